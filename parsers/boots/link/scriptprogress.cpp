// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/scriptprogress.h"

#include "parsers/boots/link/printpattern.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

using Kind = ShellBlock::Kind;

constexpr qsizetype kMostSaid = 1000; // lines, the last ones
constexpr qsizetype kMostPrints = 500;

// The step whose command `set -x` prints like this: words with expansions may be anything.
class TraceMatcher
{
public:
    TraceMatcher(const ShellScript &script, const ScriptFlow &flow) : m_script(script), m_flow(flow) {}

    std::optional<qsizetype> find(const QString &trace) const
    {
        const ShellScript printed = readShell(trace.toUtf8().left(8192));
        if (printed.commands.isEmpty())
            return std::nullopt;
        const ShellCommand &shown = printed.commands.constFirst();
        std::optional<qsizetype> best;
        int bestScore = 0;
        bool twice = false;
        for (qsizetype i = 0; i < m_flow.steps.size(); ++i) {
            const int score = fit(m_script.commands.at(m_flow.steps.at(i).command), shown);
            if (score == 0 || score < bestScore)
                continue;
            const bool same = best && m_flow.steps.at(*best).command == m_flow.steps.at(i).command;
            twice = score == bestScore && !same;
            bestScore = score;
            best = i;
        }
        return twice ? std::nullopt : best;
    }

private:
    static int fit(const ShellCommand &command, const ShellCommand &shown)
    {
        int score = 0;
        // An expansion without quotes may become any number of words; where the number fits it became one.
        bool open = false;
        for (const ShellWord &word : command.words)
            open = open || (word.expands && (!word.quoted || word.value.contains('@')));
        open = open && command.words.size() != shown.words.size();
        if (command.isTest != shown.isTest || command.words.isEmpty() || shown.words.isEmpty())
            return 0;
        if (!open && command.words.size() != shown.words.size())
            return 0;
        for (qsizetype i = 0; i < command.words.size(); ++i) {
            const ShellWord &word = command.words.at(i);
            if (word.expands) {
                qsizetype literal = 0;
                const QString pattern = expansionPattern(word.value, true, literal);
                const bool single = !open || word.quoted;
                const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
                if (single && !whole.match(QString::fromUtf8(shown.words.value(i).value.left(4096))).hasMatch())
                    return 0;
                score += literal > 0 ? 5 : 1;
                if (!single)
                    break;
                continue;
            }
            if (shown.words.value(i).value != word.value)
                return 0;
            score += 10;
        }
        return score;
    }

    const ShellScript &m_script;
    const ScriptFlow &m_flow;
};

// The first step of the outermost loop around one, which may have run again.
qsizetype loopStart(const ShellScript &script, const ScriptFlow &flow, qsizetype step)
{
    const ShellCommand &command = script.commands.at(flow.steps.at(step).command);
    int loop = -1;
    for (int i = command.block; i > 0; i = script.blocks.at(i).parent) {
        if (script.blocks.at(i).kind == Kind::Loop)
            loop = i;
    }
    if (loop < 0)
        return step + 1;
    qsizetype first = step;
    while (first > 0 && script.commands.at(flow.steps.at(first - 1).command).begin >= script.blocks.at(loop).begin)
        --first;
    return first;
}

} // namespace

ScriptProgress progressOf(const ShellScript &script, const ScriptFlow &flow, const QStringList &said,
                          const QString &name)
{
    ScriptProgress progress;
    progress.end = flow.steps.size();
    QList<std::pair<qsizetype, QRegularExpression>> prints; // by step
    for (qsizetype i = 0; i < flow.steps.size() && prints.size() < kMostPrints; ++i) {
        const QString pattern = printPattern(script.commands.at(flow.steps.at(i).command));
        if (!pattern.isEmpty())
            prints.append({i, QRegularExpression(pattern)});
    }
    const QRegularExpression numbered(
        QStringLiteral("^\\++ ?\\S*?(?:%1|LINENO|line)?[:(\\s]*(?<![\\w.])(\\d{1,5})(?:\\):?|:)\\s")
            .arg(QRegularExpression::escape(name)));
    qsizetype next = 0; // of prints
    qsizetype last = -1;
    QString trace;
    for (const QString &line : said.mid(qMax<qsizetype>(0, said.size() - kMostSaid))) {
        if (line.startsWith(QLatin1String("+ ")) || line.startsWith(QLatin1String("++"))) {
            const auto match = numbered.match(line.left(4096));
            if (match.hasMatch())
                progress.tracedLine = match.captured(1).toInt();
            else if (line.startsWith(QLatin1String("+ ")))
                trace = line.mid(2);
            continue;
        }
        for (qsizetype i = next; i < prints.size(); ++i) {
            if (!prints.at(i).second.match(line.left(4096).trimmed()).hasMatch())
                continue;
            last = i;
            next = i + 1;
            break;
        }
    }
    if (!trace.isEmpty())
        progress.traced = TraceMatcher(script, flow).find(trace);
    if (flow.printsElsewhere)
        return progress;
    if (last >= 0) {
        progress.isBounded = true;
        progress.begin = loopStart(script, flow, prints.at(last).first);
    }
    // What is printed whenever the script comes there, and was not.
    for (qsizetype i = last + 1; i < prints.size(); ++i) {
        if (flow.steps.at(prints.at(i).first).isCertain) {
            progress.end = prints.at(i).first;
            break;
        }
    }
    return progress;
}

} // namespace bootscope
