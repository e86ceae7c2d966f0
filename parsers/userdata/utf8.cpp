// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/utf8.h"

namespace bootscope::userdata {

qsizetype firstInvalidUtf8(QByteArrayView bytes)
{
    const auto byte = [bytes](qsizetype i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U; };
    const auto continues = [byte](qsizetype i) { return (byte(i) & 0xC0U) == 0x80U; };
    for (qsizetype at = 0; at < bytes.size();) {
        const unsigned first = byte(at);
        if (first < 0x80) {
            ++at;
        } else if (first >= 0xC2 && first <= 0xDF && continues(at + 1)) {
            at += 2;
        } else if ((first & 0xF0U) == 0xE0 && continues(at + 1) && continues(at + 2)) {
            if ((first == 0xE0 && byte(at + 1) < 0xA0) || (first == 0xED && byte(at + 1) > 0x9F))
                return at;
            at += 3;
        } else if (first >= 0xF0 && first <= 0xF4 && continues(at + 1) && continues(at + 2) && continues(at + 3)) {
            if ((first == 0xF0 && byte(at + 1) < 0x90) || (first == 0xF4 && byte(at + 1) > 0x8F))
                return at;
            at += 4;
        } else {
            return at;
        }
    }
    return -1;
}

} // namespace bootscope::userdata
