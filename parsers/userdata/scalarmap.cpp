// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/scalarmap.h"

#include <algorithm>
#include <optional>

namespace bootscope::userdata {

namespace {

using Host = LineMap::Host;

constexpr int kMostIndented = 9; // what an indentation indicator can say

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

int columnsOf(QByteArrayView utf8)
{
    return int(std::count_if(utf8.begin(), utf8.end(),
                             [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

qsizetype offsetOf(const QByteArray &utf8, const TextIndex &index, TextPosition place)
{
    qsizetype at = index.lineStart(place.line);
    for (int column = 1; column < place.column && at < utf8.size(); ++column) {
        ++at;
        while (at < utf8.size() && (static_cast<unsigned char>(utf8.at(at)) & 0xC0U) == 0x80U)
            ++at;
    }
    return at;
}

// Collects the value piece by piece, each with its place.
class MapBuilder
{
public:
    explicit MapBuilder(Host host) : m_host(host) {}

    // bytes of the value that stand at a column of a line, as they are or (an escape) as something else.
    void put(QByteArrayView bytes, int line, int column)
    {
        const LineMap::Origin origin{line, column - m_column, true, m_host};
        if (!m_hasLine) {
            m_map.append(origin);
            m_hasLine = true;
        } else if (!(origin == m_last)) {
            m_map.appendPiece(m_column, origin);
        }
        m_last = origin;
        m_value.append(bytes);
        m_column += columnsOf(bytes);
    }
    // A line end of the value; line and column: where an empty line before it would stand.
    void endLine(int line, int column)
    {
        if (!m_hasLine)
            m_map.append({line, column - 1, true, m_host});
        m_value.append('\n');
        m_hasLine = false;
        m_column = 1;
    }

    const QByteArray &value() const { return m_value; }
    LineMap take(int lineCount, int line)
    {
        while (m_map.lineCount() < lineCount)
            m_map.append({line, 0, false, m_host});
        return m_map;
    }

private:
    Host m_host;
    LineMap m_map;
    QByteArray m_value;
    LineMap::Origin m_last;
    int m_column = 1; // of the value's line
    bool m_hasLine = false;
};

// One scalar as written.
class ScalarReader
{
public:
    ScalarReader(const YamlNode &node, const QByteArray &utf8, const TextIndex &index)
        : m_node(node)
        , m_utf8(utf8)
        , m_index(index)
        , m_expected(node.text.toUtf8())
        , m_at(offsetOf(utf8, index, node.range.begin))
        , m_end(offsetOf(utf8, index, node.range.end))
        , m_line(node.range.begin.line)
    {
    }

    std::optional<LineMap> read()
    {
        skipProperties();
        const char first = m_at < m_end ? m_utf8.at(m_at) : '\0';
        if (first == '|' || first == '>')
            return readBlock(first == '>');
        MapBuilder builder(first == '\'' ? Host::SingleQuoted : first == '"' ? Host::DoubleQuoted : Host::Plain);
        readFlow(builder, first == '\'' || first == '"' ? first : '\0');
        return finish(builder);
    }

private:
    // Asked in ascending order: counts on from the last answer.
    int columnOf(qsizetype offset)
    {
        if (m_line != m_countedLine) {
            m_countedLine = m_line;
            m_countedTo = m_index.lineStart(m_line);
            m_counted = 1;
        }
        m_counted += columnsOf(QByteArrayView(m_utf8).sliced(m_countedTo, offset - m_countedTo));
        m_countedTo = offset;
        return m_counted;
    }

    // Tags and anchors stand before the scalar.
    void skipProperties()
    {
        while (m_at < m_end && (m_utf8.at(m_at) == '!' || m_utf8.at(m_at) == '&')) {
            while (m_at < m_end && !isBlank(m_utf8.at(m_at)) && m_utf8.at(m_at) != '\n')
                ++m_at;
            while (m_at < m_end && (isBlank(m_utf8.at(m_at)) || m_utf8.at(m_at) == '\n' || m_utf8.at(m_at) == '\r')) {
                if (m_utf8.at(m_at) == '\n')
                    ++m_line;
                ++m_at;
            }
        }
    }

    std::optional<LineMap> finish(MapBuilder &builder) const
    {
        QByteArray value = builder.value();
        QByteArray expected = m_expected;
        // Line ends at the end have no place of their own.
        while (value.endsWith('\n'))
            value.chop(1);
        while (expected.endsWith('\n'))
            expected.chop(1);
        if (value != expected)
            return std::nullopt;
        return builder.take(lineCountOf(m_expected), std::max(m_node.range.begin.line, m_node.range.end.line));
    }

    std::optional<LineMap> readBlock(bool folded)
    {
        const int last = m_node.range.end.line;
        int deepest = 0;
        for (int line = m_line + 1; line <= last && deepest == 0; ++line) {
            const QByteArray text = m_index.lineText(line);
            int blanks = 0;
            while (blanks < text.size() && text.at(blanks) == ' ')
                ++blanks;
            if (blanks < text.size())
                deepest = blanks;
        }
        // An indentation indicator leaves blanks in the first line: then the block is indented by less.
        for (int indent = deepest; indent >= std::max(0, deepest - kMostIndented); --indent) {
            MapBuilder builder(folded ? Host::Folded : Host::Literal);
            readBlockLines(builder, indent, last, folded);
            if (auto map = finish(builder))
                return map;
        }
        return std::nullopt;
    }

    // As YAML folds: one line end between two lines that do not begin with a blank becomes a blank.
    void readBlockLines(MapBuilder &builder, int indent, int last, bool folded) const
    {
        bool hasBreak = false;
        bool leadingBlank = false;
        int emptyLines = 0;
        int breakLine = m_line;
        int breakColumn = 1;
        for (int line = m_line + 1; line <= last; ++line) {
            const QByteArray text = m_index.lineText(line);
            const QByteArray content = text.mid(std::min<qsizetype>(indent, text.size()));
            if (content.isEmpty()) {
                ++emptyLines;
                continue;
            }
            const bool trailingBlank = isBlank(content.front());
            int between = emptyLines;
            if (hasBreak && folded && !leadingBlank && !trailingBlank) {
                if (emptyLines == 0)
                    builder.put(" ", breakLine, breakColumn);
            } else if (hasBreak) {
                ++between;
            }
            for (int i = 0; i < between; ++i) {
                const bool closesText = hasBreak && i == 0;
                builder.endLine(closesText ? breakLine : line - between + i, closesText ? breakColumn : indent + 1);
            }
            emptyLines = 0;
            builder.put(content, line, indent + 1);
            leadingBlank = trailingBlank;
            hasBreak = true;
            breakLine = line;
            breakColumn = indent + 1 + columnsOf(content);
        }
    }

    // Plain (quote is 0), '…' and "…": a line end becomes a blank, empty lines become line ends.
    void readFlow(MapBuilder &builder, char quote)
    {
        if (quote)
            ++m_at;
        while (m_at < m_end) {
            const char c = m_utf8.at(m_at);
            if (quote && c == quote) {
                if (quote == '"' || m_at + 1 >= m_end || m_utf8.at(m_at + 1) != '\'')
                    return;
                builder.put("'", m_line, columnOf(m_at));
                m_at += 2;
            } else if (quote == '"' && c == '\\') {
                readEscape(builder);
            } else if (isBlank(c) || c == '\n' || c == '\r') {
                readBlanks(builder, quote);
            } else {
                qsizetype stop = m_at;
                while (stop < m_end && !QByteArrayView(" \t\r\n\\'\"").contains(m_utf8.at(stop)))
                    ++stop;
                stop = std::max(stop, m_at + 1);
                builder.put(QByteArrayView(m_utf8).sliced(m_at, stop - m_at), m_line, columnOf(m_at));
                m_at = stop;
            }
        }
    }

    // Blanks within a line stay; around a line end they go.
    void readBlanks(MapBuilder &builder, char quote)
    {
        const qsizetype begin = m_at;
        const int line = m_line;
        const int column = columnOf(m_at);
        int breaks = 0;
        while (m_at < m_end && (isBlank(m_utf8.at(m_at)) || m_utf8.at(m_at) == '\n' || m_utf8.at(m_at) == '\r')) {
            if (m_utf8.at(m_at) == '\n') {
                ++breaks;
                ++m_line;
            }
            ++m_at;
        }
        if (breaks == 0 && (quote || m_at < m_end))
            builder.put(QByteArrayView(m_utf8).sliced(begin, m_at - begin), line, column);
        else if (breaks == 1)
            builder.put(" ", line, column);
        for (int i = 1; i < breaks; ++i)
            builder.endLine(line + i, 1);
    }

    void readEscape(MapBuilder &builder)
    {
        const int column = columnOf(m_at);
        const char c = m_at + 1 < m_end ? m_utf8.at(m_at + 1) : '\\';
        qsizetype length = 2;
        if (c == '\n' || c == '\r') { // the line goes on
            m_at += c == '\r' ? 3 : 2;
            ++m_line;
            while (m_at < m_end && (isBlank(m_utf8.at(m_at)) || m_utf8.at(m_at) == '\n' || m_utf8.at(m_at) == '\r')) {
                if (m_utf8.at(m_at) == '\n') {
                    builder.endLine(m_line, 1);
                    ++m_line;
                }
                ++m_at;
            }
            return;
        }
        if (c == 'n') {
            builder.endLine(m_line, column);
        } else if (c == 'x' || c == 'u' || c == 'U') {
            length += c == 'x' ? 2 : c == 'u' ? 4 : 8;
            const char32_t code = m_utf8.mid(m_at + 2, length - 2).toUInt(nullptr, 16);
            builder.put(QString::fromUcs4(&code, 1).toUtf8(), m_line, column);
        } else {
            builder.put(meantBy(c), m_line, column);
        }
        m_at += length;
    }

    static QByteArray meantBy(char c)
    {
        switch (c) {
        case '0':
            return QByteArray(1, '\0');
        case 'a':
            return "\a";
        case 'b':
            return "\b";
        case 't':
            return "\t";
        case 'v':
            return "\v";
        case 'f':
            return "\f";
        case 'r':
            return "\r";
        case 'e':
            return "\x1b";
        case 'N':
            return "\xc2\x85";
        case '_':
            return "\xc2\xa0";
        case 'L':
            return "\xe2\x80\xa8";
        case 'P':
            return "\xe2\x80\xa9";
        default:
            return QByteArray(1, c); // itself: " \ / blank and tab
        }
    }

    const YamlNode &m_node;
    const QByteArray &m_utf8;
    const TextIndex &m_index;
    QByteArray m_expected;
    qsizetype m_at;
    qsizetype m_end;
    int m_line;
    int m_countedLine = 0;
    qsizetype m_countedTo = 0;
    int m_counted = 1;
};

} // namespace

LineMap mapOfScalar(const YamlNode &string, const QByteArray &utf8, const TextIndex &index)
{
    if (string.range.isKnown() && string.range.end.line <= index.lineCount() + 1) {
        if (auto map = ScalarReader(string, utf8, index).read())
            return *map;
    }
    return mapOfDecoded(string, string.text.toUtf8());
}

LineMap mapOfDecoded(const YamlNode &string, const QByteArray &value)
{
    return LineMap::collapsed(std::max(1, string.range.begin.line), lineCountOf(value));
}

} // namespace bootscope::userdata
