// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/hints/silence.h"

namespace bootscope::hints {

namespace {

constexpr QByteArrayView kMark = "bootscope disable=";

// The ids that a line names, and whether nothing else stands in it.
QSet<QString> idsOf(const QByteArray &line, bool &alone)
{
    const qsizetype mark = line.indexOf(kMark);
    if (mark < 1)
        return {};
    qsizetype hash = mark - 1;
    while (hash > 0 && (line.at(hash) == ' ' || line.at(hash) == '\t'))
        --hash;
    if (line.at(hash) != '#' || (hash > 0 && line.at(hash - 1) != ' ' && line.at(hash - 1) != '\t'))
        return {};
    alone = line.left(hash).trimmed().isEmpty();
    QByteArray list = line.mid(mark + kMark.size());
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list.at(i) == ' ' && (i == 0 || list.at(i - 1) != ',')) { // what follows is the reason
            list.truncate(i);
            break;
        }
    }
    QSet<QString> ids;
    for (const QByteArray &id : list.split(','))
        ids.insert(QString::fromUtf8(id.trimmed()));
    return ids;
}

} // namespace

void Silence::read(const QByteArray &text, const LineMap &lines, int part)
{
    if (!text.contains(kMark))
        return;
    const QList<QByteArray> all = text.split('\n');
    const auto documentLine = [&](qsizetype i) { return lines.toDocument(TextPosition{int(i) + 1, 1}).line; };
    bool inHead = true; // nothing but comments so far
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QByteArray trimmed = all.at(i).trimmed();
        inHead = inHead && (trimmed.isEmpty() || trimmed.startsWith('#') || trimmed == "---");
        bool alone = false;
        const QSet<QString> ids = idsOf(all.at(i), alone);
        if (ids.isEmpty())
            continue;
        qsizetype last = i;
        if (alone) {
            do
                ++last;
            while (last < all.size() - 1 &&
                   (all.at(last).trimmed().isEmpty() || all.at(last).trimmed().startsWith('#')));
        }
        Range range{documentLine(i), documentLine(std::min(last, all.size() - 1)), ids};
        if (inHead) {
            range.first = std::min(lines.firstLine(), range.first);
            range.last = lines.lastLine();
        }
        m_ranges[part].append(range);
    }
}

bool Silence::covers(const QString &id, int part, int line) const
{
    const auto ranges = m_ranges.constFind(part);
    if (ranges == m_ranges.cend())
        return false;
    return std::any_of(ranges->cbegin(), ranges->cend(), [&](const Range &range) {
        return line >= range.first && line <= range.last && range.ids.contains(id);
    });
}

} // namespace bootscope::hints
