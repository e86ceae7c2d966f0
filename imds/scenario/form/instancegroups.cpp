// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/exchange.h"
#include "imds/scenario/form/fieldkinds.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

#define INSTANCE(member)                                                                                               \
    [](auto &s, int) -> auto &                                                                                         \
    {                                                                                                                  \
        return s.instance.member;                                                                                      \
    }
#define ROLE(member)                                                                                                   \
    [](auto &s, int) -> auto &                                                                                         \
    {                                                                                                                  \
        return s.iam->member;                                                                                          \
    }

// Fields of a role that is not there are empty and cannot be set.
ScenarioField ofRole(ScenarioField field)
{
    field.get = [get = field.get](const Scenario &s, int item) { return s.iam ? get(s, item) : QString(); };
    field.set = [set = field.set](Scenario &s, int item, const QString &text) {
        if (s.iam)
            return set(s, item, text);
        return text.isEmpty() ? QString()
                              : formText(QT_TRANSLATE_NOOP("bootscope::ScenarioForm",
                                                           "The instance has no role: give its name first."));
    };
    return field;
}

ScenarioField roleName()
{
    ScenarioField field{
        "iam.role",
        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Role"),
        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Empty: the instance has no role, and iam/ is 404."),
        ScenarioField::Kind::Line,
        {},
        {},
        {}};
    field.get = [](const Scenario &s, int) { return s.iam ? QString::fromUtf8(s.iam->role) : QString(); };
    field.set = [](Scenario &s, int, const QString &text) {
        const QByteArray name = text.trimmed().toUtf8();
        static const QRegularExpression form(QStringLiteral(R"(\A[\w+=,.@-]{1,64}\z)"));
        if (name.isEmpty()) {
            s.iam.reset();
            return QString();
        }
        if (!form.match(text.trimmed()).hasMatch())
            return formText(
                QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "A role's name has up to 64 letters, digits and +=,.@_-"));
        if (!s.iam)
            s.iam.emplace();
        s.iam->role = name;
        return QString();
    };
    return field;
}

ScenarioField tagLines()
{
    ScenarioField field{"tags",
                        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Tags"),
                        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "One a line: Name=web-1"),
                        ScenarioField::Kind::Lines,
                        {},
                        {},
                        {}};
    field.get = [](const Scenario &s, int) { return s.tags ? pairsText(*s.tags, QStringLiteral("=")) : QString(); };
    field.set = [](Scenario &s, int, const QString &text) {
        NamedValues tags;
        const QString problem = readPairs(text, QStringLiteral("="), tags);
        if (!problem.isEmpty())
            return problem;
        for (const auto &tag : std::as_const(tags)) {
            if (!isTagKey(tag.first))
                return formText(QT_TRANSLATE_NOOP("bootscope::ScenarioForm",
                                                  "The service does not show a tag with a slash in its key."));
        }
        s.tags = tags.isEmpty() ? std::nullopt : std::optional(tags);
        return QString();
    };
    return field;
}

// "NAME ssh-ed25519 AAAA… comment": names may hold blanks, kinds of keys are known.
bool splitKey(const QString &line, QByteArray &name, QByteArray &key)
{
    static const QRegularExpression form(QStringLiteral(R"(\A\s*(\S.*?)\s+((?:ssh|ecdsa|sk)-\S+\s+\S.*?)\s*\z)"));
    const QRegularExpressionMatch match = form.match(line);
    name = match.captured(1).toUtf8();
    key = match.captured(2).toUtf8();
    return match.hasMatch();
}

QString keyProblem()
{
    return formText(QT_TRANSLATE_NOOP("bootscope::ScenarioForm",
                                      "One key a line: the name, then ssh-ed25519 and the rest of the public key."));
}

ScenarioField publicKeys()
{
    ScenarioField field{"public-keys",
                        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Key pairs"),
                        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "One a line: name ssh-ed25519 AAAA…"),
                        ScenarioField::Kind::Lines,
                        {},
                        {},
                        {}};
    field.get = [](const Scenario &s, int) { return pairsText(s.publicKeys, QStringLiteral(" ")); };
    field.set = [](Scenario &s, int, const QString &text) {
        NamedValues keys;
        for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            QByteArray name;
            QByteArray key;
            if (!splitKey(line, name, key))
                return keyProblem();
            keys.emplaceBack(name, key);
        }
        s.publicKeys = keys;
        return QString();
    };
    return field;
}

ScenarioField pushedKeys()
{
    ScenarioField field{"managed-ssh-keys",
                        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Keys pushed by EC2 Instance Connect"),
                        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "One a line: user ssh-ed25519 AAAA…"),
                        ScenarioField::Kind::Lines,
                        {},
                        {},
                        {}};
    field.get = [](const Scenario &s, int) {
        QStringList lines;
        for (const auto &[user, keys] : s.managedKeys) {
            for (const QByteArray &key : keys)
                lines.append(QString::fromUtf8(user + ' ' + key));
        }
        return lines.join(QLatin1Char('\n'));
    };
    field.set = [](Scenario &s, int, const QString &text) {
        QList<std::pair<QByteArray, QList<QByteArray>>> users;
        for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            QByteArray user;
            QByteArray key;
            if (!splitKey(line, user, key))
                return keyProblem();
            const auto found = std::find_if(users.begin(), users.end(), [&](const auto &u) { return u.first == user; });
            if (found == users.end())
                users.emplaceBack(user, QList<QByteArray>{key});
            else
                found->second.append(key);
        }
        s.managedKeys = users;
        return QString();
    };
    return field;
}

const QString kBase64 = QStringLiteral("base64:");

ScenarioField userData()
{
    ScenarioField field{
        "user-data",
        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "User data"),
        QT_TRANSLATE_NOOP("bootscope::ScenarioForm",
                          "Served byte for byte. Bytes that are no text stand here as base64: and their code."),
        ScenarioField::Kind::Lines,
        {},
        {},
        {}};
    field.get = [](const Scenario &s, int) {
        const bool isPlain = isText(s.userData) && !s.userData.contains('\r') && !s.userData.startsWith("base64:");
        return isPlain ? QString::fromUtf8(s.userData) : kBase64 + QString::fromLatin1(s.userData.toBase64());
    };
    field.set = [](Scenario &s, int, const QString &text) {
        if (!text.startsWith(kBase64)) {
            s.userData = text.toUtf8();
            return QString();
        }
        const auto decoded = QByteArray::fromBase64Encoding(text.mid(kBase64.size()).trimmed().toLatin1(),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return formText(QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "This is not base64."));
        s.userData = *decoded;
        return QString();
    };
    return field;
}

ScenarioField scenarioName()
{
    ScenarioField field{"name",  QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Name of the scenario"),
                        nullptr, ScenarioField::Kind::Line,
                        {},      {},
                        {}};
    field.get = [](const Scenario &s, int) { return s.name; };
    field.set = [](Scenario &s, int, const QString &text) {
        s.name = text;
        return QString();
    };
    return field;
}

} // namespace

ScenarioGroup instanceGroup()
{
    ScenarioGroup group;
    group.id = "instance";
    group.title = QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Instance");
    const FieldCheck digits = matching(QStringLiteral("[0-9]{12}"),
                                       QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "An account has 12 digits."));
    group.fields = {
        scenarioName(),
        textField("instance.id", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Instance id"), INSTANCE(id)),
        textField("instance.type", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Instance type"), INSTANCE(type)),
        textField("instance.ami", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "AMI"), INSTANCE(ami)),
        choiceField("instance.life-cycle", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Life cycle"),
                    INSTANCE(lifeCycle), {"on-demand", "spot", "scheduled", "capacity-block"}),
        choiceField("instance.architecture", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Architecture"),
                    INSTANCE(architecture), {"x86_64", "arm64", "i386"}),
        textField("instance.account", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Account"), INSTANCE(account),
                  digits),
        textField("instance.region", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Region"), INSTANCE(region)),
        textField("instance.az", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Availability Zone"), INSTANCE(zone)),
        textField("instance.az-id", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Id of the zone"), INSTANCE(zoneId)),
        textField("instance.hostname", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Host name"), INSTANCE(hostname),
                  anyWord(), QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Empty: made of the private address")),
        textField("instance.reservation", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Reservation"),
                  INSTANCE(reservation)),
        timeField("instance.launch-time", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Launched at"), INSTANCE(launch),
                  QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Empty: when the emulator starts")),
        choiceField("instance.system", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Virtualisation"), INSTANCE(system),
                    {"nitro", "xen-on-nitro", "xen"}),
        textField("instance.profile", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Profile"), INSTANCE(profile)),
        choiceField("instance.instance-action", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Instance action"),
                    INSTANCE(action), {"none", "shutdown", "bundle-pending"}),
        choiceField("instance.monitoring", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Detailed monitoring"),
                    INSTANCE(monitoring), {"disabled", "enabled"}),
        textField("instance.partition", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Partition"), INSTANCE(partition)),
        textField("instance.domain", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Domain of the services"),
                  INSTANCE(domain)),
        textField("instance.ami-launch-index", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Launch index"),
                  INSTANCE(amiLaunchIndex),
                  matching(QStringLiteral("[0-9]+"), QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "A whole number."))),
        textField("instance.ami-manifest-path", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Manifest path"),
                  INSTANCE(amiManifestPath)),
        linesField("instance.ancestor-ami-ids", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "AMIs it was made of"),
                   INSTANCE(ancestorAmis)),
        linesField("instance.product-codes", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Product codes"),
                   INSTANCE(productCodes)),
        textField("instance.placement.group-name", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Placement group"),
                  INSTANCE(placementGroup)),
        textField("instance.placement.partition-number",
                  QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Partition of the group"), INSTANCE(partitionNumber)),
        textField("instance.placement.host-id", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Dedicated host"),
                  INSTANCE(hostId)),
        textField("instance.kernel-id", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Kernel id"), INSTANCE(kernelId)),
        textField("instance.ramdisk-id", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "RAM disk id"),
                  INSTANCE(ramdiskId)),
        pairsField(
            "block-devices", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Block devices"),
            [](auto &s, int) -> auto & { return s.blockDevices; }, "=",
            QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "One a line: ebs1=sdf")),
    };
    return group;
}

ScenarioGroup identityGroup()
{
    ScenarioGroup group;
    group.id = "iam";
    group.title = QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Role and credentials");
    group.fields = {
        roleName(),
        ofRole(textField("iam.profile-arn", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "ARN of the instance profile"),
                         ROLE(profileArn), anyWord(),
                         QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Empty: made of account and role"))),
        ofRole(textField("iam.profile-id", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Id of the instance profile"),
                         ROLE(profileId))),
        ofRole(textField("iam.code", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Code"), ROLE(code), anyWord(),
                         QT_TRANSLATE_NOOP("bootscope::ScenarioForm",
                                           "Success, or why there are no credentials: AssumeRoleUnauthorizedAccess"))),
        ofRole(textField("iam.message", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Message with another code"),
                         ROLE(message))),
        ofRole(textField("iam.access-key-id", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Access key id"),
                         ROLE(accessKeyId), anyWord(),
                         QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Use fakes: who asks the emulator gets this."))),
        ofRole(textField("iam.secret-access-key", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Secret access key"),
                         ROLE(secretAccessKey))),
        ofRole(textField("iam.token", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Session token of the credentials"),
                         ROLE(token))),
        ofRole(numberField("iam.lifetime",
                           QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Life of the credentials, seconds"),
                           ROLE(lifetimeSeconds), 1, 7 * 24 * 3600)),
        ofRole(numberField(
            "iam.rotate-every", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "New credentials every … seconds"),
            ROLE(rotateEverySeconds), 0, 7 * 24 * 3600, QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "0: never"))),
        flagField(
            "identity-credentials", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Credentials of the instance itself"),
            [](auto &s, int) -> auto & { return s.identityCredentials; }),
    };
    return group;
}

ScenarioGroup tagsGroup()
{
    ScenarioGroup group;
    group.id = "tags";
    group.title = QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Tags");
    group.fields = {
        flagField(
            "service.instance-metadata-tags",
            QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Tags are shown in the metadata"),
            [](auto &s, int) -> auto & { return s.service.instanceTags; }),
        tagLines(),
    };
    return group;
}

ScenarioGroup keysGroup()
{
    ScenarioGroup group;
    group.id = "keys";
    group.title = QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Keys");
    group.fields = {publicKeys(), pushedKeys()};
    return group;
}

ScenarioGroup userDataGroup()
{
    ScenarioGroup group;
    group.id = "user-data";
    group.title = QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "User data");
    group.fields = {userData()};
    return group;
}

} // namespace bootscope
