// SPDX-License-Identifier: GPL-3.0-or-later
// On which line each value of a JSON text begins: Qt's parser forgets it.
#pragma once

#include "parsers/base/index.h"

#include <QByteArrayView>
#include <QHash>
#include <QString>

namespace bootscope {

class JsonLines
{
public:
    // Never fails: what cannot be read has no line. Looks at the first 20,000 values and 64 levels.
    explicit JsonLines(QByteArrayView json);

    // path: keys and positions from the outside in, "/" between them: "v1/init/errors/0". 0 when it is not known.
    LineNo line(const QString &path) const { return m_lines.value(path); }

private:
    void skipSpace();
    QByteArray readString();
    void readValue(const QString &path, int depth);
    void readMembers(const QString &path, int depth, bool isObject);
    char peek() const { return m_at < m_json.size() ? m_json.at(m_at) : '\0'; }

    QByteArrayView m_json;
    qsizetype m_at = 0;
    quint32 m_line = 1;
    QHash<QString, LineNo> m_lines;
};

} // namespace bootscope
