// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/shell/shellcall.h"

#include <algorithm>

namespace bootscope {

namespace {

QByteArray baseName(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

// Letters of options whose value stands in the next word.
QByteArrayView lettersWithValue(const QByteArray &wrapper)
{
    if (wrapper == "sudo")
        return "ugphCrtTRD";
    if (wrapper == "timeout")
        return "ks";
    if (wrapper == "nice" || wrapper == "ionice")
        return "ncpu";
    if (wrapper == "stdbuf")
        return "ioe";
    if (wrapper == "env")
        return "uCS";
    if (wrapper == "runuser")
        return "ugG";
    return "";
}

bool isWrapper(const QByteArray &name)
{
    constexpr QByteArrayView kWrappers(
        " sudo env nohup time command builtin exec nice ionice timeout stdbuf setsid runuser unbuffer ");
    return kWrappers.contains(QByteArray(' ' + name + ' '));
}

bool isAssignment(const ShellWord &word)
{
    const qsizetype sign = word.value.indexOf('=');
    return sign > 0 && !word.value.startsWith('-') && !word.value.left(sign).contains('/');
}

} // namespace

bool ShellCall::hasOption(char letter, QByteArrayView longName) const
{
    return std::any_of(args.cbegin(), args.cend(), [&](const ShellWord &word) {
        const QByteArray &arg = word.value;
        if (arg.startsWith("--"))
            return !longName.isEmpty() && (arg == longName || arg.startsWith(QByteArray(longName.toByteArray() + '=')));
        return letter != '\0' && arg.size() > 1 && arg.startsWith('-') && arg.indexOf(letter, 1) > 0 &&
               !arg.contains('=') && !arg.contains(':');
    });
}

bool ShellCall::has(QByteArrayView argument) const
{
    return std::any_of(args.cbegin(), args.cend(), [&](const ShellWord &word) { return word.value == argument; });
}

QByteArray ShellCall::valueOf(char letter, QByteArrayView longName) const
{
    for (qsizetype i = 0; i < args.size(); ++i) {
        const QByteArray &arg = args.at(i).value;
        const QByteArray next = i + 1 < args.size() ? args.at(i + 1).value : QByteArray("");
        if (!longName.isEmpty() && arg == longName)
            return next;
        if (!longName.isEmpty() && arg.startsWith(QByteArray(longName.toByteArray() + '=')))
            return arg.mid(longName.size() + 1);
        if (letter != '\0' && arg.size() >= 2 && arg.at(0) == '-' && arg.at(1) == letter)
            return arg.size() > 2 ? arg.mid(2) : next;
        if (letter != '\0' && arg.size() > 2 && arg.at(0) == '-' && arg.at(1) != '-' && arg.endsWith(letter))
            return next; // "-sSo VALUE"
    }
    return {};
}

QList<ShellWord> ShellCall::operands() const
{
    QList<ShellWord> found;
    for (const ShellWord &word : args) {
        if (!word.value.startsWith('-') || word.quoted)
            found.append(word);
    }
    return found;
}

bool ShellCall::mayHaveMore() const
{
    return std::any_of(args.cbegin(), args.cend(),
                       [](const ShellWord &word) { return word.expands && word.value.startsWith('$'); });
}

ShellCall callOf(const ShellCommand &command)
{
    ShellCall call;
    if (command.isTest)
        return call;
    qsizetype at = 0;
    while (at < command.words.size()) {
        const ShellWord &word = command.words.at(at);
        const QByteArray name = baseName(word.value);
        if (!isWrapper(name) || word.expands)
            break;
        const QByteArrayView withValue = lettersWithValue(name);
        call.isLimited = call.isLimited || name == "timeout";
        qsizetype next = at + 1;
        for (; next < command.words.size(); ++next) {
            const ShellWord &option = command.words.at(next);
            if (name == "env" && isAssignment(option))
                continue;
            if (name == "sudo" && isAssignment(option))
                continue;
            if (!option.value.startsWith('-') || option.value.size() < 2)
                break;
            if (option.value == "--") {
                ++next;
                break;
            }
            const bool takesNext = option.value.size() == 2 && withValue.contains(option.value.at(1));
            const bool isUser = (name == "sudo" || name == "runuser") && option.value.startsWith("-u");
            if (isUser && takesNext && next + 1 < command.words.size())
                call.user = command.words.at(next + 1).value;
            else if (isUser && option.value.size() > 2)
                call.user = option.value.mid(2);
            next += takesNext ? 1 : 0;
        }
        if (name == "timeout")
            ++next; // its duration
        if (next >= command.words.size())
            break; // sudo -i and the like: itself is the program
        at = next;
    }
    if (at >= command.words.size())
        return call;
    call.start = command.words.at(at);
    if (!call.start.expands)
        call.program = baseName(call.start.value);
    call.args = command.words.mid(at + 1);
    return call;
}

bool hasInput(const ShellScript &script, const ShellCommand &command)
{
    const auto reads = [](const QList<ShellRedirection> &redirections) {
        return std::any_of(redirections.cbegin(), redirections.cend(),
                           [](const ShellRedirection &redirection) { return redirection.op.startsWith('<'); });
    };
    if (command.before == ShellJoin::Pipe || reads(command.redirections))
        return true;
    for (int i = command.block; i >= 0; i = script.blocks.at(i).parent) {
        const ShellBlock &block = script.blocks.at(i);
        // A function's input is its caller's.
        if (block.before == ShellJoin::Pipe || reads(block.redirections) || block.kind == ShellBlock::Kind::Function)
            return true;
        if (block.kind == ShellBlock::Kind::Substitution && block.command >= 0)
            return hasInput(script, script.commands.at(block.command));
    }
    return false;
}

bool isInBackground(const ShellScript &script, const ShellCommand &command)
{
    const auto last = [&script](const ShellCommand &of) {
        // The & stands behind the last command of a pipeline or of a list of && and ||.
        const ShellCommand *end = &of;
        for (const ShellCommand *next = &of + 1; next != script.commands.constEnd(); ++next) {
            if (next->block != of.block)
                continue;
            if (end->after != ShellJoin::Pipe && end->after != ShellJoin::And && end->after != ShellJoin::Or)
                break;
            end = next;
        }
        return end->after == ShellJoin::Background;
    };
    if (last(command))
        return true;
    for (int i = command.block; i >= 0; i = script.blocks.at(i).parent) {
        const ShellBlock &block = script.blocks.at(i);
        if (block.after == ShellJoin::Background)
            return true;
        if (block.command >= 0) // what stands around it stands around its command
            return isInBackground(script, script.commands.at(block.command));
    }
    return false;
}

} // namespace bootscope
