// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/clockfeature.h"

#include "app/workspaces/metadata/metadataworkspace.h"
#include "imds/tree/timeline.h"
#include "widgets/metadata/emulation/clockpanel.h"

namespace bootscope {

namespace {
constexpr int kTickMs = 250;
constexpr qint64 kHorizonMs = 24LL * 3600 * 1000;
constexpr int kMostEntries = 60;
} // namespace

ClockFeature::ClockFeature(MetadataWorkspace &host) : MetadataFeature(host)
{
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_panel->isVisible())
            refresh();
    });
    connect(&host.emulator(), &Emulator::clockChanged, this, &ClockFeature::refresh);
}

QWidget *ClockFeature::makeTab()
{
    m_panel = new ClockPanel;
    Emulator &emulator = host().emulator();
    connect(m_panel, &ClockPanel::pauseRequested, &emulator, &Emulator::setClockPaused);
    connect(m_panel, &ClockPanel::speedRequested, &emulator, &Emulator::setClockSpeed);
    connect(m_panel, &ClockPanel::stepRequested, &emulator, &Emulator::stepClock);
    connect(m_panel, &ClockPanel::nextRequested, &emulator, &Emulator::jumpToNextChange);
    connect(m_panel, &ClockPanel::restartRequested, &emulator, &Emulator::restartClock);
    return m_panel;
}

QString ClockFeature::tabTitle() const
{
    return tr("Clock");
}

void ClockFeature::retranslate()
{
    m_panel->retranslate();
    refresh();
}

void ClockFeature::emulatorChanged()
{
    if (!m_panel)
        return;
    if (host().emulator().isRunning())
        m_tick.start();
    else
        m_tick.stop();
    refresh();
}

void ClockFeature::refresh()
{
    Emulator &emulator = host().emulator();
    ClockPanel::State state;
    QList<ClockPanel::Entry> entries;
    state.isRunning = emulator.isRunning();
    if (state.isRunning) {
        const Emulator::ClockState clock = emulator.clockState();
        state.startMs = clock.startMs;
        // Whole seconds since the start: to be redrawn once a second.
        state.nowMs = clock.startMs + (clock.nowMs - clock.startMs) / 1000 * 1000;
        state.speed = clock.speed;
        state.isPaused = clock.paused;
        state.hasNext = clock.nextChangeMs >= 0;
        for (const TimelineEntry &entry :
             timeline(emulator.scenario(), clock.startMs, clock.startMs, clock.nowMs + kHorizonMs, kMostEntries))
            entries.append({entry.atMs, timelineSentence(entry)});
    }
    m_panel->setClock(state, entries);
}

} // namespace bootscope
