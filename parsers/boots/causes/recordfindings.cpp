// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/causes/recordfindings.h"

#include "parsers/boots/causes/modulekinds.h"
#include "parsers/boots/causes/traceback.h"
#include "parsers/logs/banner.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kMaxFindings = 60;
constexpr quint32 kTwinDistance = 12; // lines between a warning and its debug copy

class RecordReader
{
public:
    explicit RecordReader(const BootView &view) : m_view(view), m_text(view.records()) {}

    RecordFindings read()
    {
        for (const LineNo line : m_view.recordNotes().candidates.lines())
            readCandidate(line);
        keepUnexplainedEchoes();
        keepUnreportedScripts();
        return std::move(m_result);
    }

private:
    struct Echo
    {
        QString module;
        Stage stage = Stage::Unknown;
        LogRecord record;
    };

    Evidence evidence(LineNo line, LineNo end = {}) const
    {
        return {m_text.inputIndex(), line, end.value >= line.value ? end : line};
    }
    Evidence lineOf(const LogRecord &record, int offset) const { return evidence(record.lineOf(offset)); }

    void readCandidate(LineNo line)
    {
        const LogRecord record = m_text.record(line);
        if (!record.head.isHead)
            return;
        const QString message = record.message();
        if (readEvent(record) || readCommandReport(record))
            return;
        static const QRegularExpression failedModule(
            QStringLiteral("^Running (?:module )?([\\w-]+) \\(<module .*\\) failed\\b"));
        static const QRegularExpression echo(QStringLiteral("^Failed to run module ([\\w-]+)(?: \\(|\\s*$)"));
        static const QRegularExpression oldScript(
            QStringLiteral("^Failed running (\\S*/scripts/(?:\\S+/)?([^/\\s]+)) \\[(-?\\d+)\\]"));
        if (const auto match = failedModule.match(message); match.hasMatch()) {
            addModule(match.captured(1), record);
        } else if (const auto echoed = echo.match(message); echoed.hasMatch()) {
            m_echoes.append({echoed.captured(1), m_view.stageAt(line), record});
        } else if (const auto script = oldScript.match(message); script.hasMatch()) {
            m_result.runs.append({script.captured(2), script.captured(3).toInt(), evidence(line), {}});
            noteModuleOf(script.captured(1), record);
        } else {
            addWarning(record);
        }
    }

    // Failed steps are told again by the warning about their module; kept in case that is missing.
    bool readEvent(const LogRecord &record)
    {
        const QByteArray message = record.message().toUtf8();
        const auto event = parseEvent(message);
        if (!event || !event->isFinish)
            return false;
        if (event->step.startsWith("config-"))
            m_echoes.append({QString::fromUtf8(event->step.sliced(7)), stageOfEvent(event->stage), record});
        return true;
    }

    bool readCommandReport(const LogRecord &record)
    {
        static const QRegularExpression start(
            QStringLiteral("^(?:Unexpected error while running command|Exec format error)"));
        if (!start.match(record.message()).hasMatch())
            return false;
        const CommandReport report = findCommandReport(record.lines);
        const QString script = scriptOf(report.arguments());
        // Other commands may fail without harm; a module that minds reports it.
        if (!script.isEmpty()) {
            // Where the program never started, the reason is all there is; "Exec format error" says it better.
            const bool isPlain = record.message().startsWith(QLatin1String("Unexpected error"));
            const int shown = report.exitCode                     ? report.exitLine
                              : isPlain && report.reasonLine >= 0 ? report.reasonLine
                                                                  : report.line;
            const QString reason = report.reason.isEmpty() || isPlain ? report.reason : record.message();
            m_result.runs.append({script, report.exitCode, lineOf(record, shown), reason});
            noteModuleOf(report.arguments().constFirst(), record);
        }
        return true;
    }

    // The module is told by where cloud-init keeps its scripts, should its own report be cut off.
    void noteModuleOf(const QString &path, const LogRecord &record)
    {
        static const QRegularExpression place(QStringLiteral(
            "/(?:instances?(?:/[^/]+)?/scripts(?:/(vendor))?|scripts/(per-boot|per-once|per-instance))/[^/]+$"));
        const auto match = place.match(path);
        if (!match.hasMatch())
            return;
        const QString name = !match.captured(1).isEmpty()   ? QStringLiteral("scripts-vendor")
                             : !match.captured(2).isEmpty() ? QStringLiteral("scripts-") + match.captured(2)
                                                            : QStringLiteral("scripts-user");
        m_scriptPlaces.append({name, m_view.stageAt(record.line), record});
    }

    static QString scriptOf(const QStringList &arguments)
    {
        const QString path = arguments.value(0);
        const qsizetype at = path.indexOf(QLatin1String("/scripts/"));
        return at < 0 ? QString() : path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
    }

    // A warning is followed by a debug record of the same words, which holds the traceback.
    LogRecord twinOf(const LogRecord &record) const
    {
        LineNo at = m_text.nextRecord(LineNo(record.endLine.value + 1), LineNo(record.endLine.value + kTwinDistance));
        for (int i = 0; i < 3 && at.value > 0; ++i) {
            LogRecord next = m_text.record(at);
            if (next.head.level == LogLevel::Debug && next.message() == record.message())
                return next;
            at = m_text.nextRecord(LineNo(next.endLine.value + 1), LineNo(next.endLine.value + kTwinDistance));
        }
        return record;
    }

    void addModule(const QString &module, const LogRecord &record)
    {
        const auto known =
            std::find_if(m_result.findings.begin(), m_result.findings.end(), [&](const Finding &finding) {
                return finding.failure.role == FailureRole::Root && sameModule(finding.failure.module, module);
            });
        if (known != m_result.findings.end()) {
            addEvidence(known->failure, evidence(record.line));
            return;
        }
        if (Finding *told = toldBefore(module)) {
            told->failure.module = module;
            addEvidence(told->failure, evidence(record.line));
            return;
        }
        const LogRecord full = twinOf(record);
        const QList<Raised> raised = findExceptions(full.lines);
        const QString last = raised.isEmpty() ? QString() : raised.constLast().text;
        if (runsScripts(module)) {
            addScriptModule(module, record, full, raised);
            return;
        }
        Finding finding;
        finding.order = record.line;
        finding.failure.role = FailureRole::Root;
        finding.failure.module = module;
        finding.failure.stage = m_view.stageAt(record.line);
        finding.failure.message = last.isEmpty() ? record.message() : last;
        if (!raised.isEmpty())
            addEvidence(finding.failure, lineOf(full, raised.constLast().line));
        addEvidence(finding.failure, evidence(record.line));
        const CommandReport report = findCommandReport(full.lines);
        describeCommand(report, full, finding);
        classify(finding, raised, report);
        m_result.findings.append(finding);
    }

    // Logs without events do not say that a warning about packages was of the module that then gave up.
    Finding *toldBefore(const QString &module)
    {
        if (!sameModule(module, QStringLiteral("package-update-upgrade-install")))
            return nullptr;
        const auto told = std::find_if(m_result.findings.begin(), m_result.findings.end(), [](const Finding &finding) {
            return finding.failure.role == FailureRole::Root && finding.failure.module.isEmpty() &&
                   finding.failure.kind.startsWith(QLatin1String("pkg-"));
        });
        return told == m_result.findings.end() ? nullptr : &*told;
    }

    // Of what a command said: the last line that the catalogue knows, or else the last one; -1 when it said nothing.
    static qsizetype tellingLine(const QStringList &said)
    {
        qsizetype last = -1;
        for (qsizetype i = said.size(); i-- > 0;) {
            if (said.at(i).isEmpty())
                continue;
            if (Signatures::catalogue().find(said.at(i), SignaturePlace::Exception))
                return i;
            last = qMax(last, i);
        }
        return last;
    }

    // The exception only says that a command failed: what the command itself said is better.
    void describeCommand(const CommandReport &report, const LogRecord &full, Finding &finding) const
    {
        if (report.line < 0)
            return;
        finding.failure.exitCode = report.exitCode;
        if (report.exitLine >= 0)
            addEvidence(finding.failure, lineOf(full, report.exitLine));
        if (const qsizetype offset = tellingLine(report.errorOutput); offset >= 0) {
            finding.failure.message = report.errorOutput.at(offset);
            finding.failure.evidence.prepend(lineOf(full, report.errorPlace(offset)));
        } else if (sameModule(finding.failure.module, QStringLiteral("bootcmd")) && report.exitCode) {
            // Its command is only the name of a temporary file.
            finding.failure.message = QStringLiteral("Exit code: %1").arg(*report.exitCode);
        } else if (!report.reason.isEmpty()) {
            finding.failure.message = report.reason;
            finding.failure.evidence.prepend(lineOf(full, report.reasonLine));
        } else if (const QStringList arguments = report.arguments(); !arguments.isEmpty()) {
            finding.failure.message = arguments.join(QLatin1Char(' '));
        }
    }

    void classify(Finding &finding, const QList<Raised> &raised, const CommandReport &report) const
    {
        const Signatures &catalogue = Signatures::catalogue();
        const Signature *rule = nullptr;
        for (qsizetype i = report.errorOutput.size(); !rule && i-- > 0;) {
            if (!report.errorOutput.at(i).isEmpty())
                rule = catalogue.find(report.errorOutput.at(i), SignaturePlace::Exception);
        }
        if (!rule && !report.reason.isEmpty())
            rule = catalogue.find(report.reason, SignaturePlace::Exception);
        // What led to the last exception is often the better name for it.
        for (qsizetype i = raised.size(); i-- > 0;) {
            const Signature *other = catalogue.find(raised.at(i).text, SignaturePlace::Exception);
            if (other && (!rule || (isGeneric(rule->kind) && !isGeneric(other->kind))))
                rule = other;
        }
        finding.failure.kind = rule ? rule->kind : QStringLiteral("unknown");
        if (!rule || isGeneric(rule->kind))
            finding.failure.kind = kindOfModule(finding.failure.module);
        finding.ruleId = rule ? rule->id : QString();
        finding.failure.signature = finding.ruleId;
    }

    static bool isGeneric(const QString &kind)
    {
        return kind == QLatin1String("module-traceback") || kind == QLatin1String("user-script-nonzero") ||
               kind == QLatin1String("unknown");
    }

    void addScriptModule(const QString &module, const LogRecord &record, const LogRecord &full,
                         const QList<Raised> &raised)
    {
        static const QRegularExpression runparts(QStringLiteral("Runparts: \\d+ failures \\(([^)]*)\\)"));
        RecordFindings::ScriptModule entry;
        entry.module = module;
        entry.stage = m_view.stageAt(record.line);
        entry.order = record.line;
        if (!raised.isEmpty()) {
            if (const auto match = runparts.match(raised.constLast().text); match.hasMatch()) {
                for (const QString &name : match.captured(1).split(QLatin1Char(','), Qt::SkipEmptyParts))
                    entry.scripts.append(name.trimmed());
            }
            entry.evidence.append(lineOf(full, raised.constLast().line));
        }
        entry.evidence.append(evidence(record.line));
        m_result.scriptModules.append(entry);
    }

    void addWarning(const LogRecord &record)
    {
        const QString message = record.message();
        const Signature *rule = Signatures::catalogue().find(message, SignaturePlace::Record);
        if (rule && rule->claim == SignatureClaim::Harmless)
            return;
        // A warning inside a step that failed is the same failure.
        if (const Step *step = m_view.moduleStepAt(record.line); step && step->result == StepResult::Fail) {
            m_stepWarnings.append({m_view.moduleOf(*step), m_view.stageAt(record.line), record});
            return;
        }
        const auto same = std::find_if(m_result.findings.begin(), m_result.findings.end(), [&](const Finding &other) {
            return (rule && other.ruleId == rule->id && rule->claim == SignatureClaim::Suspect) ||
                   other.failure.message == message || other.failure.message.startsWith(message + QLatin1String(": "));
        });
        if (same != m_result.findings.end()) {
            addEvidence(same->failure, evidence(record.line, record.endLine));
            return;
        }
        if (m_result.findings.size() >= kMaxFindings)
            return;
        Finding finding;
        finding.order = record.line;
        finding.ruleId = rule ? rule->id : QString();
        finding.failure.signature = finding.ruleId;
        finding.failure.role = rule && rule->claim == SignatureClaim::Root ? FailureRole::Root : FailureRole::Suspect;
        finding.failure.kind = rule ? rule->kind : QStringLiteral("unknown");
        if (record.head.level == LogLevel::Deprecated && !rule)
            finding.failure.kind = QStringLiteral("userdata-deprecated");
        finding.failure.stage = m_view.stageAt(record.line);
        if (const Step *step = m_view.moduleStepAt(record.line))
            finding.failure.module = m_view.moduleOf(*step);
        else
            finding.failure.module = moduleOfSource(record.line);
        finding.failure.message = message;
        addEvidence(finding.failure, evidence(record.line, record.endLine));
        // Some versions write the traceback into the warning itself.
        const bool hasReason = addReason(twinOf(record), finding);
        // The module goes on after an exception, and what it was asked for is not done.
        if (!rule && hasReason && m_view.link.moduleKeys(finding.failure.module, QString())) {
            finding.failure.role = FailureRole::Root;
            finding.failure.kind = kindOfModule(finding.failure.module);
        }
        m_result.findings.append(finding);
    }

    // Logs without events still name the file that a message is from: "cc_ntp.py[WARNING]".
    QString moduleOfSource(LineNo line) const
    {
        static const QRegularExpression source(QStringLiteral("(?:^|[\\s\\[/])cc_(\\w+)\\.py\\["));
        return source.match(m_text.line(line).left(200)).captured(1);
    }

    // False when the record tells of no exception and no command.
    bool addReason(const LogRecord &full, Finding &finding) const
    {
        const CommandReport report = findCommandReport(full.lines);
        const QList<Raised> raised = findExceptions(full.lines);
        if (!raised.isEmpty())
            addEvidence(finding.failure, lineOf(full, raised.constLast().line));
        if (report.line < 0) {
            if (raised.isEmpty())
                return false;
            finding.failure.message += QStringLiteral(": ") + raised.constLast().text;
            // Versions differ in what they say of an #include that could not be had; the frames tell.
            static const QRegularExpression including(QStringLiteral("^\\s+File \"\\S+\", line \\d+, in _do_include$"));
            if (full.lines.indexOf(including) >= 0)
                finding.failure.kind = QStringLiteral("include-url");
            // What ended a stage is a better name for it than that it ended.
            const Signature *cause = Signatures::catalogue().find(raised.constLast().text, SignaturePlace::Exception);
            if (cause && isGeneric(finding.failure.kind) && !isGeneric(cause->kind)) {
                finding.failure.kind = cause->kind;
                finding.failure.signature = cause->id;
            }
            return true;
        }
        finding.failure.exitCode = report.exitCode;
        if (const qsizetype offset = tellingLine(report.errorOutput); offset >= 0) {
            addEvidence(finding.failure, lineOf(full, report.errorPlace(offset)));
            finding.failure.message += QStringLiteral(": ") + report.errorOutput.at(offset);
        } else if (report.exitLine >= 0) {
            addEvidence(finding.failure, lineOf(full, report.exitLine));
        }
        return true;
    }

    // A failed step or module of which nothing else is told: the log is cut, or the version old.
    void keepUnexplainedEchoes()
    {
        for (const Echo &echo : std::as_const(m_echoes)) {
            const auto isIt = [&](const QString &module) { return sameModule(module, echo.module); };
            auto script = std::find_if(m_result.scriptModules.begin(), m_result.scriptModules.end(),
                                       [&](const auto &entry) { return isIt(entry.module); });
            if (script != m_result.scriptModules.end()) {
                script->evidence.append(evidence(echo.record.line));
                continue;
            }
            auto known = std::find_if(m_result.findings.begin(), m_result.findings.end(), [&](const Finding &finding) {
                return finding.failure.role == FailureRole::Root && isIt(finding.failure.module);
            });
            if (known != m_result.findings.end()) {
                addEvidence(known->failure, evidence(echo.record.line));
                continue;
            }
            const auto warning = std::find_if(m_stepWarnings.crbegin(), m_stepWarnings.crend(),
                                              [&](const Echo &one) { return isIt(one.module); });
            if (warning != m_stepWarnings.crend()) {
                addModule(echo.module, warning->record);
                continue;
            }
            if (runsScripts(echo.module)) {
                m_result.scriptModules.append(
                    {echo.module, echo.stage, {}, {evidence(echo.record.line)}, echo.record.line});
                continue;
            }
            Finding finding;
            finding.order = echo.record.line;
            finding.failure.role = FailureRole::Root;
            finding.failure.module = echo.module;
            finding.failure.stage = echo.stage;
            finding.failure.kind = kindOfModule(echo.module);
            finding.failure.message = echo.record.message();
            addEvidence(finding.failure, evidence(echo.record.line));
            m_result.findings.append(finding);
        }
    }

    // Scripts that failed in a log that ends before their module says so.
    void keepUnreportedScripts()
    {
        if (!m_result.scriptModules.isEmpty() || m_scriptPlaces.isEmpty())
            return;
        const Echo &place = m_scriptPlaces.constFirst();
        m_result.scriptModules.append({place.module, place.stage, {}, {}, place.record.line});
    }

    const BootView &m_view;
    const LogText &m_text;
    RecordFindings m_result;
    QList<Echo> m_scriptPlaces; // of scripts that failed
    QList<Echo> m_echoes;
    QList<Echo> m_stepWarnings; // inside steps that failed
};

} // namespace

RecordFindings findInRecords(const BootView &view)
{
    return RecordReader(view).read();
}

} // namespace bootscope
