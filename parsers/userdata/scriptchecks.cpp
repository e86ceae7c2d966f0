// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/scriptchecks.h"

#include "parsers/userdata/detection.h"
#include "parsers/userdata/documentfixes.h"
#include "parsers/userdata/messages.h"
#include "parsers/userdata/textindex.h"
#include "parsers/userdata/utf8.h"

#include <algorithm>

namespace bootscope::userdata {

namespace {

constexpr QByteArrayView kBoothook = "#cloud-boothook";

bool isRepaired(const QByteArray &bytes)
{
    const qsizetype lf = bytes.indexOf('\n');
    return lf > 0 && bytes.at(lf - 1) == '\r';
}

// Where a boothook's script begins: its exact header is taken off, then white space.
qsizetype boothookStart(const QByteArray &bytes)
{
    const qsizetype skip = bytes.startsWith(kBoothook) ? kBoothook.size() : 0;
    return skip + leadingSpace(QByteArrayView(bytes).sliced(skip));
}

class ScriptChecker
{
public:
    explicit ScriptChecker(const Part &part) : m_part(part), m_bytes(part.bytes), m_text(part.bytes) {}

    QList<Diagnostic> check()
    {
        if (m_part.format == Format::CloudBoothook)
            checkBoothookStart();
        else
            checkStart();
        checkEncoding();
        checkLineEnds();
        return m_diagnostics;
    }

private:
    void say(Severity severity, const char *code, TextRange inPart, const QString &message, const QString &help = {})
    {
        m_diagnostics.append(diagnostic(severity, code, m_part.lines.toDocument(inPart), message, help, m_part.index));
    }

    void checkStart()
    {
        if (m_bytes.startsWith("#!")) {
            checkShebang(0);
            return;
        }
        const qsizetype space = leadingSpace(m_bytes);
        if (m_bytes.startsWith("\xEF\xBB\xBF")) {
            say(Severity::Error, "userdata.bom", m_text.range(0, 3),
                Message::tr("A byte order mark (BOM) stands before #!"),
                Message::tr("The kernel needs #! as the very first bytes: Exec format error. Save without BOM."));
            offer({{Message::tr("Remove the byte order mark"), {{m_text.range(0, 3), {}}}}});
        } else if (space > 0 && m_bytes.mid(space).startsWith("#!")) {
            const bool newline = m_bytes.left(space).contains('\n');
            say(Severity::Error, newline ? "userdata.leading-newline" : "userdata.leading-space",
                m_text.range(0, space),
                newline ? Message::tr("An empty line stands before #!") : Message::tr("A blank stands before #!"),
                Message::tr("cloud-init keeps it, and the kernel needs #! as the very first bytes: Exec format error. "
                            "Delete it."));
            offer(fixesForLeadingBlanks(m_bytes, m_text));
        } else {
            say(Severity::Error, "script.no-shebang", m_text.lineRange(1),
                Message::tr("This script does not begin with #!"),
                Message::tr(
                    "cloud-init starts it directly: Exec format error. Make #!/bin/sh or another interpreter the "
                    "first line."));
            offerShebang({1, 1});
        }
    }

    void offer(const QList<Fix> &inPart)
    {
        for (const Fix &fix : inPart) {
            if (const auto edits = m_part.lines.toDocument(fix.edits); edits && !edits->isEmpty())
                m_diagnostics.last().fixes.append({fix.title, *edits});
        }
    }

    void offerShebang(TextPosition at)
    {
        const QString shebang = QStringLiteral("#!/bin/bash");
        offer({insertion(at, Message::tr("Insert %1").arg(shebang), shebang + QLatin1Char('\n'))});
    }

    void offerInterpreter(int line)
    {
        const QString mended = mendedInterpreter(m_text.lineText(line));
        if (!mended.isEmpty())
            offer({{Message::tr("Write %1").arg(mended), {{m_text.lineRange(line), mended}}}});
    }

    void checkBoothookStart()
    {
        const qsizetype space = leadingSpace(m_bytes);
        const qsizetype start = boothookStart(m_bytes);
        if (m_bytes.mid(start).startsWith("#!")) {
            checkShebang(start);
            return;
        }
        const bool hasHeader = m_bytes.mid(space, kBoothook.size()).compare(kBoothook, Qt::CaseInsensitive) == 0;
        if (hasHeader && !m_bytes.startsWith(kBoothook)) {
            say(Severity::Error, "boothook.header", m_text.range(0, space + kBoothook.size()),
                Message::tr("\"#cloud-boothook\" must be in lower case and the very first characters"),
                Message::tr(
                    "Otherwise it stays in the script, and the kernel finds no #! in front: Exec format error."));
            offer({fixForHeader(m_bytes, m_text, kBoothook.size(), QString::fromLatin1(kBoothook.data()))});
        } else {
            say(Severity::Error, "boothook.no-shebang", m_text.lineRange(m_text.position(start).line),
                Message::tr("The boothook has no #! line"),
                Message::tr("Below #cloud-boothook must stand #!/bin/sh or another interpreter; otherwise: Exec format "
                            "error."));
            offerShebang({hasHeader ? m_text.position(space).line + 1 : 1, 1});
        }
    }

    void checkShebang(qsizetype at)
    {
        const int line = m_text.position(at).line;
        const QByteArray rest = m_text.lineText(line).mid(at - m_text.lineStart(line) + 2).simplified();
        const QList<QByteArray> words = rest.split(' ');
        if (rest.isEmpty()) {
            say(Severity::Error, "script.shebang", m_text.lineRange(line),
                Message::tr("No interpreter stands behind #!"),
                Message::tr("Write its full path, such as #!/bin/bash."));
        } else if (!rest.startsWith('/')) {
            say(Severity::Warning, "script.shebang", m_text.lineRange(line),
                Message::tr("The interpreter is not given by its full path"),
                Message::tr("The kernel does not search PATH. Write #!/bin/bash, or #!/usr/bin/env and the name."));
            offerInterpreter(line);
        } else if (words.first().endsWith("/env") && words.size() > 2 && !words.at(1).startsWith('-')) {
            say(Severity::Error, "script.shebang", m_text.lineRange(line),
                Message::tr("env gets \"%1\" as one word and finds no such program")
                    .arg(QString::fromUtf8(words.mid(1).join(' '))),
                Message::tr(
                    "The kernel passes all behind the interpreter as one argument. Use env -S, or set the options "
                    "in the script."));
            offerInterpreter(line);
        }
    }

    void checkEncoding()
    {
        const qsizetype invalid = firstInvalidUtf8(m_bytes);
        if (invalid >= 0)
            say(Severity::Error, "script.not-utf8", m_text.range(invalid, invalid + 1),
                Message::tr("This byte is no UTF-8: cloud-init fails to write the script"),
                Message::tr("It is not run at all. Save the file as UTF-8."));
    }

    void checkLineEnds()
    {
        const qsizetype first = m_bytes.indexOf("\r\n");
        if (first < 0) {
            if (m_bytes.contains('\r') && !m_bytes.contains('\n'))
                say(Severity::Error, "userdata.cr-only", m_text.lineRange(1),
                    Message::tr("Lines end in CR alone; to the kernel all of it is the first line"),
                    Message::tr("Save the file with LF line ends."));
            return;
        }
        if (isRepaired(m_bytes))
            say(Severity::Info, "userdata.crlf", m_text.range(first, first + 1), Message::tr("Lines end in CR LF"),
                Message::tr(
                    "cloud-init repairs it when the first line ends so too. Save with LF to be safe elsewhere."));
        else
            say(Severity::Warning, "userdata.crlf-mixed", m_text.range(first, first + 1),
                Message::tr("This line ends in CR LF, the first one does not"),
                Message::tr("cloud-init looks at the first line only and leaves the CR in: commands get it as part of "
                            "their last word."));
        offer({fixForLineEnds(m_bytes, m_text)});
    }

    const Part &m_part;
    const QByteArray &m_bytes;
    TextIndex m_text;
    QList<Diagnostic> m_diagnostics;
};

} // namespace

QList<Diagnostic> checkScript(const Part &part)
{
    return ScriptChecker(part).check();
}

WrittenScript writtenScript(const Part &part)
{
    WrittenScript written;
    qsizetype start = 0;
    if (part.format == Format::CloudBoothook) {
        start = boothookStart(part.bytes);
        const QByteArray skipped = part.bytes.left(start);
        written.skippedLines = int(skipped.count('\n'));
        const qsizetype lineStart = skipped.lastIndexOf('\n') + 1;
        written.skippedColumns = int(QString::fromUtf8(skipped.mid(lineStart)).toUcs4().size());
    }
    written.bytes = part.bytes.mid(start);
    if (isRepaired(part.bytes))
        written.bytes.replace("\r\n", "\n");
    return written;
}

} // namespace bootscope::userdata
