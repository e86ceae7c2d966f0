// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/timeline/timescale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bootscope {

namespace {

constexpr qint64 kSecond = 1'000'000;

QString secondsLabel(qint64 us, qint64 step)
{
    if (step >= 60 * kSecond)
        return QStringLiteral("%1 min").arg(us / (60 * kSecond));
    const int decimals = step >= kSecond ? 0 : step >= 100'000 ? 1 : step >= 10'000 ? 2 : step >= 1000 ? 3 : 6;
    return QString::number(double(us) / double(kSecond), 'f', decimals) + QStringLiteral(" s");
}

QString clockLabel(qint64 us, qint64 step)
{
    const qint64 day = 86400 * kSecond;
    const qint64 ofDay = ((us % day) + day) % day;
    const qint64 seconds = ofDay / kSecond;
    QString text = QStringLiteral("%1:%2:%3")
                       .arg(seconds / 3600, 2, 10, QLatin1Char('0'))
                       .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                       .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (step < kSecond) {
        const int decimals = step >= 100'000 ? 1 : step >= 10'000 ? 2 : step >= 1000 ? 3 : 6;
        text += QLatin1Char('.') + QStringLiteral("%1").arg(ofDay % kSecond, 6, 10, QLatin1Char('0')).left(decimals);
    }
    return text;
}

qint64 floorTo(double us, qint64 step)
{
    return qint64(std::floor(us / double(step))) * step;
}

} // namespace

void TimeScale::setDomain(qint64 lengthUs)
{
    m_domain = std::max(lengthUs, kMinDomainUs);
    fit();
}

void TimeScale::setWidth(int pixels)
{
    const bool fitted = isFitted();
    m_width = std::max(pixels, 1);
    if (fitted)
        fit();
    else
        clamp();
}

double TimeScale::fittedUsPerPixel() const
{
    return double(m_domain) * kTail / m_width;
}

bool TimeScale::isFitted() const
{
    return m_begin <= 0 && m_usPerPixel >= fittedUsPerPixel() * 0.999999;
}

void TimeScale::fit()
{
    m_begin = 0;
    m_usPerPixel = fittedUsPerPixel();
}

void TimeScale::zoomAbout(double x, double factor)
{
    if (!(factor > 0))
        return;
    const double anchor = usAt(x);
    const double least = std::min(kMinViewUs / m_width, fittedUsPerPixel());
    m_usPerPixel = std::clamp(m_usPerPixel / factor, least, fittedUsPerPixel());
    m_begin = anchor - x * m_usPerPixel;
    clamp();
}

void TimeScale::panBy(double pixels)
{
    m_begin += pixels * m_usPerPixel;
    clamp();
}

void TimeScale::reveal(double beginUs, double endUs)
{
    const double margin = 24 * m_usPerPixel;
    if (endUs - beginUs + 2 * margin > m_width * m_usPerPixel) {
        m_usPerPixel = std::min((endUs - beginUs) * 1.2 / m_width, fittedUsPerPixel());
        m_begin = beginUs - (endUs - beginUs) * 0.1;
    } else if (beginUs - margin < m_begin) {
        m_begin = beginUs - margin;
    } else if (endUs + margin > viewEnd()) {
        m_begin = endUs + margin - m_width * m_usPerPixel;
    }
    clamp();
}

void TimeScale::clamp()
{
    m_usPerPixel = std::min(m_usPerPixel, fittedUsPerPixel());
    const double last = double(m_domain) * kTail - m_width * m_usPerPixel;
    m_begin = std::clamp(m_begin, 0.0, std::max(last, 0.0));
}

qint64 TimeScale::niceStep(double atLeastUs)
{
    if (atLeastUs <= 5 * kSecond) {
        for (qint64 decade = 1; decade <= kSecond; decade *= 10) {
            for (const qint64 digit : {1, 2, 5}) {
                if (double(digit * decade) >= atLeastUs)
                    return digit * decade;
            }
        }
    }
    static constexpr std::array<qint64, 14> kClock{10,   20,   30,   60,   120,   300,   600,
                                                   1200, 1800, 3600, 7200, 21600, 43200, 86400};
    for (const qint64 seconds : kClock) {
        if (double(seconds * kSecond) >= atLeastUs)
            return seconds * kSecond;
    }
    const double days = std::ceil(atLeastUs / double(86400 * kSecond));
    return qint64(std::min(days, 1e6)) * 86400 * kSecond;
}

QList<TimeScale::Tick> TimeScale::elapsedTicks(int minPixels) const
{
    QList<Tick> ticks;
    const qint64 step = niceStep(minPixels * m_usPerPixel);
    for (qint64 us = std::max<qint64>(floorTo(m_begin, step), 0); double(us) <= viewEnd(); us += step) {
        if (double(us) >= m_begin)
            ticks.append({us, secondsLabel(us, step)});
    }
    return ticks;
}

QList<TimeScale::Tick> TimeScale::clockTicks(qint64 startUs, int minPixels) const
{
    QList<Tick> ticks;
    const qint64 step = niceStep(minPixels * m_usPerPixel);
    // In whole numbers: a double cannot hold microseconds since 1970 and a fraction of them.
    const qint64 begin = startUs + qint64(std::floor(m_begin));
    qint64 wall = begin / step * step;
    for (; double(wall - startUs) <= viewEnd(); wall += step) {
        if (double(wall - startUs) >= m_begin)
            ticks.append({wall - startUs, clockLabel(wall, step)});
    }
    return ticks;
}

} // namespace bootscope
