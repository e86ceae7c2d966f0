// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadeboot.h"
#include "widgets/diagnose/timeline/timelineview.h"
#include "widgets/frame/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace bootscope;

namespace {

constexpr StepRef kFailed{2, 0};

// Every visible pixel of the picture in (nearly) this colour.
int countOf(const QImage &image, QRect area, QColor color)
{
    int count = 0;
    for (int y = std::max(area.top(), 0); y <= std::min(area.bottom(), image.height() - 1); ++y) {
        for (int x = std::max(area.left(), 0); x <= std::min(area.right(), image.width() - 1); ++x) {
            const QColor seen = image.pixelColor(x, y);
            if (qAbs(seen.red() - color.red()) + qAbs(seen.green() - color.green()) + qAbs(seen.blue() - color.blue()) <
                90)
                ++count;
        }
    }
    return count;
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }
    void findsStepsOfLines_data();
    void findsStepsOfLines();
    void findsTheStepOfAFailure();
    void namesGaps();
    void barsNeverCoverEachOther();
    void hitsWhatIsDrawn();
    void failureIsSeenAtAnyZoom_data();
    void failureIsSeenAtAnyZoom();
    void tellsFacts();
    void unfinishedClaimsNoEnd();
    void clickAndKeysSelect();
    void zoomsByWheelAndKeys();
    void growsInPlace();
    void followsTheTheme();
    void bucketsThousands();
    void drawsWhatHasNoTimes();
};

void TestTimeline::findsStepsOfLines_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("stage");
    QTest::addColumn<int>("step");
    QTest::newRow("first") << 1 << 0 << 0;
    QTest::newRow("second step") << 4 << 0 << 1;
    QTest::newRow("failed") << 8 << 2 << 0;
    QTest::newRow("after all") << 11 << -1 << -1;
    QTest::newRow("no line") << 0 << -1 << -1;
}

void TestTimeline::findsStepsOfLines()
{
    QFETCH(int, line);
    QFETCH(int, stage);
    QFETCH(int, step);
    const auto analysis = handmade::analysis();
    QCOMPARE(stepAtLine(analysis->boots[0], LineNo(quint32(line))), (StepRef{stage, step}));
    QCOMPARE(bootAtLine(*analysis, 0, LineNo(quint32(line))), stage < 0 ? -1 : 0);
}

void TestTimeline::findsTheStepOfAFailure()
{
    auto analysis = handmade::analysis();
    Boot &boot = analysis->boots[0];
    QCOMPARE(stepOfFailure(*analysis, boot, boot.failures[0]), kFailed);
    QCOMPARE(failureOfStep(*analysis, boot, kFailed), 0);
    boot.failures[0].module.clear(); // then by the line of its evidence
    QCOMPARE(stepOfFailure(*analysis, boot, boot.failures[0]), kFailed);
    boot.failures[0].evidence.clear(); // then only its stage is known
    QCOMPARE(stepOfFailure(*analysis, boot, boot.failures[0]), (StepRef{2, -1}));
    boot.failures[0].stage = Stage::Unknown; // and nothing is guessed
    QCOMPARE(stepOfFailure(*analysis, boot, boot.failures[0]), StepRef());
}

void TestTimeline::namesGaps()
{
    const auto analysis = handmade::analysis();
    TimelineLayout layout;
    layout.setBoot(analysis.get(), &analysis->boots[0]);
    QCOMPARE(layout.lengthUs(), 3'000'000);
    QCOMPARE(layout.gaps().size(), size_t(3));
    QCOMPARE(layout.gaps()[0].beginUs, 200'000.0); // Local to Network
    QCOMPARE(layout.gaps()[0].endUs, 1'000'000.0);
    QCOMPARE(layout.gaps()[0].inside, -1);
    QCOMPARE(layout.gaps()[1].inside, 2); // in Final before its first step
    QCOMPARE(layout.gaps()[2].beginUs, 2'501'000.0);
}

void TestTimeline::barsNeverCoverEachOther()
{
    auto analysis = handmade::analysis();
    std::vector<Step> &steps = analysis->boots[0].stages[1].steps;
    steps.clear();
    for (int i = 0; i < 400; ++i)
        steps.push_back(handmade::step(*analysis, QStringLiteral("config-m%1").arg(i % 7), 1000 + i * 2, i % 11, 5));
    steps[200].result = StepResult::Fail;
    TimelineLayout layout;
    layout.setBoot(analysis.get(), &analysis->boots[0]);
    TimeScale scale;
    scale.setWidth(900);
    scale.setDomain(layout.lengthUs());
    layout.arrange(scale.usPerPixel(), {}, [](const QString &name) { return 6.0 * double(name.size()); });
    int steppedOver = 0;
    for (size_t a = 0; a < layout.bars().size(); ++a) {
        steppedOver += layout.bars()[a].count;
        for (size_t b = 0; b < a; ++b)
            QVERIFY(!layout.barRect(layout.bars()[a], scale).intersects(layout.barRect(layout.bars()[b], scale)));
    }
    QCOMPARE(steppedOver, 400 + 4);  // none is lost
    QVERIFY(layout.barOf({1, 200})); // and the failed one stands for itself
}

void TestTimeline::hitsWhatIsDrawn()
{
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(handmade::analysis(), 0);
    view.setDetail({{LineNo(1), LineNo(3), Stage::Final, PlacedBy::Order, {}, {}, -1, 2}}, {});
    for (const StepRef ref : {StepRef{0, 1}, StepRef{1, 0}, kFailed, StepRef{2, 1}}) {
        const QRect rect = view.rectOf(ref);
        QVERIFY(!rect.isEmpty());
        const TimelineHit hit = view.hitTest(rect.center());
        QCOMPARE(hit.kind, TimelineHit::Kind::Step);
        QCOMPARE(hit.ref, ref);
    }
    const QPoint gap((view.rectOf({0, 1}).right() + view.rectOf({1, 0}).left()) / 2, 150);
    QCOMPARE(view.hitTest(gap).kind, TimelineHit::Kind::Gap);
    QVERIFY(view.describe(view.hitTest(gap)).contains(QStringLiteral("800 ms")));
    const QPoint output(view.rectOf(kFailed).center().x(), view.layoutValue().laneTop() + 5);
    QCOMPARE(view.hitTest(output).kind, TimelineHit::Kind::Output);
    const QPoint band(view.rectOf({1, 0}).center().x(), view.layoutValue().metrics().top + 4);
    QCOMPARE(view.hitTest(band).kind, TimelineHit::Kind::Stage);
    QCOMPARE(view.hitTest(band).ref, (StepRef{1, -1}));
    QCOMPARE(view.hitTest({2, 100}).kind, TimelineHit::Kind::None); // the names of the axes
}

void TestTimeline::failureIsSeenAtAnyZoom_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<bool>("dark");
    QTest::newRow("fitted") << 1.0 << false;
    QTest::newRow("x10") << 10.0 << false;
    QTest::newRow("x500") << 500.0 << false;
    QTest::newRow("dark") << 1.0 << true;
}

void TestTimeline::failureIsSeenAtAnyZoom()
{
    QFETCH(double, zoom);
    QFETCH(bool, dark);
    Theme::apply(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(handmade::analysis(), 0);
    for (double done = 1; done < zoom; done *= 1.5)
        view.zoomIn();
    view.setSelected(kFailed);
    view.setSelected({});
    const QRect rect = view.rectOf(kFailed);
    QVERIFY(rect.width() >= 6);
    QVERIFY(view.rect().intersects(rect));
    const QImage picture = view.grab().toImage();
    QVERIFY(countOf(picture, rect, Theme::color(Token::Error)) > rect.height() * 3);
    // The cross stands beside or on it.
    QVERIFY(countOf(picture, rect.adjusted(-30, 0, 30, 0), Theme::color(Token::Error)) > 10);
    Theme::apply(Theme::Mode::Light);
}

void TestTimeline::tellsFacts()
{
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(handmade::analysis(), 0);
    const QString facts = view.describe(view.hitTest(view.rectOf(kFailed).center()));
    for (const char *fact : {"scripts-user", "Final", "12:38:54.500", "1 ms", "failed", "log line 7"})
        QVERIFY2(facts.contains(QLatin1String(fact)), qPrintable(facts));
}

void TestTimeline::unfinishedClaimsNoEnd()
{
    auto analysis = handmade::analysis();
    Step &step = analysis->boots[0].stages[2].steps[1];
    step.finished = false;
    step.durationUs = kUnknownDuration;
    analysis->boots[0].stages[2].finished = false;
    analysis->boots[0].stages[2].durationUs = kUnknownDuration;
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(analysis, 0);
    const QString facts = view.describe(view.hitTest(view.rectOf({2, 1}).center()));
    QVERIFY(facts.contains(QStringLiteral("never finished")));
    QVERIFY(!facts.contains(QStringLiteral("took")));
}

void TestTimeline::clickAndKeysSelect()
{
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(handmade::analysis(), 0);
    QSignalSpy activated(&view, &TimelineView::stepActivated);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.rectOf({1, 0}).center());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.takeFirst().at(0).value<StepRef>(), (StepRef{1, 0}));
    QCOMPARE(view.selected(), (StepRef{1, 0}));
    const QImage picture = view.grab().toImage();
    const QRect outline = view.rectOf({1, 0}).adjusted(-4, -4, 4, 4);
    QVERIFY(countOf(picture, outline, Theme::color(Token::Accent)) > outline.width());
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(activated.takeFirst().at(0).value<StepRef>(), (StepRef{2, -1}));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.selected(), kFailed);
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("scripts-user")));
    // A drag moves the view and selects nothing.
    activated.clear();
    view.zoomIn();
    QTest::mousePress(&view, Qt::LeftButton, {}, {500, 100});
    QTest::mouseMove(&view, {400, 100});
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {400, 100});
    QVERIFY(activated.isEmpty());
}

void TestTimeline::zoomsByWheelAndKeys()
{
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(handmade::analysis(), 0);
    QVERIFY(view.scale().isFitted());
    const QPointF at(500, 100);
    QWheelEvent wheel(at, view.mapToGlobal(at), {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &wheel);
    QVERIFY(!view.scale().isFitted());
    QTest::keyClick(&view, Qt::Key_Home);
    QVERIFY(view.scale().isFitted());
    QTest::keyClick(&view, Qt::Key_Plus);
    const double begin = view.scale().viewBegin();
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.scale().viewBegin() > begin);
    QTest::keyClick(&view, Qt::Key_Minus);
    QVERIFY(view.scale().isFitted());
}

void TestTimeline::growsInPlace()
{
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(handmade::analysis(), 0);
    view.setSelected({1, 0});
    view.setBoot(handmade::analysis(), 0); // the same boot, read further
    QCOMPARE(view.selected(), (StepRef{1, 0}));
    view.setBoot(nullptr, -1);
    QCOMPARE(view.selected(), StepRef());
    QCOMPARE(view.hitTest({500, 100}).kind, TimelineHit::Kind::None);
    view.grab();
}

void TestTimeline::followsTheTheme()
{
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(handmade::analysis(), 0);
    QCOMPARE(view.grab().toImage().pixelColor(1, 1), Theme::color(Token::Base, false));
    Theme::apply(Theme::Mode::Dark);
    QCOMPARE(view.grab().toImage().pixelColor(1, 1), Theme::color(Token::Base, true));
    Theme::apply(Theme::Mode::Light);
}

void TestTimeline::bucketsThousands()
{
    auto analysis = handmade::analysis();
    std::vector<Step> &steps = analysis->boots[0].stages[1].steps;
    steps.clear();
    for (int i = 0; i < 10'000; ++i)
        steps.push_back(handmade::step(*analysis, QStringLiteral("config-m%1").arg(i % 50), 1000 + i / 10, 1, 5));
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(analysis, 0);
    QVERIFY(view.layoutValue().bars().size() < 3000);
    QVERIFY(!view.rectOf(kFailed).isEmpty());
    QBENCHMARK
    {
        view.grab();
    }
}

void TestTimeline::drawsWhatHasNoTimes()
{
    auto analysis = handmade::analysis();
    analysis->boots[0].start = {};
    for (StageRun &run : analysis->boots[0].stages) {
        run.start = {};
        for (Step &step : run.steps)
            step.start = {};
    }
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(analysis, 0);
    QVERIFY(view.layoutValue().bars().empty());
    QVERIFY(view.layoutValue().bands().empty());
    view.setSelected(kFailed);
    view.grab();
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
