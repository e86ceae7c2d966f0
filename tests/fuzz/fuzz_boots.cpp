// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a detailed log and, behind a line "%%", an output log of the same boots: boots put together, gaps and
// the places of the output. What they tell must lie within the logs and in order.
#include "parsers/boots/timing/gaps.h"
#include "parsers/boots/timing/outputplaces.h"

#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

using namespace bootscope;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

int memoryFile(QByteArrayView bytes)
{
    const int fd = memfd_create("log", 0);
    require(fd >= 0 && write(fd, bytes.data(), size_t(bytes.size())) == ssize_t(bytes.size()));
    return fd;
}

void checkBoot(const Analysis &analysis, int index)
{
    const std::atomic<bool> cancelled = false;
    const Boot &boot = analysis.boots[std::size_t(index)];
    require(boot.index == index + 1);
    LineNo last(0);
    for (const Gap &gap : gapsOf(analysis, index, cancelled, 1000)) {
        require(gap.line >= boot.logBegin && gap.line < gap.endLine && gap.endLine <= boot.logEnd);
        require(gap.line >= last && gap.durationUs >= 1000 && gap.start.isKnown() && !gapName(gap).isEmpty());
        last = gap.endLine;
    }
    LineNo next = boot.outputBegin;
    for (const OutputStretch &stretch : placeOutput(analysis, index, cancelled)) {
        require(stretch.first == next && stretch.last >= stretch.first && stretch.last <= boot.outputEnd);
        require(stretch.step < 0 || stretch.stageRun < int(boot.stages.size()));
        next = LineNo(stretch.last.value + 1);
    }
    require(boot.outputInput < 0 || next.value == boot.outputEnd.value + 1);
    for (const StageRun &run : boot.stages) {
        require(run.endLine >= run.line && run.durationUs >= kUnknownDuration);
        for (const Step &step : run.steps)
            require(step.endLine >= step.line && step.durationUs >= kUnknownDuration);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView all(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype cut = all.indexOf("\n%%\n");
    const int log = memoryFile(cut < 0 ? all : all.first(cut + 1));
    const int output = memoryFile(cut < 0 ? QByteArrayView() : all.sliced(cut + 4));
    const auto result =
        analyze({QStringLiteral("/proc/self/fd/%1").arg(log), QStringLiteral("/proc/self/fd/%1").arg(output)});
    close(log);
    close(output);
    if (!result)
        return 0;
    for (std::size_t i = 0; i < (*result)->boots.size() && i < 50; ++i)
        checkBoot(**result, int(i));
    return 0;
}
