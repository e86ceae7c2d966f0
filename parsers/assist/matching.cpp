// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/matching.h"

namespace bootscope::assist {

namespace {

QString folded(const QString &text)
{
    return text.toLower().replace(QLatin1Char('-'), QLatin1Char('_'));
}

} // namespace

int matchRank(const QString &name, const QString &typed)
{
    const QString text = folded(name);
    const QString word = folded(typed);
    if (text.startsWith(word))
        return 0;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (!text.at(at - 1).isLetterOrNumber())
            return 1;
    }
    if (word.size() < 2)
        return -1;
    if (text.contains(word))
        return 2;
    qsizetype at = 0;
    for (const QChar c : word) {
        at = text.indexOf(c, at) + 1;
        if (at == 0)
            return -1;
    }
    return text.startsWith(word.at(0)) ? 3 : -1;
}

} // namespace bootscope::assist
