// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/explain.h"

#include <QCoreApplication>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kMaxMessage = 160; // characters of a log's message in one sentence

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Verdict)
};

// "part-001 line 6", "runcmd", "timezone": the nearest name that the failure has.
QString placeOf(const Failure &failure)
{
    QString place = failure.script.isEmpty() ? failure.module : failure.script;
    if (failure.userData && failure.userData->line > 0) {
        const QString line = Text::tr("line %1").arg(failure.userData->line);
        place = place.isEmpty() ? Text::tr("user data line %1").arg(failure.userData->line)
                                : place + QLatin1Char(' ') + line;
    }
    if (!failure.userDataCandidates.isEmpty()) {
        QStringList lines;
        for (const UserDataLines &candidate : failure.userDataCandidates)
            lines.append(QString::number(candidate.line));
        const QString text = Text::tr("one of lines %1").arg(lines.join(QLatin1String(", ")));
        place = place.isEmpty() ? text : place + QLatin1Char(' ') + text;
    }
    return place;
}

QString whatHappened(const Failure &failure)
{
    const QString place = placeOf(failure);
    QString text = failure.message;
    if (text.size() > kMaxMessage)
        text = text.left(kMaxMessage) + QChar(0x2026);
    if (failure.exitCode && !text.startsWith(QLatin1String("Exit code: ")) && failure.role == FailureRole::Root)
        text = Text::tr("%1 (exit %2)").arg(text, QString::number(*failure.exitCode));
    return place.isEmpty() ? text : Text::tr("%1: %2").arg(place, text);
}

QString lastStage(const Boot &boot)
{
    return boot.stages.empty() ? QString() : stageName(boot.stages.back().stage);
}

} // namespace

QString verdictSentence(const Analysis &analysis, int bootIndex)
{
    const auto it = std::find_if(analysis.boots.begin(), analysis.boots.end(),
                                 [bootIndex](const Boot &boot) { return boot.index == bootIndex; });
    if (it == analysis.boots.end())
        return Text::tr("No boot was found in these files.");
    const Boot &boot = *it;
    const QString name = analysis.boots.size() > 1
                             ? Text::tr("Boot %1 of %2").arg(boot.index).arg(analysis.boots.size())
                             : Text::tr("The boot");
    const Failure *first = boot.failures.isEmpty() ? nullptr : &boot.failures.constFirst();
    switch (boot.verdict) {
    case Verdict::Succeeded:
        return Text::tr("%1 succeeded.").arg(name);
    case Verdict::Degraded:
        return first ? Text::tr("%1 finished, but something looks wrong: %2").arg(name, whatHappened(*first))
                     : Text::tr("%1 finished with warnings.").arg(name);
    case Verdict::Failed:
        if (!first)
            return Text::tr("%1 failed.").arg(name);
        return first->stage == Stage::Unknown
                   ? Text::tr("%1 failed: %2").arg(name, whatHappened(*first))
                   : Text::tr("%1 failed in %2: %3").arg(name, stageName(first->stage), whatHappened(*first));
    case Verdict::Incomplete:
        return lastStage(boot).isEmpty()
                   ? Text::tr("%1 is incomplete: the record stops before the end.").arg(name)
                   : Text::tr("%1 is incomplete: the record stops in %2.").arg(name, lastStage(boot));
    case Verdict::Unknown:
        break;
    }
    return Text::tr("%1: there is not enough evidence for a verdict.").arg(name);
}

} // namespace bootscope
