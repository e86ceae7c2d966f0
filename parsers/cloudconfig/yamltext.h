// SPDX-License-Identifier: GPL-3.0-or-later
// What PyYAML refuses in the bytes themselves and libyaml lets pass: unreadable characters, and tabs between tokens.
#pragma once

#include "parsers/cloudconfig/yamltree.h"

#include <QList>

namespace bootscope {

// A private character that stands for a tab which libyaml would not read where PyYAML does.
inline constexpr char16_t kTabStandIn = 0xf8fd;
inline constexpr char kTabStandInUtf8[] = "\xef\xa3\xbd";

// Bytes that are no UTF-8, or characters that YAML does not allow anywhere.
std::optional<YamlError> findUnreadable(const QByteArray &utf8);

// Walks forward over UTF-8 by code points and finds the byte where each begins.
class CodePointCursor
{
public:
    explicit CodePointCursor(const QByteArray &utf8) : m_utf8(utf8) {}
    // Byte offset of the code point with this index; an index behind the last one asked for gives the last answer.
    qsizetype byteOf(size_t index);

private:
    const QByteArray &m_utf8;
    size_t m_index = 0;
    qsizetype m_byte = 0;
};

// Bytes of one scalar as written.
struct ScalarSpan
{
    enum class Style : quint8 { Plain, Quoted, Block };
    qsizetype begin = 0;
    qsizetype end = 0;
    Style style = Style::Plain;
};

// The offset of the first tab that PyYAML takes for the start of a token, or -1. Spans are in order, up to offset end.
// standIns: kTabStandIn counts as a tab.
qsizetype findTab(const QByteArray &utf8, const QList<ScalarSpan> &spans, qsizetype end, bool standIns = false);

// The place of a byte offset.
TextPosition positionOf(const QByteArray &utf8, qsizetype offset);

} // namespace bootscope
