// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/instancedata.h"

#include "imds/tree/metadatatree.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kMaxDepth = 16;
constexpr qsizetype kMaxValues = 5000;
const QString kEncoded = QStringLiteral("ci-b64:");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Imds)
};

// Items whose value is a JSON document: cloud-init keeps it taken apart, as it keeps directories.
bool isDocument(const QList<QByteArray> &path)
{
    static const QList<QByteArray> patterns = {
        "meta-data/iam/info",
        "meta-data/iam/security-credentials/*",
        "meta-data/identity-credentials/ec2/info",
        "meta-data/identity-credentials/ec2/security-credentials/*",
        "meta-data/events/maintenance/history",
        "meta-data/events/maintenance/scheduled",
        "meta-data/events/recommendations/rebalance",
        "meta-data/spot/instance-action",
        "dynamic/instance-identity/document",
    };
    return std::any_of(patterns.cbegin(), patterns.cend(), [&path](const QByteArray &pattern) {
        const QList<QByteArray> words = pattern.split('/');
        return words.size() == path.size() &&
               std::equal(words.cbegin(), words.cend(), path.cbegin(),
                          [](const QByteArray &word, const QByteArray &name) { return word == "*" || word == name; });
    });
}

bool isRedacted(const QString &text)
{
    return text.startsWith(QLatin1String("redacted for non-root user"));
}

QByteArray textOf(const QJsonValue &value)
{
    if (value.isString()) {
        const QString text = value.toString();
        return text.startsWith(kEncoded) ? QByteArray::fromBase64(text.mid(kEncoded.size()).toLatin1()) : text.toUtf8();
    }
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    return value.isDouble() ? value.toVariant().toByteArray() : QByteArray("");
}

class Reader
{
public:
    explicit Reader(Scenario &scenario) : m_scenario(scenario) {}

    void read(const QList<QByteArray> &path, const QJsonValue &value)
    {
        if (path.size() > kMaxDepth || m_scenario.overrides.size() >= kMaxValues || value.isNull()) {
            m_isCut = m_isCut || !value.isNull();
        } else if (value.isString() && isRedacted(value.toString())) {
            ++m_redacted;
        } else if (isDocument(path) && (value.isObject() || value.isArray())) {
            const QJsonDocument document =
                value.isObject() ? QJsonDocument(value.toObject()) : QJsonDocument(value.toArray());
            add(path, document.toJson().trimmed());
        } else if (path.last() == "public-keys" && value.isObject()) {
            const QJsonObject keys = value.toObject();
            for (auto key = keys.begin(); key != keys.end(); ++key)
                m_scenario.publicKeys.append({key.key().toUtf8(), lines(key.value())});
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto member = object.begin(); member != object.end(); ++member)
                read(path + QList<QByteArray>{member.key().toUtf8()}, member.value());
        } else {
            add(path, lines(value));
        }
    }

    void finish()
    {
        if (m_redacted > 0)
            m_scenario.warnings.append(
                Text::tr("cloud-init redacted %1 items of this file; they are absent here.").arg(m_redacted));
        if (m_isCut)
            m_scenario.warnings.append(
                Text::tr("The file holds more than %1 items; the rest was left out.").arg(kMaxValues));
    }

private:
    // Several lines came from the service as such, and stand in the file as a list.
    static QByteArray lines(const QJsonValue &value)
    {
        if (!value.isArray())
            return textOf(value);
        QList<QByteArray> texts;
        for (const QJsonValue &item : value.toArray())
            texts.append(textOf(item));
        return texts.join('\n');
    }

    void add(const QList<QByteArray> &path, const QByteArray &value)
    {
        // A name with a slash, or none, is no item of a tree.
        const bool isOdd = std::any_of(path.cbegin(), path.cend(), [](const QByteArray &name) {
            return name.isEmpty() || name.contains('/') || name == "." || name == "..";
        });
        if (!isOdd)
            m_scenario.overrides.append({"/latest/" + path.join('/'), value.isNull() ? QByteArray("") : value});
    }

    Scenario &m_scenario;
    int m_redacted = 0;
    bool m_isCut = false;
};

// What cloud-init tells of every cloud, where the cloud's own tree does not have it.
void addCommonFacts(Scenario &scenario, const QJsonObject &v1)
{
    const std::pair<const char *, const char *> facts[] = {
        {"instance_id", "meta-data/instance-id"},
        {"local_hostname", "meta-data/local-hostname"},
        {"region", "meta-data/placement/region"},
        {"availability_zone", "meta-data/placement/availability-zone"}};
    for (const auto &[key, path] : facts) {
        const QByteArray full = QByteArray("/latest/") + path;
        const bool known = std::any_of(scenario.overrides.cbegin(), scenario.overrides.cend(),
                                       [&full](const auto &item) { return item.first == full; });
        const QString value = v1.value(QLatin1String(key)).toString();
        if (!known && !value.isEmpty() && !isRedacted(value))
            scenario.overrides.append({full, value.toUtf8()});
    }
}

} // namespace

bool isInstanceData(const QByteArray &json)
{
    return json.trimmed().startsWith('{') && json.contains("\"v1\"") &&
           (json.contains("\"ds\"") || json.contains("\"instance_id\""));
}

Result<Scenario> scenarioFromInstanceData(const QByteArray &json, const QByteArray &userData)
{
    QJsonParseError error;
    const QJsonObject top = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return Error{Text::tr("instance-data.json, byte %1: %2.").arg(error.offset).arg(error.errorString())};
    Scenario scenario;
    scenario.isRecording = true;
    scenario.userData = userData;
    Reader reader(scenario);
    const QJsonObject source = top.value(QLatin1String("ds")).toObject();
    // Its name had a hyphen before cloud-init 18.5.
    const QJsonValue metaData = source.value(source.contains(QLatin1String("meta_data")) ? QLatin1String("meta_data")
                                                                                         : QLatin1String("meta-data"));
    if (metaData.isObject())
        reader.read({"meta-data"}, metaData);
    if (source.value(QLatin1String("dynamic")).isObject())
        reader.read({"dynamic"}, source.value(QLatin1String("dynamic")));
    reader.finish();
    const QJsonObject common = top.value(QLatin1String("v1")).toObject();
    addCommonFacts(scenario, common);
    if (scenario.overrides.isEmpty())
        return Error{Text::tr("The file tells nothing of an instance: no item of \"ds\" or \"v1\" can be read.")};
    const QString cloud = common.value(QLatin1String("cloud_name")).toString();
    if (!cloud.isEmpty() && cloud != QLatin1String("aws"))
        scenario.warnings.append(
            Text::tr("This instance ran on %1, not on EC2: its items are shown where EC2 has them.").arg(cloud));
    if (userData.isEmpty())
        scenario.warnings.append(Text::tr("instance-data.json does not hold the user data."));
    scenario.name = common.value(QLatin1String("instance_id")).toString();
    return scenario;
}

} // namespace bootscope
