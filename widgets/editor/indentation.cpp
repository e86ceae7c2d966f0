// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/indentation.h"

#include <QString>

#include <array>

namespace bootscope {

using namespace highlight;

namespace {

QByteArrayView withoutComment(QByteArrayView text)
{
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (text[at] == '#' && isBlank(text[at - 1]))
            return text.first(at).trimmed();
    }
    return text.startsWith('#') ? QByteArrayView() : text;
}

// "|", ">-", "|2+"
bool isBlockHeader(QByteArrayView word)
{
    if (word.isEmpty() || (word[0] != '|' && word[0] != '>') || word.size() > 3)
        return false;
    for (const char c : word.sliced(1)) {
        if (c != '+' && c != '-' && !isDigit(c))
            return false;
    }
    return true;
}

QByteArray behindYaml(QByteArrayView before, qsizetype leading)
{
    const QByteArray same = before.first(leading).toByteArray();
    qsizetype column = leading;
    while (column < before.size() && before[column] == '-' &&
           (column + 1 == before.size() || isBlank(before[column + 1])))
        column = skipBlanks(before, column + 1);
    const bool isItem = column > leading;
    const QByteArrayView rest = withoutComment(before.sliced(std::min(column, before.size())).trimmed());
    if (rest.isEmpty())
        return same;
    const QByteArray atKey = same + QByteArray(column - leading, ' ');
    const QByteArrayView last = rest.sliced(rest.toByteArray().lastIndexOf(' ') + 1);
    if (isBlockHeader(rest)) // "- |"
        return isItem ? atKey : same + "  ";
    if (rest.endsWith(':') || rest.endsWith('[') || rest.endsWith('{') || (isBlockHeader(last) && rest.contains(": ")))
        return atKey + "  ";
    return isItem && rest.contains(": ") ? atKey : same;
}

bool opensBlock(QByteArrayView text)
{
    constexpr std::array kWords{QByteArrayView("then"), QByteArrayView("do"), QByteArrayView("else"),
                                QByteArrayView("in"),   QByteArrayView("{"),  QByteArrayView("(")};
    const QByteArray line = text.toByteArray().trimmed();
    const QByteArray last = line.mid(std::max(line.lastIndexOf(' '), line.lastIndexOf(';')) + 1);
    return contains(kWords, QByteArrayView(last)) || line.endsWith("){") || line.endsWith("$(");
}

} // namespace

QByteArray indentationBehind(QByteArrayView before, const LineInfo &info, const QByteArray &unit)
{
    qsizetype leading = 0;
    while (leading < before.size() && (before[leading] == ' ' || before[leading] == '\t'))
        ++leading;
    const QByteArray same = before.first(leading).toByteArray();
    if (leading == before.size())
        return same;
    // A command on the line of its dash is shell for the colours, but the line is YAML's.
    const bool isYamlLine = info.language == Language::Yaml || info.column > leading;
    if (isYamlLine)
        return behindYaml(before, leading);
    const QByteArrayView text = withoutComment(before.sliced(leading).trimmed());
    if (info.language == Language::Shell && !info.inHeredoc && opensBlock(text))
        return same + unit;
    if (info.language == Language::Python && text.endsWith(':'))
        return same + unit;
    return same;
}

} // namespace bootscope
