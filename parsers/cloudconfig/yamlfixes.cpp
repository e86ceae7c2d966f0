// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/yamlfixes.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kMostIndents = 4;

// The part of a line that is an item or a value: behind "- " and "key: ".
struct Content
{
    QString text; // without blanks at its end and without a comment
    TextRange range;
    bool isItem = false;
};

QString withoutComment(const QString &text)
{
    const qsizetype comment = text.indexOf(QLatin1String(" #"));
    QString kept = comment < 0 ? text : text.left(comment);
    while (!kept.isEmpty() && kept.back().isSpace())
        kept.chop(1);
    return kept;
}

Content contentAt(const SourceText &source, int number, qsizetype begin, bool isItem)
{
    const QString line = source.line(number);
    const QString text = withoutComment(line.mid(begin));
    const int column = SourceText::columnsOf(line.left(begin)) + 1;
    return {text, {{number, column}, {number, column + SourceText::columnsOf(text)}}, isItem};
}

QList<Content> contentsOf(const SourceText &source, int number)
{
    static const QRegularExpression kItem(QStringLiteral("\\A\\s*(?:- +)+"));
    static const QRegularExpression kValue(QStringLiteral("\\A\\s*(?:- +)*[\\w.-]+: +"));
    QList<Content> contents;
    const QString line = source.line(number);
    if (const auto item = kItem.match(line); item.hasMatch())
        contents.append(contentAt(source, number, item.capturedLength(), true));
    if (const auto value = kValue.match(line); value.hasMatch())
        contents.append(contentAt(source, number, value.capturedLength(), false));
    contents.removeIf([](const Content &content) { return content.text.isEmpty(); });
    return contents;
}

class YamlProposer
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::CloudConfig)

public:
    YamlProposer(const YamlError &error, const SourceText &source) : m_error(error), m_source(source)
    {
        for (const int line : {error.place.line, error.contextPlace.line, error.place.line - 1}) {
            if (line >= 1 && line <= source.lineCount() && !m_lines.contains(line))
                m_lines.append(line);
        }
    }

    QList<Fix> propose()
    {
        replaceTabs();
        replaceBlanks();
        replaceQuotes();
        closeQuote();
        for (const int line : std::as_const(m_lines))
            quoteContent(line);
        for (const int line : std::as_const(m_lines))
            insertBlank(line);
        for (const int line : std::as_const(m_lines))
            indent(line);
        return m_fixes;
    }

private:
    void add(const QString &title, const QList<TextEdit> &edits)
    {
        if (!edits.isEmpty())
            m_fixes.append({title, edits});
    }

    // Tabs in front of every line, at the width that other lines show; or the one behind a value.
    void replaceTabs()
    {
        const QString line = m_source.line(m_error.place.line);
        if (!line.contains(QLatin1Char('\t')))
            return;
        for (const int width : {2, 4, 8}) {
            QList<TextEdit> edits;
            for (int number = 1; number <= m_source.lineCount(); ++number) {
                const QString text = m_source.line(number);
                qsizetype end = 0;
                while (end < text.size() && (text.at(end) == QLatin1Char(' ') || text.at(end) == QLatin1Char('\t')))
                    ++end;
                QString blanks = text.left(end);
                if (!blanks.contains(QLatin1Char('\t')))
                    continue;
                blanks.replace(QLatin1Char('\t'), QString(width, QLatin1Char(' ')));
                edits.append({{{number, 1}, {number, int(end) + 1}}, blanks});
            }
            add(tr("Replace the tabs of the indentation by %n spaces each", nullptr, width), edits);
        }
        QList<TextEdit> behind;
        int column = 0;
        for (const QChar c : line) {
            column += c.isLowSurrogate() ? 0 : 1;
            if (c == QLatin1Char('\t') && column >= m_error.place.column)
                behind.append({{{m_error.place.line, column}, {m_error.place.line, column + 1}}, QStringLiteral(" ")});
        }
        add(tr("Replace the tab by a space"), behind);
    }

    void replaceEach(const QString &title, int line, const QString &from, QChar to)
    {
        QList<TextEdit> edits;
        int column = 0;
        for (const QChar c : m_source.line(line)) {
            column += c.isLowSurrogate() ? 0 : 1;
            if (from.contains(c))
                edits.append({{{line, column}, {line, column + 1}}, QString(to)});
        }
        add(title, edits);
    }

    void replaceBlanks()
    {
        QList<TextEdit> all;
        for (int number = 1; number <= m_source.lineCount(); ++number) {
            int column = 0;
            for (const QChar c : m_source.line(number)) {
                ++column;
                if (c == QChar(0xa0))
                    all.append({{{number, column}, {number, column + 1}}, QStringLiteral(" ")});
                else if (c != QLatin1Char(' '))
                    break;
            }
        }
        add(tr("Replace the no-break spaces by spaces"), all);
        for (const int line : std::as_const(m_lines))
            replaceEach(tr("Replace the no-break spaces by spaces"), line, QStringLiteral("\u00a0"), QLatin1Char(' '));
    }

    void replaceQuotes()
    {
        for (const int line : std::as_const(m_lines)) {
            replaceEach(tr("Replace the curly quotes"), line, QStringLiteral("\u201c\u201d\u201e"), QLatin1Char('"'));
            replaceEach(tr("Replace the curly quotes"), line, QStringLiteral("\u2018\u2019"), QLatin1Char('\''));
        }
    }

    void quoteContent(int line)
    {
        for (const Content &content : contentsOf(m_source, line)) {
            // A block scalar's mark is no content.
            static const QRegularExpression kBlock(QStringLiteral("\\A[|>][-+0-9]*\\z"));
            if (!kBlock.match(content.text).hasMatch())
                add(content.isItem ? tr("Put the whole entry in quotes") : tr("Put the value in quotes"),
                    {{content.range, quotedScalar(content.text)}});
        }
    }

    // "key:value" and "-item"
    void insertBlank(int line)
    {
        static const QRegularExpression kKey(QStringLiteral("\\A(\\s*(?:- +)*[A-Za-z_][\\w.-]*:)(?=[^\\s:/])"));
        static const QRegularExpression kDash(QStringLiteral("\\A(\\s*-)(?=[^\\s-])"));
        const QString text = m_source.line(line);
        for (const QRegularExpression &pattern : {kKey, kDash}) {
            const auto match = pattern.match(text);
            const int column = int(match.capturedLength()) + 1;
            if (match.hasMatch())
                add(tr("Insert the missing space"), {{{{line, column}, {line, column}}, QStringLiteral(" ")}});
        }
        static const QRegularExpression kBare(QStringLiteral("\\A(\\s*[a-z_]+)\\s*\\z"));
        if (const auto match = kBare.match(text); match.hasMatch()) {
            const int column = int(match.capturedLength(1)) + 1;
            add(tr("Insert the missing colon"), {{{{line, column}, {line, column}}, QStringLiteral(":")}});
        }
    }

    void closeQuote()
    {
        if (m_error.context != QLatin1String("while scanning a quoted scalar") || !m_error.contextPlace.isKnown())
            return;
        const int line = m_error.contextPlace.line;
        const TextPosition end = m_source.lineRange(line).end;
        const QString quote = m_source.slice({m_error.contextPlace, {line, m_error.contextPlace.column + 1}});
        add(tr("Close the quote at the end of line %1").arg(line), {{{end, end}, quote}});
    }

    // As far in as a line above it, when it is off by little.
    void indent(int line)
    {
        const int now = m_source.indentOf(line);
        if (now < 0)
            return;
        QList<int> seen;
        for (int number = line - 1; number >= 1 && seen.size() < kMostIndents; --number) {
            const int other = m_source.indentOf(number);
            if (other >= 0 && other != now && qAbs(other - now) <= 3 && !seen.contains(other)) {
                seen.append(other);
                QList<TextEdit> edits;
                const QString blanks(other, QLatin1Char(' '));
                edits.append({{{line, 1}, {line, now + 1}}, blanks});
                add(tr("Indent line %1 like line %2").arg(line).arg(number), edits);
            }
        }
    }

    const YamlError &m_error;
    const SourceText &m_source;
    QList<int> m_lines;
    QList<Fix> m_fixes;
};

struct Reasons
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::CloudConfig)
};

} // namespace

QList<Fix> proposeYamlFixes(const YamlError &error, const SourceText &source)
{
    if (!source.isPlain() || error.kind == YamlError::Kind::Limit)
        return {};
    return YamlProposer(error, source).propose();
}

YamlReason reasonOf(const YamlError &error, const SourceText &source)
{
    const QString &problem = error.problem;
    const QString at = source.slice({error.place, {error.place.line, error.place.column + 1}});
    if (at == QLatin1String("\t") || problem.contains(QLatin1String("'\\t'")) ||
        problem.contains(QLatin1String("tab character")))
        return {Reasons::tr("A tab stands where YAML allows only spaces."),
                Reasons::tr("Indent with spaces, and separate with spaces.")};
    if (source.line(error.place.line).contains(QChar(0xa0)))
        return {Reasons::tr("A no-break space stands where YAML wants a space."),
                Reasons::tr("It looks like a space and is none; it comes from web pages. Type it anew.")};
    if (problem == QLatin1String("mapping values are not allowed in this context"))
        return {Reasons::tr("A second \": \" on this line: YAML takes it for another key."),
                Reasons::tr("Put the whole value in quotes, or check the indentation of this line.")};
    if (problem.startsWith(QLatin1String("found unexpected end of stream")) ||
        (error.context == QLatin1String("while scanning a quoted scalar")))
        return {Reasons::tr("The quote that opens at line %1 is not closed.").arg(error.contextPlace.line), {}};
    if (problem == QLatin1String("found character that cannot start any token") && !at.isEmpty())
        return {Reasons::tr("\"%1\" cannot begin a value.").arg(at), Reasons::tr("Put the whole value in quotes.")};
    if (problem == QLatin1String("could not find expected ':'"))
        return {Reasons::tr("A key without \": \" behind it."),
                Reasons::tr("Write a colon and a space behind the key, and a dash and a space before an entry.")};
    if (problem.startsWith(QLatin1String("found unhashable key")))
        return {Reasons::tr("{{ … }} without quotes is read as a mapping."),
                Reasons::tr("Put the value in quotes; if it is meant for jinja, \"## template: jinja\" must be the "
                            "first line.")};
    if (problem.startsWith(QLatin1String("expected a single document")))
        return {Reasons::tr("A second document begins here: cloud-init reads only one."),
                Reasons::tr("Remove the line \"---\", or make parts of a MIME message of them.")};
    if (problem.startsWith(QLatin1String("could not determine a constructor for the tag")))
        return {Reasons::tr("\"!\" begins a tag in YAML, and this one is unknown."),
                Reasons::tr("Put the whole value in quotes.")};
    return {};
}

Fix removeEarlierKey(const YamlDuplicate &duplicate, const SourceText &source)
{
    const TextRange &earlier = duplicate.first;
    const int first = earlier.begin.line;
    const bool alone = source.isPlain() && source.indentOf(first) + 1 == earlier.begin.column &&
                       duplicate.key->range.begin.column == earlier.begin.column;
    if (!alone || !duplicate.key->isString())
        return {};
    const int last = source.lastLineOfBlock(first);
    if (last >= duplicate.key->range.begin.line)
        return {};
    return {Reasons::tr("Remove the first \"%1\" (line %2), which is not used").arg(duplicate.key->text).arg(first),
            {{SourceText::wholeLines(first, last), {}}}};
}

} // namespace bootscope
