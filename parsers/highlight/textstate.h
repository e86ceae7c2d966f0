// SPDX-License-Identifier: GPL-3.0-or-later
// User data, a line at a time: which language each line is in (MIME parts, archives and scripts inside YAML included)
// and what its characters are. What a text is is decided by the rules that the reader of user data has (detection.h),
// so that a text is coloured as cloud-init will take it.
#pragma once

#include "parsers/highlight/pythontokens.h"
#include "parsers/highlight/shelltokens.h"
#include "parsers/highlight/yamltokens.h"

#include <QByteArray>
#include <variant>
#include <vector>

namespace bootscope::highlight {

// A text whose first line that is not blank has not come yet.
struct UndecidedState
{
    QByteArray type; // as declared, lower case
    bool operator==(const UndecidedState &) const = default;
};

struct MimeState
{
    enum class Where : quint8 { Headers, Ignored, Body };
    Where where = Where::Headers;
    std::vector<QByteArray> boundaries; // of the multiparts that are open, outermost first
    QByteArray name;                    // of the header that is read, lower case
    QByteArray contentType;             // its value so far
    QByteArray encoding;
    bool operator==(const MimeState &) const = default;
};

struct SimpleState
{
    Language language = Language::Plain;
    bool operator==(const SimpleState &) const = default;
};

using Frame = std::variant<UndecidedState, MimeState, YamlState, ShellState, PythonState, SimpleState>;

// Before a line. Equal states colour equal lines equally.
struct TextState
{
    std::vector<Frame> frames; // outermost first; each but the last holds a text inside of it
    bool isTemplate = false;   // behind "## template: jinja"
    char jinja = '\0';         // { % #: the mark that is open
    bool operator==(const TextState &) const = default;

    // At the start of a document. isMime: as userdata::saysMimeVersion() answers for it.
    static TextState start(bool isMime);
};

struct LineInfo
{
    Language language = Language::Plain; // of the innermost text
    int column = 0;                      // bytes before it on this line: the indentation of the text around it
    int depth = 0;                       // for folding: how many MIME parts hold the line
    bool isHeading = false;              // a boundary: what follows is folded under it
    bool isBlank = false;
    bool inHeredoc = false; // the text or the last word of one
    bool startsHeredoc = false;
    bool keepsTabs = false; // a here-document whose tabs the shell takes away: blanks it would not
};

// line: without its line end. styles: as many bytes as the line has.
LineInfo styleLine(QByteArrayView line, TextState &state, char *styles);

} // namespace bootscope::highlight
