// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/scriptend.h"

#include "parsers/boots/link/lastwords.h"
#include "parsers/boots/link/quietfailure.h"
#include "parsers/boots/link/scriptprogress.h"
#include "parsers/boots/link/stopcommands.h"
#include "parsers/boots/reading/outputassembler.h"
#include "parsers/shell/shellcall.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <vector>

namespace bootscope {

namespace {

using Kind = ShellBlock::Kind;

constexpr qsizetype kMostPlaces = 6; // more say nothing

// The lines of a script's commands. Counted once: a script may have thousands of both.
class CommandLines
{
public:
    // The text must outlive it.
    explicit CommandLines(const QByteArray &text) : m_text(text)
    {
        for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            m_feeds.push_back(at);
    }

    CommandRange rangeOf(qsizetype begin, qsizetype end) const
    {
        const QByteArrayView command = m_text.sliced(begin, qMax(begin, end) - begin).trimmed();
        const qsizetype from = command.isEmpty() ? begin : command.data() - m_text.data();
        const int first = lineAt(begin);
        return {first, first + lineAt(from + command.size()) - lineAt(from)};
    }
    int count() const { return int(m_feeds.size()) + 1; }

private:
    int lineAt(qsizetype offset) const
    {
        return int(std::lower_bound(m_feeds.begin(), m_feeds.end(), offset) - m_feeds.begin()) + 1;
    }

    QByteArrayView m_text;
    std::vector<qsizetype> m_feeds;
};

void addRange(QList<CommandRange> &ranges, const CommandRange &range)
{
    if (!ranges.contains(range))
        ranges.append(range);
}

// `exit 3` in the languages that scripts are written in.
QList<CommandRange> exitsIn(const QByteArray &text, int code)
{
    const QRegularExpression exits(
        QStringLiteral(
            "(?:^|[^\\w.$-]|sys\\.|os\\.|process\\.)(?:exit!?|_exit|SystemExit|return)\\s*\\(?\\s*%1(?![\\w.])")
            .arg(code));
    QList<CommandRange> found;
    const QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = QString::fromUtf8(lines.at(i).left(4096));
        if (!line.trimmed().startsWith(QLatin1Char('#')) && exits.match(line).hasMatch())
            found.append({int(i) + 1, int(i) + 1});
    }
    return found;
}

// The last of the lines when it is a program's complaint, not the script's own words and no trace.
QString complaintIn(const QByteArray &text, const QStringList &said)
{
    for (qsizetype i = said.size(); i-- > 0;) {
        const QString line = said.at(i).left(4096).trimmed();
        if (line.isEmpty())
            continue;
        const bool isForeign =
            !line.startsWith(QLatin1Char('+')) && looksLikeError(line.toUtf8()) && !lastWordsOf(text, {line});
        return isForeign ? line : QString();
    }
    return {};
}

class EndFinder
{
public:
    EndFinder(const QByteArray &text, int code, const QStringList &said, const QString &name)
        : m_script(readShell(text))
        , m_flow(flowOf(m_script))
        , m_progress(progressOf(m_script, m_flow, said, name))
        , m_lines(m_script.text)
        , m_code(code)
        , m_said(said)
        , m_complaint(complaintIn(text, said))
    {
    }

    // isHeard: what the script printed is at hand.
    QList<CommandRange> find(bool isHeard)
    {
        // What was not heard may have been printed all the same.
        if (!isHeard)
            m_progress.end = m_flow.steps.size();
        if (m_progress.tracedLine > 0)
            return {lineRange(m_progress.tracedLine)};
        if (m_progress.traced)
            return {rangeOfStep(*m_progress.traced)};
        QList<CommandRange> explicitly, typically, possibly, others;
        const qsizetype lastStep = m_flow.steps.size() - 1;
        for (qsizetype i = m_progress.begin; i < m_progress.end; ++i) {
            const FlowStep &step = m_flow.steps.at(i);
            const ShellCommand &command = m_script.commands.at(step.command);
            if (exits(command)) {
                // Who calls a function that ends the script is to be shown, not the function.
                addRange(explicitly, step.caller < 0 ? rangeOfStep(i) : rangeOfCommand(step.caller));
                continue;
            }
            // The status of a script is that of its last command.
            const bool isLast = i == lastStep || (i == m_progress.end - 1 && isTail(i));
            if (!step.endsOnFailure && !isLast && !endsList(i))
                continue;
            const QuietFailure quiet = quietOf(i);
            const bool isSilent = isHeard && !m_flow.printsElsewhere && m_complaint.isEmpty();
            if (quiet == QuietFailure::Typical || (!isSilent && mayFail(command) && !isUnheard(command)))
                addRange(typically, rangeOfStep(i));
            else if (quiet == QuietFailure::Possible)
                addRange(possibly, rangeOfStep(i));
            else if (mayFail(command))
                addRange(others, rangeOfStep(i));
        }
        // A status that was chosen is told from one that any program may give.
        if (!explicitly.isEmpty() && (m_code > 2 || typically.isEmpty()))
            return bounded(explicitly);
        const QList<CommandRange> likely = explicitly + typically;
        // Last of all: one that would have said so, only that its words are not in the log.
        return bounded(!likely.isEmpty() ? likely : !possibly.isEmpty() ? possibly : others);
    }

    // The lines that steps in reach stand in, by number.
    std::vector<bool> reachedLines() const
    {
        std::vector<bool> reached(std::size_t(m_lines.count()) + 1);
        for (qsizetype i = m_progress.begin; i < m_progress.end; ++i) {
            const CommandRange range = rangeOfStep(i);
            std::fill(reached.begin() + range.first, reached.begin() + range.last + 1, true);
        }
        return reached;
    }
    std::optional<CommandRange> traced() const
    {
        if (m_progress.tracedLine > 0)
            return lineRange(m_progress.tracedLine);
        return m_progress.traced ? std::optional(rangeOfStep(*m_progress.traced)) : std::nullopt;
    }

    // One that takes the boot down, if there is one in reach, else those that may take long.
    QList<CommandRange> reached() const
    {
        if (const auto place = traced())
            return {*place};
        QList<CommandRange> stopping, waiting;
        for (qsizetype i = m_progress.begin; i < m_progress.end; ++i) {
            const ShellCommand &command = m_script.commands.at(m_flow.steps.at(i).command);
            const QByteArray program = callOf(command).program;
            if (stopsBoot(command))
                addRange(stopping, rangeOfStep(i));
            else if (program == "sleep" || (mayFail(command) && !isQuick(program)))
                addRange(waiting, rangeOfStep(i));
        }
        return bounded(stopping.isEmpty() ? waiting : stopping);
    }

private:
    static CommandRange lineRange(int line) { return {line, line}; }

    CommandRange rangeOfCommand(int index) const
    {
        const ShellCommand &command = m_script.commands.at(index);
        return m_lines.rangeOf(command.begin, command.end);
    }
    CommandRange rangeOfStep(qsizetype step) const { return rangeOfCommand(m_flow.steps.at(step).command); }

    // Nobody waits for these.
    static bool isQuick(const QByteArray &program)
    {
        constexpr QByteArrayView kQuick(
            " mkdir rmdir chmod chown chgrp ln touch rm mv cp cat sed cut tr head tail test [ cd "
            "hostname id basename dirname stat grep install ");
        return kQuick.contains(QByteArray(' ' + program + ' '));
    }

    static bool mayFail(const ShellCommand &command)
    {
        const QByteArray program = callOf(command).program;
        return !program.isEmpty() && !cannotFail(program) && !asksForVersion(command);
    }

    // It begins what it complains of with its name, and no line does.
    bool isUnheard(const ShellCommand &command) const
    {
        const QByteArray program = callOf(command).program;
        if (m_complaint.isEmpty() || !namesItself(program))
            return false;
        const QRegularExpression named(QStringLiteral("\\b%1(?: \\(\\w+\\)|\\[\\d+\\])?: ")
                                           .arg(QRegularExpression::escape(QString::fromUtf8(program))));
        return std::none_of(m_said.cbegin(), m_said.cend(),
                            [&](const QString &line) { return line.left(4096).contains(named); });
    }

    bool exits(const ShellCommand &command) const
    {
        const ShellCall call = callOf(command);
        return (call.program == "exit" || (call.program == "return" && m_code > 0)) &&
               call.args.value(0).value == QByteArray::number(m_code);
    }

    // The left side of && at the end of a script: `[ -e x ] && y` ends it with 1.
    bool endsList(qsizetype step) const
    {
        if (m_script.commands.at(m_flow.steps.at(step).command).after != ShellJoin::And)
            return false;
        qsizetype at = step;
        while (at + 1 < m_flow.steps.size() &&
               m_script.commands.at(m_flow.steps.at(at).command).after == ShellJoin::And)
            ++at;
        return at == m_flow.steps.size() - 1;
    }

    // Nothing but the ends of branches stands behind a step.
    bool isTail(qsizetype step) const
    {
        const ShellCommand &command = m_script.commands.at(m_flow.steps.at(step).command);
        const int block = command.block;
        for (qsizetype i = step + 1; i < m_flow.steps.size(); ++i) {
            const ShellCommand &later = m_script.commands.at(m_flow.steps.at(i).command);
            if (later.block == block || later.block == 0)
                return false;
        }
        return true;
    }

    QuietFailure quietOf(qsizetype step) const
    {
        const FlowStep &flow = m_flow.steps.at(step);
        const ShellCommand &command = m_script.commands.at(flow.command);
        QuietFailure quiet = quietFailure(m_script, command, m_code);
        if (!flow.pipefail)
            return quiet;
        // Every program of the pipeline counts; one that writes on when nobody reads is ended by SIGPIPE.
        for (qsizetype i = step; i-- > 0;) {
            const ShellCommand &before = m_script.commands.at(m_flow.steps.at(i).command);
            if (before.pipeline != command.pipeline || before.block != command.block)
                break;
            quiet = qMax(quiet, m_code == 141 ? QuietFailure::Typical : quietFailure(m_script, before, m_code));
        }
        return quiet;
    }

    static QList<CommandRange> bounded(const QList<CommandRange> &ranges)
    {
        return ranges.size() <= kMostPlaces ? ranges : QList<CommandRange>();
    }

    ShellScript m_script;
    ScriptFlow m_flow;
    ScriptProgress m_progress;
    CommandLines m_lines; // of m_script
    int m_code;
    QStringList m_said;
    QString m_complaint; // that was heard last
};

} // namespace

QList<CommandRange> endOfScript(const QByteArray &text, int exitCode, const std::optional<QStringList> &said,
                                const QString &name)
{
    if (isShellScript(text))
        return EndFinder(text, exitCode, said.value_or(QStringList()), name).find(said.has_value());
    const QList<CommandRange> exits = exitsIn(text, exitCode);
    return exits.size() <= kMostPlaces ? exits : QList<CommandRange>();
}

QList<CommandRange> reachedIn(const QByteArray &text, const QStringList &said, const QString &name)
{
    return isShellScript(text) ? EndFinder(text, 0, said, name).reached() : QList<CommandRange>();
}

QList<CommandRange> stopsIn(const QByteArray &text)
{
    QList<CommandRange> found;
    if (!isShellScript(text))
        return found;
    const CommandLines lines(text);
    for (const ShellScript script = readShell(text); const ShellCommand &command : script.commands) {
        if (stopsBoot(command))
            addRange(found, lines.rangeOf(command.begin, command.end));
    }
    return found.size() <= kMostPlaces ? found : QList<CommandRange>();
}

QList<CommandRange> reachable(const QByteArray &text, const QList<CommandRange> &places, const QStringList &said,
                              const QString &name)
{
    if (places.size() < 2 || said.isEmpty() || !isShellScript(text))
        return places;
    const EndFinder finder(text, 1, said, name);
    QList<CommandRange> kept;
    const auto traced = finder.traced();
    const std::vector<bool> reached = traced ? std::vector<bool>() : finder.reachedLines();
    const auto isReached = [&](const CommandRange &place) {
        if (traced)
            return place.first <= traced->last && traced->first <= place.last;
        const auto size = int(reached.size());
        const auto first = reached.begin() + std::min(place.first, size);
        const auto end = reached.begin() + std::min(std::max(place.first, place.last + 1), size);
        return std::find(first, end, true) != end;
    };
    std::copy_if(places.begin(), places.end(), std::back_inserter(kept), isReached);
    return kept.isEmpty() ? places : kept;
}

} // namespace bootscope
