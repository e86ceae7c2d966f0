// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/hcltemplate.h"

#include "parsers/userdata/detection.h"

#include <QString>

#include <algorithm>
#include <limits>

namespace bootscope::carriers {

namespace {

// Bytes of the first count characters.
qsizetype bytesOf(const QByteArray &line, qsizetype count)
{
    qsizetype at = 0;
    for (; count > 0 && at < line.size(); --count) {
        ++at;
        while (at < line.size() && (line.at(at) & 0xc0) == 0x80)
            ++at;
    }
    return at;
}

// "<<-": the blanks that all lines share are no part of the text; lines of blanks only do not count.
QByteArray withoutIndentation(const QByteArray &text, qsizetype *shared)
{
    QList<QByteArray> lines = text.split('\n');
    qsizetype least = std::numeric_limits<qsizetype>::max();
    // In characters; also blanks beyond ASCII.
    const auto blanksOf = [](const QByteArray &line) {
        const QByteArrayView blanks = QByteArrayView(line).first(userdata::leadingSpace(line));
        return std::count_if(blanks.begin(), blanks.end(), [](char c) { return (c & 0xc0) != 0x80; });
    };
    const auto isBlank = [](const QByteArray &line) { return userdata::leadingSpace(line) == line.size(); };
    for (const QByteArray &line : std::as_const(lines)) {
        if (!isBlank(line))
            least = std::min<qsizetype>(least, blanksOf(line));
    }
    *shared = least == std::numeric_limits<qsizetype>::max() ? 0 : least;
    for (QByteArray &line : lines) {
        if (!isBlank(line))
            line.remove(0, bytesOf(line, *shared));
    }
    return lines.join('\n');
}

void addName(QByteArrayView expression, QStringList &names)
{
    QString name = QString::fromUtf8(expression).simplified();
    while (name.startsWith(QLatin1Char('~')))
        name = name.mid(1).trimmed();
    while (name.endsWith(QLatin1Char('~')))
        name = name.chopped(1).trimmed();
    if (name.size() > 60)
        name = name.left(59) + QChar(0x2026);
    if (!names.contains(name) && names.size() < 100)
        names.append(name);
}

// The length of an escape of a quoted string at its backslash, with what it stands for.
qsizetype unescape(QByteArrayView text, qsizetype at, QByteArray &made)
{
    const char c = at + 1 < text.size() ? text[at + 1] : '\\';
    switch (c) {
    case 'n':
        made += '\n';
        return 2;
    case 'r':
        made += '\r';
        return 2;
    case 't':
        made += '\t';
        return 2;
    case 'u':
    case 'U': {
        const qsizetype digits = c == 'u' ? 4 : 8;
        bool ok = at + 2 + digits <= text.size();
        const uint point = ok ? text.sliced(at + 2, digits).toByteArray().toUInt(&ok, 16) : 0;
        if (!ok || point > 0x10ffff)
            break;
        const char32_t character = point;
        made += QString::fromUcs4(&character, 1).toUtf8();
        return 2 + digits;
    }
    default:
        made += c;
        return 2;
    }
    made += '\\';
    return 1;
}

} // namespace

HclText readHclText(const HclToken &token)
{
    HclText made;
    const bool isQuoted = token.kind == HclToken::Kind::String;
    qsizetype shared = 0;
    const QByteArray source = token.isFlush ? withoutIndentation(token.text, &shared) : token.text;
    if (!isQuoted)
        made.lines = LineMap::consecutive(token.textLine, int(source.count('\n')), int(shared));
    qsizetype at = 0;
    while (at < source.size()) {
        const char c = source.at(at);
        if (isQuoted && c == '\\') {
            at += unescape(source, at, made.text);
        } else if ((c == '$' || c == '%') && source.size() > at + 2 && source.at(at + 1) == c &&
                   source.at(at + 2) == '{') {
            made.text += c;
            made.text += '{';
            at += 3;
        } else if ((c == '$' || c == '%') && source.size() > at + 1 && source.at(at + 1) == '{') {
            const qsizetype end = endOfInterpolation(source, at);
            addName(QByteArrayView(source).sliced(at + 2, std::max<qsizetype>(0, end - at - 3)), made.interpolations);
            made.text += QByteArrayView(source).sliced(at, end - at);
            at = end;
        } else {
            made.text += c;
            ++at;
        }
    }
    return made;
}

} // namespace bootscope::carriers
