// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that would make a text YAML again, and what can be said about why it is none.
#pragma once

#include "parsers/cloudconfig/sourcetext.h"
#include "parsers/cloudconfig/yamltree.h"

namespace bootscope {

// Proposals, the likeliest first: none is proven. Places are of the text.
QList<Fix> proposeYamlFixes(const YamlError &error, const SourceText &source);

// What the error comes from, as far as its line shows: a headline and what to do. Both may be empty.
struct YamlReason
{
    QString message;
    QString help;
};
YamlReason reasonOf(const YamlError &error, const SourceText &source);

// Removes the earlier of two equal keys, which nothing reads; no edits when its lines cannot be told.
Fix removeEarlierKey(const YamlDuplicate &duplicate, const SourceText &source);

} // namespace bootscope
