// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/bootassembler.h"

namespace bootscope {

namespace {

constexpr std::size_t kMaxSkipped = 200; // names in one "Skipping modules" line
constexpr std::size_t kMaxOpenSteps = 64;
constexpr std::size_t kMaxScripts = 1000; // of one boot
constexpr QByteArrayView kSkipping("Skipping modules ");
constexpr QByteArrayView kLogOpened("Writing to /var/log/cloud-init.log - ab: ");
constexpr QByteArrayView kUnverified("not verified on distro");
constexpr QByteArrayView kScriptRun("Running command ['/var/lib/cloud/instance/scripts/");
constexpr QByteArrayView kExecFormat("Exec format error");
constexpr QByteArrayView kSubpFailure("Unexpected error while running command.");

StepResult resultOf(const Event &event)
{
    if (event.result == "FAIL")
        return StepResult::Fail;
    if (event.result == "WARN")
        return StepResult::Warn;
    // cloud-init calls it a success that there was nothing to do.
    return event.description.endsWith(" previously ran") ? StepResult::Skipped : StepResult::Success;
}

// The clock may have been set back meanwhile: then nothing is known.
qint64 elapsed(LogTime from, LogTime to)
{
    return from.isKnown() && to.isKnown() && to >= from ? to.us - from.us : kUnknownDuration;
}

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
        if (text.startsWith("Cloud-init v. "))
            addBanner(line, text, {});
        return;
    }
    const QByteArrayView message = text.sliced(head.messageOffset);
    const bool noteworthy = isWorthALook(head.level);
    const char first = message.isEmpty() ? '\0' : message.front();
    if (first == 'C' && message.startsWith("Cloud-init v. ")) {
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
        if (message.startsWith(kLogOpened)) {
            m_processLine = line;
            m_processTime = head.time;
        }
        break;
    case 'S':
        if (message.startsWith(kSkipping))
            addSkipped(line, message, head.time);
        if (message.startsWith(kSkipping) && message.contains(kUnverified))
            notes().candidates.add(line);
        break;
    case 'R':
        if (message.startsWith(kScriptRun) && notes().scripts.size() < kMaxScripts)
            notes().scripts.push_back(line);
        break;
    case 'U':
        if (message.startsWith(kSubpFailure))
            notes().candidates.add(line);
        break;
    case 'E':
        if (message.startsWith(kExecFormat))
            notes().candidates.add(line);
        break;
    case 'C':
    case 'L':
    case '[':
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
    m_flow.reset();
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
    if (m_boots.empty() || m_flow.startsNewBoot(*banner))
        startBoot(line, recordTime);
    m_flow.add(*banner);
    if (banner->time.isKnown())
        m_bannerTime = banner->time;
    Boot &current = boot();
    if (current.cloudInit.isEmpty())
        current.cloudInit = QString::fromUtf8(banner->version);
    current.isUtc = logsInUtc(banner->version);
    notes().bannerKeys.push_back(bannerKey(message));
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
    // With one process for all stages an event may have opened the stage just before its banner.
    StageRun *open = currentStage();
    if (open && open->stage == stage && !open->finished && open->steps.empty())
        return;
    openStage(stage, line, time);
}

void BootAssembler::addEvent(LineNo line, QByteArrayView message, LogTime time)
{
    const auto event = parseEvent(message);
    if (!event)
        return;
    const Stage stage = stageOfEvent(event->stage);
    if (stage == Stage::Unknown)
        return;
    StageRun *run = currentStage();
    if (!event->isFinish && m_flow.startsNewBoot(stage))
        run = nullptr;
    if (!run || run->stage != stage) {
        // Of a process that told when it began, that is the beginning; of a stage that is only seen to end, none is
        // known.
        const bool knowsBegin = m_processLine.value > 0 && !event->isFinish;
        const LineNo from = knowsBegin ? m_processLine : line;
        const LogTime when = knowsBegin ? m_processTime : event->isFinish ? LogTime() : time;
        if (!event->isFinish && m_flow.startsNewBoot(stage))
            startBoot(from, when);
        run = &openStage(stage, from, when);
    }
    if (event->step.isEmpty()) {
        if (!event->isFinish)
            return;
        run->result = resultOf(*event);
        run->finished = true;
        m_flow.finish(stage);
        m_processLine = {};
        run->endLine = line;
        run->durationUs = event->durationUs >= 0 ? event->durationUs : elapsed(run->start, time);
        if (stage == Stage::Final) {
            notes().finished = true;
            notes().finishedLine = line;
        }
        setBootDuration(time);
        if (run->result == StepResult::Fail)
            notes().candidates.add(line);
        return;
    }
    const quint32 name = m_names.indexOf(event->step);
    if (!event->isFinish) {
        Step step;
        step.start = time;
        step.line = line;
        step.endLine = line;
        step.name = name;
        run->steps.push_back(step);
        if (m_openSteps.size() < kMaxOpenSteps)
            m_openSteps.push_back(run->steps.size() - 1);
        return;
    }
    if (event->result == "FAIL" || event->result == "WARN")
        notes().candidates.add(line);
    Step *step = nullptr;
    for (std::size_t i = m_openSteps.size(); i-- > 0;) {
        if (run->steps[m_openSteps[i]].name == name) {
            step = &run->steps[m_openSteps[i]];
            m_openSteps.erase(m_openSteps.begin() + std::ptrdiff_t(i));
            break;
        }
    }
    if (!step) {
        // Its start was cut off: when it began is not known.
        run->steps.emplace_back();
        step = &run->steps.back();
        step->line = line;
        step->name = name;
    }
    step->endLine = line;
    step->result = resultOf(*event);
    step->finished = true;
    step->durationUs = event->durationUs >= 0 ? event->durationUs : elapsed(step->start, time);
}

// `Skipping modules 'bootcmd,write-files' because no applicable config is provided.`
void BootAssembler::addSkipped(LineNo line, QByteArrayView message, LogTime time)
{
    StageRun *run = currentStage();
    const qsizetype begin = message.indexOf('\'');
    const qsizetype end = begin < 0 ? -1 : message.indexOf('\'', begin + 1);
    if (!run || end < 0)
        return;
    QByteArrayView list = message.sliced(begin + 1, end - begin - 1);
    for (std::size_t count = 0; !list.isEmpty() && count < kMaxSkipped; ++count) {
        const qsizetype comma = list.indexOf(',');
        const QByteArrayView module = (comma < 0 ? list : list.first(comma)).trimmed();
        list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
        if (module.isEmpty())
            continue;
        Step step;
        step.start = time;
        step.line = line;
        step.endLine = line;
        step.name = m_names.indexOf(QByteArray("config-").append(module.data(), module.size()));
        step.result = StepResult::Skipped;
        step.finished = true;
        run->steps.push_back(step);
    }
}

// `[local] init will now be targeting instance id: i-1. new=True`, `Loaded datasource DataSourceEc2 -
// DataSourceEc2Local`
void BootAssembler::addFact(QByteArrayView message)
{
    constexpr QByteArrayView kInstance("init will now be targeting instance id: ");
    constexpr QByteArrayView kLoaded("Loaded datasource ");
    constexpr QByteArrayView kInstanceLink(
        "Creating symbolic link from '/var/lib/cloud/instance' => '/var/lib/cloud/instances/");
    if (message.startsWith(kLoaded)) {
        const QByteArrayView rest = message.sliced(kLoaded.size());
        const qsizetype blank = rest.indexOf(' ');
        boot().datasource = QString::fromUtf8(blank < 0 ? rest : rest.first(blank));
        return;
    }
    if (message.startsWith(kInstanceLink)) {
        const QByteArrayView path = message.sliced(kInstanceLink.size());
        const qsizetype quote = path.indexOf('\'');
        if (quote > 0)
            boot().instanceId = QString::fromUtf8(path.first(quote));
        return;
    }
    const QByteArrayView head = message.first(qMin<qsizetype>(message.size(), 80));
    if (const qsizetype at = head.indexOf(kInstance); at >= 0) {
        QByteArrayView id = message.sliced(at + kInstance.size());
        qsizetype end = id.indexOf(". new=");
        if (end < 0)
            end = id.indexOf(' ');
        boot().instanceId = QString::fromUtf8(end < 0 ? id : id.first(end));
    }
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
