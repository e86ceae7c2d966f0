// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/compare/plainmessage.h"

#include <algorithm>
#include <array>

namespace bootscope {

namespace {

constexpr qsizetype kLongId = 6;         // characters with a digit among them that no person would name a thing
constexpr qsizetype kTemporaryName = 11; // "tmp" and the eight characters that Python's tempfile adds

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

bool isWordPart(char16_t c)
{
    return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool isHex(char16_t c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

enum class Word : quint8 { Plain, Hex, Number, Id };

// Letters, digits and underscores from begin to end.
template<class At> Word kindOf(qsizetype begin, qsizetype end, const At &at)
{
    const qsizetype size = end - begin;
    qsizetype digits = 0;
    qsizetype hex = 0;
    for (qsizetype i = begin; i < end; ++i) {
        digits += isDigit(at(i)) ? 1 : 0;
        hex += isHex(at(i)) ? 1 : 0;
    }
    if (digits == size)
        return Word::Number;
    if (size == kTemporaryName && at(begin) == u't' && at(begin + 1) == u'm' && at(begin + 2) == u'p')
        return Word::Id;
    if (size > 2 && at(begin) == u'0' && at(begin + 1) == u'x')
        return Word::Id;
    // "deadbeef12", "x7k29q4"; but "python3", "ipv4" and "sha256" are names.
    if (digits > 0 && size >= kLongId && (hex == size || digits * 2 > size))
        return Word::Id;
    return hex == size ? Word::Hex : Word::Plain;
}

// Gives put() every character that stays, and one '#' for each stretch that does not. "12:33:01.5" and "10.0.0.7" are
// one stretch, not four. keepsNumber() is asked about each number.
template<class At, class Put, class Keeps>
void walk(qsizetype size, const At &at, const Put &put, const Keeps &keepsNumber)
{
    bool inMark = false;
    for (qsizetype i = 0; i < size;) {
        const char16_t c = at(i);
        if (!isWordPart(c)) {
            inMark = inMark && (c == u'.' || c == u':' || c == u'-' || c == u',') && i + 1 < size && isHex(at(i + 1));
            if (!inMark)
                put(c);
            ++i;
            continue;
        }
        const qsizetype begin = i;
        while (i < size && isWordPart(at(i)))
            ++i;
        const Word kind = kindOf(begin, i, at);
        // Hexadecimal letters alone are a word ("bad"), except as more of an address or an id.
        const bool stays =
            kind == Word::Plain || (kind == Word::Hex && !inMark) || (kind == Word::Number && !inMark && keepsNumber());
        if (stays) {
            for (qsizetype k = begin; k < i; ++k)
                put(at(k));
        } else if (!inMark) {
            put(u'#');
        }
        inMark = !stays;
    }
}

// Whether a number that follows says what went wrong: "exit code 127", "[Errno 13]", "status: 404".
bool announcesStatus(const QString &text)
{
    static constexpr std::array<const char *, 7> kWords{"code", "status", "exit", "returned", "errno", "error", "http"};
    qsizetype end = text.size();
    while (end > 0 && !text.at(end - 1).isLetterOrNumber())
        --end;
    const QStringView before = QStringView(text).first(end);
    return text.size() - end <= 3 && std::any_of(kWords.begin(), kWords.end(), [before](const char *word) {
               return before.endsWith(QLatin1String(word), Qt::CaseInsensitive);
           });
}

} // namespace

QString plainMessage(QStringView message, Numbers numbers, qsizetype maxChars)
{
    QString plain;
    const qsizetype size = std::min(message.size(), maxChars);
    plain.reserve(size);
    walk(
        size, [message](qsizetype i) { return message.at(i).unicode(); }, [&plain](char16_t c) { plain += QChar(c); },
        [&] { return numbers == Numbers::KeepStatus && announcesStatus(plain); });
    return plain.simplified();
}

size_t plainHash(QByteArrayView message, qsizetype maxBytes)
{
    size_t hash = 1469598103934665603ULL; // FNV-1a
    walk(
        std::min(message.size(), maxBytes),
        [message](qsizetype i) { return char16_t(static_cast<unsigned char>(message.at(i))); },
        [&hash](char16_t c) { hash = (hash ^ c) * 1099511628211ULL; }, [] { return false; });
    return hash;
}

} // namespace bootscope
