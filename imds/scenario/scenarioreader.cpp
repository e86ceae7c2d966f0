// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/scenariosections.h"

#include <QCoreApplication>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Scenario)
};

// JSON writes characters beyond U+FFFF as two escapes, which YAML does not know; YAML's own spelling is \U.
QByteArray joinSurrogates(const QByteArray &json)
{
    QByteArray out;
    out.reserve(json.size());
    for (qsizetype i = 0; i < json.size(); ++i) {
        const auto unit = [&json](qsizetype at) -> uint {
            bool ok = false;
            const uint value = json.mid(at, 2) == "\\u" ? json.mid(at + 2, 4).toUInt(&ok, 16) : 0;
            return ok ? value : 0;
        };
        const uint high = json[i] == '\\' ? unit(i) : 0;
        const uint low = high >= 0xd800 && high < 0xdc00 ? unit(i + 6) : 0;
        if (low >= 0xdc00 && low < 0xe000) {
            const uint point = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
            out += "\\U" + QByteArray::number(point, 16).rightJustified(8, '0');
            i += 11;
        } else {
            out += json[i];
            if (json[i] == '\\' && i + 1 < json.size())
                out += json[++i];
        }
    }
    return out;
}

void readInstance(const YamlFields &top, Scenario &scenario)
{
    if (!top.has("instance"))
        return;
    const YamlFields f = top.nested("instance");
    f.warnUnknown({"id",
                   "type",
                   "ami",
                   "ami-launch-index",
                   "ami-manifest-path",
                   "ancestor-ami-ids",
                   "reservation",
                   "life-cycle",
                   "architecture",
                   "account",
                   "region",
                   "az",
                   "az-id",
                   "partition",
                   "domain",
                   "launch-time",
                   "hostname",
                   "profile",
                   "system",
                   "instance-action",
                   "monitoring",
                   "kernel-id",
                   "ramdisk-id",
                   "product-codes",
                   "placement"});
    InstanceFacts &i = scenario.instance;
    f.text("id", i.id);
    f.text("type", i.type);
    f.text("ami", i.ami);
    f.text("ami-launch-index", i.amiLaunchIndex);
    f.text("ami-manifest-path", i.amiManifestPath);
    f.list("ancestor-ami-ids", i.ancestorAmis);
    f.text("reservation", i.reservation);
    f.text("life-cycle", i.lifeCycle);
    f.text("architecture", i.architecture);
    f.text("account", i.account);
    f.text("region", i.region);
    // A zone that is left out follows the region.
    if (f.has("region") && !f.has("az"))
        i.zone = i.region + 'a';
    if (f.has("region") && !f.has("az-id"))
        i.zoneId = QByteArray();
    f.text("az", i.zone);
    f.text("az-id", i.zoneId);
    f.text("partition", i.partition);
    f.text("domain", i.domain);
    f.time("launch-time", i.launch);
    f.text("hostname", i.hostname);
    f.text("profile", i.profile);
    f.text("system", i.system);
    f.text("instance-action", i.action);
    f.text("monitoring", i.monitoring);
    f.text("kernel-id", i.kernelId);
    f.text("ramdisk-id", i.ramdiskId);
    f.list("product-codes", i.productCodes);
    if (f.has("placement")) {
        const YamlFields p = f.nested("placement");
        p.warnUnknown({"group-name", "partition-number", "host-id"});
        p.text("group-name", i.placementGroup);
        p.text("partition-number", i.partitionNumber);
        p.text("host-id", i.hostId);
    }
}

void readInterfaces(const YamlFields &top, Scenario &scenario)
{
    if (!top.has("interfaces"))
        return;
    const NetworkInterface defaults = scenario.interfaces.first();
    scenario.interfaces.clear();
    for (const YAML::Node &node : top.items("interfaces")) {
        const QString path = QStringLiteral("interfaces.%1").arg(scenario.interfaces.size());
        NetworkInterface n = defaults;
        const YamlFields f = top.nested(node, path);
        f.warnUnknown({"mac", "device-number", "id", "network-card", "owner-id", "local-ipv4s", "public-ipv4s",
                       "ipv4-associations", "ipv6s", "ipv4-prefix", "ipv6-prefix", "local-hostname", "public-hostname",
                       "security-groups", "subnet", "vpc"});
        f.text("mac", n.mac);
        n.mac = n.mac.toLower();
        f.text("device-number", n.deviceNumber);
        f.text("id", n.id);
        f.text("network-card", n.networkCard);
        f.text("owner-id", n.ownerId);
        f.list("local-ipv4s", n.localIpv4s);
        f.list("public-ipv4s", n.publicIpv4s);
        f.list("ipv6s", n.ipv6s);
        f.list("ipv4-prefix", n.ipv4Prefixes);
        f.list("ipv6-prefix", n.ipv6Prefixes);
        f.text("local-hostname", n.localHostname);
        f.text("public-hostname", n.publicHostname);
        for (const auto &[address, privates] : f.entries("ipv4-associations")) {
            QList<QByteArray> addresses;
            f.readList(privates, f.pathOf("ipv4-associations"), addresses);
            n.ipv4Associations.append({address, addresses});
        }
        if (f.has("security-groups")) {
            n.securityGroups.clear();
            for (const YAML::Node &group : f.items("security-groups")) {
                const YamlFields g = f.nested(group, f.pathOf("security-groups"));
                g.warnUnknown({"id", "name"});
                NetworkInterface::SecurityGroup value;
                g.text("id", value.id);
                g.text("name", value.name);
                n.securityGroups.append(value);
            }
        }
        if (f.has("subnet")) {
            const YamlFields s = f.nested("subnet");
            s.warnUnknown({"id", "ipv4-cidr", "ipv6-cidrs"});
            s.text("id", n.subnetId);
            s.text("ipv4-cidr", n.subnetIpv4Cidr);
            s.list("ipv6-cidrs", n.subnetIpv6Cidrs);
        }
        if (f.has("vpc")) {
            const YamlFields v = f.nested("vpc");
            v.warnUnknown({"id", "ipv4-cidrs", "ipv6-cidrs"});
            v.text("id", n.vpcId);
            v.list("ipv4-cidrs", n.vpcIpv4Cidrs);
            v.list("ipv6-cidrs", n.vpcIpv6Cidrs);
        }
        if (n.mac.isEmpty())
            f.fail(node, path + QStringLiteral(".mac"), Text::tr("must be text"));
        scenario.interfaces.append(n);
    }
}

Result<Scenario> readDocument(const YAML::Node &root, const QString &folder)
{
    Scenario scenario = Scenario::minimal();
    QString error;
    const YamlFields top(root, QString(), error, scenario.warnings);
    if (!top.isMap())
        return Error{Text::tr("A scenario is a mapping with the key format: imds-scenario/1.")};
    QByteArray format;
    top.text("format", format);
    if (format != "imds-scenario/1") {
        const YAML::Mark mark = top.has("format") ? top.node("format").Mark() : root.Mark();
        return Error{Text::tr("%1: format is \"%2\"; this program reads imds-scenario/1.")
                         .arg(yamlPosition(mark), QString::fromUtf8(format.left(100)))};
    }
    top.warnUnknown({"format",
                     "name",
                     "instance",
                     "interfaces",
                     "block-devices",
                     "public-keys",
                     "managed-ssh-keys",
                     "iam",
                     "identity-credentials",
                     "tags",
                     "user-data",
                     "spot",
                     "rebalance",
                     "autoscaling",
                     "events",
                     "service",
                     "faults",
                     "overrides",
                     "remove",
                     "clock",
                     "recording"});
    QByteArray name;
    top.text("name", name);
    scenario.name = QString::fromUtf8(name);
    readInstance(top, scenario);
    readInterfaces(top, scenario);
    readContents(top, folder, scenario);
    readTimedSections(top, scenario);
    readServiceSection(top, scenario);
    readFaultsSection(top, scenario);
    if (top.has("clock") && !top.isNull("clock")) {
        const YamlFields clock = top.nested("clock");
        clock.warnUnknown({"speed"});
        clock.real("speed", scenario.clockSpeed, 0, 1e6);
    }
    top.flag("recording", scenario.isRecording);
    if (!error.isEmpty())
        return Error{error};
    return scenario;
}

} // namespace

Result<Scenario> readScenario(const QByteArray &text, const QString &folder)
{
    try {
        const QByteArray yaml = text.trimmed().startsWith('{') ? joinSurrogates(text) : text;
        return readDocument(YAML::Load(std::string(yaml.constData(), std::size_t(yaml.size()))), folder);
    } catch (const YAML::ParserException &e) {
        return Error{
            Text::tr("%1: this is not YAML or JSON: %2").arg(yamlPosition(e.mark), QString::fromStdString(e.msg))};
    } catch (const YAML::Exception &e) {
        return Error{Text::tr("%1: this cannot be read: %2").arg(yamlPosition(e.mark), QString::fromStdString(e.msg))};
    }
}

} // namespace bootscope
