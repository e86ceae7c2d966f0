// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/assistmessages.h"
#include "parsers/assist/heads.h"
#include "parsers/assist/yamlcompletion.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bootscope::assist {

namespace {

using Values = QList<std::pair<QString, QString>>;

QString nameAt(const QList<YamlKey> &path, qsizetype at)
{
    const auto *name = at >= 0 && at < path.size() ? std::get_if<QString>(&path.at(at)) : nullptr;
    return name ? *name : QString();
}

// Of the releases whose schema does not list them: the modules whose keys it knows.
Values modulesOf(const Schema &schema)
{
    Values values;
    const QJsonObject definitions = schema.root().value(QLatin1String("$defs")).toObject();
    for (const QString &name : definitions.keys()) {
        if (name.startsWith(QLatin1String("cc_")))
            values.append({name.mid(3), {}});
    }
    for (const char *name : {"scripts_per_boot", "scripts_per_instance", "scripts_per_once", "scripts_user"})
        values.append({QLatin1String(name), {}});
    return values;
}

} // namespace

Values valuesBesideSchema(const QList<YamlKey> &path, const Schema &schema)
{
    const QString first = nameAt(path, 0);
    const QString last = nameAt(path, path.size() - 1);
    if (last == QLatin1String("permissions"))
        return {{QStringLiteral("0644"), Words::tr("all may read, the owner may write")},
                {QStringLiteral("0755"), Words::tr("all may read and run it, the owner may write")},
                {QStringLiteral("0600"), Words::tr("only the owner may read and write")},
                {QStringLiteral("0700"), Words::tr("only the owner may read, write and run it")},
                {QStringLiteral("0440"), Words::tr("owner and group may read")}};
    if (path.size() == 1 && (first == QLatin1String("merge_how") || first == QLatin1String("merge_type")))
        return {{QStringLiteral("list(append)+dict(no_replace,recurse_list)+str()"),
                 Words::tr("lists are added to those before, keys that stand are kept")},
                {QStringLiteral("list(prepend)+dict(no_replace,recurse_list)+str()"),
                 Words::tr("lists are put before those before, keys that stand are kept")},
                {QStringLiteral("dict(replace)+list()+str()"), Words::tr("the default")}};
    if (path.size() == 2 && first == QLatin1String("users"))
        return {{QStringLiteral("default"), Words::tr("the image's own user; without it, it is not made")}};
    const bool isModules = first.startsWith(QLatin1String("cloud_")) && first.endsWith(QLatin1String("_modules"));
    if (isModules && path.size() == 3 && path.at(2) == YamlKey(1))
        return {{QStringLiteral("always"), Words::tr("at every boot")},
                {QStringLiteral("once-per-instance"), Words::tr("once per instance")},
                {QStringLiteral("once"), Words::tr("only once")}};
    if (isModules && (path.size() == 2 || (path.size() == 3 && path.at(2) == YamlKey(0))))
        return modulesOf(schema);
    return {};
}

std::shared_ptr<const Schema> archiveSchema(const QString &cloudInit)
{
    const auto text = [](const QString &description) {
        return QJsonObject{{QStringLiteral("type"), QStringLiteral("string")},
                           {QStringLiteral("description"), description}};
    };
    QJsonObject type = text(Words::tr("What the entry is; without it cloud-init looks at the content's first line, and "
                                      "takes it for a cloud-config when that says nothing."));
    type.insert(QStringLiteral("enum"), QJsonArray::fromStringList(contentTypes(cloudInit)));
    const QJsonObject entry{
        {QStringLiteral("type"), QStringLiteral("object")},
        {QStringLiteral("properties"),
         QJsonObject{{QStringLiteral("type"), type},
                     {QStringLiteral("content"), text(Words::tr("The part itself, as a block of text."))},
                     {QStringLiteral("filename"),
                      text(Words::tr("The part's file name. Scripts run in the order of their names."))},
                     {QStringLiteral("Merge-Type"),
                      text(Words::tr("How a cloud-config part is merged into the parts before it."))}}},
        {QStringLiteral("required"), QJsonArray{QStringLiteral("type"), QStringLiteral("content")}}};
    const QJsonObject root{{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), entry}};
    Result<std::shared_ptr<const Schema>> schema = Schema::load(QJsonDocument(root).toJson(), cloudInit);
    return schema ? schema.take() : Schema::embedded();
}

} // namespace bootscope::assist
