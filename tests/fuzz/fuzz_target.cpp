// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a package, archive or schema of cloud-init.
#include "parsers/targets/targetreader.h"

#include <cstdlib>

using namespace bootscope;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<Target> target = readTarget(bytes, QStringLiteral("x"));
    // A target can be checked for, and a refusal says why.
    if (target ? !checkOptionsFor(*target) : target.error().isEmpty())
        std::abort();
    return 0;
}
