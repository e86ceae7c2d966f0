// SPDX-License-Identifier: GPL-3.0-or-later
// What the user chose, kept between runs. One object, owned by main(); pages observe its signals.
#pragma once

#include "widgets/frame/theme.h"

#include <QObject>
#include <QSettings>

namespace bootscope {

class Settings : public QObject
{
    Q_OBJECT
public:
    explicit Settings(QObject *parent = nullptr);

    Theme::Mode themeMode() const;
    void setThemeMode(Theme::Mode mode);
    QString language() const; // "en", "ko", or empty for the system's
    void setLanguage(const QString &language);

    // Layout of the window, splitters and headers: saved by name, not part of what is observed.
    QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);

Q_SIGNALS:
    void themeModeChanged(bootscope::Theme::Mode mode);
    void languageChanged(const QString &language);

private:
    QSettings m_store;
};

} // namespace bootscope
