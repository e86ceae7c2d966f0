// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/effectiveconfig.h"

#include "parsers/cloudconfig/cloudinitrules.h"
#include "parsers/cloudconfig/jsonreader.h"
#include "parsers/plan/jsonpatch.h"
#include "parsers/plan/planmessages.h"
#include "parsers/plan/templateshape.h"
#include "parsers/userdata/detection.h"
#include "parsers/userdata/jinja.h"
#include "parsers/userdata/textindex.h"

#include <QSet>

namespace bootscope {

class ConfigCollector
{
public:
    ConfigCollector(EffectiveConfig &config, const QString &cloudInit) : m_config(config)
    {
        m_options.pythonUnicodeTag = CloudInitRules::of(cloudInit).pythonUnicodeTag;
    }

    void take(const Part &part)
    {
        // As cloud-init does: nothing was merged yet, or a patch left nothing, so this is merged into nothing.
        if (m_config.m_parts.isEmpty() || m_config.m_root->kind == YamlNode::Kind::Null)
            m_config.m_root = m_config.m_values.make(YamlNode::Kind::Mapping);
        if (part.format == Format::CloudConfigJsonp)
            takePatch(part);
        else if (part.format == Format::CloudConfig)
            takeYaml(part, part.bytes, part.lines);
        else if (part.format == Format::JinjaTemplate && part.rendersTo == Format::CloudConfig)
            takeTemplate(part);
        else if (part.format == Format::JinjaTemplate && part.rendersTo == Format::CloudConfigJsonp)
            m_config.m_unknown.append(part.index);
    }

private:
    void drop(const Part &part, const QString &reason, TextPosition place = {})
    {
        m_config.m_dropped.append({part.index, reason, place});
    }

    void takeTemplate(const Part &part)
    {
        const QByteArray text = part.bytes.mid(part.bytes.indexOf('\n') + 1);
        const LineMap lines = part.lines.then(LineMap::consecutive(2, lineCountOf(text)));
        if (userdata::rendersToItself(part.bytes)) {
            takeYaml(part, text, lines);
            return;
        }
        const YamlDocument document = parseYaml(templateShape(text), m_options);
        if (document.error() || !document.root() || !document.root()->isMapping()) {
            m_config.m_unknown.append(part.index);
            return;
        }
        m_config.m_templates.append(part.index);
        mergeDocument(part, document, lines);
    }

    void takeYaml(const Part &part, const QByteArray &text, const LineMap &lines)
    {
        const YamlDocument document = parseYaml(text, m_options);
        if (const auto &error = document.error()) {
            drop(part, error->problem, lines.toDocument(error->place));
            return;
        }
        const YamlNode *root = document.root();
        if (!root || root->kind == YamlNode::Kind::Null) {
            drop(part, PlanMessage::tr("It is an empty cloud-config."));
            return;
        }
        if (!root->isMapping()) {
            drop(part, PlanMessage::tr("A cloud-config must be a mapping of keys to values."),
                 lines.toDocument(root->range.begin));
            return;
        }
        mergeDocument(part, document, lines);
    }

    void mergeDocument(const Part &part, const YamlDocument &document, const LineMap &lines)
    {
        ConfigValues &values = m_config.m_values;
        values.addDocument(document, lines, part.index);
        YamlNode *config = values.copyOf(*document.root());
        const auto mergers = mergersFor(part, *config);
        if (!mergers) {
            drop(part, mergers.error());
            return;
        }
        ConfigMerge merge(values, mergers->isEmpty() ? defaultMergers() : *mergers);
        const YamlNode *merged = merge.merge(*m_config.m_root, *config);
        if (!merged) {
            drop(part, PlanMessage::tr("Its values cannot be merged into the earlier ones as its merge type says."));
            return;
        }
        m_config.m_root = merged;
        m_config.m_overwrites += merge.overwrites();
        m_config.m_parts.append(part.index);
        for (const YamlDuplicate &twice : document.duplicates()) {
            if (twice.key && twice.key->isString())
                m_config.m_overwrites.append({Overwrite::How::WrittenTwice,
                                              twice.key->text,
                                              {part.index, lines.toDocument(twice.first)},
                                              {part.index, lines.toDocument(twice.key->range)}});
        }
    }

    // Takes the merge type out of the config, as cloud-init does.
    static Result<QList<Merger>> mergersFor(const Part &part, YamlNode &config)
    {
        QList<Merger> mergers;
        for (const char *key : {"merge_how", "merge_type"}) {
            const YamlEntry *entry = config.find(QLatin1String(key));
            if (!entry)
                continue;
            const YamlNode &value = *entry->value;
            config.entries.removeAt(entry - config.entries.constData());
            if (value.kind == YamlNode::Kind::Null)
                continue;
            const auto own = mergersOf(value);
            if (!own)
                return own;
            mergers = *own;
            break;
        }
        const auto header = mergersOf(part.mergeType);
        if (!header)
            return header;
        return mergers + *header;
    }

    void takePatch(const Part &part)
    {
        constexpr QByteArrayView kPrefix = "#cloud-config-jsonp";
        const qsizetype space = userdata::leadingSpace(part.bytes);
        qsizetype begin = space;
        if (part.bytes.mid(space).startsWith(kPrefix)) // this exact spelling only
            begin += kPrefix.size();
        auto nodes = std::make_shared<std::deque<YamlNode>>();
        const Result<const YamlNode *> read = readJson(part.bytes.mid(begin), *nodes);
        if (!read) {
            drop(part, PlanMessage::tr("It is not valid JSON."));
            return;
        }
        addPatchValues(part, nodes, **read, begin);
        QList<Overwrite> overwrites;
        const auto patched = applyJsonPatch(*m_config.m_root, **read, m_config.m_values, overwrites);
        if (!patched) {
            drop(part, patched.error());
            return;
        }
        m_config.m_root = *patched;
        m_config.m_overwrites += overwrites;
        m_config.m_parts.append(part.index);
    }

    // JSON is nearly YAML, and only the YAML reader keeps places: where it sees as many operations, they are those.
    void addPatchValues(const Part &part, const std::shared_ptr<std::deque<YamlNode>> &nodes, const YamlNode &root,
                        qsizetype begin)
    {
        QByteArray blanked = part.bytes;
        for (qsizetype i = 0; i < begin; ++i) {
            if (blanked.at(i) != '\n')
                blanked[i] = ' ';
        }
        const YamlDocument places = parseYaml(blanked, m_options);
        const YamlNode *seen = places.root();
        const bool isSame = seen && seen->isSequence() && seen->items.size() == root.items.size();
        const TextRange whole{{1, 1}, {lineCountOf(part.bytes), 1}};
        for (qsizetype i = 0; i < root.items.size(); ++i)
            m_config.m_values.addLoose(nodes,
                                       {part.index, part.lines.toDocument(isSame ? seen->items.at(i)->range : whole)},
                                       *root.items.at(i));
    }

    EffectiveConfig &m_config;
    YamlOptions m_options;
};

EffectiveConfig mergeConfig(const UserData &userData, const QString &cloudInit)
{
    EffectiveConfig config;
    ConfigCollector collector(config, cloudInit);
    // Templates that jinja cannot read are dropped before anybody sees a cloud-config in them.
    QSet<int> unreadable;
    for (const Diagnostic &diagnostic : userData.diagnostics) {
        if (diagnostic.severity == Severity::Error && diagnostic.code.startsWith(QLatin1String("jinja.")))
            unreadable.insert(diagnostic.part);
    }
    for (const Part &part : userData.parts) {
        if (!unreadable.contains(part.index))
            collector.take(part);
    }
    return config;
}

} // namespace bootscope
