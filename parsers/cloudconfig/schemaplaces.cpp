// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/schemaplaces.h"

namespace bootscope {

namespace {

TextRange firstOf(const QList<const YamlNode *> &nodes)
{
    TextRange first = nodes.first()->range;
    for (const YamlNode *node : nodes) {
        if (node->range.begin < first.begin)
            first = node->range;
    }
    return first;
}

} // namespace

TextRange headOf(const YamlNode &node)
{
    const TextRange &range = node.range;
    if (range.begin.line == range.end.line && range.begin < range.end)
        return range;
    if (!node.entries.isEmpty() && node.entries.first().key->range.begin.line == range.begin.line)
        return node.entries.first().key->range;
    return {range.begin, {range.begin.line, range.begin.column + 1}};
}

TextRange placeOf(const SchemaError &error, const YamlNode &root)
{
    const bool isExtra = error.complaint == SchemaError::Complaint::Keyword &&
                         (error.word == SchemaWord::AdditionalProperties || error.word == SchemaWord::AdditionalItems);
    if (isExtra)
        return firstOf(error.extras);
    if (error.path.isEmpty())
        return headOf(root);
    const YamlNode *key = error.path.last().key;
    const YamlNode &value = *error.instance;
    if (!key)
        return headOf(value);
    // The value of an alias stands elsewhere, and an empty one nowhere; of what a block holds, the key tells best.
    const bool onOneLine = value.range.begin.line == value.range.end.line;
    const bool follows = key->range.end <= value.range.begin && value.range.begin.line == key->range.begin.line;
    const bool shown = onOneLine && follows && value.range.begin < value.range.end && !error.isDeprecation();
    return shown ? value.range : key->range;
}

} // namespace bootscope
