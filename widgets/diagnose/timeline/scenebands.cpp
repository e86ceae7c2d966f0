// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/timeline/scenepainter.h"

#include "widgets/diagnose/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace bootscope {

namespace {

constexpr double kBandFill = 0.20;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::TimelineView)
};

} // namespace

QRectF ScenePainter::bandRect(const TimelineBand &band) const
{
    const double left = clampX(s.scale.xOf(band.beginUs));
    const double right = std::max(clampX(s.scale.xOf(band.endUs)), left + 3);
    return QRectF(left, m.top, right - left, s.layout.laneTop() - m.top);
}

void ScenePainter::bands()
{
    for (const TimelineBand &band : s.layout.bands()) {
        const QRectF rect = bandRect(band);
        if (rect.right() < 0 || rect.left() > s.scale.width())
            continue;
        const QColor color = stageColor(stage(band.stage).stage);
        if (band.finished) {
            p.fillRect(rect, withAlpha(color, kBandFill));
        } else {
            const QRectF fading = rect.adjusted(0, 0, kFade, 0);
            QLinearGradient gradient(rect.right() - kFade, 0, fading.right(), 0);
            gradient.setColorAt(0, withAlpha(color, kBandFill));
            gradient.setColorAt(1, withAlpha(color, 0));
            p.fillRect(fading, gradient);
        }
        p.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), color);
        bandName(band, rect);
    }
}

// The name may run into the gap after its band, or stand in the gap before it where there is no other room.
void ScenePainter::bandName(const TimelineBand &band, const QRectF &rect)
{
    const QFontMetricsF metrics(s.font);
    const QString name = stageName(stage(band.stage).stage);
    const double nameWidth = metrics.horizontalAdvance(name);
    const double signWidth = band.mark == TimelineBar::Mark::None ? 0 : 15;
    double limit = s.scale.width();
    double floor = std::max(4.0, m_nameEnd);
    for (const TimelineBand &other : s.layout.bands()) {
        if (other.beginUs > band.beginUs)
            limit = std::min(limit, s.scale.xOf(other.beginUs) - 2);
        else if (other.stage != band.stage)
            floor = std::max(floor, s.scale.xOf(other.endUs) + 4);
    }
    double left = std::max(rect.left(), 0.0) + 8;
    if (left + signWidth + nameWidth > limit) {
        const double before = rect.left() - 6 - signWidth - nameWidth;
        left = before >= floor ? before : std::max(limit - signWidth - nameWidth, floor);
    }
    if (signWidth > 0 && limit - left >= 10) {
        sign(band.mark, QRectF(left, rect.top() + m.bandHeader / 2.0 - 5, 10, 10));
        left += signWidth;
    }
    const double room = limit - left;
    if (room < metrics.horizontalAdvance(QStringLiteral("MM")))
        return;
    p.setFont(s.font);
    p.setPen(color(Token::Text));
    const QString shown = metrics.elidedText(name, Qt::ElideRight, room + 1);
    m_nameEnd = left + metrics.horizontalAdvance(shown) + 6;
    p.drawText(QRectF(left, rect.top(), room + 1, m.bandHeader), Qt::AlignVCenter | Qt::AlignLeft, shown);
    const QString length = formatDuration(stage(band.stage).durationUs);
    left += nameWidth + 8;
    if (rect.right() - left < QFontMetricsF(small).horizontalAdvance(length))
        return;
    p.setFont(small);
    p.setPen(color(Token::Muted));
    p.drawText(QRectF(left, rect.top(), rect.right() - left, m.bandHeader), Qt::AlignVCenter | Qt::AlignLeft, length);
}

void ScenePainter::gaps()
{
    p.setFont(small);
    for (const TimelineGap &gap : s.layout.gaps()) {
        if (gap.step.isValid())
            continue; // drawn on the step's bar
        const double left = clampX(s.scale.xOf(gap.beginUs)) + (gap.inside >= 0 ? 3 : 0);
        const double right = clampX(s.scale.xOf(gap.endUs));
        if (right < 0 || left > s.scale.width() || right - left < 2)
            continue;
        const double top = gap.inside >= 0 ? m.top + m.bandHeader : m.top;
        const QRectF rect(left, top, right - left, s.layout.laneTop() - top);
        hatch(rect, withAlpha(color(Token::Muted), 0.35), true);
        gapLabel(gap, rect);
    }
}

// The name with the length, else what there is room for.
void ScenePainter::gapLabel(const TimelineGap &gap, const QRectF &rect)
{
    const QFontMetricsF metrics(small);
    const QString length = formatDuration(qint64(gap.endUs - gap.beginUs));
    const QString name = !gap.name.isEmpty() ? gap.name
                         : gap.inside >= 0   ? Text::tr("no step")
                                             : Text::tr("between stages");
    const double left = std::max(rect.left(), 0.0);
    const double room = std::min(rect.right(), double(s.scale.width())) - left;
    for (const QString &text : {QString(name + QLatin1Char(' ') + length), length}) {
        const double width = metrics.horizontalAdvance(text) + 6;
        if (width > room)
            continue;
        const QRectF box = s.layout.freePlace(left, left + room, width, s.scale);
        if (!box.isEmpty())
            return label(box, text);
    }
}

} // namespace bootscope
