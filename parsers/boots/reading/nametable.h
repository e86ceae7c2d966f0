// SPDX-License-Identifier: GPL-3.0-or-later
// Step names as numbers, so that half a million steps share a few hundred strings.
#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QStringList>

namespace bootscope {

class NameTable
{
public:
    quint32 indexOf(QByteArrayView name)
    {
        // Looked up without copying; a copy is made only of a name that is new.
        const auto it = m_index.constFind(QByteArray::fromRawData(name.data(), name.size()));
        if (it != m_index.constEnd())
            return *it;
        const auto index = quint32(m_names.size());
        m_index.insert(name.toByteArray(), index);
        m_names.append(QString::fromUtf8(name));
        return index;
    }
    const QStringList &names() const { return m_names; }

private:
    QHash<QByteArray, quint32> m_index;
    QStringList m_names;
};

} // namespace bootscope
