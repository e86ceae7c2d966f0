// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/causes/outputfindings.h"

#include "parsers/boots/link/errorwords.h"
#include "parsers/logs/banner.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

constexpr quint32 kFrameDistance = 200; // lines of a traceback that are looked at
constexpr quint32 kMostSaid = 2000;     // lines of a region that are read

const QRegularExpression &failedReport()
{
    static const QRegularExpression match(QStringLiteral(
        "^(?:Running (?:module )?([\\w-]+) \\(<module .*\\) failed|Failed to run module ([\\w-]+)(?: \\(|\\s*$)|"
        "Failed to install packages|Failure when attempting to install packages)"));
    return match;
}

} // namespace

OutputErrors::OutputErrors(const BootView &view) : m_view(view)
{
    if (!view.output.isValid())
        return;
    readReports();
    readErrors();
}

void OutputErrors::readReports()
{
    for (const LineNo line : m_view.noted.output.candidates.lines()) {
        const LogRecord record = m_view.output.record(line);
        if (!record.head.isHead)
            continue;
        const auto match = failedReport().match(record.message());
        if (!match.hasMatch())
            continue;
        QString module = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
        if (module.isEmpty())
            module = QStringLiteral("package-update-upgrade-install");
        m_reports.append({module, line});
    }
}

void OutputErrors::readErrors()
{
    static const QRegularExpression named(
        QStringLiteral("/(?:scripts|boothooks)(?:/per-\\w+)?/([^/:\\s]+): (?:line )?(\\d+): "));
    static const QRegularExpression namedOnly(QStringLiteral("/(?:scripts|boothooks)(?:/per-\\w+)?/([^/:\\s]+): "));
    // bootcmd runs from a temporary file.
    static const QRegularExpression temporary(QStringLiteral("^\\S*/tmp/?[^/:\\s]*\\.sh: (?:line )?(\\d+): "));
    LineNo ofRecord; // up to here cloud-init itself speaks
    for (const LineNo line : m_view.noted.output.candidates.lines()) {
        if (const LogRecord record = m_view.output.record(line); record.head.isHead)
            ofRecord = record.endLine;
        if (line.value <= ofRecord.value)
            continue;
        OutputError error;
        error.line = line;
        error.text = m_view.output.line(line).trimmed();
        // What `set -x` prints is the command, not its outcome.
        if (error.text.startsWith(QLatin1String("+ ")) || error.text.startsWith(QLatin1String("++ ")))
            continue;
        // A shell that cannot read a line says it again behind its complaint.
        static const QRegularExpression quotedLine(QStringLiteral(": line \\d+: `.*'$"));
        if (quotedLine.match(error.text).hasMatch())
            continue;
        error.rule = Signatures::catalogue().find(error.text, SignaturePlace::Output);
        if (!error.rule || error.rule->claim == SignatureClaim::Harmless)
            continue;
        if (const auto match = named.match(error.text); match.hasMatch()) {
            error.script = match.captured(1);
            error.scriptLine = match.captured(2).toInt();
        } else if (const auto early = temporary.match(error.text); early.hasMatch()) {
            error.script = QStringLiteral("bootcmd");
            error.scriptLine = early.captured(1).toInt();
        } else if (const auto only = namedOnly.match(error.text); only.hasMatch()) {
            error.script = only.captured(1);
        }
        static const QRegularExpression elsewhere(QStringLiteral("^(/[^:\\s]+): (?:line )?(\\d+): "));
        if (const auto match = elsewhere.match(error.text); match.hasMatch() && error.script.isEmpty()) {
            error.file = match.captured(1);
            error.fileLine = match.captured(2).toInt();
        }
        if (error.scriptLine == 0 && error.fileLine == 0)
            readFrames(error);
        m_errors.append(error);
    }
}

// The languages other than the shell tell the place in words of their own: Perl behind the message, Python in the
// frames of the traceback above it.
void OutputErrors::readFrames(OutputError &error) const
{
    static const QRegularExpression perl(QStringLiteral(" at \\S*/scripts/(?:per-\\w+/)?([^/\\s]+) line (\\d+)\\b"));
    static const QRegularExpression frame(
        QStringLiteral("^\\s+File \"(\\S*/scripts/(?:per-\\w+/)?)?([^\"]+)\", line (\\d+)"));
    static const QRegularExpression ruby(QStringLiteral("^\\S*/scripts/(?:per-\\w+/)?([^/:\\s]+):(\\d+):in "));
    static const QRegularExpression inner(
        QStringLiteral("^(?:\\S*/)?(bash|sh|dash): line (\\d+): | at (?:-|-e) line (\\d+)|^-e?:(\\d+):in "));
    if (const auto match = perl.match(error.text); match.hasMatch()) {
        error.script = match.captured(1);
        error.scriptLine = match.captured(2).toInt();
        return;
    }
    if (const auto match = ruby.match(error.text); match.hasMatch()) {
        error.script = match.captured(1);
        error.scriptLine = match.captured(2).toInt();
        return;
    }
    if (const auto match = inner.match(error.text); match.hasMatch()) {
        const int shell = match.captured(2).toInt();
        const int perlLine = match.captured(3).toInt();
        error.handed = shell > 0 ? match.captured(1) : perlLine > 0 ? QStringLiteral("perl") : QStringLiteral("ruby");
        error.handedLine = qMax(qMax(shell, perlLine), match.captured(4).toInt());
        return;
    }
    const QStringList named = wordsNamed(error.text);
    for (quint32 back = 1; back <= kFrameDistance && back < error.line.value; ++back) {
        const LineNo at(error.line.value - back);
        const QString above = m_view.output.line(at);
        if (!above.startsWith(QLatin1Char(' ')))
            break;
        const auto match = frame.match(above);
        if (!match.hasMatch())
            continue;
        // The innermost frame, unless a call further out hands in what the message names.
        const QByteArray source = m_view.output.line(LineNo(at.value + 1)).toUtf8();
        const bool hands = std::any_of(named.cbegin(), named.cend(),
                                       [&](const QString &word) { return containsWord(source, word.toUtf8()); });
        if (match.captured(2) == QLatin1String("<stdin>") || match.captured(2) == QLatin1String("<string>")) {
            if (error.handedLine == 0) {
                error.handed = QStringLiteral("python");
                error.handedLine = match.captured(3).toInt();
            }
        } else if (match.captured(1).isEmpty()) {
            // A library, or a program that write_files brought; the link to the user data knows which.
            if (m_view.link.scriptLine(match.captured(2), match.captured(3).toInt()) &&
                (error.fileLine == 0 || hands)) {
                error.file = match.captured(2);
                error.fileLine = match.captured(3).toInt();
            }
        } else if (error.scriptLine == 0 || hands) {
            error.script = match.captured(2);
            error.scriptLine = match.captured(3).toInt();
        }
        if (hands && (error.scriptLine > 0 || error.fileLine > 0))
            break;
    }
}

QStringList OutputErrors::saidIn(const Region &region, LineNo before) const
{
    QStringList said;
    if (!m_view.output.isValid() || before.value <= region.begin.value)
        return said;
    const quint32 begin = before.value - region.begin.value > kMostSaid ? before.value - kMostSaid : region.begin.value;
    for (quint32 at = qMax(1U, begin); at < before.value; ++at) {
        const QString line = m_view.output.line(LineNo(at)).left(4096);
        if (!m_view.output.record(LineNo(at)).head.isHead)
            said.append(line);
    }
    return said;
}

std::optional<QStringList> OutputErrors::allSaidIn(const Region &region) const
{
    return m_view.output.isValid() ? std::optional(saidIn(region, region.end)) : std::nullopt;
}

OutputErrors::Region OutputErrors::regionOf(const QString &module, Stage stage) const
{
    Region region{m_view.boot().outputBegin, m_view.boot().outputEnd};
    LineNo previousBanner = region.begin;
    for (const StageMark &mark : m_view.noted.output.stages) {
        if (mark.stage == stage)
            break;
        previousBanner = mark.line;
    }
    // The output of a stage may stand before its banner, as the two are buffered apart.
    region.begin = previousBanner;
    for (const Report &report : m_reports) {
        if (sameModule(report.module, module)) {
            region.end = report.line;
            break;
        }
        if (report.line > region.begin)
            region.begin = report.line;
    }
    return region;
}

OutputErrors::Region OutputErrors::regionOfScript(const QString &module, Stage stage, const QString &script) const
{
    Region region = regionOf(module, stage);
    if (!m_view.output.isValid() || !(m_view.link.isEmpty() || m_view.link.scriptHas(script, ">(")))
        return region;
    const auto isLate = [&](LineNo line) {
        return m_view.output.record(line).head.isHead
                   ? std::any_of(m_reports.cbegin(), m_reports.cend(),
                                 [&](const Report &one) { return one.line == line && sameModule(one.module, module); })
                   : findBanner(m_view.output.line(line).toUtf8()) < 0;
    };
    const quint32 begin = region.end.value;
    for (LineNo next(begin + 1); next <= m_view.boot().outputEnd && next.value - begin < kMostSaid && isLate(next);
         ++next.value)
        region.end = next;
    return region;
}

} // namespace bootscope
