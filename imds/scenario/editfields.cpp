// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/editfields.h"

#include <algorithm>

namespace bootscope {

namespace {

QList<QByteArray> linesOf(const QByteArray &value)
{
    QList<QByteArray> lines = value.split('\n');
    lines.removeAll(QByteArray(""));
    return lines;
}

// The first entry of a list: what the item that shows one address is made of.
void setFirst(QList<QByteArray> &list, const QByteArray &value)
{
    if (value.isNull())
        list.clear();
    else if (list.isEmpty())
        list.append(value);
    else
        list.first() = value;
}

void setNamed(NamedValues &values, const QByteArray &name, const QByteArray &value)
{
    const auto found = std::find_if(values.begin(), values.end(), [&name](const auto &v) { return v.first == name; });
    if (value.isNull() && found != values.end())
        values.erase(found);
    else if (found != values.end())
        found->second = value;
    else if (!value.isNull())
        values.append({name, value});
}

// The groups keep their ids; a name more has none.
void setGroupNames(NetworkInterface &n, const QList<QByteArray> &names)
{
    n.securityGroups.resize(names.size());
    for (qsizetype i = 0; i < names.size(); ++i)
        n.securityGroups[i].name = names.at(i);
}

struct InstanceField
{
    const char *path;
    const char *name;
    QByteArray InstanceFacts::*member;
};
constexpr InstanceField kInstanceFields[] = {
    {"meta-data/ami-id", "ami", &InstanceFacts::ami},
    {"meta-data/ami-launch-index", "ami-launch-index", &InstanceFacts::amiLaunchIndex},
    {"meta-data/ami-manifest-path", "ami-manifest-path", &InstanceFacts::amiManifestPath},
    {"meta-data/hostname", "hostname", &InstanceFacts::hostname},
    {"meta-data/local-hostname", "hostname", &InstanceFacts::hostname},
    {"meta-data/instance-action", "instance-action", &InstanceFacts::action},
    {"meta-data/instance-id", "id", &InstanceFacts::id},
    {"meta-data/instance-life-cycle", "life-cycle", &InstanceFacts::lifeCycle},
    {"meta-data/instance-type", "type", &InstanceFacts::type},
    {"meta-data/kernel-id", "kernel-id", &InstanceFacts::kernelId},
    {"meta-data/ramdisk-id", "ramdisk-id", &InstanceFacts::ramdiskId},
    {"meta-data/placement/availability-zone", "az", &InstanceFacts::zone},
    {"meta-data/placement/availability-zone-id", "az-id", &InstanceFacts::zoneId},
    {"meta-data/placement/region", "region", &InstanceFacts::region},
    {"meta-data/placement/group-name", "placement.group-name", &InstanceFacts::placementGroup},
    {"meta-data/placement/partition-number", "placement.partition-number", &InstanceFacts::partitionNumber},
    {"meta-data/placement/host-id", "placement.host-id", &InstanceFacts::hostId},
    {"meta-data/profile", "profile", &InstanceFacts::profile},
    {"meta-data/reservation-id", "reservation", &InstanceFacts::reservation},
    {"meta-data/services/domain", "domain", &InstanceFacts::domain},
    {"meta-data/services/partition", "partition", &InstanceFacts::partition},
    {"meta-data/system", "system", &InstanceFacts::system},
    {"dynamic/fws/instance-monitoring", "monitoring", &InstanceFacts::monitoring},
};

struct InterfaceText
{
    const char *item;
    const char *name;
    QByteArray NetworkInterface::*member;
};
constexpr InterfaceText kInterfaceTexts[] = {
    {"device-number", "device-number", &NetworkInterface::deviceNumber},
    {"interface-id", "id", &NetworkInterface::id},
    {"network-card", "network-card", &NetworkInterface::networkCard},
    {"network-card-index", "network-card", &NetworkInterface::networkCard},
    {"owner-id", "owner-id", &NetworkInterface::ownerId},
    {"local-hostname", "local-hostname", &NetworkInterface::localHostname},
    {"public-hostname", "public-hostname", &NetworkInterface::publicHostname},
    {"subnet-id", "subnet.id", &NetworkInterface::subnetId},
    {"subnet-ipv4-cidr-block", "subnet.ipv4-cidr", &NetworkInterface::subnetIpv4Cidr},
    {"vpc-id", "vpc.id", &NetworkInterface::vpcId},
};

struct InterfaceList
{
    const char *item;
    const char *name;
    QList<QByteArray> NetworkInterface::*member;
};
constexpr InterfaceList kInterfaceLists[] = {
    {"local-ipv4s", "local-ipv4s", &NetworkInterface::localIpv4s},
    {"public-ipv4s", "public-ipv4s", &NetworkInterface::publicIpv4s},
    {"ipv6s", "ipv6s", &NetworkInterface::ipv6s},
    {"ipv4-prefix", "ipv4-prefix", &NetworkInterface::ipv4Prefixes},
    {"ipv6-prefix", "ipv6-prefix", &NetworkInterface::ipv6Prefixes},
    {"subnet-ipv6-cidr-blocks", "subnet.ipv6-cidrs", &NetworkInterface::subnetIpv6Cidrs},
    {"vpc-ipv4-cidr-blocks", "vpc.ipv4-cidrs", &NetworkInterface::vpcIpv4Cidrs},
    {"vpc-ipv6-cidr-blocks", "vpc.ipv6-cidrs", &NetworkInterface::vpcIpv6Cidrs},
};

// What is taken away as a whole with one key of the file.
struct Part
{
    const char *path;
    const char *name;
    void (*clear)(Scenario &);
};
constexpr Part kParts[] = {
    {"meta-data/autoscaling", "autoscaling", [](Scenario &s) { s.autoscaling.clear(); }},
    {"meta-data/block-device-mapping", "block-devices", [](Scenario &s) { s.blockDevices.clear(); }},
    {"meta-data/iam", "iam", [](Scenario &s) { s.iam.reset(); }},
    {"meta-data/identity-credentials", "identity-credentials", [](Scenario &s) { s.identityCredentials = false; }},
    {"meta-data/managed-ssh-keys", "managed-ssh-keys", [](Scenario &s) { s.managedKeys.clear(); }},
    {"meta-data/public-keys", "public-keys", [](Scenario &s) { s.publicKeys.clear(); }},
    {"meta-data/spot", "spot", [](Scenario &s) { s.spot.reset(); }},
    {"meta-data/tags", "tags", [](Scenario &s) { s.tags.reset(); }},
    {"meta-data/tags/instance", "tags", [](Scenario &s) { s.tags.reset(); }},
};

std::optional<EditField> interfaceField(qsizetype index, const QByteArray &item)
{
    const QString prefix = QStringLiteral("interfaces.%1.").arg(index);
    for (const InterfaceText &field : kInterfaceTexts) {
        if (item == field.item)
            return EditField{prefix + QLatin1String(field.name), [index, field](Scenario &s, const QByteArray &value) {
                                 s.interfaces[index].*field.member = value;
                             }};
    }
    for (const InterfaceList &field : kInterfaceLists) {
        if (item == field.item)
            return EditField{prefix + QLatin1String(field.name), [index, field](Scenario &s, const QByteArray &value) {
                                 s.interfaces[index].*field.member = linesOf(value);
                             }};
    }
    if (item == "security-groups")
        return EditField{prefix + QStringLiteral("security-groups"), [index](Scenario &s, const QByteArray &value) {
                             setGroupNames(s.interfaces[index], linesOf(value));
                         }};
    return std::nullopt;
}

// Items at the top that show the first interface.
std::optional<EditField> primaryField(const QByteArray &item)
{
    if (item == "mac")
        return EditField{QStringLiteral("interfaces.0.mac"),
                         [](Scenario &s, const QByteArray &value) { s.interfaces.first().mac = value.toLower(); }};
    if (item == "security-groups" || item == "public-hostname")
        return interfaceField(0, item);
    static const InterfaceList firsts[] = {{"local-ipv4", "local-ipv4s", &NetworkInterface::localIpv4s},
                                           {"public-ipv4", "public-ipv4s", &NetworkInterface::publicIpv4s},
                                           {"ipv6", "ipv6s", &NetworkInterface::ipv6s}};
    for (const InterfaceList &field : firsts) {
        if (item == field.item)
            return EditField{
                QStringLiteral("interfaces.0.") + QLatin1String(field.name),
                [field](Scenario &s, const QByteArray &value) { setFirst(s.interfaces.first().*field.member, value); }};
    }
    return std::nullopt;
}

std::optional<EditField> listedField(const Scenario &scenario, const QByteArray &directory, const QByteArray &item)
{
    const QString name = QString::fromUtf8(item);
    if (directory == "meta-data/tags/instance")
        return EditField{QStringLiteral("tags.") + name, [item](Scenario &s, const QByteArray &value) {
                             NamedValues tags = s.tags.value_or(NamedValues());
                             setNamed(tags, item, value);
                             s.tags = tags.isEmpty() ? std::nullopt : std::optional(tags);
                         }};
    if (directory == "meta-data/block-device-mapping")
        return EditField{QStringLiteral("block-devices.") + name,
                         [item](Scenario &s, const QByteArray &value) { setNamed(s.blockDevices, item, value); }};
    const auto user = std::find_if(scenario.managedKeys.cbegin(), scenario.managedKeys.cend(),
                                   [&item](const auto &keys) { return keys.first == item; });
    if (directory == "meta-data/managed-ssh-keys/active-keys" && user != scenario.managedKeys.cend())
        return EditField{QStringLiteral("managed-ssh-keys.") + name,
                         [at = user - scenario.managedKeys.cbegin()](Scenario &s, const QByteArray &value) {
                             s.managedKeys[at].second = linesOf(value);
                         }};
    return std::nullopt;
}

} // namespace

std::optional<EditField> editField(const Scenario &scenario, const QList<QByteArray> &path)
{
    if (path.isEmpty())
        return std::nullopt;
    const QByteArray whole = path.join('/');
    const QByteArray directory = path.mid(0, path.size() - 1).join('/');
    if (whole == "user-data")
        return EditField{QStringLiteral("user-data"), [](Scenario &s, const QByteArray &value) { s.userData = value; }};
    for (const InstanceField &field : kInstanceFields) {
        if (whole == field.path)
            return EditField{QStringLiteral("instance.") + QLatin1String(field.name),
                             [field](Scenario &s, const QByteArray &value) { s.instance.*field.member = value; }};
    }
    for (const Part &part : kParts) {
        if (whole == part.path)
            return EditField{QLatin1String(part.name), [part](Scenario &s, const QByteArray &value) {
                                 if (value.isNull())
                                     part.clear(s);
                             }};
    }
    if (whole == "meta-data/ancestor-ami-ids")
        return EditField{QStringLiteral("instance.ancestor-ami-ids"),
                         [](Scenario &s, const QByteArray &value) { s.instance.ancestorAmis = linesOf(value); }};
    if (whole == "meta-data/product-codes")
        return EditField{QStringLiteral("instance.product-codes"),
                         [](Scenario &s, const QByteArray &value) { s.instance.productCodes = linesOf(value); }};
    if (path.size() == 4 && whole.startsWith("meta-data/public-keys/") && path.last() == "openssh-key") {
        const int index = path.at(2).toInt();
        if (index >= 0 && index < scenario.publicKeys.size())
            return EditField{QStringLiteral("public-keys.%1.openssh").arg(index),
                             [index](Scenario &s, const QByteArray &value) { s.publicKeys[index].second = value; }};
    }
    if (path.size() == 2 && path.first() == "meta-data" && !scenario.interfaces.isEmpty()) {
        if (const auto field = primaryField(path.last()))
            return field;
    }
    if (path.size() == 6 && whole.startsWith("meta-data/network/interfaces/macs/")) {
        for (qsizetype i = 0; i < scenario.interfaces.size(); ++i) {
            if (scenario.interfaces.at(i).mac == path.at(4))
                return interfaceField(i, path.last());
        }
    }
    return listedField(scenario, directory, path.last());
}

} // namespace bootscope
