// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/sourcetext.h"

#include <QStringDecoder>

#include <algorithm>

namespace bootscope {

namespace {

bool isSequenceItem(QStringView text)
{
    return text == u"-" || text.startsWith(u"- ");
}

} // namespace

SourceText::SourceText(const QByteArray &utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(utf8);
    m_isPlain = !decoder.hasError();
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (const char16_t breaker : {u'\r', u'\u0085', u'\u2028', u'\u2029', u'\ufeff'})
        m_isPlain = m_isPlain && !text.contains(QChar(breaker));
    m_lines = text.split(QLatin1Char('\n'));
}

QString SourceText::line(int number) const
{
    return number >= 1 && number <= m_lines.size() ? m_lines.at(number - 1) : QString();
}

QString SourceText::slice(TextRange range) const
{
    if (range.begin.line != range.end.line || range.begin.line < 1 || range.begin.line > m_lines.size() ||
        range.end < range.begin)
        return {};
    const QString text = line(range.begin.line);
    const auto indexOf = [&text](int column) {
        qsizetype index = 0;
        for (int c = 1; c < column && index < text.size(); ++c)
            index += text.at(index).isHighSurrogate() ? 2 : 1;
        return index;
    };
    const qsizetype begin = indexOf(range.begin.column);
    return text.mid(begin, indexOf(range.end.column) - begin);
}

int SourceText::indentOf(int number) const
{
    const QString text = line(number);
    int blanks = 0;
    while (blanks < text.size() && text.at(blanks) == QLatin1Char(' '))
        ++blanks;
    return blanks == text.size() ? -1 : blanks;
}

TextRange SourceText::lineRange(int number) const
{
    return {{number, 1}, {number, columnsOf(line(number)) + 1}};
}

int SourceText::lastLineOfBlock(int first) const
{
    const int indent = indentOf(first);
    const bool isItem = isSequenceItem(QStringView(line(first)).trimmed());
    int last = first;
    for (int number = first + 1; number <= lineCount(); ++number) {
        const int other = indentOf(number);
        if (other < 0)
            continue;
        const QStringView text = QStringView(line(number)).trimmed();
        // The items of a key may stand in its own column.
        const bool inside = other > indent || (other == indent && !isItem && isSequenceItem(text));
        if (!inside && text.startsWith(u'#'))
            continue;
        if (!inside)
            break;
        last = number;
    }
    return last;
}

int SourceText::columnsOf(const QString &text)
{
    return int(text.size() - std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLowSurrogate(); }));
}

QString quotedScalar(const QString &text)
{
    if (text.contains(QLatin1Char('\'')) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\\')))
        return QLatin1Char('"') + text + QLatin1Char('"');
    QString doubled = text;
    doubled.replace(QLatin1Char('\''), QLatin1String("''"));
    return QLatin1Char('\'') + doubled + QLatin1Char('\'');
}

} // namespace bootscope
