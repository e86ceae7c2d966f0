// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/spelling.h"

#include <QList>

namespace bootscope {

namespace {

constexpr qsizetype kLongestWord = 64;

QString folded(const QString &word)
{
    return word.toLower().replace(QLatin1Char('-'), QLatin1Char('_'));
}

// Insertions, deletions, replacements and swaps of neighbours.
int distance(const QString &a, const QString &b)
{
    QList<int> before(b.size() + 1); // two rows up
    QList<int> above(b.size() + 1);
    QList<int> row(b.size() + 1);
    for (int j = 0; j <= b.size(); ++j)
        above[j] = j;
    for (int i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (int j = 1; j <= b.size(); ++j) {
            const bool same = a.at(i - 1) == b.at(j - 1);
            row[j] = qMin(above.at(j - 1) + (same ? 0 : 1), qMin(above.at(j), row.at(j - 1)) + 1);
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                row[j] = qMin(row.at(j), before.at(j - 2) + 1);
        }
        before.swap(above);
        above.swap(row);
    }
    return above.last();
}

} // namespace

QString nearestWord(const QString &word, const QStringList &candidates)
{
    if (word.isEmpty() || word.size() > kLongestWord)
        return {};
    const QString wanted = folded(word);
    QString nearest;
    int least = int(wanted.size()) / 3 + 1; // of three letters one may be wrong, of nine three
    for (const QString &candidate : candidates) {
        if (qAbs(candidate.size() - wanted.size()) >= least || candidate == word)
            continue;
        const int edits = distance(wanted, folded(candidate));
        if (edits < least) {
            least = edits;
            nearest = candidate;
        }
    }
    if (!nearest.isEmpty() || wanted.size() < 4)
        return nearest;
    // "home" for "homedir", where no other word begins so.
    QStringList longer;
    for (const QString &candidate : candidates) {
        if (folded(candidate).startsWith(wanted) && candidate != word)
            longer.append(candidate);
    }
    return longer.size() == 1 ? longer.first() : QString();
}

} // namespace bootscope
