// SPDX-License-Identifier: GPL-3.0-or-later
// Changes to a cloud-config that would mend what the schema complains about. They are proposals: whoever shows them
// must have tried them (parsers/checks/provenfixes.h).
#include "parsers/cloudconfig/configfinding.h"
#include "parsers/cloudconfig/passwordlist.h"
#include "parsers/cloudconfig/pythonequality.h"
#include "parsers/cloudconfig/spelling.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

using Kind = YamlNode::Kind;

bool isTruth(const QString &text)
{
    return text == QLatin1String("true") || text == QLatin1String("false");
}

class Proposer
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::CloudConfig)

public:
    Proposer(const ConfigFinding &finding, const ConfigContext &context)
        : m_finding(finding)
        , m_error(*finding.error)
        , m_context(context)
        , m_source(context.source)
        , m_value(*finding.error->instance)
        , m_plain(plainSource(m_value, context.source))
        , m_key(finding.path.isEmpty() ? nullptr : finding.path.last().key)
    {
    }

    QList<Fix> propose();

private:
    void forType();
    void forExtraKey();
    void forEnum();
    void forDeprecation();
    void forRepeatedItem();
    void takeOutOfList();
    void quoteScalar();
    void unquote();
    void makeList();
    void blockToList();
    void mappingToList();
    void removeEntry();
    void replaceValue(const QString &text, const QString &title);
    void add(const QString &title, const QList<TextEdit> &edits) { m_fixes.append({title, edits}); }
    bool wants(const char *type) const { return m_finding.types.contains(QLatin1String(type)); }
    // The value stands where it is used, on one line: not behind an alias.
    bool isHere() const;

    const ConfigFinding &m_finding;
    const SchemaError &m_error;
    const ConfigContext &m_context;
    const SourceText &m_source;
    const YamlNode &m_value;
    QString m_plain;
    const YamlNode *m_key;
    QList<Fix> m_fixes;
};

QList<Fix> Proposer::propose()
{
    if (m_error.isDeprecation()) {
        forDeprecation();
        return m_fixes;
    }
    if (m_error.complaint != SchemaError::Complaint::Keyword)
        return {};
    switch (m_error.word) {
    case SchemaWord::Type:
        forType();
        break;
    case SchemaWord::AdditionalProperties:
        forExtraKey();
        break;
    case SchemaWord::Enum:
        forEnum();
        break;
    case SchemaWord::UniqueItems:
        forRepeatedItem();
        break;
    case SchemaWord::MinItems:
    case SchemaWord::MinProperties:
        if (m_value.items.isEmpty() && m_value.entries.isEmpty())
            removeEntry();
        break;
    default:
        break;
    }
    return m_fixes;
}

bool Proposer::isHere() const
{
    if (m_value.range.begin.line != m_value.range.end.line || m_value.range.begin == m_value.range.end)
        return false;
    return !m_key || (m_key->range.end <= m_value.range.begin && m_key->range.end.line == m_value.range.begin.line);
}

void Proposer::replaceValue(const QString &text, const QString &title)
{
    if (isHere())
        add(title, {{m_value.range, text}});
}

void Proposer::forType()
{
    const bool isScalar = m_value.kind < Kind::String && m_value.kind != Kind::Null;
    const bool isDate = m_value.kind == Kind::Date || m_value.kind == Kind::DateTime;
    if (wants("string") && (isScalar || isDate))
        quoteScalar();
    if (m_value.isString() && (wants("boolean") || wants("integer") || wants("number")))
        unquote();
    if (wants("string") && m_value.isMapping() && m_value.entries.size() == 1 && !m_key) {
        const QString written = m_source.slice(m_value.range);
        if (!written.isEmpty() && !written.startsWith(QLatin1Char('{')))
            add(tr("Put the whole entry in quotes"), {{m_value.range, quotedScalar(written)}});
    }
    if (wants("array") && m_key)
        makeList();
    if (m_value.isSequence() && m_value.items.size() == 1 && m_key)
        takeOutOfList();
    if (m_value.kind == Kind::Null)
        removeEntry();
}

void Proposer::quoteScalar()
{
    if (m_plain.isEmpty() || !isHere())
        return;
    static const QRegularExpression kMode(QStringLiteral("\\A[0-7]{3}\\z"));
    const bool isMode = m_value.kind == Kind::Integer && lastKeyOf(m_finding.path) == QLatin1String("permissions") &&
                        kMode.match(m_plain).hasMatch();
    const QString text = quotedScalar(isMode ? QLatin1Char('0') + m_plain : m_plain);
    add(tr("Write %1").arg(text), {{m_value.range, text}});
}

void Proposer::unquote()
{
    static const QRegularExpression kTrue(QStringLiteral("\\A\\s*(true|yes|on|y)\\s*\\z"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kFalse(QStringLiteral("\\A\\s*(false|no|off|n)\\s*\\z"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kNumber(QStringLiteral("\\A\\s*(0|-?[1-9][0-9]{0,17})\\s*\\z"));
    const auto write = [this](const QString &text) { replaceValue(text, tr("Write %1").arg(text)); };
    if (wants("boolean") && kTrue.match(m_value.text).hasMatch())
        write(QStringLiteral("true"));
    else if (wants("boolean") && kFalse.match(m_value.text).hasMatch())
        write(QStringLiteral("false"));
    else if (const auto number = kNumber.match(m_value.text);
             (wants("integer") || wants("number")) && number.hasMatch())
        write(number.captured(1));
}

void Proposer::makeList()
{
    if (m_value.isMapping()) {
        mappingToList();
        return;
    }
    if (m_value.isString() && m_value.range.begin.line != m_value.range.end.line) {
        blockToList();
        return;
    }
    const bool isScalar = m_value.kind != Kind::Null && m_value.kind <= Kind::DateTime;
    const QString written = isScalar && isHere() ? m_source.slice(m_value.range) : QString();
    if (written.isEmpty())
        return;
    // Between brackets more characters have a meaning.
    const bool needsQuotes = !m_plain.isNull() && std::any_of(m_plain.cbegin(), m_plain.cend(), [](QChar c) {
        return QStringView(u",[]{}#?:").contains(c);
    });
    const QString item = needsQuotes ? quotedScalar(m_plain) : written;
    add(tr("Make it a list"), {{m_value.range, QLatin1Char('[') + item + QLatin1Char(']')}});
}

// "runcmd: |" with the commands below: the block becomes the list's only entry.
void Proposer::blockToList()
{
    const int first = m_value.range.begin.line;
    const QString header = m_source.line(first);
    static const QRegularExpression kBlock(QStringLiteral("[|>][-+]?\\s*\\z"));
    if (!m_key || m_key->range.begin.line != first || !kBlock.match(header).hasMatch())
        return;
    const int keyIndent = m_source.indentOf(first);
    if (keyIndent + 1 != m_key->range.begin.column)
        return;
    const int last = m_source.lastLineOfBlock(first);
    const QString mark = m_source.slice({m_value.range.begin, m_source.lineRange(first).end}).trimmed();
    const QString indent(keyIndent + 2, QLatin1Char(' '));
    QList<TextEdit> edits{{{m_value.range.begin, m_source.lineRange(first).end},
                           QLatin1Char('\n') + indent + QLatin1String("- ") + mark}};
    for (int line = first + 1; line <= last; ++line) {
        if (m_source.indentOf(line) >= 0)
            edits.append({{{line, 1}, {line, 1}}, QStringLiteral("    ")});
    }
    // The blank behind the colon goes with the block's mark.
    edits.first().range.begin = m_key->range.end;
    edits.first().range.begin.column += 1;
    add(tr("Make it a list of one entry"), edits);
}

// "users:" with a user's keys below, and no dash.
void Proposer::mappingToList()
{
    const int first = m_value.range.begin.line;
    if (m_value.entries.isEmpty() || m_key->range.begin.line == first || m_source.slice(m_value.range).startsWith(u'{'))
        return;
    const int indent = m_source.indentOf(first);
    if (indent + 1 != m_value.range.begin.column)
        return;
    int last = first;
    while (last < m_source.lineCount() && (m_source.indentOf(last + 1) < 0 || m_source.indentOf(last + 1) >= indent))
        ++last;
    QList<TextEdit> edits{{{{first, indent + 1}, {first, indent + 1}}, QStringLiteral("- ")}};
    for (int line = first + 1; line <= last; ++line) {
        if (m_source.indentOf(line) >= 0)
            edits.append({{{line, 1}, {line, 1}}, QStringLiteral("  ")});
    }
    add(tr("Make it a list of one entry"), edits);
}

// Nothing is lost with a key or an item that holds nothing.
void Proposer::removeEntry()
{
    if (m_finding.path.isEmpty())
        return;
    const int first = m_key ? m_key->range.begin.line : m_value.range.begin.line;
    const QString line = m_source.line(first).trimmed();
    if (m_key && m_source.indentOf(first) + 1 != m_key->range.begin.column)
        return;
    if (!m_key && !line.startsWith(QLatin1Char('-')))
        return;
    const int last = std::max(first, m_value.range.end.line == first ? first : m_source.lastLineOfBlock(first));
    add(m_key ? tr("Remove \"%1\", which holds nothing").arg(m_key->text) : tr("Remove the empty entry"),
        {{SourceText::wholeLines(first, last), {}}});
}

// "sudo: [ALL=(ALL) ALL]", where one text is wanted.
void Proposer::takeOutOfList()
{
    const YamlNode &item = *m_value.items.first();
    const QString written = m_source.slice(item.range);
    if (written.isEmpty() || item.kind > Kind::DateTime || item.range.begin < m_key->range.end)
        return;
    const TextPosition behindColon{m_key->range.end.line, m_key->range.end.column + 1};
    const TextPosition end = isHere() ? m_value.range.end : item.range.end;
    add(tr("Write the entry without the list"), {{{behindColon, end}, QLatin1Char(' ') + written}});
}

void Proposer::forExtraKey()
{
    if (!m_finding.extra || !m_finding.extra->isString())
        return;
    const QStringList known = knownKeys(m_error, m_context.schema);
    const QString word = nearestWord(m_finding.extra->text, known);
    const TextRange &range = m_finding.extra->range;
    if (!word.isEmpty() && !m_source.slice(range).isEmpty())
        add(tr("Change to \"%1\"").arg(word), {{range, word}});
}

void Proposer::forEnum()
{
    QStringList words;
    for (const YamlNode *value : m_error.value->items) {
        if (value->isString())
            words.append(value->text);
    }
    const QString near = m_value.isString() ? nearestWord(m_value.text, words) : QString();
    if (!near.isEmpty())
        replaceValue(near, tr("Change to \"%1\"").arg(near));
    else if (!m_value.isString() && !m_plain.isEmpty() && words.contains(m_plain))
        replaceValue(quotedScalar(m_plain), tr("Write %1").arg(quotedScalar(m_plain)));
    else if (const QString plain = m_value.text.trimmed().toLower(); m_value.isString() && isTruth(plain))
        replaceValue(plain, tr("Write %1").arg(plain)); // the list has true, not the text "true"
    if (wants("array") && m_key && m_value.isString())
        makeList();
}

void Proposer::forRepeatedItem()
{
    for (qsizetype i = 1; i < m_value.items.size(); ++i) {
        const YamlNode &item = *m_value.items.at(i);
        const bool seen = std::any_of(m_value.items.cbegin(), m_value.items.cbegin() + i,
                                      [&item](const YamlNode *other) { return schemaEquals(*other, item); });
        if (!seen || item.range.begin.line != item.range.end.line)
            continue;
        const int line = item.range.begin.line;
        const YamlNode &before = *m_value.items.at(i - 1);
        if (m_source.line(line).trimmed().startsWith(QLatin1Char('-')) && before.range.end.line < line)
            add(tr("Remove the repeated entry"), {{SourceText::wholeLines(line, line), {}}});
        else if (before.range.end < item.range.begin)
            add(tr("Remove the repeated entry"), {{{before.range.end, item.range.end}, {}}});
        return;
    }
}

void Proposer::forDeprecation()
{
    if (m_key && m_key->text == QLatin1String("list")) {
        if (const auto fix = passwordUsers(*m_key, m_value, m_source))
            add(tr("Write it as \"users\""), *fix);
    }
    const Replacement better = replacementOf(m_error);
    if (better.isKey && m_key && !m_source.slice(m_key->range).isEmpty())
        add(tr("Change to \"%1\"").arg(better.word), {{m_key->range, better.word}});
    if (!better.word.isEmpty() && !better.isKey) {
        const bool isWord = better.word == QLatin1String("off") || better.word == QLatin1String("on");
        const QString text = isWord ? quotedScalar(better.word) : better.word;
        if (!m_value.isString() || m_value.text != better.word)
            replaceValue(text, tr("Write %1").arg(text));
    }
    if (m_value.isString()) {
        // "Use a boolean value instead", "use an integer"
        ConfigFinding asValue = m_finding;
        asValue.types = {QStringLiteral("boolean"), QStringLiteral("integer")};
        Proposer other(asValue, m_context);
        other.unquote();
        m_fixes = other.m_fixes + m_fixes;
    }
}

} // namespace

QList<Fix> proposeFixes(const ConfigFinding &finding, const ConfigContext &context)
{
    return context.source.isPlain() ? Proposer(finding, context).propose() : QList<Fix>();
}

} // namespace bootscope
