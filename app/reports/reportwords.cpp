// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/reportwords.h"

#include "parsers/boots/exitcodes.h"
#include "parsers/boots/explain.h"

#include <QCoreApplication>

namespace bootscope {

namespace {

constexpr std::size_t kFewBoots = 5;
constexpr int kFailedInFull = 20;
constexpr int kContext = 3;    // lines of user data around the culprit
constexpr int kMostLines = 40; // of user data quoted in one place
constexpr qsizetype kMostPlaces = 5;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Report)
};

} // namespace

bool ReportWords::isInFull(const Boot &boot)
{
    if (m_source.analysis().boots.size() <= kFewBoots || m_options.onlyBoot != 0)
        return true;
    if (boot.verdict != Verdict::Failed || m_inFull >= kFailedInFull)
        return false;
    ++m_inFull;
    return true;
}

QString ReportWords::verdict(const Boot &boot)
{
    return m_source.text(verdictSentence(m_source.analysis(), boot.index));
}

QStringList ReportWords::facts(const Boot &boot)
{
    QStringList facts{boot.cloudInit.isEmpty() ? Text::tr("cloud-init of unknown version")
                                               : QStringLiteral("cloud-init ") + boot.cloudInit};
    if (!boot.datasource.isEmpty())
        facts.append(m_source.text(boot.datasource));
    if (!boot.instanceId.isEmpty())
        facts.append(Text::tr("instance %1").arg(m_source.text(boot.instanceId)));
    if (boot.start.isKnown())
        facts.append(boot.isUtc ? Text::tr("started %1").arg(toIsoString(boot.start, true))
                                : Text::tr("started %1, by the clock of the log").arg(toIsoString(boot.start, false)));
    else
        facts.append(Text::tr("the log tells no time"));
    if (boot.durationUs >= 0)
        facts.append(Text::tr("took %1").arg(reportSeconds(boot.durationUs)));
    return facts;
}

QString ReportWords::role(const Failure &failure)
{
    switch (failure.role) {
    case FailureRole::Root:
        return Text::tr("Cause");
    case FailureRole::Consequence:
        return Text::tr("Consequence");
    case FailureRole::Suspect:
        return Text::tr("Suspect");
    }
    return {};
}

QString ReportWords::place(const Failure &failure)
{
    QStringList parts;
    for (const QString &part :
         {failure.stage == Stage::Unknown ? QString() : stageName(failure.stage), failure.module, failure.script}) {
        if (!part.isEmpty())
            parts.append(m_source.text(part));
    }
    return parts.join(QStringLiteral(" / "));
}

QString ReportWords::exitStatus(const Failure &failure)
{
    if (!failure.exitCode)
        return {};
    const QString meaning = exitCodeWords(failure, m_options.language);
    const QString code = QString::number(*failure.exitCode);
    return meaning.isEmpty() ? Text::tr("exit status %1").arg(code) : Text::tr("exit status %1: %2").arg(code, meaning);
}

QString ReportWords::userDataPlace(const Failure &failure)
{
    const QList<UserDataLines> places = userDataPlaces(failure);
    if (places.isEmpty())
        return isOfVendorData(failure) ? Text::tr("of the vendor data, not of the user data") : QString();
    if (places.size() > 1) {
        QStringList lines;
        for (const UserDataLines &place : places)
            lines.append(QString::number(place.line));
        return Text::tr("one of the lines %1 of the user data").arg(lines.join(QStringLiteral(", ")));
    }
    const UserDataLines &only = places.constFirst();
    return only.endLine > only.line ? Text::tr("lines %1 to %2 of the user data").arg(only.line).arg(only.endLine)
                                    : Text::tr("line %1 of the user data").arg(only.line);
}

QString ReportWords::maskedNote()
{
    return m_source.redactor()
               ? Text::tr("Secrets and identifiers are masked: the same value has the same label everywhere.")
               : Text::tr("Nothing is masked in this report: it may hold secrets.");
}

QString reportSeconds(qint64 us)
{
    return us < 0 ? Text::tr("not known") : QString::number(double(us) / 1e6, 'f', 3) + QStringLiteral(" s");
}

QString reportResult(StepResult result, bool finished)
{
    if (!finished && result != StepResult::Skipped)
        return Text::tr("never finished");
    switch (result) {
    case StepResult::Success:
        return Text::tr("success");
    case StepResult::Warn:
        return Text::tr("warnings");
    case StepResult::Fail:
        return Text::tr("failed");
    case StepResult::Skipped:
        return Text::tr("skipped");
    case StepResult::Unknown:
        break;
    }
    return Text::tr("not known");
}

QList<ReaderNote> readerNotes(const Analysis &analysis, const ReportOptions &options)
{
    QList<ReaderNote> found;
    if (!options.notes)
        return found;
    const auto isReported = [&](int input, quint32 line) {
        return options.onlyBoot == 0 ||
               std::any_of(analysis.boots.begin(), analysis.boots.end(), [&](const Boot &boot) {
                   const auto holds = [&](int of, LineNo first, LineNo last) {
                       return of == input && line >= first.value && line <= last.value;
                   };
                   return boot.index == options.onlyBoot && (holds(boot.logInput, boot.logBegin, boot.logEnd) ||
                                                             holds(boot.outputInput, boot.outputBegin, boot.outputEnd));
               });
    };
    for (int input = 0; input < int(analysis.inputs.size()); ++input) {
        const QMap<quint32, QString> notes = options.notes->value(input);
        for (auto it = notes.cbegin(); it != notes.cend(); ++it) {
            if (isReported(input, it.key()))
                found.append({{input, LineNo(it.key()), LineNo(it.key())}, it.value()});
        }
    }
    return found;
}

QList<UserDataLines> userDataPlaces(const Failure &failure)
{
    if (failure.userData)
        return {*failure.userData};
    return failure.userDataCandidates.mid(0, kMostPlaces);
}

UserDataLines withContext(const UserDataLines &lines, int lineCount)
{
    UserDataLines wide = lines;
    wide.line = qMax(1, lines.line - kContext);
    wide.endLine = qMin(qMin(lines.endLine, lines.line + kMostLines) + kContext, lineCount);
    return wide;
}

} // namespace bootscope
