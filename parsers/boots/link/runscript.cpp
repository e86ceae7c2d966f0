// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/runscript.h"

namespace bootscope {

namespace {

constexpr qsizetype kMaxScriptLines = 100'000;
constexpr qsizetype kMaxFiles = 1000;
constexpr QByteArrayView kBoothook("#cloud-boothook");

// As cloud-init's shellify() turns one item into text; nothing for what it skips or refuses.
std::optional<QString> textOf(const YamlNode &item)
{
    switch (item.kind) {
    case YamlNode::Kind::String:
        return item.text;
    case YamlNode::Kind::Sequence: {
        QStringList words;
        for (const YamlNode *word : item.items) {
            QString text = word->isString() ? word->text : QString::number(word->integer);
            words.append(QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("'\\''")) +
                         QLatin1Char('\''));
        }
        return words.join(QLatin1Char(' '));
    }
    case YamlNode::Kind::Integer:
        return QString::number(item.integer);
    default:
        return std::nullopt;
    }
}

// The last line that a node stands in; a block's range may end at the beginning of the next line.
int lastLineOf(const TextRange &range)
{
    return range.end.line > range.begin.line && range.end.column <= 1 ? range.end.line - 1
                                                                      : qMax(range.begin.line, range.end.line);
}

// Lines of a scalar, with where they stand.
void appendText(RunScript &script, const Part &part, const QList<QByteArray> &source, const YamlNode &item,
                const QList<QByteArray> &lines)
{
    const int begin = item.range.begin.line;
    const int end = lastLineOf(item.range);
    // A literal block ("|") keeps its lines; others may be folded: then the item is as near as it gets.
    const QByteArray head = source.value(begin - 1).mid(qMax(0, item.range.begin.column - 1));
    const bool literal = item.isString() && head.startsWith('|');
    for (int i = 0; i < lines.size(); ++i) {
        const int from = literal ? qMin(begin + 1 + i, end) : begin;
        const int to = literal ? from : end;
        script.lines.append(lines.at(i));
        script.places.append(UserDataLines{part.index, part.lines.toDocument(TextPosition{from, 1}).line,
                                           part.lines.toDocument(TextPosition{to, 1}).line});
    }
}

} // namespace

UserDataLines RunScript::placeOf(int line) const
{
    return line >= 1 && line <= places.size() ? places.at(line - 1) : UserDataLines{};
}

RunScript scriptFromPart(const Part &part)
{
    RunScript script;
    script.name = part.filename;
    script.isFinal = part.stage == QLatin1String("final") || part.module.startsWith(QLatin1String("scripts"));
    QByteArray text = part.bytes;
    int first = 1; // line of the part that becomes line 1 on disk
    if (part.format == Format::JinjaTemplate) {
        // Blocks and comments make lines come and go; only plain {{ }} keep their number.
        if (text.contains("{%") || text.contains("{#"))
            return script;
        const qsizetype end = text.indexOf('\n');
        if (end < 0)
            return script;
        text = text.mid(end + 1);
        first = 2;
    } else if (part.format == Format::CloudBoothook && text.startsWith(kBoothook)) {
        qsizetype start = kBoothook.size();
        while (start < text.size() &&
               (text.at(start) == ' ' || text.at(start) == '\n' || text.at(start) == '\r' || text.at(start) == '\t'))
            ++start;
        first += int(text.first(start).count('\n'));
        text = text.mid(start);
    }
    script.lines = text.split('\n');
    if (script.lines.size() > kMaxScriptLines) {
        script.lines.clear();
        return script;
    }
    for (int i = 0; i < script.lines.size(); ++i) {
        const int line = part.lines.toDocument(TextPosition{first + i, 1}).line;
        script.places.append(UserDataLines{part.index, line, line});
    }
    return script;
}

RunScript scriptFromCommands(const QString &name, const Part &part, const YamlNode &commands)
{
    RunScript script;
    script.name = name;
    script.isFinal = name == QLatin1String("runcmd");
    script.lines.append("#!/bin/sh");
    script.places.append(UserDataLines{});
    const QList<QByteArray> source = part.bytes.split('\n');
    for (const YamlNode *item : commands.items) {
        const auto text = textOf(*item);
        if (!text)
            continue;
        const QList<QByteArray> lines = text->toUtf8().split('\n');
        if (script.lines.size() + lines.size() > kMaxScriptLines)
            break;
        appendText(script, part, source, *item, lines);
    }
    return script;
}

QList<RunScript> scriptsFromFiles(const Part &part, const YamlNode &files)
{
    QList<RunScript> scripts;
    const QList<QByteArray> source = part.bytes.split('\n');
    for (const YamlNode *file : files.items) {
        const YamlEntry *path = file->isMapping() ? file->find(QStringLiteral("path")) : nullptr;
        const YamlEntry *content = path ? file->find(QStringLiteral("content")) : nullptr;
        if (!content || !content->value->isString() || file->find(QStringLiteral("encoding")))
            continue;
        const QList<QByteArray> lines = content->value->text.toUtf8().split('\n');
        if (lines.size() > kMaxScriptLines || scripts.size() >= kMaxFiles)
            break;
        RunScript script;
        script.name = path->value->text;
        appendText(script, part, source, *content->value, lines);
        scripts.append(script);
    }
    return scripts;
}

} // namespace bootscope
