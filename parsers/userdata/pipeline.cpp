// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/pipeline.h"

#include "parsers/userdata/archive.h"
#include "parsers/userdata/detection.h"
#include "parsers/userdata/includes.h"
#include "parsers/userdata/jinja.h"
#include "parsers/userdata/layers.h"
#include "parsers/userdata/messages.h"
#include "parsers/userdata/mimechecks.h"
#include "parsers/userdata/runplan.h"
#include "parsers/userdata/transferencoding.h"
#include "parsers/userdata/utf8.h"

#include <algorithm>
#include <array>

namespace bootscope::userdata {

namespace {

bool isCompressedType(const QByteArray &type)
{
    constexpr std::array<QByteArrayView, 8> kTypes{
        "application/gzip",       "application/gzip-compressed",   "application/gzipped",
        "application/x-compress", "application/x-compressed",      "application/x-gunzip",
        "application/x-gzip",     "application/x-gzip-compressed",
    };
    return std::find(kTypes.begin(), kTypes.end(), QByteArrayView(type)) != kTypes.end();
}

// These say so little that cloud-init looks at the payload; scripts too, because people label everything a script.
bool isLookedInto(const QByteArray &type, Release release)
{
    return type == "text/plain" || type == kNotMultipart || (type == "text/x-shellscript" && release >= Release{20, 3});
}

} // namespace

Pipeline::Pipeline(const QByteArray &document, const ReadOptions &options)
    : m_document(document), m_options(options), m_release(Release::of(options.cloudInit)), m_text(document)
{
}

void Pipeline::say(Severity severity, const char *code, TextRange range, const QString &message, const QString &help)
{
    m_diagnostics.append(diagnostic(severity, code, range, message, help));
}

void Pipeline::run()
{
    if (saysMimeVersion(m_document)) {
        runMime();
        return;
    }
    const QByteArray type = typeFromStart(m_document, m_release);
    m_format = type.isEmpty() ? foreignFormat(m_document) : formatOfType(type);
    Candidate whole;
    whole.type = kNotMultipart;
    whole.bytes = m_document;
    whole.lines = m_text.mapOf(0, m_document.size());
    process(whole);
}

void Pipeline::runMime()
{
    const qsizetype invalid = firstInvalidUtf8(m_document);
    if (invalid >= 0) {
        m_format = Format::MimeMultipart;
        say(Severity::Error, "mime.not-utf8", m_text.range(invalid, invalid + 1),
            Message::tr("This byte is no UTF-8: cloud-init fails to read the MIME message"),
            Message::tr("All of the user data is lost. Save the text as UTF-8, and put binary parts in base64 with a "
                        "Content-Transfer-Encoding header."));
        return;
    }
    const MimeMessage message = parseMime(m_document, {32, m_options.maxParts});
    m_format = message.root.isMultipart() ? Format::MimeMultipart : Format::Unknown;
    m_diagnostics += checkMime(message, m_document, m_text);
    m_explained = hasHiddenHeaders(message, m_document);
    takeNode(message.root, true);
    // A message that is one part is what its part is.
    if (m_format == Format::Unknown && !m_parts.isEmpty())
        m_format = m_parts.size() == 1 ? m_parts.first().format : Format::MimeMultipart;
}

void Pipeline::takeNode(const MimeNode &node, bool isRoot)
{
    if (node.isMultipart()) {
        for (const MimeNode &child : node.children)
            takeNode(child, false);
        return;
    }
    const Payload payload = decodeBody(m_document, m_text, node);
    Candidate candidate;
    candidate.type = node.contentType;
    candidate.bytes = payload.bytes;
    candidate.lines = payload.lines;
    candidate.dispositionName = dispositionFilename(node.headers);
    candidate.typeName = typeName(node.headers);
    candidate.mergeType = node.headers.exactValue("Merge-Type");
    if (candidate.mergeType.isEmpty())
        candidate.mergeType = node.headers.exactValue("X-Merge-Type");
    candidate.launchIndex = node.headers.value("Launch-Index");
    candidate.typeIsReplaced = isRoot; // cloud-init writes the type of a lone part anew
    if (const MimeHeader *declared = node.headers.find("Content-Type"))
        candidate.declaredAt = m_text.lineRange(declared->line);
    if (payload.garbledAt >= 0)
        m_diagnostics.append(garbledText(payload, m_text));
    process(std::move(candidate));
}

void Pipeline::process(Candidate candidate)
{
    if (isCompressedType(candidate.type)) {
        // Nothing at all decompresses to nothing in Python.
        const Inflated inflated = candidate.bytes.isEmpty() ? Inflated{Inflated::State::Ok, {}}
                                                            : gunzip(candidate.bytes, m_options.maxDecodedBytes);
        if (inflated.state != Inflated::State::Ok) {
            say(Severity::Error, "mime.gzip", candidate.declaredAt,
                Message::tr("This part is declared as gzip and cannot be decompressed"),
                Message::tr("cloud-init gives up all of the user data for it. Encode the part in base64 with a "
                            "Content-Transfer-Encoding header, or declare what it really is."));
            return;
        }
        candidate.bytes = inflated.bytes;
        candidate.lines = LineMap::collapsed(candidate.lines.firstLine(), lineCountOf(inflated.bytes));
        candidate.type = "text/plain";
        if (candidate.dispositionName.isNull()) // what either header says is kept
            candidate.dispositionName = candidate.typeName;
        candidate.typeIsReplaced = true;
        candidate.mergeType.clear(); // not among the headers that cloud-init takes over
    }
    if (isLookedInto(candidate.type, m_release)) {
        const QByteArray found = typeFromStart(candidate.bytes, m_release);
        if (!found.isEmpty() && found != candidate.type) {
            candidate.type = found;
            candidate.typeIsReplaced = true;
        }
    }
    const Format format = formatOfType(candidate.type);
    if (format == Format::Include || format == Format::IncludeOnce)
        explodeIncludes(candidate);
    else if (format == Format::CloudConfigArchive)
        explodeArchive(candidate);
    else
        attach(candidate, format == Format::Unknown ? foreignFormat(candidate.bytes) : format);
}

void Pipeline::explodeIncludes(const Candidate &candidate)
{
    const TextIndex list(candidate.bytes);
    for (const Include &include : readIncludes(candidate.bytes)) {
        const TextRange range =
            candidate.lines.toDocument(list.range(include.begin, include.begin + include.url.size()));
        if (!isFetchable(include.url))
            say(Severity::Error, "include.url", range, Message::tr("This is no address that cloud-init can fetch"),
                Message::tr("One address a line, beginning with https:// or http://. An address that fails makes "
                            "cloud-init give up all of the user data."));
        // What the address holds is not known here; cloud-init numbers its parts on from this one.
        Candidate fetched;
        fetched.type = kNotMultipart;
        fetched.bytes = include.url;
        fetched.lines.append({range.begin.line, range.begin.column - 1, true});
        attach(fetched, include.once ? Format::IncludeOnce : Format::Include);
    }
}

void Pipeline::explodeArchive(const Candidate &candidate)
{
    const Archive archive = readArchive(candidate.bytes, m_release);
    for (Diagnostic diagnostic : archive.diagnostics) {
        diagnostic.range = candidate.lines.toDocument(diagnostic.range);
        m_diagnostics.append(diagnostic);
    }
    for (const ArchiveEntry &entry : archive.entries) {
        Candidate taken;
        taken.type = entry.type;
        taken.bytes = entry.bytes;
        taken.lines = candidate.lines.then(entry.lines);
        taken.dispositionName = entry.filename;
        taken.mergeType = entry.mergeType;
        taken.launchIndex = entry.launchIndex;
        // cloud-init does not look into entries again: an include or an archive in an archive stays what it is.
        attach(taken, isHandledType(entry.type, m_release) ? formatOfType(entry.type) : foreignFormat(entry.bytes));
    }
}

void Pipeline::attach(const Candidate &candidate, Format format)
{
    if (m_parts.size() >= m_options.maxParts) {
        if (m_parts.size() == m_options.maxParts &&
            (m_diagnostics.isEmpty() || m_diagnostics.last().code != QLatin1String("userdata.too-many-parts")))
            say(Severity::Error, "userdata.too-many-parts", candidate.lines.toDocument(TextRange{{1, 1}, {1, 1}}),
                Message::tr("Only the first %1 parts are read").arg(m_options.maxParts));
        return;
    }
    ++m_attached;
    if (candidate.type.startsWith("multipart/"))
        return; // only an archive can hold one; it is a container without anything in it
    Part part;
    part.index = int(m_parts.size()) + 1;
    part.contentType = QString::fromUtf8(candidate.type);
    part.format = format;
    part.bytes = candidate.bytes;
    part.lines = candidate.lines;
    part.mergeType = QString::fromUtf8(candidate.mergeType).trimmed();
    part.launchIndex = QString::fromUtf8(candidate.launchIndex).trimmed();
    if (format == Format::JinjaTemplate)
        part.rendersTo = templateTarget(candidate.bytes, m_release);
    QString name = candidate.dispositionName;
    if (name.isNull() && !candidate.typeIsReplaced) // an empty name counts as one
        name = candidate.typeName;
    // cloud-init cleans the names of what it writes to a file and runs, and of nothing else.
    bool isNameless = false;
    const Format runs = format == Format::JinjaTemplate ? part.rendersTo : format;
    if (runs == Format::ShellScript || runs == Format::CloudBoothook) {
        const QString cleaned = cleanFilename(name);
        isNameless = cleaned.isEmpty() && !name.isEmpty();
        if (isNameless)
            say(Severity::Error, "parts.name", candidate.lines.toDocument(TextRange{{1, 1}, {1, 1}}),
                Message::tr("The file name \"%1\" has no character that cloud-init keeps").arg(name),
                Message::tr(
                    "Only A-Z, a-z, 0-9 and _ . ( ) - are kept: no file can be written, and the part is not run."));
        name = cleaned;
    }
    part.filename =
        name.isEmpty() && !isNameless ? QStringLiteral("part-%1").arg(m_attached, 3, 10, QLatin1Char('0')) : name;
    planPart(part);
    m_parts.append(part);
}

} // namespace bootscope::userdata
