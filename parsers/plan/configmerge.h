// SPDX-License-Identifier: GPL-3.0-or-later
// Merges one value into another as cloud-init's mergers do, and notes what is lost on the way.
#pragma once

#include "parsers/plan/configvalues.h"
#include "parsers/plan/mergers.h"

#include <optional>

namespace bootscope {

// A value that one part asked for and that is not in effect.
struct Overwrite
{
    enum class How : quint8 {
        Replaced,    // by a later one
        KeptEarlier, // the merge type keeps the earlier one
        Deleted,     // by a later null, or by a JSON Patch
        WrittenTwice // the same key again in one part
    };
    How how = How::Replaced;
    QString path; // "runcmd", "apt.sources", "runcmd.0"
    ConfigOrigin lost;
    ConfigOrigin winner; // unknown for what is deleted
};

class ConfigMerge
{
public:
    ConfigMerge(ConfigValues &values, const QList<Merger> &mergers) : m_values(values), m_mergers(mergers) {}

    // Null when Python would raise on the way, which costs the whole part; or when it is too much to look at.
    const YamlNode *merge(const YamlNode &earlier, const YamlNode &later);
    const QList<Overwrite> &overwrites() const { return m_overwrites; }

private:
    const Merger *mergerFor(YamlNode::Kind kind) const;
    const YamlNode *mergeAny(const YamlNode &earlier, const YamlNode &later);
    const YamlNode *mergeDict(const Merger &merger, const YamlNode &earlier, const YamlNode &later);
    const YamlNode *mergeSameKey(const Merger &merger, const YamlEntry &earlier, const YamlEntry &later);
    const YamlNode *mergeList(const Merger &merger, const YamlNode &earlier, const YamlNode &later);
    const YamlNode *mergeByIndex(const Merger &merger, const YamlNode &earlier, const YamlNode &later);
    const YamlNode *mergeText(const Merger &merger, const YamlNode &earlier, const YamlNode &later);
    // What iterating over a value gives: the keys of a mapping, the characters of a text. Nothing: TypeError.
    std::optional<QList<const YamlNode *>> iterate(const YamlNode &value);
    void note(Overwrite::How how, const ConfigOrigin &lost, const ConfigOrigin &winner);

    ConfigValues &m_values;
    QList<Merger> m_mergers;
    QList<Overwrite> m_overwrites;
    QStringList m_path;
    int m_steps = 0;
};

// The origin of a value, of the first one inside it when it was put together.
ConfigOrigin someOrigin(const ConfigValues &values, const YamlNode &node);

} // namespace bootscope
