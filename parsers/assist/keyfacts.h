// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is known of one key of a cloud-config: what it does, what it may hold, which module reads it and
// when.
#pragma once

#include "parsers/assist/completion.h"
#include "parsers/assist/schemaview.h"

namespace bootscope::assist {

struct KeyFacts
{
    QString name;
    QList<YamlKey> path; // of the key, itself last
    QString description; // as the schema spells it, in English; empty when it has none
    QString ownNote;     // translated: what we say of a key that the schema leaves undescribed
    QStringList types;   // "string", "array"
    QStringList values;  // as they are written in YAML
    QString defaultText; // only when the description does not name it
    bool required = false;
    QList<Deprecation> deprecations;
    QList<Deprecation> formDeprecations;
    QStringList modules; // "write_files"; empty for keys that no module owns
    std::optional<ModuleRun> run;
    QString version; // of the schema
};

KeyFacts factsOf(const SchemaView &view, const QList<YamlKey> &path, const Schema &schema,
                 const AssistContext &context);
// For a tooltip or a side pane.
QString factsHtml(const KeyFacts &facts);

// Modules whose schema has a key of the first level: "hostname" has two.
QStringList modulesOfKey(const QString &key, const Schema &schema);
// The module's section of cloud-init's documentation.
QString moduleUrl(const QString &module);
QString moduleRunText(const ModuleRun &run); // "Final stage, once per instance"; translated

} // namespace bootscope::assist
