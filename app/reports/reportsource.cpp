// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/reportsource.h"

#include "app/reports/analysisjson.h"
#include "app/reports/maskingdevice.h"
#include "parsers/boots/reading/logtext.h"

#include <QCoreApplication>

#include <functional>

namespace bootscope {

namespace {

constexpr qint64 kMostLearnt = 64 * 1024 * 1024;     // bytes of one log
constexpr qint64 kMostLearntFile = 32 * 1024 * 1024; // of any other input
constexpr qint64 kPiece = 64 * 1024;
constexpr qint64 kMaxQuoted = 64 * 1024; // bytes of one line that are looked at
constexpr quint32 kAround = 30; // lines that are masked together with a line: a key or a list of accounts has several

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Report)
};

// The folders that all paths begin with, the last slash included.
qsizetype commonFolder(const QList<Input> &inputs)
{
    QString common;
    for (qsizetype i = 0; i < inputs.size(); ++i) {
        const QString folder = inputs[i].path.left(inputs[i].path.lastIndexOf(QLatin1Char('/')) + 1);
        if (i == 0)
            common = folder;
        while (!folder.startsWith(common))
            common = common.left(common.lastIndexOf(QLatin1Char('/'), -2) + 1);
    }
    return common.size();
}

// Hands out the texts of a case in pieces: input, bytes, number of the first line.
using TakePiece = std::function<void(int, const QByteArray &, quint32)>;

void visitRange(int index, const Input &input, qint64 begin, qint64 end, quint32 line, const ReportOptions &options,
                const TakePiece &take)
{
    while (begin < end && !options.isCancelled()) {
        QByteArray bytes = input.source->bytes(begin, qMin(end - begin, 2 * kPiece));
        if (bytes.isEmpty())
            return;
        bytes.truncate(redactionPiece(bytes, kPiece));
        take(index, bytes, line);
        line += quint32(bytes.count('\n'));
        begin += bytes.size();
    }
}

void visitLog(const Analysis &analysis, int index, const ReportOptions &options, const TakePiece &take)
{
    const Input &input = analysis.inputs.at(index);
    qint64 visited = 0;
    for (const Boot &boot : analysis.boots) {
        if ((options.onlyBoot != 0 && boot.index != options.onlyBoot) || visited > kMostLearnt)
            continue;
        const bool isDetailed = boot.logInput == index;
        const LineNo first = isDetailed ? boot.logBegin : boot.outputBegin;
        const LineNo last = isDetailed ? boot.logEnd : boot.outputEnd;
        if ((!isDetailed && boot.outputInput != index) || first.value < 1 || last < first ||
            last.value > input.lines.lineCount())
            continue;
        const qint64 begin = input.lines.begin(first);
        const qint64 end = qMin(input.lines.end(last), begin + kMostLearnt - visited);
        visitRange(index, input, begin, end, first.value, options, take);
        visited += end - begin;
    }
}

void visitCase(const Analysis &analysis, const ReportOptions &options, const TakePiece &take)
{
    // User data first: what it gives away by its keys is then found in the logs.
    if (analysis.userData)
        take(analysis.userDataInput, analysis.userData->document, 1);
    for (int i = 0; i < int(analysis.inputs.size()); ++i) {
        const Input &input = analysis.inputs.at(i);
        if (!input.source || i == analysis.userDataInput)
            continue;
        if (isLog(input.kind) && !analysis.boots.empty())
            visitLog(analysis, i, options, take);
        else
            visitRange(i, input, 0, qMin(input.source->size(), kMostLearntFile), 1, options, take);
    }
}

} // namespace

ReportSource::ReportSource(const Analysis &analysis, Redactor *redactor) : m_analysis(analysis), m_redactor(redactor)
{
    const qsizetype common = commonFolder(analysis.inputs);
    for (const Input &input : analysis.inputs)
        m_paths.append(text(input.path.sliced(common)));
    for (const QString &name : analysis.names)
        m_names.append(text(name));
    if (analysis.userData) {
        const QByteArray &document = analysis.userData->document;
        for (const QByteArray &line : (redactor ? redactor->mask(document) : document).split('\n'))
            m_userData.append(cleanText(line).left(kMaxChars));
    }
}

QString ReportSource::text(const QString &text)
{
    return m_redactor ? m_redactor->mask(text) : text;
}

QStringList ReportSource::lines(int input, LineNo first, LineNo last)
{
    if (input < 0 || input >= m_analysis.inputs.size() || first.value < 1)
        return {};
    const Input &from = m_analysis.inputs.at(input);
    const quint32 count = from.lines.lineCount();
    if (!from.source || first.value > count)
        return {};
    const quint32 begin = m_redactor && first.value > kAround ? first.value - kAround : m_redactor ? 1 : first.value;
    const quint32 stop = qMin(last.value, count);
    const quint32 end = m_redactor ? qMin(stop + kAround, count) : stop;
    QByteArray bytes;
    for (quint32 line = begin; line <= end; ++line)
        bytes += from.lines.text(*from.source, LineNo(line), kMaxQuoted).replace('\n', ' ') + '\n';
    if (m_redactor)
        bytes = m_redactor->mask(bytes);
    const QList<QByteArray> all = bytes.split('\n');
    QStringList wanted;
    for (quint32 line = first.value; line <= stop; ++line)
        wanted.append(cleanText(all.value(qsizetype(line - begin))).left(kMaxChars));
    return wanted;
}

void learnCase(const Analysis &analysis, const ReportOptions &options, Redactor &redactor)
{
    visitCase(analysis, options, [&](int, const QByteArray &bytes, quint32) { redactor.learn(bytes); });
}

void countMasked(ReportSource &source, const ReportOptions &options, Redactor &redactor)
{
    visitCase(source.analysis(), options, [&](int input, const QByteArray &bytes, quint32 line) {
        redactor.mask(bytes, source.path(input), line);
    });
}

LogTime failureTime(const Analysis &analysis, const Boot &boot, const Failure &failure)
{
    for (const Evidence &evidence : failure.evidence) {
        if (evidence.input != boot.logInput || evidence.input < 0)
            continue;
        const LogTime time = LogText(analysis, evidence.input).record(evidence.line).head.time;
        if (time.isKnown())
            return time;
    }
    return {};
}

QList<ReportFormat> reportFormats()
{
    return {ReportFormat::Html, ReportFormat::Markdown, ReportFormat::Json,
            ReportFormat::Csv,  ReportFormat::Trace,    ReportFormat::Otlp};
}

QString reportFormatId(ReportFormat format)
{
    static const char *const ids[] = {"html", "markdown", "json", "trace", "csv", "otlp"};
    return QString::fromLatin1(ids[size_t(format)]);
}

QString reportFormatSuffix(ReportFormat format)
{
    static const char *const suffixes[] = {"html", "md", "json", "trace.json", "csv", "otlp.jsonl"};
    return QString::fromLatin1(suffixes[size_t(format)]);
}

QString reportFormatName(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Html:
        return Text::tr("HTML, one file to read anywhere");
    case ReportFormat::Markdown:
        return Text::tr("Markdown, for an issue or a wiki");
    case ReportFormat::Json:
        return Text::tr("JSON, as the command line writes it");
    case ReportFormat::Trace:
        return Text::tr("Trace events, for Perfetto");
    case ReportFormat::Csv:
        return Text::tr("CSV of the steps, for a spreadsheet");
    case ReportFormat::Otlp:
        return Text::tr("OpenTelemetry traces (OTLP JSON)");
    }
    return {};
}

void writeJsonReport(ReportSource &source, const ReportOptions &options, QIODevice &out)
{
    if (!source.redactor()) {
        writeAnalysisJson(source.analysis(), options.onlyBoot, out);
        return;
    }
    Analysis named = source.analysis(); // its boots share their stages with the original
    for (int i = 0; i < int(named.inputs.size()); ++i)
        named.inputs[i].path = source.path(i);
    MaskingDevice masked(*source.redactor(), out);
    writeAnalysisJson(named, options.onlyBoot, masked);
    masked.finish();
}

bool writeReport(ReportFormat format, ReportSource &source, const ReportOptions &options, QIODevice &out)
{
    switch (format) {
    case ReportFormat::Html:
        writeHtmlReport(source, options, out);
        break;
    case ReportFormat::Markdown:
        writeMarkdownReport(source, options, out);
        break;
    case ReportFormat::Json:
        writeJsonReport(source, options, out);
        break;
    case ReportFormat::Trace:
        writeTraceReport(source, options, out);
        break;
    case ReportFormat::Csv:
        writeCsvReport(source, options, out);
        break;
    case ReportFormat::Otlp:
        return writeOtlpReport(source, options, out);
    }
    return true;
}

} // namespace bootscope
