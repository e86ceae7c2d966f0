// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/redact/literalsecret.h"
#include "parsers/redact/maskbook.h"
#include "parsers/redact/maskspan.h"

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kLongestValue = 64 * 1024;

bool hasAny(const QByteArray &value, bool (*test)(char))
{
    return std::any_of(value.cbegin(), value.cend(), test);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isSign(char c)
{
    return !isDigit(c) && !isUpper(c) && !isLower(c);
}

} // namespace

MaskText::MaskText(const QByteArray &text) : bytes(text), lower(text.toLower()), wide(QString::fromLatin1(text)) {}

qsizetype MaskText::lineBegin(qsizetype at) const
{
    return at == 0 ? 0 : bytes.lastIndexOf('\n', at - 1) + 1;
}

qsizetype MaskText::lineEnd(qsizetype at) const
{
    const qsizetype feed = bytes.indexOf('\n', at);
    return feed < 0 ? bytes.size() : feed;
}

bool isParticular(MaskKind kind, const QByteArray &value)
{
    if (isCommonWord(value) || isMaskLabel(value))
        return false;
    switch (kind) {
    case MaskKind::Account:
    case MaskKind::PasswordHash:
        return true;
    case MaskKind::HostName:
    case MaskKind::UserName:
    case MaskKind::InstanceName:
        return value.size() >= 4 && (hasAny(value, isDigit) || value.contains('-') || value.contains('.') ||
                                     value.contains('_') || value.size() >= 8);
    default:
        break;
    }
    if (maskClassOf(kind) != MaskClass::Secrets)
        return false; // known by their form
    const bool mixed = hasAny(value, isLower) && std::any_of(value.cbegin() + 1, value.cend(), isUpper);
    const bool digits = hasAny(value, isDigit);
    if (value.size() >= 6 && digits && (hasAny(value, isLower) || hasAny(value, isUpper)))
        return true;
    if (value.size() >= 8 && (mixed || hasAny(value, isSign) || digits))
        return true;
    return value.size() >= 12;
}

qsizetype valueEnd(const MaskText &text, qsizetype &begin, bool inYaml)
{
    const QByteArray &bytes = text.bytes;
    // Bounded, as a line may be as long as the file.
    const qsizetype reach = qMin(bytes.size(), begin + kLongestValue);
    const qsizetype feed = QByteArrayView(bytes).sliced(begin, reach - begin).indexOf('\n');
    const qsizetype stop = feed < 0 ? reach : begin + feed;
    QByteArray quote;
    for (const char *candidate : {"\\\\\"", "\\\"", "\\'", "\"", "'"}) {
        if (QByteArrayView(bytes).sliced(begin, stop - begin).startsWith(candidate)) {
            quote = candidate;
            break;
        }
    }
    if (!quote.isEmpty()) {
        begin += quote.size();
        qsizetype at = begin;
        while (at < stop && !QByteArrayView(bytes).sliced(at, stop - at).startsWith(quote))
            at += quote.size() == 1 && quote == "\"" && bytes[at] == '\\' && at + 1 < stop ? 2 : 1;
        return qMin(at, stop);
    }
    qsizetype at = begin;
    if (inYaml) {
        const qsizetype comment = QByteArrayView(bytes).sliced(begin, stop - begin).indexOf(" #");
        at = comment >= 0 ? begin + comment : stop;
    } else {
        while (at < stop && !QByteArrayView(" \t\r,;&|<>()[]{}\"'`\\").contains(bytes[at]))
            ++at;
    }
    while (at > begin && QByteArrayView(" \t\r").contains(bytes[at - 1]))
        --at;
    return at;
}

} // namespace bootscope
