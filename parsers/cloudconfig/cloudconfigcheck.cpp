// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/cloudconfigcheck.h"

#include "parsers/cloudconfig/compiledschema.h"
#include "parsers/cloudconfig/pythonrepr.h"
#include "parsers/cloudconfig/schemaplaces.h"
#include "parsers/cloudconfig/schemavalidator.h"
#include "parsers/cloudconfig/spelling.h"
#include "parsers/cloudconfig/yamltree.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace bootscope {

namespace {

constexpr char kHeader[] = "#cloud-config";

// Keys that cloud-init 22.x reads although its schema does not name them. Sources: stages.py, settings.py, log.py,
// mergers, cmd/main.py and the older keys of cc_apt_configure.py.
constexpr std::array<QStringView, 31> kUnnamedKeys{u"allow_userdata",
                                                   u"apt_custom_sources_list",
                                                   u"apt_ftp_proxy",
                                                   u"apt_http_proxy",
                                                   u"apt_https_proxy",
                                                   u"apt_mirror",
                                                   u"apt_mirror_search",
                                                   u"apt_mirror_search_dns",
                                                   u"apt_preserve_sources_list",
                                                   u"apt_proxy",
                                                   u"apt_sources",
                                                   u"cloud_config_modules", // these three and reporting: until 22.3
                                                   u"cloud_final_modules",
                                                   u"cloud_init_modules",
                                                   u"create_hostname_file",
                                                   u"datasource",
                                                   u"datasource_list",
                                                   u"def_log_file",
                                                   u"disable_network_activation",
                                                   u"launch-index",
                                                   u"log_basic",
                                                   u"log_cfgs",
                                                   u"logcfg",
                                                   u"manual_cache_clean",
                                                   u"merge_how",
                                                   u"merge_type",
                                                   u"output",
                                                   u"reporting",
                                                   u"syslog_fix_perms",
                                                   u"system_info",
                                                   u"unverified_modules"};

bool isUnnamedKey(const QString &key)
{
    for (const QStringView known : kUnnamedKeys) {
        if (key == known)
            return true;
    }
    return false;
}

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
        : m_part(part), m_schema(schema), m_context(context)
    {
    }

    QList<Diagnostic> run();

private:
    bool checkHeader();
    void reportYaml(const YamlError &error);
    void checkValues(const YamlNode &root);
    void reportSchema(const SchemaError &error, const YamlNode &root);
    void helpWithKey(Diagnostic &diagnostic, const SchemaError &error) const;
    void helpWithQuotes(Diagnostic &diagnostic, const SchemaError &error) const;
    void offerWord(Diagnostic &diagnostic, const YamlNode &key, const QStringList &candidates) const;
    void noteMore(int count);
    void warnUnknownKeys(const YamlNode &root);
    void warnDuplicates(const YamlDocument &document);
    Diagnostic &add(Severity severity, const char *code, TextRange inPart, const QString &message,
                    const QString &path = {});

    const QByteArray &m_part;
    const CompiledSchema &m_schema;
    const CloudConfigContext &m_context;
    QList<Diagnostic> m_diagnostics;
    QSet<QString> m_reported;
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
        add(Severity::Error, "config.not-a-mapping", place, QStringLiteral("Cloud-config is not a YAML dict.")).help =
            document.root() ? tr("Write keys with values, such as \"runcmd:\", one below the other.")
                            : tr("There is no key in it: cloud-init has nothing to do.");
        return m_diagnostics;
    }
    checkValues(*document.root());
    if (!m_schema.closedAtTop())
        warnUnknownKeys(*document.root());
    warnDuplicates(document);
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
        add(Severity::Error, "config.header", {{1, 1}, {1, int(firstLine) + 1}}, message, plainPlace({1, 1}));
    diagnostic.help = recognised ? tr("\"#cloud-config\" must be the very first characters, in small letters.")
                                 : tr("Without \"#cloud-config\" as the first line, cloud-init ignores all of it.");
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
    const TextRange place{error.place, {error.place.line, error.place.column + 1}};
    Diagnostic &diagnostic = add(Severity::Error, code, place, message,
                                 error.kind == YamlError::Kind::NotYaml ? plainPlace(error.reported) : QString());
    if (error.problem.contains(QLatin1String("'\\t'")) || error.problem.contains(QLatin1String("tab character")))
        diagnostic.help = tr("YAML allows no tab here: use spaces.");
    else if (error.contextPlace.isKnown() && error.contextPlace.line != error.place.line)
        diagnostic.help =
            tr("What cannot be read begins at line %1.")
                .arg(m_context.lines ? m_context.lines->toDocument(error.contextPlace).line : error.contextPlace.line);
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
    for (const bool deprecations : {false, true}) {
        int count = 0;
        for (const SchemaErrorPtr &error : errors) {
            if (error->isDeprecation() == deprecations && ++count <= kMostOfAKind)
                reportSchema(*error, root);
        }
        noteMore(count);
    }
}

void Check::reportSchema(const SchemaError &error, const YamlNode &root)
{
    const QString path = pathText(error, m_schema);
    const QString message = messageOf(error, m_schema.rules());
    const QString once = path + QLatin1Char('\n') + message;
    if (m_reported.contains(once))
        return;
    m_reported.insert(once);
    const QByteArray code = "schema." + nameOfWord(error.word).toLatin1();
    Diagnostic &diagnostic = add(error.isDeprecation() ? Severity::Warning : Severity::Error, code.constData(),
                                 placeOf(error, root), message, path);
    helpWithKey(diagnostic, error);
    helpWithQuotes(diagnostic, error);
}

void Check::helpWithKey(Diagnostic &diagnostic, const SchemaError &error) const
{
    if (error.word != SchemaWord::AdditionalProperties || error.extras.isEmpty() || !error.extras.first()->isString())
        return;
    QStringList candidates =
        error.schema == &m_schema.root() ? m_schema.topLevelKeys() : error.schema->properties.keys();
    candidates.sort();
    offerWord(diagnostic, *error.extras.first(), candidates);
}

// Text that YAML takes for a number, a truth value or a date.
void Check::helpWithQuotes(Diagnostic &diagnostic, const SchemaError &error) const
{
    const YamlNode &value = *error.instance;
    const bool scalar = value.kind != YamlNode::Kind::Null && value.kind < YamlNode::Kind::String;
    const bool date = value.kind == YamlNode::Kind::Date || value.kind == YamlNode::Kind::DateTime;
    if (error.word == SchemaWord::Type && (scalar || date) && error.value->text == QLatin1String("string"))
        diagnostic.help = tr("Put the value in quotes to make it text.");
}

void Check::offerWord(Diagnostic &diagnostic, const YamlNode &key, const QStringList &candidates) const
{
    const QString word = nearestWord(key.text, candidates);
    if (word.isEmpty())
        return;
    diagnostic.help = tr("Did you mean \"%1\"?").arg(word);
    // Only where the document holds the key as it is: not quoted, not encoded.
    const TextRange &range = diagnostic.range;
    if (range.begin.line == range.end.line && range.end.column - range.begin.column == key.text.toUcs4().size())
        diagnostic.fixes.append({tr("Change to \"%1\"").arg(word), {{range, word}}});
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
        Diagnostic &diagnostic = add(
            Severity::Warning, "config.unknown-key", entry.key->range,
            tr("cloud-init does not read the key \"%1\": it is ignored.").arg(shown(*entry.key)), shown(*entry.key));
        offerWord(diagnostic, *entry.key, m_schema.topLevelKeys());
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
        add(Severity::Warning, "yaml.duplicate-key", duplicate.key->range,
            tr("\"%1\" stands here a second time and replaces the value from line %2.")
                .arg(shown(*duplicate.key))
                .arg(first.line));
    }
    noteMore(int(document.duplicates().size()));
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
