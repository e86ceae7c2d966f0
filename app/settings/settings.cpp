// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

namespace bootscope {

namespace {
const QString kTheme = QStringLiteral("look/theme");
const QString kLanguage = QStringLiteral("look/language");
} // namespace

Settings::Settings(QObject *parent)
    : QObject(parent)
    , m_store(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("bootscope"), QStringLiteral("bootscope"))
{
}

Theme::Mode Settings::themeMode() const
{
    const QString mode = m_store.value(kTheme).toString();
    return mode == QLatin1String("light")  ? Theme::Mode::Light
           : mode == QLatin1String("dark") ? Theme::Mode::Dark
                                           : Theme::Mode::System;
}

void Settings::setThemeMode(Theme::Mode mode)
{
    if (mode == themeMode())
        return;
    m_store.setValue(kTheme, mode == Theme::Mode::Light  ? QStringLiteral("light")
                             : mode == Theme::Mode::Dark ? QStringLiteral("dark")
                                                         : QStringLiteral("system"));
    Q_EMIT themeModeChanged(mode);
}

QString Settings::language() const
{
    return m_store.value(kLanguage).toString();
}

void Settings::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    m_store.setValue(kLanguage, language);
    Q_EMIT languageChanged(language);
}

QByteArray Settings::state(const QString &name) const
{
    return m_store.value(QStringLiteral("state/") + name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    m_store.setValue(QStringLiteral("state/") + name, state);
}

} // namespace bootscope
