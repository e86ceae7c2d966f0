// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/jinja.h"

#include "parsers/userdata/detection.h"

namespace bootscope::userdata {

namespace {

QByteArray behindFirstLine(const QByteArray &bytes)
{
    const qsizetype lf = bytes.indexOf('\n');
    return lf < 0 ? QByteArray() : bytes.mid(lf + 1);
}

// Statements and comments in front leave nothing in the rendered text that would hide the header.
QByteArray behindStatements(const QByteArray &bytes)
{
    QByteArray text = behindFirstLine(bytes);
    for (;;) {
        text = text.mid(leadingSpace(text));
        const QByteArrayView close = text.startsWith("{%") ? "%}" : text.startsWith("{#") ? "#}" : "";
        const qsizetype end = close.isEmpty() ? -1 : text.indexOf(close);
        if (end < 0)
            return text;
        text = text.mid(end + close.size());
    }
}

} // namespace

Format templateTarget(const QByteArray &bytes, Release release)
{
    const Format format = formatOfType(typeFromStart(behindStatements(bytes), release));
    const bool isTaken = format == Format::CloudConfig || format == Format::CloudConfigJsonp ||
                         format == Format::ShellScript ||
                         (format == Format::CloudBoothook && release >= Release{24, 4});
    return isTaken ? format : Format::Unknown;
}

TemplateHead readTemplateHead(const QByteArray &bytes)
{
    const qsizetype lf = bytes.indexOf('\n');
    const QByteArray line = (lf < 0 ? bytes : bytes.left(lf)).toLower();
    if (!line.startsWith("##"))
        return {};
    const QByteArray rest = line.mid(2).trimmed();
    constexpr QByteArrayView kWord = "template:";
    if (!rest.startsWith(kWord))
        return {};
    return {true, rest.mid(kWord.size()).trimmed()};
}

bool startsWithExpression(const QByteArray &bytes)
{
    return behindStatements(bytes).startsWith("{{");
}

qsizetype renderedStart(const QByteArray &bytes)
{
    const qsizetype lf = bytes.indexOf('\n');
    qsizetype at = lf < 0 ? bytes.size() : lf + 1;
    for (;;) {
        const QByteArray mark = bytes.mid(at, 2);
        const QByteArrayView close = mark == "{%" ? "%}" : mark == "{#" ? "#}" : "";
        const qsizetype end = close.isEmpty() ? -1 : bytes.indexOf(close, at + 2);
        if (end < 0)
            return at;
        at = end + 2;
        if (bytes.mid(at, 1) == "\n")
            ++at;
        // "{%- … -%}" takes the blanks with it.
        if (bytes.at(end - 1) == '-')
            at += leadingSpace(QByteArrayView(bytes).sliced(at));
    }
}

bool rendersToItself(const QByteArray &bytes)
{
    const QByteArray text = behindFirstLine(bytes);
    return !text.contains("{{") && !text.contains("{%") && !text.contains("{#");
}

} // namespace bootscope::userdata
