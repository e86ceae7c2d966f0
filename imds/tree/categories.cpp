// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/tree/categories.h"

#include "imds/scenario/yamlfields.h"
#include "imds/tree/metadatatree.h"

#include <QFile>

static void initCategoryResources()
{
    Q_INIT_RESOURCE(imds);
}

namespace bootscope {

namespace {

QString wordsOf(const YAML::Node &node, const std::string &key)
{
    const YAML::Node words = node[key];
    return words && words.IsScalar() ? QString::fromUtf8(yamlBytes(words)).trimmed() : QString();
}

// English where the language has none.
QString inLanguage(const QHash<QString, QString> &texts, const QString &language)
{
    const QString text = texts.value(language);
    return text.isEmpty() ? texts.value(QStringLiteral("en")) : text;
}

} // namespace

const Categories &Categories::builtIn()
{
    static const Categories categories = [] {
        initCategoryResources();
        QFile file(QStringLiteral(":/imds/categories.yaml"));
        return Categories(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }();
    return categories;
}

Categories::Categories(const QByteArray &yaml)
{
    try {
        for (const YAML::Node &node : YAML::Load(yaml.toStdString())) {
            if (!node.IsMap() || !node["path"] || !node["path"].IsScalar())
                continue;
            Entry entry;
            entry.pattern = MetadataTree::split(yamlBytes(node["path"]));
            entry.since = wordsOf(node, "since").toUtf8();
            for (const QString &language : {QStringLiteral("en"), QStringLiteral("ko")}) {
                entry.texts.insert(language, wordsOf(node, language.toStdString()));
                entry.absent.insert(language, wordsOf(node, "absent-" + language.toStdString()));
            }
            m_entries.append(entry);
        }
    } catch (const YAML::Exception &) {
        m_entries.clear();
    }
}

const Categories::Entry *Categories::find(const QByteArray &path) const
{
    const QList<QByteArray> segments = MetadataTree::belowVersion(path);
    const Entry *best = nullptr;
    int bestExact = -1;
    for (const Entry &entry : m_entries) {
        if (entry.pattern.size() != segments.size())
            continue;
        int exact = 0;
        bool matches = true;
        for (qsizetype i = 0; i < segments.size() && matches; ++i) {
            exact += entry.pattern.at(i) == segments.at(i);
            matches = entry.pattern.at(i) == "*" || entry.pattern.at(i) == segments.at(i);
        }
        if (matches && exact > bestExact) {
            best = &entry;
            bestExact = exact;
        }
    }
    return best;
}

QString Categories::explain(const QByteArray &path, const QString &language) const
{
    const Entry *entry = find(path);
    return entry ? inLanguage(entry->texts, language) : QString();
}

QByteArray Categories::since(const QByteArray &path) const
{
    const Entry *entry = find(path);
    return entry ? entry->since : QByteArray();
}

QString Categories::absentWhen(const QByteArray &path, const QString &language) const
{
    const Entry *entry = find(path);
    return entry ? inLanguage(entry->absent, language) : QString();
}

} // namespace bootscope
