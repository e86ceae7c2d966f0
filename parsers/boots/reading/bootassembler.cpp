// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/reading/bootassembler.h"

#include "parsers/logs/bytewords.h"

#include <utility>

namespace bootscope {

namespace {

constexpr std::size_t kMaxScripts = 1000; // of one boot
constexpr QByteArrayView kSkipping("Skipping modules ");
constexpr QByteArrayView kLogOpened("Writing to /var/log/cloud-init.log - ab: ");
constexpr QByteArrayView kUnverified("not verified on distro");
constexpr QByteArrayView kScriptRun("Running command ['/var/lib/cloud/instance/scripts/");
constexpr QByteArrayView kExecFormat("Exec format error");
constexpr QByteArrayView kSubpFailure("Unexpected error while running command.");

constexpr qint64 kClockJumpUs = 10'000'000; // less than that is the delay between a banner and its record

bool isWorthALook(LogLevel level)
{
    return level == LogLevel::Warning || level == LogLevel::Error || level == LogLevel::Critical ||
           level == LogLevel::Deprecated;
}

} // namespace

BootAssembler::BootAssembler(int input, NameTable &names) : m_input(input), m_names(names) {}

void BootAssembler::addLine(LineNo line, QByteArrayView text, const RecordHead &head)
{
    m_lastLine = line;
    if (!head.isHead) {
        // A banner may stand alone in a log that also holds what cloud-init printed.
        if (beginsWith(text, "Cloud-init v. "))
            addBanner(line, text, {});
        return;
    }
    const QByteArrayView message = text.sliced(head.messageOffset);
    const bool noteworthy = isWorthALook(head.level);
    const char first = message.isEmpty() ? '\0' : message.front();
    if (first == 'C' && beginsWith(message, "Cloud-init v. ")) {
        addBanner(line, message, head.time);
        return;
    }
    if (m_boots.empty())
        startBoot(line, head.time);
    switch (first) {
    case 's':
    case 'f':
        addEvent(line, message, head.time);
        break;
    case 'W':
        if (beginsWith(message, kLogOpened)) {
            m_processLine = line;
            m_processTime = head.time;
        }
        break;
    case 'S':
        if (!beginsWith(message, kSkipping))
            break;
        addSkipped(line, message, head.time);
        if (findWord(message, kUnverified) >= 0)
            notes().candidates.add(line);
        break;
    case 'R':
        if (beginsWith(message, kScriptRun)) {
            if (notes().scripts.size() < kMaxScripts)
                notes().scripts.push_back(line);
        } else if (!m_hasEvents) {
            addPlain(line, message, head.time, noteworthy);
        }
        break;
    case 'c':
        if (!m_hasEvents)
            addPlain(line, message, head.time, noteworthy);
        break;
    case 'U':
        if (beginsWith(message, kSubpFailure))
            notes().candidates.add(line);
        break;
    case 'E':
        if (beginsWith(message, kExecFormat))
            notes().candidates.add(line);
        break;
    case 'C':
        if (message.size() > 1 && message[1] == 'r')
            addFact(message);
        break;
    case '[':
        // Not the requests that are logged as "[0/1] open …".
        if (message.size() > 1 && message[1] >= 'a')
            addFact(message);
        break;
    case 'L':
    case 'i':
        addFact(message);
        break;
    default:
        break;
    }
    if (noteworthy)
        notes().candidates.add(line);
}

void BootAssembler::startBoot(LineNo line, LogTime time)
{
    if (!m_boots.empty()) {
        closeStage();
        boot().logEnd = LineNo(line.value - 1);
        boot().stages.shrink_to_fit();
    }
    std::erase_if(m_skippedAhead, [line](const Step &step) { return step.line < line; });
    m_flow.reset();
    m_hasEvents = false;
    m_firstUptime = -1;
    m_clockShiftUs = 0;
    Boot next;
    next.index = int(m_boots.size()) + 1;
    next.start = time;
    next.logInput = m_input;
    next.logBegin = line;
    next.logEnd = line;
    m_boots.push_back(std::move(next));
    m_notes.emplace_back();
}

StageRun *BootAssembler::currentStage()
{
    return m_stageOpen ? &boot().stages.back() : nullptr;
}

StageRun &BootAssembler::openStage(Stage stage, LineNo line, LogTime time)
{
    closeStage();
    StageRun run;
    run.stage = stage;
    run.start = time;
    run.line = line;
    run.endLine = line;
    run.steps = std::exchange(m_skippedAhead, {});
    if (!run.steps.empty() && run.steps.front().line < line) {
        run.line = run.steps.front().line;
        run.start = run.steps.front().start;
    }
    boot().stages.push_back(std::move(run));
    m_flow.see(stage);
    m_processLine = {};
    m_stageOpen = true;
    return boot().stages.back();
}

void BootAssembler::closeStage()
{
    if (StageRun *stage = currentStage()) {
        if (!stage->finished)
            stage->endLine = LineNo(qMax(stage->line.value, m_lastLine.value - 1));
        stage->steps.shrink_to_fit();
    }
    m_openSteps.clear();
    m_isPlainOpen = false;
    m_plainFailures = -1;
    m_stageHasBanner = false;
    m_stageOpen = false;
}

// A machine without a battery clock sets it while it boots: by minutes, by years. The banners also tell the uptime.
void BootAssembler::noteUptime(double uptime, LogTime time)
{
    if (uptime < 0 || !time.isKnown() || !boot().start.isKnown())
        return;
    if (m_firstUptime < 0) {
        m_firstUptime = uptime;
        return;
    }
    const qint64 shift = time.us - boot().start.us - qint64((uptime - m_firstUptime) * 1e6);
    const qint64 jump = qAbs(shift - m_clockShiftUs);
    if (jump < kClockJumpUs)
        return;
    m_clockShiftUs = shift;
    // It happened since the last banner: what was measured across it is not known.
    if (StageRun *stage = boot().stages.empty() ? nullptr : &boot().stages.back()) {
        stage->durationUs = kUnknownDuration;
        for (Step &step : stage->steps) {
            if (step.durationUs > jump / 2)
                step.durationUs = kUnknownDuration;
        }
    }
}

void BootAssembler::setBootDuration(LogTime end)
{
    const bool known = boot().start.isKnown() && end.isKnown();
    const qint64 took = known ? end.us - boot().start.us - m_clockShiftUs : 0;
    boot().durationUs = known && took >= 0 ? took : kUnknownDuration;
}

void BootAssembler::addBanner(LineNo line, QByteArrayView message, LogTime recordTime)
{
    const auto banner = parseBanner(message);
    if (!banner)
        return;
    const quint64 key = bannerKey(message);
    // One banner in the same log twice: cloud-init's own record of it and what it printed.
    if (!m_boots.empty() && notes().hasBanner(key))
        return;
    if (m_boots.empty() || m_flow.startsNewBoot(*banner))
        startBoot(line, recordTime);
    m_flow.add(*banner);
    if (banner->time.isKnown())
        m_bannerTime = banner->time;
    Boot &current = boot();
    if (current.cloudInit.isEmpty())
        current.cloudInit = QString::fromUtf8(banner->version);
    current.isUtc = logsInUtc(banner->version);
    notes().bannerKeys.push_back(key);
    const LogTime time = recordTime.isKnown() ? recordTime : banner->time;
    if (!current.start.isKnown())
        current.start = time;
    noteUptime(banner->uptime, time);
    if (banner->isFinal()) {
        notes().finished = true;
        notes().finishedLine = line;
        if (!banner->datasource.isEmpty() && current.datasource.isEmpty()) {
            const qsizetype blank = banner->datasource.indexOf(' ');
            current.datasource = QString::fromUtf8(blank < 0 ? banner->datasource : banner->datasource.first(blank));
        }
        // Versions without events say no more about the end of the final stage.
        if (StageRun *stage = currentStage(); stage && stage->stage == Stage::Final && stage->steps.empty()) {
            stage->finished = true;
            stage->durationUs = elapsed(stage->start, time);
            stage->endLine = line;
        }
        setBootDuration(time);
        return;
    }
    const Stage stage = stageOfAction(banner->action);
    if (stage == Stage::Unknown)
        return;
    notes().stages.push_back({stage, line});
    // With one process for all stages events open the stage before its banner.
    StageRun *open = currentStage();
    if (!open || open->stage != stage || open->finished || m_stageHasBanner)
        openStage(stage, line, time);
    m_stageHasBanner = true;
}

void BootAssembler::finish()
{
    if (m_boots.empty())
        return;
    m_lastLine.value += 1; // closeStage ends a stage before the line that comes next
    closeStage();
    m_lastLine.value -= 1;
    boot().logEnd = m_lastLine;
}

} // namespace bootscope
