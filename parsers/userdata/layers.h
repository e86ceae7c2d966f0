// SPDX-License-Identifier: GPL-3.0-or-later
// The wrapping around user data: base64 and gzip, taken off within limits, and judged as cloud-init would take it off.
#pragma once

#include "parsers/userdata/release.h"
#include "parsers/userdata/userdata.h"

#include <optional>

namespace bootscope::userdata {

struct Inflated
{
    enum class State : quint8 { Ok, NotGzip, Truncated, Corrupt, TooLarge };
    State state = State::NotGzip;
    QByteArray bytes; // all of it, or nothing: cloud-init takes no half of a gzip
};

bool startsLikeGzip(QByteArrayView bytes);
// Every member, as Python's gzip reads them: zero bytes behind the last are allowed, anything else is not.
Inflated gunzip(const QByteArray &bytes, qint64 maxBytes);

// The bytes inside text that is base64 as a whole (line breaks allowed), when they are user data or text themselves.
std::optional<QByteArray> base64Document(const QByteArray &bytes, Release release);

struct Peeled
{
    QByteArray document;
    QList<Encoding> layers; // outermost first
    QList<Diagnostic> diagnostics;
    bool readable = true; // false: what is left is no text of the author's, nothing more can be said about it
};

Peeled peelLayers(const QByteArray &raw, const ReadOptions &options);

} // namespace bootscope::userdata
