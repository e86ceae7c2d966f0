// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/highlight/shelltokens.h"

#include <array>

namespace bootscope::highlight {

namespace {

using Words = QByteArrayView;

constexpr std::array kKeywords{Words("if"),     Words("then"),  Words("elif"), Words("else"),     Words("fi"),
                               Words("while"),  Words("until"), Words("do"),   Words("done"),     Words("for"),
                               Words("select"), Words("case"),  Words("esac"), Words("function"), Words("time"),
                               Words("{"),      Words("}"),     Words("!"),    Words("[["),       Words("]]")};
// After these no command follows but a name or a word.
constexpr std::array kNameFollows{Words("for"),      Words("select"), Words("case"),
                                  Words("function"), Words("]]"),     Words("[[")};
constexpr std::array kBuiltins{
    Words("."),     Words(":"),       Words("["),        Words("alias"),    Words("bg"),      Words("break"),
    Words("cd"),    Words("command"), Words("continue"), Words("declare"),  Words("echo"),    Words("eval"),
    Words("exec"),  Words("exit"),    Words("export"),   Words("false"),    Words("getopts"), Words("hash"),
    Words("kill"),  Words("let"),     Words("local"),    Words("mapfile"),  Words("popd"),    Words("printf"),
    Words("pushd"), Words("pwd"),     Words("read"),     Words("readonly"), Words("return"),  Words("set"),
    Words("shift"), Words("shopt"),   Words("source"),   Words("test"),     Words("trap"),    Words("true"),
    Words("type"),  Words("typeset"), Words("ulimit"),   Words("umask"),    Words("unalias"), Words("unset"),
    Words("wait")};
// Deeper nesting is no script that a person wrote; it stays one colour.
constexpr qsizetype kMaxOpen = 100;
constexpr size_t kMaxHeredocs = 16;
constexpr qsizetype kMaxHeredocWord = 200;

constexpr bool endsWord(char c)
{
    return isBlank(c) || c == ';' || c == '&' || c == '|' || c == '(' || c == ')' || c == '<' || c == '>';
}

class Scanner
{
public:
    Scanner(QByteArrayView line, qsizetype at, qsizetype end, ShellState &state, const Ink &ink)
        : m_line(line), m_at(at), m_end(end), m_state(state), m_ink(ink)
    {
    }

    void run()
    {
        if (m_state.inHeredoc) {
            m_state.isFirstOfHeredoc = false;
            heredocLine();
            return;
        }
        const char top = this->top();
        if (!m_state.continued && top != '"' && top != '\'' && top != '$' && top != '{')
            m_state.commandNext = true;
        m_state.continued = false;
        while (m_at < m_end)
            step();
        m_state.inHeredoc = !m_state.heredocs.empty();
        m_state.isFirstOfHeredoc = m_state.inHeredoc;
    }

private:
    char top() const { return m_state.open.isEmpty() ? '\0' : m_state.open.back(); }
    char byte(qsizetype at) const { return at < m_end ? m_line[at] : '\0'; }
    void push(char c)
    {
        if (m_state.open.size() < kMaxOpen)
            m_state.open.append(c);
    }
    void pop() { m_state.open.chop(1); }
    void take(qsizetype count, Style style)
    {
        const qsizetype end = std::min(m_end, m_at + count);
        m_ink.put(m_at, end, style);
        m_at = end;
    }

    void step()
    {
        switch (top()) {
        case '\'':
        case '$':
            quoted(top() == '$');
            break;
        case '"':
            inDouble(Style::String);
            break;
        case '{':
            inBraces();
            break;
        case 'a':
        case 'n':
            inArithmetic();
            break;
        default:
            inCode();
        }
    }

    void quoted(bool escapes)
    {
        qsizetype at = m_at;
        while (at < m_end && m_line[at] != '\'')
            at += escapes && m_line[at] == '\\' ? 2 : 1;
        if (at < m_end) {
            pop();
            ++at;
            m_inWord = true;
        }
        take(at - m_at, Style::String);
    }

    void inDouble(Style style)
    {
        qsizetype at = m_at;
        while (at < m_end && m_line[at] != '"' && m_line[at] != '$' && m_line[at] != '`')
            at += m_line[at] == '\\' ? 2 : 1;
        take(at - m_at, style);
        if (m_at >= m_end)
            return;
        if (m_line[m_at] == '"') {
            pop();
            take(1, style);
            m_inWord = true;
        } else if (m_line[m_at] == '`') {
            backtick();
        } else {
            expansion(style);
        }
    }

    void inBraces()
    {
        const char c = m_line[m_at];
        if (c == '}') {
            pop();
            take(1, Style::Variable);
        } else if (c == '"') {
            push('"');
            take(1, Style::String);
        } else if (c == '$') {
            expansion(Style::Variable);
        } else {
            take(c == '\\' ? 2 : 1, Style::Variable);
        }
    }

    void inArithmetic()
    {
        const char c = m_line[m_at];
        if (c == '(') {
            push('n');
            take(1, Style::Operator);
        } else if (c == ')') {
            const bool outer = top() == 'a';
            pop();
            take(outer && byte(m_at + 1) == ')' ? 2 : 1, outer ? Style::Variable : Style::Operator);
        } else if (c == '$') {
            expansion(Style::Text);
        } else if (isDigit(c)) {
            take(1, Style::Number);
        } else {
            take(1, isWord(c) ? Style::Variable : Style::Text);
        }
    }

    // A command in a word. Behind one that is the value of an assignment a command may still come.
    void pushCommand(char plain, char inAssignment)
    {
        push(m_assigns && m_state.commandNext ? inAssignment : plain);
        m_state.commandNext = true;
        m_inWord = false;
    }

    void popCommand(bool wasAssignment)
    {
        m_assigns = wasAssignment;
        m_state.commandNext = wasAssignment;
        m_inWord = true;
    }

    void backtick()
    {
        const qsizetype open = std::max(m_state.open.lastIndexOf('`'), m_state.open.lastIndexOf('B'));
        if (open >= 0) {
            const bool assigns = m_state.open.at(open) == 'B';
            m_state.open.truncate(open);
            popCommand(assigns);
        } else {
            pushCommand('`', 'B');
        }
        take(1, Style::Variable);
    }

    // "$" and what it introduces. otherwise: the style of a lone "$".
    void expansion(Style otherwise)
    {
        const char next = byte(m_at + 1);
        if (next == '(' && byte(m_at + 2) == '(') {
            push('a');
            take(3, Style::Variable);
        } else if (next == '(') {
            pushCommand('(', 'C');
            take(2, Style::Variable);
        } else if (next == '{') {
            push('{');
            take(2, Style::Variable);
        } else if (isWordStart(next)) {
            qsizetype at = m_at + 2;
            while (at < m_end && isWord(m_line[at]))
                ++at;
            take(at - m_at, Style::Variable);
        } else if (isDigit(next) || (next != '\0' && std::strchr("@*#?-$!", next))) {
            take(2, Style::Variable);
        } else {
            take(1, otherwise);
        }
    }

    void inCode()
    {
        const char c = m_line[m_at];
        const bool startsWord = !m_inWord;
        m_inWord = false;
        if (isBlank(c)) {
            take(1, Style::Text);
            return;
        }
        if (c == '#' && startsWord) {
            take(m_end - m_at, Style::Comment);
            return;
        }
        if (c == ';' || c == '&' || c == '|') {
            m_state.commandNext = true;
            take(1, Style::Operator);
            return;
        }
        if (c == '<' || c == '>') {
            redirection();
            return;
        }
        if (c == '(') {
            const bool arithmetic = m_state.commandNext && startsWord && byte(m_at + 1) == '(';
            push(arithmetic ? 'a' : 'p');
            m_state.commandNext = true;
            take(arithmetic ? 2 : 1, Style::Operator);
            return;
        }
        if (c == ')') {
            closeParenthesis();
            return;
        }
        m_inWord = true;
        if (c == '\\') {
            m_state.continued = m_at + 1 >= m_end;
            if (!m_state.continued)
                argument(startsWord);
            take(2, Style::Text);
        } else if (c == '\'' || c == '"') {
            argument(startsWord);
            push(c);
            take(1, Style::String);
        } else if (c == '$' && (byte(m_at + 1) == '\'' || byte(m_at + 1) == '"')) {
            argument(startsWord);
            push(byte(m_at + 1) == '\'' ? '$' : '"');
            take(2, Style::String);
        } else if (c == '$') {
            argument(startsWord);
            expansion(Style::Text);
        } else if (c == '`') {
            backtick();
        } else {
            word(startsWord);
        }
    }

    // A word that is no plain word: the command itself, or its argument, or the value of an assignment in front of it.
    void argument(bool startsWord)
    {
        if (startsWord || !m_assigns)
            m_state.commandNext = false;
    }

    void closeParenthesis()
    {
        const char open = top();
        if (open == '(' || open == 'C') {
            pop();
            popCommand(open == 'C');
            take(1, Style::Variable);
            return;
        }
        if (open == 'p')
            pop();
        m_state.commandNext = open == '\0'; // a pattern of case
        take(1, Style::Operator);
    }

    void redirection()
    {
        if (byte(m_at + 1) == '(') { // process substitution
            pushCommand('(', '(');
            take(2, Style::Variable);
            return;
        }
        if (m_line.sliced(m_at, m_end - m_at).startsWith("<<<")) {
            take(3, Style::Operator);
            return;
        }
        if (m_line[m_at] == '<' && byte(m_at + 1) == '<') {
            heredocMark();
            return;
        }
        take(1, Style::Operator);
        if (byte(m_at) == '&' || byte(m_at) == '>' || byte(m_at) == '|')
            take(1, Style::Operator);
    }

    void heredocMark()
    {
        take(2, Style::Operator);
        Heredoc doc;
        if (byte(m_at) == '-') {
            doc.stripsTabs = true;
            take(1, Style::Operator);
        }
        qsizetype at = skipBlanks(m_line.first(m_end), m_at);
        const qsizetype begin = at;
        char quote = '\0';
        for (; at < m_end; ++at) {
            const char c = m_line[at];
            if (quote == '\0' && endsWord(c))
                break;
            if (quote != '\0' ? c == quote : c == '\'' || c == '"') {
                doc.expands = false;
                quote = quote == '\0' ? c : '\0';
            } else if (c == '\\' && quote != '\'') {
                doc.expands = false;
            } else {
                doc.word.append(c);
            }
        }
        if (at == begin)
            return;
        m_ink.put(begin, at, Style::HeredocMark);
        m_at = at;
        if (m_state.heredocs.size() < kMaxHeredocs && doc.word.size() <= kMaxHeredocWord)
            m_state.heredocs.push_back(std::move(doc));
    }

    void heredocLine()
    {
        const Heredoc &doc = m_state.heredocs.front();
        QByteArrayView text = m_line.sliced(m_at, m_end - m_at);
        while (doc.stripsTabs && text.startsWith('\t'))
            text = text.sliced(1);
        if (text == doc.word) {
            m_ink.put(m_at, m_end, Style::HeredocMark);
            m_state.heredocs.erase(m_state.heredocs.begin());
            m_state.inHeredoc = !m_state.heredocs.empty();
            return;
        }
        // Inside of a command substitution its end may follow the word.
        const char close = text.startsWith(doc.word) && text.size() > doc.word.size() ? text[doc.word.size()] : '\0';
        if ((close == '`' && (top() == '`' || top() == 'B')) || (close == ')' && (top() == '(' || top() == 'C'))) {
            take(text.data() - (m_line.data() + m_at) + doc.word.size(), Style::HeredocMark);
            m_state.heredocs.erase(m_state.heredocs.begin());
            m_state.inHeredoc = false;
            while (m_at < m_end)
                step();
            m_state.inHeredoc = !m_state.heredocs.empty();
            return;
        }
        m_ink.put(m_at, m_end, Style::Heredoc);
        if (!doc.expands)
            return;
        // Expansions are shown as far as they go on this line; commands inside are not read on.
        for (qsizetype at = m_at; at + 1 < m_end; ++at) {
            if (m_line[at] == '\\') {
                ++at;
            } else if (m_line[at] == '$') {
                const char next = m_line[at + 1];
                qsizetype end = at + 2;
                if (next == '{' || next == '(') {
                    const char bracket = next == '{' ? '}' : ')';
                    while (end < m_end && m_line[end] != bracket)
                        ++end;
                    end = std::min(m_end, end + 1);
                } else if (isWordStart(next)) {
                    while (end < m_end && isWord(m_line[end]))
                        ++end;
                } else if (!isDigit(next)) {
                    continue;
                }
                m_ink.put(at, end, Style::Variable);
                at = end - 1;
            }
        }
    }

    // NAME=, NAME+= or NAME[…]= : where "=" stands, or -1.
    qsizetype assignmentEnd(qsizetype wordEnd) const
    {
        qsizetype at = m_at;
        if (!isWordStart(byte(at)))
            return -1;
        while (at < m_end && isWord(m_line[at]))
            ++at;
        if (byte(at) == '[') {
            while (at < wordEnd && m_line[at] != ']')
                ++at;
            ++at;
        }
        if (byte(at) == '+')
            ++at;
        return byte(at) == '=' ? at : -1;
    }

    void word(bool startsWord)
    {
        qsizetype end = m_at;
        while (end < m_end && !endsWord(m_line[end]) && m_line[end] != '\'' && m_line[end] != '"' &&
               m_line[end] != '$' && m_line[end] != '`' && m_line[end] != '\\')
            ++end;
        const QByteArrayView text = m_line.sliced(m_at, end - m_at);
        const char after = byte(end);
        const bool whole = startsWord && (end >= m_end || endsWord(after));
        if (m_state.commandNext && startsWord) {
            if (const qsizetype equals = assignmentEnd(end); equals >= 0) {
                take(equals - m_at, Style::Variable);
                take(1, Style::Operator);
                m_assigns = true;
                return;
            }
        }
        if (!startsWord) {
            // The value of an assignment: a command may still follow it.
            m_state.commandNext = m_state.commandNext && m_assigns;
            take(end - m_at, Style::Text);
            return;
        }
        m_assigns = false;
        if (whole && m_state.commandNext && contains(kKeywords, text)) {
            m_state.commandNext = !contains(kNameFollows, text);
            m_names = !m_state.commandNext;
            take(end - m_at, Style::Keyword);
        } else if (whole && (text == "]]" || (m_names && (text == "in")))) {
            m_names = false;
            take(end - m_at, Style::Keyword);
        } else if (m_state.commandNext && after == '(' && byte(end + 1) == ')') {
            take(end - m_at, Style::Function);
            take(2, Style::Operator);
            m_inWord = false;
        } else {
            const bool builtin = whole && m_state.commandNext && contains(kBuiltins, text);
            m_state.commandNext = false;
            take(end - m_at, builtin ? Style::Builtin : Style::Text);
        }
    }

    QByteArrayView m_line;
    qsizetype m_at;
    qsizetype m_end;
    ShellState &m_state;
    Ink m_ink;
    bool m_inWord = false;  // the character before belongs to the same word
    bool m_assigns = false; // that word is an assignment
    bool m_names = false;   // behind for, select, case: "in" is a keyword
};

} // namespace

void styleShell(QByteArrayView line, qsizetype at, qsizetype end, ShellState &state, const Ink &ink)
{
    Scanner(line, at, end, state, ink).run();
}

} // namespace bootscope::highlight
