// SPDX-License-Identifier: GPL-3.0-or-later
// What a report quotes of a case, masked on the way: every text of the evidence that gets into a report passes here.
#pragma once

#include "parsers/boots/analysis.h"
#include "parsers/redact/redactor.h"
#include "widgets/diagnose/logs/lognotes.h"

#include <QIODevice>

#include <atomic>

namespace bootscope {

// Which formats there are, beside the text for terminals.
enum class ReportFormat : quint8 { Html, Markdown, Json, Trace, Csv, Otlp };
QString reportFormatId(ReportFormat format);     // "markdown"
QString reportFormatName(ReportFormat format);   // translated: "Markdown"
QString reportFormatSuffix(ReportFormat format); // "md"
QList<ReportFormat> reportFormats();

struct ReportOptions
{
    int onlyBoot = 0;                        // 1-based index; 0 = all
    QString language = QStringLiteral("en"); // of explanations: "en" or "ko"
    LogNotesPtr notes;                       // of the reader; null when there are none
    const std::atomic<bool> *cancelled = nullptr;
    bool isCancelled() const { return cancelled && cancelled->load(std::memory_order_relaxed); }
};

class ReportSource
{
public:
    // redactor: null for a report that masks nothing. Both must outlive the source. The redactor has learnt the case.
    ReportSource(const Analysis &analysis, Redactor *redactor);

    const Analysis &analysis() const { return m_analysis; }
    Redactor *redactor() const { return m_redactor; }
    QString text(const QString &text);
    // Without the folders that all inputs have in common: whose machine it lies on is nobody's business.
    QString path(int input) const { return m_paths.value(input); }
    // Lines from first to last, without control characters, at most kMaxChars of each; empty when there are none.
    QStringList lines(int input, LineNo first, LineNo last);
    // 1-based; empty when there is no such line.
    QString userDataLine(int line) const { return m_userData.value(line - 1); }
    int userDataLineCount() const { return int(m_userData.size()); }
    QString stepName(const Step &step) const { return m_names.value(qsizetype(step.name)); }
    QString moduleName(const Step &step) const { return moduleOfStep(stepName(step)); }

    static constexpr qsizetype kMaxChars = 1000;

private:
    const Analysis &m_analysis;
    Redactor *m_redactor;
    QStringList m_paths;
    QStringList m_userData;
    QStringList m_names;
};

// First for all reports of a case: what is secret in one of its inputs. Of a log the lines of the boots that are
// reported, at most 64 MiB of them. Blocks: call it on a worker.
void learnCase(const Analysis &analysis, const ReportOptions &options, Redactor &redactor);
// Masks the same texts for the list of what is masked where: Redactor::items(). The source has that redactor.
void countMasked(ReportSource &source, const ReportOptions &options, Redactor &redactor);

// By the first of its records in the detailed log; unknown where it has none.
LogTime failureTime(const Analysis &analysis, const Boot &boot, const Failure &failure);

// A whole document in UTF-8, written as it is made; false and nothing written where the format has no place for
// anything of the case: spans need times. Blocks: call it on a worker.
bool writeReport(ReportFormat format, ReportSource &source, const ReportOptions &options, QIODevice &out);
// The JSON of the command-line contract, masked.
void writeJsonReport(ReportSource &source, const ReportOptions &options, QIODevice &out);
void writeHtmlReport(ReportSource &source, const ReportOptions &options, QIODevice &out);
void writeMarkdownReport(ReportSource &source, const ReportOptions &options, QIODevice &out);
// Trace events as Perfetto and chrome://tracing read them: microseconds, one process a boot.
void writeTraceReport(ReportSource &source, const ReportOptions &options, QIODevice &out);
// A row a step (RFC 4180). Times are ISO 8601 or empty, lengths are seconds or empty.
void writeCsvReport(ReportSource &source, const ReportOptions &options, QIODevice &out);
// OpenTelemetry's traces as JSON lines: one TracesData a boot, a stage is a span and its steps are its children.
bool writeOtlpReport(ReportSource &source, const ReportOptions &options, QIODevice &out);

} // namespace bootscope
