// SPDX-License-Identifier: GPL-3.0-or-later
// The one cloud-config that cloud-init makes of all parts that are one, as it would be in
// /var/lib/cloud/instance/cloud-config.txt, with the part and the lines of every value.
// Rules: cloud-init's handlers/cloud_config.py and handlers/jinja_template.py. Vendor data is not known here.
#pragma once

#include "parsers/plan/configmerge.h"
#include "parsers/userdata/userdata.h"

namespace bootscope {

// A cloud-config part of which nothing is in effect.
struct DroppedConfig
{
    int part = 0;
    QString reason;     // a sentence, translated; cloud-init's own words where it has some
    TextPosition place; // of the document; unknown when it is about the whole part
};

class EffectiveConfig
{
public:
    // A mapping; null when no part gave one, or when a JSON Patch put something else in its place.
    const YamlNode *root() const { return m_root && m_root->isMapping() ? m_root : nullptr; }
    const YamlEntry *find(const QString &key) const { return root() ? root()->find(key) : nullptr; }
    const ConfigValues &values() const { return m_values; }
    const QList<Overwrite> &overwrites() const { return m_overwrites; }
    const QList<DroppedConfig> &dropped() const { return m_dropped; }
    const QList<int> &parts() const { return m_parts; }         // whose values were merged, in order
    const QList<int> &templates() const { return m_templates; } // of these, those with values that instance data gives
    const QList<int> &unknown() const
    {
        return m_unknown;
    } // templates whose shape cannot be told before they are rendered

private:
    friend class ConfigCollector;
    ConfigValues m_values;
    const YamlNode *m_root = nullptr;
    QList<Overwrite> m_overwrites;
    QList<DroppedConfig> m_dropped;
    QList<int> m_parts;
    QList<int> m_templates;
    QList<int> m_unknown;
};

EffectiveConfig mergeConfig(const UserData &userData, const QString &cloudInit);

// What stands in a value for an expression of a template: only the machine knows what it renders to.
inline constexpr char16_t kExpressionMark = 0xe07b;
// The same text with "{{…}}" for every such place.
QString withExpressions(const QString &text);

} // namespace bootscope
