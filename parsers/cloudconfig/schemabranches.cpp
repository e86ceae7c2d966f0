// SPDX-License-Identifier: GPL-3.0-or-later
// anyOf and oneOf: which of the branches' errors cloud-init shows. Sources: cloudinit/config/schema.py (_anyOf, _oneOf,
// cloud_init_deepest_matches) and jsonschema's exceptions.py (best_match, by_relevance).
#include "parsers/cloudconfig/pythonequality.h"
#include "parsers/cloudconfig/pythonrepr.h"
#include "parsers/cloudconfig/schemavalidator.h"

#include <algorithm>
#include <tuple>

namespace bootscope {

namespace {

struct Split
{
    SchemaErrors errors;
    SchemaErrors deprecations;
};

Split split(const SchemaErrors &all)
{
    Split parts;
    for (const SchemaErrorPtr &error : all)
        (error->isDeprecation() ? parts.deprecations : parts.errors).append(error);
    return parts;
}

void collect(SchemaErrors &all, const SchemaErrors &branch, qsizetype number)
{
    for (const SchemaErrorPtr &error : branch)
        error->branch = int(number);
    all.append(branch);
}

// Larger is more relevant; false sorts before true, as in Python.
std::tuple<qsizetype, bool, bool> relevance(const SchemaError &error)
{
    const bool weak = error.word == SchemaWord::AnyOf || error.word == SchemaWord::OneOf;
    const YamlEntry *type = error.schema->json->find(QStringLiteral("type"));
    const bool matches = type && hasType(*error.instance, *type->value);
    return {-error.path.size(), !weak, !matches};
}

// The value of "type" in a mapping, or null.
const YamlNode *typeKeyOf(const YamlNode &instance)
{
    const YamlEntry *entry = instance.isMapping() ? instance.find(QStringLiteral("type")) : nullptr;
    return entry ? entry->value : nullptr;
}

// Whether properties.type.enum of the schema lists the value.
bool listsType(const SchemaNode &schema, const YamlNode &type)
{
    const YamlNode *node = schema.json;
    for (const char *key : {"properties", "type", "enum"}) {
        const YamlEntry *entry = node->isMapping() ? node->find(QLatin1String(key)) : nullptr;
        if (!entry)
            return false;
        node = entry->value;
    }
    return std::any_of(node->items.cbegin(), node->items.cend(),
                       [&type](const YamlNode *value) { return pythonEquals(type, *value); });
}

} // namespace

SchemaErrorPtr bestMatch(const SchemaErrors &errors)
{
    SchemaErrorPtr best = errors.first();
    for (const SchemaErrorPtr &error : errors) {
        if (relevance(*error) > relevance(*best))
            best = error;
    }
    // Below an anyOf or oneOf the opposite holds: the deepest error says most, unless two say the same.
    while (!best->context.isEmpty()) {
        SchemaErrors sorted = best->context;
        std::stable_sort(sorted.begin(), sorted.end(), [](const SchemaErrorPtr &a, const SchemaErrorPtr &b) {
            return relevance(*a) < relevance(*b);
        });
        if (sorted.size() > 1 && relevance(*sorted.at(0)) == relevance(*sorted.at(1)))
            break;
        best = sorted.first();
    }
    return best;
}

void SchemaValidator::anyOf(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema,
                            SchemaErrors &errors)
{
    const YamlNode *type = typeKeyOf(instance);
    SchemaErrors all;
    bool named = false;
    qsizetype number = 0;
    for (const SchemaChild &branch : keyword.children) {
        const Split parts = split(judged(instance, branch.schema));
        if (mustStop())
            return;
        if (parts.errors.isEmpty()) {
            errors.append(parts.deprecations);
            return;
        }
        const YamlEntry *reference = branch.schema ? branch.schema->json->find(QStringLiteral("$ref")) : nullptr;
        if (m_schema.rules().deepestMatch && type && reference &&
            reference->value->text.contains(QLatin1String("anyOf_type_") + pythonStr(*type))) {
            named = true;
            errors.append(parts.errors);
        }
        collect(all, parts.errors, number++);
    }
    if (m_schema.rules().deepestMatch && !named && !all.isEmpty())
        errors.append(bestMatch(all));
    errors.append(makeError(keyword, instance, schema));
    errors.last()->complaint = SchemaError::Complaint::NoneHolds;
    errors.last()->context = all;
}

void SchemaValidator::oneOf(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema,
                            SchemaErrors &errors)
{
    SchemaErrors all;
    SchemaErrors deprecations;
    qsizetype first = 0;
    for (; first < keyword.children.size(); ++first) {
        const Split parts = split(judged(instance, keyword.children.at(first).schema));
        if (mustStop())
            return;
        if (parts.errors.isEmpty()) {
            deprecations = parts.deprecations;
            break;
        }
        collect(all, parts.errors, first);
    }
    if (first == keyword.children.size()) {
        if (m_schema.rules().deepestMatch) {
            errors.append(deepestMatches(all, instance));
            return;
        }
        errors.append(makeError(keyword, instance, schema));
        errors.last()->complaint = SchemaError::Complaint::NoneHolds;
        errors.last()->context = all;
        return;
    }
    QList<const YamlNode *> holding;
    for (qsizetype i = first + 1; i < keyword.children.size(); ++i) {
        const SchemaNode *branch = keyword.children.at(i).schema;
        if (branch && holds(instance, branch))
            holding.append(branch->json);
    }
    if (holding.isEmpty()) {
        errors.append(deprecations);
        return;
    }
    holding.append(keyword.value->items.at(first));
    errors.append(makeError(keyword, instance, schema));
    errors.last()->complaint = SchemaError::Complaint::SeveralHold;
    errors.last()->extras = holding;
}

SchemaErrors SchemaValidator::deepestMatches(const SchemaErrors &errors, const YamlNode &instance) const
{
    const YamlNode *type = typeKeyOf(instance);
    SchemaErrors best;
    qsizetype depth = 0;
    for (const SchemaErrorPtr &error : errors) {
        if (type) {
            if (listsType(*error->schema, *type))
                return {error};
            const YamlNode *last = error->path.isEmpty() ? nullptr : error->path.last().key;
            if (last && last->isString() && last->text.endsWith(QLatin1String("type")))
                best.append(error);
        } else if (error->path.size() == depth) {
            best.append(error);
        } else if (error->path.size() > depth) {
            depth = error->path.size();
            best = {error};
        }
    }
    return best;
}

} // namespace bootscope
