// SPDX-License-Identifier: GPL-3.0-or-later
// The keywords of draft 4, one function or case each.
#include "parsers/cloudconfig/pythonequality.h"
#include "parsers/cloudconfig/schemavalidator.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace bootscope {

namespace {

using Kind = YamlNode::Kind;

bool isNumber(const YamlNode &node)
{
    return node.kind == Kind::Integer || node.kind == Kind::Float;
}

// jsonschema's string, with cloud-init's addition of !!binary.
bool isText(const YamlNode &node)
{
    return node.kind == Kind::String || node.kind == Kind::Bytes;
}

qsizetype lengthOf(const YamlNode &node)
{
    return node.kind == Kind::Bytes ? node.bytes.size() : node.text.toUcs4().size();
}

// Numbers compare as numbers, booleans among them.
double orderOf(const YamlNode &node)
{
    return node.kind == Kind::Bool ? double(node.boolean) : node.real;
}

bool isEnumValue(const YamlNode &instance, const YamlNode &values)
{
    const bool bitLike =
        (isNumber(instance) || instance.kind == Kind::Bool) && (orderOf(instance) == 0 || orderOf(instance) == 1);
    for (const YamlNode *value : values.items) {
        // jsonschema tells 1 from True, but only outside of lists and mappings.
        const bool sameType = !bitLike || (instance.kind == Kind::Bool) == (value->kind == Kind::Bool);
        if (sameType && pythonEquals(instance, *value))
            return true;
    }
    return false;
}

// datetime.date.fromisoformat of Python 3.11: also without dashes, and by week.
bool isDate(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("\\A([0-9]{4})(-?)([0-9]{2})\\2([0-9]{2})\\z"));
    static const QRegularExpression week(QStringLiteral("\\A([0-9]{4})(-?)W([0-9]{2})(?:\\2([1-7]))?\\z"));
    if (const QRegularExpressionMatch match = plain.match(text); match.hasMatch())
        return QDate::isValid(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt()) &&
               match.captured(1).toInt() > 0;
    const QRegularExpressionMatch match = week.match(text);
    if (!match.hasMatch() || match.captured(1).toInt() < 1)
        return false;
    // The last week of a year holds 28 December.
    const int weeks = QDate(match.captured(1).toInt(), 12, 28).weekNumber();
    return match.captured(3).toInt() >= 1 && match.captured(3).toInt() <= weeks;
}

bool fitsFormat(const YamlNode &instance, const QString &format)
{
    if (!instance.isString())
        return true;
    if (format == QLatin1String("date"))
        return isDate(instance.text);
    if (format == QLatin1String("email") || format == QLatin1String("idn-email"))
        return instance.text.contains(QLatin1Char('@'));
    return true; // "uri" and "hostname" need packages that cloud-init does not bring
}

bool isMultiple(const YamlNode &instance, const YamlNode &of)
{
    const double quotient = instance.real / of.real;
    return of.real == 0 || std::isinf(quotient) || quotient == std::trunc(quotient);
}

bool flag(const YamlNode &schema, const QString &key)
{
    const YamlEntry *entry = schema.find(key);
    return entry && entry->value->kind == Kind::Bool && entry->value->boolean;
}

} // namespace

bool hasType(const YamlNode &instance, const YamlNode &type)
{
    if (type.isSequence()) {
        return std::any_of(type.items.cbegin(), type.items.cend(),
                           [&instance](const YamlNode *name) { return hasType(instance, *name); });
    }
    const QString &name = type.text;
    if (name == QLatin1String("object"))
        return instance.isMapping();
    if (name == QLatin1String("string"))
        return isText(instance);
    if (name == QLatin1String("array"))
        return instance.isSequence();
    if (name == QLatin1String("boolean"))
        return instance.kind == Kind::Bool;
    if (name == QLatin1String("integer"))
        return instance.kind == Kind::Integer;
    if (name == QLatin1String("number"))
        return isNumber(instance);
    return name == QLatin1String("null") && instance.kind == Kind::Null;
}

void SchemaValidator::applyToMapping(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema,
                                     SchemaErrors &errors)
{
    switch (keyword.word) {
    case SchemaWord::Properties:
        for (const SchemaChild &child : keyword.children) {
            if (const YamlEntry *entry = find(instance, child.name))
                descend(*entry->value, child.schema, {entry->key, 0}, errors);
        }
        break;
    case SchemaWord::PatternProperties:
        patternProperties(keyword, instance, errors);
        break;
    case SchemaWord::AdditionalProperties:
        additionalProperties(keyword, instance, schema, errors);
        break;
    case SchemaWord::Required:
        for (const YamlNode *name : keyword.value->items) {
            if (find(instance, name->text))
                continue;
            errors.append(makeError(keyword, instance, schema));
            errors.last()->missing = name->text;
        }
        break;
    case SchemaWord::MinProperties:
        if (double(instance.entries.size()) < keyword.value->real)
            errors.append(makeError(keyword, instance, schema));
        break;
    case SchemaWord::MaxProperties:
        if (double(instance.entries.size()) > keyword.value->real)
            errors.append(makeError(keyword, instance, schema));
        break;
    case SchemaWord::Dependencies:
        dependencies(keyword, instance, schema, errors);
        break;
    default:
        break;
    }
}

void SchemaValidator::patternProperties(const SchemaKeyword &keyword, const YamlNode &instance, SchemaErrors &errors)
{
    for (const SchemaChild &child : keyword.children) {
        for (const YamlEntry &entry : instance.entries) {
            if (!entry.key->isString())
                return fail(QStringLiteral("TypeError: expected string or bytes-like object"), *entry.key);
            if (child.pattern.match(entry.key->text).hasMatch())
                descend(*entry.value, child.schema, {entry.key, 0}, errors);
        }
    }
}

void SchemaValidator::additionalProperties(const SchemaKeyword &keyword, const YamlNode &instance,
                                           const SchemaNode &schema, SchemaErrors &errors)
{
    const bool forbids = keyword.value->kind == Kind::Bool && !keyword.value->boolean;
    const bool hasPatterns = !schema.patterns.pattern().isEmpty();
    QList<const YamlNode *> extras;
    for (const YamlEntry &entry : instance.entries) {
        if (entry.key->isString() && schema.properties.contains(entry.key->text))
            continue;
        if (hasPatterns && !entry.key->isString())
            return fail(QStringLiteral("TypeError: expected string or bytes-like object"), *entry.key);
        if (hasPatterns && schema.patterns.match(entry.key->text).hasMatch())
            continue;
        if (keyword.schema)
            descend(*entry.value, keyword.schema, {entry.key, 0}, errors);
        extras.append(entry.key);
    }
    if (!forbids || extras.isEmpty() || !sortExtras(extras))
        return;
    errors.append(makeError(keyword, instance, schema));
    errors.last()->extras = extras;
}

void SchemaValidator::dependencies(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema,
                                   SchemaErrors &errors)
{
    for (const SchemaChild &child : keyword.children) {
        if (!find(instance, child.name))
            continue;
        if (child.schema)
            judge(instance, *child.schema, errors);
        for (const YamlNode *key : child.keys->items) {
            if (find(instance, key->text))
                continue;
            errors.append(makeError(keyword, instance, schema));
            errors.last()->complaint = SchemaError::Complaint::Dependency;
            errors.last()->missing = key->text;
            errors.last()->extras = {find(instance, child.name)->key};
        }
    }
}

void SchemaValidator::applyToSequence(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema,
                                      SchemaErrors &errors)
{
    const QList<const YamlNode *> &items = instance.items;
    switch (keyword.word) {
    case SchemaWord::Items: // one schema for all, or one each for the first ones
        for (qsizetype i = 0; i < items.size() && !mustStop(); ++i) {
            if (keyword.schema)
                descend(*items.at(i), keyword.schema, {nullptr, int(i)}, errors);
            else if (i < keyword.children.size())
                descend(*items.at(i), keyword.children.at(i).schema, {nullptr, int(i)}, errors);
        }
        break;
    case SchemaWord::AdditionalItems: {
        const YamlEntry *first = schema.json->find(QStringLiteral("items"));
        if (!first || !first->value->isSequence())
            break;
        QList<const YamlNode *> extras = items.mid(first->value->items.size());
        for (qsizetype i = 0; keyword.schema && i < extras.size(); ++i)
            descend(*extras.at(i), keyword.schema, {nullptr, int(first->value->items.size() + i)}, errors);
        const bool forbids = keyword.value->kind == Kind::Bool && !keyword.value->boolean;
        if (!forbids || extras.isEmpty() || !sortExtras(extras))
            break;
        errors.append(makeError(keyword, instance, schema));
        errors.last()->extras = extras;
        break;
    }
    case SchemaWord::MinItems:
        if (double(items.size()) < keyword.value->real)
            errors.append(makeError(keyword, instance, schema));
        break;
    case SchemaWord::MaxItems:
        if (double(items.size()) > keyword.value->real)
            errors.append(makeError(keyword, instance, schema));
        break;
    case SchemaWord::UniqueItems:
        if (keyword.value->boolean && !isUnique(instance))
            errors.append(makeError(keyword, instance, schema));
        break;
    default:
        break;
    }
}

// The keywords of scalars, and the two of any value.
void SchemaValidator::applyToScalar(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema,
                                    SchemaErrors &errors)
{
    bool ok = true;
    switch (keyword.word) {
    case SchemaWord::Type:
        ok = hasType(instance, *keyword.value);
        break;
    case SchemaWord::Enum:
        ok = isEnumValue(instance, *keyword.value);
        break;
    case SchemaWord::MinLength:
        ok = !isText(instance) || double(lengthOf(instance)) >= keyword.value->real;
        break;
    case SchemaWord::MaxLength:
        ok = !isText(instance) || double(lengthOf(instance)) <= keyword.value->real;
        break;
    case SchemaWord::Minimum:
        ok = !isNumber(instance) || std::isnan(instance.real) ||
             !(flag(*schema.json, QStringLiteral("exclusiveMinimum")) ? instance.real <= keyword.value->real
                                                                      : instance.real < keyword.value->real);
        break;
    case SchemaWord::Maximum:
        ok = !isNumber(instance) || std::isnan(instance.real) ||
             !(flag(*schema.json, QStringLiteral("exclusiveMaximum")) ? instance.real >= keyword.value->real
                                                                      : instance.real > keyword.value->real);
        break;
    case SchemaWord::MultipleOf:
        ok = !isNumber(instance) || isMultiple(instance, *keyword.value);
        break;
    case SchemaWord::Pattern:
        if (instance.kind == Kind::Bytes)
            return fail(QStringLiteral("TypeError: cannot use a string pattern on a bytes-like object"), instance);
        ok = !instance.isString() || keyword.pattern.match(instance.text).hasMatch();
        break;
    case SchemaWord::Format:
        ok = fitsFormat(instance, keyword.value->text);
        break;
    default:
        break;
    }
    if (!ok)
        errors.append(makeError(keyword, instance, schema));
}

// Python sorts what it lists in a message, and cannot sort values of different types.
bool SchemaValidator::sortExtras(QList<const YamlNode *> &extras)
{
    enum class Sort : quint8 { Text, Number, Other };
    const auto sortOf = [](const YamlNode *node) {
        return node->isString() ? Sort::Text : isNumber(*node) || node->kind == Kind::Bool ? Sort::Number : Sort::Other;
    };
    if (extras.size() < 2)
        return true;
    const Sort sort = sortOf(extras.first());
    const bool sortable =
        sort != Sort::Other &&
        std::all_of(extras.cbegin(), extras.cend(), [&](const YamlNode *extra) { return sortOf(extra) == sort; });
    if (!sortable) {
        const auto odd =
            std::find_if(extras.cbegin(), extras.cend(), [](const YamlNode *extra) { return !extra->isString(); });
        fail(QStringLiteral("TypeError: '<' not supported between values of different types"), **odd);
        return false;
    }
    std::stable_sort(extras.begin(), extras.end(), [sort](const YamlNode *a, const YamlNode *b) {
        return sort == Sort::Text ? a->text < b->text : orderOf(*a) < orderOf(*b);
    });
    return true;
}

bool SchemaValidator::isUnique(const YamlNode &instance)
{
    QSet<QString> seen; // scalars are told apart by their key in a dict, but True is not 1
    QList<const YamlNode *> collections;
    for (const YamlNode *item : instance.items) {
        if (item->kind >= Kind::Sequence) {
            for (const YamlNode *other : std::as_const(collections)) {
                ++m_steps;
                if (mustStop())
                    return true;
                if (schemaEquals(*item, *other))
                    return false;
            }
            collections.append(item);
            continue;
        }
        const QString key = (item->kind == Kind::Bool ? QLatin1String("bool ") : QLatin1String()) + pythonKey(*item);
        if (seen.contains(key))
            return false;
        seen.insert(key);
    }
    return true;
}

} // namespace bootscope
