// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as user data, read only: layers, parts, templates, and the fixes that are proposed for them.
#include "parsers/base/applyfixes.h"
#include "parsers/userdata/jinjastandin.h"
#include "parsers/userdata/userdata.h"

#include <cstdlib>

using namespace bootscope;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    ReadOptions options;
    options.maxDecodedBytes = 1024 * 1024;
    if (size > 0 && data[0] % 2 == 1)
        options.cloudInit = QStringLiteral("26.2");
    const UserData read = readUserData(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), options);
    const qsizetype lines = read.document.count('\n') + 1;
    for (const Part &part : read.parts) {
        if (part.lines.firstLine() < 0 || part.lines.lastLine() > lines)
            std::abort();
        const auto standIn = userdata::standInFor(part.bytes);
        if (standIn && standIn->text.count('\n') != part.bytes.count('\n'))
            std::abort(); // lines must stay
    }
    for (const Diagnostic &diagnostic : read.diagnostics) {
        if (diagnostic.range.begin.line < 0 || diagnostic.range.begin.line > lines + 1)
            std::abort();
        (void)applyFixes(read.document, diagnostic.fixes);
    }
    return 0;
}
