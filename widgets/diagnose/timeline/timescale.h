// SPDX-License-Identifier: GPL-3.0-or-later
// Time to x and back for one boot: zoom, pan and ticks, as a plain value that needs no window.
#pragma once

#include <QList>
#include <QString>

namespace bootscope {

// Times are microseconds since the boot's start; x is pixels from the left edge of the drawing area.
class TimeScale
{
public:
    struct Tick
    {
        qint64 us = 0; // since the boot's start
        QString label;
        bool operator==(const Tick &) const = default;
    };

    // The whole extent of the boot; at least one millisecond, so that a boot without a length can be drawn.
    void setDomain(qint64 lengthUs);
    void setWidth(int pixels);
    qint64 domain() const { return m_domain; }
    int width() const { return m_width; }
    double usPerPixel() const { return m_usPerPixel; }
    double viewBegin() const { return m_begin; }
    double viewEnd() const { return m_begin + m_width * m_usPerPixel; }
    bool isFitted() const;

    double xOf(double us) const { return (us - m_begin) / m_usPerPixel; }
    double usAt(double x) const { return m_begin + x * m_usPerPixel; }

    void fit();
    // factor > 1 shows less time in more pixels. What is under x stays under x, unless an edge of the domain is met.
    void zoomAbout(double x, double factor);
    void panBy(double pixels); // positive: later times come into view
    // Moves (and if it must, widens) the view so that the span can be seen.
    void reveal(double beginUs, double endUs);

    // The smallest of 1, 2, 5 x 10^n microseconds, and of the clock's own steps from 10 s on, that is at least
    // atLeastUs.
    static qint64 niceStep(double atLeastUs);
    // "0 s", "1.5 s": multiples of a nice step since the start, at least minPixels apart, all within the view.
    QList<Tick> elapsedTicks(int minPixels) const;
    // "12:38:53": multiples of a nice step of the clock that showed startUs (since 1970) when the boot began.
    QList<Tick> clockTicks(qint64 startUs, int minPixels) const;

    // A view never shows less than this.
    static constexpr double kMinViewUs = 200;
    static constexpr qint64 kMinDomainUs = 1000;
    // A fitted view ends a little after the domain, so that what ends it is not cut.
    static constexpr double kTail = 1.015;

private:
    void clamp();
    double fittedUsPerPixel() const;

    qint64 m_domain = kMinDomainUs;
    int m_width = 1;
    double m_begin = 0;
    double m_usPerPixel = kMinDomainUs;
};

} // namespace bootscope
