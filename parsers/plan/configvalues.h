// SPDX-License-Identifier: GPL-3.0-or-later
// The values that merging works on: those that the parts hold as they stand, and those that merging makes of them.
// Every value knows the part and the lines that it came from.
#pragma once

#include "parsers/base/linemap.h"
#include "parsers/cloudconfig/yamltree.h"

#include <QHash>
#include <QList>

#include <deque>
#include <memory>

namespace bootscope {

struct ConfigOrigin
{
    int part = 0;    // 1-based index of the part; 0 = nothing
    TextRange range; // of the document

    bool isKnown() const { return part > 0; }
    bool operator==(const ConfigOrigin &) const = default;
};

// Owns what merging makes; copies share it. Nodes of documents that were added live as long as a copy does.
class ConfigValues
{
public:
    ConfigValues();

    // A part's document; lines map it to the document that its author wrote.
    void addDocument(const YamlDocument &document, const LineMap &lines, int part);
    // Values without places of their own, such as those of a JSON Patch: all of them came from there.
    void addLoose(std::shared_ptr<std::deque<YamlNode>> nodes, const ConfigOrigin &origin, const YamlNode &root);

    YamlNode *make(YamlNode::Kind kind);
    // A copy of the node itself, which shares its children.
    YamlNode *copyOf(const YamlNode &node);
    YamlNode *makeText(const QString &text, const QList<ConfigOrigin> &origins);

    // One for a value as written; several for a text that was put together; none for a collection that was.
    QList<ConfigOrigin> originsOf(const YamlNode *node) const;
    // The place of an entry: of its key up to the end of its value, where one part wrote both.
    ConfigOrigin originOf(const YamlEntry &entry) const;

private:
    struct Source
    {
        YamlDocument document;
        LineMap lines;
        int part = 0;
    };
    const Source *sourceOf(const YamlNode *node) const;
    void own(const YamlNode *node, int source);

    std::shared_ptr<std::deque<YamlNode>> m_made;
    QList<Source> m_sources;
    QList<std::shared_ptr<std::deque<YamlNode>>> m_looseNodes;
    QHash<const YamlNode *, int> m_sourceOf;
    QHash<const YamlNode *, QList<ConfigOrigin>> m_originsOf;
};

} // namespace bootscope
