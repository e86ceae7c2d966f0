// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of evidence: archives, answers of tools, logs with something before each line.
#include "parsers/evidence/evidence.h"

#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

using namespace bootscope;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const int fd = memfd_create("evidence", 0);
    if (fd < 0 || write(fd, data, size) != ssize_t(size))
        std::abort();
    const QString path = QStringLiteral("/proc/self/fd/%1").arg(fd);
    const QList<Input> inputs = collectInputs({path});
    close(fd);
    // What was asked for is answered, and nothing claims to lie elsewhere.
    if (inputs.isEmpty())
        std::abort();
    for (const Input &input : inputs) {
        if (!input.path.startsWith(path) || input.path.contains(QLatin1String("/../")) || input.sameAs >= inputs.size())
            std::abort();
        if (input.kind == InputKind::Unknown && input.remark.isEmpty())
            std::abort();
    }
    return 0;
}
