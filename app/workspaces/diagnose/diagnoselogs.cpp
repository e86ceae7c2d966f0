// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/diagnoselogs.h"

#include "widgets/diagnose/logs/filterrow.h"
#include "widgets/diagnose/logs/logpanel.h"

#include <algorithm>

namespace bootscope {

namespace {

// Places of the rows that a boot's modules and stages give, for the menu of conditions.
void giveChoices(FilterRow &row, const Analysis &analysis, const Boot *boot)
{
    QList<Stage> stages;
    QStringList modules;
    if (boot) {
        for (const StageRun &stage : boot->stages) {
            if (stage.stage != Stage::Unknown && !stages.contains(stage.stage))
                stages.append(stage.stage);
            for (const Step &step : stage.steps)
                modules.append(moduleOfStep(analysis.names.value(qsizetype(step.name))));
        }
    }
    modules.sort();
    modules.removeDuplicates();
    row.setChoices(stages, modules);
}

std::vector<Fold> foldsOf(const Input &input, const std::atomic<bool> &cancelled)
{
    const LineNo last(input.lines.lineCount());
    return input.kind == InputKind::CloudInitLog ? recordFolds(input.lines, LineNo(1), last, cancelled)
                                                 : textFolds(*input.source, input.lines, LineNo(1), last, cancelled);
}

// Of both logs as one: output never goes on a record, whatever stands above it.
std::vector<Fold> foldsOf(const MergedLog &merged, const std::atomic<bool> &cancelled)
{
    std::vector<Fold> folds;
    const Input &input = merged.input();
    for (const MergedRun &run : merged.runs()) {
        const LineNo last(run.begin.value + (run.last.value - run.first.value));
        const std::vector<Fold> some = run.isOutput ? textFolds(*input.source, input.lines, run.begin, last, cancelled)
                                                    : recordFolds(input.lines, run.begin, last, cancelled);
        folds.insert(folds.end(), some.begin(), some.end());
    }
    return folds;
}

} // namespace

DiagnoseLogs::DiagnoseLogs(LogPanel *panel, QObject *parent) : QObject(parent), m_panel(panel)
{
    connect(panel, &LogPanel::rowsWanted, this, &DiagnoseLogs::applyFilter);
    connect(panel, &LogPanel::findRequested, this, &DiagnoseLogs::find);
    connect(panel, &LogPanel::linesShown, this, &DiagnoseLogs::showBeside);
}

const Boot *DiagnoseLogs::boot() const
{
    return m_analysis && m_boot >= 0 && size_t(m_boot) < m_analysis->boots.size() ? &m_analysis->boots[size_t(m_boot)]
                                                                                  : nullptr;
}

void DiagnoseLogs::setBoot(const AnalysisPtr &analysis, int index)
{
    const bool isOther = analysis != m_analysis;
    if (isOther)
        forgetOtherCase(analysis);
    const bool isSame = !isOther && index == m_boot;
    const bool isOtherBoot = index != m_boot && m_analysis;
    m_analysis = analysis;
    m_boot = index;
    m_finding.cancel();
    m_hits = {};
    if (!analysis)
        return;
    // A span of time is one of the boot that it was chosen in: of another it would hide every line.
    if (isOtherBoot)
        filterToTimes({}, {});
    m_panel->setPair(boot() ? boot()->logInput : -1, boot() ? boot()->outputInput : -1);
    for (LogTable *table : m_panel->tables())
        table->lines().setNear(boot() ? boot()->start : LogTime());
    giveChoices(m_panel->filterRow(), *analysis, boot());
    if (isOther)
        fold();
    if (!isSame)
        prepare();
    // Every log follows the boot, also those that are not in front.
    for (int input = 0; input < analysis->inputs.size(); ++input) {
        if (m_panel->table(input) && (m_panel->filter().isOpen() || input != m_panel->currentInput()))
            show(input, rangeOf(input), nullptr);
    }
    // Its beginning, unless a failure has a better place to show.
    for (LogTable *table : m_panel->tables()) {
        if (isOtherBoot)
            table->scrollToTop();
    }
    if (!m_panel->filter().isOpen()) {
        applyFilter(m_panel->currentInput());
        if (m_panel->besideInput() >= 0)
            applyFilter(m_panel->besideInput());
    }
}

// What was found in the logs of another case holds no longer; of the same that has grown it does until it is found
// anew.
void DiagnoseLogs::forgetOtherCase(const AnalysisPtr &analysis)
{
    QStringList paths;
    for (const Input &input : analysis ? analysis->inputs : QList<Input>())
        paths.append(input.path);
    if (paths == m_paths)
        return;
    m_paths = paths;
    m_folds.clear();
    m_output.reset();
    m_mergedOutput.reset();
    m_merged.reset();
    m_panel->setMerged(nullptr);
}

// Where the output belongs, and both logs as one.
void DiagnoseLogs::prepare()
{
    if (!boot()) {
        m_preparing.cancel();
        m_output.reset();
        m_mergedOutput.reset();
        m_merged.reset();
        m_panel->setMerged(nullptr);
        return;
    }
    m_preparing.start([this, analysis = m_analysis, index = m_boot](const Worker::Task &task) {
        auto output =
            std::make_shared<const std::vector<OutputStretch>>(placeOutput(*analysis, index, task.cancelled()));
        const MergedLogPtr merged = mergeLogs(*analysis, index, *output, task.cancelled());
        std::shared_ptr<const std::vector<OutputStretch>> mergedOutput;
        FoldList folds;
        if (merged) {
            mergedOutput = std::make_shared<const std::vector<OutputStretch>>(stretchesOf(*merged));
            folds = std::make_shared<const std::vector<Fold>>(foldsOf(*merged, task.cancelled()));
        }
        task.post([this, output, merged, mergedOutput, folds] {
            m_output = output;
            m_mergedOutput = mergedOutput;
            m_merged = merged;
            m_panel->setMerged(merged);
            markEvidence();
            if (folds)
                giveFolds(LogPanel::kMerged, folds);
            if (!m_panel->filter().isOpen())
                applyFilter(m_panel->currentInput());
            if (const LogTable *shown = m_panel->currentTable(); shown && shown->currentLine().value > 0)
                showBeside(m_panel->currentInput(), shown->currentLine());
        });
    });
}

void DiagnoseLogs::fold()
{
    m_folding.start([this, analysis = m_analysis](const Worker::Task &task) {
        for (int input = 0; input < analysis->inputs.size(); ++input) {
            if (!LogPanel::isShown(analysis->inputs.at(input)))
                continue;
            auto folds =
                std::make_shared<const std::vector<Fold>>(foldsOf(analysis->inputs.at(input), task.cancelled()));
            task.post([this, input, folds] { giveFolds(input, folds); });
        }
    });
}

void DiagnoseLogs::giveFolds(int input, const FoldList &folds)
{
    m_folds[input] = folds;
    LogTable *table = m_panel->table(input);
    if (!table || !m_folded)
        return;
    table->lines().setFolds(folds);
    if (m_panel->filter().isOpen())
        m_panel->refreshCount();
    else
        applyFilter(input);
}

void DiagnoseLogs::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    for (auto it = m_folds.cbegin(); it != m_folds.cend(); ++it) {
        if (LogTable *table = m_panel->table(it.key()))
            table->lines().setFolds(folded ? it.value() : nullptr);
    }
    m_panel->refreshCount();
    if (!m_panel->filter().isOpen())
        applyFilter(m_panel->currentInput());
}

void DiagnoseLogs::setFailure(const Failure *failure)
{
    m_evidence = failure ? failure->evidence : QList<Evidence>();
    m_isSuspect = failure && failure->role == FailureRole::Suspect;
    for (LogTable *table : m_panel->tables())
        table->setCurrentIndex({}); // each shows what it has of this failure
    markEvidence();
}

void DiagnoseLogs::markEvidence()
{
    const Evidence best = m_evidence.value(0);
    for (LogTable *table : m_panel->tables()) {
        LogModel &lines = table->lines();
        QList<std::pair<LineNo, LineNo>> marked;
        LineNo culprit;
        for (const Evidence &evidence : std::as_const(m_evidence)) {
            const LineNo first = lines.lineOfOrigin(evidence.input, evidence.line);
            if (first.value == 0)
                continue;
            marked.append({first, std::max(first, lines.lineOfOrigin(evidence.input, evidence.endLine))});
            if (evidence == best)
                culprit = first;
        }
        lines.setMarks(culprit, marked, m_isSuspect);
        if (marked.isEmpty() || table->currentIndex().isValid())
            continue;
        // What is folded stays so until it is asked for.
        const auto [first, last] = marked.constFirst();
        const Fold *held = lines.isFoldOpen(first) ? nullptr : lines.fold(first);
        table->showLines(held ? held->first : first, held ? held->first : last);
    }
}

LineRange DiagnoseLogs::rangeOf(int index) const
{
    LineRange range;
    range.near = boot() ? boot()->start : LogTime();
    range.folds = m_folded ? m_folds.value(index) : FoldList();
    if (index == LogPanel::kMerged && m_merged) {
        const Input &input = m_merged->input();
        range.source = input.source;
        range.lines = input.lines;
        range.first = LineNo(1);
        range.last = LineNo(input.lines.lineCount());
        range.continues = true;
        range.output = m_mergedOutput;
        range.only = allowedLines(*m_analysis, m_boot, *m_merged, *m_output, m_panel->filter());
        return range;
    }
    if (!m_analysis || index < 0 || index >= m_analysis->inputs.size())
        return range;
    const Input &input = m_analysis->inputs.at(index);
    range.source = input.source;
    range.lines = input.lines;
    range.first = LineNo(1);
    range.last = LineNo(input.lines.lineCount());
    range.continues = input.kind == InputKind::CloudInitLog;
    const bool onlyThisBoot = m_panel->filter().onlyThisBoot && boot();
    static const std::vector<OutputStretch> none;
    range.only =
        allowedLines(*m_analysis, onlyThisBoot ? m_boot : -1, index, m_output ? *m_output : none, m_panel->filter());
    if (boot() && boot()->outputInput == index)
        range.output = m_output;
    if (!onlyThisBoot)
        return range;
    if (boot()->logInput == index && boot()->logBegin.value > 0) {
        range.first = boot()->logBegin;
        range.last = boot()->logEnd;
    } else if (boot()->outputInput == index && boot()->outputBegin.value > 0) {
        range.first = boot()->outputBegin;
        range.last = boot()->outputEnd;
    }
    return range;
}

void DiagnoseLogs::show(int input, const LineRange &range, LineList lines)
{
    if (LogTable *table = m_panel->table(input))
        table->lines().setRows(range.first, range.last, std::move(lines));
    m_panel->refreshCount();
}

void DiagnoseLogs::sayCostly(quint32 lines)
{
    if (lines > 0)
        m_panel->filterRow().setRemark(
            tr("The pattern took too long on %n line(s); whether they match is not known.", nullptr, int(lines)));
}

void DiagnoseLogs::applyFilter(int input)
{
    const bool isBeside = input >= 0 && input == m_panel->besideInput();
    Worker &worker = isBeside ? m_filteringBeside : m_filtering;
    worker.cancel();
    if (!isBeside)
        m_panel->setBusy(false);
    if (!m_panel->table(input) || !m_analysis)
        return;
    const LineRange range = rangeOf(input);
    const LogFilter filter = m_panel->filter();
    if (filter.isOpen()) {
        show(input, range, nullptr);
        return;
    }
    if (!isBeside)
        m_panel->setBusy(true);
    worker.start([this, range, filter, input, isBeside](const Worker::Task &task) {
        std::optional<FoundLines> found = filterLines(range, filter, task.cancelled());
        if (!found)
            return;
        auto lines = std::make_shared<const std::vector<quint32>>(std::move(found->lines));
        task.post([this, range, input, lines, isBeside, costly = found->costly] {
            if (!isBeside)
                m_panel->setBusy(false);
            sayCostly(costly);
            show(input, range, lines);
        });
    });
}

void DiagnoseLogs::filterToTimes(LogTime from, LogTime until)
{
    FilterChip chip;
    chip.kind = FilterChip::Kind::Time;
    chip.from = from;
    chip.until = until;
    if (from.isKnown() || until.isKnown()) {
        m_panel->filterRow().addChip(chip);
        return;
    }
    LogFilter filter = m_panel->filter();
    if (filter.chips.removeIf(
            [](const FilterChip &one) { return one.kind == FilterChip::Kind::Time && !one.exclude; }) > 0)
        m_panel->filterRow().setFilter(filter);
}

} // namespace bootscope
