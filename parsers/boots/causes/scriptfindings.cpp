// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/causes/outputfindings.h"
#include "parsers/boots/reading/outputassembler.h"

#include "parsers/logs/banner.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kMaxScripts = 20;
constexpr int kMostCompared = 100;   // pairs of lines that are looked for among what a script prints
constexpr int kLastWords = 4;        // lines before a report that are read as the script's last words
constexpr quint32 kBurst = 3;        // lines that a program says in one go may have others between them
constexpr qsizetype kOwnWords = 20;  // lines before a report among which the script's own are looked for
constexpr quint32 kTrapDistance = 6; // lines before the report of a failure in which a script's last words are

// How well an error line goes with an exit status: a command that is not found gives 127, a script that cannot be
// parsed 2.
int consistency(const OutputError &error, std::optional<int> exitCode)
{
    const QString &kind = error.rule->kind;
    const bool notFound = kind == QLatin1String("script-command-not-found");
    const bool syntax = kind == QLatin1String("script-syntax-error");
    if (!exitCode)
        return 0;
    if (notFound)
        return *exitCode == 127 ? 3 : -2;
    if (syntax)
        return *exitCode == 2 || *exitCode == 1 ? 3 : -1;
    if (*exitCode == 127)
        return kind == QLatin1String("script-missing-file") || kind == QLatin1String("script-crlf") ? 1 : -1;
    if (*exitCode == 126)
        return kind == QLatin1String("permission-denied") || kind == QLatin1String("script-exec-format") ? 3 : 0;
    if (*exitCode == 100)
        return error.text.startsWith(QLatin1String("E: ")) ? 3 : 0;
    return 0;
}

class ScriptFinder
{
public:
    ScriptFinder(const BootView &view, const RecordFindings &records, const OutputErrors &errors)
        : m_view(view), m_records(records), m_errors(errors)
    {
    }

    QList<Finding> find()
    {
        for (const RecordFindings::ScriptModule &module : m_records.scriptModules) {
            QStringList scripts = module.scripts;
            for (const ScriptRun &run : m_records.runs) {
                if (module.scripts.isEmpty() && !scripts.contains(run.name))
                    scripts.append(run.name);
            }
            if (scripts.isEmpty())
                scripts.append(onlyScript(module));
            for (const QString &script : scripts.mid(0, kMaxScripts))
                m_findings.append(finding(module, script, scripts.size() > 1));
        }
        return m_findings;
    }

private:
    // The log names none: the output may, or the user data has only one.
    QString onlyScript(const RecordFindings::ScriptModule &module) const
    {
        QString name;
        const auto region = m_errors.regionOf(module.module, module.stage);
        for (const OutputError &error : m_errors.all()) {
            if (error.script.isEmpty() || !region.contains(error.line))
                continue;
            if (!name.isEmpty() && name != error.script)
                return {};
            name = error.script;
        }
        if (!name.isEmpty())
            return name;
        const QStringList all = m_view.link.finalScripts();
        return all.size() == 1 ? all.constFirst() : QString();
    }

    Finding finding(const RecordFindings::ScriptModule &module, const QString &script, bool oneOfSeveral) const
    {
        Finding result;
        Failure &failure = result.failure;
        result.order = module.order;
        failure.role = FailureRole::Root;
        failure.stage = module.stage;
        failure.module = module.module;
        failure.script = script;
        failure.kind = QStringLiteral("user-script-nonzero");
        const auto run = std::find_if(m_records.runs.cbegin(), m_records.runs.cend(),
                                      [&](const ScriptRun &one) { return one.name == script; });
        const bool hasRun = run != m_records.runs.cend();
        if (hasRun)
            failure.exitCode = run->exitCode;
        if (const OutputError *culprit = culpritOf(module, script, failure.exitCode, oneOfSeveral)) {
            describe(*culprit, failure, module);
        } else if (hasRun && !run->reason.isEmpty()) {
            failure.message = run->reason;
            if (const Signature *rule = Signatures::catalogue().find(run->reason, SignaturePlace::Exception)) {
                failure.kind = rule->kind;
                failure.signature = rule->id;
            }
            failure.userData = m_view.link.scriptLine(script, 1);
        } else {
            describeWithoutCulprit(failure, module);
        }
        if (hasRun)
            addEvidence(failure, run->evidence);
        for (const Evidence &evidence : module.evidence)
            addEvidence(failure, evidence);
        return result;
    }

    const OutputError *culpritOf(const RecordFindings::ScriptModule &module, const QString &script,
                                 std::optional<int> exitCode, bool oneOfSeveral) const
    {
        const auto region = m_errors.regionOfScript(module.module, module.stage, script);
        const OutputError *best = nullptr;
        int bestScore = -1;
        LineNo lastLine; // of those that were as good
        for (const OutputError &error : m_errors.all()) {
            if (!region.contains(error.line) ||
                (!error.script.isEmpty() && !script.isEmpty() && error.script != script))
                continue;
            const bool names = !script.isEmpty() && error.script == script;
            // A line that names no script may be of any: with several it counts only if this script has such a command.
            if (!names && oneOfSeveral && !m_view.link.commandOf(script, error.text))
                continue;
            const int score = consistency(error, exitCode) * 2 + (names ? 1 : 0);
            // Of equals the last one: a script that stops at its first error says nothing after it. What a program says
            // in several lines ends in the least telling one.
            const bool follows = best && error.line.value <= lastLine.value + kBurst && score == bestScore;
            if (follows && (sumsUp(error) || (isAbout(script, *best) && !isAbout(script, error)) ||
                            isSameCommand(script, *best, error) || isOwnAfter(script, *best, error))) {
                lastLine = error.line;
                continue;
            }
            if (score >= bestScore) {
                lastLine = error.line;
                best = &error;
                bestScore = score;
            }
        }
        return best;
    }

    bool isAbout(const QString &script, const OutputError &error) const
    {
        return !m_view.link.commandPlaces(script, error.text, {}).isEmpty();
    }

    // Of what one command says the beginning tells most, unless it fits several commands and what follows only one.
    bool isSameCommand(const QString &script, const OutputError &first, const OutputError &second) const
    {
        if (first.scriptLine > 0 || second.scriptLine > 0)
            return false;
        const auto places = m_view.link.commandPlaces(script, first.text, {});
        const auto others = m_view.link.commandPlaces(script, second.text, {});
        const bool isSameTool =
            !errorWords(first.text).tools.isEmpty() && errorWords(first.text).tools == errorWords(second.text).tools;
        if (places.isEmpty())
            return isSameTool && m_view.link.isEmpty();
        return places == others || (isSameTool && others.size() != 1);
    }

    // What a script says of its own, in a trap or as it gives up, is about what a program said before.
    bool isOwnAfter(const QString &script, const OutputError &first, const OutputError &second) const
    {
        if (m_compared >= kMostCompared)
            return false;
        ++m_compared;
        return m_view.link.lastWords(script, {second.text}) && !m_view.link.lastWords(script, {first.text});
    }

    static bool sumsUp(const OutputError &error)
    {
        static const QRegularExpression summary(
            QStringLiteral("exiting now$|due to previous errors|Child returned status|^Unable to load "
                           "|^make(?:\\[\\d+\\])?: \\*\\*\\* "));
        return summary.match(error.text).hasMatch();
    }

    void describe(const OutputError &error, Failure &failure, const RecordFindings::ScriptModule &module) const
    {
        failure.kind = error.rule->kind;
        failure.signature = error.rule->id;
        failure.message = messageOf(error);
        addEvidence(failure, {m_view.output.inputIndex(), error.line, error.line});
        const auto region = m_errors.regionOfScript(module.module, module.stage, failure.script);
        setPlaces(failure, placesOf(error, failure.script, m_errors.saidIn(region, error.line)));
        if (!failure.userData && failure.exitCode && !failure.script.isEmpty())
            findEnd(failure, module);
        // Not the kernel, which has no memory left: the script itself set a limit of time.
        static const QRegularExpression limit(QStringLiteral("(?:^|[\\s;&|(])timeout\\s"));
        if (failure.kind == QLatin1String("out-of-memory") && failure.userData &&
            m_view.link.commandAt(failure.script, *failure.userData).contains(limit)) {
            failure.kind = QStringLiteral("user-script-nonzero");
            failure.signature.clear();
        }
    }

    // Of several places the only one whose command fits: `terraform init || return 9`.
    void keepThoseWith(Failure &failure, const QRegularExpression &pattern) const
    {
        QList<UserDataLines> fitting;
        for (const UserDataLines &place : std::as_const(failure.userDataCandidates)) {
            if (m_view.link.commandAt(failure.script, place).contains(pattern))
                fitting.append(place);
        }
        if (fitting.size() == 1)
            setPlaces(failure, fitting);
    }

    // Of several places the one that has a word of the message which no other has: `need consul`.
    void keepNamed(Failure &failure) const
    {
        static const QRegularExpression gap(QStringLiteral("[\\s'\"`();,:]+"));
        for (const QString &word : failure.message.left(1000).split(gap, Qt::SkipEmptyParts)) {
            if (word.size() >= 3 && failure.userDataCandidates.size() > 1)
                keepThoseWith(failure,
                              QRegularExpression(
                                  QStringLiteral("(?<![\\w-])%1(?![\\w-])").arg(QRegularExpression::escape(word))));
        }
    }

    // Where the script says itself that it stopped, or where it must have.
    void findEnd(Failure &failure, const RecordFindings::ScriptModule &module) const
    {
        const QList<UserDataLines> candidates = failure.userDataCandidates;
        readTrap(failure, module);
        if (!failure.userData)
            keepThoseWith(failure,
                          QRegularExpression(QStringLiteral("\\b(?:exit|return)\\s+%1\\b").arg(*failure.exitCode)));
        if (failure.userData)
            failure.userDataCandidates.clear();
        if (failure.userData || !candidates.isEmpty())
            return;
        const auto region = m_errors.regionOfScript(module.module, module.stage, failure.script);
        setPlaces(failure, m_view.link.endPlaces(failure.script, *failure.exitCode, m_errors.allSaidIn(region)));
    }

    // "systemctl: command not found": without the path and line number, which are told apart.
    static QString messageOf(const OutputError &error)
    {
        static const QRegularExpression head(
            QStringLiteral("^\\S*/(?:scripts|boothooks)(?:/per-\\w+)?/[^/:\\s]+: (?:(?:line )?\\d+: )?"));
        QString text = error.text;
        text.remove(head);
        return text.isEmpty() ? error.text : text;
    }

    QList<UserDataLines> placesOf(const OutputError &error, const QString &script, const QStringList &said) const
    {
        const UserDataLink &link = m_view.link;
        if (error.scriptLine > 0 && !script.isEmpty()) {
            auto place = link.scriptLine(script, error.scriptLine);
            // A shell that misses a closing quote names the line behind the last one.
            if (!place && error.rule->kind == QLatin1String("script-syntax-error"))
                place = link.openQuote(script);
            return place ? QList<UserDataLines>{*place} : QList<UserDataLines>();
        }
        if (const auto place = link.scriptLine(error.file, error.fileLine))
            return {*place};
        if (const auto places = link.handedPlaces(script, error.handed, error.handedLine); !places.isEmpty())
            return places;
        if (const auto place = link.lineSaying(script, error.text))
            return {*place};
        return link.commandPlaces(script, error.text, said);
    }

    void describeWithoutCulprit(Failure &failure, const RecordFindings::ScriptModule &module) const
    {
        failure.message = m_view.records().record(module.order).message();
        if (failure.exitCode && !failure.script.isEmpty()) {
            failure.message = QStringLiteral("Exit code: %1").arg(*failure.exitCode);
            readTrap(failure, module);
            if (!failure.userData)
                readLastWords(failure, module);
            if (!failure.userData && failure.userDataCandidates.isEmpty()) {
                const auto region = m_errors.regionOfScript(module.module, module.stage, failure.script);
                setPlaces(failure,
                          m_view.link.endPlaces(failure.script, *failure.exitCode, m_errors.allSaidIn(region)));
            }
            if (failure.kind == QLatin1String("user-script-nonzero"))
                readOwnWords(failure, module);
        }
        showLastLine(failure, module);
    }

    // Nobody knows whether it is the reason, but it is where to look.
    void showLastLine(Failure &failure, const RecordFindings::ScriptModule &module) const
    {
        const bool isShown = std::any_of(failure.evidence.cbegin(), failure.evidence.cend(),
                                         [&](const Evidence &one) { return one.input == m_view.output.inputIndex(); });
        if (isShown || !m_view.output.isValid())
            return;
        const auto region = m_errors.regionOfScript(module.module, module.stage, failure.script);
        for (quint32 at = region.end.value, looked = 0; at >= qMax(1U, region.begin.value) && looked < kOwnWords;
             --at, ++looked) {
            const LogRecord record = m_view.output.record(LineNo(at));
            if (record.head.isHead || record.message().trimmed().isEmpty() ||
                findBanner(record.message().toUtf8()) >= 0)
                continue;
            addEvidence(failure, {m_view.output.inputIndex(), LineNo(at), LineNo(at)});
            return;
        }
    }

    // The last lines that were printed, where they begin with the name of a program that the script runs: such a line
    // needs no entry in the catalogue to be taken for a complaint.
    void readLastWords(Failure &failure, const RecordFindings::ScriptModule &module) const
    {
        static const QRegularExpression complaint(QStringLiteral("^(?:\\S*/)?([a-z][\\w.+-]{1,30}): \\S"));
        if (!m_view.output.isValid())
            return;
        const auto region = m_errors.regionOfScript(module.module, module.stage, failure.script);
        int looked = 0;
        for (quint32 at = region.end.value; at-- > qMax(1U, region.begin.value) && looked < kLastWords;) {
            const LogRecord record = m_view.output.record(LineNo(at));
            const QString text = m_view.output.line(LineNo(at)).left(4096);
            if (record.head.isHead || text.trimmed().isEmpty())
                continue;
            ++looked;
            // The last line of all is worth a look whatever it says.
            if (looked == 1 && !text.startsWith(QLatin1Char('+')))
                addEvidence(failure, {m_view.output.inputIndex(), LineNo(at), LineNo(at)});
            const auto match = complaint.match(text);
            const bool isNamed = match.hasMatch() && m_view.link.scriptHas(failure.script, match.captured(1).toUtf8());
            const bool isTrace = text.startsWith(QLatin1Char('+'));
            if (isTrace || !(isNamed || looksLikeError(text.toUtf8())) ||
                m_view.link.lineSaying(failure.script, text) || m_view.link.lastWords(failure.script, {text}))
                continue;
            setPlaces(failure, m_view.link.commandPlaces(failure.script, text, m_errors.saidIn(region, LineNo(at))));
            if (failure.userData && m_view.link.isExpected(*failure.userData, text, true))
                failure.userData.reset();
            else if (!failure.userData && failure.userDataCandidates.isEmpty() && looked == 1)
                findEnd(failure, module);
            if (!failure.userData && failure.userDataCandidates.isEmpty())
                continue;
            failure.message = text.trimmed();
            failure.kind = QStringLiteral("script-tool-error");
            addEvidence(failure, {m_view.output.inputIndex(), LineNo(at), LineNo(at)});
            return;
        }
    }

    // What the script itself printed last: its reason where it said so as it gave up, else how far it had come.
    void readOwnWords(Failure &failure, const RecordFindings::ScriptModule &module) const
    {
        if (!m_view.output.isValid())
            return;
        const auto region = m_errors.regionOfScript(module.module, module.stage, failure.script);
        QStringList said;
        QList<LineNo> lines;
        for (quint32 at = region.end.value; at >= qMax(1U, region.begin.value) && said.size() < kOwnWords; --at) {
            const QString text = m_view.output.line(LineNo(at)).left(4096).trimmed();
            if (text.isEmpty() || m_view.output.record(LineNo(at)).head.isHead)
                continue;
            said.prepend(text);
            lines.prepend(LineNo(at));
        }
        const auto words = m_view.link.lastWords(failure.script, said);
        if (!words)
            return;
        addEvidence(failure, {m_view.output.inputIndex(), lines.at(words->line), lines.at(words->line)});
        if (words->givesUp && words->line + 1 == said.size() && said.at(words->line).contains(QLatin1Char(' ')))
            failure.message = said.at(words->line);
        if (failure.message == said.at(words->line))
            keepNamed(failure);
    }

    // What a trap of the script's own said last: "failed at line 5: false".
    void readTrap(Failure &failure, const RecordFindings::ScriptModule &module) const
    {
        static const QRegularExpression own(
            QStringLiteral("(?:error|fail|err\\b|exit|abort)\\w*\\b.{0,200}\\bline:? (\\d{1,5})\\b"),
            QRegularExpression::CaseInsensitiveOption);
        // Only a script that asks for its line can tell it.
        if (!m_view.output.isValid() ||
            !(m_view.link.scriptHas(failure.script, "LINENO") || m_view.link.scriptHas(failure.script, "caller")))
            return;
        const auto region = m_errors.regionOfScript(module.module, module.stage, failure.script);
        const quint32 begin =
            qMax(region.begin.value, region.end.value > kTrapDistance ? region.end.value - kTrapDistance : 1);
        for (quint32 at = region.end.value; at >= begin && at > 0; --at) {
            const QString text = m_view.output.line(LineNo(at)).left(400);
            const auto match = own.match(text);
            if (!match.hasMatch() || m_view.output.record(LineNo(at)).head.isHead)
                continue;
            failure.userData = m_view.link.scriptLine(failure.script, match.captured(1).toInt());
            if (failure.userData)
                addEvidence(failure, {m_view.output.inputIndex(), LineNo(at), LineNo(at)});
            return;
        }
    }

    const BootView &m_view;
    const RecordFindings &m_records;
    const OutputErrors &m_errors;
    QList<Finding> m_findings;
    mutable int m_compared = 0;
};

} // namespace

QList<Finding> findInScripts(const BootView &view, const RecordFindings &records, const OutputErrors &errors)
{
    return ScriptFinder(view, records, errors).find();
}

} // namespace bootscope
