// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/compiledschema.h"

#include "parsers/cloudconfig/jsonreader.h"

#include <QCoreApplication>

#include <array>
#include <optional>
#include <utility>

namespace bootscope {

namespace {

constexpr std::array<std::pair<SchemaWord, QStringView>, 28> kWords{
    {{SchemaWord::Ref, u"$ref"},
     {SchemaWord::AdditionalItems, u"additionalItems"},
     {SchemaWord::AdditionalProperties, u"additionalProperties"},
     {SchemaWord::AllOf, u"allOf"},
     {SchemaWord::AnyOf, u"anyOf"},
     {SchemaWord::Changed, u"changed"},
     {SchemaWord::Dependencies, u"dependencies"},
     {SchemaWord::Deprecated, u"deprecated"},
     {SchemaWord::Enum, u"enum"},
     {SchemaWord::Format, u"format"},
     {SchemaWord::Items, u"items"},
     {SchemaWord::MaxItems, u"maxItems"},
     {SchemaWord::MaxLength, u"maxLength"},
     {SchemaWord::MaxProperties, u"maxProperties"},
     {SchemaWord::Maximum, u"maximum"},
     {SchemaWord::MinItems, u"minItems"},
     {SchemaWord::MinLength, u"minLength"},
     {SchemaWord::MinProperties, u"minProperties"},
     {SchemaWord::Minimum, u"minimum"},
     {SchemaWord::MultipleOf, u"multipleOf"},
     {SchemaWord::Not, u"not"},
     {SchemaWord::OneOf, u"oneOf"},
     {SchemaWord::Pattern, u"pattern"},
     {SchemaWord::PatternProperties, u"patternProperties"},
     {SchemaWord::Properties, u"properties"},
     {SchemaWord::Required, u"required"},
     {SchemaWord::Type, u"type"},
     {SchemaWord::UniqueItems, u"uniqueItems"}}};

std::optional<SchemaWord> wordOf(const QString &name)
{
    for (const auto &[word, text] : kWords) {
        if (text == name)
            return word;
    }
    return std::nullopt;
}

// Python's expressions know Unicode's digits and letters.
QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

QString nameOfWord(SchemaWord word)
{
    for (const auto &[known, text] : kWords) {
        if (known == word)
            return text.toString();
    }
    return {};
}

Result<std::shared_ptr<const CompiledSchema>> CompiledSchema::compile(const QByteArray &json,
                                                                      const CloudInitRules &rules)
{
    const auto schema = std::make_shared<CompiledSchema>();
    schema->m_rules = rules;
    const Result<const YamlNode *> root = readJson(json, schema->m_values);
    if (!root)
        return Error{root.error()};
    schema->m_json = *root;
    if (!schema->m_json->isMapping())
        return Error{QCoreApplication::translate("bootscope::Schema", "This is no JSON schema: it is not an object.")};
    schema->m_root = schema->compileNode(schema->m_json);
    if (!schema->m_problem.isEmpty())
        return Error{schema->m_problem};
    schema->collectTopLevelKeys(*schema->m_root, 0);
    schema->m_topLevelKeys.sort();
    schema->m_topLevelKeys.removeDuplicates();
    return std::shared_ptr<const CompiledSchema>(schema);
}

const SchemaNode *CompiledSchema::compileNode(const YamlNode *json)
{
    if (!json || !json->isMapping())
        return nullptr;
    if (const SchemaNode *known = m_compiled.value(json))
        return known;
    SchemaNode &node = m_nodes.emplace_back();
    node.json = json;
    m_compiled.insert(json, &node); // before the children: a schema may refer to itself
    QStringList patterns;
    for (const YamlEntry &entry : json->entries) {
        const std::optional<SchemaWord> word = wordOf(entry.key->text);
        const bool ours = word == SchemaWord::Deprecated || word == SchemaWord::Changed;
        if (!word || (word == SchemaWord::Deprecated && !m_rules.deprecations) ||
            (word == SchemaWord::Changed && !m_rules.versionedDeprecations) ||
            (ours && entry.value->kind == YamlNode::Kind::Bool && !entry.value->boolean)) {
            continue;
        }
        node.keywords.append(compileKeyword(*word, entry.value));
        for (const YamlEntry &child : entry.value->entries) {
            if (word == SchemaWord::Properties)
                node.properties.insert(child.key->text, true);
            else if (word == SchemaWord::PatternProperties)
                patterns.append(child.key->text);
        }
    }
    node.patterns = expression(patterns.join(QLatin1Char('|')));
    return &node;
}

SchemaKeyword CompiledSchema::compileKeyword(SchemaWord word, const YamlNode *value)
{
    SchemaKeyword keyword;
    keyword.word = word;
    keyword.value = value;
    switch (word) {
    case SchemaWord::Ref:
        keyword.schema = compileNode(resolve(value->text));
        if (!keyword.schema) {
            m_problem =
                QCoreApplication::translate("bootscope::Schema", "The schema refers to \"%1\", which it does not hold.")
                    .arg(value->text);
        }
        break;
    case SchemaWord::Not:
    case SchemaWord::AdditionalItems:
    case SchemaWord::AdditionalProperties:
        keyword.schema = compileNode(value);
        break;
    case SchemaWord::Items:
    case SchemaWord::AllOf:
    case SchemaWord::AnyOf:
    case SchemaWord::OneOf:
        keyword.schema = compileNode(value);
        for (const YamlNode *branch : value->items) {
            SchemaChild child;
            child.schema = compileNode(branch);
            keyword.children.append(child);
        }
        break;
    case SchemaWord::Properties:
    case SchemaWord::PatternProperties:
    case SchemaWord::Dependencies:
        for (const YamlEntry &entry : value->entries) {
            SchemaChild child;
            child.name = entry.key->text;
            child.schema = compileNode(entry.value);
            child.keys = entry.value;
            if (word == SchemaWord::PatternProperties)
                child.pattern = expression(child.name);
            keyword.children.append(child);
        }
        break;
    case SchemaWord::Pattern:
        keyword.pattern = expression(value->text);
        break;
    default:
        break;
    }
    return keyword;
}

const YamlNode *CompiledSchema::resolve(const QString &reference) const
{
    if (!reference.startsWith(QLatin1Char('#')))
        return nullptr;
    const YamlNode *node = m_json;
    const QStringList steps = reference.mid(1).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (QString step : steps) {
        step.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
        if (node->isSequence()) {
            bool ok = false;
            const qsizetype index = step.toInt(&ok);
            node = ok && index >= 0 && index < node->items.size() ? node->items.at(index) : nullptr;
        } else {
            const YamlEntry *entry = node->find(step);
            node = entry ? entry->value : nullptr;
        }
        if (!node)
            return nullptr;
    }
    return node;
}

// The root's own properties, and those of everything that must hold beside it.
void CompiledSchema::collectTopLevelKeys(const SchemaNode &node, int depth)
{
    m_topLevelKeys += node.properties.keys();
    if (depth > 8)
        return;
    for (const SchemaKeyword &keyword : node.keywords) {
        if (keyword.word == SchemaWord::Ref && keyword.schema)
            collectTopLevelKeys(*keyword.schema, depth + 1);
        if (keyword.word != SchemaWord::AllOf)
            continue;
        for (const SchemaChild &child : keyword.children) {
            if (child.schema)
                collectTopLevelKeys(*child.schema, depth + 1);
        }
    }
}

bool CompiledSchema::closedAtTop() const
{
    for (const SchemaKeyword &keyword : m_root->keywords) {
        if (keyword.word == SchemaWord::AdditionalProperties)
            return keyword.value->kind == YamlNode::Kind::Bool && !keyword.value->boolean;
    }
    return false;
}

} // namespace bootscope
