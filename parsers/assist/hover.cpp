// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/hover.h"

#include "parsers/assist/carettext.h"
#include "parsers/assist/heads.h"
#include "parsers/assist/keyfacts.h"
#include "parsers/assist/yamlcompletion.h"

namespace bootscope::assist {

namespace {

QString titled(const QString &title, const QString &text)
{
    return QStringLiteral("<b>%1</b><br>%2").arg(title.toHtmlEscaped(), text.toHtmlEscaped());
}

std::optional<Hover> ofHead(const QStringList &document, const CaretText &text, int line)
{
    CaretText there = text;
    there.line = line;
    const QString head = text.lines.at(line);
    const QString meaning = headMeaning(head);
    if (meaning.isEmpty())
        return std::nullopt;
    return Hover{
        rangeInDocument(document, there, 0, int(head.size())), titled(head.trimmed().left(60), meaning), {}, false};
}

std::optional<Hover> ofHeader(const QStringList &document, const CaretText &text)
{
    const QString line = text.lines.at(text.line);
    const int colon = int(line.indexOf(QLatin1Char(':')));
    if (colon < 0)
        return std::nullopt;
    const QString name = line.left(colon);
    if (text.column <= colon) {
        const QString meaning = headerMeaning(name);
        return meaning.isEmpty() ? std::nullopt
                                 : std::optional<Hover>(
                                       {rangeInDocument(document, text, 0, colon), titled(name, meaning), {}, false});
    }
    const QString value = line.mid(colon + 1).section(QLatin1Char(';'), 0, 0).trimmed();
    const QString meaning = typeMeaning(value);
    const int begin = int(line.indexOf(value, colon + 1));
    if (meaning.isEmpty() || text.column < begin || text.column > begin + value.size())
        return std::nullopt;
    return Hover{rangeInDocument(document, text, begin, begin + int(value.size())), titled(value, meaning), {}, false};
}

std::optional<Hover> inYaml(const QStringList &document, const CaretText &text, const AssistContext &context)
{
    const bool isConfig = text.kind == CaretKind::CloudConfig;
    const std::shared_ptr<const Schema> schema = !isConfig        ? archiveSchema(context.cloudInit)
                                                 : context.schema ? context.schema
                                                                  : Schema::embedded();
    const YamlOutline outline(text.lines, text.line, text.column);
    const YamlCursor &cursor = outline.cursor();
    if (cursor.where != YamlCursor::Where::Structure || cursor.begin == cursor.end)
        return std::nullopt;
    const YamlPlace &place = cursor.places.first();
    QList<YamlKey> path = place.path;
    if (place.role == YamlPlace::Role::Key) {
        if (!cursor.entry)
            return std::nullopt;
        path.append(cursor.entry->key);
    } else {
        // A value is explained by its key, when the schema has something to say about values.
        const SchemaView value = SchemaView::at(schema->compiled().root(), outline.root(), path);
        const QStringList types = value.types();
        const bool isFree = types.contains(QLatin1String("string")) || types.contains(QLatin1String("integer"));
        if (value.values().isEmpty() && (isFree || !types.contains(QLatin1String("boolean"))))
            return std::nullopt;
        while (!path.isEmpty() && std::holds_alternative<int>(path.last()))
            path.removeLast();
    }
    const SchemaView view = SchemaView::at(schema->compiled().root(), outline.root(), path);
    const KeyFacts facts = factsOf(view, path, *schema, context);
    if (view.isEmpty() && facts.ownNote.isEmpty())
        return std::nullopt;
    Hover hover{rangeInDocument(document, text, cursor.begin, cursor.end), factsHtml(facts), {}, isConfig};
    if (!facts.modules.isEmpty())
        hover.url = moduleUrl(facts.modules.first());
    return hover;
}

} // namespace

std::optional<Hover> hoverAt(const QByteArray &bytes, TextPosition at, const AssistContext &context)
{
    if (bytes.size() > kMaxAssistBytes)
        return std::nullopt;
    const QStringList document = linesOf(bytes);
    const CaretText text = caretText(document, at, context.cloudInit);
    switch (text.kind) {
    case CaretKind::Head:
        return ofHead(document, text, text.line);
    case CaretKind::MimeHeader:
        return ofHeader(document, text);
    case CaretKind::CloudConfig:
    case CaretKind::Archive:
        return inYaml(document, text, context);
    default:
        return std::nullopt;
    }
}

} // namespace bootscope::assist
