// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/schemaview.h"

#include <algorithm>

namespace bootscope::assist {

namespace {

using Kind = OutlineNode::Kind;

constexpr int kMaxDepth = 24;
constexpr int kMaxPieces = 600;

const YamlNode *valueOf(const SchemaNode &node, const char *name)
{
    const YamlEntry *entry = node.json->find(QLatin1String(name));
    return entry ? entry->value : nullptr;
}

QString textOf(const SchemaNode &node, const char *name)
{
    const YamlNode *value = valueOf(node, name);
    return value && value->isString() ? value->text : QString();
}

bool isTrue(const SchemaNode &node, const char *name)
{
    const YamlNode *value = valueOf(node, name);
    return value && value->kind == YamlNode::Kind::Bool && value->boolean;
}

QStringList typesOf(const SchemaNode &node)
{
    const YamlNode *type = valueOf(node, "type");
    QStringList names;
    if (type && type->isString())
        names.append(type->text);
    else if (type) {
        for (const YamlNode *item : type->items)
            names.append(item->text);
    }
    return names;
}

bool typeFits(const QStringList &types, const OutlineNode &value)
{
    const bool isCollection = value.kind == Kind::Mapping || value.kind == Kind::Sequence;
    if (types.isEmpty() || !isCollection)
        return true;
    return types.contains(value.kind == Kind::Mapping ? QLatin1String("object") : QLatin1String("array"));
}

bool closesItself(const SchemaNode &node)
{
    const SchemaKeyword *more = findWord(node, SchemaWord::AdditionalProperties);
    return more && !more->schema && more->value->kind == YamlNode::Kind::Bool && !more->value->boolean;
}

// Whether a scalar of the text is one of the values.
bool isAmong(const YamlNode &values, const OutlineNode &scalar)
{
    return std::any_of(values.items.cbegin(), values.items.cend(), [&](const YamlNode *value) {
        return value->isString() ? value->text == scalar.text : yamlText(*value) == scalar.text;
    });
}

} // namespace

const SchemaKeyword *findWord(const SchemaNode &node, SchemaWord word)
{
    const auto found = std::find_if(node.keywords.cbegin(), node.keywords.cend(),
                                    [word](const SchemaKeyword &keyword) { return keyword.word == word; });
    return found == node.keywords.cend() ? nullptr : &*found;
}

SchemaView::SchemaView(const SchemaNode &schema, const OutlineNode *value)
{
    add(&schema, value, false, true, 0);
}

// Judges by what stands there already; what is not written yet rules nothing out.
bool SchemaView::fits(const SchemaNode *branch, const OutlineNode *value, int depth)
{
    if (!branch || !value || depth > 4)
        return true;
    if (!typeFits(typesOf(*branch), *value))
        return false;
    for (const SchemaKeyword &keyword : branch->keywords) {
        if (keyword.word == SchemaWord::Ref && !fits(keyword.schema, value, depth + 1))
            return false;
        if (keyword.word == SchemaWord::Not && keyword.schema && value->kind == Kind::Mapping) {
            const SchemaKeyword *required = findWord(*keyword.schema, SchemaWord::Required);
            const auto stands = [value](const YamlNode *name) { return value->find(name->text) != nullptr; };
            if (required && std::all_of(required->value->items.cbegin(), required->value->items.cend(), stands))
                return false;
        }
        if (keyword.word != SchemaWord::Properties || value->kind != Kind::Mapping)
            continue;
        for (const SchemaChild &child : keyword.children) {
            const OutlineEntry *entry = value->find(child.name);
            if (!entry || !child.schema || entry->value->kind != Kind::Scalar || entry->value->text.isEmpty())
                continue;
            const SchemaKeyword *values = findWord(*child.schema, SchemaWord::Enum);
            if (values && !isAmong(*values->value, *entry->value))
                return false;
        }
    }
    if (value->kind != Kind::Mapping || !closesItself(*branch))
        return true;
    return std::all_of(value->entries.cbegin(), value->entries.cend(), [branch](const OutlineEntry &entry) {
        return branch->properties.contains(entry.key) ||
               (!branch->patterns.pattern().isEmpty() && branch->patterns.match(entry.key).hasMatch());
    });
}

void SchemaView::add(const SchemaNode *node, const OutlineNode *value, bool optional, bool first, int depth)
{
    if (!node || depth > kMaxDepth || m_pieces.size() >= kMaxPieces || m_seen.contains(node))
        return;
    m_seen.insert(node);
    m_pieces.append({node, optional, first});
    for (const SchemaKeyword &keyword : node->keywords) {
        if (keyword.word == SchemaWord::Ref) {
            add(keyword.schema, value, optional, first, depth + 1);
        } else if (keyword.word == SchemaWord::AllOf) {
            for (const SchemaChild &child : keyword.children)
                add(child.schema, value, optional, first, depth + 1);
        } else if (keyword.word == SchemaWord::OneOf || keyword.word == SchemaWord::AnyOf) {
            QList<const SchemaNode *> left;
            for (const SchemaChild &child : keyword.children) {
                if (fits(child.schema, value, 0))
                    left.append(child.schema);
            }
            if (left.isEmpty()) {
                for (const SchemaChild &child : keyword.children)
                    left.append(child.schema);
            }
            bool hadMapping = false;
            for (const SchemaNode *branch : std::as_const(left)) {
                const QStringList types = branch ? typesOf(*branch) : QStringList();
                const bool mayBeMapping = types.isEmpty() || types.contains(QLatin1String("object"));
                add(branch, value, optional || left.size() > 1, mayBeMapping && !hadMapping, depth + 1);
                hadMapping = hadMapping || mayBeMapping;
            }
        }
    }
}

SchemaView SchemaView::at(const SchemaNode &root, const OutlineNode &text, const QList<YamlKey> &path)
{
    const OutlineNode *node = &text;
    SchemaView view(root, node);
    for (const YamlKey &key : path) {
        const OutlineNode *below = nullptr;
        if (const auto *name = std::get_if<QString>(&key)) {
            const OutlineEntry *entry = node ? node->find(*name) : nullptr;
            below = entry ? entry->value : nullptr;
        } else if (const int index = std::get<int>(key); node && index < node->items.size()) {
            below = node->items.at(index);
        }
        view = view.step(key, below);
        node = below;
    }
    return view;
}

// Where only one branch speaks of a key, what that branch says holds for the key as a whole.
SchemaView SchemaView::of(const QList<SchemaPiece> &pieces, const OutlineNode *value)
{
    SchemaView view;
    for (const SchemaPiece &piece : pieces)
        view.add(piece.node, value, piece.optional && pieces.size() > 1, piece.first, 0);
    return view;
}

SchemaView SchemaView::step(const YamlKey &key, const OutlineNode *value) const
{
    QList<SchemaPiece> below;
    const auto *name = std::get_if<QString>(&key);
    for (const SchemaPiece &piece : m_pieces) {
        const auto take = [&](const SchemaNode *node) {
            if (node)
                below.append({node, piece.optional, piece.first});
        };
        bool isKnown = false;
        for (const SchemaKeyword &keyword : piece.node->keywords) {
            if (!name && keyword.word == SchemaWord::Items) {
                const int index = std::get<int>(key);
                if (keyword.schema)
                    take(keyword.schema);
                else if (index < keyword.children.size())
                    take(keyword.children.at(index).schema);
            }
            if (!name)
                continue;
            for (const SchemaChild &child : keyword.children) {
                const bool matches =
                    (keyword.word == SchemaWord::Properties && child.name == *name) ||
                    (keyword.word == SchemaWord::PatternProperties && child.pattern.match(*name).hasMatch());
                if (!matches)
                    continue;
                isKnown = true;
                take(child.schema);
            }
        }
        const SchemaKeyword *more = name ? findWord(*piece.node, SchemaWord::AdditionalProperties) : nullptr;
        if (more && !isKnown)
            take(more->schema);
    }
    return of(below, value);
}

QList<SchemaKeyFacts> SchemaView::keys() const
{
    QList<SchemaKeyFacts> keys;
    QHash<QString, qsizetype> places;
    QHash<QString, bool> required;
    for (const SchemaPiece &piece : m_pieces) {
        for (const SchemaKeyword &keyword : piece.node->keywords) {
            if (keyword.word == SchemaWord::Required && (!piece.optional || piece.first)) {
                for (const YamlNode *name : keyword.value->items)
                    required.insert(name->text, true);
            }
            if (keyword.word != SchemaWord::Properties)
                continue;
            for (const SchemaChild &child : keyword.children) {
                if (!places.contains(child.name)) {
                    places.insert(child.name, keys.size());
                    keys.append({child.name, {}, false, piece.first});
                }
                SchemaKeyFacts &facts = keys[places.value(child.name)];
                facts.first = facts.first || piece.first;
                if (child.schema)
                    facts.pieces.append({child.schema, piece.optional, piece.first});
            }
        }
    }
    for (SchemaKeyFacts &facts : keys)
        facts.required = required.contains(facts.name);
    return keys;
}

QStringList SchemaView::patternKeys() const
{
    QStringList patterns;
    for (const SchemaPiece &piece : m_pieces) {
        if (const SchemaKeyword *keyword = findWord(*piece.node, SchemaWord::PatternProperties)) {
            for (const SchemaChild &child : keyword->children)
                patterns.append(child.name);
        }
    }
    return patterns;
}

QStringList SchemaView::labels() const
{
    QStringList labels;
    for (const SchemaPiece &piece : m_pieces) {
        if (const SchemaKeyword *keyword = findWord(*piece.node, SchemaWord::PatternProperties)) {
            for (const SchemaChild &child : keyword->children) {
                if (const QString label = child.schema ? textOf(*child.schema, "label") : QString(); !label.isEmpty())
                    labels.append(label);
            }
        }
    }
    return labels;
}

QStringList SchemaView::types() const
{
    QStringList names;
    for (const SchemaPiece &piece : m_pieces)
        names += typesOf(*piece.node);
    names.removeDuplicates();
    return names;
}

bool SchemaView::allows(const char *type) const
{
    const QStringList names = types();
    return names.contains(QLatin1String(type));
}

QList<const YamlNode *> SchemaView::values() const
{
    QList<const YamlNode *> values;
    QSet<QString> known;
    for (const SchemaPiece &piece : m_pieces) {
        const SchemaKeyword *keyword = findWord(*piece.node, SchemaWord::Enum);
        if (!keyword)
            continue;
        for (const YamlNode *value : keyword->value->items) {
            if (const QString text = yamlText(*value); !known.contains(text)) {
                known.insert(text);
                values.append(value);
            }
        }
    }
    return values;
}

QString SchemaView::description() const
{
    for (const bool optional : {false, true}) {
        for (const SchemaPiece &piece : m_pieces) {
            const QString text = piece.optional == optional ? textOf(*piece.node, "description") : QString();
            if (!text.isEmpty() && !isTrue(*piece.node, "deprecated"))
                return text;
        }
    }
    return {};
}

const YamlNode *SchemaView::defaultValue() const
{
    for (const SchemaPiece &piece : m_pieces) {
        if (const YamlNode *value = valueOf(*piece.node, "default"))
            return value;
    }
    return nullptr;
}

QList<Deprecation> SchemaView::deprecations(bool ofForms) const
{
    QList<Deprecation> found;
    for (const SchemaPiece &piece : m_pieces) {
        if (piece.optional != ofForms)
            continue;
        if (isTrue(*piece.node, "deprecated")) {
            const QString own = textOf(*piece.node, "deprecated_description");
            found.append({false, textOf(*piece.node, "deprecated_version"),
                          own.isEmpty() ? textOf(*piece.node, "description") : own});
        }
        if (isTrue(*piece.node, "changed"))
            found.append({true, textOf(*piece.node, "changed_version"), textOf(*piece.node, "changed_description")});
    }
    return found;
}

bool SchemaView::isDeprecated() const
{
    return std::any_of(m_pieces.cbegin(), m_pieces.cend(),
                       [](const SchemaPiece &piece) { return !piece.optional && isTrue(*piece.node, "deprecated"); });
}

QString SchemaView::format() const
{
    for (const SchemaPiece &piece : m_pieces) {
        for (const char *word : {"format", "pattern"}) {
            if (const QString text = textOf(*piece.node, word); !text.isEmpty())
                return text;
        }
    }
    return {};
}

} // namespace bootscope::assist
