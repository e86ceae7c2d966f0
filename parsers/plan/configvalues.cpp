// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/configvalues.h"

namespace bootscope {

ConfigValues::ConfigValues() : m_made(std::make_shared<std::deque<YamlNode>>()) {}

void ConfigValues::own(const YamlNode *first, int source)
{
    // Without recursion, and each node once: aliases may lead anywhere.
    QList<const YamlNode *> waiting{first};
    while (!waiting.isEmpty()) {
        const YamlNode *node = waiting.takeLast();
        if (!node || m_sourceOf.contains(node))
            continue;
        m_sourceOf.insert(node, source);
        waiting += node->items;
        for (const YamlEntry &entry : node->entries) {
            waiting.append(entry.key);
            waiting.append(entry.value);
        }
    }
}

void ConfigValues::addDocument(const YamlDocument &document, const LineMap &lines, int part)
{
    m_sources.append({document, lines, part});
    own(document.root(), int(m_sources.size()) - 1);
}

void ConfigValues::addLoose(std::shared_ptr<std::deque<YamlNode>> nodes, const ConfigOrigin &origin,
                            const YamlNode &root)
{
    m_looseNodes.append(std::move(nodes));
    QList<const YamlNode *> waiting{&root};
    while (!waiting.isEmpty()) { // JSON has no aliases: this ends
        const YamlNode *node = waiting.takeLast();
        m_originsOf.insert(node, {origin});
        waiting += node->items;
        for (const YamlEntry &entry : node->entries) {
            waiting.append(entry.key);
            waiting.append(entry.value);
        }
    }
}

YamlNode *ConfigValues::make(YamlNode::Kind kind)
{
    m_made->emplace_back();
    m_made->back().kind = kind;
    return &m_made->back();
}

YamlNode *ConfigValues::copyOf(const YamlNode &node)
{
    m_made->push_back(node);
    m_made->back().range = {};
    return &m_made->back();
}

YamlNode *ConfigValues::makeText(const QString &text, const QList<ConfigOrigin> &origins)
{
    YamlNode *node = make(YamlNode::Kind::String);
    node->text = text;
    if (!origins.isEmpty())
        m_originsOf.insert(node, origins);
    return node;
}

const ConfigValues::Source *ConfigValues::sourceOf(const YamlNode *node) const
{
    const auto it = m_sourceOf.constFind(node);
    return it == m_sourceOf.constEnd() ? nullptr : &m_sources.at(*it);
}

QList<ConfigOrigin> ConfigValues::originsOf(const YamlNode *node) const
{
    if (const Source *source = sourceOf(node))
        return {{source->part, source->lines.toDocument(node->range)}};
    return m_originsOf.value(node);
}

ConfigOrigin ConfigValues::originOf(const YamlEntry &entry) const
{
    const Source *key = sourceOf(entry.key);
    if (!key) {
        const QList<ConfigOrigin> loose = m_originsOf.value(entry.value ? entry.value : entry.key);
        return loose.isEmpty() ? ConfigOrigin{} : loose.first();
    }
    TextRange range = entry.key->range;
    // An alias' node stands where its anchor is, which may be far above.
    if (entry.value && sourceOf(entry.value) == key && entry.value->range.begin > range.begin)
        range.end = entry.value->range.end;
    return {key->part, key->lines.toDocument(range)};
}

} // namespace bootscope
