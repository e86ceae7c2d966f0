// SPDX-License-Identifier: GPL-3.0-or-later
// What highlighting makes of a text, as letters below its characters: tests compare pictures that a person can read.
#pragma once

#include "parsers/highlight/textstate.h"
#include "parsers/userdata/detection.h"

#include <QByteArray>
#include <QList>

namespace bootscope::highlight {

// . text H header # comment K key S string N number C constant W keyword B builtin V variable O operator F function
// A anchor | block mark D here-document d its word M header name m header value = boundary J mark of jinja j its text
// U address E base64
inline constexpr char kLetters[] = ".H#KSNCWBVOFA|DdMm=JjUE";

struct StyledLine
{
    QByteArray text;
    QByteArray letters; // as long as the text
    LineInfo info;
};

inline QList<StyledLine> styledLines(const QByteArray &document)
{
    QList<StyledLine> result;
    TextState state = TextState::start(userdata::saysMimeVersion(document));
    for (QByteArray line : document.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        QByteArray letters(line.size(), '?');
        const LineInfo info = styleLine(line, state, letters.data());
        for (char &c : letters)
            c = kLetters[int(c)];
        result.append({line, letters, info});
    }
    return result;
}

} // namespace bootscope::highlight
