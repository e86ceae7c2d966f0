// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a log: the line index, records, boots, failures.
#include "parsers/boots/analysis.h"

#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

using namespace bootscope;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const int fd = memfd_create("log", 0);
    if (fd < 0 || write(fd, data, size) != ssize_t(size))
        std::abort();
    const auto result = analyze({QStringLiteral("/proc/self/fd/%1").arg(fd)});
    close(fd);
    if (!result)
        return 0;
    for (const Boot &boot : (*result)->boots) {
        for (const Failure &failure : boot.failures) {
            for (const Evidence &evidence : failure.evidence) {
                if (evidence.input < 0 || evidence.input >= (*result)->inputs.size())
                    std::abort();
                if (evidence.line.value < 1 || evidence.endLine < evidence.line ||
                    evidence.endLine.value > (*result)->inputs.at(evidence.input).lines.lineCount())
                    std::abort();
            }
        }
    }
    return 0;
}
