// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/unhandled.h"

#include "parsers/userdata/detection.h"
#include "parsers/userdata/documentfixes.h"
#include "parsers/userdata/messages.h"
#include "parsers/userdata/mimechecks.h"
#include "parsers/userdata/textindex.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace bootscope::userdata {

namespace {

// How far down a header is looked for that should have been first.
constexpr int kLinesSearched = 30;

Diagnostic error(const char *code, TextRange range, const QString &message, const QString &help)
{
    return diagnostic(Severity::Error, code, range, message, help);
}

std::optional<Diagnostic> foreign(const QByteArray &document, const TextIndex &text)
{
    const TextRange line = text.lineRange(text.position(leadingSpace(document)).line);
    switch (foreignFormat(document)) {
    case Format::Windows:
        return error("userdata.windows", line,
                     Message::tr("This is Windows (EC2Launch) user data; Linux cloud-init ignores it"),
                     Message::tr("On Linux, begin with #! for a script or with #cloud-config."));
    case Format::Ignition:
        return error("userdata.ignition", line, Message::tr("This is an Ignition config; cloud-init ignores it"),
                     Message::tr("Fedora CoreOS and Flatcar read it; images with cloud-init do not."));
    case Format::Bottlerocket:
        return error("userdata.bottlerocket", line,
                     Message::tr("These are Bottlerocket settings; cloud-init ignores them"),
                     Message::tr("Only Bottlerocket reads this format."));
    case Format::EksNodeConfig:
        return error("userdata.node-config", line,
                     Message::tr("This is a NodeConfig for EKS nodeadm; cloud-init ignores it"),
                     Message::tr("Put it in a MIME part of type application/node.eks.aws to use it beside scripts."));
    default:
        return std::nullopt;
    }
}

struct NearHeader
{
    QString header;       // as it should be spelt; empty: the line is none
    qsizetype length = 0; // bytes of the line that are to be replaced by it
};

// A first line that is almost a header.
NearHeader nearHeader(const QByteArray &line)
{
    struct Near
    {
        QLatin1String pattern;
        QLatin1String header;
    };
    constexpr std::array kNear{
        Near{QLatin1String("^[#/;*\\s]*cloud[ _-]?config[ _-]?archive\\b"), QLatin1String("#cloud-config-archive")},
        Near{QLatin1String("^[#/;*\\s]*cloud[ _-]?config\\b"), QLatin1String("#cloud-config")},
        Near{QLatin1String("^[#/;*\\s]*cloud[ _-]?(boothook|boot-hook|boot hook)\\b"),
             QLatin1String("#cloud-boothook")},
        Near{QLatin1String("^#\\s*include[ _]once\\b"), QLatin1String("#include-once")},
        Near{QLatin1String("^#\\s+include\\b"), QLatin1String("#include")},
        Near{QLatin1String("^#\\s*part[ _-]?handler\\b"), QLatin1String("#part-handler")},
        Near{QLatin1String("^#*\\s*template\\s*:\\s*jinja2?"), QLatin1String("## template: jinja")},
        // The path stays: #/bin/bash, # !/bin/sh, !#/bin/sh, /bin/sh
        Near{QLatin1String("^[#!\\s]*(?=/([a-z]+/)*bin/[a-z])"), QLatin1String("#!")},
    };
    const QString text = QString::fromUtf8(line.left(200));
    for (const Near &near : kNear) {
        const QRegularExpression pattern(near.pattern, QRegularExpression::CaseInsensitiveOption);
        if (const auto match = pattern.match(text); match.hasMatch())
            return {near.header, match.captured().toUtf8().size()};
    }
    return {};
}

bool hasNulEverySecondByte(const QByteArray &document)
{
    const QByteArray head = document.left(64);
    return head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF") || head.count('\0') * 3 > head.size();
}

bool looksLikeCloudConfig(const QByteArray &document)
{
    static const QRegularExpression kKey(
        QStringLiteral(
            "^(runcmd|bootcmd|packages|package_(update|upgrade)|write_files|users|hostname|fqdn|ssh_\\w+|"
            "chpasswd|ntp|mounts|apt|timezone|growpart|power_state|swap|disk_setup|fs_setup|yum_repos|snap)\\s*:"),
        QRegularExpression::MultilineOption);
    return kKey.match(QString::fromUtf8(document.left(8192))).hasMatch();
}

// A real header further down: comments, "---" or blank lines were put above it.
int lineOfLaterHeader(const TextIndex &text)
{
    const int last = std::min(text.lineCount(), kLinesSearched);
    for (int line = 2; line <= last; ++line) {
        const QByteArray content = text.lineText(line);
        if (content.startsWith('#') && !typeFromStart(content, Release{9999, 0}).isEmpty())
            return line;
    }
    return 0;
}

Diagnostic noMimeVersion(const TextIndex &text)
{
    Diagnostic made = error(
        "mime.no-version", text.lineRange(1), Message::tr("The MIME-Version header is missing"),
        Message::tr("cloud-init looks for \"MIME-Version:\" in the first 4096 bytes and otherwise ignores all of it. "
                    "Add the line \"MIME-Version: 1.0\" at the top."));
    made.fixes = {insertion({1, 1}, Message::tr("Insert %1").arg(QStringLiteral("MIME-Version: 1.0")),
                            QStringLiteral("MIME-Version: 1.0\n"))};
    return made;
}

} // namespace

Diagnostic explainUnhandled(const QByteArray &document)
{
    const TextIndex text(document);
    if (hidesMimeHeaders(document) && document.size() > 4)
        return saysMimeVersion(document) ? hiddenMimeHeaders(document, text) : noMimeVersion(text);
    if (const QString binary = nameOfBinary(document); !binary.isEmpty())
        return error("userdata.binary", text.range(0, 1), Message::tr("Not user data: this is %1").arg(binary),
                     Message::tr("cloud-init ignores all of it. User data is text that begins with #! or "
                                 "#cloud-config, or gzip of it."));
    if (hasNulEverySecondByte(document))
        return error("userdata.utf16", text.range(0, 1), Message::tr("This is UTF-16 text or binary data, not UTF-8"),
                     Message::tr("cloud-init reads UTF-8 and ignores all of it. Save the file as UTF-8 without BOM."));
    if (document.startsWith("\xEF\xBB\xBF")) {
        Diagnostic bom =
            error("userdata.bom", text.range(0, 3), Message::tr("A byte order mark (BOM) stands before the first line"),
                  Message::tr("cloud-init does not skip it, finds no header and ignores all of it. Save "
                              "the file as UTF-8 without BOM."));
        bom.fixes = {{Message::tr("Remove the byte order mark"), {{text.range(0, 3), {}}}}};
        return bom;
    }
    if (const auto other = foreign(document, text))
        return *other;

    const qsizetype start = leadingSpace(document);
    const int firstLine = text.position(start).line;
    if (start == document.size())
        return error(
            "userdata.blank", text.range(0, document.size()), Message::tr("Nothing but white space"),
            Message::tr("cloud-init reports user data that it does not know. Leave it empty, or begin with #! or "
                        "#cloud-config."));
    const QByteArray line = text.lineText(firstLine);
    const NearHeader near = nearHeader(line.trimmed());
    if (!near.header.isEmpty()) {
        const bool isShebang = near.header == QLatin1String("#!");
        const QString wanted =
            isShebang ? near.header + QString::fromUtf8(line.trimmed().mid(near.length)) : near.header;
        Diagnostic made = error("userdata.header-space", text.lineRange(firstLine),
                                Message::tr("This is no header: it must be spelt exactly \"%1\"").arg(wanted),
                                Message::tr("cloud-init finds no header in the first line and ignores all of it."));
        made.fixes = {fixForHeader(document, text, near.length, near.header)};
        return made;
    }
    if (line.startsWith("#upstart-job"))
        return error("userdata.upstart", text.lineRange(firstLine),
                     Message::tr("cloud-init no longer takes upstart jobs"),
                     Message::tr("Support was removed in cloud-init 22.2. Use a systemd unit in write_files."));
    if (const int later = lineOfLaterHeader(text)) {
        Diagnostic late =
            error("userdata.header-not-first", text.lineRange(firstLine),
                  Message::tr("The header on line %1 must be the first line").arg(later),
                  Message::tr("cloud-init looks at the beginning only and ignores all of it. Delete what stands above, "
                              "or move it below the header."));
        late.fixes = {fixForLateHeader(text, later)};
        return late;
    }
    const bool isConfig = looksLikeCloudConfig(document);
    Diagnostic none = error(
        "userdata.no-header", text.lineRange(firstLine),
        Message::tr("cloud-init will ignore all of this: the first line is no header that it knows"),
        isConfig
            ? Message::tr("It reads like cloud-config: make \"#cloud-config\" the first line.")
            : Message::tr("The first line must be #! with an interpreter, such as #!/bin/bash, or #cloud-config."));
    none.fixes = fixesForNoHeader(document);
    return none;
}

} // namespace bootscope::userdata
