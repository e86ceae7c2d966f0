// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline shows beside bars: waits, output, ranges, what is out of view, the strip, and pictures of it.
#include "handmadeboot.h"
#include "widgets/diagnose/timeline/minimap.h"
#include "widgets/diagnose/timeline/timelinepicture.h"
#include "widgets/diagnose/timeline/timelineview.h"
#include "widgets/frame/theme.h"

#include <QMouseEvent>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <QXmlStreamReader>

using namespace bootscope;

namespace {

constexpr StepRef kFailed{2, 0};

LogTime at(qint64 ms)
{
    return {handmade::kStart + ms * 1000};
}

Gap silence(qint64 beginMs, qint64 lengthMs, quint32 line, const char *kind = "")
{
    Gap gap;
    gap.start = at(beginMs);
    gap.durationUs = lengthMs * 1000;
    gap.line = LineNo(line);
    gap.endLine = LineNo(line + 1);
    gap.kind = QLatin1String(kind);
    return gap;
}

int countOf(const QImage &image, QRect area, QColor color)
{
    int count = 0;
    area = area.intersected(image.rect());
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
    }
    return count;
}

TimelineLayout arranged(const std::shared_ptr<Analysis> &analysis, const std::vector<OutputStretch> &output,
                        const std::vector<Gap> &silences, double usPerPixel = 3000)
{
    TimelineLayout layout;
    layout.setBoot(analysis.get(), &analysis->boots[0]);
    layout.setDetail(output, silences);
    layout.arrange(usPerPixel, {}, [](const QString &name) { return 6.0 * double(name.size()); });
    return layout;
}

} // namespace

class TestTimelineDetail : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }
    void namesWhatAGapWaitedFor();
    void waitsInAStepStandOnIt();
    void unusableSilences();
    void outputStandsBetweenItsBounds();
    void outputPiecesJoin();
    void choosesARange();
    void rangeByKeys();
    void dragWithoutShiftPans();
    void tellsFailuresOutOfView();
    void stripFollowsAndMoves();
    void picture();
    void pictureOfNothing();
    void sharpAtTwice();
    void thousandsOfStretches();
};

void TestTimelineDetail::namesWhatAGapWaitedFor()
{
    const auto made = handmade::analysis();
    // Local ends at 200 ms and Network begins at 1000: the log's silence between them has a name.
    const TimelineLayout layout = arranged(made, {}, {silence(200, 800, 4, "apt-lock")});
    QCOMPARE(layout.gaps().size(), size_t(3));
    QVERIFY(!layout.gaps()[0].name.isEmpty());
    QCOMPARE(layout.gaps()[0].line, LineNo(4));
    QVERIFY(layout.gaps()[1].name.isEmpty());
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(made, 0);
    view.setDetail({}, {silence(200, 800, 4, "apt-lock")});
    const QPoint middle((view.rectOf({0, 1}).right() + view.rectOf({1, 0}).left()) / 2, 150);
    const QString facts = view.describe(view.hitTest(middle));
    QVERIFY2(facts.contains(layout.gaps()[0].name) && facts.contains(QStringLiteral("4 and 5")), qPrintable(facts));
    // What is looked up for another boot leaves nothing behind.
    view.setDetail({}, {});
    QVERIFY(!view.describe(view.hitTest(middle)).contains(layout.gaps()[0].name));
}

void TestTimelineDetail::waitsInAStepStandOnIt()
{
    const auto made = handmade::analysis();
    const TimelineLayout layout = arranged(made, {}, {silence(1100, 800, 5)}); // in config-ssh, 1000 to 2000
    QCOMPARE(layout.gaps().size(), size_t(4));
    QCOMPARE(layout.gaps()[3].step, (StepRef{1, 0}));
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(made, 0);
    const QImage before = view.grab().toImage();
    view.setDetail({}, {silence(1100, 800, 5)});
    QVERIFY(view.grab().toImage() != before); // hatched
    const TimelineHit hit = view.hitTest(view.rectOf({1, 0}).center());
    QCOMPARE(hit.kind, TimelineHit::Kind::Step);
    QVERIFY(view.describe(hit).contains(QStringLiteral("800 ms without a line")));
}

void TestTimelineDetail::unusableSilences()
{
    const auto made = handmade::analysis();
    Gap timeless = silence(0, 100, 1);
    timeless.start = {};
    const TimelineLayout layout =
        arranged(made, {}, {timeless, silence(-5000, 100, 1), silence(900'000, 5000, 99), silence(10, -4, 2)});
    QCOMPARE(layout.gaps().size(), size_t(3)); // those that the steps themselves leave
}

void TestTimelineDetail::outputStandsBetweenItsBounds()
{
    const auto made = handmade::analysis();
    const std::vector<OutputStretch> output{
        {LineNo(1), LineNo(1), Stage::Final, PlacedBy::Banner, at(2000), at(2000), -1, 2},
        {LineNo(2), LineNo(3), Stage::Final, PlacedBy::StepSpan, at(2500), at(2800), 0, 2},
        {LineNo(4), LineNo(4), Stage::Final, PlacedBy::Order, {}, {}, -1, 2},     // where its stage is
        {LineNo(5), LineNo(5), Stage::Unknown, PlacedBy::Order, {}, {}, -1, -1}}; // nowhere
    const TimelineLayout layout = arranged(made, output, {});
    QCOMPARE(layout.output().size(), size_t(3));
    QVERIFY(qAbs(layout.output()[1].x - 2500.0 / 3) < 1);
    QVERIFY(qAbs(layout.output()[1].width - 100) < 1);
    QCOMPARE(layout.output()[1].by, PlacedBy::StepSpan);
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(made, 0);
    view.setDetail(output, {});
    QSignalSpy activated(&view, &TimelineView::outputActivated);
    const QRectF piece = view.layoutValue().outputRect(view.layoutValue().output()[1], view.scale());
    const QPoint place = piece.center().toPoint() + QPoint(view.gutterWidth(), 0);
    QTest::mouseClick(&view, Qt::LeftButton, {}, place);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().at(0).value<LineNo>(), LineNo(2));
    const QString facts = view.describe(view.hitTest(place));
    QVERIFY2(facts.contains(placedByName(PlacedBy::StepSpan)), qPrintable(facts));
}

void TestTimelineDetail::outputPiecesJoin()
{
    const auto made = handmade::analysis();
    std::vector<OutputStretch> output;
    for (quint32 i = 0; i < 1000; ++i) // every line has a stamp of its own
        output.push_back(
            {LineNo(i + 1), LineNo(i + 1), Stage::Final, PlacedBy::OwnStamp, at(2000 + i), at(2000 + i), -1, 2});
    const TimelineLayout layout = arranged(made, output, {});
    QCOMPARE(layout.output().size(), size_t(1));
    QCOMPARE(layout.output()[0].last, LineNo(1000));
    double end = -1;
    const TimelineLayout zoomed = arranged(made, output, {}, 10);
    QCOMPARE(zoomed.output().size(), size_t(1000)); // a millisecond apart
    for (const TimelineOutput &piece : zoomed.output()) {
        QVERIFY(piece.x >= end);
        end = piece.x + piece.width;
    }
}

void TestTimelineDetail::choosesARange()
{
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(handmade::analysis(), 0);
    QSignalSpy selected(&view, &TimelineView::rangeSelected);
    QSignalSpy activated(&view, &TimelineView::stepActivated);
    const auto drag = [&view](QPoint from, QPoint to) {
        QTest::mousePress(&view, Qt::LeftButton, Qt::ShiftModifier, from);
        QTest::mouseMove(&view, to);
        QTest::mouseRelease(&view, Qt::LeftButton, Qt::ShiftModifier, to);
    };
    drag({700, 100}, {400, 100}); // from the right to the left as well
    QCOMPARE(selected.size(), 1);
    const LogTime from = selected.first().at(0).value<LogTime>();
    const LogTime to = selected.takeFirst().at(1).value<LogTime>();
    QVERIFY(from < to);
    QVERIFY(from.us > handmade::kStart && to.us < handmade::kStart + 3'000'000);
    QVERIFY(activated.isEmpty());
    QVERIFY(view.scale().isFitted()); // nothing moved
    const QRect head(view.gutterWidth(), 0, 900, view.layoutValue().metrics().top);
    QVERIFY(countOf(view.grab().toImage(), head, Theme::color(Token::Accent)) > 100); // its length stands there
    QTest::mouseDClick(&view, Qt::LeftButton, {}, {550, 100});
    QVERIFY(!view.scale().isFitted()); // zoomed to it
    view.clearRange();
    QCOMPARE(selected.size(), 1);
    QVERIFY(!selected.takeFirst().at(0).value<LogTime>().isKnown());
    view.clearRange(); // nothing to tell
    QVERIFY(selected.isEmpty());
    drag({-50, 100}, {5000, 100}); // out of the picture: cut at the boot's ends
    drag({400, 100}, {700, 100});
    view.setBoot(nullptr, -1);
    QCOMPARE(view.rangeEnd(), 0.0);
}

void TestTimelineDetail::rangeByKeys()
{
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(handmade::analysis(), 0);
    QSignalSpy selected(&view, &TimelineView::rangeSelected);
    QTest::keyClick(&view, Qt::Key_R); // no step is selected
    QCOMPARE(view.rangeEnd(), 0.0);
    selected.clear();
    view.setSelected({1, 0});
    QTest::keyClick(&view, Qt::Key_R);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().at(0).value<LogTime>(), at(1000));
    QCOMPARE(selected.first().at(1).value<LogTime>(), at(2000));
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(selected.size(), 2);
    QCOMPARE(view.rangeEnd(), 0.0);
}

void TestTimelineDetail::dragWithoutShiftPans()
{
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(handmade::analysis(), 0);
    view.zoomIn();
    const double begin = view.scale().viewBegin();
    QTest::mousePress(&view, Qt::LeftButton, {}, {500, 100});
    QTest::mouseMove(&view, {400, 100});
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {400, 100});
    QVERIFY(view.scale().viewBegin() > begin);
    QCOMPARE(view.rangeEnd(), 0.0);
    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(view.scale().viewEnd() >= 3'000'000);
}

void TestTimelineDetail::tellsFailuresOutOfView()
{
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(handmade::analysis(), 0);
    QVERIFY(!view.layoutValue().failureBeyond(1, view.scale()).isValid());
    view.showSpan(0, 100'000);
    QCOMPARE(view.layoutValue().failureBeyond(1, view.scale()), kFailed);
    QVERIFY(!view.layoutValue().failureBeyond(-1, view.scale()).isValid());
    const QRectF edge = timelineEdge(view.layoutValue(), view.scale(), 1);
    const QPoint place = edge.center().toPoint() + QPoint(view.gutterWidth(), 0);
    QVERIFY(countOf(view.grab().toImage(), QRect(place - QPoint(20, 12), QSize(40, 24)), Theme::color(Token::Error)) >
            8);
    QCOMPARE(view.hitTest(place).kind, TimelineHit::Kind::Beyond);
    QSignalSpy activated(&view, &TimelineView::stepActivated);
    QTest::mouseClick(&view, Qt::LeftButton, {}, place);
    QCOMPARE(activated.first().at(0).value<StepRef>(), kFailed);
    QVERIFY(view.rect().intersects(view.rectOf(kFailed))); // it came into view
    view.showSpan(2'900'000, 3'000'000);
    QCOMPARE(view.layoutValue().failureBeyond(-1, view.scale()), kFailed);
}

void TestTimelineDetail::stripFollowsAndMoves()
{
    TimelineView view;
    view.resize(1000, 220);
    TimelineMinimap strip(view);
    strip.resize(1000, 16);
    strip.grab(); // of no boot
    view.setBoot(handmade::analysis(), 0);
    const QImage fitted = strip.grab().toImage();
    QVERIFY(countOf(fitted, fitted.rect(), Theme::color(Token::Error)) >= 20); // the failure
    QCOMPARE(countOf(fitted, fitted.rect(), Theme::color(Token::Accent)), 0);  // no frame around all of it
    view.zoomIn();
    view.zoomIn();
    QVERIFY(countOf(strip.grab().toImage(), strip.rect(), Theme::color(Token::Accent)) > 20);
    QTest::mouseClick(&strip, Qt::LeftButton, {}, {900, 8});
    QVERIFY(view.scale().viewEnd() > 2'700'000);
    const double begin = view.scale().viewBegin();
    const QPoint grip = strip.viewRect().center().toPoint();
    QTest::mousePress(&strip, Qt::LeftButton, {}, grip);
    QMouseEvent move(QEvent::MouseMove, grip - QPoint(200, 0), strip.mapToGlobal(grip - QPoint(200, 0)), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(&strip, &move);
    QVERIFY(view.scale().viewBegin() < begin);
    QVERIFY(strip.viewRect().width() >= 8);
}

void TestTimelineDetail::picture()
{
    Theme::apply(Theme::Mode::Dark); // pictures are light whatever the window is
    const TimelinePicture picture(handmade::analysis(), 0, {}, {silence(200, 800, 4, "apt-lock")});
    QVERIFY(!picture.isEmpty());
    QVERIFY(picture.title().contains(QStringLiteral("failed")));
    const QImage image = picture.image();
    QCOMPARE(image.size(), picture.size() * 2);
    QCOMPARE(image.pixelColor(0, 0), Theme::color(Token::Base, false));
    QVERIFY(countOf(image, image.rect(), Theme::color(Token::Error, false)) > 100);
    QCOMPARE(countOf(image, image.rect(), Theme::color(Token::Base, true)), 0);
    QXmlStreamReader xml(picture.svg());
    QString text;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            text += xml.text();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    for (const char *word : {"scripts-user", "Final", "Network", "since start"})
        QVERIFY2(text.contains(QLatin1String(word)), word);
    Theme::apply(Theme::Mode::Light);
}

void TestTimelineDetail::pictureOfNothing()
{
    QVERIFY(TimelinePicture(nullptr, 0, {}, {}).image().isNull());
    QVERIFY(TimelinePicture(handmade::analysis(), 7, {}, {}).svg().isEmpty());
    const auto timeless = handmade::analysis();
    timeless->boots[0].start = {};
    for (StageRun &run : timeless->boots[0].stages)
        run.start = {};
    QVERIFY(!TimelinePicture(timeless, 0, {}, {}).image().isNull());
}

// Every filled edge of the bars falls on whole pixels at two for one: no pixel of a bar's border is a mixture.
void TestTimelineDetail::sharpAtTwice()
{
    const auto made = handmade::analysis();
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(made, 0);
    QImage image(QSize(2000, 440), QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    view.render(&image);
    const QRect bar = view.rectOf({1, 0});
    const int y = bar.center().y() * 2;
    QSet<QRgb> colors;
    for (int x = bar.left() * 2 - 4; x <= bar.left() * 2 + 8; ++x)
        colors.insert(image.pixel(x, y));
    QVERIFY2(colors.size() <= 3, qPrintable(QString::number(colors.size()))); // gap, edge of the band, bar
}

void TestTimelineDetail::thousandsOfStretches()
{
    const auto made = handmade::analysis();
    std::vector<OutputStretch> output;
    std::vector<Gap> silences;
    for (quint32 i = 0; i < 20'000; ++i) {
        output.push_back({LineNo(i + 1), LineNo(i + 1), i % 2 ? Stage::Final : Stage::Network, PlacedBy(i % 4),
                          at(qint64(i) % 3000), at(qint64(i) % 3000 + 40), -1, i % 2 ? 2 : 1});
        silences.push_back(silence(qint64(i) % 3000, 20, i % 10 + 1));
    }
    const TimelineLayout layout = arranged(made, output, silences);
    QVERIFY(layout.output().size() <= output.size());
    TimelineView view;
    view.resize(1000, 220);
    view.setBoot(made, 0);
    view.setDetail(output, silences);
    QVERIFY(!view.grab().isNull());
}

QTEST_MAIN(TestTimelineDetail)
#include "tst_timelinedetail.moc"
