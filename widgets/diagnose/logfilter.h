// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines of a log are wanted.
#pragma once

#include "parsers/logs/lineindex.h"

#include <QByteArray>

namespace bootscope {

struct LogFilter
{
    enum class Levels : quint8 { All, WarningsAndWorse, ErrorsAndWorse };

    Levels levels = Levels::All;
    QByteArray contains; // UTF-8, letters A-Z in either case; empty: any text
    bool onlyThisBoot = true;

    bool isOpen() const { return levels == Levels::All && contains.isEmpty(); } // lets every line pass
    bool operator==(const LogFilter &) const = default;
};

// Lines of no level of their own (tracebacks) carry their record's.
inline bool passes(LogFilter::Levels wanted, LogLevel level)
{
    if (wanted == LogFilter::Levels::All)
        return true;
    if (wanted == LogFilter::Levels::WarningsAndWorse && (level == LogLevel::Warning || level == LogLevel::Deprecated))
        return true;
    return level == LogLevel::Error || level == LogLevel::Critical;
}

} // namespace bootscope
