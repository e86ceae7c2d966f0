// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/moduletable.h"

#include <QFile>

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>

namespace bootscope {

class ModuleTableReader
{
public:
    explicit ModuleTableReader(ModuleTable &table) : m_table(table) {}

    void read(const YAML::Node &root)
    {
        m_table.m_distros = words(root["distros"], QStringLiteral("distros"));
        if (m_table.m_distros.isEmpty())
            complain(QStringLiteral("distros: none"));
        const YAML::Node stages = root["stages"];
        constexpr std::array kStages{"network", "config", "final"};
        for (std::size_t i = 0; i < kStages.size(); ++i) {
            if (!stages[kStages[i]].IsSequence())
                complain(QLatin1String(kStages[i]) + QStringLiteral(": no list"));
            for (const YAML::Node &line : stages[kStages[i]])
                readLine(line, ModuleStage(i), true);
        }
        for (const YAML::Node &line : root["unlisted"])
            readLine(line, ModuleStage::Final, false);
        m_table.m_settings = words(root["settings"], QStringLiteral("settings"));
    }

private:
    void complain(const QString &what) { m_table.m_errors.append(what); }

    QStringList words(const YAML::Node &node, const QString &where)
    {
        QStringList list;
        if (node.IsDefined() && !node.IsSequence())
            complain(where + QStringLiteral(": no list"));
        for (const YAML::Node &word : node)
            list.append(QString::fromStdString(word.as<std::string>()));
        return list;
    }

    void readLine(const YAML::Node &node, ModuleStage stage, bool isListed)
    {
        ModuleTable::Line line;
        line.rule.stage = stage;
        line.rule.isListed = isListed;
        QString until;
        for (const auto &entry : node) {
            const std::string field = entry.first.as<std::string>();
            const QString text = entry.second.IsScalar() ? QString::fromStdString(entry.second.Scalar()) : QString();
            if (field == "module")
                line.rule.name = text;
            else if (field == "frequency")
                line.rule.frequency = text;
            else if (field == "keys")
                line.rule.keys = words(entry.second, line.rule.name);
            else if (field == "own")
                line.rule.isOwn = entry.second.as<bool>();
            else if (field == "since")
                line.since = Release::of(text);
            else if (field == "until")
                line.until = Release::of(text);
            else if (field == "in")
                line.in = known(words(entry.second, line.rule.name), line.rule.name);
            else if (field == "verified")
                readVerified(line, entry.second);
            else
                complain(line.rule.name + QStringLiteral(": unknown field ") + QString::fromStdString(field));
        }
        constexpr std::array kFrequencies{QLatin1String("always"), QLatin1String("once-per-instance"),
                                          QLatin1String("once")};
        if (line.rule.name.isEmpty())
            complain(QStringLiteral("a line without a module"));
        else if (std::find(kFrequencies.begin(), kFrequencies.end(), line.rule.frequency) == kFrequencies.end())
            complain(line.rule.name + QStringLiteral(": unknown frequency ") + line.rule.frequency);
        else if (line.rule.keys.isEmpty() && !line.rule.isOwn)
            complain(line.rule.name + QStringLiteral(": nothing makes it do anything"));
        else if (!(line.since < line.until))
            complain(line.rule.name + QStringLiteral(": never there"));
        else
            m_table.m_lines.append(line);
    }

    void readVerified(ModuleTable::Line &line, const YAML::Node &node)
    {
        line.verified = known(words(node, line.rule.name), line.rule.name);
        line.isForAll = false;
    }

    QStringList known(const QStringList &distros, const QString &where)
    {
        for (const QString &distro : distros) {
            if (!m_table.m_distros.contains(distro))
                complain(where + QStringLiteral(": unknown distribution ") + distro);
        }
        return distros;
    }

    ModuleTable &m_table;
};

const ModuleTable &ModuleTable::embedded()
{
    static const ModuleTable table = [] {
        QFile file(QStringLiteral(":/modules/modules.yaml"));
        return file.open(QIODevice::ReadOnly) ? read(file.readAll()) : ModuleTable();
    }();
    return table;
}

ModuleTable ModuleTable::read(const QByteArray &yaml)
{
    ModuleTable table;
    try {
        ModuleTableReader(table).read(YAML::Load(yaml.toStdString()));
    } catch (const YAML::Exception &error) {
        table.m_errors.append(QString::fromUtf8(error.what()));
    }
    return table;
}

QList<ModuleRule> ModuleTable::rules(Release release, const QString &distro) const
{
    const QString known = m_distros.contains(distro) || m_distros.isEmpty() ? distro : m_distros.first();
    QList<ModuleRule> rules;
    for (const Line &line : m_lines) {
        if (release < line.since || release >= line.until)
            continue;
        ModuleRule rule = line.rule;
        rule.isListed = rule.isListed && (line.in.isEmpty() || line.in.contains(known));
        rule.isVerified = line.isForAll || line.verified.contains(known);
        // A module may stand in two lines for two distributions: the one that lists it counts.
        const auto same = std::find_if(rules.begin(), rules.end(),
                                       [&rule](const ModuleRule &other) { return other.name == rule.name; });
        if (same == rules.end())
            rules.append(rule);
        else if (rule.isListed && !same->isListed)
            *same = rule;
    }
    return rules;
}

QString canonicalModuleName(const QString &written)
{
    QString name = written;
    name.replace(QLatin1Char('-'), QLatin1Char('_'));
    if (name.endsWith(QLatin1String(".py"), Qt::CaseInsensitive))
        name.chop(3);
    name = name.trimmed();
    return name.startsWith(QLatin1String("cc_")) ? name.mid(3) : name;
}

} // namespace bootscope
