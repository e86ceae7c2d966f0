// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/heads.h"

#include "parsers/assist/assistmessages.h"
#include "parsers/assist/snippets.h"
#include "parsers/userdata/detection.h"

#include <algorithm>
#include <array>

namespace bootscope::assist {

namespace {

struct Head
{
    const char *name;
    const char *type; // of a part that begins so
    const char *body;
    const char *meaning;
};

constexpr std::array kHeads{
    Head{"#cloud-config", "text/cloud-config", "#cloud-config\n⟦⟧",
         QT_TRANSLATE_NOOP("bootscope::Assist",
                           "A YAML mapping of what the machine shall be: packages, files, users, commands. Each key is "
                           "the business of a module, which runs in its stage.")},
    Head{"#!/bin/bash", "text/x-shellscript", "#!/bin/bash\n⟦⟧",
         QT_TRANSLATE_NOOP("bootscope::Assist",
                           "A script. cloud-init runs it as root in the Final stage, once per instance.")},
    Head{"#!/bin/sh", "text/x-shellscript", "#!/bin/sh\n⟦⟧",
         QT_TRANSLATE_NOOP("bootscope::Assist",
                           "A script. cloud-init runs it as root in the Final stage, once per instance.")},
    Head{"#!/usr/bin/env python3", "text/x-shellscript", "#!/usr/bin/env python3\n⟦⟧",
         QT_TRANSLATE_NOOP("bootscope::Assist",
                           "A script. cloud-init runs it as root in the Final stage, once per instance.")},
    Head{"#cloud-boothook", "text/cloud-boothook", "#cloud-boothook\n#!/bin/bash\n⟦⟧",
         QT_TRANSLATE_NOOP("bootscope::Assist", "A script that runs at every boot, in the Network stage, before all "
                                                "modules. The second line must be its #! line.")},
    Head{"## template: jinja", "text/jinja2", "## template: jinja\n#cloud-config\n⟦⟧",
         QT_TRANSLATE_NOOP("bootscope::Assist", "A Jinja template: {{ … }} is filled in from the instance's metadata. "
                                                "The next line says what it renders to.")},
    Head{"#include", "text/x-include-url", "#include\n⟦https://⟧",
         QT_TRANSLATE_NOOP("bootscope::Assist",
                           "Addresses, one a line, that more user data is read from at every boot.")},
    Head{"#include-once", "text/x-include-once-url", "#include-once\n⟦https://⟧",
         QT_TRANSLATE_NOOP("bootscope::Assist",
                           "Addresses, one a line, that more user data is read from once per instance.")},
    Head{"#cloud-config-archive", "text/cloud-config-archive",
         "#cloud-config-archive\n- type: text/cloud-config\n  content: |\n    #cloud-config\n    ⟦⟧\n"
         "- type: text/x-shellscript\n  content: |\n    #!/bin/bash\n    ⟦⟧\n",
         QT_TRANSLATE_NOOP("bootscope::Assist", "Several parts in one YAML list, each with its type and content.")},
    Head{"#part-handler", "text/part-handler", "#part-handler\n⟦⟧",
         QT_TRANSLATE_NOOP("bootscope::Assist", "Python code that handles further types of parts.")},
    Head{"#cloud-config-jsonp", "text/cloud-config-jsonp", "#cloud-config-jsonp\n⟦⟧",
         QT_TRANSLATE_NOOP("bootscope::Assist",
                           "A JSON Patch that is applied to the configuration that the parts before it made.")},
    Head{"MIME: several parts", "",
         "Content-Type: multipart/mixed; boundary=\"==PART==\"\nMIME-Version: 1.0\n\n"
         "--==PART==\nContent-Type: text/cloud-config; charset=\"utf-8\"\n\n#cloud-config\n⟦⟧\n\n"
         "--==PART==\nContent-Type: text/x-shellscript; charset=\"utf-8\"\n\n#!/bin/bash\n⟦⟧\n\n--==PART==--\n",
         QT_TRANSLATE_NOOP("bootscope::Assist",
                           "A MIME message: several parts of different kinds, between boundary lines.")},
};

struct Header
{
    const char *name;
    const char *value;
    const char *meaning;
};

constexpr std::array kHeaders{
    Header{"Content-Type", "⟦⟧",
           QT_TRANSLATE_NOOP("bootscope::Assist", "What the part is; decides which handler of cloud-init takes it.")},
    Header{"MIME-Version", "1.0",
           QT_TRANSLATE_NOOP("bootscope::Assist",
                             "Must stand within the first 4096 bytes, or the text is not read as MIME.")},
    Header{"Content-Transfer-Encoding", "⟦7bit⟧",
           QT_TRANSLATE_NOOP("bootscope::Assist",
                             "How the part's bytes are written: 7bit, 8bit, base64 or quoted-printable.")},
    Header{"Content-Disposition", "attachment; filename=\"⟦⟧\"",
           QT_TRANSLATE_NOOP("bootscope::Assist",
                             "Gives the part its file name. Scripts run in the order of their names.")},
    Header{"Merge-Type", "⟦list(append)+dict(no_replace,recurse_list)+str()⟧",
           QT_TRANSLATE_NOOP("bootscope::Assist", "How a cloud-config part is merged into the parts before it.")},
    Header{"Launch-Index", "⟦0⟧",
           QT_TRANSLATE_NOOP("bootscope::Assist", "The instance of a launch that the part is for, from 0.")},
};

struct Type
{
    const char *name;
    const char *meaning;
};

constexpr std::array kTypes{
    Type{"text/cloud-config", QT_TRANSLATE_NOOP("bootscope::Assist", "A cloud-config in YAML.")},
    Type{"text/x-shellscript",
         QT_TRANSLATE_NOOP("bootscope::Assist", "A script: runs in the Final stage, once per instance.")},
    Type{"text/x-shellscript-per-boot",
         QT_TRANSLATE_NOOP("bootscope::Assist", "A script: runs in the Final stage, at every boot.")},
    Type{"text/x-shellscript-per-instance",
         QT_TRANSLATE_NOOP("bootscope::Assist", "A script: runs in the Final stage, once per instance.")},
    Type{"text/x-shellscript-per-once",
         QT_TRANSLATE_NOOP("bootscope::Assist", "A script: runs in the Final stage, once for the life of the disk.")},
    Type{"text/cloud-boothook",
         QT_TRANSLATE_NOOP("bootscope::Assist",
                           "A script: runs at every boot, in the Network stage, before all modules.")},
    Type{"text/jinja2", QT_TRANSLATE_NOOP("bootscope::Assist", "A Jinja template of a cloud-config or a script.")},
    Type{"text/x-include-url",
         QT_TRANSLATE_NOOP("bootscope::Assist", "Addresses of more user data, read at every boot.")},
    Type{"text/x-include-once-url",
         QT_TRANSLATE_NOOP("bootscope::Assist", "Addresses of more user data, read once per instance.")},
    Type{"text/cloud-config-archive", QT_TRANSLATE_NOOP("bootscope::Assist", "Several parts in one YAML list.")},
    Type{"text/cloud-config-jsonp",
         QT_TRANSLATE_NOOP("bootscope::Assist", "A JSON Patch on the configuration so far.")},
    Type{"text/part-handler", QT_TRANSLATE_NOOP("bootscope::Assist", "Python code that handles further types.")},
};

constexpr std::array kEncodings{"7bit", "8bit", "base64", "quoted-printable"};

} // namespace

QStringList contentTypes(const QString &cloudInit)
{
    QStringList names;
    for (const Type &type : kTypes) {
        const QByteArray name(type.name);
        const bool isUnpacked = name.contains("include") || name.endsWith("archive");
        if (isUnpacked || userdata::isHandledType(name, Release::of(cloudInit)))
            names.append(QLatin1String(type.name));
    }
    return names;
}

QList<Completion> headCompletions(const QStringList &document, const CaretText &text)
{
    QList<Completion> items;
    const auto isBlank = [](const QString &line) { return line.trimmed().isEmpty(); };
    const bool isAlone = std::all_of(text.lines.cbegin() + text.line + 1, text.lines.cend(), isBlank);
    for (const Head &head : kHeads) {
        const QByteArray type(head.type);
        const bool isShell = type == "text/x-shellscript" || type == "text/cloud-boothook";
        if (text.belowTemplate && type != "text/cloud-config" && !isShell)
            continue;
        if (!text.whole && (type.isEmpty() || (!text.type.isEmpty() && text.type != "text/plain" && text.type != type &&
                                               !(isShell && text.type.startsWith("text/x-shellscript")))))
            continue;
        Completion item;
        item.kind = Completion::Kind::Head;
        item.name = QString::fromUtf8(head.name);
        const QString meaning = Words::tr(head.meaning);
        item.details = [meaning] { return meaning.toHtmlEscaped(); };
        item.note = meaning.left(meaning.indexOf(QLatin1Char('.')) + 1);
        item.range = rangeInDocument(document, text, 0, int(text.lines.at(text.line).size()));
        const QString body = QString::fromUtf8(head.body);
        fill(item, isAlone ? body : body.section(QLatin1Char('\n'), 0, 0), text.shift);
        items.append(item);
    }
    return items;
}

QList<Completion> mimeCompletions(const QStringList &document, const CaretText &text, const QString &cloudInit)
{
    QList<Completion> items;
    const QString &line = text.lines.at(text.line);
    const int colon = int(line.indexOf(QLatin1Char(':')));
    if (colon < 0 || text.column <= colon) {
        for (const Header &header : kHeaders) {
            Completion item;
            item.kind = Completion::Kind::Head;
            item.name = QLatin1String(header.name);
            item.note = Words::tr(header.meaning);
            item.range = rangeInDocument(document, text, 0, colon < 0 ? int(line.size()) : colon);
            const QString value = colon < 0 ? QStringLiteral(": ") + QString::fromUtf8(header.value) : QString();
            fill(item, item.name + value, 0);
            item.again = colon < 0 && item.name == QLatin1String("Content-Type");
            items.append(item);
        }
        return items;
    }
    const QString name = line.left(colon).trimmed().toLower();
    int begin = colon + 1;
    while (begin < line.size() && line.at(begin) == QLatin1Char(' '))
        ++begin;
    int end = begin;
    while (end < line.size() && line.at(end) != QLatin1Char(';') && !line.at(end).isSpace())
        ++end;
    if (text.column > end)
        return items;
    const auto add = [&](const QString &value, const QString &note) {
        Completion item;
        item.kind = Completion::Kind::Value;
        item.name = value;
        item.note = note;
        item.range = rangeInDocument(document, text, std::min(begin, text.column), end);
        item.insert = begin == colon + 1 ? QStringLiteral(" ") + value : value;
        items.append(item);
    };
    if (name == QLatin1String("content-type")) {
        const QStringList types = contentTypes(cloudInit);
        for (const QString &type : types)
            add(type, typeMeaning(type));
        add(QStringLiteral("multipart/mixed"), typeMeaning(QStringLiteral("multipart/mixed")));
    } else if (name == QLatin1String("content-transfer-encoding")) {
        for (const char *encoding : kEncodings)
            add(QLatin1String(encoding), {});
    } else if (name == QLatin1String("mime-version")) {
        add(QStringLiteral("1.0"), {});
    }
    return items;
}

QString headMeaning(const QString &line)
{
    const QByteArray type = userdata::typeFromStart(line.toUtf8(), Release{9999, 0});
    for (const Head &head : kHeads) {
        if (!type.isEmpty() && type == head.type)
            return Words::tr(head.meaning);
    }
    return {};
}

QString headerMeaning(const QString &name)
{
    for (const Header &header : kHeaders) {
        if (name.compare(QLatin1String(header.name), Qt::CaseInsensitive) == 0)
            return Words::tr(header.meaning);
    }
    return {};
}

QString typeMeaning(const QString &contentType)
{
    if (contentType.compare(QLatin1String("multipart/mixed"), Qt::CaseInsensitive) == 0)
        return Words::tr("Several parts, between boundary lines.");
    for (const Type &type : kTypes) {
        if (contentType.compare(QLatin1String(type.name), Qt::CaseInsensitive) == 0)
            return Words::tr(type.meaning);
    }
    return {};
}

} // namespace bootscope::assist
