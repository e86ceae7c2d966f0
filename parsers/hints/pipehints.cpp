// SPDX-License-Identifier: GPL-3.0-or-later
// What a pipe does to the status of a script.
#include "parsers/hints/scripthints.h"

#include <algorithm>

namespace bootscope::hints {

namespace {

bool readsForEver(const ShellCommand &command, const ShellCall &call)
{
    const auto isEndless = [](const ShellWord &word) {
        return word.value == "/dev/urandom" || word.value == "/dev/random" || word.value == "/dev/zero";
    };
    if (call.program == "yes")
        return true;
    if (call.program == "head" || call.program == "dd" || call.program == "od" || call.program == "xxd" ||
        call.program == "hexdump")
        return false; // read as much as they are told
    return std::any_of(call.args.cbegin(), call.args.cend(), isEndless) ||
           std::any_of(command.redirections.cbegin(), command.redirections.cend(),
                       [&](const ShellRedirection &redirection) {
                           return redirection.op == "<" && isEndless(redirection.target);
                       });
}

bool stopsEarly(const ShellCall &call)
{
    if (call.program == "head")
        return true;
    if (call.program == "grep")
        return call.hasOption('q', "--quiet") || call.hasOption('m', "--max-count");
    return false;
}

// cat /dev/urandom | tr … | head -c 32
void checkSigpipe(const ScriptSubject &subject, int index, HintSink &sink)
{
    const ShellCommand &command = subject.script.commands.at(index);
    if (command.after != ShellJoin::Pipe || !readsForEver(command, subject.calls.at(index)) ||
        !subject.hasShellOption('\0', "pipefail", command.begin) ||
        !subject.hasShellOption('e', "errexit", command.begin))
        return;
    for (qsizetype i = index + 1; i < subject.script.commands.size(); ++i) {
        const ShellCommand &next = subject.script.commands.at(i);
        if (next.pipeline != command.pipeline || next.block != command.block)
            continue;
        if (stopsEarly(subject.calls.at(i))) {
            // The status of a pipe in export X=$(…), echo $(…) or || true is not looked at.
            const ShellCommand &outer = subject.script.commands.at(subject.script.commandAround(command));
            const bool isLost = &outer != &command && !outer.words.isEmpty();
            if (!isLost && !subject.script.isTested(next) && !subject.script.isTested(outer))
                sink.say("hint.sigpipe", subject, subject.calls.at(i).start.begin, next.end,
                         HintText::tr("%1 stops reading, and with pipefail the pipe fails with 141")
                             .arg(QString::fromUtf8(subject.calls.at(i).program)),
                         &command);
            return;
        }
        if (next.after != ShellJoin::Pipe)
            return;
    }
}

void checkDownload(const ScriptSubject &subject, int index, HintSink &sink)
{
    const ShellCommand &command = subject.script.commands.at(index);
    const ShellCall &call = subject.calls.at(index);
    if (call.program != "curl" || command.after != ShellJoin::Pipe || call.hasOption('f', "--fail") ||
        call.hasOption('\0', "--fail-with-body") || call.mayHaveMore() || call.hasOption('K', "--config"))
        return;
    const qsizetype next = index + 1;
    if (next >= subject.calls.size() || subject.script.commands.at(next).pipeline != command.pipeline)
        return;
    const QByteArray &shell = subject.calls.at(next).program;
    if (shell != "bash" && shell != "sh" && shell != "python" && shell != "python3" && shell != "perl")
        return;
    Diagnostic &made = sink.say(
        "hint.download-run", subject, call.start.begin, call.start.end,
        HintText::tr("When the download fails, %1 runs the page of the error").arg(QString::fromUtf8(shell)), &command);
    offer(made, HintText::tr("Add -f"), {subject.edit(call.start.end, call.start.end, QStringLiteral(" -f"))});
}

// The last command of the script is "… | tee FILE".
void checkTee(const ScriptSubject &subject, HintSink &sink)
{
    if (subject.where != ScriptSubject::Where::Part || subject.script.commands.size() < 2 ||
        subject.hasShellOption('\0', "pipefail", subject.text().size()) || subject.mentions("PIPESTATUS"))
        return;
    const ShellCommand *last = nullptr;
    for (const ShellCommand &command : subject.script.commands) {
        if (command.block == 0)
            last = &command;
    }
    if (!last || last->before != ShellJoin::Pipe || last->after == ShellJoin::Background)
        return;
    // A compound command behind it would be the last.
    const bool isLast =
        std::none_of(subject.script.blocks.cbegin(), subject.script.blocks.cend(),
                     [last](const ShellBlock &block) { return block.parent == 0 && block.begin > last->begin; });
    const ShellCall &call = subject.calls.at(last - subject.script.commands.constData());
    // What only says something does not fail.
    const QByteArray &writer = subject.calls.at(last - subject.script.commands.constData() - 1).program;
    const bool canFail = writer != "echo" && writer != "printf" && writer != "date" && writer != "cat";
    if (isLast && canFail && call.program == "tee")
        sink.say("hint.tee-status", subject, call.start.begin, last->end,
                 HintText::tr("The script ends with the status of tee, whatever happened before"), last);
}

} // namespace

void checkPipes(const ScriptSubject &subject, HintSink &sink)
{
    for (int i = 0; i < subject.calls.size(); ++i) {
        checkSigpipe(subject, i, sink);
        checkDownload(subject, i, sink);
    }
    checkTee(subject, sink);
}

} // namespace bootscope::hints
