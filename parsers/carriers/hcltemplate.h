// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an HCL string or here-document: escapes undone, indentation of "<<-" taken off, interpolations left as
// they are written and named.
#pragma once

#include "parsers/base/linemap.h"
#include "parsers/carriers/hcllexer.h"

#include <QStringList>

namespace bootscope::carriers {

struct HclText
{
    QByteArray text;
    QStringList interpolations; // "var.name", "if var.x"; each once, at most 100
    LineMap lines;              // of a here-document: its lines in the file
};

// token: a String or a HereDocument.
HclText readHclText(const HclToken &token);

} // namespace bootscope::carriers
