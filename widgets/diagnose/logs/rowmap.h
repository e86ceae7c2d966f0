// SPDX-License-Identifier: GPL-3.0-or-later
// Which line of a log stands in which row: all lines of a range or a list of them, less those that are folded away. It
// costs nothing a line: millions of rows are a few numbers and the folds.
#pragma once

#include "parsers/logs/folds.h"

#include <memory>
#include <vector>

namespace bootscope {

// Lines that pass a filter, ascending; shared with the job that found them.
using LineList = std::shared_ptr<const std::vector<quint32>>;

class RowMap
{
public:
    // All lines from first to last, inclusive; last < first: none. Ends a list.
    void setRange(quint32 first, quint32 last);
    // Only these. Of a fold they hold its first line, or nothing.
    void setList(LineList list);
    // In order, none within another; null: nothing is folded. Those that are open and still there stay open.
    void setFolds(FoldList folds);

    int count() const;
    quint32 lineAt(int row) const;      // 0 outside of the rows
    int rowOf(quint32 line) const;      // -1 when it is filtered or folded away
    int nearestRow(quint32 line) const; // the row of the fold that hides it, else the first at or after; -1 for no rows

    bool hasFolds(const FoldList &folds) const // these, or others that are the same
    {
        return m_folds == folds || (m_folds && folds && *m_folds == *folds);
    }
    bool isRange() const { return !m_list; }
    // The fold that a line belongs to, its first included; null when it is in none that is shown.
    const Fold *fold(quint32 line) const;
    bool isOpen(const Fold &fold) const;
    // Lines that the row hides below itself: 0 when it is no fold or an open one.
    quint32 hiddenBelow(quint32 line) const;
    void setOpen(const Fold &fold, bool open);

private:
    struct Opened
    {
        int at;     // index of the fold's first line in the list
        int count;  // rows that it adds
        int before; // rows that those above add
    };
    quint32 hiddenIn(size_t fold) const;
    void refresh();
    size_t foldsBelow(quint32 line) const; // how many folds of the range begin at a line or before it
    int rowInRange(quint32 line) const;    // of a line of the range, the fold's first row when it is hidden
    int rowsAbove(int at) const;           // added by open folds above an index of the list

    quint32 m_first = 1;
    quint32 m_last = 0;
    LineList m_list;
    FoldList m_folds;
    std::vector<quint32> m_open;   // first lines of the open folds, ascending
    size_t m_begin = 0, m_end = 0; // folds of the range
    std::vector<quint32> m_hidden; // lines hidden by the folds of the range before each of them
    std::vector<Opened> m_opened;  // of a list
};

} // namespace bootscope
