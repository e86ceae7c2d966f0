// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/shell/embeddedscripts.h"

#include "parsers/cloudconfig/pythonrepr.h"
#include "parsers/shell/shellquestion.h"
#include "parsers/userdata/layers.h"
#include "parsers/userdata/scalarmap.h"

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kMostFiles = 500;
constexpr qsizetype kMostBytes = 256 * 1024; // of one script, and of what is decoded

bool isRefused(const YamlNode &item)
{
    return !item.isString() && !item.isSequence() && item.kind != YamlNode::Kind::Null;
}

EmbeddedScript scriptOfList(EmbeddedScript::Role role, const YamlEntry &entry, const QByteArray &utf8,
                            const TextIndex &index)
{
    EmbeddedScript script;
    script.role = role;
    script.path = entry.key->text;
    script.text = "#!/bin/sh\n";
    script.lines = LineMap::collapsed(entry.key->range.begin.line, 1);
    script.lineItems.push_back({});
    for (int i = 0; i < entry.value->items.size(); ++i) {
        const YamlNode &item = *entry.value->items.at(i);
        if (item.kind == YamlNode::Kind::Null)
            continue;
        const QByteArray text = item.isString() ? item.text.toUtf8() : quotedWords(item).toUtf8();
        if (script.text.size() + text.size() > kMostBytes)
            return {};
        // Each item ends in one more line end; what ends in one already leaves an empty line.
        const int count = int(text.count('\n')) + 1;
        LineMap map = item.isString() ? userdata::mapOfScalar(item, utf8, index)
                                      : LineMap::collapsed(item.range.begin.line, count);
        const int last = map.lastLine();
        while (map.lineCount() < count)
            map.append({last, 0, false});
        script.lines.append(map);
        script.lineItems.insert(script.lineItems.end(), size_t(count), {i, item.isSequence()});
        script.text += text + '\n';
    }
    return script;
}

void addFiles(QList<EmbeddedScript> &scripts, const YamlNode &files, const QByteArray &utf8, const TextIndex &index)
{
    for (int i = 0; i < std::min(files.items.size(), kMostFiles); ++i) {
        const YamlNode &file = *files.items.at(i);
        const auto content = contentOfFile(file);
        const YamlEntry *append = content ? file.find(QStringLiteral("append")) : nullptr;
        const bool isWhole = !append || (append->value->kind == YamlNode::Kind::Bool && !append->value->boolean);
        if (!content || !isWhole || content->bytes.size() > kMostBytes || !content->bytes.startsWith("#!") ||
            shellDialect(content->bytes) == ShellDialect::None)
            continue;
        EmbeddedScript script;
        script.role = EmbeddedScript::Role::WrittenFile;
        script.path = QStringLiteral("write_files.%1.content").arg(i);
        if (const YamlEntry *path = file.find(QStringLiteral("path")))
            script.file = path->value->text;
        script.text = content->bytes;
        const YamlNode &node = *file.find(QStringLiteral("content"))->value;
        script.lines =
            content->isPlain ? userdata::mapOfScalar(node, utf8, index) : userdata::mapOfDecoded(node, content->bytes);
        scripts.append(script);
    }
}

void addList(QList<EmbeddedScript> &scripts, EmbeddedScript::Role role, const YamlEntry *entry, const QByteArray &utf8,
             const TextIndex &index)
{
    if (!entry || !entry->value->isSequence())
        return;
    const QList<const YamlNode *> &items = entry->value->items;
    if (std::any_of(items.cbegin(), items.cend(), [](const YamlNode *item) { return isRefused(*item); }))
        return;
    EmbeddedScript script = scriptOfList(role, *entry, utf8, index);
    if (script.lineItems.size() > 1)
        scripts.append(script);
}

} // namespace

EmbeddedScript::LineOrigin EmbeddedScript::originOf(int line) const
{
    return line >= 1 && size_t(line) <= lineItems.size() ? lineItems.at(size_t(line) - 1) : LineOrigin{};
}

QString EmbeddedScript::pathOf(int line) const
{
    const LineOrigin origin = originOf(line);
    return origin.item < 0 ? path : QStringLiteral("%1.%2").arg(path).arg(origin.item);
}

QString quotedWords(const YamlNode &list)
{
    QStringList words;
    for (const YamlNode *word : list.items) {
        QString text = word->isString() ? word->text : pythonStr(*word);
        words.append(QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\''));
    }
    return words.join(QLatin1Char(' '));
}

std::optional<FileContent> contentOfFile(const YamlNode &file)
{
    const YamlEntry *content = file.isMapping() ? file.find(QStringLiteral("content")) : nullptr;
    if (!content || file.find(QStringLiteral("source")))
        return std::nullopt;
    const YamlNode &value = *content->value;
    FileContent result;
    if (value.kind == YamlNode::Kind::Bytes)
        result = {value.bytes, false};
    else if (value.isString())
        result = {value.text.toUtf8(), true};
    else
        return std::nullopt;
    const YamlEntry *encoding = file.find(QStringLiteral("encoding"));
    if (!encoding || !encoding->value->isString())
        return result;
    const QString name = encoding->value->text.toLower().trimmed();
    const bool isBase64 = name.contains(QLatin1String("b64")) || name.contains(QLatin1String("base64"));
    const bool isGzip = name.startsWith(QLatin1String("gz"));
    if (isBase64) {
        result = {QByteArray::fromBase64(result.bytes), false};
        if (result.bytes.isEmpty())
            return std::nullopt;
    }
    if (isGzip) {
        const userdata::Inflated inflated = userdata::gunzip(result.bytes, kMostBytes);
        if (inflated.state != userdata::Inflated::State::Ok)
            return std::nullopt;
        result = {inflated.bytes, false};
    }
    return result;
}

QList<EmbeddedScript> embeddedScripts(const YamlDocument &document, const QByteArray &utf8)
{
    QList<EmbeddedScript> scripts;
    const YamlNode *root = document.root();
    if (!root || !root->isMapping())
        return scripts;
    const TextIndex index(utf8);
    addList(scripts, EmbeddedScript::Role::Bootcmd, root->find(QStringLiteral("bootcmd")), utf8, index);
    const YamlEntry *files = root->find(QStringLiteral("write_files"));
    if (files && files->value->isSequence())
        addFiles(scripts, *files->value, utf8, index);
    addList(scripts, EmbeddedScript::Role::Runcmd, root->find(QStringLiteral("runcmd")), utf8, index);
    return scripts;
}

} // namespace bootscope
