// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of a scenario file that hold what the instance was given: disks, keys, role, tags, user data, values.
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

void readPairs(const YamlFields &parent, const char *key, NamedValues &into)
{
    if (!parent.has(key))
        return;
    into.clear();
    for (const auto &[name, value] : parent.entries(key)) {
        if (value.IsScalar() || value.IsNull())
            into.append({name, value.IsNull() ? QByteArray() : yamlBytes(value)});
        else
            parent.fail(value, parent.pathOf(key), Text::tr("must hold names with text"));
    }
}

// Bytes that are no text are written as {base64: …}.
void readBase64(const YamlFields &fields, QByteArray &into)
{
    QByteArray given;
    fields.text("base64", given);
    for (const char space : {'\n', '\r', ' '})
        given.replace(space, QByteArray());
    const auto decoded = QByteArray::fromBase64Encoding(given, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        fields.fail(fields.node("base64"), fields.pathOf("base64"), Text::tr("is not base64"));
    into = decoded.decoded;
}

void readOverrides(const YamlFields &top, Scenario &scenario)
{
    for (const auto &[path, value] : top.entries("overrides")) {
        QByteArray bytes;
        if (value.IsMap() && value["base64"].IsDefined())
            readBase64(top.nested(value, top.pathOf("overrides")), bytes);
        else if (value.IsScalar())
            bytes = yamlBytes(value);
        else if (!value.IsNull())
            top.fail(value, top.pathOf("overrides"), Text::tr("must hold names with text"));
        scenario.overrides.append({path, bytes});
    }
}

void readKeys(const YamlFields &top, Scenario &scenario)
{
    for (const YAML::Node &node : top.items("public-keys")) {
        const YamlFields f = top.nested(node, QStringLiteral("public-keys.%1").arg(scenario.publicKeys.size()));
        f.warnUnknown({"name", "openssh"});
        QByteArray name = "key";
        QByteArray key;
        f.text("name", name);
        f.text("openssh", key);
        scenario.publicKeys.append({name, key});
    }
    for (const auto &[user, node] : top.entries("managed-ssh-keys")) {
        QList<QByteArray> keys;
        top.readList(node, top.pathOf("managed-ssh-keys"), keys);
        scenario.managedKeys.append({user, keys});
    }
    if (top.has("tags")) {
        NamedValues tags;
        readPairs(top, "tags", tags);
        for (const auto &[key, value] : std::as_const(tags)) {
            if (!isTagKey(key) || key.contains(' '))
                top.warn(top.node("tags"), QStringLiteral("tags.") + QString::fromUtf8(key.left(100)),
                         Text::tr("is no key that EC2 takes: no blanks, no /, not ., .. or _index"));
        }
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
    const YamlFields f = top.nested("iam");
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
        const YamlFields c = f.nested("credentials");
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
    const YamlFields f = top.nested("user-data");
    f.warnUnknown({"file", "text", "base64"});
    if (int(f.has("file")) + int(f.has("text")) + int(f.has("base64")) > 1) {
        f.fail(node, QStringLiteral("user-data"), Text::tr("must have one of file, text and base64"));
        return;
    }
    QByteArray given;
    f.text("text", scenario.userData);
    if (f.has("base64"))
        readBase64(f, scenario.userData);
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

} // namespace

void readContents(const YamlFields &top, const QString &folder, Scenario &scenario)
{
    readPairs(top, "block-devices", scenario.blockDevices);
    readKeys(top, scenario);
    readIam(top, scenario);
    readUserData(top, folder, scenario);
    readOverrides(top, scenario);
    top.list("remove", scenario.removals);
}

} // namespace bootscope
