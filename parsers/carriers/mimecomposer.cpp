// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/mimecomposer.h"

#include "parsers/carriers/carriernotes.h"
#include "parsers/carriers/exportforms.h"
#include "parsers/carriers/packing.h"
#include "parsers/userdata/detection.h"
#include "parsers/userdata/mimemessage.h"


namespace bootscope {

using carriers::Words;

namespace {

// Tab, LF and printable ASCII: no reader splits or recodes it. A line has to stay under RFC 5322's 998 characters.
bool isPlainAscii(const QByteArray &bytes)
{
    qsizetype length = 0;
    for (const char c : bytes) {
        length = c == '\n' ? 0 : length + 1;
        if (length > 998 || (c != '\n' && c != '\t' && (c < 0x20 || c > 0x7e)))
            return false;
    }
    return true;
}

QByteArray headerValue(const QString &value)
{
    QByteArray kept;
    for (const QChar c : value) {
        if (c.unicode() >= 0x20 && c.unicode() < 0x7f)
            kept += c.toLatin1();
    }
    return kept.trimmed();
}

QByteArray quoted(const QString &value)
{
    QByteArray text = headerValue(value);
    text.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + text + '"';
}

QByteArray freeBoundary(const QList<MimePart> &parts)
{
    QByteArray all;
    for (const MimePart &part : parts)
        all += part.bytes;
    return "==" + carriers::freeMarker(all, "BOUNDARY") + "==";
}

// The Merge-Type headers of the leaves of a MIME document, in their order.
void collectMergeTypes(const userdata::MimeNode &node, QStringList &types)
{
    if (node.isMultipart()) {
        for (const userdata::MimeNode &child : node.children)
            collectMergeTypes(child, types);
        return;
    }
    const QByteArray plain = node.headers.value("Merge-Type");
    types.append(QString::fromUtf8(plain.isEmpty() ? node.headers.value("X-Merge-Type") : plain).trimmed());
}

} // namespace

QList<MimeType> mimeTypes()
{
    return {
        {QStringLiteral("text/cloud-config"), Words::tr("Cloud-config, merged with the other parts"), {}},
        {QStringLiteral("text/x-shellscript"), Words::tr("Script, once per instance, at the end of the boot"), {}},
        {QStringLiteral("text/x-shellscript-per-boot"), Words::tr("Script, at every boot"), QStringLiteral("22.1")},
        {QStringLiteral("text/x-shellscript-per-instance"),
         Words::tr("Script, once per instance, before plain scripts"), QStringLiteral("22.1")},
        {QStringLiteral("text/x-shellscript-per-once"), Words::tr("Script, once on this disk"), QStringLiteral("22.1")},
        {QStringLiteral("text/cloud-boothook"), Words::tr("Boothook, at every boot, early"), {}},
        {QStringLiteral("text/jinja2"), Words::tr("Jinja template of one of the others"), {}},
        {QStringLiteral("text/x-include-url"), Words::tr("List of addresses to fetch"), {}},
        {QStringLiteral("text/x-include-once-url"), Words::tr("List of addresses to fetch at the first boot"), {}},
        {QStringLiteral("text/cloud-config-archive"), Words::tr("Archive of parts (YAML)"), {}},
        {QStringLiteral("text/cloud-config-jsonp"), Words::tr("JSON patch of the cloud-config so far"), {}},
        {QStringLiteral("text/part-handler"), Words::tr("Python code for later parts"), {}},
        {QStringLiteral("text/plain"), Words::tr("By its first line"), {}},
    };
}

QString mimeTypeOf(const QByteArray &bytes)
{
    const QByteArray type = userdata::typeFromStart(bytes, Release{9999, 0});
    return type.isEmpty() ? QStringLiteral("text/plain") : QString::fromLatin1(type);
}

QByteArray composeMime(const QList<MimePart> &parts)
{
    const QByteArray boundary = freeBoundary(parts);
    QByteArray message = "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\nMIME-Version: 1.0\n\n";
    for (const MimePart &part : parts) {
        const bool ascii = isPlainAscii(part.bytes);
        const QByteArray type = headerValue(part.type.isEmpty() ? mimeTypeOf(part.bytes) : part.type);
        message += "--" + boundary + "\nContent-Type: " + type + "; charset=\"" + (ascii ? "us-ascii" : "utf-8") +
                   "\"\nMIME-Version: 1.0\nContent-Transfer-Encoding: " + (ascii ? "7bit" : "base64") + '\n';
        if (!headerValue(part.filename).isEmpty())
            message += "Content-Disposition: attachment; filename=" + quoted(part.filename) + '\n';
        if (!headerValue(part.mergeType).isEmpty())
            message += "Merge-Type: " + headerValue(part.mergeType) + '\n';
        // The line end in front of a boundary belongs to the boundary, so the body keeps its own.
        message += '\n' + (ascii ? part.bytes : wrappedBase64(part.bytes)) + '\n';
    }
    return message + "--" + boundary + "--\n";
}

QList<MimePart> mimePartsOf(const UserData &userData)
{
    QStringList mergeTypes;
    if (userData.format == Format::MimeMultipart)
        collectMergeTypes(userdata::parseMime(userData.document).root, mergeTypes);
    QList<MimePart> parts;
    for (const Part &part : userData.parts) {
        MimePart made;
        made.type =
            part.contentType == QLatin1String(userdata::kNotMultipart) ? mimeTypeOf(part.bytes) : part.contentType;
        const bool named = part.filename != QStringLiteral("part-%1").arg(part.index, 3, 10, QLatin1Char('0'));
        made.filename = named ? part.filename : QString();
        if (mergeTypes.size() == userData.parts.size())
            made.mergeType = mergeTypes.at(part.index - 1);
        made.bytes = part.bytes;
        parts.append(made);
    }
    return parts;
}

} // namespace bootscope
