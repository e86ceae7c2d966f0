// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/yamlcompletion.h"

#include "parsers/assist/assistmessages.h"
#include "parsers/assist/describe.h"
#include "parsers/assist/keyfacts.h"
#include "parsers/assist/keynotes.h"
#include "parsers/assist/matching.h"
#include "parsers/assist/snippets.h"

#include <algorithm>

namespace bootscope::assist {

namespace {

using Role = YamlPlace::Role;

constexpr int kStep = 2;
constexpr int kMaxDepth = 6; // a schema may require itself

bool hasScalar(const SchemaView &view)
{
    const QStringList types = view.types();
    return types.isEmpty() || !view.values().isEmpty() ||
           std::any_of(types.cbegin(), types.cend(), [](const QString &type) {
               return type != QLatin1String("array") && type != QLatin1String("object") &&
                      type != QLatin1String("null");
           });
}

// One schema object that takes texts and lists alike, such as "users": the list is what people write.
bool prefersList(const SchemaView &view)
{
    return std::any_of(view.pieces().cbegin(), view.pieces().cend(), [](const SchemaPiece &piece) {
        const SchemaKeyword *type = findWord(*piece.node, SchemaWord::Type);
        return type && !piece.optional && type->value->items.size() > 1 &&
               std::any_of(type->value->items.cbegin(), type->value->items.cend(),
                           [](const YamlNode *name) { return name->text == QLatin1String("array"); });
    });
}

bool isFreeScalar(const SchemaView &view)
{
    return view.values().isEmpty() && (view.types().isEmpty() || view.allows("string"));
}

QString newLine(int column)
{
    return QLatin1Char('\n') + QString(column, QLatin1Char(' '));
}

} // namespace

YamlCompleter::YamlCompleter(const QStringList &document, const CaretText &text, const YamlOutline &outline,
                             std::shared_ptr<const Schema> schema, const AssistContext &context)
    : m_document(document)
    , m_text(text)
    , m_cursor(outline.cursor())
    , m_outline(outline)
    , m_schema(std::move(schema))
    , m_context(context)
    , m_range(rangeInDocument(document, text, m_cursor.begin, m_cursor.end))
{
}

QList<Completion> YamlCompleter::run()
{
    const SchemaNode &root = m_schema->compiled().root();
    for (const YamlPlace &place : m_cursor.places) {
        const SchemaView view = SchemaView::at(root, m_outline.root(), place.path);
        if (place.role == Role::Key)
            addKeys(view, place.node, place.path, {});
        else if (place.role == Role::Item)
            addItems(view, place.path, m_cursor.begin, {});
        else if (place.role == Role::Start)
            addStart(place);
        else
            addValuePlace(place);
    }
    return m_items;
}

bool YamlCompleter::isMatch(const QString &name) const
{
    return matchRank(name, m_cursor.word) >= 0;
}

Completion YamlCompleter::make(Completion::Kind kind, const QString &name) const
{
    Completion made;
    made.kind = kind;
    made.name = name;
    made.range = m_range;
    return made;
}

void YamlCompleter::addStart(const YamlPlace &place)
{
    const SchemaView view = SchemaView::at(m_schema->compiled().root(), m_outline.root(), place.path);
    const QString lead = m_cursor.needsSpace ? QStringLiteral(" ") : QString();
    const OutlineNode *parent = place.node->parent;
    const bool isFlush =
        !m_cursor.afterDash && parent && parent->kind == OutlineNode::Kind::Mapping && parent->indent >= m_cursor.begin;
    if (!isFlush) {
        addKeys(view, nullptr, place.path, lead);
        if (m_cursor.afterDash || !view.allows("array"))
            addValues(view, place.path, lead);
        m_isFree = m_isFree || (m_cursor.afterDash && isFreeScalar(view));
    }
    if (!m_cursor.afterDash && view.allows("array"))
        addItems(view, place.path, m_cursor.begin, {});
}

void YamlCompleter::addValuePlace(const YamlPlace &place)
{
    const SchemaView view = SchemaView::at(m_schema->compiled().root(), m_outline.root(), place.path);
    m_isFree = m_isFree || isFreeScalar(view);
    addValues(view, place.path, m_cursor.needsSpace ? QStringLiteral(" ") : QString());
    const bool isBlock = !m_cursor.flow && m_cursor.word.isEmpty() && m_cursor.begin == m_cursor.end;
    if (!isBlock || (hasScalar(view) && !prefersList(view)))
        return;
    // A list or a mapping goes on the next line; blanks behind the colon go away.
    const qsizetype known = m_items.size();
    const int column = m_cursor.parentIndent + (m_outline.hasFlushLists() ? 0 : kStep);
    if (view.allows("array"))
        addItems(view, place.path, column, newLine(column));
    else if (view.allows("object"))
        addKeys(view, nullptr, place.path, newLine(m_cursor.parentIndent + kStep));
    const TextRange behindColon = rangeInDocument(m_document, m_text, m_cursor.afterColon, m_cursor.end);
    for (qsizetype i = known; i < m_items.size(); ++i)
        m_items[i].range = behindColon;
}

void YamlCompleter::addKeys(const SchemaView &view, const OutlineNode *mapping, const QList<YamlKey> &path,
                            const QString &lead)
{
    QList<SchemaKeyFacts> keys = view.keys();
    for (const QString &pattern : view.patternKeys()) {
        for (const QString &name : literalsOf(pattern))
            keys.append({name, view.step(name, nullptr).pieces(), false, true});
    }
    const bool isConfigTop = path.isEmpty() && m_text.kind == CaretKind::CloudConfig;
    if (isConfigTop && !m_schema->compiled().closedAtTop()) {
        for (const QString &name : keysBesideSchema()) {
            if (!m_schema->compiled().topLevelKeys().contains(name))
                keys.append({name, {}, false, true});
        }
    }
    const int column = lead.startsWith(QLatin1Char('\n')) ? int(lead.size()) - 1 : m_cursor.begin + int(lead.size());
    QStringList known;
    for (const SchemaKeyFacts &key : std::as_const(keys)) {
        const bool isOwn = m_cursor.entry && m_cursor.entry->key == key.name;
        if (mapping && mapping->find(key.name) && !isOwn)
            continue;
        known.append(key.name);
        if (!isMatch(key.name))
            continue;
        const SchemaView value = SchemaView::of(key.pieces);
        Completion item = make(Completion::Kind::Key, key.name);
        item.required = key.required;
        item.deprecated = value.isDeprecated();
        item.note = firstSentence(value.description());
        if (item.note.isEmpty() && isConfigTop)
            item.note = topKeyNote(key.name);
        if (const QList<Deprecation> old = value.deprecations(); item.note.isEmpty() && !old.isEmpty())
            item.note = firstSentence(old.first().text);
        const QList<YamlKey> below = path + QList<YamlKey>{key.name};
        item.details = [schema = m_schema, pieces = key.pieces, below, required = key.required, context = m_context] {
            KeyFacts facts = factsOf(SchemaView::of(pieces), below, *schema, context);
            facts.required = required;
            return factsHtml(facts);
        };
        const QString quoted = m_cursor.quote.isNull() ? key.name : m_cursor.quote + key.name + m_cursor.quote;
        const Snippet *own = isConfigTop && !m_cursor.flow ? shapeOf(key.name) : nullptr;
        if (m_cursor.colonFollows)
            fill(item, quoted, 0);
        else if (own && m_cursor.quote.isNull() && column == 0)
            fill(item, QString::fromUtf8(own->body), m_text.shift);
        else
            fill(item, lead + quoted + shape(key.name, value, column), m_text.shift);
        item.again = !m_cursor.colonFollows && item.insert.endsWith(QLatin1String(": ")) &&
                     (value.allows("boolean") || !value.values().isEmpty());
        m_items.append(item);
    }
    if (isConfigTop && column == 0 && !m_cursor.flow && !m_cursor.colonFollows)
        addSnippets(known);
}

void YamlCompleter::addSnippets(const QStringList &known)
{
    for (const Snippet &snippet : configSnippets()) {
        if (!snippet.name || !isMatch(QString::fromUtf8(snippet.name)))
            continue;
        const QString body = QString::fromUtf8(snippet.body);
        const QStringList lines = body.split(QLatin1Char('\n'));
        // All keys that it writes must be known here and not yet written.
        const bool fits = std::all_of(lines.cbegin(), lines.cend(), [&known](const QString &line) {
            return line.isEmpty() || line.at(0) == QLatin1Char(' ') ||
                   known.contains(line.section(QLatin1Char(':'), 0, 0));
        });
        if (!fits)
            continue;
        Completion item = make(Completion::Kind::Snippet, QString::fromUtf8(snippet.name));
        item.note = Words::tr(snippet.title);
        fill(item, body, m_text.shift);
        item.details = [text = item.insert] { return QStringLiteral("<pre>%1</pre>").arg(text.toHtmlEscaped()); };
        m_items.append(item);
    }
}

void YamlCompleter::addValues(const SchemaView &view, const QList<YamlKey> &path, const QString &lead)
{
    const auto add = [&](const QString &name, const QString &text, const QString &note) {
        if (!isMatch(name))
            return;
        Completion item = make(Completion::Kind::Value, name);
        item.note = note;
        fill(item, lead + text, m_text.shift);
        m_items.append(item);
    };
    const YamlNode *byDefault = view.defaultValue();
    QStringList known;
    const auto addNode = [&](const YamlNode &value, const QString &text) {
        const bool isText = value.isString();
        if (!m_cursor.quote.isNull() && !isText)
            return;
        const QString written = m_cursor.quote.isNull() ? text : m_cursor.quote + value.text + m_cursor.quote;
        const bool isDefault = byDefault && yamlText(*byDefault) == text;
        known.append(isText ? value.text : text);
        add(known.last(), written, isDefault ? Words::tr("the default") : QString());
    };
    const QList<const YamlNode *> values = view.values();
    QSet<QString> names;
    for (const YamlNode *value : values)
        names.insert(value->text);
    for (const YamlNode *value : values) {
        // Modules are listed in two spellings.
        QString other = value->text;
        other.replace(QLatin1Char('-'), QLatin1Char('_'));
        if (other == value->text || !names.contains(other))
            addNode(*value, yamlText(*value, m_cursor.flow));
    }
    if (view.allows("boolean")) {
        YamlNode value;
        value.kind = YamlNode::Kind::Bool;
        for (const bool isTrue : {true, false}) {
            value.boolean = isTrue;
            if (!known.contains(yamlText(value)))
                addNode(value, yamlText(value));
        }
    }
    if (m_text.kind != CaretKind::CloudConfig || !known.isEmpty())
        return;
    for (const auto &[value, note] : valuesBesideSchema(path, *m_schema)) {
        YamlNode text;
        text.kind = YamlNode::Kind::String;
        text.text = value;
        add(value, m_cursor.quote.isNull() ? yamlText(text, m_cursor.flow) : m_cursor.quote + value + m_cursor.quote,
            note);
    }
}

void YamlCompleter::addItems(const SchemaView &view, const QList<YamlKey> &path, int column, const QString &lead)
{
    const SchemaView element = view.step(0, nullptr);
    const QString dash = lead + QStringLiteral("- ");
    const auto add = [&](const QString &name, const QString &shape) {
        if (!isMatch(name))
            return;
        Completion item = make(Completion::Kind::Item, name);
        item.note = Words::tr("an item of the list");
        fill(item, dash + shape, m_text.shift);
        m_items.append(item);
    };
    // "- path:", so that it says what begins with it.
    const QString keys = element.allows("object") ? requiredKeys(element, column + kStep, 0) : QString();
    if (!keys.isEmpty())
        add(QStringLiteral("- ") + keys.section(QLatin1Char(':'), 0, 0) + QLatin1Char(':'), keys);
    const QList<Completion> before = std::exchange(m_items, {});
    addValues(element, path + QList<YamlKey>{0}, dash);
    const QList<Completion> values = std::exchange(m_items, before);
    for (Completion value : values) {
        value.kind = Completion::Kind::Item;
        value.name.prepend(QStringLiteral("- "));
        m_items.append(value);
    }
    if ((keys.isEmpty() && values.isEmpty()) || isFreeScalar(element))
        add(QStringLiteral("- "), itemShape(element, column + kStep));
}

QString YamlCompleter::requiredKeys(const SchemaView &view, int column, int depth) const
{
    QString text;
    for (const SchemaKeyFacts &key : view.keys()) {
        if (!key.required)
            continue;
        if (!text.isEmpty())
            text += newLine(column);
        text += key.name + shape(key.name, SchemaView::of(key.pieces), column, depth + 1);
    }
    return text;
}

QString YamlCompleter::itemShape(const SchemaView &element, int column, int depth) const
{
    if (element.allows("object") && !element.keys().isEmpty()) {
        const bool isOnlyObject = !hasScalar(element) || prefersList(element);
        const QString keys = isOnlyObject ? requiredKeys(element, column, depth + 1) : QString();
        return keys.isEmpty() ? QStringLiteral("⟦⟧") : keys;
    }
    return element.allows("array") && !hasScalar(element) ? QStringLiteral("[⟦⟧]") : QStringLiteral("⟦⟧");
}

QString YamlCompleter::shape(const QString &name, const SchemaView &view, int column, int depth) const
{
    if (depth > kMaxDepth)
        return QStringLiteral(": ⟦⟧");
    const bool isList = view.allows("array") && (!hasScalar(view) || prefersList(view));
    const bool isMapping = !isList && view.allows("object") && !hasScalar(view);
    if (m_cursor.flow)
        return isList ? QStringLiteral(": [⟦⟧]") : isMapping ? QStringLiteral(": {⟦⟧}") : QStringLiteral(": ⟦⟧");
    if (isList) {
        const int below = column + (m_outline.hasFlushLists() ? 0 : kStep);
        return QLatin1Char(':') + newLine(below) + QStringLiteral("- ") +
               itemShape(view.step(0, nullptr), below + kStep, depth + 1);
    }
    if (isMapping) {
        const QString keys = requiredKeys(view, column + kStep, depth + 1);
        return QLatin1Char(':') + newLine(column + kStep) + (keys.isEmpty() ? QStringLiteral("⟦⟧") : keys);
    }
    if (name == QLatin1String("content") && view.allows("string"))
        return QStringLiteral(": |") + newLine(column + kStep) + QStringLiteral("⟦⟧");
    return QStringLiteral(": ⟦⟧");
}

} // namespace bootscope::assist
