// SPDX-License-Identifier: GPL-3.0-or-later
// Where the bars of a boot stand at one zoom: rows, widths, buckets and hit-testing, as a plain value without a window.
#pragma once

#include "parsers/boots/timing/gaps.h"
#include "parsers/boots/timing/outputplaces.h"
#include "widgets/diagnose/timeline/bootnavigation.h"
#include "widgets/diagnose/timeline/timescale.h"

#include <QRectF>
#include <functional>
#include <vector>

namespace bootscope {

struct TimelineBar
{
    enum class Mark : quint8 { None, Warning, Suspect, Failure };

    StepRef ref;   // of the worst step when the bar stands for several
    int count = 1; // steps that fell on the same pixels
    int row = 0;
    double x = 0; // pixels from the boot's start, at the layout's zoom
    double width = 0;
    double labelWidth = 0;  // 0: its name does not fit; at most width: it stands in the bar, else right of it
    bool labelLeft = false; // or left of it, where the right has no room
    Mark mark = Mark::None;
    bool finished = true;
};

struct TimelineBand
{
    int stage = -1; // index into Boot::stages
    double beginUs = 0;
    double endUs = 0;
    bool finished = true;
    TimelineBar::Mark mark = TimelineBar::Mark::None;
};

struct TimelineGap
{
    double beginUs = 0;
    double endUs = 0;
    int after = -1; // stage before it, index into Boot::stages
    int before = -1;
    int inside = -1; // stage that it is in; -1 when it stands between two
    QString name{};  // what was waited for; empty when it is not known
    LineNo line{};   // of Boot::logInput, the last record before it; 0 when it was not looked up
    LineNo endLine{};
    StepRef step{}; // the log was silent while this step ran; else no step did
};

// A piece of the output lane: neighbouring stretches of output that cannot be told apart at this zoom are one.
struct TimelineOutput
{
    double x = 0; // pixels from the boot's start, at the layout's zoom
    double width = 0;
    Stage stage = Stage::Unknown;
    int stageRun = -1;             // index into Boot::stages
    PlacedBy by = PlacedBy::Order; // of several the least certain
    LineNo first, last;            // of Boot::outputInput
};

struct TimelineHit
{
    enum class Kind : quint8 { None, Stage, Step, Gap, Output, Beyond }; // Beyond: a failure out of view
    Kind kind = Kind::None;
    StepRef ref;
    int index = -1; // of the bar, band, gap or piece of output
};

// Heights in pixels, from the font in use.
struct TimelineMetrics
{
    int top = 20;        // where the bands begin: under the clock's axis
    int bandHeader = 20; // the stage's name
    int rowHeight = 18;
    int laneHeight = 18; // output
    int bottom = 20;     // the axis of seconds
    int height = 200;    // of all of it
};

class TimelineLayout
{
public:
    using TextWidth = std::function<double(const QString &)>;

    static constexpr double kMinBar = 3;
    static constexpr double kMinFailure = 8; // never narrower than 6, its sign needs 8
    static constexpr double kSign = 14;      // of a failure or warning, before its name

    // analysis and boot must outlive the layout's use.
    void setBoot(const Analysis *analysis, const Boot *boot);
    // What was looked up in the boot's logs; arrange() comes after it.
    void setDetail(const std::vector<OutputStretch> &output, const std::vector<Gap> &silences);
    // Places the bars again for another zoom, size or font. Panning needs no new layout.
    void arrange(double usPerPixel, const TimelineMetrics &metrics, const TextWidth &textWidth);

    const Boot *boot() const { return m_boot; }
    qint64 lengthUs() const { return m_length; }
    const TimelineMetrics &metrics() const { return m_metrics; }
    int rows() const { return m_rows; }
    const std::vector<TimelineBar> &bars() const { return m_bars; } // those with a mark first
    const std::vector<TimelineBand> &bands() const { return m_bands; }
    const std::vector<TimelineGap> &gaps() const { return m_gaps; }
    const std::vector<TimelineOutput> &output() const { return m_pieces; }
    // Of failed steps that are out of view: the nearest one, left (-1) or right (1) of it; nothing when there is none.
    StepRef failureBeyond(int side, const TimeScale &scale) const;
    int laneTop() const { return m_metrics.height - m_metrics.bottom - m_metrics.laneHeight; }

    QString stepName(StepRef ref) const;
    // Microseconds since the boot's start; end = begin for what has no length, both -1 when no time is known.
    struct Span
    {
        double begin = -1;
        double end = -1;
    };
    Span spanOf(StepRef ref) const;
    // Free of bars and names in a row of bars, as near to the middle as can be; empty when there is no such place.
    QRectF freePlace(double left, double right, double width, const TimeScale &scale) const;
    QRectF barRect(const TimelineBar &bar, const TimeScale &scale) const; // without its name
    QRectF nameRect(const TimelineBar &bar,
                    const TimeScale &scale) const; // beside the bar; empty when it has none there
    const TimelineBar *barOf(StepRef ref) const;
    const TimelineBand *bandOf(int stage) const;
    QRectF outputRect(const TimelineOutput &piece, const TimeScale &scale) const;
    TimelineHit hitTest(QPointF point, const TimeScale &scale) const;

private:
    void findMarks();
    void findBands();
    void findGaps();
    void nameGaps(const std::vector<Gap> &silences);
    void arrangeOutput(double usPerPixel);
    Span spanOfOutput(const OutputStretch &stretch) const;
    TimelineBar::Mark markOf(StepRef ref) const;

    const Analysis *m_analysis = nullptr;
    const Boot *m_boot = nullptr;
    qint64 m_length = 0;
    std::vector<std::pair<StepRef, FailureRole>> m_failed;
    std::vector<OutputStretch> m_output;
    std::vector<TimelineOutput> m_pieces;
    std::vector<TimelineBand> m_bands;
    std::vector<TimelineGap> m_gaps;
    size_t m_ownGaps = 0; // so many of them follow from the steps alone
    std::vector<TimelineBar> m_bars;
    std::vector<StepRef> m_order; // steps with a known time, by start
    TimelineMetrics m_metrics;
    int m_rows = 1;
};

} // namespace bootscope
