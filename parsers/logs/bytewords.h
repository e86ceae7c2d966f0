// SPDX-License-Identifier: GPL-3.0-or-later
// Words in the bytes of a line, for the hot path: what QByteArrayView offers prepares itself for long needles, which
// takes longer than looking through a line does.
#pragma once

#include <QByteArrayView>

#include <cstring>
#include <string_view>

namespace bootscope {

inline quint64 wordAt(const char *bytes)
{
    quint64 word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

// For runs too short to be worth a call: of 8 bytes or more, in machine words of which the last two may overlap.
inline bool isSame(const char *a, const char *b, std::size_t length)
{
    for (std::size_t at = 0; at + sizeof(quint64) < length; at += sizeof(quint64)) {
        if (wordAt(a + at) != wordAt(b + at))
            return false;
    }
    const std::size_t last = length - sizeof(quint64);
    return wordAt(a + last) == wordAt(b + last);
}

inline bool beginsWith(QByteArrayView text, QByteArrayView word)
{
    if (text.size() < word.size())
        return false;
    const auto length = std::size_t(word.size());
    return length < sizeof(quint64) ? std::memcmp(text.data(), word.data(), length) == 0
                                    : isSame(text.data(), word.data(), length);
}

inline bool endsWith(QByteArrayView text, QByteArrayView word)
{
    return text.size() >= word.size() && beginsWith(text.last(word.size()), word);
}

// Where the word begins first; -1 when it is not there.
inline qsizetype findWord(QByteArrayView text, QByteArrayView word)
{
    const std::string_view all(text.data(), std::size_t(text.size()));
    const auto at = all.find(std::string_view(word.data(), std::size_t(word.size())));
    return at == std::string_view::npos ? -1 : qsizetype(at);
}

} // namespace bootscope
