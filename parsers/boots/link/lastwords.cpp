// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/lastwords.h"

#include "parsers/boots/link/printpattern.h"
#include "parsers/boots/link/scriptflow.h"
#include "parsers/shell/shellcall.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kMostBytes = 256 * 1024; // of a script that is read as shell
constexpr qsizetype kMostPrints = 500;
constexpr qsizetype kLinesBack = 20;

struct Print
{
    QRegularExpression line;
    bool givesUp = false;
};

bool isLeaving(const ShellCommand &command)
{
    const QByteArray program = callOf(command).program;
    return program == "exit" || program == "return" || program == "false";
}

bool isError(const ShellCommand &command)
{
    return std::any_of(command.redirections.cbegin(), command.redirections.cend(),
                       [](const ShellRedirection &one) { return one.op == ">&" && one.target.value == "2"; });
}

// What a trap runs stands in quotes.
void addTraps(const ShellScript &script, QList<Print> &prints)
{
    for (const ShellCommand &command : script.commands) {
        if (callOf(command).program != "trap" || command.words.size() < 3)
            continue;
        for (const ShellScript inner = readShell(command.words.at(1).value); const ShellCommand &one : inner.commands) {
            const QString pattern = prints.size() < kMostPrints ? printPattern(one) : QString();
            if (!pattern.isEmpty())
                prints.append({QRegularExpression(pattern), true});
        }
    }
}

QList<Print> printsOf(const ShellScript &script)
{
    QList<Print> prints;
    addTraps(script, prints);
    const auto add = [&](const ShellCommand &command, const ShellCommand *next) {
        const QString pattern = prints.size() < kMostPrints ? printPattern(command) : QString();
        if (!pattern.isEmpty())
            prints.append({QRegularExpression(pattern), isError(command) || (next && isLeaving(*next))});
    };
    // In the order in which they run, so that what is behind a call is next to what it printed.
    const ScriptFlow flow = flowOf(script);
    for (qsizetype i = 0; i < flow.steps.size(); ++i) {
        const bool isLast = i + 1 == flow.steps.size();
        add(script.commands.at(flow.steps.at(i).command),
            isLast ? nullptr : &script.commands.at(flow.steps.at(i + 1).command));
    }
    // Functions that another script calls.
    for (qsizetype i = 0; i < script.commands.size(); ++i)
        add(script.commands.at(i), i + 1 < script.commands.size() ? &script.commands.at(i + 1) : nullptr);
    return prints;
}

} // namespace

std::optional<LastWords> lastWordsOf(const QByteArray &script, const QStringList &said)
{
    if (said.isEmpty() || script.size() > kMostBytes)
        return std::nullopt;
    const QList<Print> prints = printsOf(readShell(script));
    for (qsizetype i = said.size(); i-- > qMax<qsizetype>(0, said.size() - kLinesBack);) {
        const QString line = said.at(i).left(4096).trimmed();
        std::optional<LastWords> words;
        for (const Print &print : prints) {
            if (print.line.match(line).hasMatch())
                words = LastWords{i, (words && words->givesUp) || print.givesUp};
        }
        if (words)
            return words;
    }
    return std::nullopt;
}

} // namespace bootscope
