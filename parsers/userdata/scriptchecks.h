// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the kernel can start a script as cloud-init writes it: its first bytes, its encoding, its line ends.
#pragma once

#include "parsers/userdata/userdata.h"

namespace bootscope::userdata {

// part must be a shell script or a boothook. Places are of the document.
QList<Diagnostic> checkScript(const Part &part);

// The bytes that cloud-init writes to disk and where they begin in the part: line ends repaired when the first line
// ends in CR LF, a boothook's own header taken off.
struct WrittenScript
{
    QByteArray bytes;
    int skippedLines = 0;   // lines of the part above the first byte
    int skippedColumns = 0; // code points of the first line before it
};
WrittenScript writtenScript(const Part &part);

} // namespace bootscope::userdata
