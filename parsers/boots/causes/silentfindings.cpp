// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/causes/outputfindings.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kMaxSilent = 20;
constexpr int kMostRemarks = 50; // lines that are looked for among what scripts print

// Of these one suspect says it all, however many lines there are.
bool isOneMatter(const QString &kind)
{
    return kind.startsWith(QLatin1String("pkg-")) || kind == QLatin1String("dns-failure") ||
           kind == QLatin1String("network-unreachable") || kind == QLatin1String("apt-key") ||
           kind == QLatin1String("disk-full") || kind == QLatin1String("out-of-memory") ||
           kind == QLatin1String("cfn-init-failed");
}

bool mayHaveInstalled(const BootView &view)
{
    if (!view.log.isValid())
        return true;
    for (const StageRun &stage : view.boot().stages) {
        for (const Step &step : stage.steps) {
            if (step.result != StepResult::Skipped && installsPackages(view.moduleOf(step)))
                return true;
        }
    }
    return false;
}

class SilentFinder
{
public:
    SilentFinder(const BootView &view, const OutputErrors &errors, const QList<Finding> &known)
        : m_view(view), m_errors(errors), m_scripts(view.link.finalScripts()), m_packagesRan(mayHaveInstalled(view))
    {
        for (const Finding &finding : known) {
            const Failure &failure = finding.failure;
            for (const Evidence &evidence : failure.evidence) {
                if (evidence.input == view.output.inputIndex())
                    m_told.append(evidence);
            }
            if (failure.role != FailureRole::Root)
                continue;
            // Versions that print their warnings print the tracebacks as well.
            for (const Evidence &evidence : failure.evidence) {
                if (evidence.input != view.output.inputIndex())
                    m_toldTexts.append(LogText(view.analysis, evidence.input).line(evidence.line).trimmed());
            }
            m_rootKinds.append(failure.kind);
            if (finding.ruleId == QLatin1String("stage-crashed"))
                m_crashed.append(failure.stage);
            // What the commands of a failed module printed is told by its failure.
            if (installsPackages(failure.module) ||
                (failure.exitCode && !failure.module.isEmpty() && !runsScripts(failure.module)))
                m_explained.append(errors.regionOf(failure.module, failure.stage));
        }
    }

    QList<Finding> find()
    {
        for (const OutputError &error : m_errors.all()) {
            if (error.rule->silent && m_result.size() < kMaxSilent && !isTold(error) && !isExpected(error) &&
                !isRemark(error))
                add(error);
        }
        return m_result;
    }

private:
    // Shown as evidence of a failure, or part of what a failed module printed, or the same trouble once more.
    bool isTold(const OutputError &error) const
    {
        return m_toldTexts.contains(error.text) ||
               (error.script.isEmpty() && m_crashed.contains(m_view.outputStageAt(error.line))) ||
               std::any_of(m_told.cbegin(), m_told.cend(),
                           [&](const Evidence &one) { return one.line <= error.line && error.line <= one.endLine; }) ||
               std::any_of(m_explained.cbegin(), m_explained.cend(),
                           [&](const auto &region) { return region.contains(error.line); }) ||
               (isOneMatter(error.rule->kind) && m_rootKinds.contains(error.rule->kind));
    }

    // An unset variable or a wrong operand is a mistake even in a condition.
    bool isExpected(const OutputError &error) const
    {
        if (error.scriptLine > 0 && error.rule->kind == QLatin1String("script-tool-error"))
            return false;
        const auto place = error.scriptLine > 0 ? m_view.link.scriptLine(error.script, error.scriptLine)
                                                : m_view.link.commandOf(error.script, error.text);
        return place && m_view.link.isExpected(*place, error.text, isAbsence(error.rule->kind));
    }

    // What its author may know that it is not there yet.
    static bool isAbsence(const QString &kind)
    {
        return kind == QLatin1String("script-missing-file") || kind == QLatin1String("users-groups") ||
               kind == QLatin1String("service-missing");
    }

    // What a script prints of its own accord as it goes on is no error, unless it says so.
    bool isRemark(const OutputError &error) const
    {
        static const QRegularExpression bad(QStringLiteral("error|fatal|fail|denied|refused"),
                                            QRegularExpression::CaseInsensitiveOption);
        if (error.text.contains(bad) || m_remarks >= kMostRemarks)
            return false;
        ++m_remarks;
        return std::any_of(m_scripts.cbegin(), m_scripts.cend(), [&](const QString &script) {
            const auto words = m_view.link.lastWords(script, {error.text});
            return words && !words->givesUp;
        });
    }

    QList<UserDataLines> placesOf(const OutputError &error, Failure &failure) const
    {
        if (const auto handed = m_view.link.handedPlaces(error.script, error.handed, error.handedLine);
            !handed.isEmpty())
            return handed;
        const OutputErrors::Region region{m_view.boot().outputBegin, m_view.boot().outputEnd};
        // Reading back is for the few that get shown.
        const bool looks = m_looks++ < kMaxSilent;
        return m_view.link.commandPlaces(error.script, error.text,
                                         looks ? m_errors.saidIn(region, error.line) : QStringList(),
                                         error.script.isEmpty() ? &failure.script : nullptr);
    }

    void add(const OutputError &error)
    {
        const Evidence evidence{m_view.output.inputIndex(), error.line, error.line};
        Finding finding = findingOf(error, evidence);
        const auto same = std::find_if(m_result.begin(), m_result.end(), [&](const Finding &other) {
            // "Unable to fetch some archives" only sums up what was said of the same command.
            const bool sumsUp = error.rule->id == QLatin1String("pkg-fetch") && isOneMatter(other.failure.kind) &&
                                other.failure.userData == finding.failure.userData;
            return other.failure.message == error.text || sumsUp ||
                   (other.failure.kind == error.rule->kind && isOneMatter(error.rule->kind));
        });
        if (same != m_result.end()) {
            addEvidence(same->failure, evidence);
            // Of lines that tell the same trouble a later one may tell where.
            if (!same->failure.userData && same->failure.userDataCandidates.isEmpty() && finding.failure.userData) {
                same->failure.userData = finding.failure.userData;
                same->failure.script = finding.failure.script;
                same->failure.module = finding.failure.module;
            }
        } else
            m_result.append(finding);
    }

    Finding findingOf(const OutputError &error, const Evidence &evidence) const
    {
        Finding finding;
        Failure &failure = finding.failure;
        finding.order = error.line;
        finding.ruleId = error.rule->id;
        failure.role = FailureRole::Suspect;
        failure.kind = error.rule->kind;
        failure.signature = error.rule->id;
        failure.message = error.text;
        failure.stage = m_view.outputStageAt(error.line);
        failure.script = error.script;
        addEvidence(failure, evidence);
        if (error.scriptLine > 0 && !error.script.isEmpty())
            failure.userData = m_view.link.scriptLine(error.script, error.scriptLine);
        else
            setPlaces(failure, placesOf(error, failure));
        // Packages are installed in the same stage: only where that was skipped can a lone script be the one.
        if (failure.script.isEmpty() && m_scripts.size() == 1 && failure.stage == Stage::Final && !m_packagesRan)
            failure.script = m_scripts.constFirst();
        // Without a script, only the package keys can have asked for packages.
        const QString packages = QStringLiteral("package-update-upgrade-install");
        if (m_scripts.isEmpty() && m_packagesRan && failure.stage == Stage::Final && isOneMatter(failure.kind)) {
            failure.userData = m_view.link.moduleKeys(packages, QString());
            if (failure.userData)
                failure.module = packages;
        }
        if (!failure.script.isEmpty() && failure.stage == Stage::Final)
            failure.module = QStringLiteral("scripts-user");
        return finding;
    }

    const BootView &m_view;
    const OutputErrors &m_errors;
    QStringList m_scripts;
    bool m_packagesRan;
    QList<Evidence> m_told;
    QList<Stage> m_crashed;  // ended by an exception, which is printed as well
    QStringList m_toldTexts; // of the detailed log
    QList<OutputErrors::Region> m_explained;
    QStringList m_rootKinds;
    QList<Finding> m_result;
    mutable qsizetype m_looks = 0;
    mutable int m_remarks = 0;
};

} // namespace

QList<Finding> findSilent(const BootView &view, const OutputErrors &errors, const QList<Finding> &known)
{
    if (errors.all().isEmpty())
        return {};
    return SilentFinder(view, errors, known).find();
}

} // namespace bootscope
