// SPDX-License-Identifier: GPL-3.0-or-later
// User data that lies in gzip or base64, taken out to be edited as text and packed the same way again.
#pragma once

#include "parsers/userdata/userdata.h"

#include <optional>

namespace bootscope {

struct Packing
{
    QList<Encoding> layers; // outermost first; empty: the bytes are the text
    bool wrapped = false;   // base64 in lines of 76 characters, as it was

    bool isPlain() const { return layers.isEmpty(); }
};

struct UnpackedUserData
{
    QByteArray document;
    Packing packing;
};

// The text inside, when the bytes are packed and all layers can be taken off within the limits of the reader; nothing
// for plain text and for what is damaged.
std::optional<UnpackedUserData> unpackUserData(const QByteArray &raw);
// What unpackUserData() gives back the document for. Not the very bytes of the first packing: gzip has many forms.
QByteArray packUserData(const QByteArray &document, const Packing &packing);

} // namespace bootscope
