// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/yamlfields.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace bootscope {

namespace {

constexpr qint64 kMaxUserDataBytes = 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("bootscope::Scenario", text);
}

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

class Reader
{
public:
    explicit Reader(const QString &folder) : m_folder(folder) {}

    Result<Scenario> read(const YAML::Node &root);

private:
    YamlFields fields(const YAML::Node &node, const QString &path)
    {
        return YamlFields(node, path, m_error, m_scenario.warnings);
    }
    void pairs(YamlFields &parent, const char *key, NamedValues &into);
    void readInstance(YamlFields top);
    void readInterfaces(YamlFields top);
    void readKeys(YamlFields top);
    void readIam(YamlFields top);
    void readUserData(YamlFields top);
    void readTimed(YamlFields top);
    void readService(YamlFields top);
    void readFaults(YamlFields top);

    QString m_folder;
    QString m_error;
    Scenario m_scenario = Scenario::minimal();
};

void Reader::pairs(YamlFields &parent, const char *key, NamedValues &into)
{
    if (!parent.has(key))
        return;
    into.clear();
    const YAML::Node node = parent.node(key);
    if (node.IsNull())
        return;
    if (!node.IsMap()) {
        parent.fail(node, parent.pathOf(key), tr("must be a mapping"));
        return;
    }
    for (const auto &entry : node) {
        if (entry.first.IsScalar() && (entry.second.IsScalar() || entry.second.IsNull()))
            into.append({yamlBytes(entry.first), entry.second.IsNull() ? QByteArray() : yamlBytes(entry.second)});
        else
            parent.fail(entry.first, parent.pathOf(key), tr("must hold names with text"));
    }
}

void Reader::readInstance(YamlFields top)
{
    if (!top.has("instance"))
        return;
    YamlFields f = fields(top.node("instance"), QStringLiteral("instance"));
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
    InstanceFacts &i = m_scenario.instance;
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
        YamlFields p = fields(f.node("placement"), QStringLiteral("instance.placement"));
        p.warnUnknown({"group-name", "partition-number", "host-id"});
        p.text("group-name", i.placementGroup);
        p.text("partition-number", i.partitionNumber);
        p.text("host-id", i.hostId);
    }
}

void Reader::readInterfaces(YamlFields top)
{
    if (!top.has("interfaces"))
        return;
    const YAML::Node list = top.node("interfaces");
    const NetworkInterface defaults = m_scenario.interfaces.first();
    m_scenario.interfaces.clear();
    if (list.IsNull())
        return;
    if (!list.IsSequence()) {
        top.fail(list, QStringLiteral("interfaces"), tr("must be a list"));
        return;
    }
    for (const YAML::Node &node : list) {
        const QString path = QStringLiteral("interfaces.%1").arg(m_scenario.interfaces.size());
        NetworkInterface n = defaults;
        YamlFields f = fields(node, path);
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
            YamlFields a = fields(map, path + QStringLiteral(".ipv4-associations"));
            if (a.isMap()) {
                for (const auto &entry : map) {
                    QList<QByteArray> addresses;
                    if (!entry.first.IsScalar()) {
                        a.fail(entry.first, path, tr("must be text"));
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
                YamlFields g = fields(group, path + QStringLiteral(".security-groups"));
                NetworkInterface::SecurityGroup value;
                g.text("id", value.id);
                g.text("name", value.name);
                n.securityGroups.append(value);
            }
        }
        if (f.has("subnet")) {
            YamlFields s = fields(f.node("subnet"), path + QStringLiteral(".subnet"));
            s.text("id", n.subnetId);
            s.text("ipv4-cidr", n.subnetIpv4Cidr);
            s.list("ipv6-cidrs", n.subnetIpv6Cidrs);
        }
        if (f.has("vpc")) {
            YamlFields v = fields(f.node("vpc"), path + QStringLiteral(".vpc"));
            v.text("id", n.vpcId);
            v.list("ipv4-cidrs", n.vpcIpv4Cidrs);
            v.list("ipv6-cidrs", n.vpcIpv6Cidrs);
        }
        if (n.mac.isEmpty())
            f.fail(node, path + QStringLiteral(".mac"), tr("must be text"));
        m_scenario.interfaces.append(n);
    }
}

void Reader::readKeys(YamlFields top)
{
    if (top.has("public-keys")) {
        for (const YAML::Node &node : top.node("public-keys")) {
            YamlFields f = fields(node, QStringLiteral("public-keys"));
            QByteArray name = "key";
            QByteArray key;
            f.text("name", name);
            f.text("openssh", key);
            m_scenario.publicKeys.append({name, key});
        }
    }
    if (top.has("managed-ssh-keys") && !top.isNull("managed-ssh-keys")) {
        const YAML::Node map = top.node("managed-ssh-keys");
        YamlFields f = fields(map, QStringLiteral("managed-ssh-keys"));
        if (f.isMap()) {
            for (const auto &entry : map) {
                QList<QByteArray> keys;
                if (entry.first.IsScalar()) {
                    f.list(entry.first.Scalar().c_str(), keys);
                    m_scenario.managedKeys.append({yamlBytes(entry.first), keys});
                }
            }
        }
    }
    if (top.has("tags")) {
        NamedValues tags;
        pairs(top, "tags", tags);
        m_scenario.tags.reset();
        if (!tags.isEmpty())
            m_scenario.tags = tags;
    }
}

void Reader::readIam(YamlFields top)
{
    m_scenario.identityCredentials = !top.isNull("identity-credentials");
    top.flag("identity-credentials", m_scenario.identityCredentials);
    if (!top.has("iam") || top.isNull("iam"))
        return;
    YamlFields f = fields(top.node("iam"), QStringLiteral("iam"));
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
        YamlFields c = fields(f.node("credentials"), QStringLiteral("iam.credentials"));
        c.warnUnknown({"access-key-id", "secret-access-key", "token"});
        c.text("access-key-id", role.accessKeyId);
        c.text("secret-access-key", role.secretAccessKey);
        c.text("token", role.token);
        if (c.has("access-key-id") && !role.accessKeyId.contains("EXAMPLE"))
            m_scenario.warnings.append(tr("%1: iam.credentials.access-key-id does not look like an example. "
                                          "Never put real credentials into a scenario.")
                                           .arg(yamlPosition(c.node("access-key-id").Mark())));
    }
    if (f.isMap() && !role.role.isEmpty())
        m_scenario.iam = role;
}

void Reader::readUserData(YamlFields top)
{
    if (!top.has("user-data") || top.isNull("user-data"))
        return;
    const YAML::Node node = top.node("user-data");
    YamlFields f = fields(node, QStringLiteral("user-data"));
    f.warnUnknown({"file", "text", "base64"});
    if (int(f.has("file")) + int(f.has("text")) + int(f.has("base64")) > 1) {
        f.fail(node, QStringLiteral("user-data"), tr("must have one of file, text and base64"));
        return;
    }
    QByteArray given;
    f.text("text", m_scenario.userData);
    if (f.has("base64")) {
        f.text("base64", given);
        for (const char space : {'\n', '\r', ' '})
            given.replace(space, QByteArray());
        const auto decoded = QByteArray::fromBase64Encoding(given, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            f.fail(f.node("base64"), QStringLiteral("user-data.base64"), tr("is not base64"));
        m_scenario.userData = decoded.decoded;
    }
    if (f.has("file")) {
        f.text("file", given);
        QFile file(QDir(m_folder).filePath(QString::fromUtf8(given)));
        if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxUserDataBytes)
            f.fail(f.node("file"), QStringLiteral("user-data.file"), tr("cannot be read or is larger than 1 MiB"));
        else
            m_scenario.userData = file.read(kMaxUserDataBytes);
    }
}

void Reader::readTimed(YamlFields top)
{
    if (top.has("spot") && !top.isNull("spot")) {
        YamlFields f = fields(top.node("spot"), QStringLiteral("spot"));
        f.warnUnknown({"action", "notice-at", "action-at"});
        SpotNotice spot;
        std::optional<ScenarioTime> notice = ScenarioTime{true, 0};
        f.text("action", spot.action);
        f.time("notice-at", notice);
        f.time("action-at", spot.actionAt);
        if (notice && f.isMap() && top.node("spot").size() > 0) {
            spot.notice = *notice;
            m_scenario.spot = spot;
        }
    }
    if (top.has("rebalance") && !top.isNull("rebalance")) {
        YamlFields f = fields(top.node("rebalance"), QStringLiteral("rebalance"));
        f.time("notice-at", m_scenario.rebalanceAt);
    }
    if (top.has("autoscaling")) {
        for (const YAML::Node &node : top.node("autoscaling")) {
            YamlFields f = fields(node, QStringLiteral("autoscaling"));
            std::optional<ScenarioTime> at = ScenarioTime{true, 0};
            QByteArray state;
            f.time("at", at);
            f.text("state", state);
            if (at)
                m_scenario.autoscaling.append({*at, state});
        }
    }
    if (top.has("events")) {
        for (const YAML::Node &node : top.node("events")) {
            YamlFields f = fields(node, QStringLiteral("events"));
            f.warnUnknown({"code", "state", "id", "description", "not-before", "not-after", "not-before-deadline",
                           "appear-at", "complete-at"});
            MaintenanceEvent event;
            f.text("code", event.code);
            f.text("state", event.state);
            f.text("id", event.id);
            f.text("description", event.description);
            f.time("not-before", event.notBefore);
            f.time("not-after", event.notAfter);
            f.time("not-before-deadline", event.deadline);
            f.time("appear-at", event.appear);
            f.time("complete-at", event.complete);
            m_scenario.events.append(event);
        }
    }
}

void Reader::readService(YamlFields top)
{
    if (!top.has("service"))
        return;
    YamlFields f = fields(top.node("service"), QStringLiteral("service"));
    f.warnUnknown({"http-tokens", "http-endpoint", "hop-limit", "ipv6", "instance-metadata-tags", "flavour",
                   "keep-alive", "server-header", "host-check", "allowed-hosts", "reject-browsers", "latency-ms",
                   "jitter-ms", "throttle", "limits"});
    ServiceOptions &s = m_scenario.service;
    f.choice("http-tokens", s.tokensRequired, "required", "optional");
    f.choice("http-endpoint", s.enabled, "enabled", "disabled");
    f.number("hop-limit", s.hopLimit, 0, 64);
    f.choice("instance-metadata-tags", s.instanceTags, "enabled", "disabled");
    bool xen = false;
    f.choice("flavour", xen, "xen", "nitro");
    s.flavour = xen ? ServiceOptions::Flavour::Xen : ServiceOptions::Flavour::Nitro;
    f.flag("keep-alive", s.keepAlive);
    f.text("server-header", s.serverHeader);
    if (s.serverHeader.contains('\r') || s.serverHeader.contains('\n'))
        f.fail(f.node("server-header"), QStringLiteral("service.server-header"), tr("must be one line"));
    f.choice("host-check", s.checkHost, "strict", "off");
    f.list("allowed-hosts", s.allowedHosts);
    f.flag("reject-browsers", s.rejectBrowsers);
    f.number("latency-ms", s.latencyMs, 0, 600'000);
    f.number("jitter-ms", s.jitterMs, 0, 600'000);
    if (f.has("throttle") && !f.isNull("throttle")) {
        YamlFields t = fields(f.node("throttle"), QStringLiteral("service.throttle"));
        t.real("rate", s.throttle.rate, 0, 1e9);
        s.throttle.burst = qMax(1.0, s.throttle.rate);
        t.real("burst", s.throttle.burst, 0, 1e9);
        t.number("status", s.throttle.status, 200, 599);
    }
    if (f.has("limits") && !f.isNull("limits")) {
        YamlFields l = fields(f.node("limits"), QStringLiteral("service.limits"));
        l.warnUnknown({"max-head-bytes", "max-body-bytes", "header-timeout-ms", "body-timeout-ms", "idle-timeout-ms",
                       "max-connections"});
        l.number("max-head-bytes", s.limits.maxHeadBytes, 256, 1 << 20);
        l.number("max-body-bytes", s.limits.maxBodyBytes, 0, 1 << 24);
        l.number("header-timeout-ms", s.limits.headerTimeoutMs, 10, 3'600'000);
        l.number("body-timeout-ms", s.limits.bodyTimeoutMs, 10, 3'600'000);
        l.number("idle-timeout-ms", s.limits.idleTimeoutMs, 10, 3'600'000);
        l.number("max-connections", s.limits.maxConnections, 1, 65'536);
    }
}

void Reader::readFaults(YamlFields top)
{
    if (!top.has("faults"))
        return;
    static const std::pair<const char *, Fault::Action> actions[] = {
        {"status", Fault::Action::Status},     {"reset", Fault::Action::Reset}, {"timeout", Fault::Action::Timeout},
        {"truncate", Fault::Action::Truncate}, {"slow", Fault::Action::Slow},   {"garbage", Fault::Action::Garbage}};
    for (const YAML::Node &node : top.node("faults")) {
        const QString path = QStringLiteral("faults.%1").arg(m_scenario.faults.size());
        YamlFields f = fields(node, path);
        f.warnUnknown({"path", "method", "after", "count", "probability", "action", "status", "ms", "bytes"});
        Fault fault;
        QByteArray action = "status";
        f.text("path", fault.path);
        f.text("method", fault.method);
        f.number("after", fault.after);
        f.number("count", fault.count);
        f.real("probability", fault.probability, 0, 1);
        f.text("action", action);
        f.number("status", fault.status, 200, 599);
        f.number("ms", fault.milliseconds, 0, 3'600'000);
        f.number("bytes", fault.bytes, 0, 1 << 24);
        bool known = false;
        for (const auto &[name, value] : actions) {
            if (action == name) {
                fault.action = value;
                known = true;
            }
        }
        if (!known)
            f.fail(node, path + QStringLiteral(".action"),
                   tr("must be one of status, reset, timeout, truncate, slow, garbage"));
        m_scenario.faults.append(fault);
    }
}

Result<Scenario> Reader::read(const YAML::Node &root)
{
    YamlFields top = fields(root, QString());
    if (!top.isMap())
        return Error{tr("A scenario is a mapping with the key format: imds-scenario/1.")};
    QByteArray format;
    top.text("format", format);
    if (format != "imds-scenario/1") {
        const YAML::Mark mark = top.has("format") ? top.node("format").Mark() : root.Mark();
        return Error{tr("%1: format is \"%2\"; this program reads imds-scenario/1.")
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
    m_scenario.name = QString::fromUtf8(name);
    readInstance(top);
    readInterfaces(top);
    pairs(top, "block-devices", m_scenario.blockDevices);
    readKeys(top);
    readIam(top);
    readUserData(top);
    readTimed(top);
    readService(top);
    readFaults(top);
    pairs(top, "overrides", m_scenario.overrides);
    top.list("remove", m_scenario.removals);
    if (top.has("clock"))
        fields(top.node("clock"), QStringLiteral("clock")).real("speed", m_scenario.clockSpeed, 0, 1e6);
    if (!m_error.isEmpty())
        return Error{m_error};
    return m_scenario;
}

} // namespace

Result<Scenario> readScenario(const QByteArray &text, const QString &folder)
{
    try {
        const QByteArray yaml = text.trimmed().startsWith('{') ? joinSurrogates(text) : text;
        return Reader(folder).read(YAML::Load(std::string(yaml.constData(), std::size_t(yaml.size()))));
    } catch (const YAML::ParserException &e) {
        return Error{tr("%1: this is not YAML or JSON: %2").arg(yamlPosition(e.mark), QString::fromStdString(e.msg))};
    } catch (const YAML::Exception &e) {
        return Error{tr("%1: this cannot be read: %2").arg(yamlPosition(e.mark), QString::fromStdString(e.msg))};
    }
}

} // namespace bootscope
