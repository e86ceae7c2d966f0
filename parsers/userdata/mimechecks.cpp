// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/mimechecks.h"

#include "parsers/userdata/detection.h"
#include "parsers/userdata/documentfixes.h"
#include "parsers/userdata/messages.h"

#include <limits>

namespace bootscope::userdata {

namespace {

bool startsLikeField(const QByteArray &line)
{
    const QByteArray lower = line.trimmed().toLower();
    return lower.startsWith("content-") || lower.startsWith("mime-version:");
}

// A line that was meant for a boundary: "--" and a word, with the header of a part below. 0 when there is none.
int lineLikeBoundary(const TextIndex &text, int first, int last)
{
    for (int line = first; line < last; ++line) {
        if (text.lineText(line).trimmed().startsWith("--") && startsLikeField(text.lineText(line + 1)))
            return line;
    }
    return 0;
}

class MimeChecker
{
public:
    explicit MimeChecker(const TextIndex &text) : m_text(text) {}

    void check(const MimeNode &node)
    {
        if (node.isMultipart())
            checkMultipart(node);
        else
            checkLeaf(node);
        for (const MimeNode &child : node.children)
            check(child);
    }

    QList<Diagnostic> diagnostics;

private:
    TextRange headerRange(const MimeNode &node, QByteArrayView name) const
    {
        const MimeHeader *header = node.headers.find(name);
        return header ? m_text.lineRange(header->line)
                      : TextRange{m_text.position(node.begin), m_text.position(node.begin)};
    }

    void checkMultipart(const MimeNode &node)
    {
        const TextRange range = headerRange(node, "Content-Type");
        if (node.tooDeep) {
            diagnostics.append(diagnostic(Severity::Error, "mime.too-deep", range,
                                          Message::tr("Multiparts are nested too deeply"),
                                          Message::tr("What is inside this one is not read.")));
        } else if (node.boundary.isNull()) {
            diagnostics.append(diagnostic(Severity::Error, "mime.no-boundary", range,
                                          Message::tr("This multipart names no boundary"),
                                          Message::tr("cloud-init finds no part in it and says nothing. Add "
                                                      "boundary=\"…\" with the text of the lines between the parts.")));
        } else if (!node.foundBoundary) {
            const int line =
                lineLikeBoundary(m_text, m_text.position(node.bodyBegin).line, m_text.position(node.bodyEnd).line);
            const QString seen = line > 0 ? QString::fromUtf8(m_text.lineText(line)) : QString();
            diagnostics.append(diagnostic(
                Severity::Error, "mime.boundary", line > 0 ? m_text.lineRange(line) : range,
                Message::tr("No line is the boundary \"--%1\"").arg(node.boundary),
                line > 0
                    ? Message::tr("\"%1\" looks like one, but the header says another. cloud-init finds no part and "
                                  "says nothing.")
                          .arg(seen)
                    : Message::tr("cloud-init finds no part and says nothing. Each part begins below a line of two "
                                  "dashes and the boundary.")));
            nameSeenBoundary(node, seen.trimmed().mid(2));
        } else if (!node.foundFinalBoundary) {
            diagnostics.append(diagnostic(Severity::Info, "mime.no-final-boundary", range,
                                          Message::tr("The last boundary \"--%1--\" is missing").arg(node.boundary),
                                          Message::tr("cloud-init does without it; other readers do not, and it is a "
                                                      "sign that the end was cut off.")));
            const TextPosition end = m_text.position(std::numeric_limits<int>::max());
            const QString line = QStringLiteral("--%1--\n").arg(node.boundary);
            diagnostics.last().fixes = {
                insertion(end, Message::tr("Add the last boundary"), end.column > 1 ? QLatin1Char('\n') + line : line)};
        }
    }

    // Lets the header name the boundary that the lines have.
    void nameSeenBoundary(const MimeNode &node, const QString &seen)
    {
        const MimeHeader *header = node.headers.find("Content-Type");
        const int first = header ? header->line : 0;
        const qsizetype size = node.boundary.size();
        for (int line = first; line > 0 && line < first + 4 && !seen.isEmpty(); ++line) {
            const QString written = QString::fromUtf8(m_text.lineText(line));
            const qsizetype name = written.indexOf(QLatin1String("boundary="), 0, Qt::CaseInsensitive);
            const qsizetype at = name < 0 ? -1 : written.indexOf(node.boundary, name + 9);
            if (at < 0)
                continue;
            diagnostics.last().fixes = {{Message::tr("Name the boundary \"%1\"").arg(seen),
                                         {{{{line, int(at) + 1}, {line, int(at + size) + 1}}, seen}}}};
            return;
        }
    }

    void checkLeaf(const MimeNode &node)
    {
        const int line =
            lineLikeBoundary(m_text, m_text.position(node.bodyBegin).line, m_text.position(node.bodyEnd).line);
        if (line > 0)
            diagnostics.append(diagnostic(Severity::Warning, "mime.boundary-like", m_text.lineRange(line),
                                          Message::tr("This looks like the start of a part, but is not the boundary"),
                                          Message::tr("It stays in the part above. The boundary must be spelt exactly "
                                                      "as in the Content-Type header.")));
        const QByteArray encoding = node.headers.value("Content-Transfer-Encoding").toLower();
        const QList<QByteArray> known{"",           "7bit",     "8bit", "binary", "base64", "quoted-printable",
                                      "x-uuencode", "uuencode", "uue",  "x-uue"};
        if (!known.contains(encoding))
            diagnostics.append(
                diagnostic(Severity::Warning, "mime.encoding", headerRange(node, "Content-Transfer-Encoding"),
                           Message::tr("Not an encoding that is decoded: \"%1\"").arg(QString::fromUtf8(encoding)),
                           Message::tr("Write base64 or quoted-printable with nothing behind it.")));
    }

    const TextIndex &m_text;
};

} // namespace

QList<Diagnostic> checkMime(const MimeMessage &message, const QByteArray &document, const TextIndex &text)
{
    MimeChecker checker(text);
    checker.check(message.root);
    if (message.tooManyParts)
        checker.diagnostics.append(diagnostic(Severity::Error, "userdata.too-many-parts", {{1, 1}, {1, 1}},
                                              Message::tr("There are more parts than are read")));
    if (hasHiddenHeaders(message, document))
        checker.diagnostics.append(hiddenMimeHeaders(document, text));
    return checker.diagnostics;
}

bool hidesMimeHeaders(const QByteArray &document)
{
    const QByteArray head = document.left(4096).toLower();
    const qsizetype at = head.indexOf("content-type:");
    if (at < 0 || !head.mid(at, 200).contains("multipart/"))
        return false;
    const QByteArray before = head.left(at);
    // Only blanks, a BOM and other fields may stand before it: a script that writes mail is no MIME message.
    for (const QByteArray &line : before.split('\n')) {
        const QByteArray text = line.startsWith("\xEF\xBB\xBF") ? line.mid(3).trimmed() : line.trimmed();
        if (!text.isEmpty() && !text.startsWith("mime-version:"))
            return false;
    }
    return true;
}

bool hasHiddenHeaders(const MimeMessage &message, const QByteArray &document)
{
    return message.root.headers.isEmpty() && hidesMimeHeaders(document);
}

Diagnostic hiddenMimeHeaders(const QByteArray &document, const TextIndex &text)
{
    if (document.startsWith("\xEF\xBB\xBF")) {
        Diagnostic bom = diagnostic(
            Severity::Error, "userdata.bom", text.range(0, 3),
            Message::tr("A byte order mark (BOM) stands before the first header"),
            Message::tr(
                "cloud-init does not skip it and finds no header and no part. Save the file as UTF-8 without BOM."));
        bom.fixes = {{Message::tr("Remove the byte order mark"), {{text.range(0, 3), {}}}}};
        return bom;
    }
    const qsizetype space = leadingSpace(document);
    const bool startsWithNewline = document.left(space).contains('\n');
    Diagnostic made =
        diagnostic(Severity::Error, startsWithNewline ? "userdata.leading-newline" : "userdata.leading-space",
                   text.range(0, std::max<qsizetype>(1, space)),
                   startsWithNewline ? Message::tr("The headers must begin on the first line")
                                     : Message::tr("The headers must begin in the first column"),
                   Message::tr("cloud-init takes all of this for the text of one part without a type and ignores it. "
                               "Delete the blanks in front."));
    made.fixes = fixesForLeadingBlanks(document, text);
    return made;
}

Diagnostic garbledText(const Payload &payload, const TextIndex &text)
{
    const TextPosition begin = text.position(payload.garbledAt);
    const TextRange range{begin, {begin.line, begin.column + 1}};
    const QString help = Message::tr("Python's mail parser, which cloud-init uses, keeps only ASCII of a part with no "
                                     "encoding. Send the part in base64 with Content-Transfer-Encoding: base64.");
    if (payload.garbledToBytes)
        return diagnostic(Severity::Error, "mime.not-ascii", range,
                          Message::tr("This character makes the part unreadable for cloud-init"), help);
    return diagnostic(Severity::Warning, "mime.not-ascii", range,
                      Message::tr("This character arrives as an escape such as \\uac00"), help);
}

} // namespace bootscope::userdata
