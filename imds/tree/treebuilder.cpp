// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/tree/treebuilder.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace bootscope {

namespace {

constexpr char kMeta[] = "meta-data/";

QByteArray dashed(QByteArray ipv4)
{
    return ipv4.replace('.', '-');
}

void addInstance(MetadataTree &tree, const Scenario &scenario)
{
    const InstanceFacts &i = scenario.instance;
    const auto set = [&tree](const char *name, const QByteArray &value, const char *since) {
        tree.set(QByteArray(kMeta) + name, value, since);
    };
    const auto lines = [](const QList<QByteArray> &list) { return list.isEmpty() ? QByteArray() : list.join('\n'); };
    set("ami-id", i.ami, "1.0");
    set("ami-launch-index", i.amiLaunchIndex, "1.0");
    set("ami-manifest-path", i.amiManifestPath, "1.0");
    set("ancestor-ami-ids", lines(i.ancestorAmis), "2007-10-10");
    set("instance-action", i.action, "2008-09-01");
    set("instance-id", i.id, "1.0");
    set("instance-life-cycle", i.lifeCycle, "2019-10-01");
    set("instance-type", i.type, "2007-08-29");
    set("kernel-id", i.kernelId, "2008-02-01");
    set("ramdisk-id", i.ramdiskId, "2007-10-10");
    set("metrics/vhostmd", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "2011-05-01");
    set("placement/availability-zone", i.zone, "2008-02-01");
    set("placement/availability-zone-id", i.zoneId, "2019-10-01");
    set("placement/region", i.region, "2020-08-24");
    set("placement/group-name", i.placementGroup, "2020-08-24");
    set("placement/partition-number", i.partitionNumber, "2020-08-24");
    set("placement/host-id", i.hostId, "2020-08-24");
    set("product-codes", lines(i.productCodes), "2007-03-01");
    set("profile", i.profile, "2011-05-01");
    set("reservation-id", i.reservation, "1.0");
    set("services/domain", i.domain, "2014-02-25");
    set("services/partition", i.partition, "2015-10-20");
    set("system", i.system, "2022-09-24");
    for (const auto &[name, device] : scenario.blockDevices)
        set(QByteArray("block-device-mapping/" + name).constData(), device, "2007-12-15");
    for (const auto &[user, keys] : scenario.managedKeys)
        set(QByteArray("managed-ssh-keys/active-keys/" + user).constData(), lines(keys), "2018-09-24");
    if (scenario.service.instanceTags && scenario.tags) {
        for (const auto &[key, value] : *scenario.tags) {
            if (isTagKey(key))
                set(QByteArray("tags/instance/" + key).constData(), value.isNull() ? QByteArray("") : value,
                    "2021-03-23");
        }
    }
}

void addPublicKeys(MetadataTree &tree, const Scenario &scenario)
{
    for (qsizetype n = 0; n < scenario.publicKeys.size(); ++n) {
        const QByteArray directory = QByteArray(kMeta) + "public-keys/" + QByteArray::number(n);
        const auto &[name, key] = scenario.publicKeys.at(n);
        tree.set(directory + "/openssh-key", key.isNull() ? QByteArray("") : key, "1.0");
        tree.setLabel(directory, QByteArray::number(n) + '=' + name);
    }
}

// The real signatures are made with a key of AWS. These only have the form: an emulator cannot vouch for an identity.
QByteArray signatureLike(const QByteArray &document, const QByteArray &purpose, int bytes)
{
    QByteArray raw;
    while (raw.size() < bytes)
        raw += QMessageAuthenticationCode::hash(document + QByteArray::number(raw.size()), "emulated " + purpose,
                                                QCryptographicHash::Sha256);
    const QByteArray base64 = raw.left(bytes).toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < base64.size(); at += 64)
        lines += (at ? "\n" : "") + base64.mid(at, 64);
    return lines;
}

void addDynamic(MetadataTree &tree, const Scenario &scenario, qint64 startMs)
{
    const InstanceFacts &i = scenario.instance;
    const auto text = [](const QByteArray &value) { return value.isNull() ? QByteArray("null") : jsonText(value); };
    const QByteArray privateIp = scenario.interfaces.isEmpty() || scenario.interfaces.first().localIpv4s.isEmpty()
                                     ? QByteArray()
                                     : scenario.interfaces.first().localIpv4s.first();
    const qint64 launch = i.launch ? i.launch->at(startMs) : startMs;
    const QByteArray document = jsonObject({{"accountId", text(i.account)},
                                            {"architecture", text(i.architecture)},
                                            {"availabilityZone", text(i.zone)},
                                            {"billingProducts", "null"},
                                            {"devpayProductCodes", "null"},
                                            {"marketplaceProductCodes", "null"},
                                            {"imageId", text(i.ami)},
                                            {"instanceId", text(i.id)},
                                            {"instanceType", text(i.type)},
                                            {"kernelId", text(i.kernelId)},
                                            {"pendingTime", jsonText(isoTime(launch))},
                                            {"privateIp", text(privateIp)},
                                            {"ramdiskId", text(i.ramdiskId)},
                                            {"region", text(i.region)},
                                            {"version", "\"2017-09-30\""}});
    tree.set("dynamic/fws/instance-monitoring", i.monitoring, "2009-04-04");
    const QByteArray identity = "dynamic/instance-identity/";
    tree.set(identity + "document", document, "2009-04-04");
    tree.set(identity + "pkcs7", signatureLike(document, "pkcs7", 1100), "2009-04-04");
    tree.set(identity + "signature", signatureLike(document, "signature", 128), "2009-04-04");
    tree.set(identity + "dsa2048", signatureLike(document, "dsa2048", 1400), "2015-10-20");
    tree.set(identity + "rsa2048", signatureLike(document, "rsa2048", 1400), "2015-10-20");
}

} // namespace

QByteArray privateHostname(const InstanceFacts &instance, const QByteArray &ipv4)
{
    return "ip-" + dashed(ipv4) +
           (instance.region == "us-east-1" ? QByteArray(".ec2.internal") : '.' + instance.region + ".compute.internal");
}

QByteArray publicHostname(const InstanceFacts &instance, const QByteArray &ipv4)
{
    return "ec2-" + dashed(ipv4) +
           (instance.region == "us-east-1" ? QByteArray(".compute-1.") : '.' + instance.region + ".compute.") +
           instance.domain;
}

QByteArray isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss'Z'")).toLatin1();
}

QByteArray jsonText(const QByteArray &utf8)
{
    const QByteArray array = QJsonDocument(QJsonArray{QString::fromUtf8(utf8)}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray jsonObject(const JsonFields &fields)
{
    QByteArray json = "{";
    for (qsizetype i = 0; i < fields.size(); ++i)
        json += (i ? ",\n  \"" : "\n  \"") + fields.at(i).first + "\" : " + fields.at(i).second;
    return json + "\n}";
}

bool treeparts::Clock::reached(qint64 ms)
{
    if (ms <= nowMs)
        return true;
    nextChangeMs = nextChangeMs < 0 ? ms : qMin(nextChangeMs, ms);
    return false;
}

TreeAt buildTree(const Scenario &scenario, qint64 startMs, qint64 nowMs)
{
    TreeAt result;
    treeparts::Clock clock{startMs, nowMs, -1};
    MetadataTree &tree = result.tree;
    if (!scenario.isRecording) {
        addInstance(tree, scenario);
        treeparts::addInterfaces(tree, scenario);
        treeparts::addCredentials(tree, scenario, clock);
        treeparts::addTimed(tree, scenario, clock);
        addDynamic(tree, scenario, startMs);
    }
    addPublicKeys(tree, scenario);
    if (!scenario.userData.isEmpty())
        tree.set("user-data", scenario.userData, "1.0");
    for (const auto &[path, value] : scenario.overrides)
        tree.set(MetadataTree::belowVersion(path).join('/'), value.isNull() ? QByteArray("") : value);
    for (const QByteArray &path : scenario.removals)
        tree.remove(MetadataTree::belowVersion(path).join('/'));
    result.nextChangeMs = clock.nextChangeMs;
    return result;
}

} // namespace bootscope
