// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/htmlparts.h"
#include "app/reports/reportwords.h"

#include "parsers/boots/timing/gaps.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace bootscope {

namespace {

constexpr double kWidth = 1000;
constexpr double kLeft = 8;
constexpr double kRight = 992;
constexpr double kBandTop = 22;
constexpr double kBandHeight = 20;
constexpr double kStepTop = 48;
constexpr double kStepHeight = 12;
constexpr double kGapTop = 66;
constexpr double kGapHeight = 12;
constexpr double kAxisTop = 88;
constexpr double kHeight = 108;
constexpr std::size_t kMostSteps = 2000; // drawn; more of them are too narrow to be seen
constexpr int kMostGaps = 20;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Report)
};

// From times to places, in the span of what has a time.
class Axis
{
public:
    void take(LogTime start, qint64 durationUs)
    {
        if (!start.isKnown())
            return;
        m_begin = m_begin.isKnown() ? std::min(m_begin, start) : start;
        m_end = std::max(m_end, LogTime{start.us + std::max<qint64>(durationUs, 0)});
    }
    bool isKnown() const { return m_begin.isKnown(); }
    qint64 lengthUs() const { return m_end.us - m_begin.us; }
    LogTime end() const { return m_end; }
    double x(LogTime time) const
    {
        const double share = lengthUs() > 0 ? double(time.us - m_begin.us) / double(lengthUs()) : 0;
        return kLeft + std::clamp(share, 0.0, 1.0) * (kRight - kLeft);
    }

private:
    LogTime m_begin;
    LogTime m_end;
};

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

QString box(double x, double right, double y, double height, const QString &kind, const QString &hover)
{
    return QStringLiteral(
               "<rect class=\"%1\" x=\"%2\" y=\"%3\" width=\"%4\" height=\"%5\" rx=\"2\"><title>%6</title></rect>\n")
        .arg(kind, number(x), number(y), number(std::max(right - x, 1.5)), number(height), html(hover));
}

QString label(double x, double y, const QString &text, const QString &kind = {}, const char *anchor = "start")
{
    return QStringLiteral("<text x=\"%1\" y=\"%2\" class=\"%3\" text-anchor=\"%4\">%5</text>\n")
        .arg(number(x), number(y), kind, QLatin1String(anchor), html(text));
}

QString stageClass(Stage stage)
{
    const QString id = stageId(stage);
    return id.isEmpty() ? QStringLiteral("unknown") : id;
}

// 1, 2, 5, 10, … seconds: five to ten of them in the whole.
double tickSeconds(qint64 lengthUs)
{
    const double rough = double(lengthUs) / 1e6 / 6;
    const double power = std::pow(10, std::floor(std::log10(std::max(rough, 1e-6))));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (power * step >= rough)
            return power * step;
    }
    return power * 10;
}

QString axisText(const Axis &axis, const Boot &boot)
{
    QString out = QStringLiteral("<line class=\"axis\" x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\"/>\n")
                      .arg(number(kLeft), number(kRight), number(kAxisTop));
    const double step = tickSeconds(axis.lengthUs());
    const double length = double(axis.lengthUs()) / 1e6;
    for (int i = 0; i < 12 && double(i) * step <= length; ++i) {
        const double x = length > 0 ? kLeft + (kRight - kLeft) * double(i) * step / length : kLeft;
        out += label(x, kAxisTop + 15, QString::number(double(i) * step, 'g', 4) + QStringLiteral(" s"),
                     QStringLiteral("muted"),
                     i == 0            ? "start"
                     : x > kRight - 30 ? "end"
                                       : "middle");
    }
    return out +
           label(kLeft, 14, Text::tr("from %1").arg(toIsoString(boot.start, boot.isUtc)), QStringLiteral("muted"));
}

QString cross(double x, double y)
{
    return QStringLiteral("<path class=\"cross\" d=\"M%1 %2l8 8m0 -8l-8 8\"/>\n").arg(number(x - 4), number(y - 4));
}

} // namespace

QString svgTimeline(ReportSource &source, const Boot &boot)
{
    Axis axis;
    for (const StageRun &stage : boot.stages) {
        axis.take(stage.start, stage.durationUs);
        for (const Step &step : stage.steps)
            axis.take(step.start, step.durationUs);
    }
    if (!axis.isKnown())
        return {};
    QString bands;
    QString bars;
    std::size_t drawn = 0;
    for (const StageRun &stage : boot.stages) {
        if (!stage.start.isKnown())
            continue;
        const double x = axis.x(stage.start);
        const LogTime end = stage.durationUs >= 0 ? LogTime{stage.start.us + stage.durationUs} : axis.end();
        const QString name = stage.stage == Stage::Unknown ? Text::tr("Unknown") : stageName(stage.stage);
        bands += box(x, axis.x(end), kBandTop, kBandHeight,
                     stageClass(stage.stage) +
                         (stage.durationUs >= 0 ? QStringLiteral(" band") : QStringLiteral(" band open")),
                     QStringLiteral("%1: %2, %3")
                         .arg(name, reportSeconds(stage.durationUs), reportResult(stage.result, stage.finished)));
        if (axis.x(end) - x > 7.0 * double(name.size()))
            bands += label(x + 4, kBandTop + 14, name);
        for (const Step &step : stage.steps) {
            // What was passed over took no time.
            if (!step.start.isKnown() || step.result == StepResult::Skipped || ++drawn > kMostSteps)
                continue;
            const double from = axis.x(step.start);
            const LogTime stop = step.finished ? LogTime{step.start.us + std::max<qint64>(step.durationUs, 0)} : end;
            const bool failed = step.result == StepResult::Fail;
            QString kind = failed                            ? QStringLiteral("fail")
                           : step.result == StepResult::Warn ? QStringLiteral("warn")
                                                             : stageClass(stage.stage);
            if (!step.finished)
                kind += QStringLiteral(" open");
            bars += box(from, failed ? std::max(axis.x(stop), from + 6) : axis.x(stop), kStepTop, kStepHeight, kind,
                        QStringLiteral("%1: %2, %3")
                            .arg(source.stepName(step), reportSeconds(step.durationUs),
                                 reportResult(step.result, step.finished)));
            if (failed)
                bars += cross(from + 3, kStepTop - 6);
        }
    }
    const std::atomic<bool> never = false;
    int gaps = 0;
    for (const Gap &gap : gapsOf(source.analysis(), boot.index - 1, never)) {
        if (gap.start.isKnown() && gaps++ < kMostGaps) {
            const double x = axis.x(gap.start);
            const double right = axis.x(LogTime{gap.start.us + gap.durationUs});
            const QString name = source.text(gapName(gap));
            bars += box(x, right, kGapTop, kGapHeight, QStringLiteral("gap"),
                        name + QStringLiteral(", ") + reportSeconds(gap.durationUs));
            if (right - x > 6.5 * double(name.size()))
                bars += label(x + 4, kGapTop + 10, name, QStringLiteral("muted"));
        }
    }
    return QStringLiteral("<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\">\n%4%5%6</svg>")
        .arg(QString::number(int(kWidth)), QString::number(int(kHeight)), html(Text::tr("Timeline of the boot")), bands,
             bars, axisText(axis, boot));
}

} // namespace bootscope
