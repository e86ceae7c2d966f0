// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/yamlconstructor.h"

#include "parsers/cloudconfig/pythonequality.h"
#include "parsers/cloudconfig/pythonrepr.h"
#include "parsers/cloudconfig/yamlscalars.h"

#include <QCoreApplication>

namespace bootscope {

namespace {

QString typeName(const RawNode &raw)
{
    switch (raw.type) {
    case RawNode::Type::Sequence:
        return QStringLiteral("sequence");
    case RawNode::Type::Mapping:
        return QStringLiteral("mapping");
    default:
        return QStringLiteral("scalar");
    }
}

bool isCollection(YamlTag tag)
{
    return tag == YamlTag::Sequence || tag == YamlTag::Mapping || tag == YamlTag::Omap || tag == YamlTag::Pairs ||
           tag == YamlTag::Set;
}

bool isHashable(const YamlNode &node)
{
    return node.kind != YamlNode::Kind::Sequence && node.kind != YamlNode::Kind::Mapping &&
           node.kind != YamlNode::Kind::Set;
}

} // namespace

void YamlConstructor::construct(RawNode &root)
{
    YamlNode *node = object(root);
    while (node && !m_pending.empty()) {
        RawNode *raw = m_pending.front();
        m_pending.pop_front();
        if (!fill(*raw, *raw->made))
            return;
    }
    m_document.m_root = node;
}

YamlNode &YamlConstructor::make(const RawNode &raw)
{
    YamlNode &node = m_document.m_nodes->emplace_back();
    node.range = raw.range;
    return node;
}

// Scalars are made at once, collections are entered later: first come, first served, as PyYAML's generators are.
YamlNode *YamlConstructor::object(RawNode &raw)
{
    if (raw.made)
        return raw.made;
    YamlNode &node = make(raw);
    if (isCollection(raw.tag)) {
        const bool list = raw.tag == YamlTag::Sequence || raw.tag == YamlTag::Omap || raw.tag == YamlTag::Pairs;
        node.kind = list                      ? YamlNode::Kind::Sequence
                    : raw.tag == YamlTag::Set ? YamlNode::Kind::Set
                                              : YamlNode::Kind::Mapping;
        m_pending.push_back(&raw);
    } else if (!makeScalar(raw, node)) {
        return nullptr;
    }
    raw.made = &node;
    return &node;
}

bool YamlConstructor::fill(RawNode &raw, YamlNode &node)
{
    if (raw.tag == YamlTag::Omap || raw.tag == YamlTag::Pairs)
        return makePairs(raw, node);
    if (raw.tag != YamlTag::Sequence)
        return makeMapping(raw, node);
    if (raw.type != RawNode::Type::Sequence)
        return fail(QStringLiteral("expected a sequence node, but found %1").arg(typeName(raw)), raw);
    node.items.reserve(raw.items.size());
    for (RawNode *item : std::as_const(raw.items)) {
        const YamlNode *made = object(*item);
        if (!made)
            return false;
        node.items.append(made);
    }
    return true;
}

bool YamlConstructor::makeScalar(RawNode &raw, YamlNode &node)
{
    const bool known = raw.tag != YamlTag::Unknown && raw.tag != YamlTag::Merge && raw.tag != YamlTag::Value &&
                       (raw.tag != YamlTag::PythonUnicode || m_options.pythonUnicodeTag);
    if (!known) {
        const QString name = raw.tagName.size() > 1 ? raw.tagName : nameOfTag(raw.tag);
        return fail(QStringLiteral("could not determine a constructor for the tag %1").arg(pythonReprOfText(name)),
                    raw);
    }
    // A mapping with the key "=" stands for the value of that key.
    const RawNode *scalar = &raw;
    for (int i = 0; scalar->type == RawNode::Type::Mapping && i < m_options.limits.depth; ++i) {
        const RawNode *value = nullptr;
        for (const auto &[key, candidate] : scalar->entries) {
            if (key->tag == YamlTag::Value && !value)
                value = candidate;
        }
        if (!value)
            break;
        scalar = value;
    }
    if (scalar->type != RawNode::Type::Scalar)
        return fail(QStringLiteral("expected a scalar node, but found %1").arg(typeName(*scalar)), *scalar);

    const QString &text = scalar->text;
    switch (raw.tag) {
    case YamlTag::Null:
        node.kind = YamlNode::Kind::Null;
        return true;
    case YamlTag::Bool:
        return makeBool(text, node) || crash(QStringLiteral("KeyError: %1").arg(pythonReprOfText(text.toLower())), raw);
    case YamlTag::Integer:
        return makeInteger(text, node) || crash(QStringLiteral("%1 is no integer").arg(pythonReprOfText(text)), raw);
    case YamlTag::Float:
        return makeFloat(text, node) ||
               crash(QStringLiteral("could not convert string to float: %1").arg(pythonReprOfText(text)), raw);
    case YamlTag::Timestamp:
        return makeTimestamp(text, node) ||
               crash(QStringLiteral("%1 is no date or time").arg(pythonReprOfText(text)), raw);
    case YamlTag::Binary:
        return makeBinary(raw, node, text);
    default:
        node.kind = YamlNode::Kind::String;
        node.text = text;
        return true;
    }
}

bool YamlConstructor::makeBinary(const RawNode &raw, YamlNode &node, const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() >= 0x80)
            return fail(QStringLiteral("failed to convert base64 data into ascii: ordinal not in range(128)"), raw);
    }
    QString problem;
    const std::optional<QByteArray> bytes = decodeBase64(text.toLatin1(), &problem);
    if (!bytes)
        return fail(QStringLiteral("failed to decode base64 data: %1").arg(problem), raw);
    node.kind = YamlNode::Kind::Bytes;
    node.bytes = *bytes;
    return true;
}

bool YamlConstructor::makeMapping(RawNode &raw, YamlNode &node)
{
    if (raw.type != RawNode::Type::Mapping)
        return fail(QStringLiteral("expected a mapping node, but found %1").arg(typeName(raw)), raw);
    if (!flatten(raw))
        return false;
    QHash<QString, qsizetype> places;
    node.entries.reserve(raw.entries.size());
    qsizetype index = 0;
    for (const auto &[rawKey, rawValue] : std::as_const(raw.entries)) {
        const YamlNode *key = object(*rawKey);
        if (!key)
            return false;
        if (!isHashable(*key))
            return fail(QStringLiteral("found unhashable key"), *rawKey, QStringLiteral("while constructing a mapping"),
                        &raw);
        const YamlNode *value = object(*rawValue);
        if (!value)
            return false;
        addEntry(node, {key, value}, index++ < raw.merged, places);
    }
    return true;
}

// Python keeps the first of equal keys and its place in the order, and the last value. The place that a message points
// at is the later key's.
void YamlConstructor::addEntry(YamlNode &node, YamlEntry entry, bool merged, QHash<QString, qsizetype> &places)
{
    const QString id = pythonKey(*entry.key);
    const auto place = places.constFind(id);
    if (place == places.cend()) {
        // Merged entries stand in front; keys below zero tell that nothing of the mapping itself was there yet.
        places.insert(id, merged ? -1 - node.entries.size() : node.entries.size());
        node.entries.append(entry);
        return;
    }
    YamlEntry &earlier = node.entries[*place < 0 ? -1 - *place : *place];
    if (*place >= 0)
        m_document.m_duplicates.append({entry.key, earlier.key->range});
    else if (!merged)
        places.insert(id, -1 - *place);
    if (entry.key->kind == earlier.key->kind)
        earlier.key = entry.key;
    earlier.value = entry.value;
}

bool YamlConstructor::makePairs(RawNode &raw, YamlNode &node)
{
    const QString context = raw.tag == YamlTag::Omap ? QStringLiteral("while constructing an ordered map")
                                                     : QStringLiteral("while constructing pairs");
    if (raw.type != RawNode::Type::Sequence)
        return fail(QStringLiteral("expected a sequence, but found %1").arg(typeName(raw)), raw, context, &raw);
    for (RawNode *item : std::as_const(raw.items)) {
        if (item->type != RawNode::Type::Mapping)
            return fail(QStringLiteral("expected a mapping of length 1, but found %1").arg(typeName(*item)), *item,
                        context, &raw);
        if (item->entries.size() != 1)
            return fail(QStringLiteral("expected a single mapping item, but found %1 items").arg(item->entries.size()),
                        *item, context, &raw);
        const YamlNode *key = object(*item->entries.first().first);
        const YamlNode *value = key ? object(*item->entries.first().second) : nullptr;
        if (!value)
            return false;
        YamlNode &pair = make(*item);
        pair.kind = YamlNode::Kind::Tuple;
        pair.items = {key, value};
        node.items.append(&pair);
    }
    return true;
}

// Merge keys ("<<") put the entries of other mappings before the mapping's own.
bool YamlConstructor::flatten(RawNode &raw)
{
    if (raw.flattened)
        return true;
    raw.flattened = true; // also against mappings that merge themselves
    if (++m_mergeDepth > m_options.limits.depth) {
        return limit(QCoreApplication::translate("bootscope::Yaml", "Merge keys nest too deeply."), raw);
    }
    QList<QPair<RawNode *, RawNode *>> merged;
    QList<QPair<RawNode *, RawNode *>> own;
    const QList<QPair<RawNode *, RawNode *>> entries = raw.entries;
    for (const auto &[key, value] : entries) {
        if (key->tag != YamlTag::Merge) {
            if (key->tag == YamlTag::Value)
                key->tag = YamlTag::String;
            own.emplaceBack(key, value);
        }
    }
    raw.entries = own;
    for (const auto &[key, value] : entries) {
        if (key->tag == YamlTag::Merge && !mergeFrom(raw, *value, merged))
            return false;
    }
    if (!merged.isEmpty())
        raw.entries = merged + own;
    raw.merged = merged.size();
    --m_mergeDepth;
    return true;
}

bool YamlConstructor::mergeFrom(RawNode &raw, RawNode &value, QList<QPair<RawNode *, RawNode *>> &merged)
{
    const QString context = QStringLiteral("while constructing a mapping");
    QList<RawNode *> sources;
    if (value.type == RawNode::Type::Mapping) {
        sources.append(&value);
    } else if (value.type == RawNode::Type::Sequence) {
        for (auto it = value.items.crbegin(); it != value.items.crend(); ++it)
            sources.append(*it);
    } else {
        return fail(
            QStringLiteral("expected a mapping or list of mappings for merging, but found %1").arg(typeName(value)),
            value, context, &raw);
    }
    for (RawNode *source : std::as_const(sources)) {
        if (source->type != RawNode::Type::Mapping)
            return fail(QStringLiteral("expected a mapping for merging, but found %1").arg(typeName(*source)), *source,
                        context, &raw);
        if (!flatten(*source))
            return false;
        m_merged += int(source->entries.size());
        if (m_merged > m_options.limits.mergedEntries) {
            return limit(QCoreApplication::translate("bootscope::Yaml", "Merge keys copy too much: over %1 entries.")
                             .arg(m_options.limits.mergedEntries),
                         raw);
        }
        merged.append(source->entries);
    }
    return true;
}

bool YamlConstructor::fail(const QString &problem, const RawNode &at, const QString &context, const RawNode *around)
{
    YamlError error;
    error.problem = problem;
    error.context = context;
    error.place = at.range.begin;
    error.contextPlace = around ? around->range.begin : TextPosition{};
    error.reported = around ? around->range.begin : at.range.begin;
    m_document.m_error = error;
    return false;
}

bool YamlConstructor::crash(const QString &problem, const RawNode &at)
{
    fail(problem, at);
    m_document.m_error->kind = YamlError::Kind::Crash;
    return false;
}

bool YamlConstructor::limit(const QString &sentence, const RawNode &at)
{
    fail(sentence, at);
    m_document.m_error->kind = YamlError::Kind::Limit;
    return false;
}

} // namespace bootscope
