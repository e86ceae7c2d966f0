// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/archive.h"

#include "parsers/cloudconfig/yamltree.h"
#include "parsers/userdata/detection.h"
#include "parsers/userdata/messages.h"
#include "parsers/userdata/scalarmap.h"
#include "parsers/userdata/textindex.h"

#include <algorithm>
#include <array>

namespace bootscope::userdata {

namespace {

// str() of what YAML made of a file name; no name of a file is anything else.
QString nameOf(const YamlNode &node)
{
    switch (node.kind) {
    case YamlNode::Kind::String:
        return node.text;
    case YamlNode::Kind::Integer:
        return node.digits.isEmpty() ? QString::number(node.integer) : QString::fromLatin1(node.digits);
    case YamlNode::Kind::Null:
        return QStringLiteral("None");
    case YamlNode::Kind::Bool:
        return node.boolean ? QStringLiteral("True") : QStringLiteral("False");
    default:
        return {};
    }
}

class ArchiveReader
{
public:
    ArchiveReader(const QByteArray &bytes, Release release) : m_bytes(bytes), m_release(release), m_text(bytes) {}

    Archive read()
    {
        YamlOptions options;
        options.pythonUnicodeTag = m_release < Release{24, 2};
        const YamlDocument document = parseYaml(m_bytes, options);
        if (const auto &error = document.error()) {
            const QString around =
                error->context.isEmpty() ? QString() : QString(error->context + QStringLiteral(": "));
            say("archive.yaml", {error->place, error->place}, around + error->problem,
                Message::tr("cloud-init cannot read the archive as YAML and takes no part from it."));
            return m_archive;
        }
        const YamlNode *root = document.root();
        if (!root || root->kind == YamlNode::Kind::Null) {
            say("archive.empty", m_text.lineRange(1), Message::tr("The archive has no entries"),
                Message::tr("Below the header must stand a YAML list, one entry a part."));
            return m_archive;
        }
        if (root->kind == YamlNode::Kind::Set) {
            for (const YamlEntry &entry : root->entries)
                readEntry(*entry.key);
        } else if (root->isSequence()) {
            for (const YamlNode *item : root->items)
                readEntry(*item);
        } else {
            say("archive.root", root->range, Message::tr("An archive must be a list, one entry a part"),
                Message::tr("cloud-init takes no part from anything else. Begin each entry with \"- \"."));
        }
        return m_archive;
    }

private:
    void say(const char *code, TextRange range, const QString &message, const QString &help)
    {
        m_archive.diagnostics.append(diagnostic(Severity::Error, code, range, message, help));
    }

    void fails(const YamlNode &node, const QString &message)
    {
        say("archive.entry", node.range, message, Message::tr("cloud-init gives up all of the user data here."));
    }

    void readEntry(const YamlNode &node)
    {
        if (node.isString()) {
            take(node, node, {}, {});
            return;
        }
        if (!node.isMapping()) {
            m_archive.diagnostics.append(diagnostic(Severity::Error, "archive.skipped", node.range,
                                                    Message::tr("This entry is neither a text nor a mapping"),
                                                    Message::tr("cloud-init skips it and says nothing.")));
            return;
        }
        const YamlEntry *type = node.find(QStringLiteral("type"));
        const YamlEntry *content = node.find(QStringLiteral("content"));
        const YamlEntry *filename = node.find(QStringLiteral("filename"));
        const bool hasType = type && !isFalsy(*type->value);
        if (hasType && !type->value->isString()) {
            fails(*type->value, Message::tr("The type must be a text such as text/cloud-config"));
            return;
        }
        if (!checkHeaders(node))
            return;
        static const YamlNode kNoContent = [] {
            YamlNode empty;
            empty.kind = YamlNode::Kind::String;
            return empty;
        }();
        const bool taken = take(node, content ? *content->value : kNoContent, hasType ? type->value->text : QString(),
                                filename ? nameOf(*filename->value) : QString(), hasType ? type->value : nullptr);
        if (taken)
            readHeaders(node, m_archive.entries.last());
    }

    static bool isFalsy(const YamlNode &node)
    {
        return node.kind == YamlNode::Kind::Null || (node.isString() && node.text.isEmpty()) ||
               (node.kind == YamlNode::Kind::Bool && !node.boolean);
    }

    // Every other key becomes a header of the part, and Python's email takes only text for one.
    bool checkHeaders(const YamlNode &node)
    {
        constexpr std::array kOwn{QLatin1String("content"),
                                  QLatin1String("filename"),
                                  QLatin1String("type"),
                                  QLatin1String("launch-index"),
                                  QLatin1String("content-disposition"),
                                  QLatin1String("number-attachments"),
                                  QLatin1String("content-type")};
        for (const YamlEntry &entry : node.entries) {
            if (!entry.key->isString()) {
                fails(*entry.key, Message::tr("A key of an entry must be a text"));
                return false;
            }
            if (std::find(kOwn.begin(), kOwn.end(), entry.key->text.toLower()) != kOwn.end())
                continue;
            if (!entry.value->isString() && entry.value->kind != YamlNode::Kind::Null) {
                fails(*entry.value, Message::tr("The value of \"%1\" must be a text").arg(entry.key->text));
                return false;
            }
        }
        return true;
    }

    static void readHeaders(const YamlNode &node, ArchiveEntry &made)
    {
        for (const char *name : {"X-Merge-Type", "Merge-Type"}) {
            const YamlEntry *header = node.find(QLatin1String(name));
            if (header && header->value->isString() && !header->value->text.isEmpty())
                made.mergeType = header->value->text.toUtf8();
        }
        if (const YamlEntry *index = node.find(QStringLiteral("launch-index")))
            made.launchIndex = nameOf(*index->value).toUtf8();
    }

    bool take(const YamlNode &entry, const YamlNode &content, const QString &type, const QString &filename,
              const YamlNode *typeNode = nullptr)
    {
        const bool isBytes = content.kind == YamlNode::Kind::Bytes;
        if (!content.isString() && !isBytes) {
            fails(content, Message::tr("The content must be a text"));
            return false;
        }
        ArchiveEntry made;
        made.bytes = isBytes ? content.bytes : content.text.toUtf8();
        made.filename = filename;
        QByteArray declared = type.toUtf8();
        if (declared.isEmpty()) {
            declared = typeFromStart(made.bytes, m_release);
            if (declared.isEmpty())
                declared = isBytes ? "application/octet-stream" : "text/cloud-config";
        } else if (!declared.contains('/')) {
            fails(typeNode ? *typeNode : entry, Message::tr("\"%1\" is no content type: it has no \"/\"").arg(type));
            return false;
        }
        const qsizetype semicolon = declared.indexOf(';');
        made.type = (semicolon < 0 ? declared : declared.left(semicolon)).trimmed().toLower();
        if (made.type.count('/') != 1)
            made.type = "text/plain";
        if (!content.range.isKnown())
            made.lines = LineMap::collapsed(entry.range.begin.line, 1);
        else
            made.lines = isBytes ? mapOfDecoded(content, made.bytes) : mapOfScalar(content, m_bytes, m_text);
        m_archive.entries.append(made);
        return true;
    }

    const QByteArray &m_bytes;
    Release m_release;
    TextIndex m_text;
    Archive m_archive;
};

} // namespace

Archive readArchive(const QByteArray &bytes, Release release)
{
    return ArchiveReader(bytes, release).read();
}

} // namespace bootscope::userdata
