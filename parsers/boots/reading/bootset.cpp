// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/reading/bootset.h"

#include <algorithm>

namespace bootscope {

namespace {

constexpr qint64 kSameStartUs = 10'000'000;

// Stages as far as an output log tells them: when each began, and that it ended when something came after it.
std::vector<StageRun> stagesOf(const OutputBoot &output)
{
    std::vector<StageRun> stages;
    const auto &marks = output.notes.stages;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        StageRun run;
        run.stage = marks[i].stage;
        run.start = output.stageTimes[i];
        run.line = marks[i].line;
        const bool isLast = i + 1 == marks.size();
        run.finished = !isLast || output.notes.finished;
        if (!isLast)
            run.endLine = LineNo(qMax(run.line.value, marks[i + 1].line.value - 1));
        else
            run.endLine = qMax(run.line, output.notes.finished ? output.notes.finishedLine : output.end);
        stages.push_back(std::move(run));
    }
    return stages;
}

NotedBoot bootFromOutput(int input, OutputBoot &&output)
{
    NotedBoot noted;
    noted.boot.cloudInit = output.cloudInit;
    noted.boot.datasource = output.datasource;
    noted.boot.start = output.start;
    noted.boot.isUtc = output.start.isKnown(); // banners are in UTC in every version
    if (output.start.isKnown() && output.finished.isKnown() && output.finished >= output.start)
        noted.boot.durationUs = output.finished.us - output.start.us;
    noted.boot.stages = stagesOf(output);
    noted.boot.outputInput = input;
    noted.boot.outputBegin = output.begin;
    noted.boot.outputEnd = output.end;
    noted.output = std::move(output.notes);
    return noted;
}

} // namespace

NotedBoot *BootSet::find(const BootNotes &notes)
{
    for (const quint64 key : notes.bannerKeys) {
        const auto it = m_byBanner.constFind(key);
        if (it != m_byBanner.constEnd())
            return &m_boots[*it];
    }
    return nullptr;
}

void BootSet::insert(NotedBoot boot)
{
    // Before the first boot that is known to be later; the order within one log is never changed.
    auto at = m_boots.end();
    if (boot.boot.start.isKnown()) {
        at = std::find_if(m_boots.begin(), m_boots.end(), [&](const NotedBoot &other) {
            return other.boot.start.isKnown() && other.boot.start > boot.boot.start;
        });
    }
    const bool atEnd = at == m_boots.end();
    m_boots.insert(at, std::move(boot));
    const auto note = [this](std::size_t index) {
        for (const auto *keys : {&m_boots[index].log.bannerKeys, &m_boots[index].output.bannerKeys}) {
            for (const quint64 key : *keys)
                m_byBanner.insert(key, index);
        }
    };
    if (atEnd) {
        note(m_boots.size() - 1);
        return;
    }
    m_byBanner.clear();
    for (std::size_t i = m_boots.size(); i-- > 0;)
        note(i);
}

void BootSet::addLog(std::vector<Boot> boots, std::vector<BootNotes> notes)
{
    const bool isFirst = m_boots.empty();
    m_boots.reserve(m_boots.size() + boots.size()); // growing would hold all of them twice
    for (std::size_t i = 0; i < boots.size(); ++i) {
        // A second copy of a log tells nothing new.
        if (!isFirst && find(notes[i]))
            continue;
        NotedBoot noted;
        noted.boot = std::move(boots[i]);
        noted.log = std::move(notes[i]);
        if (isFirst) {
            const std::size_t index = m_boots.size();
            for (const quint64 key : noted.log.bannerKeys)
                m_byBanner.insert(key, index);
            m_boots.push_back(std::move(noted));
        } else {
            insert(std::move(noted));
        }
    }
}

// Boots of logs that share no banner: the same number of boots on both sides are the same boots in the same order.
std::vector<NotedBoot *> BootSet::withoutBanners()
{
    std::vector<NotedBoot *> result;
    for (NotedBoot &noted : m_boots) {
        if (noted.log.bannerKeys.empty() && noted.boot.outputInput < 0)
            result.push_back(&noted);
    }
    return result;
}

void BootSet::addOutput(int input, std::vector<OutputBoot> boots)
{
    std::vector<OutputBoot *> unknown;
    for (OutputBoot &output : boots) {
        if (NotedBoot *same = find(output.notes))
            attach(*same, input, output);
        else
            unknown.push_back(&output);
    }
    const std::vector<NotedBoot *> open = withoutBanners();
    if (open.size() == unknown.size()) {
        for (std::size_t i = 0; i < open.size(); ++i)
            attach(*open[i], input, *unknown[i]);
        return;
    }
    // Without banners in the output, one boot each can only be the same one.
    if (m_boots.size() == 1 && boots.size() == 1 && boots.front().notes.bannerKeys.empty()) {
        attach(m_boots.front(), input, boots.front());
        return;
    }
    for (OutputBoot *output : unknown) {
        if (NotedBoot *near = nearest(*output)) {
            attach(*near, input, *output);
        } else if (!output->notes.bannerKeys.empty() || m_boots.empty()) {
            // Program output that belongs to no banner is no boot of its own beside boots that have some.
            insert(bootFromOutput(input, std::move(*output)));
        }
    }
}

// The log of a stage opens within a second or two of its banner.
NotedBoot *BootSet::nearest(const OutputBoot &output)
{
    NotedBoot *best = nullptr;
    qint64 bestDistance = kSameStartUs;
    for (NotedBoot *noted : withoutBanners()) {
        if (!noted->boot.start.isKnown() || !output.start.isKnown())
            continue;
        const qint64 distance = qAbs(noted->boot.start.us - output.start.us);
        if (distance < bestDistance) {
            best = noted;
            bestDistance = distance;
        }
    }
    return best;
}

void BootSet::attach(NotedBoot &noted, int input, OutputBoot &output)
{
    Boot &boot = noted.boot;
    if (boot.outputInput >= 0)
        return;
    boot.outputInput = input;
    boot.outputBegin = output.begin;
    boot.outputEnd = output.end;
    if (boot.datasource.isEmpty())
        boot.datasource = output.datasource;
    if (boot.cloudInit.isEmpty()) {
        boot.cloudInit = output.cloudInit;
        boot.isUtc = logsInUtc(output.cloudInit.toUtf8());
    }
    const std::size_t index = std::size_t(&noted - m_boots.data());
    for (const quint64 key : output.notes.bannerKeys)
        m_byBanner.insert(key, index);
    noted.output = std::move(output.notes);
}

std::vector<NotedBoot> BootSet::take()
{
    int index = 0;
    for (NotedBoot &noted : m_boots)
        noted.boot.index = ++index;
    m_byBanner.clear();
    return std::move(m_boots);
}

} // namespace bootscope
