// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/readbootdetail.h"

#include "parsers/boots/timing/gaps.h"
#include "parsers/boots/timing/outputplaces.h"

namespace bootscope {

namespace {

constexpr qint64 kMessageBytes = 4096;
constexpr quint32 kCheckEvery = 4096;

} // namespace

BootDetail readBootDetail(const Analysis &analysis, int index, const std::atomic<bool> &cancelled)
{
    BootDetail detail;
    if (index < 0 || size_t(index) >= analysis.boots.size())
        return detail;
    const Boot &boot = analysis.boots[size_t(index)];
    const auto sourceOf = [&analysis](int input) {
        return input >= 0 && input < analysis.inputs.size() && analysis.inputs.at(input).source
                   ? &analysis.inputs.at(input)
                   : nullptr;
    };
    detail.output = placeOutput(analysis, index, cancelled);
    detail.silences = gapsOf(analysis, index, cancelled);
    if (const Input *log = sourceOf(boot.logInput)) {
        const LineNo end = std::min(boot.logEnd, LineNo(log->lines.lineCount()));
        for (LineNo line = boot.logBegin; line.value > 0 && line <= end; ++line.value) {
            if (line.value % kCheckEvery == 0 && cancelled)
                return {};
            // cloud-init has a level of its own for it since 23.2; before that it was a warning that says so.
            const LogLevel level = log->lines.level(line);
            if (!log->lines.startsRecord(line) || (level != LogLevel::Deprecated && level != LogLevel::Warning))
                continue;
            const bool says = level == LogLevel::Deprecated ||
                              log->lines.text(*log->source, line, kMessageBytes).toLower().contains("deprecat");
            if (says && detail.deprecations++ == 0)
                detail.firstDeprecation = line;
        }
    }
    detail.known = !cancelled;
    return detail;
}

} // namespace bootscope
