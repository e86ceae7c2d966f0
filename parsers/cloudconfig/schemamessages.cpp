// SPDX-License-Identifier: GPL-3.0-or-later
// What cloud-init says, word for word: not translated, so that it can be searched for.
#include "parsers/cloudconfig/pythonrepr.h"
#include "parsers/cloudconfig/schemaerror.h"

#include <algorithm>

namespace bootscope {

namespace {

QString listed(const QList<const YamlNode *> &nodes)
{
    QStringList texts;
    for (const YamlNode *node : nodes.first(qMin(nodes.size(), qsizetype(20))))
        texts.append(pythonRepr(*node));
    if (nodes.size() > 20)
        texts.append(QString(QChar(0x2026)));
    return texts.join(QLatin1String(", "));
}

QString additionalPropertiesText(const SchemaError &error)
{
    const bool one = error.extras.size() == 1;
    const YamlEntry *patterns = error.schema->json->find(QStringLiteral("patternProperties"));
    if (!patterns)
        return QStringLiteral("Additional properties are not allowed (%1 %2 unexpected)")
            .arg(listed(error.extras), one ? QStringLiteral("was") : QStringLiteral("were"));
    QStringList names;
    for (const YamlEntry &entry : patterns->value->entries)
        names.append(entry.key->text);
    names.sort();
    for (QString &name : names)
        name = pythonReprOfText(name);
    return QStringLiteral("%1 %2 not match any of the regexes: %3")
        .arg(listed(error.extras), one ? QStringLiteral("does") : QStringLiteral("do"),
             names.join(QLatin1String(", ")));
}

QString textOf(const YamlNode &schema, const QString &key, const QString &fallback = {})
{
    const YamlEntry *entry = schema.find(key);
    return entry ? entry->value->text : fallback;
}

QString deprecationText(const SchemaError &error, const CloudInitRules &rules)
{
    const YamlNode &schema = *error.schema->json;
    const QString description = textOf(schema, QStringLiteral("description"));
    if (!rules.versionedDeprecations)
        return description.isEmpty() ? QStringLiteral("DEPRECATED.") : QLatin1String("DEPRECATED: ") + description;
    const QString word = nameOfWord(error.word);
    const QString version = textOf(schema, word + QLatin1String("_version"),
                                   QStringLiteral("<missing %1_version key, please file a bug report>").arg(word));
    QString text = description + QLatin1Char(' ') + word.at(0).toUpper() + word.mid(1) + QLatin1String(" in version ") +
                   version + QLatin1String(". ") + textOf(schema, word + QLatin1String("_description"));
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

QString typeText(const QString &value, const YamlNode &types)
{
    return QStringLiteral("%1 is not of type %2")
        .arg(value, types.isSequence() ? listed(types.items) : pythonRepr(types));
}

QString boundText(const QString &value, const SchemaError &error)
{
    const bool least = error.word == SchemaWord::Minimum;
    const YamlEntry *exclusive =
        error.schema->json->find(least ? QStringLiteral("exclusiveMinimum") : QStringLiteral("exclusiveMaximum"));
    const QString orEqual =
        exclusive && exclusive->value->boolean ? QStringLiteral(" than or equal to") : QStringLiteral(" than");
    return value + (least ? QLatin1String(" is less") : QLatin1String(" is greater")) + orEqual +
           (least ? QLatin1String(" the minimum of ") : QLatin1String(" the maximum of ")) + pythonRepr(*error.value);
}

} // namespace

QString messageOf(const SchemaError &error, const CloudInitRules &rules)
{
    if (error.isDeprecation())
        return deprecationText(error, rules);
    const QString value = pythonRepr(*error.instance);
    switch (error.complaint) {
    case SchemaError::Complaint::NoneHolds:
        return value + QLatin1String(" is not valid under any of the given schemas");
    case SchemaError::Complaint::SeveralHold:
        return value + QLatin1String(" is valid under each of ") + listed(error.extras);
    case SchemaError::Complaint::Dependency:
        return QStringLiteral("%1 is a dependency of %2")
            .arg(pythonReprOfText(error.missing), pythonRepr(*error.extras.first()));
    case SchemaError::Complaint::Keyword:
        break;
    }
    switch (error.word) {
    case SchemaWord::Type:
        return typeText(value, *error.value);
    case SchemaWord::Enum:
        return value + QLatin1String(" is not one of ") + pythonRepr(*error.value);
    case SchemaWord::Required:
        return pythonReprOfText(error.missing) + QLatin1String(" is a required property");
    case SchemaWord::AdditionalProperties:
        return additionalPropertiesText(error);
    case SchemaWord::AdditionalItems:
        return QStringLiteral("Additional items are not allowed (%1 %2 unexpected)")
            .arg(listed(error.extras), error.extras.size() == 1 ? QStringLiteral("was") : QStringLiteral("were"));
    case SchemaWord::MinItems:
    case SchemaWord::MinLength:
        return value + QLatin1String(" is too short");
    case SchemaWord::MaxItems:
    case SchemaWord::MaxLength:
        return value + QLatin1String(" is too long");
    case SchemaWord::MinProperties:
        return value + QLatin1String(" does not have enough properties");
    case SchemaWord::MaxProperties:
        return value + QLatin1String(" has too many properties");
    case SchemaWord::UniqueItems:
        return value + QLatin1String(" has non-unique elements");
    case SchemaWord::Minimum:
    case SchemaWord::Maximum:
        return boundText(value, error);
    case SchemaWord::MultipleOf:
        return value + QLatin1String(" is not a multiple of ") + pythonRepr(*error.value);
    case SchemaWord::Pattern:
        return value + QLatin1String(" does not match ") + pythonRepr(*error.value);
    case SchemaWord::Format:
        return value + QLatin1String(" is not a ") + pythonRepr(*error.value);
    case SchemaWord::Not:
        return value + QLatin1String(" should not be valid under ") + pythonRepr(*error.value);
    default:
        return value;
    }
}

QString pathText(const SchemaError &error, const CompiledSchema &schema)
{
    QStringList steps;
    for (const SchemaStep &step : error.path)
        steps.append(step.key ? pythonStr(*step.key) : QString::number(step.index));
    const QString path = steps.join(QLatin1Char('.'));
    // cloud-init reads the name of one unknown top-level key out of its own message, where it stands in single quotes.
    const bool unknownAtTop = path.isEmpty() && error.word == SchemaWord::AdditionalProperties &&
                              error.schema == &schema.root() && error.extras.size() == 1 && schema.rules().deepestMatch;
    if (!unknownAtTop)
        return path;
    const QString name = pythonRepr(*error.extras.first());
    return name.startsWith(QLatin1Char('\'')) && name.endsWith(QLatin1Char('\'')) ? name.mid(1, name.size() - 2) : path;
}

} // namespace bootscope
