// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/yamltree.h"

#include "parsers/cloudconfig/yamlcomposer.h"
#include "parsers/cloudconfig/yamlconstructor.h"
#include "parsers/cloudconfig/yamltext.h"

namespace bootscope {

const YamlEntry *YamlNode::find(const QString &key) const
{
    for (const YamlEntry &entry : entries) {
        if (entry.key->isString() && entry.key->text == key)
            return &entry;
    }
    return nullptr;
}

YamlDocument parseYaml(const QByteArray &utf8, const YamlOptions &options)
{
    YamlDocument document;
    document.m_nodes = std::make_shared<std::deque<YamlNode>>();
    document.m_error = findUnreadable(utf8);
    if (document.m_error)
        return document;

    QList<TextPatch> patches;
    auto composer = std::make_unique<YamlComposer>(utf8, options.limits);
    RawNode *root = composer->compose();
    while (composer->wantedPatch()) {
        patches.append(*composer->wantedPatch());
        composer = std::make_unique<YamlComposer>(utf8, options.limits, patches);
        root = composer->compose();
    }
    document.m_error = composer->error();
    if (root && !document.m_error)
        YamlConstructor(document, options).construct(*root);
    if (document.m_error)
        document.m_root = nullptr;
    return document;
}

namespace {

// The node at the end of the path, and in entry the mapping entry that holds it when its step was a key.
const YamlNode *follow(const YamlDocument &document, const QList<YamlKey> &path, const YamlEntry **entry)
{
    const YamlNode *node = document.root();
    *entry = nullptr;
    for (const YamlKey &step : path) {
        if (!node)
            return nullptr;
        if (const QString *key = std::get_if<QString>(&step)) {
            *entry = node->isMapping() ? node->find(*key) : nullptr;
            node = *entry ? (*entry)->value : nullptr;
        } else {
            *entry = nullptr;
            const int index = std::get<int>(step);
            node = node->isSequence() && index >= 0 && index < node->items.size() ? node->items.at(index) : nullptr;
        }
    }
    return node;
}

} // namespace

const YamlNode *findNode(const YamlDocument &document, const QList<YamlKey> &path)
{
    const YamlEntry *entry = nullptr;
    return follow(document, path, &entry);
}

std::optional<TextRange> locate(const YamlDocument &document, const QList<YamlKey> &path)
{
    const YamlEntry *entry = nullptr;
    const YamlNode *node = follow(document, path, &entry);
    if (!node)
        return std::nullopt;
    if (!entry)
        return node->range;
    // The value of an alias stands where its anchor does: then the key alone is the place.
    if (node->range.end < entry->key->range.end)
        return entry->key->range;
    return TextRange{entry->key->range.begin, node->range.end};
}

} // namespace bootscope
