// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/shell/shellreader.h"

#include <array>

namespace bootscope {

using Kind = ShellBlock::Kind;

bool ShellReader::endsWord(char c)
{
    return c == '\0' || QByteArrayView(" \t\r\n;&|<>()").contains(c);
}

ShellReader::ShellReader(const QByteArray &text) : m_text(text), m_limit(text.size())
{
    m_script.text = text;
    m_script.blocks.append(ShellBlock{});
}

ShellScript ShellReader::take()
{
    readList(0, '\0');
    m_script.blocks[0].end = m_text.size();
    return std::move(m_script);
}

bool ShellReader::isAt(QByteArrayView word) const
{
    return m_limit - m_at >= word.size() && QByteArrayView(m_text).sliced(m_at, word.size()) == word;
}

bool ShellReader::isAtWord(QByteArrayView word) const
{
    if (!isAt(word))
        return false;
    const char behind = at(m_at + word.size());
    return endsWord(behind) || (behind == '`' && m_closers.endsWith('`'));
}

void ShellReader::readList(int block, char closer)
{
    if (++m_depth > kMostDepth) {
        m_script.isWhole = false;
        m_at = m_limit;
        --m_depth;
        return;
    }
    m_closers.append(closer);
    List list;
    list.closer = closer;
    list.open.append(block);
    while (m_at < m_limit && m_script.commands.size() < kMostCommands) {
        skipBlanks();
        const char c = at(m_at);
        if (m_at >= m_limit || (c == '`' && closer == '`') || (c == ')' && closer == ')' && list.open.size() == 1))
            break;
        if (c == '#') {
            ShellComment comment{m_at, m_at};
            // In backticks the comment ends with them.
            while (m_at < m_limit && at(m_at) != '\n' && !(closer == '`' && at(m_at) == '`'))
                ++m_at;
            comment.end = m_at;
            m_script.comments.append(comment);
        } else if (c == '\n') {
            ++m_at;
            if (list.command >= 0 || list.closed >= 0)
                endCommand(list, ShellJoin::Sequence);
            readHeredocs();
        } else if (list.patternNext) {
            readPattern(list);
        } else if (!readOperator(list) && !readRedirection(list)) {
            if (c == '(' || c == ')')
                readParenthesis(list);
            else if (!readKeyword(list) && !readFunctionHead(list))
                readCommandWord(list);
        }
    }
    endCommand(list, ShellJoin::Sequence);
    if (list.open.size() > 1)
        m_script.isWhole = false;
    for (const int open : std::as_const(list.open))
        m_script.blocks[open].end = m_at;
    m_closers.chop(1);
    --m_depth;
}

bool ShellReader::readOperator(List &list)
{
    const char c = at(m_at);
    if (c == ';') {
        const bool endsPattern = at(m_at + 1) == ';' || at(m_at + 1) == '&';
        m_at += endsPattern ? 2 : 1;
        if (endsPattern && at(m_at) == '&')
            ++m_at;
        endCommand(list, ShellJoin::Sequence);
        if (endsPattern)
            list.patternNext = closeBlock(list, Kind::CaseBranch);
        list.closed = -1;
        return true;
    }
    if (c == '|') {
        const bool isOr = at(m_at + 1) == '|';
        m_at += isOr || at(m_at + 1) == '&' ? 2 : 1;
        endCommand(list, isOr ? ShellJoin::Or : ShellJoin::Pipe);
        return true;
    }
    if (c == '&' && at(m_at + 1) != '>') {
        const bool isAnd = at(m_at + 1) == '&';
        m_at += isAnd ? 2 : 1;
        endCommand(list, isAnd ? ShellJoin::And : ShellJoin::Background);
        return true;
    }
    return false;
}

// "2>&1", "<< EOF", "&> file", "{fd}<" is left alone.
bool ShellReader::readRedirection(List &list)
{
    const qsizetype begin = m_at;
    qsizetype op = m_at;
    while (at(op) >= '0' && at(op) <= '9')
        ++op;
    if (at(op) == '&' && at(op + 1) == '>')
        ++op;
    else if (at(op) != '<' && at(op) != '>')
        return false;
    if (at(op + 1) == '(' && (op == begin)) // <( … ) is a word
        return false;
    static constexpr std::array<QByteArrayView, 11> kOperators{">>", ">&", ">|", ">", "<<<", "<<-",
                                                               "<<", "<&", "<>", "<", ""};
    ShellRedirection redirection;
    for (const QByteArrayView known : kOperators) {
        if (QByteArrayView(m_text).sliced(op).startsWith(known)) {
            redirection.op = known.toByteArray();
            m_at = op + known.size();
            break;
        }
    }
    if (op > begin && at(op - 1) == '&')
        redirection.op.prepend('&');
    const bool isHeredoc = redirection.op == "<<" || redirection.op == "<<-";
    const int command = list.closed >= 0 ? -1 : commandOf(list);
    if (command >= 0)
        m_script.commands[command].begin = qMin(m_script.commands.at(command).begin, begin);
    skipBlanks();
    redirection.target = readWord(command >= 0 ? command : 0 < m_script.commands.size() ? 0 : -1);
    if (isHeredoc) {
        PendingHeredoc pending;
        pending.heredoc.command = command;
        pending.heredoc.delimiter = redirection.target.value;
        pending.heredoc.expands = !redirection.target.quoted;
        pending.stripsTabs = redirection.op == "<<-";
        m_pending.append(pending);
    }
    if (command >= 0) {
        m_script.commands[command].redirections.append(redirection);
        m_script.commands[command].end = m_at;
    } else {
        m_script.blocks[list.closed].redirections.append(redirection);
    }
    return true;
}

void ShellReader::readParenthesis(List &list)
{
    const bool isHead = list.command >= 0 && m_script.commands.at(list.command).isTest;
    if (isAt("((") && (list.command < 0 || isHead)) {
        const qsizetype begin = m_at;
        const int command = commandOf(list);
        m_script.commands[command].isTest = true;
        m_at += 2;
        ShellWord word;
        readArithmetic(word, command, "))");
        word.begin = begin;
        word.end = m_at;
        word.value = m_text.mid(begin, m_at - begin);
        m_script.commands[command].words.append(word);
        m_script.commands[command].end = m_at;
    } else if (at(m_at) == '(' && list.command < 0) {
        openBlock(list, Kind::Subshell, m_at);
        ++m_at;
    } else if (at(m_at) == ')') {
        endCommand(list, ShellJoin::Sequence);
        ++m_at;
        closeBlock(list, Kind::Subshell);
    } else {
        m_script.isWhole = false;
        ++m_at;
    }
}

void ShellReader::readCommandWord(List &list)
{
    const int command = commandOf(list);
    const qsizetype begin = m_at;
    if (m_script.commands.at(command).words.isEmpty()) {
        qsizetype name = m_at;
        while (QByteArrayView("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_").contains(at(name)) &&
               at(name) != '\0')
            ++name;
        const qsizetype sign = at(name) == '+' && at(name + 1) == '=' ? name + 1 : name;
        const bool isSubscript = at(name) == '[' && m_text.mid(name, 200).contains("]=");
        if (name > m_at && !(at(m_at) >= '0' && at(m_at) <= '9') && (at(sign) == '=' || isSubscript)) {
            ShellAssignment assignment;
            assignment.name = m_text.mid(m_at, name - m_at);
            m_at = isSubscript ? m_text.indexOf("]=", name) + 2 : sign + 1;
            if (at(m_at) == '(') {
                assignment.value.begin = m_at;
                readArray(assignment.value, command);
            } else {
                assignment.value = readWord(command);
            }
            m_script.commands[command].assignments.append(assignment);
            m_script.commands[command].end = m_at;
            return;
        }
    }
    ShellWord word = readWord(command);
    if (m_at == begin) { // a backtick that closes nothing, or the like
        ++m_at;
        m_script.isWhole = false;
        return;
    }
    // declare NAME=( … ), export NAME=( … )
    if (at(m_at) == '(' && word.value.endsWith('=')) {
        const qsizetype start = word.begin;
        readArray(word, command);
        word.begin = start;
    }
    m_script.commands[command].words.append(word);
    m_script.commands[command].end = m_at;
}

int ShellReader::commandOf(List &list)
{
    if (list.command >= 0)
        return list.command;
    ShellCommand command;
    command.begin = m_at;
    command.end = m_at;
    command.block = list.open.last();
    command.before = list.join;
    command.negated = std::exchange(list.negated, false);
    if (list.join != ShellJoin::Pipe)
        list.pipeline = ++m_pipelines;
    command.pipeline = list.pipeline;
    list.command = int(m_script.commands.size());
    list.closed = -1;
    m_script.commands.append(command);
    return list.command;
}

void ShellReader::endCommand(List &list, ShellJoin join)
{
    if (list.command >= 0)
        m_script.commands[list.command].after = join;
    else if (list.closed >= 0)
        m_script.blocks[list.closed].after = join;
    list.command = -1;
    list.closed = -1;
    list.join = join;
    list.negated = false;
}

void ShellReader::openBlock(List &list, ShellBlock::Kind kind, qsizetype begin, bool isElse)
{
    ShellBlock block;
    block.kind = kind;
    block.parent = list.open.last();
    block.begin = begin;
    block.before = list.join;
    block.isElse = isElse;
    list.open.append(int(m_script.blocks.size()));
    list.join = ShellJoin::Sequence;
    list.closed = -1;
    m_script.blocks.append(block);
}

bool ShellReader::closeBlock(List &list, ShellBlock::Kind kind)
{
    if (list.command >= 0)
        endCommand(list, ShellJoin::Sequence);
    if (list.open.size() < 2 || m_script.blocks.at(list.open.last()).kind != kind) {
        m_script.isWhole = m_script.isWhole && kind == Kind::CaseBranch; // esac behind ;; has no branch to close
        return false;
    }
    const auto closeLast = [&] {
        list.closed = list.open.takeLast();
        m_script.blocks[list.closed].end = m_at;
    };
    closeLast();
    if (list.open.size() > 1 && m_script.blocks.at(list.open.last()).kind == Kind::Function)
        closeLast();
    return true;
}

void ShellReader::readHeredocs()
{
    const QList<PendingHeredoc> pending = std::exchange(m_pending, {});
    for (PendingHeredoc next : pending) {
        ShellHeredoc &heredoc = next.heredoc;
        heredoc.begin = m_at;
        qsizetype after = m_limit;
        heredoc.end = m_limit;
        for (qsizetype line = m_at; line < m_limit;) {
            qsizetype end = m_text.indexOf('\n', line);
            if (end < 0 || end > m_limit)
                end = m_limit;
            QByteArrayView text = QByteArrayView(m_text).sliced(line, end - line);
            while (next.stripsTabs && text.startsWith('\t'))
                text = text.sliced(1);
            if (text == heredoc.delimiter) {
                heredoc.end = line;
                after = qMin(end + 1, m_limit);
                break;
            }
            // Within a substitution the delimiter may be its last word.
            const qsizetype behind = heredoc.delimiter.size();
            if (const char closer = m_closers.back(); closer != '\0' && text.startsWith(heredoc.delimiter) &&
                                                      text.size() > behind && text.at(behind) == closer) {
                heredoc.end = line;
                after = end - text.size() + behind;
                break;
            }
            line = end + 1;
        }
        m_script.heredocs.append(heredoc);
        if (heredoc.expands) {
            ShellBlock block;
            block.kind = Kind::Heredoc;
            block.parent = heredoc.command >= 0 ? m_script.commands.at(heredoc.command).block : 0;
            block.command = heredoc.command;
            block.begin = heredoc.begin;
            block.end = heredoc.end;
            const int outer = std::exchange(m_heredocBlock, int(m_script.blocks.size()));
            m_script.blocks.append(block);
            const qsizetype limit = std::exchange(m_limit, heredoc.end);
            m_closers.append('\0');
            ShellWord word;
            while (m_at < m_limit) {
                word.value.clear();
                if (at(m_at) == '\\')
                    m_at = qMin(m_at + 2, m_limit);
                else if (at(m_at) == '$')
                    readDollar(word, heredoc.command);
                else if (at(m_at) == '`')
                    readSubstitution(word, heredoc.command, '`');
                else
                    ++m_at;
            }
            m_closers.chop(1);
            m_limit = limit;
            m_heredocBlock = outer;
        }
        m_at = after;
    }
}

} // namespace bootscope
