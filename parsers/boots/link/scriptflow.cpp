// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/scriptflow.h"

#include "parsers/shell/shellcall.h"

#include <QHash>

namespace bootscope {

namespace {

using Kind = ShellBlock::Kind;

constexpr qsizetype kMostSteps = 20'000;
constexpr int kMostDepth = 8; // calls within calls

class FlowReader
{
public:
    explicit FlowReader(const ShellScript &script) : m_script(script)
    {
        const QByteArray first = script.text.left(script.text.indexOf('\n')).left(200);
        if (first.startsWith("#!"))
            readOptions(first.split(' ').mid(1));
        for (qsizetype i = 0; i < script.blocks.size(); ++i) {
            if (script.blocks.at(i).kind == Kind::Function)
                m_functions.insert(nameOf(script.blocks.at(i)), int(i));
        }
        for (qsizetype i = 0; i < script.commands.size(); ++i)
            m_owned[ownerOf(script.commands.at(i).block)].append(int(i));
    }

    ScriptFlow read()
    {
        readBlock(0, 0, false, true);
        return std::move(m_flow);
    }

private:
    QByteArray nameOf(const ShellBlock &block) const
    {
        QByteArray text = m_script.text.mid(block.begin, 200).trimmed();
        if (text.startsWith("function "))
            text = text.mid(9).trimmed();
        qsizetype end = 0;
        while (end < text.size() && !QByteArrayView(" \t\n(){}").contains(text.at(end)))
            ++end;
        return text.left(end);
    }

    // The innermost function, substitution or here-document around a block; 0 for the script's own.
    int ownerOf(int block) const
    {
        for (int i = block; i > 0; i = m_script.blocks.at(i).parent) {
            const Kind kind = m_script.blocks.at(i).kind;
            if (kind == Kind::Function || kind == Kind::Substitution || kind == Kind::Heredoc)
                return i;
        }
        return 0;
    }

    void readOptions(const QList<QByteArray> &words)
    {
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QByteArray &word = words.at(i);
            const bool on = word.startsWith('-');
            if (!on && !word.startsWith('+'))
                continue;
            if (word.contains('e') && !word.startsWith("--"))
                m_errexit = on;
            if (word.endsWith('o') && i + 1 < words.size()) {
                if (words.at(i + 1) == "errexit")
                    m_errexit = on;
                else if (words.at(i + 1) == "pipefail")
                    m_pipefail = on;
            }
        }
    }

    void readCommand(int index, int depth, bool tested, bool certain)
    {
        const ShellCommand &command = m_script.commands.at(index);
        const bool asked = tested || m_script.isTested(command);
        const bool always = certain && !m_script.isConditional(command);
        // Of a pipeline the last command stands for all.
        const bool ends = m_errexit && !asked && command.after != ShellJoin::Pipe;
        m_flow.steps.append({index, m_caller, ends, always, m_pipefail});
        QList<QByteArray> words;
        for (const ShellWord &word : command.words)
            words.append(word.value);
        if (words.value(0) == "set")
            readOptions(words.mid(1));
        if (words.size() == 1 && words.constFirst() == "exec") {
            for (const ShellRedirection &redirection : command.redirections) {
                if (redirection.op.startsWith('>') && redirection.target.value.startsWith('/') &&
                    !redirection.target.value.startsWith("/dev/"))
                    m_flow.printsElsewhere = true;
            }
        }
        const auto function = m_functions.constFind(words.value(0));
        if (function == m_functions.constEnd() || depth >= kMostDepth)
            return;
        if (depth == 0)
            m_caller = index;
        readBlock(*function, depth + 1, asked, always);
        if (depth == 0)
            m_caller = -1;
    }

    void readBlock(int owner, int depth, bool tested, bool certain)
    {
        for (const int command : m_owned.value(owner)) {
            if (m_flow.steps.size() < kMostSteps)
                readCommand(command, depth, tested, certain);
        }
    }

    const ShellScript &m_script;
    QHash<QByteArray, int> m_functions; // their blocks
    QHash<int, QList<int>> m_owned;     // commands by ownerOf() their block
    ScriptFlow m_flow;
    int m_caller = -1;
    bool m_errexit = false;
    bool m_pipefail = false;
};

} // namespace

ScriptFlow flowOf(const ShellScript &script)
{
    return FlowReader(script).read();
}

} // namespace bootscope
