// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/describe.h"

#include <QRegularExpression>

namespace bootscope::assist {

namespace {

// "`text <address>`__" and ":ref:`text <place>`" are their text.
QString withoutLinks(QString text)
{
    static const QRegularExpression kRole(QStringLiteral(":[a-z]+:`([^`<]+?)\\s*(<[^`>]*>)?`"));
    static const QRegularExpression kLink(QStringLiteral("(?<!`)`([^`<]+?)\\s*<[^`>]*>`__?"));
    return text.replace(kRole, QStringLiteral("\\1")).replace(kLink, QStringLiteral("\\1"));
}

const QRegularExpression &code()
{
    static const QRegularExpression kCode(QStringLiteral("``(.+?)``|(?<!`)`([^`]+)`(?!`)"));
    return kCode;
}

const QRegularExpression &strong()
{
    static const QRegularExpression kStrong(QStringLiteral("\\*\\*(.+?)\\*\\*"));
    return kStrong;
}

} // namespace

QString plainText(const QString &description)
{
    QString text = withoutLinks(description);
    text.replace(code(), QStringLiteral("\\1\\2"));
    text.replace(strong(), QStringLiteral("\\1"));
    return text.simplified();
}

QString firstSentence(const QString &description)
{
    const QString text = plainText(description);
    static const QRegularExpression kEnd(QStringLiteral("(?<!e\\.g)(?<!i\\.e)(?<!etc)\\.(\\s|$)"));
    const qsizetype end = text.indexOf(kEnd);
    return end < 0 ? text : text.left(end + 1);
}

QString lightHtml(const QString &description)
{
    QString text = withoutLinks(description).toHtmlEscaped();
    text.replace(code(), QStringLiteral("<code>\\1\\2</code>"));
    text.replace(strong(), QStringLiteral("<b>\\1</b>"));
    static const QRegularExpression kBullet(QStringLiteral("\n+\\s*[*-] "));
    text.replace(kBullet, QStringLiteral("<br>• "));
    text.replace(QLatin1String("\n\n"), QLatin1String("<br>"));
    return text.trimmed();
}

} // namespace bootscope::assist
