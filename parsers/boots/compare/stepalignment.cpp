// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/compare/stepalignment.h"

#include <QHash>

#include <algorithm>

namespace bootscope {

namespace {

constexpr size_t kMaxCells = 4'000'000; // 2,000 steps a stage on both sides; 8 MB for a moment

// lengths[i][j]: of the longest common subsequence of what is left from i and j on.
std::vector<AlignedPair> alignByTable(const std::vector<QString> &first, const std::vector<QString> &second)
{
    const size_t rows = first.size();
    const size_t columns = second.size() + 1;
    std::vector<quint16> lengths((rows + 1) * columns, 0);
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = second.size(); j-- > 0;) {
            lengths[i * columns + j] = first[i] == second[j]
                                           ? quint16(lengths[(i + 1) * columns + j + 1] + 1)
                                           : std::max(lengths[(i + 1) * columns + j], lengths[i * columns + j + 1]);
        }
    }
    std::vector<AlignedPair> pairs;
    size_t i = 0;
    size_t j = 0;
    while (i < rows && j < second.size()) {
        if (first[i] == second[j])
            pairs.push_back({int(i++), int(j++)});
        else if (lengths[(i + 1) * columns + j] >= lengths[i * columns + j + 1])
            pairs.push_back({int(i++), -1});
        else
            pairs.push_back({-1, int(j++)});
    }
    for (; i < rows; ++i)
        pairs.push_back({int(i), -1});
    for (; j < second.size(); ++j)
        pairs.push_back({-1, int(j)});
    return pairs;
}

std::vector<AlignedPair> alignByOccurrence(const std::vector<QString> &first, const std::vector<QString> &second)
{
    const auto keyed = [](const std::vector<QString> &names) {
        QHash<QString, int> seen;
        std::vector<std::pair<QString, int>> keys;
        keys.reserve(names.size());
        for (const QString &name : names)
            keys.push_back({name, seen[name]++});
        return keys;
    };
    const auto firstKeys = keyed(first);
    const auto secondKeys = keyed(second);
    QHash<std::pair<QString, int>, int> places;
    for (size_t i = 0; i < firstKeys.size(); ++i)
        places.insert(firstKeys[i], int(i));
    std::vector<AlignedPair> pairs;
    std::vector<bool> taken(first.size(), false);
    for (size_t j = 0; j < secondKeys.size(); ++j) {
        const int i = places.value(secondKeys[j], -1);
        pairs.push_back({i, int(j)});
        if (i >= 0)
            taken[size_t(i)] = true;
    }
    for (size_t i = 0; i < first.size(); ++i) {
        if (!taken[i])
            pairs.push_back({int(i), -1});
    }
    return pairs;
}

} // namespace

std::vector<AlignedPair> align(const std::vector<QString> &first, const std::vector<QString> &second)
{
    const bool small =
        first.size() < 60000 && second.size() < 60000 && (first.size() + 1) * (second.size() + 1) <= kMaxCells;
    return small ? alignByTable(first, second) : alignByOccurrence(first, second);
}

} // namespace bootscope
