// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of Scintilla's margins, markers and indicators that the editor uses, and the words of a diagnostic's tip.
#pragma once

#include "parsers/base/diagnostic.h"

#include <QImage>

namespace bootscope {

inline constexpr int kNumberMargin = 0;
inline constexpr int kSignMargin = 1;
inline constexpr int kFoldMargin = 2;

inline constexpr Severity kSeverities[] = {Severity::Info, Severity::Warning, Severity::Error};

// Indicators 0 to 7 belong to lexers; markers 25 and up to folding.
constexpr int indicatorOf(Severity severity)
{
    return 8 + int(severity);
}
inline constexpr int kMatchIndicator = 11;
constexpr int markerOf(Severity severity)
{
    return 2 + int(severity);
}
inline constexpr int kBulbMarker = 5; // drawn over those of the severities

constexpr int signMask()
{
    return 1 << markerOf(Severity::Info) | 1 << markerOf(Severity::Warning) | 1 << markerOf(Severity::Error) |
           1 << kBulbMarker;
}

// Covers the sign that it stands on. scale: pixels of the screen to one of the program's.
QImage bulbImage(double scale);

// Rich text.
QString tipOf(const Diagnostic &diagnostic);

} // namespace bootscope
