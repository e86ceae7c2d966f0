// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a MIME message that are its own: headers and boundaries.
#pragma once

#include "parsers/highlight/textstate.h"

namespace bootscope::highlight {

enum class MimeLine : quint8 {
    Header,
    Boundary,       // a part begins
    Closing,        // the last boundary of a multipart
    Ignored,        // before the first and behind the last part: nobody reads it
    BodyBegins,     // the blank line behind the headers
    BodyBeginsHere, // a line that is no header: the part has none, or no more
    Body
};

// Colours the line unless it is of a body.
MimeLine readMimeLine(QByteArrayView line, MimeState &state, const Ink &ink);

// Of the headers that were read: what the body is.
QByteArray bodyType(const MimeState &state);
bool isEncodedBody(const MimeState &state);

} // namespace bootscope::highlight
