// SPDX-License-Identifier: GPL-3.0-or-later
// One mistake in a cloud-config, said once, where it was made. cloud-init may need several complaints for it ("not of
// type 'string'", "not of type 'array'", "additional properties"), or one that names no key at all.
#pragma once

#include "parsers/cloudconfig/schemaerror.h"
#include "parsers/cloudconfig/sourcetext.h"

namespace bootscope {

struct ConfigFinding
{
    SchemaErrorPtr error;            // the complaint that says most; its path counts from where cloud-init complained
    QList<SchemaStep> path;          // the whole path, from the root
    QStringList types;               // of a wrong type: every type that would do
    const YamlNode *extra = nullptr; // of a key that may not be there: the key

    TextRange place;
    QString code;
    QString message; // empty: cloud-init's own words are clearest
    QString help;
    QList<Fix> fixes; // places are of the part
};

struct ConfigContext
{
    const CompiledSchema &schema;
    const YamlNode &root;
    const SourceText &source;
};

// What the complaints about one path come down to. All must have the same path; at least one.
QList<ConfigFinding> findMistakes(const SchemaErrors &complaints, const ConfigContext &context);

// The words for it, translated; configheadlines.cpp.
void describe(ConfigFinding &finding, const ConfigContext &context);
// Changes that would mend it, the likeliest first; none is proven yet. configfixes.cpp.
QList<Fix> proposeFixes(const ConfigFinding &finding, const ConfigContext &context);

// A property that the deprecation's text names as the successor of the key, or a value as that of the value.
struct Replacement
{
    QString word;
    bool isKey = false;
};
Replacement replacementOf(const SchemaError &deprecation);

// The keys that may stand where the finding's extra key does, deprecated spellings with hyphens last.
QStringList knownKeys(const SchemaError &error, const CompiledSchema &schema);

// The last key on the path; empty at the root.
QString lastKeyOf(const QList<SchemaStep> &path);
// What the value was written as, when it stands on one line as a plain scalar; null otherwise.
QString plainSource(const YamlNode &value, const SourceText &source);

} // namespace bootscope
