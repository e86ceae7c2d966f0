// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/emulator/emulator.h"
#include "imds/tree/timeline.h"

#include <QSignalSpy>
#include <QTest>

using namespace bootscope;

// The scenario's time: alone, as the emulator's tree follows it, and as a line to look at.
class tst_ScenarioClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runs();
    void speedAndPauseDoNotJump();
    void neverBeforeTheStart();
    void emulatorFollows();
    void jumpsToEveryChange();
    void speedIsPartOfTheScenario();
    void timelineIsInOrder();
    void lifecycleStateOfTheMoment();

private:
    static Scenario with(const QByteArray &yaml)
    {
        const auto scenario = readScenario("format: imds-scenario/1\nidentity-credentials: false\n" + yaml, {});
        return scenario ? *scenario : Scenario::minimal();
    }
    static QByteArray value(Emulator &emulator, const QByteArray &path)
    {
        return emulator.tree().find(MetadataTree::split("/latest/meta-data/" + path)).body;
    }
};

void tst_ScenarioClock::runs()
{
    ScenarioClock clock;
    clock.start(1'000'000, 50);
    QCOMPARE(clock.now(50), 1'000'000);
    QCOMPARE(clock.now(1050), 1'001'000);
    clock.setSpeed(60, 1050);
    QCOMPARE(clock.now(2050), 1'061'000);
    clock.start(2'000'000, 3000);
    QCOMPARE(clock.startMs(), 2'000'000);
    QCOMPARE(clock.now(3001), 2'000'060);
}

void tst_ScenarioClock::speedAndPauseDoNotJump()
{
    ScenarioClock clock;
    clock.start(0, 0);
    clock.setSpeed(3600, 1000);
    QCOMPARE(clock.now(1000), 1000);
    clock.setPaused(true, 2000);
    const qint64 stopped = clock.now(2000);
    QCOMPARE(clock.now(9000), stopped);
    clock.setSpeed(1, 9000);
    QCOMPARE(clock.now(9500), stopped);
    clock.setPaused(false, 10'000);
    QCOMPARE(clock.now(10'500), stopped + 500);
    clock.setSpeed(0, 11'000);
    QCOMPARE(clock.now(99'000), stopped + 1000);
}

void tst_ScenarioClock::neverBeforeTheStart()
{
    ScenarioClock clock;
    clock.start(5000, 0);
    clock.setNow(1, 100);
    QCOMPARE(clock.now(100), 5000);
    clock.setNow(7000, 100);
    QCOMPARE(clock.now(200), 7100);
}

void tst_ScenarioClock::emulatorFollows()
{
    Emulator emulator;
    emulator.setScenario(with("spot: {action: stop, notice-at: +1h}\n"));
    emulator.setClockPaused(true);
    QSignalSpy clocks(&emulator, &Emulator::clockChanged);
    QSignalSpy trees(&emulator, &Emulator::treeChanged);
    QVERIFY(value(emulator, "spot/instance-action").isEmpty());
    emulator.stepClock(3'599'000);
    QVERIFY(value(emulator, "spot/instance-action").isEmpty());
    emulator.stepClock(1000);
    QVERIFY(value(emulator, "spot/instance-action").contains("\"stop\""));
    QCOMPARE(clocks.size(), 2);
    QCOMPARE(trees.size(), 2);
    // And back: what was said is taken back, as in a recording that is wound.
    emulator.stepClock(-5000);
    QVERIFY(value(emulator, "spot/instance-action").isEmpty());
    emulator.restartClock();
    const auto state = emulator.clockState();
    QCOMPARE(state.nowMs, state.startMs);
    QVERIFY(state.paused);
    QCOMPARE(state.nextChangeMs, state.startMs + 3'600'000);
}

void tst_ScenarioClock::jumpsToEveryChange()
{
    Emulator emulator;
    emulator.setScenario(with("rebalance: {notice-at: +10s}\nspot: {notice-at: +30s}\nautoscaling: [{at: +0s, state: "
                              "InService}, {at: +60s, state: Terminated}]\n"));
    emulator.setClockPaused(true);
    QCOMPARE(value(emulator, "autoscaling/target-lifecycle-state"), QByteArray("InService"));
    QVERIFY(emulator.jumpToNextChange());
    QVERIFY(!value(emulator, "events/recommendations/rebalance").isEmpty());
    QVERIFY(value(emulator, "spot/instance-action").isEmpty());
    QVERIFY(emulator.jumpToNextChange());
    QVERIFY(!value(emulator, "spot/termination-time").isEmpty());
    QVERIFY(emulator.jumpToNextChange());
    QCOMPARE(value(emulator, "autoscaling/target-lifecycle-state"), QByteArray("Terminated"));
    QVERIFY(!emulator.jumpToNextChange());
    QCOMPARE(emulator.clockState().nextChangeMs, -1);
}

void tst_ScenarioClock::speedIsPartOfTheScenario()
{
    Emulator emulator;
    emulator.setScenario(with("clock: {speed: 60}\n"));
    QCOMPARE(emulator.clockState().speed, 60.0);
    emulator.setClockSpeed(3600);
    QCOMPARE(emulator.scenario().clockSpeed, 3600.0);
    emulator.setScenario(with({}));
    QCOMPARE(emulator.clockState().speed, 1.0);
}

void tst_ScenarioClock::timelineIsInOrder()
{
    using Kind = TimelineEntry::Kind;
    const Scenario scenario =
        with("iam: {role: r, rotate-every: 100}\nspot: {action: terminate, notice-at: +30s}\nrebalance: {notice-at: "
             "+10s}\nevents: [{code: system-reboot, not-before: +1m, complete-at: +2m}]\n");
    const QList<TimelineEntry> line = timeline(scenario, 1000, 1000, 1000 + 210'000);
    const QList<TimelineEntry> expected = {{11'000, Kind::Rebalance, {}},
                                           {31'000, Kind::SpotNotice, "terminate"},
                                           {61'000, Kind::EventBegins, "system-reboot"},
                                           {101'000, Kind::CredentialsRotate, "r"},
                                           {121'000, Kind::EventCompleted, "system-reboot"},
                                           {151'000, Kind::SpotAction, "terminate"},
                                           {201'000, Kind::CredentialsRotate, "r"}};
    QVERIFY(line == expected);
    for (const TimelineEntry &entry : line)
        QVERIFY(!timelineSentence(entry).isEmpty());
    QCOMPARE(timeline(scenario, 0, 0, 1'000'000'000'000, 50).size(), 50);
}

void tst_ScenarioClock::lifecycleStateOfTheMoment()
{
    Emulator emulator;
    emulator.setScenario(with("autoscaling: [{at: +60s, state: Terminated}, {at: +0s, state: InService}, {at: +90s, "
                              "state: null}]\n"));
    emulator.setClockPaused(true);
    QCOMPARE(value(emulator, "autoscaling/target-lifecycle-state"), QByteArray("InService"));
    emulator.stepClock(60'000);
    QCOMPARE(value(emulator, "autoscaling/target-lifecycle-state"), QByteArray("Terminated"));
    emulator.stepClock(60'000);
    QVERIFY(emulator.tree().find({"latest", "meta-data", "autoscaling"}).kind == MetadataTree::Found::Kind::Absent);
}

QTEST_GUILESS_MAIN(tst_ScenarioClock)
#include "tst_scenarioclock.moc"
