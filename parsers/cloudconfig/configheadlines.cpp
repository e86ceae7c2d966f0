// SPDX-License-Identifier: GPL-3.0-or-later
// A mistake in words: what is wrong at this key or value, what it was read as, and what that leads to.
#include "parsers/cloudconfig/configfinding.h"
#include "parsers/cloudconfig/pythonrepr.h"
#include "parsers/cloudconfig/spelling.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace bootscope {

namespace {

using Kind = YamlNode::Kind;

constexpr qsizetype kMostShown = 60;
constexpr qsizetype kMostKeysListed = 16;

QString cut(const QString &text)
{
    return text.size() <= kMostShown ? text : text.left(kMostShown) + QChar(0x2026);
}

class Words
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::CloudConfig)

public:
    Words(ConfigFinding &finding, const ConfigContext &context)
        : m_finding(finding)
        , m_error(*finding.error)
        , m_context(context)
        , m_value(*finding.error->instance)
        , m_source(plainSource(m_value, context.source))
    {
    }

    void say();

private:
    void wrongType();
    void mappingForCommand();
    void fileMode();
    void extraKey();
    void enumeration();
    void deprecation();
    void readAs();
    QString subject() const;
    static QString nameOfType(const QString &type);
    QString expected() const;
    QString actual() const;
    bool wants(const char *type) const { return m_finding.types.contains(QLatin1String(type)); }
    bool isScalar() const { return m_value.kind < Kind::String && m_value.kind != Kind::Null; }

    ConfigFinding &m_finding;
    const SchemaError &m_error;
    const ConfigContext &m_context;
    const YamlNode &m_value;
    QString m_source;
};

void Words::say()
{
    QString &message = m_finding.message;
    if (m_error.isDeprecation()) {
        deprecation();
        return;
    }
    if (m_error.complaint != SchemaError::Complaint::Keyword)
        return;
    switch (m_error.word) {
    case SchemaWord::Type:
        wrongType();
        break;
    case SchemaWord::AdditionalProperties:
        extraKey();
        break;
    case SchemaWord::Enum:
        enumeration();
        break;
    case SchemaWord::Required:
        message = tr("%1 lacks the key \"%2\".").arg(subject(), m_error.missing);
        break;
    case SchemaWord::MinItems:
    case SchemaWord::MinProperties:
        if (m_value.items.isEmpty() && m_value.entries.isEmpty()) {
            message = tr("%1 is empty.").arg(subject());
            m_finding.help = tr("Give it at least one entry, or remove the key.");
        }
        break;
    case SchemaWord::MinLength:
        if (m_value.text.isEmpty())
            message = tr("%1 is an empty text.").arg(subject());
        break;
    case SchemaWord::MaxItems:
        message = tr("%1 has more entries than the %2 that are allowed.").arg(subject(), pythonRepr(*m_error.value));
        break;
    case SchemaWord::Pattern:
        message = tr("%1: \"%2\" does not have the form that is wanted, %3.")
                      .arg(subject(), cut(m_value.text), pythonRepr(*m_error.value));
        break;
    case SchemaWord::Format:
        if (m_error.value->text == QLatin1String("date"))
            message = tr("%1: \"%2\" is no date of the form YYYY-MM-DD.").arg(subject(), cut(m_value.text));
        break;
    case SchemaWord::UniqueItems:
        message = tr("%1 lists the same entry more than once.").arg(subject());
        break;
    default:
        break;
    }
}

QString Words::subject() const
{
    if (m_finding.path.isEmpty())
        return tr("The configuration");
    const SchemaStep &last = m_finding.path.last();
    if (last.key)
        return tr("\"%1\"").arg(cut(pythonStr(*last.key)));
    return tr("Item %1 of \"%2\"").arg(last.index + 1).arg(cut(lastKeyOf(m_finding.path)));
}

QString Words::nameOfType(const QString &type)
{
    if (type == QLatin1String("string"))
        return tr("text");
    if (type == QLatin1String("integer"))
        return tr("a whole number");
    if (type == QLatin1String("number"))
        return tr("a number");
    if (type == QLatin1String("boolean"))
        return tr("true or false");
    if (type == QLatin1String("array"))
        return tr("a list");
    if (type == QLatin1String("object"))
        return tr("keys with values");
    return tr("empty");
}

QString Words::expected() const
{
    QStringList names;
    for (const QString &type : m_finding.types) {
        if (type != QLatin1String("null"))
            names.append(nameOfType(type));
    }
    if (names.size() == 2)
        return tr("%1 or %2").arg(names.first(), names.last());
    if (names.size() == 3)
        return tr("%1, %2 or %3").arg(names.at(0), names.at(1), names.at(2));
    return names.isEmpty() ? nameOfType(QStringLiteral("null")) : names.join(QLatin1String(", "));
}

QString Words::actual() const
{
    switch (m_value.kind) {
    case Kind::Null:
        return tr("empty");
    case Kind::Bool:
        return m_value.boolean ? tr("the truth value true") : tr("the truth value false");
    case Kind::Integer:
    case Kind::Float:
        return tr("the number %1").arg(cut(pythonRepr(m_value)));
    case Kind::String:
        return tr("the text \"%1\"").arg(cut(m_value.text.section(QLatin1Char('\n'), 0, 0)));
    case Kind::Sequence:
        return tr("a list");
    case Kind::Date:
    case Kind::DateTime:
        return tr("a date");
    case Kind::Bytes:
        return tr("binary data");
    default:
        return tr("keys with values");
    }
}

void Words::wrongType()
{
    const bool inList = !m_finding.path.isEmpty() && !m_finding.path.last().key;
    if (m_value.isMapping() && m_value.entries.size() == 1 && inList && wants("string") && !wants("object")) {
        mappingForCommand();
        return;
    }
    if (m_value.kind == Kind::Integer && wants("string") && lastKeyOf(m_finding.path) == QLatin1String("permissions")) {
        fileMode();
        return;
    }
    if (m_value.kind == Kind::Null) {
        m_finding.message = tr("%1 has no value: it must be %2.").arg(subject(), expected());
        if (!inList)
            m_finding.help = tr("Give it a value, or remove the key.");
        return;
    }
    m_finding.message = tr("%1 must be %2, but is %3.").arg(subject(), expected(), actual());
    if (wants("string") && (isScalar() || m_value.kind == Kind::Date || m_value.kind == Kind::DateTime))
        readAs();
    else if (wants("array") && m_value.isString())
        m_finding.help = tr("Begin each entry with \"- \" on a line of its own.");
    else if (m_value.isString() && (wants("boolean") || wants("integer")))
        m_finding.help = tr("Quotes make it text. Write it without.");
}

// "- echo a: b"
void Words::mappingForCommand()
{
    const QString list = lastKeyOf(m_finding.path);
    m_finding.message = tr("%1 is read as the key \"%2\" with a value, not as text.")
                            .arg(subject(), cut(pythonStr(*m_value.entries.first().key)));
    m_finding.help = list == QLatin1String("runcmd") || list == QLatin1String("bootcmd")
                         ? tr("A colon with a blank behind it makes a key. \"%1\" then fails as a whole: none of its "
                              "commands is run. Put the whole command in quotes.")
                               .arg(list)
                         : tr("A colon with a blank behind it makes a key. Put the whole entry in quotes.");
}

// cc_write_files.decode_perms() takes a number as it is and a text as octal.
void Words::fileMode()
{
    const QString mode = QStringLiteral("%1").arg(m_value.integer, 4, 8, QLatin1Char('0'));
    const QString written = m_source.isNull() ? pythonRepr(m_value) : m_source;
    if (m_value.digits.isEmpty() && m_value.integer >= 0 && mode == written) {
        m_finding.message = tr("%1 must be text: %2 without quotes is read as the number %3.")
                                .arg(subject(), written)
                                .arg(m_value.integer);
        m_finding.help = tr("The file gets mode %1 all the same. Put it in quotes.").arg(mode);
    } else if (m_value.digits.isEmpty() && m_value.integer >= 0 && m_value.integer <= 07777) {
        m_finding.message =
            tr("%1: the number %2 is mode %3, not what its digits look like.").arg(subject(), written, mode);
        m_finding.help = tr("A number is not read as octal. Write the mode in quotes, such as '0644'.");
    } else {
        m_finding.message = tr("%1: the number %2 is no file mode.").arg(subject(), cut(written));
        m_finding.help = tr("A number is not read as octal. Write the mode in quotes, such as '0644'.");
    }
}

void Words::readAs()
{
    m_finding.help = tr("Put the value in quotes to make it text.");
    if (m_source.isNull())
        return;
    if (m_value.kind == Kind::Date || m_value.kind == Kind::DateTime)
        m_finding.help = tr("Without quotes YAML reads %1 as a date. Put it in quotes.").arg(cut(m_source));
    else if (m_source.contains(QLatin1Char(':')))
        m_finding.help = tr("Without quotes YAML reads %1 as a number of base 60, %2. Put it in quotes.")
                             .arg(cut(m_source), cut(pythonRepr(m_value)));
    else if (m_value.kind == Kind::Integer && m_source.size() > 1 && m_source.startsWith(QLatin1Char('0')))
        m_finding.help = tr("Without quotes YAML reads %1 as %2, a number of another base. Put it in quotes.")
                             .arg(cut(m_source), cut(pythonRepr(m_value)));
    else if (m_source != pythonRepr(m_value))
        m_finding.help = tr("Without quotes YAML reads %1 as %2. Put it in quotes.")
                             .arg(cut(m_source), m_value.kind == Kind::Bool ? pythonRepr(m_value).toLower()
                                                                            : cut(pythonRepr(m_value)));
}

void Words::extraKey()
{
    if (!m_finding.extra || m_error.schema->json->find(QStringLiteral("patternProperties")))
        return;
    const bool atTop = m_error.schema == &m_context.schema.root();
    const QStringList known = knownKeys(m_error, m_context.schema);
    const QString key = pythonStr(*m_finding.extra);
    const QString near = m_finding.extra->isString() ? nearestWord(key, known) : QString();
    if (atTop)
        m_finding.message = near.isEmpty()
                                ? tr("cloud-init knows no key \"%1\".").arg(cut(key))
                                : tr("cloud-init knows no key \"%1\". Did you mean \"%2\"?").arg(cut(key), near);
    else
        m_finding.message = near.isEmpty()
                                ? tr("%1 takes no key \"%2\".").arg(subject(), cut(key))
                                : tr("%1 takes no key \"%2\". Did you mean \"%3\"?").arg(subject(), cut(key), near);
    if (!atTop && !known.isEmpty() && known.size() <= kMostKeysListed)
        m_finding.help = tr("It takes: %1.").arg(known.join(QLatin1String(", ")));
}

void Words::enumeration()
{
    QStringList values;
    QStringList words;
    for (const YamlNode *value : m_error.value->items) {
        values.append(value->isString() ? value->text : pythonRepr(*value).toLower());
        if (value->isString())
            words.append(value->text);
    }
    const QString shown = m_source.isNull() ? pythonStr(m_value) : m_source;
    const QString near = m_value.isString() ? nearestWord(m_value.text, words) : QString();
    m_finding.message =
        near.isEmpty()
            ? tr("%1 must be one of %2, not \"%3\".").arg(subject(), values.join(QLatin1String(", ")), cut(shown))
            : tr("%1 must be one of %2, not \"%3\". Did you mean \"%4\"?")
                  .arg(subject(), values.join(QLatin1String(", ")), cut(shown), near);
    if (!m_value.isString() && words.contains(m_source))
        m_finding.help =
            tr("Without quotes YAML reads %1 as %2. Put it in quotes.").arg(m_source, pythonRepr(m_value).toLower());
}

void Words::deprecation()
{
    const QString key = lastKeyOf(m_finding.path);
    const YamlEntry *since = m_error.schema->json->find(nameOfWord(m_error.word) + QLatin1String("_version"));
    const QString version = since ? since->value->text : QString();
    const Replacement better = replacementOf(m_error);
    if (better.isKey)
        m_finding.message = version.isEmpty()
                                ? tr("\"%1\" is deprecated: write \"%2\".").arg(key, better.word)
                                : tr("\"%1\" is deprecated since %2: write \"%3\".").arg(key, version, better.word);
    else if (!better.word.isEmpty())
        m_finding.message =
            version.isEmpty()
                ? tr("This value of \"%1\" is deprecated: write %2.").arg(key, better.word)
                : tr("This value of \"%1\" is deprecated since %2: write %3.").arg(key, version, better.word);
    else
        m_finding.message = version.isEmpty()
                                ? tr("\"%1\" written like this is deprecated.").arg(key)
                                : tr("\"%1\" written like this is deprecated since %2.").arg(key, version);
}

} // namespace

void describe(ConfigFinding &finding, const ConfigContext &context)
{
    Words(finding, context).say();
}

// "Use **package_update** instead.", "Use ``ca_certs``.", "Use ``now`` or integer type.", "Use a boolean value
// instead."
Replacement replacementOf(const SchemaError &deprecation)
{
    const YamlNode &schema = *deprecation.schema->json;
    const YamlEntry *text = schema.find(nameOfWord(deprecation.word) + QLatin1String("_description"));
    if (!text)
        text = schema.find(QStringLiteral("description"));
    if (!text)
        return {};
    static const QRegularExpression kWord(
        QStringLiteral("\\b[Uu]se (?:the string )?(?:\\*\\*|``)'?([A-Za-z0-9_./-]+)'?(?:\\*\\*|``)"));
    // The last one: "Use of **template** is deprecated, use ``true`` instead." has one before it with "of".
    QString word;
    for (auto found = kWord.globalMatch(text->value->text); found.hasNext();)
        word = found.next().captured(1);
    static const QRegularExpression kAboutValue(QStringLiteral("\\b([Vv]alue|type|non-boolean|of string)\\b|Use of"));
    const bool aboutValue = schema.find(QStringLiteral("enum")) || kAboutValue.match(text->value->text).hasMatch();
    return {word, !word.isEmpty() && !aboutValue};
}

} // namespace bootscope
