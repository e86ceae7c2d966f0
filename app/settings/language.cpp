// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace bootscope {

namespace {
QString g_language = QStringLiteral("en");
}

void useLanguage(const QString &language)
{
    static QTranslator ours;
    static QTranslator qts;
    const QString wanted = language.isEmpty() ? QLocale().name().section(QLatin1Char('_'), 0, 0) : language;
    QCoreApplication::removeTranslator(&ours);
    QCoreApplication::removeTranslator(&qts);
    g_language = QStringLiteral("en");
    if (wanted == QLatin1String("en") || !ours.load(QStringLiteral(":/i18n/bootscope_") + wanted))
        return;
    g_language = wanted;
    QCoreApplication::installTranslator(&ours);
    if (qts.load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qts);
}

QString currentLanguage()
{
    return g_language;
}

} // namespace bootscope
