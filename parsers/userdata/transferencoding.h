// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a MIME part decoded, with a map of its lines to the document.
#pragma once

#include "parsers/userdata/mimemessage.h"
#include "parsers/userdata/textindex.h"

namespace bootscope::userdata {

struct Payload
{
    QByteArray bytes;
    LineMap lines;
    // Byte of the document with the first character that cloud-init garbles (no encoding was declared), -1 for none.
    qsizetype garbledAt = -1;
    bool garbledToBytes = false; // to bytes that are no UTF-8; otherwise to escapes such as \uac00
};

// As Message.get_payload(decode=True). text must index the document of the node.
Payload decodeBody(const QByteArray &document, const TextIndex &text, const MimeNode &node);

} // namespace bootscope::userdata
