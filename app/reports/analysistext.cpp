// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/analysistext.h"

#include "parsers/boots/explain.h"
#include "parsers/boots/parts/partruns.h"

#include <algorithm>

namespace bootscope {

namespace {

constexpr std::size_t kFewBoots = 5; // so many are told in full, whatever their verdict
constexpr int kFailedInFull = 20;    // of more boots
constexpr qint64 kMaxQuoted = 400;   // bytes of a line
constexpr int kMaxUserDataLines = 5;
constexpr int kMaxEvidence = 3;

QString indent(int level)
{
    return QString(level * 2, QLatin1Char(' '));
}

QString seconds(qint64 us)
{
    return us < 0 ? QStringLiteral("unknown time") : QString::number(double(us) / 1e6, 'f', 3) + QStringLiteral(" s");
}

// What a log says may hold terminal control sequences; they are not passed on.
QString printable(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    for (QChar &c : text) {
        if (c < QLatin1Char(' ') || c == QChar(0x7f))
            c = QLatin1Char(' ');
    }
    return text.trimmed();
}

class TextWriter
{
public:
    TextWriter(const Analysis &analysis, QIODevice &out) : m_analysis(analysis), m_out(out) {}

    void line(const QString &text)
    {
        m_out.write(text.toUtf8());
        m_out.write("\n");
    }

    void inputs()
    {
        for (const Input &input : m_analysis.inputs) {
            QString what = input.remark;
            if (input.source && input.kind != InputKind::Unknown) {
                what = QStringLiteral("%1 lines").arg(input.lines.lineCount());
                if (!input.remark.isEmpty())
                    what += QStringLiteral(". ") + input.remark;
            }
            line(QStringLiteral("%1: %2, %3").arg(input.path, inputKindId(input.kind), what));
        }
    }

    void boot(const Boot &boot)
    {
        readUserData(boot);
        if (const QString name = caseNameOf(m_analysis, boot); !name.isEmpty())
            line(QStringLiteral("[%1]").arg(name));
        line(verdictSentence(m_analysis, boot.index));
        QStringList facts{QStringLiteral("cloud-init %1")
                              .arg(boot.cloudInit.isEmpty() ? QStringLiteral("of unknown version") : boot.cloudInit)};
        if (!boot.datasource.isEmpty())
            facts.append(boot.datasource);
        if (!boot.instanceId.isEmpty())
            facts.append(boot.instanceId);
        if (boot.start.isKnown())
            facts.append(QStringLiteral("started %1").arg(toIsoString(boot.start, boot.isUtc)));
        if (boot.durationUs >= 0)
            facts.append(seconds(boot.durationUs));
        line(indent(1) + facts.join(QStringLiteral(", ")));
        for (const StageRun &stage : boot.stages)
            stageLine(stage);
        for (const Failure &one : boot.failures)
            failure(one);
        parts(boot);
    }

    void shortBoot(const Boot &boot)
    {
        const QString when =
            boot.start.isKnown() ? toIsoString(boot.start, boot.isUtc) : QStringLiteral("unknown time");
        QString text =
            QStringLiteral("Boot %1: %2, %3").arg(QString::number(boot.index), verdictId(boot.verdict), when);
        if (boot.durationUs >= 0)
            text += QStringLiteral(", ") + seconds(boot.durationUs);
        if (!boot.failures.isEmpty())
            text += QStringLiteral(": ") + printable(boot.failures.constFirst().message.left(200).toUtf8());
        line(text);
    }

private:
    void readUserData(const Boot &boot)
    {
        const CaseUserData userData = userDataOf(m_analysis, boot);
        if (userData.input == m_userDataInput)
            return;
        m_userDataInput = userData.input;
        m_userDataLines = userData.data ? userData.data->document.split('\n') : QList<QByteArray>();
    }

    void stageLine(const StageRun &stage)
    {
        const auto slowest = std::max_element(stage.steps.begin(), stage.steps.end(),
                                              [](const Step &a, const Step &b) { return a.durationUs < b.durationUs; });
        QString text = QStringLiteral("%1 %2 %3")
                           .arg(stageId(stage.stage), -8)
                           .arg(resultId(stage.result), -8)
                           .arg(stage.finished ? seconds(stage.durationUs) : QStringLiteral("never finished"));
        if (slowest != stage.steps.end() && slowest->durationUs >= 100'000)
            text +=
                QStringLiteral(", longest: %1 %2")
                    .arg(moduleOfStep(m_analysis.names.value(qsizetype(slowest->name))), seconds(slowest->durationUs));
        line(indent(1) + text);
    }

    void failure(const Failure &failure)
    {
        const Explanation words = explain(failure, QStringLiteral("en"));
        QStringList where;
        for (const QString &part : {stageId(failure.stage), failure.module, failure.script}) {
            if (!part.isEmpty())
                where.append(part);
        }
        line(QString());
        line(indent(1) + QStringLiteral("%1: %2 [%3]").arg(roleId(failure.role), words.title, failure.kind));
        line(indent(2) + printable(failure.message.left(1000).toUtf8()));
        if (!where.isEmpty())
            line(indent(2) + QStringLiteral("in ") + where.join(QStringLiteral(" / ")));
        if (failure.exitCode) {
            const QString meaning = exitCodeWords(failure, QStringLiteral("en"));
            line(indent(2) + QStringLiteral("exit status %1").arg(*failure.exitCode) +
                 (meaning.isEmpty() ? QString() : QStringLiteral(": ") + meaning));
        }
        for (const Evidence &evidence : failure.evidence.mid(0, kMaxEvidence))
            quote(evidence);
        if (failure.userData)
            quoteUserData(*failure.userData);
        if (isOfVendorData(failure))
            line(indent(2) + QStringLiteral("the script came with the vendor data, not with the user data"));
        if (!failure.userDataCandidates.isEmpty())
            line(indent(2) + QStringLiteral("one of these:"));
        for (const UserDataLines &candidate : failure.userDataCandidates)
            quoteUserData(candidate);
        line(indent(2) + words.cause);
        line(indent(2) + words.advice);
    }

    // What failed or ran is told above; this is what cloud-init passed over, and why.
    void parts(const Boot &boot)
    {
        if (boot.logEnd.value - boot.logBegin.value > kQuickPartLines)
            return;
        const QList<PartRun> runs = partRuns(m_analysis, boot.index - 1);
        PartRunState ofPart = PartRunState::Unknown;
        bool isFirst = true;
        for (const PartRun &run : runs) {
            const bool isModule = !run.module.isEmpty();
            if (!isModule)
                ofPart = run.state;
            const bool isPassedOver = run.state != PartRunState::Ran && run.state != PartRunState::Failed &&
                                      run.state != PartRunState::Unknown;
            if (!isPassedOver || (isModule && run.state == ofPart))
                continue;
            if (isFirst)
                line(QStringLiteral("\n") + indent(1) + QStringLiteral("Did not run:"));
            isFirst = false;
            QString name = run.name;
            if (!run.contentType.isEmpty() && !isModule)
                name += QStringLiteral(" (%1)").arg(run.contentType);
            line(indent(2) + QStringLiteral("%1: %2").arg(name, run.sentence));
            for (const Evidence &evidence : run.evidence.mid(0, 1))
                quote(evidence);
            if (!run.command.isEmpty())
                line(indent(2) + QStringLiteral("to run it at the next boot: ") + run.command);
        }
    }

    void quote(const Evidence &evidence)
    {
        const Input &input = m_analysis.inputs.at(evidence.input);
        const QByteArray text =
            input.source ? input.lines.text(*input.source, evidence.line, kMaxQuoted) : QByteArray();
        line(indent(2) + QStringLiteral("%1:%2: ").arg(input.path).arg(evidence.line.value) + printable(text));
    }

    void quoteUserData(const UserDataLines &lines)
    {
        const QString path =
            m_userDataInput >= 0 ? m_analysis.inputs.at(m_userDataInput).path : QStringLiteral("user data");
        const int last = qMin(lines.endLine, lines.line + kMaxUserDataLines - 1);
        for (int i = lines.line; i <= last; ++i)
            line(indent(2) + QStringLiteral("%1:%2: ").arg(path).arg(i) +
                 printable(m_userDataLines.value(i - 1).left(kMaxQuoted)));
        if (last < lines.endLine)
            line(indent(2) + QStringLiteral("… to line %1").arg(lines.endLine));
    }

    const Analysis &m_analysis;
    QIODevice &m_out;
    int m_userDataInput = -1; // of the boot that is being written
    QList<QByteArray> m_userDataLines;
};

} // namespace

void writeAnalysisText(const Analysis &analysis, int onlyBoot, QIODevice &out)
{
    TextWriter writer(analysis, out);
    writer.inputs();
    writer.line(QString());
    if (analysis.boots.empty())
        writer.line(QStringLiteral("No boot was found in these files."));
    int inFull = 0;
    const bool few = analysis.boots.size() <= kFewBoots;
    for (const Boot &boot : analysis.boots) {
        if (onlyBoot != 0 && boot.index != onlyBoot)
            continue;
        const bool failed = boot.verdict == Verdict::Failed && inFull < kFailedInFull;
        if (few || onlyBoot != 0 || failed) {
            inFull += failed ? 1 : 0;
            writer.boot(boot);
            writer.line(QString());
        } else {
            writer.shortBoot(boot);
        }
    }
}

} // namespace bootscope
