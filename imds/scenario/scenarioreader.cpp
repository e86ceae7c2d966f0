// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/scenariosections.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace bootscope {

namespace {

constexpr qint64 kMaxUserDataBytes = 1024 * 1024;

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

void readPairs(const YamlFields &parent, const char *key, NamedValues &into)
{
    if (!parent.has(key))
        return;
    into.clear();
    const YAML::Node node = parent.node(key);
    if (node.IsNull())
        return;
    if (!node.IsMap()) {
        parent.fail(node, parent.pathOf(key), Text::tr("must be a mapping"));
        return;
    }
    for (const auto &entry : node) {
        if (entry.first.IsScalar() && (entry.second.IsScalar() || entry.second.IsNull()))
            into.append({yamlBytes(entry.first), entry.second.IsNull() ? QByteArray() : yamlBytes(entry.second)});
        else
            parent.fail(entry.first, parent.pathOf(key), Text::tr("must hold names with text"));
    }
}

void readInstance(const YamlFields &top, Scenario &scenario)
{
    if (!top.has("instance"))
        return;
    const YamlFields f = top.nested(top.node("instance"), QStringLiteral("instance"));
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
        const YamlFields p = top.nested(f.node("placement"), QStringLiteral("instance.placement"));
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
    const YAML::Node list = top.node("interfaces");
    const NetworkInterface defaults = scenario.interfaces.first();
    scenario.interfaces.clear();
    if (list.IsNull())
        return;
    if (!list.IsSequence()) {
        top.fail(list, QStringLiteral("interfaces"), Text::tr("must be a list"));
        return;
    }
    for (const YAML::Node &node : list) {
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
        if (f.has("ipv4-associations") && !f.isNull("ipv4-associations")) {
            const YAML::Node map = f.node("ipv4-associations");
            const YamlFields a = top.nested(map, path + QStringLiteral(".ipv4-associations"));
            if (a.isMap()) {
                for (const auto &entry : map) {
                    QList<QByteArray> addresses;
                    if (!entry.first.IsScalar()) {
                        a.fail(entry.first, path, Text::tr("must be text"));
                        continue;
                    }
                    a.list(entry.first.Scalar().c_str(), addresses);
                    n.ipv4Associations.append({yamlBytes(entry.first), addresses});
                }
            }
        }
        if (f.has("security-groups")) {
            n.securityGroups.clear();
            for (const YAML::Node &group : f.node("security-groups")) {
                const YamlFields g = top.nested(group, path + QStringLiteral(".security-groups"));
                NetworkInterface::SecurityGroup value;
                g.text("id", value.id);
                g.text("name", value.name);
                n.securityGroups.append(value);
            }
        }
        if (f.has("subnet")) {
            const YamlFields s = top.nested(f.node("subnet"), path + QStringLiteral(".subnet"));
            s.text("id", n.subnetId);
            s.text("ipv4-cidr", n.subnetIpv4Cidr);
            s.list("ipv6-cidrs", n.subnetIpv6Cidrs);
        }
        if (f.has("vpc")) {
            const YamlFields v = top.nested(f.node("vpc"), path + QStringLiteral(".vpc"));
            v.text("id", n.vpcId);
            v.list("ipv4-cidrs", n.vpcIpv4Cidrs);
            v.list("ipv6-cidrs", n.vpcIpv6Cidrs);
        }
        if (n.mac.isEmpty())
            f.fail(node, path + QStringLiteral(".mac"), Text::tr("must be text"));
        scenario.interfaces.append(n);
    }
}

void readKeys(const YamlFields &top, Scenario &scenario)
{
    if (top.has("public-keys")) {
        for (const YAML::Node &node : top.node("public-keys")) {
            const YamlFields f = top.nested(node, QStringLiteral("public-keys"));
            QByteArray name = "key";
            QByteArray key;
            f.text("name", name);
            f.text("openssh", key);
            scenario.publicKeys.append({name, key});
        }
    }
    if (top.has("managed-ssh-keys") && !top.isNull("managed-ssh-keys")) {
        const YAML::Node map = top.node("managed-ssh-keys");
        const YamlFields f = top.nested(map, QStringLiteral("managed-ssh-keys"));
        if (f.isMap()) {
            for (const auto &entry : map) {
                QList<QByteArray> keys;
                if (entry.first.IsScalar()) {
                    f.list(entry.first.Scalar().c_str(), keys);
                    scenario.managedKeys.append({yamlBytes(entry.first), keys});
                }
            }
        }
    }
    if (top.has("tags")) {
        NamedValues tags;
        readPairs(top, "tags", tags);
        scenario.tags.reset();
        if (!tags.isEmpty())
            scenario.tags = tags;
    }
}

void readIam(const YamlFields &top, Scenario &scenario)
{
    scenario.identityCredentials = !top.isNull("identity-credentials");
    top.flag("identity-credentials", scenario.identityCredentials);
    if (!top.has("iam") || top.isNull("iam"))
        return;
    const YamlFields f = top.nested(top.node("iam"), QStringLiteral("iam"));
    f.warnUnknown({"role", "profile-arn", "profile-id", "code", "message", "credentials", "lifetime", "rotate-every"});
    RoleFacts role;
    f.text("role", role.role);
    f.text("profile-arn", role.profileArn);
    f.text("profile-id", role.profileId);
    f.text("code", role.code);
    f.text("message", role.message);
    f.number("lifetime", role.lifetimeSeconds, 1, 31'536'000);
    f.number("rotate-every", role.rotateEverySeconds, 0, 31'536'000);
    if (f.has("credentials")) {
        const YamlFields c = top.nested(f.node("credentials"), QStringLiteral("iam.credentials"));
        c.warnUnknown({"access-key-id", "secret-access-key", "token"});
        c.text("access-key-id", role.accessKeyId);
        c.text("secret-access-key", role.secretAccessKey);
        c.text("token", role.token);
        if (c.has("access-key-id") && !role.accessKeyId.contains("EXAMPLE"))
            scenario.warnings.append(Text::tr("%1: iam.credentials.access-key-id does not look like an example. "
                                              "Never put real credentials into a scenario.")
                                         .arg(yamlPosition(c.node("access-key-id").Mark())));
    }
    if (f.isMap() && !role.role.isEmpty())
        scenario.iam = role;
}

void readUserData(const YamlFields &top, const QString &folder, Scenario &scenario)
{
    if (!top.has("user-data") || top.isNull("user-data"))
        return;
    const YAML::Node node = top.node("user-data");
    const YamlFields f = top.nested(node, QStringLiteral("user-data"));
    f.warnUnknown({"file", "text", "base64"});
    if (int(f.has("file")) + int(f.has("text")) + int(f.has("base64")) > 1) {
        f.fail(node, QStringLiteral("user-data"), Text::tr("must have one of file, text and base64"));
        return;
    }
    QByteArray given;
    f.text("text", scenario.userData);
    if (f.has("base64")) {
        f.text("base64", given);
        for (const char space : {'\n', '\r', ' '})
            given.replace(space, QByteArray());
        const auto decoded = QByteArray::fromBase64Encoding(given, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            f.fail(f.node("base64"), QStringLiteral("user-data.base64"), Text::tr("is not base64"));
        scenario.userData = decoded.decoded;
    }
    if (f.has("file")) {
        f.text("file", given);
        QFile file(QDir(folder).filePath(QString::fromUtf8(given)));
        if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxUserDataBytes)
            f.fail(f.node("file"), QStringLiteral("user-data.file"),
                   Text::tr("cannot be read or is larger than 1 MiB"));
        else
            scenario.userData = file.read(kMaxUserDataBytes);
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
                     "clock"});
    QByteArray name;
    top.text("name", name);
    scenario.name = QString::fromUtf8(name);
    readInstance(top, scenario);
    readInterfaces(top, scenario);
    readPairs(top, "block-devices", scenario.blockDevices);
    readKeys(top, scenario);
    readIam(top, scenario);
    readUserData(top, folder, scenario);
    readTimedSections(top, scenario);
    readServiceSection(top, scenario);
    readFaultsSection(top, scenario);
    readPairs(top, "overrides", scenario.overrides);
    top.list("remove", scenario.removals);
    if (top.has("clock"))
        top.nested(top.node("clock"), QStringLiteral("clock")).real("speed", scenario.clockSpeed, 0, 1e6);
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
