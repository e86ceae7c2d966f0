// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/status/jsonlines.h"

namespace bootscope {

namespace {

constexpr qsizetype kMaxValues = 20'000;
constexpr int kMaxDepth = 64;

} // namespace

JsonLines::JsonLines(QByteArrayView json) : m_json(json)
{
    readValue(QString(), 0);
}

void JsonLines::skipSpace()
{
    for (; m_at < m_json.size(); ++m_at) {
        const char c = m_json.at(m_at);
        if (c == '\n')
            ++m_line;
        else if (c != ' ' && c != '\t' && c != '\r')
            return;
    }
}

// Raw: the keys that are asked for hold no escapes.
QByteArray JsonLines::readString()
{
    const qsizetype begin = ++m_at;
    for (; m_at < m_json.size() && m_json.at(m_at) != '"'; ++m_at) {
        if (m_json.at(m_at) == '\\')
            ++m_at;
        else if (m_json.at(m_at) == '\n')
            ++m_line;
    }
    const qsizetype end = qMin(m_at, m_json.size());
    m_at = qMin(m_at + 1, m_json.size());
    return m_json.sliced(begin, qMax<qsizetype>(0, end - begin)).toByteArray();
}

void JsonLines::readValue(const QString &path, int depth)
{
    skipSpace();
    if (m_at >= m_json.size() || depth > kMaxDepth || m_lines.size() >= kMaxValues) {
        m_at = m_json.size();
        return;
    }
    m_lines.insert(path, LineNo(m_line));
    const char c = peek();
    if (c == '{' || c == '[') {
        ++m_at;
        readMembers(path, depth, c == '{');
    } else if (c == '"') {
        readString();
    } else {
        while (m_at < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(peek()))
            ++m_at;
    }
}

void JsonLines::readMembers(const QString &path, int depth, bool isObject)
{
    const QString prefix = path.isEmpty() ? path : path + QLatin1Char('/');
    for (int i = 0;; ++i) {
        skipSpace();
        const char c = peek();
        if (m_at >= m_json.size())
            return;
        if (c == '}' || c == ']') {
            ++m_at;
            return;
        }
        if (c == ',') {
            ++m_at;
            --i;
            continue;
        }
        if (!isObject) {
            readValue(prefix + QString::number(i), depth + 1);
            continue;
        }
        if (c != '"') { // no JSON
            m_at = m_json.size();
            return;
        }
        const QString key = QString::fromUtf8(readString());
        skipSpace();
        if (peek() != ':') {
            m_at = m_json.size();
            return;
        }
        ++m_at;
        readValue(prefix + key, depth + 1);
    }
}

} // namespace bootscope
