// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines of a log are wanted: levels, text, and conditions that stack.
#pragma once

#include "parsers/boots/boot.h"

#include <QByteArray>

namespace bootscope {

// One condition. A line is shown when it meets all that are there.
struct FilterChip
{
    enum class Kind : quint8 { Text, Pattern, Level, Source, Stage, Module, Time };

    Kind kind = Kind::Text;
    bool exclude = false; // lines that it fits are the ones to hide
    QString text;         // of Text, Pattern (regular expression), Source ("util.py") and Module ("runcmd")
    LogLevel level = LogLevel::None;
    Stage stage = Stage::Unknown;
    LogTime from, until; // of Time, inclusive; an unknown one is open

    bool operator==(const FilterChip &) const = default;
};
// Translated, short: "contains apt-get", "not source util.py", "from 12:38:58.100".
QString chipText(const FilterChip &chip);

struct LogFilter
{
    enum class Levels : quint8 { All, WarningsAndWorse, ErrorsAndWorse };

    Levels levels = Levels::All;
    QByteArray contains; // UTF-8, letters A-Z in either case; empty: any text
    bool onlyThisBoot = true;
    bool isPattern = false; // contains is a regular expression
    QList<FilterChip> chips;

    bool isOpen() const // lets every line pass
    {
        return levels == Levels::All && contains.isEmpty() && chips.isEmpty();
    }
    bool operator==(const LogFilter &) const = default;
};

inline bool passes(LogFilter::Levels wanted, LogLevel level)
{
    if (wanted == LogFilter::Levels::All)
        return true;
    if (wanted == LogFilter::Levels::WarningsAndWorse && (level == LogLevel::Warning || level == LogLevel::Deprecated))
        return true;
    return level == LogLevel::Error || level == LogLevel::Critical;
}

// What is wrong with a regular expression, and where, translated; empty when nothing is.
QString patternError(const QString &pattern);

} // namespace bootscope
