// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/readbootdetail.h"

namespace bootscope {

namespace {

constexpr quint32 kMaxOutputLines = 500'000; // of one boot
constexpr qint64 kBannerBytes = 256;         // a banner stands within the first bytes of its line
constexpr qint64 kMessageBytes = 4096;
constexpr quint32 kCheckEvery = 4096;

// The stage that a line of output announces: "Cloud-init v. 22.4.2 running 'modules:final' at ...".
Stage announcedStage(const QByteArray &line)
{
    const qsizetype banner = line.indexOf("Cloud-init v. ");
    const qsizetype running = banner < 0 ? -1 : line.indexOf(" running '", banner);
    if (running < 0)
        return Stage::Unknown;
    const QByteArray action = line.mid(running + 10, 16);
    return action.startsWith("init-local'")       ? Stage::Local
           : action.startsWith("init'")           ? Stage::Network
           : action.startsWith("modules:config'") ? Stage::Config
           : action.startsWith("modules:final'")  ? Stage::Final
                                                  : Stage::Unknown;
}

std::vector<OutputSection> outputSections(const Input &input, LineNo begin, LineNo end,
                                          const std::atomic<bool> &cancelled)
{
    std::vector<OutputSection> sections;
    end = std::min({end, LineNo(input.lines.lineCount()), LineNo(begin.value + kMaxOutputLines)});
    for (LineNo line = begin; line.value > 0 && line <= end; ++line.value) {
        if (line.value % kCheckEvery == 0 && cancelled)
            return {};
        const Stage stage = announcedStage(input.lines.text(*input.source, line, kBannerBytes));
        if (stage != Stage::Unknown)
            sections.push_back({stage, line, line});
        else if (!sections.empty())
            sections.back().end = line;
    }
    return sections;
}

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
    if (const Input *output = sourceOf(boot.outputInput))
        detail.output = outputSections(*output, boot.outputBegin, boot.outputEnd, cancelled);
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
