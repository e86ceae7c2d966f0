// SPDX-License-Identifier: GPL-3.0-or-later
// What the thing under the pointer, or at the caret, means: a key of a cloud-config, a first line, a MIME header.
#pragma once

#include "parsers/assist/completion.h"

namespace bootscope::assist {

struct Hover
{
    TextRange range; // of the document: what it is about
    QString html;    // light; the schema's own words are English, ours are translated
    QString url;     // of the documentation; empty when there is no page. Only a person opens it.
    bool fromSchema = false;
};

// Nothing where nothing is known. at: of the document, 1-based, code points.
std::optional<Hover> hoverAt(const QByteArray &text, TextPosition at, const AssistContext &context);

} // namespace bootscope::assist
