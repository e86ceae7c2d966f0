// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the tree that come from interfaces, and those that change with time.
#include "imds/tree/treebuilder.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>

#include <limits>

namespace bootscope::treeparts {

namespace {

QByteArray lines(const QList<QByteArray> &list)
{
    return list.isEmpty() ? QByteArray() : list.join('\n');
}

void addInterface(MetadataTree &tree, const Scenario &scenario, const NetworkInterface &n)
{
    const InstanceFacts &instance = scenario.instance;
    const auto set = [&tree, &n](const char *name, const QByteArray &value, const char *since = "2011-01-01") {
        tree.set("meta-data/network/interfaces/macs/" + n.mac + '/' + name, value, since);
    };
    set("device-number", n.deviceNumber);
    set("interface-id", n.id);
    set("mac", n.mac);
    set("owner-id", n.ownerId.isNull() ? instance.account : n.ownerId);
    // The documentation says one name, the clients ask for the other.
    set("network-card", n.networkCard, "2020-11-01");
    set("network-card-index", n.networkCard, "2020-11-01");
    set("local-ipv4s", lines(n.localIpv4s));
    set("public-ipv4s", lines(n.publicIpv4s));
    set("ipv6s", lines(n.ipv6s), "2016-06-30");
    set("ipv4-prefix", lines(n.ipv4Prefixes), "2021-07-15");
    set("ipv6-prefix", lines(n.ipv6Prefixes), "2021-07-15");
    if (!n.localHostname.isNull())
        set("local-hostname", n.localHostname);
    else if (!n.localIpv4s.isEmpty())
        set("local-hostname", privateHostname(instance, n.localIpv4s.first()));
    if (!n.publicHostname.isNull())
        set("public-hostname", n.publicHostname);
    else if (!n.publicIpv4s.isEmpty())
        set("public-hostname", publicHostname(instance, n.publicIpv4s.first()));
    if (!n.ipv4Associations.isEmpty()) {
        for (const auto &[address, privates] : n.ipv4Associations)
            set(QByteArray("ipv4-associations/" + address).constData(), lines(privates));
    } else {
        for (qsizetype i = 0; i < qMin(n.publicIpv4s.size(), n.localIpv4s.size()); ++i)
            set(QByteArray("ipv4-associations/" + n.publicIpv4s.at(i)).constData(), n.localIpv4s.at(i));
    }
    QList<QByteArray> names;
    QList<QByteArray> ids;
    for (const NetworkInterface::SecurityGroup &group : n.securityGroups) {
        if (!group.name.isNull())
            names.append(group.name);
        if (!group.id.isNull())
            ids.append(group.id);
    }
    set("security-groups", lines(names));
    set("security-group-ids", lines(ids));
    set("subnet-id", n.subnetId);
    set("subnet-ipv4-cidr-block", n.subnetIpv4Cidr);
    set("subnet-ipv6-cidr-blocks", lines(n.subnetIpv6Cidrs), "2016-06-30");
    set("vpc-id", n.vpcId);
    if (!n.vpcIpv4Cidrs.isEmpty())
        set("vpc-ipv4-cidr-block", n.vpcIpv4Cidrs.first());
    set("vpc-ipv4-cidr-blocks", lines(n.vpcIpv4Cidrs), "2016-06-30");
    set("vpc-ipv6-cidr-blocks", lines(n.vpcIpv6Cidrs), "2016-06-30");
}

// Text that looks like a generated key, always the same for the same seed, and always says EXAMPLE.
QByteArray exampleText(const QByteArray &seed, int length)
{
    QByteArray text = "EXAMPLE";
    QByteArray block = seed;
    while (text.size() < length) {
        block = QCryptographicHash::hash(block, QCryptographicHash::Sha256);
        text += block.toBase64(QByteArray::OmitTrailingEquals).replace('+', 'x').replace('/', 'y');
    }
    return text.left(length);
}

struct Period
{
    qint64 number = 0;
    qint64 startMs = 0;
};

Period periodOf(Clock &clock, int everySeconds)
{
    Period period{0, clock.startMs};
    if (everySeconds <= 0)
        return period;
    const qint64 length = qint64(everySeconds) * 1000;
    period.number = qMax<qint64>(0, (clock.nowMs - clock.startMs) / length);
    period.startMs = clock.startMs + period.number * length;
    clock.reached(period.startMs + length);
    return period;
}

QByteArray credentials(const QByteArray &keyId, const QByteArray &secret, const QByteArray &token, qint64 fromMs,
                       qint64 toMs)
{
    return jsonObject({{"Code", "\"Success\""},
                       {"LastUpdated", jsonText(isoTime(fromMs))},
                       {"Type", "\"AWS-HMAC\""},
                       {"AccessKeyId", jsonText(keyId)},
                       {"SecretAccessKey", jsonText(secret)},
                       {"Token", jsonText(token)},
                       {"Expiration", jsonText(isoTime(toMs))}});
}

void addRole(MetadataTree &tree, const Scenario &scenario, const RoleFacts &role, Clock &clock)
{
    const InstanceFacts &instance = scenario.instance;
    const Period period = periodOf(clock, rotationSeconds(role));
    const QByteArray arn = !role.profileArn.isNull() ? role.profileArn
                                                     : "arn:" + instance.partition + ":iam::" + instance.account +
                                                           ":instance-profile/" + role.role;
    const QByteArray updated = jsonText(isoTime(period.startMs));
    JsonFields info = {{"Code", jsonText(role.code)}, {"LastUpdated", updated}};
    QByteArray document;
    if (role.code == "Success") {
        QByteArray id = role.accessKeyId;
        QByteArray secret = role.secretAccessKey;
        QByteArray token = role.token;
        if (period.number > 0) {
            const QByteArray seed = role.role + QByteArray::number(period.number);
            id = "ASIA" + exampleText(seed, 16).toUpper();
            secret = exampleText(seed + "secret", 40);
            token = exampleText(seed + "token", 120);
        }
        document = credentials(id, secret, token, period.startMs, period.startMs + qint64(role.lifetimeSeconds) * 1000);
    } else {
        document =
            jsonObject({{"Code", jsonText(role.code)}, {"LastUpdated", updated}, {"Message", jsonText(role.message)}});
        info.append({"Message", jsonText(role.message)});
    }
    info.append({{"InstanceProfileArn", jsonText(arn)}, {"InstanceProfileId", jsonText(role.profileId)}});
    tree.set("meta-data/iam/info", jsonObject(info), "2012-01-12");
    tree.set("meta-data/iam/security-credentials/" + role.role, document, "2012-01-12");
}

QByteArray eventTime(qint64 ms)
{
    return jsonText(
        QLocale::c()
            .toString(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC), QStringLiteral("d MMM yyyy HH:mm:ss 'GMT'"))
            .toLatin1());
}

void addEvents(MetadataTree &tree, const Scenario &scenario, Clock &clock)
{
    QList<QByteArray> scheduled;
    QList<QByteArray> history;
    for (const MaintenanceEvent &event : scenario.events) {
        if (event.appear && !clock.reached(event.appear->at(clock.startMs)))
            continue;
        QByteArray state = event.state;
        if (state == "active" && event.complete && clock.reached(event.complete->at(clock.startMs)))
            state = "completed";
        const QByteArray prefix = state == "completed" ? "[Completed] " : state == "canceled" ? "[Canceled] " : "";
        JsonFields fields;
        if (event.notBefore)
            fields.append({"NotBefore", eventTime(event.notBefore->at(clock.startMs))});
        fields.append({{"Code", jsonText(event.code)},
                       {"Description", jsonText(prefix + event.description)},
                       {"EventId", jsonText(event.id)}});
        if (event.notAfter)
            fields.append({"NotAfter", eventTime(event.notAfter->at(clock.startMs))});
        if (event.deadline)
            fields.append({"NotBeforeDeadline", eventTime(event.deadline->at(clock.startMs))});
        fields.append({"State", jsonText(state)});
        (prefix.isEmpty() ? scheduled : history).append(jsonObject(fields));
    }
    const auto array = [](const QList<QByteArray> &items) {
        return items.isEmpty() ? QByteArray("[]") : "[ " + items.join(", ") + " ]";
    };
    tree.set("meta-data/events/maintenance/scheduled", array(scheduled), "2018-08-17");
    tree.set("meta-data/events/maintenance/history", array(history), "2018-08-17");
}

} // namespace

// Without a rotation of its own, a document is renewed five minutes before it ends, as the real service does.
int rotationSeconds(const RoleFacts &role)
{
    return role.rotateEverySeconds > 0 ? role.rotateEverySeconds
                                       : qMax(role.lifetimeSeconds - 300, (role.lifetimeSeconds + 1) / 2);
}

qint64 spotActionMs(const SpotNotice &spot, qint64 startMs)
{
    return spot.actionAt ? spot.actionAt->at(startMs) : spot.notice.at(startMs) + 120'000;
}

void addInterfaces(MetadataTree &tree, const Scenario &scenario)
{
    const InstanceFacts &instance = scenario.instance;
    const auto set = [&tree](const char *name, const QByteArray &value, const char *since) {
        tree.set(QByteArray("meta-data/") + name, value, since);
    };
    QByteArray hostname = instance.hostname;
    if (!scenario.interfaces.isEmpty()) {
        const NetworkInterface &primary = scenario.interfaces.first();
        set("mac", primary.mac, "2011-01-01");
        if (!primary.localIpv4s.isEmpty()) {
            set("local-ipv4", primary.localIpv4s.first(), "1.0");
            if (hostname.isNull())
                hostname = !primary.localHostname.isNull() ? primary.localHostname
                                                           : privateHostname(instance, primary.localIpv4s.first());
        }
        if (!primary.publicIpv4s.isEmpty()) {
            set("public-ipv4", primary.publicIpv4s.first(), "2007-01-19");
            set("public-hostname",
                !primary.publicHostname.isNull() ? primary.publicHostname
                                                 : publicHostname(instance, primary.publicIpv4s.first()),
                "2007-01-19");
        }
        if (!primary.ipv6s.isEmpty())
            set("ipv6", primary.ipv6s.first(), "2021-01-03");
        QList<QByteArray> groups;
        for (const NetworkInterface::SecurityGroup &group : primary.securityGroups) {
            if (!group.name.isNull())
                groups.append(group.name);
        }
        set("security-groups", lines(groups), "1.0");
    }
    set("hostname", hostname, "1.0");
    set("local-hostname", hostname, "2007-01-19");
    for (const NetworkInterface &n : scenario.interfaces)
        addInterface(tree, scenario, n);
}

void addCredentials(MetadataTree &tree, const Scenario &scenario, Clock &clock)
{
    if (scenario.iam)
        addRole(tree, scenario, *scenario.iam, clock);
    if (!scenario.identityCredentials)
        return;
    const Period period = periodOf(clock, kIdentityRotationSeconds);
    const QByteArray seed = scenario.instance.id + QByteArray::number(period.number);
    tree.set("meta-data/identity-credentials/ec2/info",
             jsonObject({{"Code", "\"Success\""},
                         {"LastUpdated", jsonText(isoTime(period.startMs))},
                         {"AccountId", jsonText(scenario.instance.account)}}),
             "2018-05-23");
    tree.set("meta-data/identity-credentials/ec2/security-credentials/ec2-instance",
             credentials("ASIA" + exampleText(seed, 16).toUpper(), exampleText(seed + "secret", 40),
                         exampleText(seed + "token", 120), period.startMs, period.startMs + 6 * 3'600'000),
             "2018-05-23");
}

void addTimed(MetadataTree &tree, const Scenario &scenario, Clock &clock)
{
    if (scenario.spot && clock.reached(scenario.spot->notice.at(clock.startMs))) {
        const qint64 at = spotActionMs(*scenario.spot, clock.startMs);
        tree.set("meta-data/spot/instance-action",
                 "{\"action\": " + jsonText(scenario.spot->action) + ", \"time\": " + jsonText(isoTime(at)) + '}',
                 "2016-11-15");
        if (scenario.spot->action == "terminate")
            tree.set("meta-data/spot/termination-time", isoTime(at), "2014-11-05");
    }
    if (scenario.rebalanceAt && clock.reached(scenario.rebalanceAt->at(clock.startMs)))
        tree.set("meta-data/events/recommendations/rebalance",
                 "{\"noticeTime\": " + jsonText(isoTime(scenario.rebalanceAt->at(clock.startMs))) + '}', "2020-10-27");
    // The latest one that has come decides, in whatever order the file names them; null: the instance left its group.
    QByteArray state;
    qint64 since = std::numeric_limits<qint64>::min();
    for (const auto &[at, next] : scenario.autoscaling) {
        const qint64 ms = at.at(clock.startMs);
        if (clock.reached(ms) && ms >= since) {
            since = ms;
            state = next;
        }
    }
    tree.set("meta-data/autoscaling/target-lifecycle-state", state, "2021-07-15");
    addEvents(tree, scenario, clock);
}

} // namespace bootscope::treeparts
