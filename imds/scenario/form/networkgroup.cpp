// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/form/fieldkinds.h"

namespace bootscope {

namespace {

#define INTERFACE(member)                                                                                              \
    [](auto &s, int item) -> auto &                                                                                    \
    {                                                                                                                  \
        return s.interfaces[item].member;                                                                              \
    }

// "sg-0123 web server": names may hold blanks, ids may not.
ScenarioField securityGroups()
{
    ScenarioField field{"interface.security-groups",
                        FORM_TEXT("Security groups"),
                        FORM_TEXT("One a line: sg-0123 name"),
                        ScenarioField::Kind::Lines,
                        {},
                        {},
                        {}};
    field.get = [](const Scenario &s, int item) {
        QStringList lines;
        for (const NetworkInterface::SecurityGroup &group : s.interfaces.at(item).securityGroups)
            lines.append(QString::fromUtf8(group.id + ' ' + group.name));
        return lines.join(QLatin1Char('\n'));
    };
    field.set = [](Scenario &s, int item, const QString &text) {
        QList<NetworkInterface::SecurityGroup> groups;
        for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const QString clean = line.trimmed();
            if (!clean.startsWith(QLatin1String("sg-")))
                return formText(FORM_TEXT("One group a line: the id, which begins with sg-, and the name."));
            groups.append({clean.section(QLatin1Char(' '), 0, 0).toUtf8(),
                           clean.section(QLatin1Char(' '), 1).trimmed().toUtf8()});
        }
        s.interfaces[item].securityGroups = groups;
        return QString();
    };
    return field;
}

ScenarioField associations()
{
    ScenarioField field{
        "interface.ipv4-associations",
        FORM_TEXT("Which address is whose"),
        FORM_TEXT("One public address a line, then its private ones. Empty: in the order of both lists"),
        ScenarioField::Kind::Lines,
        {},
        {},
        {}};
    field.get = [](const Scenario &s, int item) {
        QStringList lines;
        for (const auto &[address, owners] : s.interfaces.at(item).ipv4Associations)
            lines.append(QString::fromUtf8(address + ' ' + owners.join(' ')));
        return lines.join(QLatin1Char('\n'));
    };
    field.set = [](Scenario &s, int item, const QString &text) {
        const FieldCheck check = ipv4Address();
        QList<std::pair<QByteArray, QList<QByteArray>>> list;
        for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            QList<QByteArray> words = line.simplified().toUtf8().split(' ');
            for (const QByteArray &word : std::as_const(words)) {
                if (const QString problem = check(word); !problem.isEmpty())
                    return problem;
            }
            const QByteArray address = words.takeFirst();
            list.emplaceBack(address, words);
        }
        s.interfaces[item].ipv4Associations = list;
        return QString();
    };
    return field;
}

// The next one that is free, so that a new interface does not hide another.
NetworkInterface anotherInterface(const Scenario &scenario)
{
    NetworkInterface added;
    const int number = int(scenario.interfaces.size());
    added.mac = QByteArray("0e:00:00:00:00:") + QByteArray::number(number + 16, 16);
    added.deviceNumber = QByteArray::number(number);
    added.id = "eni-0" + QByteArray::number(number).rightJustified(16, '0');
    added.localIpv4s = {"172.31.1." + QByteArray::number(10 + number % 200)};
    added.vpcIpv4Cidrs = {"172.31.0.0/16"};
    return added;
}

} // namespace

ScenarioGroup networkGroup()
{
    ScenarioGroup group;
    group.id = "network";
    group.title = FORM_TEXT("Network interfaces");
    group.count = [](const Scenario &s) { return int(s.interfaces.size()); };
    group.itemName = [](const Scenario &s, int item) {
        return QString::fromUtf8(s.interfaces.at(item).deviceNumber + ": " + s.interfaces.at(item).mac);
    };
    group.add = [](Scenario &s) { s.interfaces.append(anotherInterface(s)); };
    group.remove = [](Scenario &s, int item) { s.interfaces.removeAt(item); };
    group.fields = {
        textField("interface.mac", FORM_TEXT("MAC address"), INTERFACE(mac), macAddress()),
        linesField("interface.local-ipv4s", FORM_TEXT("Private IPv4 addresses"), INTERFACE(localIpv4s), ipv4Address(),
                   FORM_TEXT("One a line, the primary one first")),
        linesField("interface.public-ipv4s", FORM_TEXT("Public IPv4 addresses"), INTERFACE(publicIpv4s), ipv4Address()),
        linesField("interface.ipv6s", FORM_TEXT("IPv6 addresses"), INTERFACE(ipv6s), ipv6Address()),
        securityGroups(),
        textField("interface.id", FORM_TEXT("Interface id"), INTERFACE(id)),
        textField("interface.device-number", FORM_TEXT("Device number"), INTERFACE(deviceNumber),
                  matching(QStringLiteral("[0-9]+"), FORM_TEXT("A whole number."))),
        textField("interface.network-card", FORM_TEXT("Network card"), INTERFACE(networkCard),
                  matching(QStringLiteral("[0-9]+"), FORM_TEXT("A whole number."))),
        textField("interface.subnet.id", FORM_TEXT("Subnet"), INTERFACE(subnetId)),
        textField("interface.subnet.ipv4-cidr", FORM_TEXT("IPv4 range of the subnet"), INTERFACE(subnetIpv4Cidr),
                  ipv4Range()),
        linesField("interface.subnet.ipv6-cidrs", FORM_TEXT("IPv6 ranges of the subnet"), INTERFACE(subnetIpv6Cidrs),
                   ipv6Range()),
        textField("interface.vpc.id", FORM_TEXT("VPC"), INTERFACE(vpcId)),
        linesField("interface.vpc.ipv4-cidrs", FORM_TEXT("IPv4 ranges of the VPC"), INTERFACE(vpcIpv4Cidrs),
                   ipv4Range()),
        linesField("interface.vpc.ipv6-cidrs", FORM_TEXT("IPv6 ranges of the VPC"), INTERFACE(vpcIpv6Cidrs),
                   ipv6Range()),
        textField("interface.local-hostname", FORM_TEXT("Private host name"), INTERFACE(localHostname), anyWord(),
                  FORM_TEXT("Empty: made of the private address")),
        textField("interface.public-hostname", FORM_TEXT("Public host name"), INTERFACE(publicHostname), anyWord(),
                  FORM_TEXT("Empty: made of the public address")),
        textField("interface.owner-id", FORM_TEXT("Owner"), INTERFACE(ownerId), anyWord(),
                  FORM_TEXT("Empty: the account")),
        linesField("interface.ipv4-prefix", FORM_TEXT("Delegated IPv4 prefixes"), INTERFACE(ipv4Prefixes), ipv4Range()),
        linesField("interface.ipv6-prefix", FORM_TEXT("Delegated IPv6 prefixes"), INTERFACE(ipv6Prefixes), ipv6Range()),
        associations(),
    };
    return group;
}

} // namespace bootscope
