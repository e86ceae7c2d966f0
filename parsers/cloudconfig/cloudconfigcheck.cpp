// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/cloudconfigcheck.h"

#include "parsers/cloudconfig/compiledschema.h"
#include "parsers/cloudconfig/configfinding.h"
#include "parsers/cloudconfig/pythonrepr.h"
#include "parsers/cloudconfig/schemaplaces.h"
#include "parsers/cloudconfig/schemavalidator.h"
#include "parsers/cloudconfig/spelling.h"
#include "parsers/cloudconfig/unnamedkeys.h"
#include "parsers/cloudconfig/yamlfixes.h"
#include "parsers/cloudconfig/yamltree.h"
#include "parsers/userdata/textindex.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace bootscope {

namespace {

constexpr char kHeader[] = "#cloud-config";

// A key as a message shows it.
QString shown(const YamlNode &key)
{
    constexpr qsizetype kMost = 100;
    const QString text = pythonStr(key);
    return text.size() <= kMost ? text : text.left(kMost) + QChar(0x2026);
}

// Nobody reads more of one kind, and an editor has to draw them all.
constexpr int kMostOfAKind = 1000;

QString plainPlace(TextPosition place)
{
    return QStringLiteral("format-l%1.c%2").arg(place.line).arg(place.column);
}

class Check
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::CloudConfig)

public:
    Check(const QByteArray &part, const CompiledSchema &schema, const CloudConfigContext &context)
        : m_part(part), m_schema(schema), m_context(context), m_source(part)
    {
    }

    QList<Diagnostic> run();

private:
    bool checkHeader();
    void reportYaml(const YamlError &error);
    void checkValues(const YamlNode &root);
    void reportSchema(const SchemaErrors &complaints, const YamlNode &root);
    void propose(Diagnostic &diagnostic, const QList<Fix> &inPart) const;
    void warnCurlyQuotes(const YamlNode &root);
    void noteMore(int count);
    void warnUnknownKeys(const YamlNode &root);
    void warnDuplicates(const YamlDocument &document);
    Diagnostic &add(Severity severity, const char *code, TextRange inPart, const QString &message,
                    const QString &path = {});

    const QByteArray &m_part;
    const CompiledSchema &m_schema;
    const CloudConfigContext &m_context;
    SourceText m_source;
    QList<Diagnostic> m_diagnostics;
};

QList<Diagnostic> Check::run()
{
    if (m_context.wholeDocument && m_schema.rules().detectsType && m_part.isEmpty())
        return {}; // "Nothing to validate"
    if (m_context.wholeDocument && !checkHeader())
        return m_diagnostics;
    YamlOptions options;
    options.pythonUnicodeTag = m_schema.rules().pythonUnicodeTag;
    const YamlDocument document = parseYaml(m_part, options);
    if (document.error()) {
        reportYaml(*document.error());
        return m_diagnostics;
    }
    if (!document.root() || !document.root()->isMapping()) {
        const TextRange place = document.root() ? headOf(*document.root()) : TextRange{{1, 1}, {1, 1}};
        const YamlNode *root = document.root();
        Diagnostic &diagnostic =
            add(Severity::Error, "config.not-a-mapping", place,
                !root                ? tr("The cloud-config is empty: cloud-init has nothing to do.")
                : root->isSequence() ? tr("The cloud-config is a list: it must be keys with values.")
                                     : tr("The cloud-config is one value: it must be keys with values."));
        diagnostic.said = QStringLiteral("Cloud-config is not a YAML dict.");
        diagnostic.help = tr("Write keys with values, such as \"runcmd:\", one below the other.");
        return m_diagnostics;
    }
    checkValues(*document.root());
    if (!m_schema.closedAtTop())
        warnUnknownKeys(*document.root());
    warnDuplicates(document);
    warnCurlyQuotes(*document.root());
    return m_diagnostics;
}

// False when the rest is no cloud-config to cloud-init's eyes.
bool Check::checkHeader()
{
    if (!m_schema.rules().detectsType && m_part.startsWith(kHeader))
        return true;
    const QString text = QString::fromUtf8(m_part.left(4096));
    qsizetype begin = 0;
    while (begin < text.size() && text.at(begin).isSpace())
        ++begin;
    // Qt drops a byte order mark; cloud-init does not look behind one.
    const bool recognised = !m_part.startsWith("\xef\xbb\xbf") &&
                            QStringView(text).sliced(begin).startsWith(QLatin1String(kHeader), Qt::CaseInsensitive);
    if (m_schema.rules().detectsType && recognised)
        return true;
    const qsizetype firstLine = qMax(qsizetype(0), text.indexOf(QLatin1Char('\n')));
    const QString message =
        m_schema.rules().detectsType
            ? QStringLiteral("Unrecognized user-data header: \"%1\"").arg(text.left(qMin(firstLine, qsizetype(100))))
            : QStringLiteral("File needs to begin with \"#cloud-config\"");
    Diagnostic &diagnostic =
        add(Severity::Error, "config.header", {{1, 1}, {1, SourceText::columnsOf(text.left(firstLine)) + 1}}, message,
            plainPlace({1, 1}));
    diagnostic.help = recognised ? tr("\"#cloud-config\" must be the very first characters, in small letters.")
                                 : tr("Without \"#cloud-config\" as the first line, cloud-init ignores all of it.");
    if (recognised) {
        const TextPosition end =
            TextIndex(m_part).position(text.left(begin).toUtf8().size() + qsizetype(sizeof(kHeader)) - 1);
        propose(diagnostic, {{tr("Write \"#cloud-config\" at the very beginning"),
                              {{{{1, 1}, end}, QString::fromLatin1(kHeader)}}}});
    }
    return recognised;
}

void Check::reportYaml(const YamlError &error)
{
    const char *code = error.kind == YamlError::Kind::Limit   ? "yaml.limit"
                       : error.kind == YamlError::Kind::Crash ? "yaml.value"
                                                              : "yaml.syntax";
    QString message = error.problem;
    if (error.kind == YamlError::Kind::NotYaml) {
        message = error.context.isEmpty() ? tr("Not valid YAML: %1.").arg(error.problem)
                                          : tr("Not valid YAML: %1, %2.").arg(error.context, error.problem);
    } else if (error.kind == YamlError::Kind::Crash) {
        message = tr("cloud-init cannot read this value: %1.").arg(error.problem);
    }
    const YamlReason reason = error.kind == YamlError::Kind::NotYaml ? reasonOf(error, m_source) : YamlReason();
    // A quote or key that never ends is found at the end of the text; the mistake is where it begins.
    const bool isToken = error.context.startsWith(QLatin1String("while scanning")) && error.contextPlace.isKnown();
    const TextPosition at = isToken ? error.contextPlace : error.place;
    const TextRange place{at, {at.line, at.column + 1}};
    Diagnostic &diagnostic = add(Severity::Error, code, place, reason.message.isEmpty() ? message : reason.message,
                                 error.kind == YamlError::Kind::NotYaml ? plainPlace(error.reported) : QString());
    if (!reason.message.isEmpty())
        diagnostic.said = error.context.isEmpty() ? error.problem : error.context + QLatin1String(", ") + error.problem;
    diagnostic.help = reason.help;
    if (diagnostic.help.isEmpty() && error.contextPlace.isKnown() && error.contextPlace.line != at.line)
        diagnostic.help =
            tr("What cannot be read begins at line %1.")
                .arg(m_context.lines ? m_context.lines->toDocument(error.contextPlace).line : error.contextPlace.line);
    propose(diagnostic, proposeYamlFixes(error, m_source));
}

void Check::checkValues(const YamlNode &root)
{
    SchemaValidator validator(m_schema);
    const SchemaErrors errors = validator.validate(root);
    if (validator.crash()) {
        Diagnostic &diagnostic = add(Severity::Error, "config.crash", headOf(*validator.crash()->at),
                                     tr("cloud-init itself fails here: %1").arg(validator.crash()->problem));
        diagnostic.help = tr("A key that is no text cannot be compared. Put it in quotes.");
        return;
    }
    if (validator.gaveUp()) {
        add(Severity::Error, "config.limit", headOf(root),
            tr("Aliases make this configuration too large to check; cloud-init would not finish either."));
        return;
    }
    // One finding for all that is said about one path.
    for (const bool deprecations : {false, true}) {
        QList<SchemaErrors> groups;
        QHash<QString, qsizetype> groupOf;
        for (const SchemaErrorPtr &error : errors) {
            if (error->isDeprecation() != deprecations)
                continue;
            const QString path = pathText(*error, m_schema);
            const auto group = groupOf.constFind(path);
            if (group != groupOf.cend()) {
                groups[*group].append(error);
                continue;
            }
            groupOf.insert(path, groups.size());
            groups.append({error});
        }
        for (const SchemaErrors &group : groups.first(qMin(groups.size(), qsizetype(kMostOfAKind))))
            reportSchema(group, root);
        noteMore(int(groups.size()));
    }
}

void Check::reportSchema(const SchemaErrors &complaints, const YamlNode &root)
{
    const QString path = pathText(*complaints.first(), m_schema);
    QStringList words;
    for (const SchemaErrorPtr &complaint : complaints)
        words.append(messageOf(*complaint, m_schema.rules()));
    words.removeDuplicates();
    const QString said = words.join(QLatin1String("; "));
    const ConfigContext context{m_schema, root, m_source};
    for (const ConfigFinding &finding : findMistakes(complaints, context)) {
        const bool ours = !finding.message.isEmpty();
        Diagnostic &diagnostic =
            add(finding.error->isDeprecation() ? Severity::Warning : Severity::Error,
                finding.code.toLatin1().constData(), finding.place, ours ? finding.message : said, path);
        diagnostic.said = ours ? said : QString();
        diagnostic.help = finding.help;
        propose(diagnostic, proposeFixes(finding, context));
    }
}

void Check::propose(Diagnostic &diagnostic, const QList<Fix> &inPart) const
{
    for (const Fix &fix : inPart) {
        if (!m_context.lines)
            diagnostic.fixes.append(fix);
        else if (const auto edits = m_context.lines->toDocument(fix.edits))
            diagnostic.fixes.append({fix.title, *edits});
    }
}

void Check::noteMore(int count)
{
    if (count > kMostOfAKind)
        add(Severity::Info, "config.more", {}, tr("%n more like these are not listed.", nullptr, count - kMostOfAKind));
}

void Check::warnUnknownKeys(const YamlNode &root)
{
    int count = 0;
    for (const YamlEntry &entry : root.entries) {
        const QStringList &keys = m_schema.topLevelKeys();
        const bool known = entry.key->isString() && (std::binary_search(keys.cbegin(), keys.cend(), entry.key->text) ||
                                                     isUnnamedKey(entry.key->text));
        if (known || ++count > kMostOfAKind)
            continue;
        const QString word = entry.key->isString() ? nearestWord(entry.key->text, keys) : QString();
        Diagnostic &diagnostic =
            add(Severity::Warning, "config.unknown-key", entry.key->range,
                word.isEmpty() ? tr("cloud-init does not read the key \"%1\": it is ignored.").arg(shown(*entry.key))
                               : tr("cloud-init does not read the key \"%1\": it is ignored. Did you mean \"%2\"?")
                                     .arg(shown(*entry.key), word),
                shown(*entry.key));
        if (!word.isEmpty() && m_source.isPlain() && !m_source.slice(entry.key->range).isEmpty())
            propose(diagnostic, {{tr("Change to \"%1\"").arg(word), {{entry.key->range, word}}}});
    }
    noteMore(count);
}

void Check::warnDuplicates(const YamlDocument &document)
{
    int count = 0;
    for (const YamlDuplicate &duplicate : document.duplicates()) {
        if (++count > kMostOfAKind)
            break;
        const TextPosition first =
            m_context.lines ? m_context.lines->toDocument(duplicate.first.begin) : duplicate.first.begin;
        Diagnostic &diagnostic =
            add(Severity::Warning, "yaml.duplicate-key", duplicate.key->range,
                tr("\"%1\" stands here a second time: this value counts, the one of line %2 is lost.")
                    .arg(shown(*duplicate.key))
                    .arg(first.line));
        const Fix fix = removeEarlierKey(duplicate, m_source);
        if (!fix.edits.isEmpty())
            propose(diagnostic, {fix});
    }
    noteMore(int(document.duplicates().size()));
}

// They look like quotes and are none: a value that begins with one holds them.
void Check::warnCurlyQuotes(const YamlNode &root)
{
    constexpr int kMostNodes = 20000;
    if (!m_part.contains("\xe2\x80\x9c") && !m_part.contains("\xe2\x80\x98"))
        return;
    QList<const YamlNode *> open{&root};
    QSet<const YamlNode *> seen;
    int count = 0;
    while (!open.isEmpty() && seen.size() < kMostNodes) {
        const YamlNode &node = *open.takeLast();
        if (seen.contains(&node))
            continue;
        seen.insert(&node);
        open += node.items;
        for (const YamlEntry &entry : node.entries) {
            open.append(entry.key);
            if (entry.value)
                open.append(entry.value);
        }
        const QString text = node.isString() ? plainSource(node, m_source) : QString();
        static const QRegularExpression kCurly(
            QStringLiteral("\\A[\u201c\u2018]([^\u201c\u201d\u2018\u2019]*)[\u201d\u2019]\\z"));
        const auto match = kCurly.match(text);
        if (!match.hasMatch() || ++count > kMostOfAKind)
            continue;
        Diagnostic &diagnostic = add(Severity::Warning, "yaml.curly-quotes", node.range,
                                     tr("Curly quotes are no quotes: they are part of this value."));
        propose(diagnostic, {{tr("Replace the curly quotes"), {{node.range, quotedScalar(match.captured(1))}}}});
    }
    noteMore(count);
}

Diagnostic &Check::add(Severity severity, const char *code, TextRange inPart, const QString &message,
                       const QString &path)
{
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.code = QLatin1String(code);
    diagnostic.range = m_context.lines ? m_context.lines->toDocument(inPart) : inPart;
    diagnostic.path = path;
    diagnostic.part = m_context.part;
    diagnostic.message = message;
    m_diagnostics.append(diagnostic);
    return m_diagnostics.last();
}

} // namespace

QList<Diagnostic> checkCloudConfig(const QByteArray &part, const Schema &schema, const CloudConfigContext &context)
{
    return Check(part, schema.compiled(), context).run();
}

} // namespace bootscope
