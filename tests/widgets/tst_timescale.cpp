// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/timeline/timescale.h"

#include <QTest>

using namespace bootscope;

class TestTimeScale : public QObject
{
    Q_OBJECT
private slots:
    void niceSteps_data();
    void niceSteps();
    void fitsTheWholeDomain();
    void keepsTheTimeUnderThePointer_data();
    void keepsTheTimeUnderThePointer();
    void neverLeavesTheDomain();
    void revealsWhatIsOutside();
    void staysFittedWhenResized();
    void labelsTicks_data();
    void labelsTicks();
    void clockTicksStandOnTheClock();
};

void TestTimeScale::niceSteps_data()
{
    QTest::addColumn<double>("atLeast");
    QTest::addColumn<qint64>("step");
    QTest::newRow("nothing") << 0.0 << qint64(1);
    QTest::newRow("exact") << 200.0 << qint64(200);
    QTest::newRow("above") << 201.0 << qint64(500);
    QTest::newRow("next decade") << 501.0 << qint64(1000);
    QTest::newRow("second") << 600'000.0 << qint64(1'000'000);
    QTest::newRow("five seconds") << 2'000'001.0 << qint64(5'000'000);
    QTest::newRow("ten seconds") << 5'000'001.0 << qint64(10'000'000);
    QTest::newRow("not 50 seconds but a minute") << 31'000'000.0 << qint64(60'000'000);
    QTest::newRow("hour") << 1'900'000'000.0 << qint64(3'600'000'000);
    QTest::newRow("days") << 100'000'000'000.0 << qint64(172'800'000'000);
}

void TestTimeScale::niceSteps()
{
    QFETCH(double, atLeast);
    QTEST(TimeScale::niceStep(atLeast), "step");
}

void TestTimeScale::fitsTheWholeDomain()
{
    TimeScale scale;
    scale.setWidth(1000);
    scale.setDomain(4'000'000);
    QVERIFY(scale.isFitted());
    QCOMPARE(scale.xOf(0), 0.0);
    QVERIFY(scale.xOf(4'000'000) > 950 && scale.xOf(4'000'000) < 1000);
    scale.setDomain(0);
    QVERIFY(scale.usPerPixel() > 0); // a boot without a length is drawn all the same
}

void TestTimeScale::keepsTheTimeUnderThePointer_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("factor");
    QTest::newRow("middle") << 500.0 << 2.0;
    QTest::newRow("left edge") << 0.0 << 8.0;
    QTest::newRow("right part") << 900.0 << 1.5;
}

void TestTimeScale::keepsTheTimeUnderThePointer()
{
    QFETCH(double, x);
    QFETCH(double, factor);
    TimeScale scale;
    scale.setWidth(1000);
    scale.setDomain(4'000'000);
    const double before = scale.usAt(x);
    const double zoom = scale.usPerPixel();
    scale.zoomAbout(x, factor);
    QVERIFY(qAbs(scale.usAt(x) - before) < 1);
    QVERIFY(qAbs(scale.usPerPixel() * factor - zoom) < 1e-6);
    scale.zoomAbout(x, 1 / factor);
    QVERIFY(scale.isFitted());
}

void TestTimeScale::neverLeavesTheDomain()
{
    TimeScale scale;
    scale.setWidth(500);
    scale.setDomain(1'000'000);
    scale.zoomAbout(250, 1e9);
    QVERIFY(scale.viewEnd() - scale.viewBegin() >= TimeScale::kMinViewUs * 0.999);
    scale.panBy(-1e12);
    QCOMPARE(scale.viewBegin(), 0.0);
    scale.panBy(1e12);
    QVERIFY(scale.viewEnd() <= 1'000'000 * TimeScale::kTail + 1);
    scale.zoomAbout(250, 1e-9);
    QVERIFY(scale.isFitted());
    scale.zoomAbout(250, 0); // nonsense changes nothing
    QVERIFY(scale.isFitted());
}

void TestTimeScale::revealsWhatIsOutside()
{
    TimeScale scale;
    scale.setWidth(500);
    scale.setDomain(10'000'000);
    scale.zoomAbout(0, 100);
    scale.reveal(9'000'000, 9'000'100);
    QVERIFY(scale.xOf(9'000'000) >= 0 && scale.xOf(9'000'100) <= 500);
    scale.reveal(0, 8'000'000); // wider than the view: it zooms out
    QVERIFY(scale.xOf(0) >= 0 && scale.xOf(8'000'000) <= 500);
}

void TestTimeScale::staysFittedWhenResized()
{
    TimeScale scale;
    scale.setWidth(500);
    scale.setDomain(1'000'000);
    scale.setWidth(900);
    QVERIFY(scale.isFitted());
    scale.zoomAbout(450, 4);
    const double zoom = scale.usPerPixel();
    scale.setWidth(600);
    QCOMPARE(scale.usPerPixel(), zoom);
}

void TestTimeScale::labelsTicks_data()
{
    QTest::addColumn<qint64>("domain");
    QTest::addColumn<QStringList>("labels");
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(',')); };
    QTest::newRow("a second") << qint64(1'000'000) << list("0.0 s,0.2 s,0.4 s,0.6 s,0.8 s,1.0 s");
    QTest::newRow("ten minutes") << qint64(600'000'000) << list("0 min,2 min,4 min,6 min,8 min,10 min");
    QTest::newRow("ten milliseconds") << qint64(10'000) << list("0.000 s,0.002 s,0.004 s,0.006 s,0.008 s,0.010 s");
}

void TestTimeScale::labelsTicks()
{
    QFETCH(qint64, domain);
    TimeScale scale;
    scale.setWidth(1000);
    scale.setDomain(domain);
    QStringList labels;
    for (const TimeScale::Tick &tick : scale.elapsedTicks(120))
        labels.append(tick.label);
    QTEST(labels, "labels");
}

void TestTimeScale::clockTicksStandOnTheClock()
{
    TimeScale scale;
    scale.setWidth(1000);
    scale.setDomain(4'000'000);
    // 2026-11-23T12:38:52.867
    const QList<TimeScale::Tick> ticks = scale.clockTicks(1'795'437'532'867'000, 200);
    QVERIFY(!ticks.isEmpty());
    QCOMPARE(ticks.first(), (TimeScale::Tick{133'000, QStringLiteral("12:38:53")}));
    QCOMPARE(ticks.at(1).us - ticks.at(0).us, 1'000'000);
}

QTEST_APPLESS_MAIN(TestTimeScale)
#include "tst_timescale.moc"
