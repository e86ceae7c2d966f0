// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/reportwords.h"

#include "parsers/boots/explain.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace bootscope {

namespace {

constexpr int kMostEvidence = 3;
constexpr quint32 kMostLines = 20;
constexpr std::size_t kSlowest = 5;
constexpr std::size_t kMostShortBoots = 200;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Report)
};

// A text of others in a paragraph or a cell: nothing in it is taken for Markdown or HTML.
QString plain(const QString &text)
{
    static const QRegularExpression special(QStringLiteral("([\\\\`*_{}\\[\\]<>#|~!@])"));
    return QString(text).replace(special, QStringLiteral("\\\\1")).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

// With a fence that nothing in it can close.
QString block(const QStringList &lines)
{
    qsizetype longest = 2;
    static const QRegularExpression ticks(QStringLiteral("`+"));
    for (const QString &line : lines) {
        for (auto found = ticks.globalMatch(line); found.hasNext();)
            longest = std::max(longest, found.next().capturedLength());
    }
    const QString fence(longest + 1, QLatin1Char('`'));
    return fence + QStringLiteral("text\n") + lines.join(QLatin1Char('\n')) + QLatin1Char('\n') + fence +
           QStringLiteral("\n\n");
}

QString code(const QString &text)
{
    return QStringLiteral("`` %1 ``")
        .arg(QString(text)
                 .replace(QStringLiteral("``"), QStringLiteral("` `"))
                 .replace(QLatin1Char('\n'), QLatin1Char(' ')));
}

class MarkdownWriter
{
public:
    MarkdownWriter(ReportSource &source, const ReportOptions &options, QIODevice &out)
        : m_source(source), m_options(options), m_out(out), m_words(source, options)
    {
    }

    void write()
    {
        std::size_t shortly = 0;
        for (const Boot &boot : m_source.analysis().boots) {
            if (m_options.isCancelled())
                return;
            if (m_options.onlyBoot != 0 && boot.index != m_options.onlyBoot)
                continue;
            if (m_words.isInFull(boot))
                inFull(boot);
            else if (++shortly <= kMostShortBoots)
                put(QStringLiteral("- %1\n").arg(plain(m_words.verdict(boot))));
        }
        if (m_source.analysis().boots.empty())
            put(Text::tr("No boot was found in these files.") + QStringLiteral("\n\n"));
        notes();
        put(QStringLiteral("\n### %1\n\n").arg(Text::tr("What was read")));
        for (int i = 0; i < int(m_source.analysis().inputs.size()); ++i) {
            const Input &input = m_source.analysis().inputs.at(i);
            put(QStringLiteral("- %1: %2, %3\n")
                    .arg(code(m_source.path(i)), inputKindId(input.kind),
                         input.remark.isEmpty() ? Text::tr("lines: %1").arg(input.lines.lineCount())
                                                : plain(m_source.text(input.remark))));
        }
        put(QStringLiteral("\n%1\n").arg(m_words.maskedNote()));
    }

private:
    void put(const QString &text) { m_out.write(text.toUtf8()); }

    void notes()
    {
        const QList<ReaderNote> notes = readerNotes(m_source.analysis(), m_options);
        if (!notes.isEmpty())
            put(QStringLiteral("\n### %1\n\n").arg(Text::tr("Notes")));
        for (const ReaderNote &one : notes) {
            const Evidence &place = one.place;
            put(QStringLiteral("- %1: %2 %3\n")
                    .arg(code(m_source.path(place.input) + QLatin1Char(':') + QString::number(place.line.value)),
                         code(m_source.lines(place.input, place.line, place.endLine).value(0)),
                         plain(m_source.text(one.note))));
        }
    }

    void inFull(const Boot &boot)
    {
        put(QStringLiteral("## %1\n\n%2\n\n")
                .arg(plain(m_words.verdict(boot)), plain(m_words.facts(boot).join(QStringLiteral(" · ")))));
        for (const Failure &one : boot.failures)
            failure(one);
        if (!boot.stages.empty())
            put(QStringLiteral("| %1 | %2 | %3 | %4 |\n|---|---|---:|---|\n")
                    .arg(Text::tr("Stage"), Text::tr("Start"), Text::tr("Length"), Text::tr("Result")));
        for (const StageRun &stage : boot.stages)
            put(QStringLiteral("| %1 | %2 | %3 | %4 |\n")
                    .arg(stage.stage == Stage::Unknown ? Text::tr("Unknown") : stageName(stage.stage),
                         toIsoString(stage.start, boot.isUtc), reportSeconds(stage.durationUs),
                         reportResult(stage.result, stage.finished)));
        put(QStringLiteral("\n"));
        slowest(boot);
    }

    void slowest(const Boot &boot)
    {
        std::vector<const Step *> steps;
        for (const StageRun &stage : boot.stages) {
            for (const Step &step : stage.steps) {
                if (step.durationUs > 0)
                    steps.push_back(&step);
            }
        }
        std::sort(steps.begin(), steps.end(),
                  [](const Step *a, const Step *b) { return a->durationUs > b->durationUs; });
        steps.resize(std::min(steps.size(), kSlowest));
        QStringList words;
        for (const Step *step : steps)
            words.append(
                QStringLiteral("%1 %2").arg(plain(m_source.moduleName(*step)), reportSeconds(step->durationUs)));
        if (!words.isEmpty())
            put(Text::tr("Longest steps: %1.").arg(words.join(QStringLiteral(", "))) + QStringLiteral("\n\n"));
    }

    void failure(const Failure &failure)
    {
        const Explanation words = explain(failure, m_options.language);
        put(QStringLiteral("### %1: %2\n\n%3\n\n")
                .arg(m_words.role(failure), plain(words.title), code(m_source.text(failure.message.left(1000)))));
        for (const QString &one :
             {m_words.place(failure), m_words.exitStatus(failure), m_words.userDataPlace(failure)}) {
            if (!one.isEmpty())
                put(QStringLiteral("- %1\n").arg(plain(one)));
        }
        put(QStringLiteral("\n%1\n\n**%2** %3\n\n")
                .arg(plain(words.cause), Text::tr("What to do:"), plain(words.advice)));
        for (const UserDataLines &lines : userDataPlaces(failure))
            userData(lines);
        for (const Evidence &evidence : failure.evidence.mid(0, kMostEvidence)) {
            const LineNo last(
                std::min(std::max(evidence.endLine.value, evidence.line.value), evidence.line.value + kMostLines));
            const QStringList quoted = m_source.lines(evidence.input, evidence.line, last);
            if (!quoted.isEmpty())
                put(code(m_source.path(evidence.input) + QLatin1Char(':') + QString::number(evidence.line.value)) +
                    QStringLiteral("\n\n") + block(quoted));
        }
    }

    void userData(const UserDataLines &lines)
    {
        const UserDataLines wide = withContext(lines, m_source.userDataLineCount());
        QStringList quoted;
        for (int line = wide.line; line <= wide.endLine; ++line)
            quoted.append(QStringLiteral("%1 %2 ")
                              .arg(line >= lines.line && line <= lines.endLine ? QLatin1Char('>') : QLatin1Char(' '))
                              .arg(line, 4) +
                          m_source.userDataLine(line));
        if (!quoted.isEmpty())
            put(Text::tr("User data, lines %1 to %2").arg(wide.line).arg(wide.endLine) + QStringLiteral("\n\n") +
                block(quoted));
    }

    ReportSource &m_source;
    const ReportOptions &m_options;
    QIODevice &m_out;
    ReportWords m_words;
};

} // namespace

void writeMarkdownReport(ReportSource &source, const ReportOptions &options, QIODevice &out)
{
    MarkdownWriter(source, options, out).write();
}

} // namespace bootscope
