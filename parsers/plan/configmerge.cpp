// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/configmerge.h"

#include "parsers/cloudconfig/pythonequality.h"
#include "parsers/cloudconfig/pythonrepr.h"

#include <algorithm>

namespace bootscope {

using Kind = YamlNode::Kind;
using How = Overwrite::How;

namespace {

// More than any cloud-config of 16 KiB asks for without aliases of aliases.
constexpr int kMostSteps = 200000;
constexpr int kDeepest = 450;
constexpr qsizetype kMostOverwrites = 1000;

bool isList(const YamlNode &node)
{
    return node.kind == Kind::Sequence || node.kind == Kind::Tuple;
}

} // namespace

ConfigOrigin someOrigin(const ConfigValues &values, const YamlNode &node)
{
    const YamlNode *at = &node;
    for (int depth = 0; depth < 20 && at; ++depth) {
        const QList<ConfigOrigin> origins = values.originsOf(at);
        if (!origins.isEmpty())
            return origins.first();
        at = !at->items.isEmpty() ? at->items.first() : !at->entries.isEmpty() ? at->entries.first().key : nullptr;
    }
    return {};
}

const YamlNode *ConfigMerge::merge(const YamlNode &earlier, const YamlNode &later)
{
    m_steps = 0;
    return mergeAny(earlier, later);
}

void ConfigMerge::note(How how, const ConfigOrigin &lost, const ConfigOrigin &winner)
{
    if (lost.isKnown() && m_overwrites.size() < kMostOverwrites)
        m_overwrites.append({how, m_path.join(QLatin1Char('.')), lost, winner});
}

const Merger *ConfigMerge::mergerFor(Kind kind) const
{
    const auto type = kind == Kind::Mapping                           ? Merger::Type::Dict
                      : kind == Kind::Sequence || kind == Kind::Tuple ? Merger::Type::List
                                                                      : Merger::Type::Str;
    if (type == Merger::Type::Str && kind != Kind::String)
        return nullptr;
    const auto it = std::find_if(m_mergers.cbegin(), m_mergers.cend(),
                                 [type](const Merger &merger) { return merger.type == type; });
    return it == m_mergers.cend() ? nullptr : &*it;
}

const YamlNode *ConfigMerge::mergeAny(const YamlNode &earlier, const YamlNode &later)
{
    if (++m_steps > kMostSteps || m_path.size() > kDeepest)
        return nullptr;
    if (const Merger *merger = mergerFor(earlier.kind)) {
        switch (merger->type) {
        case Merger::Type::Dict:
            return mergeDict(*merger, earlier, later);
        case Merger::Type::List:
            return mergeList(*merger, earlier, later);
        case Merger::Type::Str:
            return mergeText(*merger, earlier, later);
        }
    }
    // No merger is for this type: the earlier value stays. At the top this loses all of the part.
    if (m_path.isEmpty() && later.isMapping()) {
        for (const YamlEntry &entry : later.entries) {
            m_path.append(pythonStr(*entry.key));
            note(How::KeptEarlier, m_values.originOf(entry), {});
            m_path.removeLast();
        }
    } else {
        note(How::KeptEarlier, someOrigin(m_values, later), someOrigin(m_values, earlier));
    }
    return &earlier;
}

const YamlNode *ConfigMerge::mergeDict(const Merger &merger, const YamlNode &earlier, const YamlNode &later)
{
    if (!later.isMapping()) {
        note(How::KeptEarlier, someOrigin(m_values, later), someOrigin(m_values, earlier));
        return &earlier;
    }
    YamlNode *merged = m_values.copyOf(earlier);
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < merged->entries.size(); ++i)
        places.insert(pythonKey(*merged->entries.at(i).key), i);
    QList<qsizetype> deleted;
    for (const YamlEntry &entry : later.entries) {
        if (++m_steps > kMostSteps)
            return nullptr;
        const QString key = pythonKey(*entry.key);
        const auto it = places.constFind(key);
        if (it == places.constEnd()) {
            places.insert(key, merged->entries.size());
            merged->entries.append(entry);
            continue;
        }
        const qsizetype at = *it;
        m_path.append(pythonStr(*entry.key));
        const YamlEntry old = merged->entries.at(at);
        if (entry.value->kind == Kind::Null && merger.allowDelete) {
            note(How::Deleted, m_values.originOf(old), m_values.originOf(entry));
            deleted.append(at);
            places.remove(key);
        } else {
            const YamlNode *value = mergeSameKey(merger, old, entry);
            if (!value)
                return nullptr;
            // Python keeps the key that came first: of 1 and 1.0 the 1.
            merged->entries[at] = {value == old.value || !entry.key->isString() ? old.key : entry.key, value};
        }
        m_path.removeLast();
    }
    std::sort(deleted.begin(), deleted.end(), std::greater<>());
    for (const qsizetype at : deleted)
        merged->entries.removeAt(at);
    return merged;
}

const YamlNode *ConfigMerge::mergeSameKey(const Merger &merger, const YamlEntry &earlier, const YamlEntry &later)
{
    if (merger.method == Merger::Method::Replace) {
        note(How::Replaced, m_values.originOf(earlier), m_values.originOf(later));
        return later.value;
    }
    if ((isList(*later.value) && merger.recurseList) || (later.value->isString() && merger.recurseText) ||
        later.value->isMapping())
        return mergeAny(*earlier.value, *later.value);
    note(How::KeptEarlier, m_values.originOf(later), m_values.originOf(earlier));
    return earlier.value;
}

std::optional<QList<const YamlNode *>> ConfigMerge::iterate(const YamlNode &value)
{
    QList<const YamlNode *> items;
    switch (value.kind) {
    case Kind::Sequence:
    case Kind::Tuple:
        return value.items;
    case Kind::Mapping:
    case Kind::Set:
        for (const YamlEntry &entry : value.entries)
            items.append(entry.key);
        return items;
    case Kind::String:
        for (const uint character : value.text.toUcs4()) {
            if (++m_steps > kMostSteps)
                return std::nullopt;
            const char32_t one = character;
            items.append(m_values.makeText(QString::fromUcs4(&one, 1), m_values.originsOf(&value)));
        }
        return items;
    case Kind::Bytes:
        for (const char byte : value.bytes) {
            YamlNode *number = m_values.make(Kind::Integer);
            number->integer = quint8(byte);
            number->real = quint8(byte);
            items.append(number);
        }
        return items;
    default:
        return std::nullopt;
    }
}

const YamlNode *ConfigMerge::mergeList(const Merger &merger, const YamlNode &earlier, const YamlNode &later)
{
    using Method = Merger::Method;
    if (merger.method == Method::Replace && !isList(later)) {
        note(How::Replaced, someOrigin(m_values, earlier), someOrigin(m_values, later));
        return &later;
    }
    if (merger.method == Method::Replace || merger.method == Method::KeepFirst)
        return mergeByIndex(merger, earlier, later);
    const auto items = iterate(later);
    if (!items)
        return nullptr;
    YamlNode *merged = m_values.make(earlier.kind);
    merged->items = merger.method == Method::Append ? earlier.items + *items : *items + earlier.items;
    return merged;
}

// The items of the earlier list that the later one has too are replaced; what the later one has more is lost.
const YamlNode *ConfigMerge::mergeByIndex(const Merger &merger, const YamlNode &earlier, const YamlNode &later)
{
    const auto items = iterate(later);
    if (!items || (later.kind == Kind::Mapping && !items->isEmpty() && !earlier.items.isEmpty()) ||
        (later.kind == Kind::Set && !items->isEmpty() && !earlier.items.isEmpty()))
        return nullptr; // a mapping has no item 0
    YamlNode *merged = m_values.copyOf(earlier);
    for (qsizetype i = 0; i < items->size(); ++i) {
        m_path.append(QString::number(i));
        const YamlNode *item = items->at(i);
        if (i >= merged->items.size() || merger.method == Merger::Method::KeepFirst) {
            note(How::KeptEarlier, someOrigin(m_values, *item), someOrigin(m_values, earlier));
        } else if ((isList(*item) && merger.recurseList) || (item->isString() && merger.recurseText) ||
                   (item->isMapping() && merger.recurseDict)) {
            merged->items[i] = mergeAny(*merged->items.at(i), *item);
            if (!merged->items.at(i))
                return nullptr;
        } else {
            note(How::Replaced, someOrigin(m_values, *merged->items.at(i)), someOrigin(m_values, *item));
            merged->items[i] = item;
        }
        m_path.removeLast();
    }
    return merged;
}

const YamlNode *ConfigMerge::mergeText(const Merger &merger, const YamlNode &earlier, const YamlNode &later)
{
    if (merger.method != Merger::Method::Append) {
        note(How::Replaced, someOrigin(m_values, earlier), someOrigin(m_values, later));
        return &later;
    }
    if (!later.isString())
        return nullptr;
    return m_values.makeText(earlier.text + later.text, m_values.originsOf(&earlier) + m_values.originsOf(&later));
}

} // namespace bootscope
