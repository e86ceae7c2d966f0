// SPDX-License-Identifier: GPL-3.0-or-later
// What a schema says about one place of a cloud-config: the keys that fit there, the values, and in which words it is
// described. References are followed; branches of oneOf and anyOf that the text has ruled out are left out.
#pragma once

#include "parsers/assist/yamloutline.h"
#include "parsers/cloudconfig/compiledschema.h"

#include <QSet>

namespace bootscope::assist {

// A schema object that applies at a place.
struct SchemaPiece
{
    const SchemaNode *node = nullptr;
    bool optional = false; // in a branch: it need not be the one that holds
    bool first = true;     // in the first of the branches that may be mappings
};

struct Deprecation
{
    bool changed = false; // the meaning changed; else the key or form is on its way out
    QString version;      // "22.3"; empty when the schema names none
    QString text;         // the schema's own words, as it spells them
};

struct SchemaKeyFacts
{
    QString name;
    QList<SchemaPiece> pieces; // of the value
    bool required = false;     // by every branch that is left
    bool first = true;         // known to the first branch
};

class SchemaView
{
public:
    SchemaView() = default;
    // value: what stands there in the text; null when nothing does.
    SchemaView(const SchemaNode &schema, const OutlineNode *value);
    // The place under a path, from the root of schema and text. Steps that the schema does not know give an empty view.
    static SchemaView at(const SchemaNode &root, const OutlineNode &text, const QList<YamlKey> &path);

    bool isEmpty() const { return m_pieces.isEmpty(); }
    const QList<SchemaPiece> &pieces() const { return m_pieces; }
    // Of one of keys().
    static SchemaView of(const QList<SchemaPiece> &pieces, const OutlineNode *value = nullptr);
    SchemaView step(const YamlKey &key, const OutlineNode *value) const;

    QList<SchemaKeyFacts> keys() const; // in the schema's order
    QStringList patternKeys() const;    // expressions of further keys
    QStringList labels() const;         // "<group_name>": how the schema calls keys that are free to choose
    QStringList types() const;          // "string", "array", …; each once, the schema's order; empty when any may be
    QList<const YamlNode *> values() const; // of enum, each once
    QString description() const;            // as the schema spells it
    const YamlNode *defaultValue() const;
    // Of the place as a whole, or of the forms that it may take.
    QList<Deprecation> deprecations(bool ofForms = false) const;
    bool isDeprecated() const;
    QString format() const; // "uri", "date"; or an expression that a text must match
    bool allows(const char *type) const;

private:
    void add(const SchemaNode *node, const OutlineNode *value, bool optional, bool first, int depth);
    static bool fits(const SchemaNode *branch, const OutlineNode *value, int depth);

    QList<SchemaPiece> m_pieces;
    QSet<const SchemaNode *> m_seen;
};

const SchemaKeyword *findWord(const SchemaNode &node, SchemaWord word);
// A JSON value as it is written in YAML; quoted when YAML would read a text as something else.
QString yamlText(const YamlNode &value, bool flow = false);
// The literal keys that an expression stands for ("^(rsa|ed25519)_public$"); none when there are too many to list.
QStringList literalsOf(const QString &expression);

} // namespace bootscope::assist
