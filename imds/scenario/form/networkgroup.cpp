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
                        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Security groups"),
                        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "One a line: sg-0123 name"),
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
                return formText(QT_TRANSLATE_NOOP("bootscope::ScenarioForm",
                                                  "One group a line: the id, which begins with sg-, and the name."));
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
        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Which address is whose"),
        QT_TRANSLATE_NOOP("bootscope::ScenarioForm",
                          "One public address a line, then its private ones. Empty: in the order of both lists"),
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
    group.title = QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Network interfaces");
    group.count = [](const Scenario &s) { return int(s.interfaces.size()); };
    group.itemName = [](const Scenario &s, int item) {
        return QString::fromUtf8(s.interfaces.at(item).deviceNumber + ": " + s.interfaces.at(item).mac);
    };
    group.add = [](Scenario &s) { s.interfaces.append(anotherInterface(s)); };
    group.remove = [](Scenario &s, int item) { s.interfaces.removeAt(item); };
    group.fields = {
        textField("interface.mac", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "MAC address"), INTERFACE(mac),
                  macAddress()),
        linesField("interface.local-ipv4s", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Private IPv4 addresses"),
                   INTERFACE(localIpv4s), ipv4Address(),
                   QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "One a line, the primary one first")),
        linesField("interface.public-ipv4s", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Public IPv4 addresses"),
                   INTERFACE(publicIpv4s), ipv4Address()),
        linesField("interface.ipv6s", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "IPv6 addresses"), INTERFACE(ipv6s),
                   ipv6Address()),
        securityGroups(),
        textField("interface.id", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Interface id"), INTERFACE(id)),
        textField("interface.device-number", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Device number"),
                  INTERFACE(deviceNumber),
                  matching(QStringLiteral("[0-9]+"), QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "A whole number."))),
        textField("interface.network-card", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Network card"),
                  INTERFACE(networkCard),
                  matching(QStringLiteral("[0-9]+"), QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "A whole number."))),
        textField("interface.subnet.id", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Subnet"), INTERFACE(subnetId)),
        textField("interface.subnet.ipv4-cidr",
                  QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "IPv4 range of the subnet"), INTERFACE(subnetIpv4Cidr),
                  ipv4Range()),
        linesField("interface.subnet.ipv6-cidrs",
                   QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "IPv6 ranges of the subnet"),
                   INTERFACE(subnetIpv6Cidrs), ipv6Range()),
        textField("interface.vpc.id", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "VPC"), INTERFACE(vpcId)),
        linesField("interface.vpc.ipv4-cidrs", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "IPv4 ranges of the VPC"),
                   INTERFACE(vpcIpv4Cidrs), ipv4Range()),
        linesField("interface.vpc.ipv6-cidrs", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "IPv6 ranges of the VPC"),
                   INTERFACE(vpcIpv6Cidrs), ipv6Range()),
        textField("interface.local-hostname", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Private host name"),
                  INTERFACE(localHostname), anyWord(),
                  QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Empty: made of the private address")),
        textField("interface.public-hostname", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Public host name"),
                  INTERFACE(publicHostname), anyWord(),
                  QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Empty: made of the public address")),
        textField("interface.owner-id", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Owner"), INTERFACE(ownerId),
                  anyWord(), QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Empty: the account")),
        linesField("interface.ipv4-prefix", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Delegated IPv4 prefixes"),
                   INTERFACE(ipv4Prefixes), ipv4Range()),
        linesField("interface.ipv6-prefix", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Delegated IPv6 prefixes"),
                   INTERFACE(ipv6Prefixes), ipv6Range()),
        associations(),
    };
    return group;
}

} // namespace bootscope
