// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a stage: by cloud-init's events, or, of versions that have none, by what they say in passing.
#include "parsers/boots/reading/bootassembler.h"

#include "parsers/logs/bytewords.h"

namespace bootscope {

namespace {

constexpr std::size_t kMaxSkipped = 200; // names in one "Skipping modules" line
constexpr std::size_t kMaxOpenSteps = 64;

StepResult resultOf(const Event &event)
{
    if (event.result == "FAIL")
        return StepResult::Fail;
    if (event.result == "WARN")
        return StepResult::Warn;
    // cloud-init calls it a success that there was nothing to do.
    return endsWith(event.description, " previously ran") ? StepResult::Skipped : StepResult::Success;
}

// "… took 4.669 seconds (4.67)": microseconds, -1 when the message does not say so.
qint64 tookUs(QByteArrayView message)
{
    const qsizetype at = findWord(message, " took ");
    if (at < 0)
        return -1;
    const QByteArrayView number = message.sliced(at + 6);
    const qsizetype blank = number.indexOf(' ');
    bool ok = false;
    const double value = blank > 0 && blank < 20 ? number.first(blank).toByteArray().toDouble(&ok) : 0;
    return ok && value >= 0 && value < 1e9 ? qint64(value * 1e6) : -1;
}

} // namespace

// cloud-init before 0.7.7 has no events. It says which module it takes a lock for, how many modules it ran, and how
// long that took.
void BootAssembler::addPlain(LineNo line, QByteArrayView message, LogTime time, bool noteworthy)
{
    constexpr QByteArrayView kLock("Running config-");
    constexpr QByteArrayView kRan("Ran ");
    constexpr QByteArrayView kMode("cloud-init mode '");
    constexpr QByteArrayView kAlready(" already ran (freq=");
    StageRun *run = currentStage();
    if (!run || run->finished)
        return;
    if (beginsWith(message, kLock)) {
        const QByteArrayView rest = message.sliced(8);
        const qsizetype end = findWord(rest, " using lock (");
        if (end > 0)
            openPlainStep(line, rest.first(end), time);
    } else if (beginsWith(message, "config-")) {
        if (const qsizetype end = findWord(message, kAlready); end > 0) {
            closePlainStep(line, time);
            Step step;
            step.start = time;
            step.line = step.endLine = line;
            step.name = m_names.indexOf(message.first(end));
            step.result = StepResult::Skipped;
            step.finished = true;
            run->steps.push_back(step);
        }
    } else if (noteworthy && beginsWith(message, "Running ") && findWord(message, " (<module ") > 0 &&
               endsWith(message, ") failed")) {
        if (m_isPlainOpen)
            run->steps.back().result = StepResult::Fail;
    } else if (beginsWith(message, kRan)) {
        const qsizetype with = findWord(message, " modules with ");
        if (with > 0) {
            closePlainStep(line, time);
            m_plainFailures = message.sliced(with + 14).startsWith("0 ") ? 0 : 1;
        }
    } else if (beginsWith(message, kMode)) {
        const QByteArrayView mode = message.sliced(kMode.size());
        if (!mode.startsWith("init' took ") && !mode.startsWith("modules' took "))
            return;
        closePlainStep(line, time);
        run->finished = true;
        run->endLine = line;
        // The line is written also when the stage broke off: only the count of failures tells how it went.
        if (m_plainFailures >= 0)
            run->result = m_plainFailures == 0 ? StepResult::Success : StepResult::Fail;
        const qint64 told = tookUs(mode);
        run->durationUs = told >= 0 ? told : elapsed(run->start, time);
        m_flow.finish(run->stage);
        setBootDuration(time);
        if (run->stage == Stage::Final) {
            notes().finished = true;
            notes().finishedLine = line;
        }
    }
}

void BootAssembler::openPlainStep(LineNo line, QByteArrayView name, LogTime time)
{
    closePlainStep(line, time);
    Step step;
    step.start = time;
    step.line = step.endLine = line;
    step.name = m_names.indexOf(name);
    StageRun *run = currentStage();
    run->steps.push_back(step);
    m_openSteps.assign(1, run->steps.size() - 1);
    m_isPlainOpen = true;
}

// A step without events ends where the next one begins.
void BootAssembler::closePlainStep(LineNo line, LogTime time)
{
    if (!m_isPlainOpen)
        return;
    Step &step = currentStage()->steps.back();
    step.endLine = LineNo(qMax(step.line.value, line.value - 1));
    step.durationUs = elapsed(step.start, time);
    step.finished = true;
    if (step.result == StepResult::Unknown)
        step.result = StepResult::Success;
    m_openSteps.clear();
    m_isPlainOpen = false;
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
    m_hasEvents = true;
    m_isPlainOpen = false; // of a log that begins within a step: its end will tell
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
    // Behind the end of a stage the next one speaks, before it says which it is.
    std::vector<Step> &steps = run->finished ? m_skippedAhead : run->steps;
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
        steps.push_back(step);
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
    if (beginsWith(message, kLoaded)) {
        const QByteArrayView rest = message.sliced(kLoaded.size());
        const qsizetype blank = rest.indexOf(' ');
        boot().datasource = QString::fromUtf8(blank < 0 ? rest : rest.first(blank));
        return;
    }
    if (beginsWith(message, kInstanceLink)) {
        const QByteArrayView path = message.sliced(kInstanceLink.size());
        const qsizetype quote = path.indexOf('\'');
        if (quote > 0)
            boot().instanceId = QString::fromUtf8(path.first(quote));
        return;
    }
    const QByteArrayView head = message.first(qMin<qsizetype>(message.size(), 80));
    if (const qsizetype at = findWord(head, kInstance); at >= 0) {
        QByteArrayView id = message.sliced(at + kInstance.size());
        qsizetype end = findWord(id, ". new=");
        if (end < 0)
            end = id.indexOf(' ');
        boot().instanceId = QString::fromUtf8(end < 0 ? id : id.first(end));
    }
}

} // namespace bootscope
