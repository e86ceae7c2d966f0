// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/causes/userdatafindings.h"

#include "parsers/boots/causes/outputfindings.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

constexpr quint32 kFrameDistance = 60; // lines of a traceback that are looked at
constexpr int kFewLines = 12;          // of user data that are still a place

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Failure)
};

// The lines that belong to a finding's first evidence, with those that follow it in an output log.
QStringList textOf(const BootView &view, const Failure &failure)
{
    QStringList lines;
    if (failure.evidence.isEmpty())
        return lines;
    const Evidence &first = failure.evidence.constFirst();
    const LogText text(view.analysis, first.input);
    const quint32 last =
        qMax(first.endLine.value, first.line.value + (failure.kind == QLatin1String("userdata-yaml-parse") ? 12U : 0U));
    for (quint32 i = first.line.value; i <= last && i < first.line.value + 60; ++i) {
        if (i > first.endLine.value && text.record(LineNo(i)).head.isHead)
            break;
        lines.append(text.line(LineNo(i)));
    }
    return lines;
}

QString partIn(const QString &message)
{
    static const QRegularExpression part(
        QStringLiteral("(?:config part from|jinja template for|variables in file) '?([^\\s:']+?)(?=[.:']*(?:\\s|$))"));
    const auto match = part.match(message);
    return match.hasMatch() ? match.captured(1) : QString();
}

std::optional<UserDataLines> yamlPlace(const BootView &view, const Failure &failure, const QString &part)
{
    static const QRegularExpression mark(QStringLiteral("line (\\d+),? column (\\d+)"));
    const QString text = textOf(view, failure).join(QLatin1Char('\n'));
    QList<int> lines;
    for (auto it = mark.globalMatch(text); it.hasNext();)
        lines.append(it.next().captured(1).toInt());
    if (lines.isEmpty()) {
        // Not the text but the way in which its author wants it merged.
        static const QRegularExpression merger(QStringLiteral("\\bmerge(?:r|rs|_how|_type)?\\b"));
        const bool isMerging = failure.message.section(QLatin1String(": "), 1).contains(merger);
        for (const char *key : {"merge_how", "merge_type"}) {
            if (const auto place = isMerging ? view.link.lineWith(part, QLatin1String(key)) : std::nullopt)
                return place;
        }
        return std::nullopt;
    }
    // A key without its colon and a bracket that is not closed are noticed only further down: what they are part of
    // begins at the first mark.
    const auto problem = view.link.configLine(part, lines.constLast());
    const auto context = view.link.configLine(part, lines.constFirst());
    if (context && problem && text.contains(QLatin1String("while scanning a simple key")))
        return context;
    const bool isFlow = text.contains(QLatin1String("while parsing a flow "));
    if (isFlow && context && problem && context->part == problem->part && context->line < problem->line &&
        problem->line - context->line < kFewLines)
        return UserDataLines{context->part, context->line, problem->endLine};
    // The last mark is the problem itself; at the end of the text it says only that something was left open above.
    const bool atEnd = text.contains(QLatin1String("end of stream")) || text.contains(QLatin1String("<stream end>"));
    return atEnd ? context : problem;
}

std::optional<UserDataLines> jinjaPlace(const BootView &view, const Failure &failure)
{
    static const QRegularExpression name(
        QStringLiteral("(?:no attribute|variables?:|has no attribute) '?([\\w.]+)|'([\\w.]+)' is undefined|in file "
                       "\\S+: '([\\w.]+)"));
    static const QRegularExpression line(QStringLiteral("\\bon line (\\d+): "));
    const QString part = partIn(failure.message);
    if (const auto match = line.match(failure.message); match.hasMatch()) {
        if (const auto place = view.link.configLine(part, match.captured(1).toInt()))
            return place;
    }
    if (const auto match = name.match(failure.message); match.hasMatch()) {
        const QString word = match.captured(match.lastCapturedIndex());
        if (const auto place = view.link.expressionWith(part, word))
            return place;
        if (const auto place = view.link.lineWith(part, word, true))
            return place;
    }
    return view.link.wholePart(part);
}

// The nearest of the frames above what was raised that match; its captures are a script and a line of it, or a line.
QRegularExpressionMatch frameOf(const BootView &view, const Failure &failure, const QRegularExpression &frame)
{
    for (const Evidence &evidence : failure.evidence) {
        const LogText text(view.analysis, evidence.input);
        for (quint32 back = 1; back <= kFrameDistance && back < evidence.line.value; ++back) {
            const QString line = text.line(LineNo(evidence.line.value - back));
            if (!line.startsWith(QLatin1Char(' ')))
                break;
            if (const auto match = frame.match(line); match.hasMatch())
                return match;
        }
    }
    return {};
}

// jinja counts from the line behind the header.
std::optional<UserDataLines> jinjaSyntaxPlace(const BootView &view, const Failure &failure)
{
    static const QRegularExpression frame(QStringLiteral("^\\s+File \"<unknown>\", line (\\d+), in template"));
    static const QRegularExpression part(QStringLiteral("\\(text/jinja2, ([^,]+), "));
    const QString name = part.match(failure.message).captured(1);
    const auto match = frameOf(view, failure, frame);
    return match.hasMatch() ? view.link.configLine(name, match.captured(1).toInt() + 1) : view.link.wholePart(name);
}

std::optional<UserDataLines> handlerPlace(const BootView &view, const Failure &failure)
{
    static const QRegularExpression frame(QStringLiteral("^\\s+File \"\\S*/(part-handler-\\d+)\\.py\", line (\\d+)"));
    static const QRegularExpression name(QStringLiteral("\\bpart-handler-\\d+"));
    const auto match = frameOf(view, failure, frame);
    return match.hasMatch() ? view.link.scriptLine(match.captured(1), match.captured(2).toInt())
                            : view.link.scriptLine(name.match(failure.message).captured(0), 1);
}

std::optional<UserDataLines> includePlace(const BootView &view, const Failure &failure)
{
    static const QRegularExpression address(QStringLiteral("(?:https?|ftp|file)://[^\\s'\"<>]+"));
    static const QRegularExpression path(QStringLiteral("with url: (/[^\\s'\"<>]+)"));
    QRegularExpressionMatch last;
    for (auto it = address.globalMatch(failure.message); it.hasNext();)
        last = it.next();
    if (!last.hasMatch()) {
        // Some versions name the host apart from the path.
        const auto inner = path.match(failure.message);
        return inner.hasMatch() ? view.link.addressLine(inner.captured(1)) : std::nullopt;
    }
    return view.link.addressLine(last.captured(0));
}

std::optional<UserDataLines> unhandledPlace(const BootView &view, const Failure &failure)
{
    static const QRegularExpression type(QStringLiteral("content-type \\(([^)\\s]+)\\)"));
    const auto match = type.match(failure.message);
    return match.hasMatch() ? view.link.partOfType(match.captured(1)) : std::nullopt;
}

// A handler is called for its begin and end as well: the same exception, told again, is the same failure.
void joinHandlerReports(QList<Finding> &findings)
{
    for (qsizetype i = 0; i < findings.size(); ++i) {
        Failure &first = findings[i].failure;
        if (first.kind != QLatin1String("part-handler-failed"))
            continue;
        const QString handler = first.message.section(QLatin1Char('('), 0, 0);
        for (qsizetype j = findings.size() - 1; j > i; --j) {
            const Failure &other = findings.at(j).failure;
            if (other.kind != first.kind || other.message.section(QLatin1Char('('), 0, 0) != handler)
                continue;
            for (const Evidence &evidence : other.evidence)
                addEvidence(first, evidence);
            findings.removeAt(j);
        }
    }
}

QString boothookIn(const QString &message)
{
    static const QRegularExpression path(QStringLiteral("/boothooks/([^/:\\s]+)"));
    return path.match(message).captured(1);
}

QList<UserDataLines> boothookPlaces(const BootView &view, const OutputErrors &errors, const Failure &failure)
{
    static const QRegularExpression line(QStringLiteral("/boothooks/([^/:\\s]+): (?:line )?(\\d+): "));
    const QString hook = boothookIn(failure.message);
    for (const Evidence &evidence : failure.evidence) {
        const QString text = LogText(view.analysis, evidence.input).line(evidence.line);
        if (const auto match = line.match(text); match.hasMatch()) {
            if (const auto place = view.link.scriptLine(match.captured(1), match.captured(2).toInt()))
                return {*place};
        }
        static const QRegularExpression label(QStringLiteral("^\\s*(?:Stderr: )?"));
        const QString said = QString(text).remove(label);
        if (const auto place = view.link.commandOf(hook, said))
            return {*place};
    }
    if (failure.exitCode) {
        const auto region = errors.regionOf(failure.module, failure.stage);
        const auto places = view.link.endPlaces(hook, *failure.exitCode, errors.allSaidIn(region));
        if (!places.isEmpty())
            return places;
    }
    const auto whole = view.link.wholePart(hook);
    return whole ? QList<UserDataLines>{*whole} : QList<UserDataLines>();
}

std::optional<UserDataLines> modulePlace(const BootView &view, const Failure &failure)
{
    if (failure.kind == QLatin1String("write-files-encoding")) {
        if (const auto file = view.link.encodedFile(failure.message.contains(QLatin1String("gzip"))))
            return file;
    }
    if (failure.kind == QLatin1String("runcmd-invalid")) {
        if (const auto item = view.link.badCommand(failure.module))
            return item;
    }
    return view.link.moduleKeys(failure.module, failure.message);
}

// A warning of a module is about what the user data asks of it, where that is little enough to say so.
std::optional<UserDataLines> suspectPlace(const BootView &view, const Failure &failure)
{
    if (const auto value = view.link.moduleValue(failure.module, failure.message))
        return value;
    const auto keys = view.link.moduleKeys(failure.module, QString());
    return keys && keys->endLine - keys->line < kFewLines ? keys : std::nullopt;
}

bool isKind(const Finding &finding, const char *kind)
{
    return finding.failure.kind == QLatin1String(kind);
}

// The same YAML error is reported by everyone who reads the part: the first report with a position speaks for all.
void joinYamlReports(const BootView &view, QList<Finding> &findings)
{
    Finding *first = nullptr;
    QString part;
    for (Finding &finding : findings) {
        if (!isKind(finding, "userdata-yaml-parse"))
            continue;
        if (part.isEmpty())
            part = partIn(finding.failure.message);
        if (!first)
            first = &finding;
    }
    if (!first)
        return;
    first->failure.userData = yamlPlace(view, first->failure, part);
    if (!first->failure.userData)
        first->failure.userData = view.link.yamlError(part);
    if (!first->failure.userData)
        first->failure.userData = view.link.wholePart(part);
    Finding *keep = first;
    findings.removeIf([&](const Finding &finding) {
        if (&finding == keep || !isKind(finding, "userdata-yaml-parse"))
            return false;
        for (const Evidence &evidence : finding.failure.evidence)
            addEvidence(keep->failure, evidence);
        return true;
    });
}

// Versions that do not capture a hook's output leave what it said in the output log.
void joinBoothookOutput(const BootView &view, const OutputErrors &errors, QList<Finding> &findings)
{
    for (Finding &finding : findings) {
        if (!isKind(finding, "boothook-nonzero"))
            continue;
        const QString hook = boothookIn(finding.failure.message);
        finding.failure.script = hook;
        for (const OutputError &error : errors.all()) {
            if (error.script == hook && error.text.contains(QLatin1String("/boothooks/")))
                addEvidence(finding.failure, {view.output.inputIndex(), error.line, error.line});
        }
    }
}

// Modules that this distribution is not trusted with matter where the user data has something for them.
void keepSkippedModules(const BootView &view, QList<Finding> &findings)
{
    static const QRegularExpression quoted(QStringLiteral("'([^']+)'"));
    const auto asked = [&](Failure &failure) {
        const QString names = quoted.match(failure.message).captured(1);
        for (const QString &name : names.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            failure.module = name.trimmed();
            failure.userData = view.link.moduleKeys(failure.module, QString());
            if (failure.userData)
                return true;
        }
        return false;
    };
    for (qsizetype i = findings.size(); i-- > 0;) {
        if (isKind(findings.at(i), "module-skipped") && !asked(findings[i].failure))
            findings.removeAt(i);
    }
}

} // namespace

void linkFindings(const BootView &view, const OutputErrors &errors, QList<Finding> &findings)
{
    keepSkippedModules(view, findings);
    joinYamlReports(view, findings);
    joinHandlerReports(findings);
    joinBoothookOutput(view, errors, findings);
    for (Finding &finding : findings) {
        Failure &failure = finding.failure;
        if (failure.userData)
            continue;
        if (isKind(finding, "userdata-template"))
            failure.userData = finding.ruleId == QLatin1String("userdata-jinja-syntax")
                                   ? jinjaSyntaxPlace(view, failure)
                                   : jinjaPlace(view, failure);
        else if (isKind(finding, "part-handler-failed"))
            failure.userData = handlerPlace(view, failure);
        else if (isKind(finding, "include-url"))
            failure.userData = includePlace(view, failure);
        else if (isKind(finding, "userdata-unhandled-part"))
            failure.userData = unhandledPlace(view, failure);
        else if (isKind(finding, "userdata-deprecated"))
            failure.userData = view.link.deprecation();
        else if (isKind(finding, "boothook-nonzero"))
            setPlaces(failure, boothookPlaces(view, errors, failure));
        else if (isKind(finding, "sigterm"))
            setPlaces(failure, view.link.stoppingPlaces());
        else if (isKind(finding, "userdata-not-multipart"))
            failure.userData = view.link.firstLine();
        else if (isKind(finding, "userdata-schema"))
            failure.userData = view.link.schemaError();
        else if (failure.role == FailureRole::Root && !failure.module.isEmpty() && !runsScripts(failure.module))
            failure.userData = modulePlace(view, failure);
        else if (isKind(finding, "ssh-keys") || isKind(finding, "hostname-invalid"))
            failure.userData = view.link.moduleKeys(failure.module, failure.message);
        else if (!failure.module.isEmpty() && !runsScripts(failure.module))
            failure.userData = suspectPlace(view, failure);
    }
    for (Finding &finding : findings) {
        const auto broken =
            isKind(finding, "userdata-decode") && !finding.failure.userData ? view.link.broken() : std::nullopt;
        if (broken)
            finding.failure.userData = broken->place;
    }
    // A schema warning explains the module that then failed over the same value: it is no suspect of its own.
    const bool moduleFailed = std::any_of(findings.cbegin(), findings.cend(), [](const Finding &finding) {
        return finding.failure.role == FailureRole::Root && !finding.failure.module.isEmpty() &&
               !runsScripts(finding.failure.module);
    });
    const auto isToldBetter = [&](const Failure &schema) {
        return std::any_of(findings.cbegin(), findings.cend(), [&](const Finding &other) {
            const Failure &one = other.failure;
            return one.kind != schema.kind && !one.module.isEmpty() && one.userData && schema.userData &&
                   one.userData->line <= schema.userData->endLine && schema.userData->line <= one.userData->endLine;
        });
    };
    for (Finding &finding : findings) {
        if (isKind(finding, "userdata-schema") && (moduleFailed || isToldBetter(finding.failure)))
            finding.failure.role = FailureRole::Consequence;
    }
}

void addMisspeltKeys(const BootView &view, QList<Finding> &findings)
{
    // Of a document that could not be read, or was not looked at, single keys say nothing.
    const bool ignored = std::any_of(findings.cbegin(), findings.cend(), [](const Finding &finding) {
        return finding.failure.role == FailureRole::Root &&
               (isKind(finding, "userdata-yaml-parse") || isKind(finding, "userdata-not-multipart"));
    });
    if (ignored)
        return;
    const auto warning = std::find_if(findings.begin(), findings.end(), [](const Finding &finding) {
        return isKind(finding, "userdata-schema") && finding.failure.role == FailureRole::Suspect;
    });
    QList<Evidence> evidence;
    const auto keys = view.link.misspeltKeys();
    if (keys.isEmpty())
        return;
    LineNo order(0);
    if (warning != findings.end()) {
        evidence = warning->failure.evidence;
        order = warning->order;
        findings.erase(warning);
    }
    for (const UserDataLink::MisspeltKey &key : keys) {
        Finding finding;
        finding.order = order;
        finding.ruleId = QStringLiteral("misspelt-key");
        finding.failure.role = FailureRole::Suspect;
        finding.failure.kind = QStringLiteral("userdata-unknown-key");
        finding.failure.stage = Stage::Network;
        finding.failure.message =
            Text::tr("%1 is no key of the cloud-config schema; %2 is much like it").arg(key.key, key.meant);
        finding.failure.evidence = evidence;
        finding.failure.userData = key.place;
        findings.append(finding);
    }
}

} // namespace bootscope
