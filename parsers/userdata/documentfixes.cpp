// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/documentfixes.h"

#include "parsers/userdata/detection.h"
#include "parsers/userdata/messages.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace bootscope::userdata {

namespace {

bool isBlank(const QByteArray &line)
{
    return line.trimmed().isEmpty();
}

// Blanks that every line which holds anything begins with.
QByteArray commonIndent(const TextIndex &index)
{
    QByteArray common;
    bool isFirst = true;
    for (int number = 1; number <= index.lineCount(); ++number) {
        const QByteArray line = index.lineText(number);
        if (isBlank(line))
            continue;
        qsizetype blanks = 0;
        while (line.at(blanks) == ' ' || line.at(blanks) == '\t')
            ++blanks;
        const QByteArray own = line.left(blanks);
        if (isFirst)
            common = own;
        isFirst = false;
        while (!own.startsWith(common))
            common.chop(1);
    }
    return common;
}

// Takes the indentation off from line first on.
QList<TextEdit> outdented(const TextIndex &index, int first, qsizetype width)
{
    QList<TextEdit> edits;
    for (int number = first; number <= index.lineCount(); ++number) {
        const int blanks = int(std::min<qsizetype>(width, index.lineText(number).size()));
        if (blanks > 0)
            edits.append(TextEdit{{{number, 1}, {number, blanks + 1}}, {}});
    }
    return edits;
}

bool readsLikeConfig(const QByteArray &text)
{
    static const QRegularExpression kKey(QStringLiteral("\\A[A-Za-z_][\\w-]*:(\\s|\\z)"));
    static const QRegularExpression kInside(QStringLiteral("\\A(\\s|#|-(\\s|\\z)|---|\\}|\\])"));
    int keys = 0;
    for (const QByteArray &line : text.left(65536).split('\n')) {
        const QString shown = QString::fromUtf8(line);
        if (kKey.match(shown).hasMatch())
            ++keys;
        else if (!isBlank(line) && !kInside.match(shown).hasMatch())
            return false;
    }
    return keys > 0;
}

} // namespace

QList<Fix> fixesForLeadingBlanks(const QByteArray &text, const TextIndex &index)
{
    const qsizetype space = leadingSpace(text);
    const TextPosition start = index.position(space);
    const QByteArray indent = commonIndent(index);
    QList<Fix> fixes;
    if (!indent.isEmpty() && index.lineCount() > 1) {
        QList<TextEdit> edits = outdented(index, start.line, indent.size());
        if (start.line > 1)
            edits.prepend({{{1, 1}, {start.line, 1}}, {}});
        fixes.append({Message::tr("Remove the indentation of all lines"), edits});
    }
    fixes.append({Message::tr("Delete what stands before the first character"), {{{{1, 1}, start}, {}}}});
    return fixes;
}

Fix fixForLineEnds(const QByteArray &text, const TextIndex &index)
{
    Fix fix{Message::tr("Change all line ends to LF"), {}};
    for (int number = 1; number <= index.lineCount(); ++number) {
        const TextPosition end = index.lineRange(number).end;
        const qsizetype at = index.lineStart(number) + index.lineText(number).size();
        if (text.mid(at, 2) == "\r\n")
            fix.edits.append(TextEdit{{end, {end.line, end.column + 1}}, {}});
    }
    return fix;
}

Fix fixForHeader(const QByteArray &text, const TextIndex &index, qsizetype length, const QString &header)
{
    const qsizetype space = leadingSpace(text);
    const TextPosition start = index.position(space);
    const QByteArray indent = commonIndent(index);
    Fix fix{Message::tr("Write %1").arg(header), {{{{1, 1}, index.position(space + length)}, header}}};
    if (!indent.isEmpty())
        fix.edits += outdented(index, start.line + 1, indent.size());
    return fix;
}

Fix fixForLateHeader(const TextIndex &index, int line)
{
    const QString header = QString::fromUtf8(index.lineText(line));
    bool onlyMarks = true;
    for (int above = 1; above < line; ++above)
        onlyMarks = onlyMarks && (isBlank(index.lineText(above)) || index.lineText(above).trimmed() == "---");
    if (onlyMarks)
        return {Message::tr("Delete what stands above the header"), {{{{1, 1}, {line, 1}}, {}}}};
    return {Message::tr("Move the header to the first line"),
            {{{{1, 1}, {1, 1}}, header + QLatin1Char('\n')}, {{{line, 1}, {line + 1, 1}}, {}}}};
}

Fix insertion(TextPosition at, const QString &title, const QString &text)
{
    return {title, {{{at, at}, text}}};
}

QList<Fix> fixesForNoHeader(const QByteArray &text)
{
    const QByteArray start = text.mid(leadingSpace(text), 1);
    const auto insert = [](const QString &header) {
        return insertion({1, 1}, Message::tr("Insert %1").arg(header), header + QLatin1Char('\n'));
    };
    if (readsLikeConfig(text))
        return {insert(QStringLiteral("#cloud-config"))};
    // Text of another kind does not become a script by a first line.
    if (QByteArrayView("<{[\0", 4).contains(start))
        return {};
    return {insert(QStringLiteral("#!/bin/bash"))};
}

QString mendedInterpreter(const QByteArray &line)
{
    const QList<QByteArray> words = line.mid(line.indexOf("#!") + 2).simplified().split(' ');
    const QString first = QString::fromUtf8(words.first());
    const QString rest = QString::fromUtf8(words.mid(1).join(' '));
    if (words.first().endsWith("/env") && words.size() > 2)
        return QStringLiteral("#!%1 -S %2").arg(first, rest);
    static const QRegularExpression kShell(QStringLiteral("\\A(ba|da)?sh\\z"));
    static const QRegularExpression kName(QStringLiteral("\\A[a-z][a-z0-9.]*\\z"));
    QString program;
    if (kShell.match(first).hasMatch())
        program = QLatin1String("/bin/") + first;
    else if (kName.match(first).hasMatch() && rest.isEmpty())
        program = QLatin1String("/usr/bin/env ") + first;
    else if (first.startsWith(QLatin1String("bin/")) || first.startsWith(QLatin1String("usr/bin/")))
        program = QLatin1Char('/') + first;
    if (program.isEmpty())
        return {};
    return QLatin1String("#!") + (rest.isEmpty() ? program : program + QLatin1Char(' ') + rest);
}

QString nameOfBinary(const QByteArray &document)
{
    using namespace std::string_view_literals;
    struct Magic
    {
        std::string_view start;
        const char *name;
    };
    // QT_TRANSLATE_NOOP names the context of Message::tr().
    static constexpr std::array kMagics{
        Magic{"\x7f"
              "ELF"sv,
              QT_TRANSLATE_NOOP("bootscope::UserData", "an ELF program")},
        Magic{"%PDF-"sv, QT_TRANSLATE_NOOP("bootscope::UserData", "a PDF document")},
        Magic{"\x89PNG"sv, QT_TRANSLATE_NOOP("bootscope::UserData", "a PNG image")},
        Magic{"\xff\xd8\xff"sv, QT_TRANSLATE_NOOP("bootscope::UserData", "a JPEG image")},
        Magic{"GIF8"sv, QT_TRANSLATE_NOOP("bootscope::UserData", "a GIF image")},
        Magic{"PK\x03\x04"sv, QT_TRANSLATE_NOOP("bootscope::UserData", "a ZIP archive")},
        Magic{"7z\xbc\xaf\x27\x1c"sv, QT_TRANSLATE_NOOP("bootscope::UserData", "a 7z archive")},
        Magic{"BZh"sv, QT_TRANSLATE_NOOP("bootscope::UserData", "bzip2; cloud-init decompresses only gzip")},
        Magic{"\xfd"
              "7zXZ\0"sv,
              QT_TRANSLATE_NOOP("bootscope::UserData", "xz; cloud-init decompresses only gzip")},
        Magic{"\x28\xb5\x2f\xfd"sv,
              QT_TRANSLATE_NOOP("bootscope::UserData", "zstd; cloud-init decompresses only gzip")},
        Magic{"SQLite format 3\0"sv, QT_TRANSLATE_NOOP("bootscope::UserData", "an SQLite database")},
        Magic{"MZ\x90\0"sv, QT_TRANSLATE_NOOP("bootscope::UserData", "a Windows program")},
    };
    for (const Magic &magic : kMagics) {
        if (document.startsWith(QByteArrayView(magic.start.data(), qsizetype(magic.start.size()))))
            return Message::tr(magic.name);
    }
    if (document.mid(257, 5) == "ustar")
        return Message::tr("a tar archive");
    const QByteArray head = document.left(1024);
    const auto controls = std::count_if(head.cbegin(), head.cend(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && !QByteArrayView("\t\n\r\f\x1b").contains(c);
    });
    const bool isUtf16 =
        head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF") || head.count('\0') * 3 > head.size();
    if (controls * 20 > head.size() && !isUtf16)
        return Message::tr("binary data");
    return {};
}

} // namespace bootscope::userdata
