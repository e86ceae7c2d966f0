// SPDX-License-Identifier: GPL-3.0-or-later
// Which language a text is in, told from its first line and from what is declared about it.
#pragma once

#include "parsers/highlight/textstate.h"

namespace bootscope::highlight {

struct Kind
{
    Frame frame;
    bool isHeader = false;   // the line only says what the text is
    bool isTemplate = false; // it is "## template: jinja": what it is comes behind
};

// firstLine: the first that is not blank. type: a content type, as declared.
Kind kindOf(QByteArrayView firstLine, const QByteArray &type);
// Of a block scalar in YAML.
Kind kindOfScalar(QByteArrayView firstLine, const YamlState &yaml);

Language languageOf(const Frame &frame);

} // namespace bootscope::highlight
