// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/targets/modulelists.h"

#include "parsers/cloudconfig/yamltree.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

constexpr int kMostModules = 500;
constexpr int kMostText = 512 * 1024;

QList<ListedModule> *listNamed(TargetFacts &facts, const QString &key)
{
    if (key == QLatin1String("cloud_init_modules"))
        return &facts.initModules;
    if (key == QLatin1String("cloud_config_modules"))
        return &facts.configModules;
    if (key == QLatin1String("cloud_final_modules"))
        return &facts.finalModules;
    return nullptr;
}

// The if blocks that a line of a template stands in.
class Conditions
{
public:
    void take(const QString &tag)
    {
        const QString word = tag.section(QLatin1Char(' '), 0, 0);
        const QString rest = tag.section(QLatin1Char(' '), 1).simplified();
        if (word == QLatin1String("if")) {
            m_blocks.append({{}, rest});
        } else if (m_blocks.isEmpty()) {
            return;
        } else if (word == QLatin1String("endif")) {
            m_blocks.removeLast();
        } else if (word == QLatin1String("elif") || word == QLatin1String("else")) {
            m_blocks.last().before.append(m_blocks.last().current);
            m_blocks.last().current = rest;
        }
    }

    QString words() const
    {
        QStringList all;
        for (const Block &block : m_blocks) {
            for (const QString &before : block.before)
                all.append(QStringLiteral("not (%1)").arg(before));
            if (!block.current.isEmpty())
                all.append(block.current);
        }
        if (all.size() > 1) {
            for (QString &one : all) {
                if (!one.startsWith(QLatin1String("not (")))
                    one = QLatin1Char('(') + one + QLatin1Char(')');
            }
        }
        return all.join(QStringLiteral(" and "));
    }

private:
    struct Block
    {
        QStringList before; // conditions of the branches passed
        QString current;    // empty in an else
    };
    QList<Block> m_blocks;
};

QString frequencyOf(const QString &constant)
{
    if (constant == QLatin1String("PER_ALWAYS"))
        return QStringLiteral("always");
    if (constant == QLatin1String("PER_ONCE"))
        return QStringLiteral("once");
    return constant == QLatin1String("PER_INSTANCE") ? QStringLiteral("once-per-instance") : QString();
}

} // namespace

void readModuleLists(const QByteArray &cloudCfg, TargetFacts &facts)
{
    const YamlDocument document = parseYaml(cloudCfg.left(kMostText));
    if (!document.root() || !document.root()->isMapping())
        return;
    for (const YamlEntry &entry : document.root()->entries) {
        QList<ListedModule> *list = entry.key->isString() ? listNamed(facts, entry.key->text) : nullptr;
        if (!list || !entry.value->isSequence())
            continue;
        for (const YamlNode *item : entry.value->items) {
            if (list->size() >= kMostModules)
                break;
            if (item->isString())
                list->append({item->text, {}, {}});
            else if (item->isSequence() && !item->items.isEmpty() && item->items.first()->isString())
                list->append(
                    {item->items.first()->text, item->items.value(1) ? item->items.at(1)->text : QString(), {}});
        }
    }
}

void readModuleListsTemplate(const QByteArray &cloudCfgTmpl, TargetFacts &facts)
{
    static const QRegularExpression kPiece(
        QStringLiteral("[ \\t]*\\{%-?\\s*(.{0,2000}?)\\s*-?%\\}|\\{#.*?#\\}|([^\\n]*)\\n?"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression kItem(
        QStringLiteral("^\\s*-\\s*(?:\\[\\s*)?([A-Za-z][\\w-]{0,60})(?:\\s*,\\s*([\\w-]{1,40})\\s*\\])?\\s*$"));
    static const QRegularExpression kKey(QStringLiteral("^([A-Za-z_][\\w-]*)\\s*:"));
    Conditions conditions;
    QList<ListedModule> *list = nullptr;
    const QString text = QString::fromUtf8(cloudCfgTmpl.left(kMostText));
    auto pieces = kPiece.globalMatch(text);
    while (pieces.hasNext()) {
        const QRegularExpressionMatch piece = pieces.next();
        if (piece.hasCaptured(1)) {
            conditions.take(piece.captured(1).simplified());
            continue;
        }
        const QString line = piece.captured(2);
        if (const QRegularExpressionMatch key = kKey.match(line); key.hasMatch())
            list = listNamed(facts, key.captured(1));
        else if (const QRegularExpressionMatch item = kItem.match(line);
                 item.hasMatch() && list && list->size() < kMostModules)
            list->append({item.captured(1), item.captured(2), conditions.words()});
    }
}

ModuleFile readModuleFile(const QString &fileName, const QByteArray &source)
{
    static const QRegularExpression kFrequency(
        QStringLiteral("(?:\"frequency\"\\s*:|^frequency\\s*=)\\s*(?:settings\\.)?(PER_\\w+)"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression kKeys(QStringLiteral("\"activate_by_schema_keys\"\\s*:\\s*\\[([^\\]]{0,2000})\\]"));
    static const QRegularExpression kQuoted(QStringLiteral("\"([^\"]{1,100})\""));
    const QString text = QString::fromUtf8(source.left(kMostText));
    ModuleFile module;
    module.name = fileName.section(QLatin1Char('/'), -1).chopped(fileName.endsWith(QLatin1String(".py")) ? 3 : 0);
    if (module.name.startsWith(QLatin1String("cc_")))
        module.name.remove(0, 3);
    module.frequency = frequencyOf(kFrequency.match(text).captured(1));
    auto keys = kQuoted.globalMatch(kKeys.match(text).captured(1));
    while (keys.hasNext())
        module.keys.append(keys.next().captured(1));
    static const QRegularExpression kAll(QStringLiteral("\"distros\"\\s*:\\s*\\[\\s*ALL_DISTROS\\s*\\]"));
    module.allDistros = text.contains(kAll);
    return module;
}

} // namespace bootscope
