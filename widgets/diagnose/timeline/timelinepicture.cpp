// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/timeline/timelinepicture.h"

#include "widgets/diagnose/factmodel.h"
#include "widgets/diagnose/format.h"
#include "widgets/diagnose/timeline/timelinepainter.h"
#include "widgets/frame/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QSvgGenerator>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kMargin = 16;
constexpr int kRows = 7; // of bars

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::TimelinePicture)
};

struct Names
{
    QString clock;
    QString elapsed;
    QString output;
};

// The legend: what a colour or a hatch means.
void paintLegend(QPainter &painter, const Boot &boot, QPointF at, const QFont &font)
{
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const double height = metrics.height();
    const auto put = [&](const QColor &color, Qt::BrushStyle style, const QString &word) {
        const QRectF box(at.x(), at.y() + (height - 10) / 2, 14, 10);
        if (style == Qt::SolidPattern) {
            painter.fillRect(box, color);
        } else {
            painter.setPen(color);
            for (double x = 2; x < box.width() + box.height(); x += 4) {
                const double from = std::max(x - box.height(), 0.0);
                const double to = std::min(x, box.width());
                painter.drawLine(QPointF(box.left() + from, box.top() + x - from),
                                 QPointF(box.left() + to, box.top() + x - to));
            }
        }
        painter.setPen(Theme::color(Token::Text, false));
        painter.drawText(QPointF(box.right() + 6, at.y() + metrics.ascent()), word);
        at.rx() += box.width() + 6 + metrics.horizontalAdvance(word) + 18;
    };
    QList<Stage> seen;
    for (const StageRun &run : boot.stages) {
        if (run.stage == Stage::Unknown || seen.contains(run.stage))
            continue;
        seen.append(run.stage);
        put(Theme::stageColor(run.stage, false), Qt::SolidPattern, stageName(run.stage));
    }
    put(Theme::color(Token::Error, false), Qt::SolidPattern, Text::tr("failed"));
    put(Theme::color(Token::Muted, false), Qt::BDiagPattern, Text::tr("nothing ran, or the log was silent"));
}

} // namespace

TimelinePicture::TimelinePicture(AnalysisPtr analysis, int boot, std::vector<OutputStretch> output,
                                 std::vector<Gap> silences, const TimelinePictureOptions &options)
    : m_analysis(std::move(analysis))
    , m_boot(boot)
    , m_output(std::move(output))
    , m_silences(std::move(silences))
    , m_options(options)
{
    m_options.width = std::clamp(m_options.width, 320, 4000);
    m_options.scale = std::clamp(m_options.scale, 1.0, 4.0);
}

bool TimelinePicture::isEmpty() const
{
    return !m_analysis || m_boot < 0 || size_t(m_boot) >= m_analysis->boots.size();
}

QSize TimelinePicture::size() const
{
    const int line = QFontMetrics(Theme::scaledFont(1)).height();
    const int small = QFontMetrics(Theme::scaledFont(0.9)).height();
    const int timeline = 3 * small + 20 + line + 8 + kRows * (small + 5);
    return {m_options.width,
            kMargin + QFontMetrics(Theme::scaledFont(1.15)).height() + 12 + timeline + 12 + small + kMargin};
}

QString TimelinePicture::title() const
{
    if (isEmpty())
        return {};
    const Boot &boot = m_analysis->boots[size_t(m_boot)];
    QStringList parts{m_analysis->boots.size() > 1
                          ? Text::tr("Boot %1 of %2").arg(boot.index).arg(m_analysis->boots.size())
                          : Text::tr("Boot"),
                      verdictWord(boot.verdict)};
    if (boot.start.isKnown())
        parts.append(toIsoString(boot.start, boot.isUtc));
    if (boot.durationUs >= 0)
        parts.append(formatDuration(boot.durationUs));
    if (!boot.cloudInit.isEmpty())
        parts.append(QStringLiteral("cloud-init ") + boot.cloudInit);
    return parts.join(QStringLiteral(" · "));
}

void TimelinePicture::paint(QPainter &painter) const
{
    const Boot &boot = m_analysis->boots[size_t(m_boot)];
    const QSize all = size();
    const QFont titleFont = Theme::scaledFont(1.15);
    const QFont small = Theme::scaledFont(0.9);
    const QFontMetricsF smallMetrics(small);
    painter.fillRect(QRectF(QPointF(), all), Theme::color(Token::Base, false));
    painter.setFont(titleFont);
    painter.setPen(Theme::color(Token::Text, false));
    const QFontMetricsF titleMetrics(titleFont);
    painter.drawText(QPointF(kMargin, kMargin + titleMetrics.ascent()),
                     titleMetrics.elidedText(title(), Qt::ElideRight, all.width() - 2 * kMargin));

    const Names names{boot.isUtc ? Text::tr("UTC") : Text::tr("log's clock"), Text::tr("since start"),
                      Text::tr("output")};
    double gutter = 16;
    for (const QString &name : {names.clock, names.elapsed, names.output})
        gutter = std::max(gutter, smallMetrics.horizontalAdvance(name) + 16);
    const double top = kMargin + titleMetrics.height() + 12;
    TimelineMetrics metrics;
    metrics.height = int(all.height() - top - 12 - smallMetrics.height() - kMargin);
    metrics.top = int(smallMetrics.height()) + 8;
    metrics.bottom = int(smallMetrics.height()) + 6;
    metrics.bandHeader = QFontMetrics(Theme::scaledFont(1)).height() + 4;
    metrics.rowHeight = int(smallMetrics.height()) + 5;
    metrics.laneHeight = int(smallMetrics.height()) + 3;
    TimelineLayout layout;
    layout.setBoot(m_analysis.get(), &boot);
    layout.setDetail(m_output, m_silences);
    TimeScale scale;
    scale.setWidth(int(all.width() - gutter - 2 * kMargin));
    scale.setDomain(layout.lengthUs());
    if (m_options.endUs > m_options.beginUs) {
        scale.zoomAbout(0, double(scale.width()) * scale.usPerPixel() / (m_options.endUs - m_options.beginUs));
        scale.panBy((m_options.beginUs - scale.viewBegin()) / scale.usPerPixel());
    }
    layout.arrange(scale.usPerPixel(), metrics,
                   [&](const QString &name) { return smallMetrics.horizontalAdvance(name); });
    painter.save();
    painter.translate(kMargin / 2.0 + gutter, top);
    TimelineScene scene{layout, scale, {}, {}, Theme::scaledFont(1), names.clock, names.elapsed, names.output};
    paintTimeline(painter, scene, int(gutter));
    painter.restore();
    paintLegend(painter, boot, QPointF(kMargin, all.height() - kMargin - smallMetrics.height()), small);
}

QImage TimelinePicture::image() const
{
    if (isEmpty())
        return {};
    QImage image((QSizeF(size()) * m_options.scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(m_options.scale);
    QPainter painter(&image);
    paint(painter);
    return image;
}

QByteArray TimelinePicture::svg() const
{
    if (isEmpty())
        return {};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size());
    generator.setViewBox(QRect(QPoint(), size()));
    // Sizes of letters are written for this; the picture was laid out for the screen's.
    if (const QScreen *screen = QGuiApplication::primaryScreen())
        generator.setResolution(qRound(screen->logicalDotsPerInch()));
    generator.setTitle(title());
    generator.setDescription(Text::tr("Timeline of a boot, drawn by Bootscope"));
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    return buffer.data();
}

} // namespace bootscope
