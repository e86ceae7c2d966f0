// SPDX-License-Identifier: GPL-3.0-or-later
// Step names as numbers, so that half a million steps share a few hundred strings.
#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cstring>

namespace bootscope {

class NameTable
{
public:
    quint32 indexOf(QByteArrayView name)
    {
        if (name.isEmpty())
            return lookUp(name);
        // Boots repeat the few names that there are.
        Known &known = m_known[slotOf(name)];
        if (known.name.size() != name.size() ||
            std::memcmp(known.name.data(), name.data(), std::size_t(name.size())) != 0)
            known = {name.toByteArray(), lookUp(name)};
        return known.index;
    }
    const QStringList &names() const { return m_names; }

private:
    struct Known
    {
        QByteArray name;
        quint32 index = 0;
    };
    static constexpr std::size_t kKnown = 128;

    // Names begin alike and differ at their ends and in their lengths.
    static std::size_t slotOf(QByteArrayView name)
    {
        quint64 tail = 0;
        const auto count = std::min<std::size_t>(std::size_t(name.size()), sizeof tail);
        std::memcpy(&tail, name.data() + name.size() - count, count);
        return std::size_t((tail + quint64(name.size())) * 0x9E3779B97F4A7C15U >> 57) % kKnown;
    }

    quint32 lookUp(QByteArrayView name)
    {
        // Without copying; a copy is made only of a name that is new.
        const auto it = m_index.constFind(QByteArray::fromRawData(name.data(), name.size()));
        if (it != m_index.constEnd())
            return *it;
        const auto index = quint32(m_names.size());
        m_index.insert(name.toByteArray(), index);
        m_names.append(QString::fromUtf8(name));
        return index;
    }

    std::array<Known, kKnown> m_known;
    QHash<QByteArray, quint32> m_index;
    QStringList m_names;
};

} // namespace bootscope
