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
            Entry entry{MetadataTree::split(yamlBytes(node["path"])), {}};
            for (const char *language : {"en", "ko"}) {
                if (node[language] && node[language].IsScalar())
                    entry.texts.insert(QString::fromLatin1(language),
                                       QString::fromUtf8(yamlBytes(node[language])).trimmed());
            }
            m_entries.append(entry);
        }
    } catch (const YAML::Exception &) {
        m_entries.clear();
    }
}

QString Categories::explain(const QByteArray &path, const QString &language) const
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
    if (!best)
        return {};
    const QString text = best->texts.value(language);
    return text.isEmpty() ? best->texts.value(QStringLiteral("en")) : text;
}

} // namespace bootscope
