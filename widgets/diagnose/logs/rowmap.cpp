// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logs/rowmap.h"

#include <algorithm>

namespace bootscope {

void RowMap::setRange(quint32 first, quint32 last)
{
    m_list.reset();
    m_first = std::max(first, 1U);
    m_last = last;
    refresh();
}

void RowMap::setList(LineList list)
{
    m_list = std::move(list);
    refresh();
}

void RowMap::setFolds(FoldList folds)
{
    m_folds = std::move(folds);
    // Those that are open stay so, as far as they are still there.
    m_open.erase(std::remove_if(m_open.begin(), m_open.end(),
                                [this](quint32 line) {
                                    const Fold *held = m_folds ? foldAt(*m_folds, LineNo(line)) : nullptr;
                                    return !held || held->first.value != line;
                                }),
                 m_open.end());
    refresh();
}

void RowMap::setOpen(const Fold &fold, bool open)
{
    const auto at = std::lower_bound(m_open.begin(), m_open.end(), fold.first.value);
    const bool isOpened = at != m_open.end() && *at == fold.first.value;
    if (open && !isOpened)
        m_open.insert(at, fold.first.value);
    else if (!open && isOpened)
        m_open.erase(at);
    refresh();
}

bool RowMap::isOpen(const Fold &fold) const
{
    return std::binary_search(m_open.begin(), m_open.end(), fold.first.value);
}

quint32 RowMap::hiddenIn(size_t index) const
{
    const Fold &fold = (*m_folds)[index];
    return isOpen(fold) ? 0 : fold.last.value - fold.first.value;
}

void RowMap::refresh()
{
    m_hidden.clear();
    m_opened.clear();
    m_begin = m_end = 0;
    if (!m_folds)
        return;
    if (m_list) {
        int before = 0;
        for (const quint32 line : m_open) {
            const auto at = std::lower_bound(m_list->begin(), m_list->end(), line);
            const Fold *opened = foldAt(*m_folds, LineNo(line));
            if (!opened || at == m_list->end() || *at != line)
                continue;
            const int count = int(opened->last.value - opened->first.value);
            m_opened.push_back({int(at - m_list->begin()), count, before});
            before += count;
        }
        return;
    }
    // Folds that a boundary of the range cuts are left as they stand.
    const auto &folds = *m_folds;
    while (m_begin < folds.size() && folds[m_begin].first.value < m_first)
        ++m_begin;
    m_end = m_begin;
    quint32 hidden = 0;
    for (; m_end < folds.size() && folds[m_end].last.value <= m_last; ++m_end) {
        m_hidden.push_back(hidden);
        hidden += hiddenIn(m_end);
    }
    m_hidden.push_back(hidden);
}

int RowMap::count() const
{
    if (m_list)
        return int(m_list->size()) + (m_opened.empty() ? 0 : m_opened.back().before + m_opened.back().count);
    if (m_last < m_first)
        return 0;
    return int(m_last - m_first + 1 - (m_hidden.empty() ? 0 : m_hidden.back()));
}

quint32 RowMap::lineAt(int row) const
{
    if (row < 0 || row >= count())
        return 0;
    if (!m_list) {
        // The last fold whose own row stands above this one.
        size_t low = 0;
        size_t high = m_end - m_begin;
        while (low < high) {
            const size_t middle = low + (high - low) / 2;
            const quint32 head = (*m_folds)[m_begin + middle].first.value - m_first - m_hidden[middle];
            if (head < quint32(row))
                low = middle + 1;
            else
                high = middle;
        }
        return m_first + quint32(row) + (m_hidden.empty() ? 0 : m_hidden[low]);
    }
    const auto after = std::partition_point(m_opened.begin(), m_opened.end(),
                                            [row](const Opened &opened) { return opened.at + opened.before < row; });
    if (after == m_opened.begin())
        return (*m_list)[size_t(row)];
    const Opened &opened = *(after - 1);
    const int into = row - opened.at - opened.before;
    if (into <= opened.count)
        return (*m_list)[size_t(opened.at)] + quint32(into);
    return (*m_list)[size_t(row - opened.before - opened.count)];
}

size_t RowMap::foldsBelow(quint32 line) const
{
    if (!m_folds)
        return 0;
    const auto begin = m_folds->begin() + qptrdiff(m_begin);
    const auto end = m_folds->begin() + qptrdiff(m_end);
    return size_t(
        std::upper_bound(begin, end, line, [](quint32 wanted, const Fold &fold) { return wanted < fold.first.value; }) -
        begin);
}

int RowMap::rowInRange(quint32 line) const
{
    const size_t below = foldsBelow(line);
    if (below == 0)
        return int(line - m_first);
    const Fold &last = (*m_folds)[m_begin + below - 1];
    if (line <= last.last.value && !isOpen(last))
        return int(last.first.value - m_first - m_hidden[below - 1]);
    return int(line - m_first - m_hidden[below]);
}

int RowMap::rowsAbove(int at) const
{
    const auto after =
        std::partition_point(m_opened.begin(), m_opened.end(), [at](const Opened &opened) { return opened.at < at; });
    return after == m_opened.begin() ? 0 : (after - 1)->before + (after - 1)->count;
}

int RowMap::nearestRow(quint32 line) const
{
    if (count() == 0)
        return -1;
    if (!m_list)
        return rowInRange(std::clamp(line, m_first, m_last));
    const auto at = int(std::lower_bound(m_list->begin(), m_list->end(), line) - m_list->begin());
    if (at == int(m_list->size()) || (*m_list)[size_t(at)] != line) {
        if (const Fold *held = fold(line); held && held->first.value != line) {
            const int head = rowOf(held->first.value);
            return isOpen(*held) ? head + int(line - held->first.value) : head;
        }
    }
    return std::min(at + rowsAbove(at), count() - 1);
}

int RowMap::rowOf(quint32 line) const
{
    const int row = line > 0 ? nearestRow(line) : -1;
    return row >= 0 && lineAt(row) == line ? row : -1;
}

const Fold *RowMap::fold(quint32 line) const
{
    const Fold *held = m_folds ? foldAt(*m_folds, LineNo(line)) : nullptr;
    if (!held)
        return nullptr;
    if (m_list)
        return std::binary_search(m_list->begin(), m_list->end(), held->first.value) ? held : nullptr;
    return held->first.value >= m_first && held->last.value <= m_last ? held : nullptr;
}

quint32 RowMap::hiddenBelow(quint32 line) const
{
    const Fold *held = fold(line);
    return held && held->first.value == line && !isOpen(*held) ? held->last.value - held->first.value : 0;
}

} // namespace bootscope
