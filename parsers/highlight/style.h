// SPDX-License-Identifier: GPL-3.0-or-later
// What a run of characters is, for whoever colours it, and where the runs of one line are written to.
#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <cstring>

namespace bootscope::highlight {

// The order is kept by widgets/editor/highlighting.cpp, which knows the colours.
enum class Style : quint8 {
    Text,
    Header, // the line that tells cloud-init what a text is: "#cloud-config", "#!/bin/sh"
    Comment,
    Key,
    String,
    Number,
    Constant, // booleans and null, as YAML 1.1 knows them: yes, off, ~
    Keyword,
    Builtin,
    Variable,
    Operator,
    Function,
    Anchor, // YAML's anchors, aliases and tags
    BlockMark,
    Heredoc,
    HeredocMark,
    MimeName,
    MimeValue,
    MimeBoundary,
    JinjaMark,
    JinjaText,
    Url,
    Encoded, // base64
    Count
};

enum class Language : quint8 { Plain, Shell, Yaml, Python, Include, Mime, Encoded };

// The styles of one line, a byte each, as long as the line.
struct Ink
{
    char *styles = nullptr;

    void put(qsizetype begin, qsizetype end, Style style) const
    {
        if (end > begin)
            std::memset(styles + begin, int(style), size_t(end - begin));
    }
};

constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}
constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isWordStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
constexpr bool isWord(char c)
{
    return isWordStart(c) || isDigit(c);
}

inline qsizetype skipBlanks(QByteArrayView line, qsizetype at)
{
    while (at < line.size() && isBlank(line[at]))
        ++at;
    return at;
}

template<typename List> bool contains(const List &words, QByteArrayView word)
{
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

} // namespace bootscope::highlight
