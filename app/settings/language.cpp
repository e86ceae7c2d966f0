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
    const auto load = [](const QString &code) { return ours.load(QStringLiteral(":/i18n/bootscope_") + code); };
    g_language = load(wanted) ? wanted : QStringLiteral("en");
    // English has its words in the sources; its file holds the plurals.
    if (g_language == wanted || load(g_language))
        QCoreApplication::installTranslator(&ours);
    if (g_language != QLatin1String("en") &&
        qts.load(QStringLiteral("qtbase_") + g_language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qts);
}

QString currentLanguage()
{
    return g_language;
}

} // namespace bootscope
