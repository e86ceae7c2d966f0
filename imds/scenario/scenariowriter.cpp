// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/scenariowriter.h"

#include "imds/exchange.h"
#include "imds/scenario/document.h"
#include "imds/scenario/scenariosections.h"

#include <QDateTime>

namespace bootscope {

namespace {

// Bytes that come back from YAML as they are.
bool isPlain(const QByteArray &bytes)
{
    return isText(bytes) && !bytes.contains('\r') && !bytes.startsWith("\xef\xbb\xbf");
}

Document base64(const QByteArray &bytes)
{
    return Document::map().add("base64", Document::string(bytes.toBase64()));
}

Document stringList(const QList<QByteArray> &values)
{
    Document list = Document::list();
    for (const QByteArray &value : values)
        list.items.push_back(Document::string(value));
    return list;
}

Document pairs(const NamedValues &values)
{
    Document map = Document::map();
    for (const auto &[name, value] : values)
        map.add(name, Document::string(value));
    return map;
}

// Adds what differs from the default. A null text and an empty one are two things.
struct Section
{
    Document map = Document::map();

    void text(const char *key, const QByteArray &value, const QByteArray &usual)
    {
        if (value != usual || value.isNull() != usual.isNull())
            map.add(key, Document::string(value));
    }
    void list(const char *key, const QList<QByteArray> &value, const QList<QByteArray> &usual = {})
    {
        if (value != usual)
            map.add(key, stringList(value));
    }
    void number(const char *key, double value, double usual)
    {
        if (value != usual)
            map.add(key, Document::number(value));
    }
    void flag(const char *key, bool value, bool usual)
    {
        if (value != usual)
            map.add(key, Document::flag(value));
    }
    void choice(const char *key, bool value, bool usual, const char *whenTrue, const char *whenFalse)
    {
        if (value != usual)
            map.add(key, Document::string(value ? whenTrue : whenFalse));
    }
    void time(const char *key, const std::optional<ScenarioTime> &value)
    {
        if (value)
            map.add(key, Document::string(scenarioTimeText(*value)));
    }
    void part(const char *key, const Section &inner)
    {
        if (!inner.map.isEmpty())
            map.add(key, inner.map);
    }
};

Section instanceSection(const InstanceFacts &i, const InstanceFacts &usual)
{
    Section s;
    s.text("id", i.id, usual.id);
    s.text("type", i.type, usual.type);
    s.text("ami", i.ami, usual.ami);
    s.text("ami-launch-index", i.amiLaunchIndex, usual.amiLaunchIndex);
    s.text("ami-manifest-path", i.amiManifestPath, usual.amiManifestPath);
    s.list("ancestor-ami-ids", i.ancestorAmis);
    s.text("reservation", i.reservation, usual.reservation);
    s.text("life-cycle", i.lifeCycle, usual.lifeCycle);
    s.text("architecture", i.architecture, usual.architecture);
    s.text("account", i.account, usual.account);
    s.text("region", i.region, usual.region);
    // A zone that is left out follows the region when it is read.
    if (i.region != usual.region || i.zone != usual.zone || i.zone.isNull())
        s.map.add("az", Document::string(i.zone));
    if (i.region != usual.region || i.zoneId != usual.zoneId || i.zoneId.isNull())
        s.map.add("az-id", Document::string(i.zoneId));
    s.text("partition", i.partition, usual.partition);
    s.text("domain", i.domain, usual.domain);
    s.time("launch-time", i.launch);
    s.text("hostname", i.hostname, usual.hostname);
    s.text("profile", i.profile, usual.profile);
    s.text("system", i.system, usual.system);
    s.text("instance-action", i.action, usual.action);
    s.text("monitoring", i.monitoring, usual.monitoring);
    s.text("kernel-id", i.kernelId, usual.kernelId);
    s.text("ramdisk-id", i.ramdiskId, usual.ramdiskId);
    s.list("product-codes", i.productCodes);
    Section placement;
    placement.text("group-name", i.placementGroup, usual.placementGroup);
    placement.text("partition-number", i.partitionNumber, usual.partitionNumber);
    placement.text("host-id", i.hostId, usual.hostId);
    s.part("placement", placement);
    return s;
}

Document interfaceMap(const NetworkInterface &n, const NetworkInterface &usual)
{
    Section s;
    s.map.add("mac", Document::string(n.mac));
    s.text("device-number", n.deviceNumber, usual.deviceNumber);
    s.text("id", n.id, usual.id);
    s.text("network-card", n.networkCard, usual.networkCard);
    s.text("owner-id", n.ownerId, usual.ownerId);
    s.list("local-ipv4s", n.localIpv4s, usual.localIpv4s);
    s.list("public-ipv4s", n.publicIpv4s, usual.publicIpv4s);
    if (!n.ipv4Associations.isEmpty()) {
        Document map = Document::map();
        for (const auto &[address, privates] : n.ipv4Associations)
            map.add(address, stringList(privates));
        s.map.add("ipv4-associations", map);
    }
    s.list("ipv6s", n.ipv6s, usual.ipv6s);
    s.list("ipv4-prefix", n.ipv4Prefixes, usual.ipv4Prefixes);
    s.list("ipv6-prefix", n.ipv6Prefixes, usual.ipv6Prefixes);
    s.text("local-hostname", n.localHostname, usual.localHostname);
    s.text("public-hostname", n.publicHostname, usual.publicHostname);
    if (n.securityGroups != usual.securityGroups) {
        Document groups = Document::list();
        for (const NetworkInterface::SecurityGroup &group : n.securityGroups) {
            Section g;
            g.text("id", group.id, {});
            g.text("name", group.name, {});
            groups.items.push_back(g.map);
        }
        s.map.add("security-groups", groups);
    }
    Section subnet;
    subnet.text("id", n.subnetId, usual.subnetId);
    subnet.text("ipv4-cidr", n.subnetIpv4Cidr, usual.subnetIpv4Cidr);
    subnet.list("ipv6-cidrs", n.subnetIpv6Cidrs, usual.subnetIpv6Cidrs);
    s.part("subnet", subnet);
    Section vpc;
    vpc.text("id", n.vpcId, usual.vpcId);
    vpc.list("ipv4-cidrs", n.vpcIpv4Cidrs, usual.vpcIpv4Cidrs);
    vpc.list("ipv6-cidrs", n.vpcIpv6Cidrs, usual.vpcIpv6Cidrs);
    s.part("vpc", vpc);
    return s.map;
}

Document roleMap(const RoleFacts &role)
{
    const RoleFacts usual;
    Section s;
    s.map.add("role", Document::string(role.role));
    s.text("profile-arn", role.profileArn, usual.profileArn);
    s.text("profile-id", role.profileId, usual.profileId);
    s.text("code", role.code, usual.code);
    s.text("message", role.message, usual.message);
    Section credentials;
    credentials.text("access-key-id", role.accessKeyId, usual.accessKeyId);
    credentials.text("secret-access-key", role.secretAccessKey, usual.secretAccessKey);
    credentials.text("token", role.token, usual.token);
    s.part("credentials", credentials);
    s.number("lifetime", role.lifetimeSeconds, usual.lifetimeSeconds);
    s.number("rotate-every", role.rotateEverySeconds, usual.rotateEverySeconds);
    return s.map;
}

Document eventMap(const MaintenanceEvent &event)
{
    Section s;
    s.text("code", event.code, {});
    s.text("state", event.state, MaintenanceEvent().state);
    s.text("id", event.id, {});
    s.text("description", event.description, {});
    s.time("not-before", event.notBefore);
    s.time("not-after", event.notAfter);
    s.time("not-before-deadline", event.deadline);
    s.time("appear-at", event.appear);
    s.time("complete-at", event.complete);
    return s.map;
}

Section serviceSection(const ServiceOptions &o)
{
    const ServiceOptions usual;
    Section s;
    s.choice("http-tokens", o.tokensRequired, usual.tokensRequired, "required", "optional");
    s.choice("http-endpoint", o.enabled, usual.enabled, "enabled", "disabled");
    s.number("hop-limit", o.hopLimit, usual.hopLimit);
    s.flag("ipv6", o.ipv6, usual.ipv6);
    s.choice("instance-metadata-tags", o.instanceTags, usual.instanceTags, "enabled", "disabled");
    s.choice("flavour", o.flavour == ServiceOptions::Flavour::Xen, usual.flavour == ServiceOptions::Flavour::Xen, "xen",
             "nitro");
    s.flag("keep-alive", o.keepAlive, usual.keepAlive);
    s.text("server-header", o.serverHeader, usual.serverHeader);
    s.choice("host-check", o.checkHost, usual.checkHost, "strict", "off");
    s.list("allowed-hosts", o.allowedHosts);
    s.flag("reject-browsers", o.rejectBrowsers, usual.rejectBrowsers);
    s.number("latency-ms", o.latencyMs, usual.latencyMs);
    s.number("jitter-ms", o.jitterMs, usual.jitterMs);
    if (!(o.throttle == usual.throttle))
        s.map.add("throttle", Document::map()
                                  .add("rate", Document::number(o.throttle.rate))
                                  .add("burst", Document::number(o.throttle.burst))
                                  .add("status", Document::number(o.throttle.status)));
    Section limits;
    limits.number("max-head-bytes", o.limits.maxHeadBytes, usual.limits.maxHeadBytes);
    limits.number("max-body-bytes", o.limits.maxBodyBytes, usual.limits.maxBodyBytes);
    limits.number("header-timeout-ms", o.limits.headerTimeoutMs, usual.limits.headerTimeoutMs);
    limits.number("body-timeout-ms", o.limits.bodyTimeoutMs, usual.limits.bodyTimeoutMs);
    limits.number("idle-timeout-ms", o.limits.idleTimeoutMs, usual.limits.idleTimeoutMs);
    limits.number("max-connections", o.limits.maxConnections, usual.limits.maxConnections);
    s.part("limits", limits);
    return s;
}

Document faultMap(const Fault &fault)
{
    const Fault usual;
    Section s;
    s.map.add("path", Document::string(fault.path));
    s.text("method", fault.method, {});
    s.number("after", fault.after, usual.after);
    s.number("count", fault.count, usual.count);
    s.number("probability", fault.probability, usual.probability);
    s.map.add("action", Document::string(faultActionName(fault.action)));
    s.number("status", fault.status, usual.status);
    s.number("ms", fault.milliseconds, usual.milliseconds);
    s.number("bytes", fault.bytes, usual.bytes);
    return s.map;
}

template<class T, class ToDocument>
void addList(Document &into, const char *key, const QList<T> &values, ToDocument toDocument)
{
    if (values.isEmpty())
        return;
    Document list = Document::list();
    for (const T &value : values)
        list.items.push_back(toDocument(value));
    into.add(key, list);
}

void addTimes(Document &top, const Scenario &scenario)
{
    if (scenario.spot) {
        Section spot;
        spot.map.add("action", Document::string(scenario.spot->action));
        spot.time("notice-at", scenario.spot->notice);
        spot.time("action-at", scenario.spot->actionAt);
        top.add("spot", spot.map);
    }
    if (scenario.rebalanceAt)
        top.add("rebalance",
                Document::map().add("notice-at", Document::string(scenarioTimeText(*scenario.rebalanceAt))));
    addList(top, "autoscaling", scenario.autoscaling, [](const auto &step) {
        return Document::map()
            .add("at", Document::string(scenarioTimeText(step.first)))
            .add("state", Document::string(step.second));
    });
    addList(top, "events", scenario.events, eventMap);
}

} // namespace

QByteArray scenarioTimeText(const ScenarioTime &time)
{
    if (!time.relative) {
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC);
        return moment.toString(time.ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs).toLatin1();
    }
    static const std::pair<const char *, qint64> units[] = {
        {"d", 86'400'000}, {"h", 3'600'000}, {"m", 60'000}, {"s", 1000}, {"ms", 1}};
    for (const auto &[name, factor] : units) {
        if (time.ms != 0 && time.ms % factor == 0)
            return (time.ms < 0 ? "" : "+") + QByteArray::number(time.ms / factor) + name;
    }
    return "+0s";
}

QByteArray writeScenario(const Scenario &scenario, ScenarioForm form)
{
    const Scenario usual = Scenario::minimal();
    Document top = Document::map();
    top.add("format", Document::string("imds-scenario/1"));
    top.add("name", Document::string(scenario.name.toUtf8()));
    if (scenario.isRecording)
        top.add("recording", Document::flag(true));
    const Section instance = instanceSection(scenario.instance, usual.instance);
    if (!instance.map.isEmpty())
        top.add("instance", instance.map);
    if (scenario.interfaces != usual.interfaces) {
        Document list = Document::list();
        for (const NetworkInterface &n : scenario.interfaces)
            list.items.push_back(interfaceMap(n, usual.interfaces.first()));
        top.add("interfaces", list);
    }
    if (scenario.blockDevices != usual.blockDevices)
        top.add("block-devices", pairs(scenario.blockDevices));
    addList(top, "public-keys", scenario.publicKeys, [](const auto &key) {
        return Document::map().add("name", Document::string(key.first)).add("openssh", Document::string(key.second));
    });
    if (!scenario.managedKeys.isEmpty()) {
        Document map = Document::map();
        for (const auto &[user, keys] : scenario.managedKeys)
            map.add(user, stringList(keys));
        top.add("managed-ssh-keys", map);
    }
    if (scenario.iam)
        top.add("iam", roleMap(*scenario.iam));
    if (scenario.identityCredentials != usual.identityCredentials)
        top.add("identity-credentials", Document::flag(scenario.identityCredentials));
    if (scenario.tags)
        top.add("tags", pairs(*scenario.tags));
    if (!scenario.userData.isEmpty())
        top.add("user-data", isPlain(scenario.userData)
                                 ? Document::map().add("text", Document::string(scenario.userData))
                                 : base64(scenario.userData));
    addTimes(top, scenario);
    const Section service = serviceSection(scenario.service);
    if (!service.map.isEmpty())
        top.add("service", service.map);
    addList(top, "faults", scenario.faults, faultMap);
    if (!scenario.overrides.isEmpty()) {
        Document map = Document::map();
        for (const auto &[path, value] : scenario.overrides)
            map.add(path, isPlain(value) ? Document::string(value) : base64(value));
        top.add("overrides", map);
    }
    if (!scenario.removals.isEmpty())
        top.add("remove", stringList(scenario.removals));
    if (scenario.clockSpeed != usual.clockSpeed)
        top.add("clock", Document::map().add("speed", Document::number(scenario.clockSpeed)));
    return form == ScenarioForm::Yaml ? top.toYaml() : top.toJson();
}

} // namespace bootscope
