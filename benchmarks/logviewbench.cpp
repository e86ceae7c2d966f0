// SPDX-License-Identifier: GPL-3.0-or-later
// What looking at a large log feels like: its first rows, all of its rows, and looking through it as the filter and the
// search do. usage: bootscope_logviewbench LOG...; QT_QPA_PLATFORM=offscreen will do.
#include "app/jobs/logsearch.h"
#include "parsers/boots/analysis.h"
#include "widgets/diagnose/logs/logmodel.h"
#include "widgets/diagnose/logs/logtable.h"
#include "widgets/frame/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <thread>

using namespace bootscope;

namespace {

double msSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

const Input *logOf(const Analysis &analysis)
{
    const auto it = std::find_if(analysis.inputs.cbegin(), analysis.inputs.cend(),
                                 [](const Input &input) { return isLog(input.kind) && input.source; });
    return it == analysis.inputs.cend() ? nullptr : &*it;
}

// The longest that the event loop stood still until the table knew all of its rows.
double longestStep(LogTable &table)
{
    double longest = 0;
    do {
        QElapsedTimer step;
        step.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        longest = std::max(longest, msSince(step));
    } while (table.lines().rowCount() < table.lines().allRows());
    return longest;
}

FilterChip chip(FilterChip::Kind kind, const char *text, bool exclude = false)
{
    FilterChip made;
    made.kind = kind;
    made.text = QString::fromLatin1(text);
    made.exclude = exclude;
    return made;
}

void search(const char *name, const Input &input, const LogFilter &filter)
{
    const LineRange range{input.source, input.lines, LineNo(1), LineNo(input.lines.lineCount())};
    const std::atomic<bool> never = false;
    QElapsedTimer timer;
    timer.start();
    const auto found = filterLines(range, filter, never);
    const double ms = msSince(timer);
    std::atomic<bool> cancelled = false;
    QElapsedTimer sinceCancel;
    std::thread canceller([&] {
        std::this_thread::sleep_for(std::chrono::microseconds(qint64(ms * 500)));
        sinceCancel.start();
        cancelled = true;
    });
    (void)filterLines(range, filter, cancelled);
    const double end = cancelled ? msSince(sinceCancel) : 0;
    canceller.join();
    std::printf("  %-44s %9.1f ms, %8zu lines; stops %5.1f ms after a cancel\n", name, ms,
                found ? found->lines.size() : 0, end);
}

void searches(const Input &input)
{
    using Kind = FilterChip::Kind;
    LogFilter filter;
    filter.contains = "resolv.conf";
    search("text", input, filter);
    filter.contains = "e";
    search("text that nearly every line has", input, filter);
    filter.contains.clear();
    filter.chips = {chip(Kind::Text, "util", true)};
    search("not a text", input, filter);
    filter.chips = {chip(Kind::Pattern, "finish: .*: FAIL")};
    search("regular expression", input, filter);
    filter.chips = {chip(Kind::Pattern, "took [0-9.]+ seconds"), chip(Kind::Text, "running")};
    search("regular expression and text", input, filter);
    filter.chips = {chip(Kind::Source, "handlers.py")};
    search("source", input, filter);
    filter.chips.clear();
    filter.levels = LogFilter::Levels::WarningsAndWorse;
    search("level", input, filter);
}

bool bench(const QString &path)
{
    std::printf("%s, %.1f MB\n", qPrintable(QFileInfo(path).fileName()), double(QFileInfo(path).size()) / 1e6);
    QElapsedTimer timer;
    double first = -1;
    AnalysisPtr begun;
    AnalyzeOptions options;
    options.publish = [&](const AnalysisPtr &analysis) {
        if (!begun) {
            begun = analysis;
            first = msSince(timer);
        }
    };
    timer.start();
    const auto analysis = analyze({path}, options);
    const double whole = msSince(timer);
    const Input *log = analysis ? logOf(**analysis) : nullptr;
    const Input *part = begun ? logOf(*begun) : nullptr;
    if (!log || !part) {
        std::fprintf(stderr, "%s is no log\n", qPrintable(path));
        return false;
    }
    LogTable table;
    table.resize(1200, 600);
    table.show();
    QCoreApplication::processEvents();
    timer.restart();
    table.setInput(*part, 0);
    table.viewport()->repaint();
    std::printf("  %-44s %9.1f ms\n", "first rows read and painted", first + msSince(timer));
    std::printf("  %-44s %9.1f ms\n", "all of it read, with snapshots", whole);
    timer.restart();
    table.setInput(*log, 0);
    const double grown = msSince(timer);
    std::printf("  %-44s %9.1f ms at once, %.1f ms at most then\n",
                qPrintable(QStringLiteral("all %1 rows shown").arg(table.lines().allRows())), grown,
                longestStep(table));
    timer.restart();
    table.scrollToBottom();
    table.viewport()->repaint();
    std::printf("  %-44s %9.1f ms\n", "jump to the end", msSince(timer));
    timer.restart();
    table.lines().setRows(LineNo(1), LineNo(1000));
    table.lines().setRows(LineNo(1), LineNo(0));
    const double reset = msSince(timer);
    std::printf("  %-44s %9.1f ms at once, %.1f ms at most then\n", "one boot, and all rows again", reset,
                longestStep(table));
    searches(*log);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Theme::apply(Theme::Mode::Light);
    bool ok = true;
    for (const QString &path : QCoreApplication::arguments().mid(1))
        ok = bench(path) && ok;
    return ok ? 0 : 1;
}
