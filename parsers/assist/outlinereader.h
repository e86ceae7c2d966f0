// SPDX-License-Identifier: GPL-3.0-or-later
// How an outline is read: blocks line by line, flow collections character by character. Private to the outline.
#pragma once

#include "parsers/assist/yamloutline.h"

#include <vector>

namespace bootscope::assist {

// A key in a line: "name:" or "'name' :".
struct KeyToken
{
    bool found = false;
    int begin = 0;
    int end = 0; // behind the key
    int colon = 0;
    QString text;
};
KeyToken keyAt(const QString &line, int column, bool flow);
int skipBlanks(const QString &line, int column);
// The column of the comment from here on, or the length of the line.
int commentAt(const QString &line, int column);
// Behind the closing quote of the one that stands at column; -1 when the line does not close it.
int closingQuote(const QString &line, int column);
QString unquoted(const QString &token);

// "{…}" and "[…]", over several lines.
class FlowReader
{
public:
    FlowReader(YamlOutline &outline, const QStringList &lines, int caretLine, int caretColumn)
        : m_outline(outline), m_lines(lines), m_caretLine(caretLine), m_caretColumn(caretColumn)
    {
    }

    // node becomes the collection that opens at the place. Returns the last line that belongs to it.
    int read(OutlineNode *node, int line, int column, int parentIndent);

private:
    struct Frame
    {
        OutlineNode *node = nullptr;
        bool expectsKey = false;
        bool complete = false;       // a value stands: only a comma may follow
        OutlineNode *next = nullptr; // whose value is to be read
    };

    void open(OutlineNode *node, QChar bracket, int line);
    void atGap(int line, int from, int to);
    void atToken(int line, int begin, int end, const QString &text, bool colonFollows);
    void offer(const QString &word, int line, int begin, int end);
    OutlineNode *slot(int line);
    bool endsBefore(int line, int parentIndent) const;
    int readToken(int line, int column);

    YamlOutline &m_outline;
    const QStringList &m_lines;
    int m_caretLine;
    int m_caretColumn;
    std::vector<Frame> m_frames;
};

class OutlineReader
{
public:
    OutlineReader(YamlOutline &outline, const QStringList &lines, int caretLine, int caretColumn)
        : m_outline(outline), m_lines(lines), m_caretLine(caretLine), m_caretColumn(caretColumn)
    {
    }

    void read();

private:
    struct Frame
    {
        OutlineNode *node = nullptr;
        int indent = 0;
    };

    int readLine(int line);
    int readContent(int line, int column, OutlineNode *slot, bool afterDash);
    int readValue(OutlineNode *node, int line, int column, int parentIndent);
    int readBlockScalar(OutlineNode *node, int line, int parentIndent);
    int readQuoted(OutlineNode *node, int line, int column, int parentIndent);
    OutlineNode *openMapping(int column, OutlineNode *slot, int line);
    OutlineNode *openSequence(int column, OutlineNode *slot, int line);
    OutlineNode *pendingValue(int column);
    void pop(int column);
    void push(OutlineNode *node, int indent) { m_frames.push_back({node, indent}); }
    static OutlineNode *lastChild(const OutlineNode &node);
    void caretAtBlank(int column);
    void caretInWord(int line, int begin, int end, OutlineNode *slot, bool afterDash);
    void addPlace(YamlPlace::Role role, const OutlineNode *node);
    bool hasCaret(int line) const { return line == m_caretLine; }

    YamlOutline &m_outline;
    const QStringList &m_lines;
    int m_caretLine;
    int m_caretColumn;
    std::vector<Frame> m_frames;
};

} // namespace bootscope::assist
