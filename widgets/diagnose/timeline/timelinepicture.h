// SPDX-License-Identifier: GPL-3.0-or-later
// A boot's timeline as a picture of its own, for reports and tickets: a title above, a legend below, in light colours.
#pragma once

#include "parsers/boots/analysis.h"
#include "parsers/boots/timing/gaps.h"
#include "parsers/boots/timing/outputplaces.h"

#include <QByteArray>
#include <QImage>

namespace bootscope {

struct TimelinePictureOptions
{
    int width = 1200; // pixels at a scale of 1; 320 to 4000
    double scale = 2; // of the image: so many pixels for one; 1 to 4
    // What of the boot is shown, microseconds since its start; all of it when begin = end.
    double beginUs = 0;
    double endUs = 0;
};

class TimelinePicture
{
public:
    // boot: index into Analysis::boots. Keeps the analysis alive.
    TimelinePicture(AnalysisPtr analysis, int boot, std::vector<OutputStretch> output, std::vector<Gap> silences,
                    const TimelinePictureOptions &options = {});

    bool isEmpty() const;  // there is no such boot
    QSize size() const;    // at a scale of 1
    QString title() const; // translated: "Boot 2 of 2, failed, 2026-11-23T12:38:52Z, 3.00 s"
    QImage image() const;
    QByteArray svg() const; // a whole document

private:
    void paint(class QPainter &painter) const;

    AnalysisPtr m_analysis;
    int m_boot;
    std::vector<OutputStretch> m_output;
    std::vector<Gap> m_silences;
    TimelinePictureOptions m_options;
};

} // namespace bootscope
