// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/filterspans.h"

#include <algorithm>

namespace bootscope {

namespace {

using Spans = std::vector<LineSpan>;

bool isOfPlace(const FilterChip &chip)
{
    return chip.kind == FilterChip::Kind::Stage || chip.kind == FilterChip::Kind::Module;
}

// In order and joined, whatever the order and overlaps before.
Spans joined(Spans spans)
{
    std::sort(spans.begin(), spans.end(), [](const LineSpan &a, const LineSpan &b) { return a.first < b.first; });
    Spans result;
    for (const LineSpan &span : spans) {
        if (span.last < span.first)
            continue;
        if (!result.empty() && span.first.value <= result.back().last.value + 1)
            result.back().last = std::max(result.back().last, span.last);
        else
            result.push_back(span);
    }
    return result;
}

Spans without(const Spans &spans, LineNo count)
{
    Spans rest;
    LineNo next(1);
    for (const LineSpan &span : spans) {
        if (next < span.first)
            rest.push_back({next, LineNo(span.first.value - 1)});
        next = std::max(next, LineNo(span.last.value + 1));
    }
    if (next <= count)
        rest.push_back({next, count});
    return rest;
}

Spans common(const Spans &a, const Spans &b)
{
    Spans result;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const LineNo first = std::max(a[i].first, b[j].first);
        const LineNo last = std::min(a[i].last, b[j].last);
        if (first <= last)
            result.push_back({first, last});
        if (a[i].last < b[j].last)
            ++i;
        else
            ++j;
    }
    return result;
}

bool isOfModule(const Analysis &analysis, const Step &step, const QString &module)
{
    return moduleOfStep(analysis.names.value(qsizetype(step.name))) == module;
}

Spans ofLog(const Analysis &analysis, const Boot &boot, const FilterChip &chip)
{
    Spans spans;
    for (const StageRun &stage : boot.stages) {
        if (chip.kind == FilterChip::Kind::Stage) {
            if (stage.stage == chip.stage)
                spans.push_back({stage.line, stage.endLine});
            continue;
        }
        for (const Step &step : stage.steps) {
            // One that never finished goes on to the end of its stage, as far as anyone can tell.
            if (isOfModule(analysis, step, chip.text))
                spans.push_back({step.line, step.finished ? step.endLine : stage.endLine});
        }
    }
    return spans;
}

Spans ofOutput(const Analysis &analysis, const Boot &boot, const std::vector<OutputStretch> &output,
               const FilterChip &chip)
{
    Spans spans;
    for (const OutputStretch &stretch : output) {
        bool isWanted = chip.kind == FilterChip::Kind::Stage && stretch.stage == chip.stage;
        if (chip.kind == FilterChip::Kind::Module && stretch.stageRun >= 0 && stretch.step >= 0 &&
            size_t(stretch.stageRun) < boot.stages.size()) {
            const StageRun &run = boot.stages[size_t(stretch.stageRun)];
            isWanted = size_t(stretch.step) < run.steps.size() &&
                       isOfModule(analysis, run.steps[size_t(stretch.step)], chip.text);
        }
        if (isWanted)
            spans.push_back({stretch.first, stretch.last});
    }
    return spans;
}

} // namespace

std::optional<Spans> allowedLines(const Analysis &analysis, int boot, int input,
                                  const std::vector<OutputStretch> &output, const LogFilter &filter)
{
    if (std::none_of(filter.chips.begin(), filter.chips.end(), isOfPlace))
        return {};
    const LineNo count(analysis.inputs.at(input).lines.lineCount());
    Spans allowed{{LineNo(1), count}};
    for (const FilterChip &chip : filter.chips) {
        if (!isOfPlace(chip))
            continue;
        Spans spans;
        for (size_t i = 0; i < analysis.boots.size(); ++i) {
            const Boot &each = analysis.boots[i];
            if (boot >= 0 && size_t(boot) != i)
                continue;
            const Spans some = each.logInput == input      ? ofLog(analysis, each, chip)
                               : each.outputInput == input ? ofOutput(analysis, each, output, chip)
                                                           : Spans();
            spans.insert(spans.end(), some.begin(), some.end());
        }
        spans = joined(std::move(spans));
        allowed = common(allowed, chip.exclude ? without(spans, count) : spans);
    }
    return allowed;
}

std::optional<Spans> allowedLines(const Analysis &analysis, int boot, const MergedLog &merged,
                                  const std::vector<OutputStretch> &output, const LogFilter &filter)
{
    if (std::none_of(filter.chips.begin(), filter.chips.end(), isOfPlace))
        return {};
    Spans allowed;
    for (const MergedRun &run : merged.runs()) {
        const std::optional<Spans> own = allowedLines(analysis, boot, run.input, output, filter);
        for (const LineSpan &span : common(*own, {{run.first, run.last}})) {
            const quint32 shift = run.begin.value - run.first.value; // wraps, and back
            allowed.push_back({LineNo(span.first.value + shift), LineNo(span.last.value + shift)});
        }
    }
    return joined(std::move(allowed));
}

std::vector<OutputStretch> stretchesOf(const MergedLog &merged)
{
    std::vector<OutputStretch> stretches;
    for (const MergedRun &run : merged.runs()) {
        if (!run.isOutput)
            continue;
        OutputStretch stretch;
        stretch.first = run.begin;
        stretch.last = LineNo(run.begin.value + (run.last.value - run.first.value));
        stretch.by = run.by;
        stretch.earliest = run.earliest;
        stretch.latest = run.latest;
        stretches.push_back(stretch);
    }
    return stretches;
}

} // namespace bootscope
