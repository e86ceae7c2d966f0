// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as user data: reading, the YAML tree, the validator, and the places that diagnostics name.
#include "parsers/checks/check.h"

#include <cstdlib>

using namespace bootscope;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const CheckResult result = checkUserData(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    // A place is in the document, or unknown.
    const qsizetype lines = result.userData.document.count('\n') + result.userData.document.count('\r') + 2;
    for (const Diagnostic &diagnostic : result.diagnostics) {
        if (diagnostic.range.begin.line < 0 ||
            (!result.userData.document.isEmpty() && diagnostic.range.begin.line > lines + 1))
            std::abort();
    }
    return 0;
}
