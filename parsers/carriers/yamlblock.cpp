// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/yamlblock.h"

#include "parsers/carriers/carriernotes.h"

namespace bootscope::carriers {

QByteArray literalBlock(const QByteArray &text, int indent, int parentIndent)
{
    QByteArray block = "|";
    // Where the first line begins with blanks, the indentation has to be said.
    if (text.startsWith(' ') || text.startsWith('\n') || text.startsWith('\t'))
        block += QByteArray::number(indent - parentIndent);
    if (!text.endsWith('\n'))
        block += '-';
    else if (text.endsWith("\n\n") || text == "\n")
        block += '+';
    block += '\n';
    QList<QByteArray> lines = text.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    const QByteArray blanks(indent, ' ');
    for (const QByteArray &line : std::as_const(lines))
        block += (line.isEmpty() ? line : blanks + line) + '\n';
    return block;
}

QByteArray yamlString(const QString &text)
{
    QString quoted = text;
    return QString(QLatin1Char('\'') + quoted.replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\''))
        .toUtf8();
}

QByteArray yamlContent(const QByteArray &text, int indent)
{
    const QByteArray blanks(indent, ' ');
    TextNeeds needs;
    needs.noLineSeparators = true;
    if (!text.isEmpty() && whyNotText(text, needs).isEmpty())
        return blanks + "content: " + literalBlock(text, indent + 2, indent);
    return blanks + "encoding: b64\n" + blanks + "content: " + text.toBase64() + '\n';
}

} // namespace bootscope::carriers
