// SPDX-License-Identifier: GPL-3.0-or-later
// Composed nodes into values, in the order and with the errors of PyYAML's SafeConstructor. Not recursive.
#pragma once

#include "parsers/cloudconfig/yamlcomposer.h"

namespace bootscope {

class YamlConstructor
{
public:
    YamlConstructor(YamlDocument &document, const YamlOptions &options) : m_document(document), m_options(options) {}
    // Sets the root or the error of the document. Changes the raw nodes.
    void construct(RawNode &root);

private:
    YamlNode *object(RawNode &raw);
    bool fill(RawNode &raw, YamlNode &node);
    bool makeScalar(RawNode &raw, YamlNode &node);
    bool makeBinary(const RawNode &raw, YamlNode &node, const QString &text);
    bool makeMapping(RawNode &raw, YamlNode &node);
    bool makePairs(RawNode &raw, YamlNode &node);
    bool flatten(RawNode &raw);
    bool mergeFrom(RawNode &raw, RawNode &value, QList<QPair<RawNode *, RawNode *>> &merged);
    void addEntry(YamlNode &node, YamlEntry entry, bool merged, QHash<QString, qsizetype> &places);
    bool limit(const QString &sentence, const RawNode &at);
    bool fail(const QString &problem, const RawNode &at, const QString &context = {}, const RawNode *around = nullptr);
    bool crash(const QString &problem, const RawNode &at);
    YamlNode &make(const RawNode &raw);

    YamlDocument &m_document;
    const YamlOptions &m_options;
    std::deque<RawNode *> m_pending; // collections whose children are still to be made
    int m_merged = 0;
    int m_mergeDepth = 0;
};

} // namespace bootscope
