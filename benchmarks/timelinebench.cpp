// SPDX-License-Identifier: GPL-3.0-or-later
// What looking at a long boot feels like: a repaint and a zoom of the timeline with 10,000 steps.
// QT_QPA_PLATFORM=offscreen will do.
#include "benchmarks/measure.h"
#include "widgets/diagnose/timeline/minimap.h"
#include "widgets/diagnose/timeline/timelineview.h"
#include "widgets/frame/theme.h"

#include <QApplication>
#include <QPixmap>

#include <cstdio>

using namespace bootscope;

namespace {

void print(const char *what, int runs, const std::function<void()> &work)
{
    const Times times = measure(runs, work);
    std::printf("%-52s %8.2f ms, worst %8.2f ms\n", what, times.median, times.worst);
}

std::shared_ptr<Analysis> longBoot(int steps)
{
    auto made = std::make_shared<Analysis>();
    for (int i = 0; i < 40; ++i)
        made->names.append(QStringLiteral("config-module-%1").arg(i));
    Boot boot;
    boot.start.us = 1'795'437'532'000'000;
    qint64 at = boot.start.us;
    const Stage stages[] = {Stage::Local, Stage::Network, Stage::Config, Stage::Final};
    for (int s = 0; s < 4; ++s) {
        StageRun run;
        run.stage = stages[s];
        run.start.us = at;
        for (int i = 0; i < steps / 4; ++i) {
            Step step;
            step.start.us = at;
            step.durationUs = 200 + (i * 7919) % 40'000;
            step.name = quint32((i * 31) % 40);
            step.result = i % 500 == 250 ? StepResult::Fail : StepResult::Success;
            step.finished = true;
            at += step.durationUs / 2 + 100; // some overlap
            run.steps.push_back(step);
        }
        at += 2'000'000;
        run.durationUs = at - run.start.us;
        run.finished = true;
        boot.stages.push_back(run);
        at += 3'000'000;
    }
    boot.durationUs = at - boot.start.us;
    made->boots.push_back(boot);
    return made;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Theme::apply(Theme::Mode::Light);
    for (const double ratio : {1.0, 2.0}) {
        const auto analysis = longBoot(10'000);
        TimelineView view;
        TimelineMinimap strip(view);
        view.resize(1280, 216);
        strip.resize(1280, 16);
        QPixmap target(QSize(1280, 216) * ratio);
        target.setDevicePixelRatio(ratio);
        std::printf("10,000 steps at %.0fx\n", ratio);
        print("  showing the boot", 11, [&] { view.setBoot(analysis, 0); });
        const auto repaint = [&] { view.render(&target); };
        print("  repaint, all of it", 41, repaint);
        print("  repaint of the strip", 41, [&] { strip.render(&target); });
        print("  a step of the wheel and its repaint", 16, [&] {
            view.zoomIn();
            repaint();
        });
        print("  repaint, far in", 41, repaint);
        view.fit();
        std::vector<OutputStretch> output;
        for (quint32 i = 0; i < 50'000; ++i) {
            const LogTime time{analysis->boots[0].start.us + qint64(i) * 1000};
            output.push_back({LineNo(i + 1), LineNo(i + 1), Stage::Final, PlacedBy::OwnStamp, time, time, -1, 3});
        }
        print("  50,000 stretches of output arrive", 5, [&] { view.setDetail(output, {}); });
        print("  repaint with them", 41, repaint);
    }
    return 0;
}
