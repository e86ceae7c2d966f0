// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/carriernotes.h"

#include "parsers/userdata/layers.h"
#include "parsers/userdata/utf8.h"

#include <algorithm>

namespace bootscope::carriers {

namespace {

bool isControl(char32_t c)
{
    return (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7f && c < 0xa0 && c != 0x85);
}

bool isInvisibleMark(char32_t c)
{
    return c == 0xfeff || (c & 0xfffe) == 0xfffe; // byte order mark and characters that are none
}

} // namespace

QString whyNotText(const QByteArray &bytes, const TextNeeds &needs)
{
    if (userdata::startsLikeGzip(bytes))
        return Words::tr("it is compressed.");
    if (userdata::firstInvalidUtf8(bytes) >= 0)
        return Words::tr("it holds bytes that are no UTF-8 text.");
    if (needs.noCarriageReturn && bytes.contains('\r'))
        return Words::tr("it holds carriage returns (CR), which text would lose.");
    const QString text = QString::fromUtf8(bytes);
    const QList<uint> characters = text.toUcs4();
    if (std::any_of(characters.cbegin(), characters.cend(), isControl))
        return Words::tr("it holds control characters.");
    if (std::any_of(characters.cbegin(), characters.cend(), isInvisibleMark) || bytes.startsWith("\xef\xbb\xbf"))
        return Words::tr("it holds a byte order mark or a character that text may not hold.");
    if (needs.noLineSeparators && std::any_of(characters.cbegin(), characters.cend(),
                                              [](char32_t c) { return c == 0x85 || c == 0x2028 || c == 0x2029; }))
        return Words::tr("it holds Unicode line separators, which YAML takes for line ends.");
    if (needs.composedForm && text.normalized(QString::NormalizationForm_C) != text)
        return Words::tr("Terraform would rewrite its accented characters (Unicode form NFC).");
    return {};
}

} // namespace bootscope::carriers
