// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logs/logfilter.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace bootscope {

namespace {

constexpr qsizetype kMaxPattern = 1000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::LogFilter)
};

QString timeText(const FilterChip &chip)
{
    const QString from = toClockString(chip.from);
    const QString until = toClockString(chip.until);
    if (until.isEmpty())
        return Text::tr("from %1").arg(from);
    return from.isEmpty() ? Text::tr("until %1").arg(until) : Text::tr("%1 to %2").arg(from, until);
}

QString whatOf(const FilterChip &chip)
{
    switch (chip.kind) {
    case FilterChip::Kind::Text:
        return Text::tr("contains %1").arg(chip.text);
    case FilterChip::Kind::Pattern:
        return Text::tr("matches %1").arg(chip.text);
    case FilterChip::Kind::Level:
        return Text::tr("level %1").arg(levelName(chip.level));
    case FilterChip::Kind::Source:
        return Text::tr("source %1").arg(chip.text);
    case FilterChip::Kind::Stage:
        return Text::tr("stage %1").arg(stageName(chip.stage));
    case FilterChip::Kind::Module:
        return Text::tr("module %1").arg(chip.text);
    case FilterChip::Kind::Time:
        return timeText(chip);
    }
    return {};
}

} // namespace

QString chipText(const FilterChip &chip)
{
    return chip.exclude ? Text::tr("not: %1").arg(whatOf(chip)) : whatOf(chip);
}

QString patternError(const QString &pattern)
{
    if (pattern.size() > kMaxPattern)
        return Text::tr("The pattern is longer than %1 characters.").arg(kMaxPattern);
    const QRegularExpression expression(pattern);
    if (expression.isValid())
        return {};
    return Text::tr("The pattern is wrong at character %1: %2")
        .arg(expression.patternErrorOffset() + 1)
        .arg(expression.errorString());
}

} // namespace bootscope
