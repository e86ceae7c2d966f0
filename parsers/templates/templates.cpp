// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/templates/templates.h"

#include "parsers/base/distroname.h"

#include <QFile>
#include <QSet>

#include <yaml-cpp/yaml.h>

namespace bootscope {

namespace {

const QString kAnyDistro = QStringLiteral("any");

QString scalar(const YAML::Node &node)
{
    return node.IsDefined() && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

QString scalarAt(const YAML::Node &node, const char *key)
{
    return node.IsDefined() && node.IsMap() ? scalar(node[key]) : QString();
}

QStringList wordsAt(const YAML::Node &node, const char *key)
{
    QStringList words;
    const YAML::Node list = node[key];
    if (list.IsDefined() && list.IsSequence()) {
        for (const YAML::Node &word : list)
            words.append(scalar(word));
    }
    return words;
}

// A template, or what is wrong with it in problem.
UserDataTemplate templateFrom(const YAML::Node &node, QString &problem)
{
    UserDataTemplate entry;
    if (!node.IsMap()) {
        problem = QStringLiteral("not a mapping");
        return entry;
    }
    entry.id = scalarAt(node, "id");
    entry.file = scalarAt(node, "file");
    entry.kind = scalarAt(node, "kind");
    entry.distros = wordsAt(node, "distros");
    entry.tags = wordsAt(node, "tags");
    entry.needsNetwork = scalarAt(node, "network") == QLatin1String("yes");
    if (entry.id.isEmpty() || entry.file.isEmpty() || entry.kind.isEmpty() || entry.distros.isEmpty())
        problem = QStringLiteral("id, file, kind or distros is missing");
    for (const char *language : {"en", "ko"}) {
        const TemplateText text{scalarAt(node["title"], language), scalarAt(node["text"], language)};
        if (text.title.isEmpty() || text.summary.isEmpty())
            problem = QStringLiteral("a text is missing: ") + QLatin1String(language);
        entry.texts.insert(QLatin1String(language), text);
    }
    return entry;
}

Templates loadEmbedded()
{
    QFile file(QStringLiteral(":/templates/templates.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return Templates::read(file.readAll());
}

} // namespace

TemplateText UserDataTemplate::text(const QString &language) const
{
    return texts.value(language.left(2), texts.value(QStringLiteral("en")));
}

bool UserDataTemplate::suits(const QString &distro) const
{
    return distro.isEmpty() || distros.contains(distro) || distros.contains(kAnyDistro);
}

bool UserDataTemplate::matches(const QString &query) const
{
    QStringList places{id, kind, file};
    for (const QString &distro : distros)
        places.append(distroName(distro));
    places.append(tags);
    for (const TemplateText &one : texts)
        places << one.title << one.summary;
    const QString all = places.join(QLatin1Char('\n'));
    const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

const Templates &Templates::catalogue()
{
    static const Templates instance = loadEmbedded();
    return instance;
}

Templates Templates::read(const QByteArray &yaml)
{
    Templates result;
    try {
        const YAML::Node root = YAML::Load(yaml.toStdString());
        const YAML::Node list = root.IsMap() ? root["templates"] : YAML::Node();
        if (!list.IsDefined() || !list.IsSequence())
            result.m_errors.append(QStringLiteral("there is no list \"templates\""));
        QSet<QString> ids;
        for (const YAML::Node &node : list) {
            QString problem;
            UserDataTemplate entry = templateFrom(node, problem);
            if (problem.isEmpty() && ids.contains(entry.id))
                problem = QStringLiteral("the id stands twice");
            if (!problem.isEmpty()) {
                result.m_errors.append(entry.id + QStringLiteral(": ") + problem);
                continue;
            }
            ids.insert(entry.id);
            result.m_templates.append(std::move(entry));
        }
    } catch (const YAML::Exception &error) {
        result.m_errors.append(QString::fromUtf8(error.what()));
    }
    return result;
}

const UserDataTemplate *Templates::find(const QString &id) const
{
    const auto it = std::find_if(m_templates.begin(), m_templates.end(),
                                 [&id](const UserDataTemplate &entry) { return entry.id == id; });
    return it == m_templates.end() ? nullptr : &*it;
}

QStringList Templates::distros() const
{
    QStringList names;
    for (const UserDataTemplate &entry : m_templates)
        names.append(entry.distros);
    names.removeDuplicates();
    names.removeAll(kAnyDistro);
    names.sort();
    return names;
}

QByteArray Templates::contents(const UserDataTemplate &entry)
{
    QFile file(QStringLiteral(":/templates/") + entry.file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace bootscope
