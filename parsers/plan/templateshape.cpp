// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/templateshape.h"

#include "parsers/plan/effectiveconfig.h"

#include <QString>

namespace bootscope {

QByteArray templateShape(const QByteArray &text)
{
    QString shape = QString::fromUtf8(text);
    qsizetype at = 0;
    while ((at = shape.indexOf(QLatin1Char('{'), at)) >= 0) {
        const QChar kind = at + 1 < shape.size() ? shape.at(at + 1) : QChar();
        const QLatin1String close = kind == QLatin1Char('{')   ? QLatin1String("}}")
                                    : kind == QLatin1Char('%') ? QLatin1String("%}")
                                    : kind == QLatin1Char('#') ? QLatin1String("#}")
                                                               : QLatin1String();
        const qsizetype end = close.isEmpty() ? -1 : shape.indexOf(close, at + 2);
        if (end < 0) {
            ++at;
            continue;
        }
        const QChar mark = kind == QLatin1Char('{') ? QChar(kExpressionMark) : QChar(QLatin1Char(' '));
        for (; at < end + 2; ++at) {
            if (shape.at(at) != QLatin1Char('\n') && shape.at(at) != QLatin1Char('\r'))
                shape[at] = mark;
        }
    }
    return shape.toUtf8();
}

QString withExpressions(const QString &text)
{
    if (!text.contains(QChar(kExpressionMark)))
        return text;
    QString shown;
    bool inside = false;
    for (const QChar c : text) {
        const bool isMark = c == QChar(kExpressionMark);
        if (isMark && !inside)
            shown += QStringLiteral("{{…}}");
        else if (!isMark)
            shown += c;
        inside = isMark;
    }
    return shown;
}

} // namespace bootscope
