// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/schemavalidator.h"

#include <algorithm>

namespace bootscope {

namespace {

// Below zero, zero or above: as Python compares two steps. Indexes and keys cannot stand in one place.
int compareSteps(const SchemaStep &a, const SchemaStep &b)
{
    if (!a.key || !b.key)
        return a.key ? 1 : b.key ? -1 : a.index - b.index;
    if (a.key->isString() && b.key->isString())
        return QString::compare(a.key->text, b.key->text);
    if (!a.key->isString() && !b.key->isString())
        return a.key->real < b.key->real ? -1 : a.key->real > b.key->real ? 1 : 0;
    return a.key->isString() ? 1 : -1;
}

bool pathLess(const SchemaErrorPtr &a, const SchemaErrorPtr &b)
{
    const qsizetype common = qMin(a->path.size(), b->path.size());
    for (qsizetype i = 0; i < common; ++i) {
        if (const int order = compareSteps(a->path.at(i), b->path.at(i)); order != 0)
            return order < 0;
    }
    return a->path.size() < b->path.size();
}

} // namespace

SchemaErrors SchemaValidator::validate(const YamlNode &root)
{
    SchemaErrors errors;
    judge(root, m_schema.root(), errors);
    if (mustStop())
        return {};
    std::stable_sort(errors.begin(), errors.end(), pathLess);
    return errors;
}

void SchemaValidator::judge(const YamlNode &instance, const SchemaNode &schema, SchemaErrors &errors)
{
    ++m_steps;
    if (m_depth >= kMaxDepth)
        m_steps = kMaxSteps + 1; // a schema that refers to itself in a circle
    if (mustStop())
        return;
    ++m_depth;
    for (const SchemaKeyword &keyword : schema.keywords)
        apply(keyword, instance, schema, errors);
    --m_depth;
}

void SchemaValidator::apply(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema,
                            SchemaErrors &errors)
{
    switch (keyword.word) {
    case SchemaWord::Ref:
        if (keyword.schema)
            judge(instance, *keyword.schema, errors);
        return;
    case SchemaWord::AllOf:
        for (const SchemaChild &child : keyword.children) {
            if (child.schema)
                judge(instance, *child.schema, errors);
        }
        return;
    case SchemaWord::AnyOf:
        anyOf(keyword, instance, schema, errors);
        return;
    case SchemaWord::OneOf:
        oneOf(keyword, instance, schema, errors);
        return;
    case SchemaWord::Not:
        if (keyword.schema && holds(instance, keyword.schema))
            errors.append(makeError(keyword, instance, schema));
        return;
    case SchemaWord::Deprecated:
    case SchemaWord::Changed:
        errors.append(makeError(keyword, instance, schema));
        return;
    default:
        break;
    }
    if (instance.isMapping())
        applyToMapping(keyword, instance, schema, errors);
    else if (instance.isSequence())
        applyToSequence(keyword, instance, schema, errors);
    applyToScalar(keyword, instance, schema, errors);
}

void SchemaValidator::descend(const YamlNode &instance, const SchemaNode *schema, SchemaStep step, SchemaErrors &errors)
{
    if (!schema)
        return;
    const qsizetype before = errors.size();
    judge(instance, *schema, errors);
    for (qsizetype i = before; i < errors.size(); ++i)
        errors.at(i)->path.prepend(step);
}

SchemaErrors SchemaValidator::judged(const YamlNode &instance, const SchemaNode *schema)
{
    SchemaErrors errors;
    if (schema)
        judge(instance, *schema, errors);
    return errors;
}

bool SchemaValidator::holds(const YamlNode &instance, const SchemaNode *schema)
{
    const SchemaErrors errors = judged(instance, schema);
    return std::all_of(errors.cbegin(), errors.cend(),
                       [](const SchemaErrorPtr &error) { return error->isDeprecation(); });
}

SchemaErrorPtr SchemaValidator::makeError(const SchemaKeyword &keyword, const YamlNode &instance,
                                          const SchemaNode &schema) const
{
    auto error = std::make_shared<SchemaError>();
    error->word = keyword.word;
    error->value = keyword.value;
    error->instance = &instance;
    error->schema = &schema;
    return error;
}

const YamlEntry *SchemaValidator::find(const YamlNode &mapping, const QString &key)
{
    if (mapping.entries.size() < 16)
        return mapping.find(key);
    Index &index = m_indexes[&mapping];
    if (index.isEmpty()) {
        for (const YamlEntry &entry : mapping.entries) {
            if (entry.key->isString())
                index.insert(entry.key->text, &entry);
        }
    }
    return index.value(key);
}

void SchemaValidator::fail(const QString &problem, const YamlNode &at)
{
    if (!m_crash)
        m_crash = Crash{problem, &at};
}

} // namespace bootscope
