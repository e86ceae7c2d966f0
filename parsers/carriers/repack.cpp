// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/repack.h"

#include "parsers/carriers/packing.h"
#include "parsers/userdata/layers.h"

namespace bootscope {

std::optional<UnpackedUserData> unpackUserData(const QByteArray &raw)
{
    userdata::Peeled peeled = userdata::peelLayers(raw, ReadOptions{});
    if (!peeled.readable || peeled.layers.isEmpty())
        return std::nullopt;
    return UnpackedUserData{peeled.document, {peeled.layers, raw.trimmed().contains('\n')}};
}

QByteArray packUserData(const QByteArray &document, const Packing &packing)
{
    QByteArray bytes = document;
    for (auto layer = packing.layers.crbegin(); layer != packing.layers.crend(); ++layer) {
        if (*layer == Encoding::Gzip)
            bytes = gzipOf(bytes);
        else
            bytes = packing.wrapped ? wrappedBase64(bytes) : bytes.toBase64();
    }
    return bytes;
}

} // namespace bootscope
