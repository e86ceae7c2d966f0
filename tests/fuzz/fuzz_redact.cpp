// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as evidence that is masked: lines stay lines, and a secret that stands plainly in them is gone.
#include "parsers/redact/redactor.h"

#include <cstdlib>

using namespace bootscope;

namespace {

constexpr char kSecret[] = "Zq7vRk2mXw9T";

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QByteArray text = bytes + "\nadmin_password: " + kSecret + '\n' + bytes;

    Redactor redactor(kAllMaskClasses);
    redactor.learn(text);
    const QByteArray masked = redactor.mask(text, QStringLiteral("x"));
    require(masked.count('\n') == text.count('\n'));
    require(!masked.contains(kSecret));
    const qint64 lines = text.count('\n') + 1;
    for (const MaskedItem &item : redactor.items()) {
        require(!item.label.isEmpty() && item.count > 0);
        for (const MaskedPlace &place : item.places)
            require(place.line >= 1 && place.line <= lines);
    }
    (void)redactor.maskUserData(bytes);

    // In pieces, as a long log is.
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = redactionPiece(QByteArrayView(text).sliced(at), 64);
        require(length > 0 && length <= text.size() - at);
        at += length;
    }
    return 0;
}
