// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/status/statusjson.h"

#include "parsers/boots/status/jsonlines.h"
#include "parsers/boots/status/statustext.h"
#include "parsers/cloudconfig/yamltree.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <functional>

namespace bootscope {

namespace {

constexpr double kFirstEpoch = 1e9;        // 2001: no machine is up for that many seconds
constexpr double kLastEpoch = 32503680000; // the year 3000
constexpr int kMaxNodes = 20'000;          // of YAML
constexpr qsizetype kMaxMessages = 200;    // of one stage
constexpr qsizetype kMaxText = 4000;       // characters of a message

struct StageKey
{
    QLatin1String key;
    Stage stage;
};
// "modules-init" of 18.1 to 23.3 never holds anything: its modules ran as part of "init".
const StageKey kStages[] = {{QLatin1String("init-local"), Stage::Local},
                            {QLatin1String("init"), Stage::Network},
                            {QLatin1String("modules-init"), Stage::Network},
                            {QLatin1String("modules-config"), Stage::Config},
                            {QLatin1String("modules-final"), Stage::Final}};

LogTime timeOf(const QJsonValue &seconds)
{
    const double value = seconds.toDouble(-1);
    return value >= kFirstEpoch && value < kLastEpoch ? LogTime{qint64(std::llround(value * 1e6))} : LogTime();
}

class StatusReader
{
public:
    // lineOf: of a path as JsonLines knows it.
    StatusReader(const QJsonObject &root, std::function<LineNo(const QString &)> lineOf)
        : m_root(root), m_lineOf(std::move(lineOf))
    {
        enter();
    }

    std::optional<RecordedStatus> read()
    {
        RecordedStatus status;
        status.line = LineNo(1);
        bool hasStage = false;
        for (const StageKey &key : kStages) {
            const QJsonValue value = m_v1.value(key.key);
            if (!value.isObject())
                continue;
            hasStage = true;
            if (const RecordedStage stage = readStage(key, value.toObject());
                stage.started || !stage.messages.isEmpty())
                status.stages.append(stage);
        }
        status.datasource = dataSource();
        if (const QString running = m_v1.value(QLatin1String("stage")).toString(); !running.isEmpty())
            status.running = stageOfKey(running);
        if (!readPrinted(status)) {
            if (!hasStage && !m_v1.contains(QLatin1String("stage"))) {
                if (!m_v1.value(QLatin1String("errors")).isArray())
                    return std::nullopt;
                status.isResult = true;
            }
            // `cloud-init status` adds up what the stages hold; elsewhere there is nothing to repeat.
            readErrors(m_v1.value(QLatin1String("errors")), m_base + QLatin1String("errors"), status.messages);
        }
        return status;
    }

private:
    // `status --format json` of 22.4 to 23.3 wraps what is flat later; the files have a "v1".
    void enter()
    {
        m_v1 = m_root;
        for (const char *path : {"v1", "schemas/1"}) {
            QJsonValue value = m_root;
            for (const QString &key : QString::fromLatin1(path).split(QLatin1Char('/')))
                value = value.toObject().value(key);
            if (!value.isObject())
                continue;
            m_v1 = value.toObject();
            m_base = QString::fromLatin1(path) + QLatin1Char('/');
            return;
        }
    }

    static Stage stageOfKey(const QString &name)
    {
        for (const StageKey &key : kStages) {
            if (name == key.key)
                return key.stage;
        }
        return Stage::Unknown;
    }

    // "ec2" as the command prints it, "DataSourceEc2 [..]" as the files hold it.
    QString dataSource() const
    {
        const QString text = m_v1.value(QLatin1String("datasource")).toString().section(QLatin1Char(' '), 0, 0);
        if (text.startsWith(QLatin1String("DataSource")))
            return text;
        const QString detail = m_v1.value(QLatin1String("detail")).toString();
        return detail.startsWith(QLatin1String("DataSource")) ? detail.section(QLatin1Char(' '), 0, 0) : QString();
    }

    RecordedStage readStage(const StageKey &key, const QJsonObject &object) const
    {
        RecordedStage stage;
        stage.stage = key.stage;
        stage.line = m_lineOf(m_base + key.key);
        const QJsonValue start = object.value(QLatin1String("start"));
        const QJsonValue end = object.contains(QLatin1String("finished")) ? object.value(QLatin1String("finished"))
                                                                          : object.value(QLatin1String("end"));
        stage.started = start.isDouble();
        stage.finished = end.isDouble();
        stage.start = timeOf(start);
        stage.end = timeOf(end);
        if (stage.started && !stage.start.isKnown() && start.toDouble() >= 0)
            stage.startUptime = start.toDouble();
        // Both on one clock, and that was not set back meanwhile.
        const double took = end.toDouble() - start.toDouble();
        if (stage.started && stage.finished && stage.start.isKnown() == stage.end.isKnown() && took >= 0)
            stage.durationUs = qint64(std::llround(took * 1e6));
        const QString path = m_base + key.key + QLatin1Char('/');
        readErrors(object.value(QLatin1String("errors")), path + QLatin1String("errors"), stage.messages);
        readRecoverable(object.value(QLatin1String("recoverable_errors")), path + QLatin1String("recoverable_errors"),
                        stage.messages);
        return stage;
    }

    void readErrors(const QJsonValue &list, const QString &path, QList<RecordedMessage> &out,
                    const QString &level = {}) const
    {
        const QJsonArray array = list.toArray();
        for (qsizetype i = 0; i < array.size() && out.size() < kMaxMessages; ++i) {
            const QString text = array.at(i).toString().left(kMaxText);
            if (!text.isEmpty())
                out.append({level, text, m_lineOf(path + QLatin1Char('/') + QString::number(i))});
        }
    }

    void readRecoverable(const QJsonValue &levels, const QString &path, QList<RecordedMessage> &out) const
    {
        const QJsonObject object = levels.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            readErrors(it.value(), path + QLatin1Char('/') + it.key(), out, it.key());
    }

    // What only `cloud-init status --format json` says.
    bool readPrinted(RecordedStatus &status) const
    {
        const QString word = m_v1.value(QLatin1String("status")).toString();
        status.word = statusWord(word);
        if (status.word == StatusWord::Unknown)
            return false;
        status.extended = m_v1.value(QLatin1String("extended_status")).toString();
        status.bootCode = m_v1.value(QLatin1String("boot_status_code")).toString();
        status.detail = m_v1.value(QLatin1String("detail")).toString();
        status.lastUpdate = statusTime(m_v1.value(QLatin1String("last_update")).toString());
        if (status.stages.isEmpty()) {
            readErrors(m_v1.value(QLatin1String("errors")), m_base + QLatin1String("errors"), status.messages);
            readRecoverable(m_v1.value(QLatin1String("recoverable_errors")),
                            m_base + QLatin1String("recoverable_errors"), status.messages);
        }
        return true;
    }

    QJsonObject m_root;
    std::function<LineNo(const QString &)> m_lineOf;
    QJsonObject m_v1;
    QString m_base; // path of m_v1, with a slash at its end
};

QJsonValue jsonOf(const YamlNode &node, int &budget)
{
    if (--budget < 0)
        return {};
    switch (node.kind) {
    case YamlNode::Kind::Bool:
        return node.boolean;
    case YamlNode::Kind::Integer:
        return double(node.integer);
    case YamlNode::Kind::Float:
        return node.real;
    case YamlNode::Kind::String:
        return node.text;
    case YamlNode::Kind::Sequence: {
        QJsonArray array;
        for (const YamlNode *item : node.items)
            array.append(jsonOf(*item, budget));
        return array;
    }
    case YamlNode::Kind::Mapping: {
        QJsonObject object;
        for (const YamlEntry &entry : node.entries)
            object.insert(entry.key->text, jsonOf(*entry.value, budget));
        return object;
    }
    default:
        return {};
    }
}

// The first of several keys that holds a text.
QString textOf(const QJsonObject &object, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        const QString text = object.value(QLatin1String(key)).toString();
        if (!text.isEmpty() && text != QLatin1String("unknown"))
            return text;
    }
    return {};
}

} // namespace

std::optional<RecordedStatus> readStatusJson(const QByteArray &json)
{
    const JsonLines lines(json);
    return StatusReader(QJsonDocument::fromJson(json).object(), [&](const QString &path) { return lines.line(path); })
        .read();
}

std::optional<RecordedStatus> readStatusYaml(const QByteArray &yaml)
{
    const YamlDocument document = parseYaml(yaml);
    if (!document.root() || !document.root()->isMapping())
        return std::nullopt;
    int budget = kMaxNodes;
    const auto lineOf = [&](const QString &path) {
        const YamlNode *node = document.root();
        for (const QString &step : path.split(QLatin1Char('/'))) {
            const YamlEntry *entry = node && node->isMapping() ? node->find(step) : nullptr;
            node = node && node->isSequence() ? node->items.value(step.toInt()) : entry ? entry->value : nullptr;
        }
        return LineNo(node ? quint32(qMax(0, node->range.begin.line)) : 0);
    };
    return StatusReader(jsonOf(*document.root(), budget).toObject(), lineOf).read();
}

std::optional<RecordedInstance> readInstanceJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject v1 = root.value(QLatin1String("v1")).toObject();
    const QJsonObject meta = root.value(QLatin1String("ds")).toObject().value(QLatin1String("meta_data")).toObject();
    RecordedInstance facts;
    facts.instanceId = textOf(v1, {"instance_id", "instance-id"});
    if (facts.instanceId.isEmpty())
        facts.instanceId = textOf(meta, {"instance-id", "instance_id"});
    facts.cloud = textOf(v1, {"cloud_id", "cloud_name", "cloud-name"});
    facts.platform = textOf(v1, {"subplatform", "platform"});
    facts.region = textOf(v1, {"region"});
    facts.zone = textOf(v1, {"availability_zone", "availability-zone"});
    facts.image = textOf(meta, {"ami-id", "ami_id", "image-id", "image_id"});
    facts.hostname = textOf(v1, {"local_hostname", "local-hostname"});
    facts.distro = QStringList{textOf(v1, {"distro"}), textOf(v1, {"distro_version"})}.join(QLatin1Char(' ')).trimmed();
    if (facts == RecordedInstance())
        return std::nullopt;
    return facts;
}

} // namespace bootscope
