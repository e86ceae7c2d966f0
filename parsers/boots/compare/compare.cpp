// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/compare/compare.h"

#include "parsers/boots/compare/stepalignment.h"

#include <QCoreApplication>

#include <algorithm>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Compare)
};

int severityOf(StepResult result)
{
    return result == StepResult::Fail ? 2 : result == StepResult::Warn ? 1 : 0;
}

bool ran(StepResult result)
{
    return result != StepResult::Skipped && result != StepResult::Unknown;
}

struct Run
{
    StepResult result;
    bool finished;
    qint64 us;
};

StepChange changeBetween(const Run &reference, const Run &boot, const CompareOptions &options)
{
    if (severityOf(boot.result) != severityOf(reference.result))
        return severityOf(boot.result) > severityOf(reference.result) ? StepChange::Worse : StepChange::Better;
    if (reference.finished && !boot.finished)
        return StepChange::Unfinished;
    if (boot.result == StepResult::Skipped && ran(reference.result))
        return StepChange::Skipped;
    if (reference.us < 0 || boot.us < 0)
        return StepChange::Same;
    const auto slower = [&options](qint64 from, qint64 to) {
        return to - from >= options.slowerLeastUs && double(to) >= double(from) * options.slowerFactor;
    };
    return slower(reference.us, boot.us)   ? StepChange::Slower
           : slower(boot.us, reference.us) ? StepChange::Faster
                                           : StepChange::Same;
}

class Comparer
{
public:
    Comparer(const Analysis &referenceCase, int reference, const Analysis &bootCase, int boot,
             const CompareOptions &options)
        : m_referenceCase(referenceCase)
        , m_bootCase(bootCase)
        , m_reference(referenceCase.boots[size_t(reference)])
        , m_boot(bootCase.boots[size_t(boot)])
        , m_options(options)
    {
    }

    BootComparison run()
    {
        const std::vector<AlignedPair> stages = align(stageKeys(m_reference), stageKeys(m_boot));
        for (const AlignedPair &pair : stages)
            compareStage(pair.first, pair.second);
        tellWhatWasNotReached();
        findFirst();
        compareFacts();
        return std::move(m_result);
    }

private:
    static std::vector<QString> stageKeys(const Boot &boot)
    {
        std::vector<QString> keys;
        for (const StageRun &stage : boot.stages)
            keys.push_back(stageId(stage.stage));
        return keys;
    }

    static std::vector<QString> stepKeys(const Analysis &analysis, const StageRun *stage)
    {
        std::vector<QString> keys;
        for (size_t i = 0; stage && i < stage->steps.size(); ++i) {
            QString name = moduleOfStep(analysis.names.value(qsizetype(stage->steps[i].name)));
            keys.push_back(name.replace(QLatin1Char('_'), QLatin1Char('-'))); // spelled both ways, by version
        }
        return keys;
    }

    void compareStage(int referenceStage, int bootStage)
    {
        const StageRun *was = referenceStage < 0 ? nullptr : &m_reference.stages[size_t(referenceStage)];
        const StageRun *is = bootStage < 0 ? nullptr : &m_boot.stages[size_t(bootStage)];
        ComparedStep row;
        row.stage = is ? is->stage : was->stage;
        row.reference = {referenceStage, -1};
        row.boot = {bootStage, -1};
        row.referenceUs = was ? was->durationUs : kUnknownDuration;
        row.bootUs = is ? is->durationUs : kUnknownDuration;
        row.change = !is    ? StepChange::Missing
                     : !was ? StepChange::New
                            : changeBetween({was->result, was->finished, was->durationUs},
                                            {is->result, is->finished, is->durationUs}, m_options);
        m_result.steps.push_back(row);
        for (const AlignedPair &pair : align(stepKeys(m_referenceCase, was), stepKeys(m_bootCase, is)))
            compareStep(row, pair.first, pair.second);
    }

    void compareStep(const ComparedStep &stage, int referenceStep, int bootStep)
    {
        const Step *was = referenceStep < 0
                              ? nullptr
                              : &m_reference.stages[size_t(stage.reference.stage)].steps[size_t(referenceStep)];
        const Step *is = bootStep < 0 ? nullptr : &m_boot.stages[size_t(stage.boot.stage)].steps[size_t(bootStep)];
        ComparedStep row;
        row.stage = stage.stage;
        row.name = moduleOfStep(is ? m_bootCase.names.value(qsizetype(is->name))
                                   : m_referenceCase.names.value(qsizetype(was->name)));
        if (was) {
            row.reference = {stage.reference.stage, referenceStep};
            row.referenceUs = was->durationUs;
        }
        if (is) {
            row.boot = {stage.boot.stage, bootStep};
            row.bootUs = is->durationUs;
        }
        row.change = !is    ? StepChange::Missing
                     : !was ? StepChange::New
                            : changeBetween({was->result, was->finished, was->durationUs},
                                            {is->result, is->finished, is->durationUs}, m_options);
        m_result.steps.push_back(row);
    }

    // What is missing after the last thing that is known of a boot was not left out: the record does not go so far.
    void tellWhatWasNotReached()
    {
        const bool cut =
            m_boot.verdict == Verdict::Incomplete || (!m_boot.stages.empty() && !m_boot.stages.back().finished);
        for (auto row = m_result.steps.rbegin(); cut && row != m_result.steps.rend() && row->boot.stage < 0; ++row)
            row->change = StepChange::NotReached;
        for (auto row = m_result.steps.rbegin(); cut && row != m_result.steps.rend(); ++row) {
            if (row->boot.step >= 0)
                break;
            if (row->change == StepChange::Missing)
                row->change = StepChange::NotReached;
        }
    }

    // A stage that is worse because of a step is told by that step.
    void findFirst()
    {
        for (size_t i = 0; i < m_result.steps.size(); ++i) {
            const ComparedStep &row = m_result.steps[i];
            if (!isDivergence(row.change))
                continue;
            const bool aStage = row.name.isEmpty() && row.boot.stage >= 0 && row.reference.stage >= 0;
            size_t next = i + 1;
            while (aStage && next < m_result.steps.size() && !m_result.steps[next].name.isEmpty() &&
                   !isDivergence(m_result.steps[next].change))
                ++next;
            const bool stepTells = aStage && next < m_result.steps.size() && !m_result.steps[next].name.isEmpty();
            m_result.firstDivergence = int(stepTells ? next : i);
            return;
        }
    }

    void compareFacts();

    const Analysis &m_referenceCase;
    const Analysis &m_bootCase;
    const Boot &m_reference;
    const Boot &m_boot;
    const CompareOptions &m_options;
    BootComparison m_result;
};

void Comparer::compareFacts()
{
    const auto add = [this](const QString &name, const QString &was, const QString &is) {
        if (was != is)
            m_result.facts.append({name, was, is});
    };
    add(Text::tr("cloud-init version"), m_reference.cloudInit, m_boot.cloudInit);
    add(Text::tr("Datasource"), m_reference.datasource, m_boot.datasource);
    add(Text::tr("Instance"), m_reference.instanceId, m_boot.instanceId);
    const auto cause = [](const Boot &boot) {
        return boot.failures.isEmpty() ? QString() : boot.failures.constFirst().message;
    };
    add(Text::tr("First failure"), cause(m_reference), cause(m_boot));
}

} // namespace

QString changeId(StepChange change)
{
    switch (change) {
    case StepChange::Slower:
        return QStringLiteral("slower");
    case StepChange::Faster:
        return QStringLiteral("faster");
    case StepChange::Better:
        return QStringLiteral("better");
    case StepChange::Skipped:
        return QStringLiteral("skipped");
    case StepChange::New:
        return QStringLiteral("new");
    case StepChange::Missing:
        return QStringLiteral("missing");
    case StepChange::NotReached:
        return QStringLiteral("not-reached");
    case StepChange::Unfinished:
        return QStringLiteral("unfinished");
    case StepChange::Worse:
        return QStringLiteral("worse");
    case StepChange::Same:
        break;
    }
    return QStringLiteral("same");
}

QString changeName(StepChange change)
{
    switch (change) {
    case StepChange::Slower:
        return Text::tr("slower");
    case StepChange::Faster:
        return Text::tr("faster");
    case StepChange::Better:
        return Text::tr("better");
    case StepChange::Skipped:
        return Text::tr("skipped");
    case StepChange::New:
        return Text::tr("new");
    case StepChange::Missing:
        return Text::tr("missing");
    case StepChange::NotReached:
        return Text::tr("not reached");
    case StepChange::Unfinished:
        return Text::tr("never finished");
    case StepChange::Worse:
        return Text::tr("failing");
    case StepChange::Same:
        break;
    }
    return Text::tr("same");
}

bool isDivergence(StepChange change)
{
    return change >= StepChange::Skipped;
}

QString comparisonSentence(const BootComparison &comparison)
{
    const auto count = std::count_if(comparison.steps.begin(), comparison.steps.end(), [](const ComparedStep &row) {
        return row.change == StepChange::Slower && !row.name.isEmpty();
    });
    if (comparison.firstDivergence < 0) {
        return count > 0 ? Text::tr("Both boots ran the same steps with the same results. Slower steps: %1.").arg(count)
                         : Text::tr("Both boots ran the same steps with the same results.");
    }
    const ComparedStep &first = comparison.steps[size_t(comparison.firstDivergence)];
    const QString place =
        first.name.isEmpty() ? stageName(first.stage) : Text::tr("%1 / %2").arg(stageName(first.stage), first.name);
    return Text::tr("The first difference is at %1: %2.").arg(place, changeName(first.change));
}

BootComparison compareBoots(const Analysis &referenceCase, int reference, const Analysis &bootCase, int boot,
                            const CompareOptions &options)
{
    const auto isThere = [](const Analysis &analysis, int index) {
        return index >= 0 && size_t(index) < analysis.boots.size();
    };
    if (!isThere(referenceCase, reference) || !isThere(bootCase, boot))
        return {};
    return Comparer(referenceCase, reference, bootCase, boot, options).run();
}

int bootToCompare(const Analysis &analysis, bool asReference)
{
    const Verdict wanted = asReference ? Verdict::Succeeded : Verdict::Failed;
    for (int i = int(analysis.boots.size()) - 1; i >= 0; --i) {
        if (analysis.boots[size_t(i)].verdict == wanted)
            return i;
    }
    return int(analysis.boots.size()) - 1;
}

} // namespace bootscope
