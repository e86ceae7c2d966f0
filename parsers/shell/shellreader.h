// SPDX-License-Identifier: GPL-3.0-or-later
// The reader behind readShell(): shellreader.cpp reads lists of commands, shellwords.cpp what words are made of.
#pragma once

#include "parsers/shell/shellscript.h"

namespace bootscope {

class ShellReader
{
public:
    explicit ShellReader(const QByteArray &text);
    ShellScript take();

private:
    static constexpr int kMostDepth = 100;
    static constexpr qsizetype kMostCommands = 100'000;

    // One list up to its closing bracket: '\0' at the end of the text, ')' or '`'.
    struct List
    {
        char closer = '\0';
        QList<int> open; // blocks, the innermost last; the first is the list's own
        int command = -1;
        ShellJoin join = ShellJoin::Sequence;
        int pipeline = 0;
        bool negated = false;
        bool functionNext = false; // the next compound command is a function's body
        int closed = -1;           // a block that has just ended: redirections behind it are its own
        bool elseNext = false;     // the next branch is behind elif
        bool patternNext = false;  // in a case, before a pattern
    };
    struct PendingHeredoc
    {
        ShellHeredoc heredoc;
        bool stripsTabs = false;
    };

    // shellreader.cpp, shellkeywords.cpp
    static bool endsWord(char c);
    void readList(int block, char closer);
    bool readOperator(List &list);
    bool readKeyword(List &list);
    void readPattern(List &list);
    bool readFunctionHead(List &list);
    void readCommandWord(List &list);
    void readTest(List &list);
    bool readRedirection(List &list);
    void readParenthesis(List &list);
    int commandOf(List &list);
    void endCommand(List &list, ShellJoin join);
    void openBlock(List &list, ShellBlock::Kind kind, qsizetype begin, bool isElse = false);
    bool closeBlock(List &list, ShellBlock::Kind kind);
    void readHeredocs();
    bool isAt(QByteArrayView word) const;
    bool isAtWord(QByteArrayView word) const;
    char at(qsizetype offset) const { return offset < m_limit ? m_text.at(offset) : '\0'; }

    // shellwords.cpp: each begins at m_at and ends behind what it read
    ShellWord readWord(int command);
    void readDoubleQuoted(ShellWord &word, int command);
    void readDollar(ShellWord &word, int command);
    void readBraces(ShellWord &word, int command, ShellExpansion expansion);
    void readArithmetic(ShellWord &word, int command, QByteArrayView closer);
    void readSubstitution(ShellWord &word, int command, char closer);
    void readArray(ShellWord &word, int command);
    void readAnsiQuoted(ShellWord &word);
    void skipBlanks();

    ShellScript m_script;
    const QByteArray m_text;
    qsizetype m_at = 0;
    qsizetype m_limit = 0;
    int m_depth = 0;
    int m_pipelines = 0;
    QList<PendingHeredoc> m_pending;
    int m_heredocBlock = -1; // the here-document being read
    QByteArray m_closers;    // of the lists being read, the innermost last
};

} // namespace bootscope
