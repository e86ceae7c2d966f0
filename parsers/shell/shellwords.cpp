// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/shell/shellreader.h"

#include <utility>

namespace bootscope {

namespace {

constexpr qsizetype kMostQuoted = 4096;

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isNameCharacter(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9');
}

} // namespace

void ShellReader::skipBlanks()
{
    while (m_at < m_limit) {
        if (at(m_at) == ' ' || at(m_at) == '\t' || at(m_at) == '\r')
            ++m_at;
        else if (at(m_at) == '\\' && at(m_at + 1) == '\n')
            m_at += 2;
        else
            return;
    }
}

ShellWord ShellReader::readWord(int command)
{
    ShellWord word;
    word.begin = m_at;
    while (m_at < m_limit) {
        const char c = at(m_at);
        if (c == '\\') {
            if (at(m_at + 1) == '\n') {
                m_at += 2;
                continue;
            }
            word.quoted = true;
            if (m_at + 1 < m_limit)
                word.value.append(at(m_at + 1));
            m_at = qMin(m_at + 2, m_limit);
        } else if (c == '\'') {
            const qsizetype close = m_text.indexOf('\'', m_at + 1);
            const qsizetype end = close < 0 || close >= m_limit ? m_limit : close;
            m_script.isWhole = m_script.isWhole && end < m_limit;
            word.value.append(m_text.mid(m_at + 1, end - m_at - 1));
            word.quoted = true;
            m_at = qMin(end + 1, m_limit);
        } else if (c == '"') {
            ++m_at;
            word.quoted = true;
            readDoubleQuoted(word, command);
        } else if (c == '$') {
            readDollar(word, command);
        } else if (c == '`') {
            if (m_closers.endsWith('`'))
                break; // it closes the substitution that this word stands in
            readSubstitution(word, command, '`');
        } else if ((c == '<' || c == '>') && at(m_at + 1) == '(') {
            ++m_at;
            readSubstitution(word, command, ')');
        } else if (c == '(' && m_at > word.begin && QByteArrayView("@?+!*").contains(at(m_at - 1))) {
            const qsizetype begin = m_at;
            for (int depth = 0; m_at < m_limit && at(m_at) != '\n'; ++m_at) {
                depth += at(m_at) == '(' ? 1 : at(m_at) == ')' ? -1 : 0;
                if (depth == 0)
                    break;
            }
            m_at = qMin(m_at + 1, m_limit);
            word.value.append(m_text.mid(begin, m_at - begin));
        } else if (endsWord(c)) {
            break;
        } else {
            word.value.append(c);
            ++m_at;
        }
    }
    word.end = m_at;
    return word;
}

void ShellReader::readDoubleQuoted(ShellWord &word, int command)
{
    while (m_at < m_limit) {
        const char c = at(m_at);
        if (c == '"') {
            ++m_at;
            return;
        }
        if (c == '\\') {
            const char next = at(m_at + 1);
            if (next == '\n') {
                // the line goes on
            } else if (QByteArrayView("$`\"\\").contains(next)) {
                word.value.append(next);
            } else {
                word.value.append(c).append(next);
            }
            m_at = qMin(m_at + 2, m_limit);
        } else if (c == '$') {
            readDollar(word, command);
        } else if (c == '`') {
            if (m_closers.endsWith('`'))
                break;
            readSubstitution(word, command, '`');
        } else {
            word.value.append(c);
            ++m_at;
        }
    }
    m_script.isWhole = false;
}

void ShellReader::readAnsiQuoted(ShellWord &word)
{
    word.quoted = true;
    m_at += 2;
    while (m_at < m_limit && at(m_at) != '\'') {
        if (at(m_at) == '\\' && m_at + 1 < m_limit)
            ++m_at;
        word.value.append(at(m_at));
        ++m_at;
    }
    m_at = qMin(m_at + 1, m_limit);
}

void ShellReader::readDollar(ShellWord &word, int command)
{
    const qsizetype begin = m_at;
    const char next = at(m_at + 1);
    if (next == '(') {
        ++m_at;
        if (at(m_at + 1) == '(') {
            m_at += 2;
            readArithmetic(word, command, "))");
            word.value.append(m_text.mid(begin, m_at - begin));
        } else {
            readSubstitution(word, command, ')');
        }
        word.expands = true;
        return;
    }
    if (next == '\'') {
        readAnsiQuoted(word);
        return;
    }
    if (next == '"') { // translated text
        ++m_at;
        return;
    }
    ShellExpansion expansion;
    expansion.begin = begin;
    expansion.command = command;
    if (next == '{') {
        readBraces(word, command, expansion);
        return;
    }
    ++m_at;
    if (isNameStart(next)) {
        while (isNameCharacter(at(m_at)))
            ++m_at;
    } else if ((next >= '0' && next <= '9') || (next != '\0' && QByteArrayView("@*#?-$!").contains(next))) {
        ++m_at;
    } else {
        word.value.append('$');
        return;
    }
    expansion.name = m_text.mid(begin + 1, m_at - begin - 1);
    expansion.end = m_at;
    m_script.expansions.append(expansion);
    word.value.append(m_text.mid(begin, m_at - begin));
    word.expands = true;
}

void ShellReader::readBraces(ShellWord &word, int command, ShellExpansion expansion)
{
    m_at += 2;
    QByteArray prefix;
    if ((at(m_at) == '!' || at(m_at) == '#') && at(m_at + 1) != '}') {
        prefix = QByteArray(1, at(m_at));
        ++m_at;
    }
    const qsizetype name = m_at;
    if (isNameStart(at(m_at))) {
        while (isNameCharacter(at(m_at)))
            ++m_at;
    } else if (at(m_at) != '}' && at(m_at) != '\0') {
        ++m_at;
    }
    expansion.braced = true;
    expansion.name = m_text.mid(name, m_at - name);
    const qsizetype operation = m_at;
    const qsizetype index = m_script.expansions.size();
    m_script.expansions.append(expansion);
    ShellWord inner; // what the operation holds belongs to the value only as written
    while (m_at < m_limit && at(m_at) != '}') {
        const char c = at(m_at);
        if (c == '\\') {
            m_at = qMin(m_at + 2, m_limit);
        } else if (c == '\'') {
            // Within double quotes an apostrophe is only itself: take it for a quote when its pair stands in the line.
            qsizetype close = m_at + 1;
            while (close < m_limit && at(close) != '\'' && at(close) != '\n' && close - m_at < kMostQuoted)
                ++close;
            m_at = at(close) == '\'' ? close + 1 : m_at + 1;
        } else if (c == '"') {
            ++m_at;
            readDoubleQuoted(inner, command);
        } else if (c == '$') {
            readDollar(inner, command);
        } else if (c == '`' && !m_closers.endsWith('`')) {
            readSubstitution(inner, command, '`');
        } else if (c == '\n') {
            break; // never closed
        } else {
            ++m_at;
        }
    }
    m_script.expansions[index].operation = prefix + m_text.mid(operation, m_at - operation);
    if (at(m_at) == '}')
        ++m_at;
    else
        m_script.isWhole = false;
    m_script.expansions[index].end = m_at;
    word.value.append(m_text.mid(expansion.begin, m_at - expansion.begin));
    word.expands = true;
}

// Between $(( and )), or (( and )).
void ShellReader::readArithmetic(ShellWord &word, int command, QByteArrayView closer)
{
    Q_UNUSED(word)
    ShellWord inner;
    int depth = 0;
    while (m_at < m_limit) {
        const char c = at(m_at);
        if (depth == 0 && isAt(closer)) {
            m_at += closer.size();
            return;
        }
        if (c == '$') {
            readDollar(inner, command);
            continue;
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        ++m_at;
        if (depth < 0)
            return; // "$((a) | b)": a substitution that begins with a subshell; its commands are not looked at
    }
    m_script.isWhole = false;
}

void ShellReader::readSubstitution(ShellWord &word, int command, char closer)
{
    const qsizetype begin = m_at;
    ++m_at;
    word.expands = true;
    const int block = int(m_script.blocks.size());
    ShellBlock made;
    made.kind = ShellBlock::Kind::Substitution;
    made.parent = m_heredocBlock >= 0 ? m_heredocBlock : command >= 0 ? m_script.commands.at(command).block : 0;
    made.command = command;
    made.begin = begin;
    m_script.blocks.append(made);
    const int heredoc = std::exchange(m_heredocBlock, -1);
    readList(block, closer);
    m_heredocBlock = heredoc;
    if (at(m_at) == closer)
        ++m_at;
    else
        m_script.isWhole = false;
    m_script.blocks[block].end = m_at;
    word.value.append(closer == ')' && begin > 0 ? m_text.mid(begin - 1, m_at - begin + 1)
                                                 : m_text.mid(begin, m_at - begin));
}

// NAME=( … )
void ShellReader::readArray(ShellWord &word, int command)
{
    const qsizetype begin = m_at;
    ++m_at;
    while (m_at < m_limit && at(m_at) != ')') {
        const char c = at(m_at);
        if (c == '\n' || c == ' ' || c == '\t' || c == '\r') {
            ++m_at;
        } else if (c == '#') {
            const qsizetype line = m_text.indexOf('\n', m_at);
            m_at = line < 0 || line > m_limit ? m_limit : line;
        } else {
            const qsizetype before = m_at;
            const ShellWord element = readWord(command);
            word.expands = word.expands || element.expands;
            if (m_at == before)
                ++m_at;
        }
    }
    m_at = qMin(m_at + 1, m_limit);
    word.value.append(m_text.mid(begin, m_at - begin));
    word.end = m_at;
}

} // namespace bootscope
