// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/shell/shellscript.h"

#include "parsers/shell/shellreader.h"

namespace bootscope {

using Kind = ShellBlock::Kind;

ShellScript readShell(const QByteArray &text)
{
    return ShellReader(text).take();
}

bool ShellScript::isWithin(int block, ShellBlock::Kind kind) const
{
    for (int i = block; i >= 0; i = blocks.at(i).parent) {
        if (blocks.at(i).kind == kind)
            return true;
    }
    return false;
}

int ShellScript::commandAround(const ShellCommand &command) const
{
    int around = int(&command - commands.constData());
    for (int block = command.block; block >= 0; block = blocks.at(block).parent) {
        if (blocks.at(block).command >= 0)
            around = blocks.at(block).command;
    }
    return around;
}

bool ShellScript::isTested(const ShellCommand &command) const
{
    if (command.negated || command.after == ShellJoin::And || command.after == ShellJoin::Or)
        return true;
    for (int i = command.block; i >= 0; i = blocks.at(i).parent) {
        const ShellBlock &block = blocks.at(i);
        if (block.kind == Kind::Condition || block.after == ShellJoin::And || block.after == ShellJoin::Or)
            return true;
    }
    return false;
}

bool ShellScript::isConditional(const ShellCommand &command) const
{
    if (command.before == ShellJoin::And || command.before == ShellJoin::Or)
        return true;
    for (int i = command.block; i >= 0; i = blocks.at(i).parent) {
        const ShellBlock &block = blocks.at(i);
        if (block.kind == Kind::Branch || block.kind == Kind::CaseBranch || block.kind == Kind::Loop ||
            block.kind == Kind::Function || block.before == ShellJoin::And || block.before == ShellJoin::Or)
            return true;
        if (block.command >= 0) // what stands around it stands around its command
            return isConditional(commands.at(block.command));
    }
    return false;
}

} // namespace bootscope
