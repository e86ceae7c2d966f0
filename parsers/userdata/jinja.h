// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said about a jinja template without rendering it.
#pragma once

#include "parsers/userdata/release.h"
#include "parsers/userdata/userdata.h"

namespace bootscope::userdata {

// The format of the text behind the template line; Unknown when no handler takes it rendered.
Format templateTarget(const QByteArray &bytes, Release release);

struct TemplateHead
{
    bool isHead = false; // "##", blanks, "template:" stand at the very first byte
    QByteArray engine;   // lower case, trimmed: "jinja"
};
TemplateHead readTemplateHead(const QByteArray &bytes);

// The text begins with {{ …: what it renders to cannot be told.
bool startsWithExpression(const QByteArray &bytes);

// The byte where the rendered text begins: behind the template line, and behind statements and comments in front with
// the line end that goes with each.
qsizetype renderedStart(const QByteArray &bytes);

// No jinja mark in the text behind the template line: it renders to itself.
bool rendersToItself(const QByteArray &bytes);

} // namespace bootscope::userdata
