// SPDX-License-Identifier: GPL-3.0-or-later
// A schema with its references followed and its expressions ready: what the validator walks.
#pragma once

#include "parsers/base/result.h"
#include "parsers/cloudconfig/cloudinitrules.h"
#include "parsers/cloudconfig/yamlnode.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <deque>
#include <memory>

namespace bootscope {

// The keywords of draft 4, and cloud-init's own two. Others are ignored, as jsonschema does.
enum class SchemaWord : quint8 {
    Ref,
    AdditionalItems,
    AdditionalProperties,
    AllOf,
    AnyOf,
    Changed,
    Dependencies,
    Deprecated,
    Enum,
    Format,
    Items,
    MaxItems,
    MaxLength,
    MaxProperties,
    Maximum,
    MinItems,
    MinLength,
    MinProperties,
    Minimum,
    MultipleOf,
    Not,
    OneOf,
    Pattern,
    PatternProperties,
    Properties,
    Required,
    Type,
    UniqueItems
};
// As the schema spells it: "additionalProperties".
QString nameOfWord(SchemaWord word);

struct SchemaNode;

struct SchemaChild
{
    QString name;                       // of properties, patternProperties and dependencies; elsewhere empty
    const SchemaNode *schema = nullptr; // null for a dependency on other keys
    const YamlNode *keys = nullptr;     // of such a dependency
    QRegularExpression pattern;         // of patternProperties
};

struct SchemaKeyword
{
    SchemaWord word = SchemaWord::Type;
    const YamlNode *value = nullptr;    // as the schema has it
    const SchemaNode *schema = nullptr; // the one schema of $ref, not, items and additional…; null when there is none
    QList<SchemaChild> children;        // the several of the others
    QRegularExpression pattern;         // of pattern
};

struct SchemaNode
{
    const YamlNode *json = nullptr;
    QList<SchemaKeyword> keywords;   // in the order of the file
    QHash<QString, bool> properties; // names of "properties"
    QRegularExpression patterns;     // of all patternProperties; its pattern is empty when there are none
};

class CompiledSchema
{
public:
    static Result<std::shared_ptr<const CompiledSchema>> compile(const QByteArray &json, const CloudInitRules &rules);

    const SchemaNode &root() const { return *m_root; }
    const CloudInitRules &rules() const { return m_rules; }
    // The keys that a cloud-config may have, as far as the schema names them; sorted.
    const QStringList &topLevelKeys() const { return m_topLevelKeys; }
    // Whether an unknown key at the top is an error of its own.
    bool closedAtTop() const;

private:
    const SchemaNode *compileNode(const YamlNode *json);
    SchemaKeyword compileKeyword(SchemaWord word, const YamlNode *value);
    const YamlNode *resolve(const QString &reference) const;
    void collectTopLevelKeys(const SchemaNode &node, int depth);

    CloudInitRules m_rules;
    std::deque<YamlNode> m_values;
    std::deque<SchemaNode> m_nodes;
    QHash<const YamlNode *, const SchemaNode *> m_compiled;
    const YamlNode *m_json = nullptr;
    const SchemaNode *m_root = nullptr;
    QStringList m_topLevelKeys;
    QString m_problem;
};

} // namespace bootscope
