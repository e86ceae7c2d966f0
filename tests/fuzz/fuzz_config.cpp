// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as the body of a cloud-config: the validator, its words, and the fixes that it proposes.
#include "parsers/base/applyfixes.h"
#include "parsers/cloudconfig/cloudconfigcheck.h"

#include <cstdlib>

using namespace bootscope;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto schema = Schema::embedded();
    const QByteArray text = "#cloud-config\n" + QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
    CloudConfigContext context;
    context.wholeDocument = true;
    for (const Diagnostic &diagnostic : checkCloudConfig(text, *schema, context)) {
        if (diagnostic.message.isEmpty() || diagnostic.code.isEmpty() || diagnostic.range.begin.line < 0)
            std::abort();
        for (const Fix &fix : diagnostic.fixes)
            (void)applyFix(text, fix);
    }
    return 0;
}
