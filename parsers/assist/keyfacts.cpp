// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/keyfacts.h"

#include "parsers/assist/assistmessages.h"
#include "parsers/assist/describe.h"
#include "parsers/assist/keynotes.h"

#include <array>
#include <utility>

namespace bootscope::assist {

namespace {

constexpr int kMaxValues = 24;

QString typeName(const QString &type)
{
    if (type == QLatin1String("string"))
        return Words::tr("text");
    if (type == QLatin1String("array"))
        return Words::tr("list");
    if (type == QLatin1String("object"))
        return Words::tr("mapping");
    if (type == QLatin1String("boolean"))
        return Words::tr("true or false");
    if (type == QLatin1String("integer"))
        return Words::tr("whole number");
    if (type == QLatin1String("number"))
        return Words::tr("number");
    return type == QLatin1String("null") ? Words::tr("nothing") : type;
}

QString stageText(const QString &stage)
{
    if (stage == QLatin1String("network"))
        return Words::tr("Network stage");
    if (stage == QLatin1String("config"))
        return Words::tr("Config stage");
    return stage == QLatin1String("final") ? Words::tr("Final stage") : stage;
}

QString frequencyText(const QString &frequency)
{
    if (frequency == QLatin1String("once-per-instance"))
        return Words::tr("once per instance");
    if (frequency == QLatin1String("always"))
        return Words::tr("at every boot");
    return frequency == QLatin1String("once") ? Words::tr("only once") : frequency;
}

QString deprecationText(const Deprecation &deprecation)
{
    const QString head = deprecation.version.isEmpty()
                             ? (deprecation.changed ? Words::tr("Changed.") : Words::tr("Deprecated."))
                         : deprecation.changed ? Words::tr("Changed in %1.").arg(deprecation.version)
                                               : Words::tr("Deprecated since %1.").arg(deprecation.version);
    return QStringLiteral("<b>%1</b> %2").arg(head.toHtmlEscaped(), lightHtml(deprecation.text));
}

QString row(const QString &label, const QString &html)
{
    return QStringLiteral("<br>%1").arg(label.toHtmlEscaped().arg(html));
}

QString pathText(const QList<YamlKey> &path)
{
    QStringList steps;
    for (const YamlKey &key : path) {
        if (const auto *name = std::get_if<QString>(&key))
            steps.append(*name);
    }
    return steps.join(QStringLiteral(" › "));
}

} // namespace

QStringList modulesOfKey(const QString &key, const Schema &schema)
{
    QStringList modules;
    const YamlNode *root = schema.compiled().root().json;
    const YamlEntry *definitions = root ? root->find(QStringLiteral("$defs")) : nullptr;
    if (!definitions)
        return modules;
    for (const YamlEntry &definition : definitions->value->entries) {
        const QString &name = definition.key->text;
        const YamlEntry *properties =
            name.startsWith(QLatin1String("cc_")) ? definition.value->find(QStringLiteral("properties")) : nullptr;
        if (properties && properties->value->find(key))
            modules.append(name.mid(3));
    }
    return modules;
}

QString moduleUrl(const QString &module)
{
    // Sections are named by the module's title, which is mostly its name.
    constexpr std::array<std::pair<const char *, const char *>, 5> kTitles{
        {{"ca_certs", "ca-certificates"},
         {"disable_ec2_metadata", "disable-ec2-instance-metadata-service"},
         {"raspberry_pi", "raspberry-pi-configuration"},
         {"rh_subscription", "red-hat-subscription"},
         {"users_groups", "users-and-groups"}}};
    QString section = module;
    section.replace(QLatin1Char('_'), QLatin1Char('-'));
    for (const auto &[name, title] : kTitles) {
        if (module == QLatin1String(name))
            section = QLatin1String(title);
    }
    return QStringLiteral("https://docs.cloud-init.io/en/latest/reference/modules.html#") + section;
}

QString moduleRunText(const ModuleRun &run)
{
    const QString frequency = frequencyText(run.frequency);
    if (run.stage.isEmpty())
        return Words::tr("%1; the image may not list the module").arg(frequency);
    return Words::tr("%1, %2").arg(stageText(run.stage), frequency);
}

KeyFacts factsOf(const SchemaView &view, const QList<YamlKey> &path, const Schema &schema, const AssistContext &context)
{
    KeyFacts facts;
    facts.path = path;
    if (const auto *name = path.isEmpty() ? nullptr : std::get_if<QString>(&path.last()))
        facts.name = *name;
    facts.description = view.description();
    const bool isRead = schema.compiled().topLevelKeys().contains(facts.name) ||
                        (!schema.compiled().closedAtTop() && keysBesideSchema().contains(facts.name));
    if (path.size() == 1 && facts.description.isEmpty() && isRead)
        facts.ownNote = topKeyNote(facts.name);
    facts.types = view.types();
    for (const YamlNode *value : view.values())
        facts.values.append(yamlText(*value));
    const YamlNode *byDefault = view.defaultValue();
    if (byDefault && !facts.description.contains(QLatin1String("default"), Qt::CaseInsensitive))
        facts.defaultText = byDefault->isString() ? plainText(byDefault->text) : yamlText(*byDefault);
    facts.deprecations = view.deprecations();
    facts.formDeprecations = view.deprecations(true);
    facts.version = schema.version();
    const auto *top = path.isEmpty() ? nullptr : std::get_if<QString>(&path.first());
    if (top)
        facts.modules = modulesOfKey(*top, schema);
    if (!facts.modules.isEmpty() && context.moduleRun)
        facts.run = context.moduleRun(facts.modules.first());
    return facts;
}

QString factsHtml(const KeyFacts &facts)
{
    QString html = QStringLiteral("<b>%1</b>").arg(pathText(facts.path).toHtmlEscaped());
    if (facts.required)
        html += QStringLiteral(" — ") + Words::tr("required").toHtmlEscaped();
    for (const Deprecation &deprecation : facts.deprecations)
        html += QStringLiteral("<br>") + deprecationText(deprecation);
    if (!facts.description.isEmpty())
        html += QStringLiteral("<br>") + lightHtml(facts.description);
    else if (!facts.ownNote.isEmpty())
        html += QStringLiteral("<br>") + facts.ownNote.toHtmlEscaped();
    QStringList types;
    for (const QString &type : facts.types)
        types.append(typeName(type));
    types.removeDuplicates();
    if (!types.isEmpty())
        html += row(Words::tr("Holds: %1"), types.join(QStringLiteral(", ")).toHtmlEscaped());
    if (!facts.values.isEmpty()) {
        QStringList values;
        for (const QString &value : facts.values.first(std::min<qsizetype>(kMaxValues, facts.values.size())))
            values.append(QStringLiteral("<code>%1</code>").arg(value.toHtmlEscaped()));
        if (facts.values.size() > kMaxValues)
            values.append(QStringLiteral("…"));
        html += row(Words::tr("Values: %1"), values.join(QStringLiteral(", ")));
    }
    if (!facts.defaultText.isEmpty())
        html += row(Words::tr("Default: %1"), QStringLiteral("<code>%1</code>").arg(facts.defaultText.toHtmlEscaped()));
    for (const Deprecation &deprecation : facts.formDeprecations)
        html += QStringLiteral("<br>") +
                Words::tr("One of its forms: %1").toHtmlEscaped().arg(deprecationText(deprecation));
    if (!facts.modules.isEmpty()) {
        QString module = QStringLiteral("<code>%1</code>").arg(facts.modules.join(QStringLiteral("</code>, <code>")));
        if (facts.run)
            module = Words::tr("%1 (%2)").arg(module, moduleRunText(*facts.run).toHtmlEscaped());
        html += row(Words::tr("Module: %1"), module);
    }
    return html;
}

} // namespace bootscope::assist
