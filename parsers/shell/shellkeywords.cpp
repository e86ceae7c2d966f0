// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/shell/shellreader.h"

#include <utility>

namespace bootscope {

using Kind = ShellBlock::Kind;

void ShellReader::readPattern(List &list)
{
    if (isAtWord("esac")) {
        m_at += 4;
        list.patternNext = false;
        closeBlock(list, Kind::Case);
        return;
    }
    const qsizetype begin = m_at;
    if (at(m_at) == '(')
        ++m_at;
    while (m_at < m_limit && at(m_at) != ')') {
        const qsizetype before = m_at;
        skipBlanks();
        if (at(m_at) == '|' || at(m_at) == '\n')
            ++m_at;
        else
            readWord(list.command);
        if (m_at == before)
            ++m_at;
    }
    m_at = qMin(m_at + 1, m_limit);
    list.patternNext = false;
    openBlock(list, Kind::CaseBranch, begin);
}

bool ShellReader::readKeyword(List &list)
{
    const bool isHead = list.command >= 0 && m_script.commands.at(list.command).isTest;
    if (isHead && m_script.commands.at(list.command).words.size() == 2 &&
        m_script.commands.at(list.command).words.first().value == "case" && isAtWord("in")) {
        m_at += 2;
        endCommand(list, ShellJoin::Sequence);
        openBlock(list, Kind::Case, m_at - 2);
        list.patternNext = true;
        return true;
    }
    if (list.command >= 0)
        return false;
    const qsizetype begin = m_at;
    const auto take = [&](QByteArrayView word) {
        if (!isAtWord(word))
            return false;
        m_at += word.size();
        return true;
    };
    if (isAtWord("[[")) {
        readTest(list);
    } else if (take("if") || take("while") || take("until")) {
        openBlock(list, Kind::Condition, begin);
    } else if (take("then")) {
        closeBlock(list, Kind::Condition);
        openBlock(list, Kind::Branch, begin, std::exchange(list.elseNext, false));
    } else if (take("elif")) {
        closeBlock(list, Kind::Branch);
        list.elseNext = true;
        openBlock(list, Kind::Condition, begin);
    } else if (take("else")) {
        closeBlock(list, Kind::Branch);
        openBlock(list, Kind::Branch, begin, true);
    } else if (take("fi")) {
        closeBlock(list, Kind::Branch);
    } else if (take("do")) {
        if (m_script.blocks.at(list.open.last()).kind == Kind::Condition)
            closeBlock(list, Kind::Condition);
        openBlock(list, Kind::Loop, begin);
    } else if (take("done")) {
        closeBlock(list, Kind::Loop);
    } else if (take("esac")) {
        closeBlock(list, Kind::CaseBranch);
        closeBlock(list, Kind::Case);
    } else if (take("{")) {
        openBlock(list, Kind::Group, begin);
    } else if (take("}")) {
        closeBlock(list, Kind::Group);
    } else if (take("!")) {
        list.negated = true;
    } else if (isAtWord("for") || isAtWord("select") || isAtWord("case")) {
        const int command = commandOf(list);
        m_script.commands[command].isTest = true;
        const ShellWord word = readWord(command);
        m_script.commands[command].words.append(word);
    } else if (take("function")) {
        skipBlanks();
        readWord(-1);
        skipBlanks();
        if (isAt("()"))
            m_at += 2;
        openBlock(list, Kind::Function, begin);
    } else {
        return false;
    }
    return true;
}

// NAME ()
bool ShellReader::readFunctionHead(List &list)
{
    if (list.command >= 0)
        return false;
    qsizetype end = m_at;
    while (!endsWord(at(end)) && !QByteArrayView("$'\"`\\=").contains(at(end)))
        ++end;
    qsizetype bracket = end;
    while (at(bracket) == ' ' || at(bracket) == '\t')
        ++bracket;
    if (end == m_at || at(bracket) != '(')
        return false;
    ++bracket;
    while (at(bracket) == ' ' || at(bracket) == '\t')
        ++bracket;
    if (at(bracket) != ')')
        return false;
    openBlock(list, Kind::Function, m_at);
    m_at = bracket + 1;
    return true;
}

// [[ … ]]: && || ( ) < > mean something else in it.
void ShellReader::readTest(List &list)
{
    const int command = commandOf(list);
    m_script.commands[command].isTest = true;
    while (m_at < m_limit) {
        skipBlanks();
        if (at(m_at) == '\n' || QByteArrayView("&|()<>;").contains(at(m_at))) {
            ++m_at;
            continue;
        }
        const bool isEnd = isAtWord("]]");
        const qsizetype before = m_at;
        const ShellWord word = readWord(command);
        m_script.commands[command].words.append(word);
        if (m_at == before)
            ++m_at;
        m_script.commands[command].end = m_at;
        if (isEnd)
            return;
    }
    m_script.isWhole = false;
}

} // namespace bootscope
