// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets of many kinds, planted where user data and logs hold them: nothing of them is left. All are made up.
#include "parsers/carriers/packing.h"
#include "parsers/redact/redactor.h"

#include <QTest>

using namespace bootscope;

namespace {

// Put together at run time, so that no scanner of sources takes one of them for real.
QByteArray letters(int count, const char *from = "Ab3dEf9hIjK1mN0pQrS7uVwX2z")
{
    const QByteArray alphabet(from);
    QByteArray out;
    for (int i = 0; i < count; ++i)
        out += alphabet.at((i * 7 + i / 5) % alphabet.size());
    return out;
}

struct Planted
{
    const char *name;
    QByteArray before;
    QByteArray secret;
    QByteArray after = "\n";
};

QList<Planted> planted()
{
    const QByteArray hex = "0123456789abcdef0123456789abcdef";
    return {
        {"password of a user", "users:\n  - name: jane\n    plain_text_passwd: ", "Pl4nted-01"},
        {"hash of a password", "    hashed_passwd: ", "$6$rounds=4096$pLanTedSa1t$" + letters(86)},
        {"line of shadow", "jane:", "$y$j9T$plantedsalt$" + letters(43), ":19000:0:99999:7:::\n"},
        {"list of chpasswd", "chpasswd:\n  list: |\n    jane:", "Pl4nted-02"},
        {"list of chpasswd, flow", "chpasswd: {expire: false, list: 'jane:", "Pl4nted-03", "'}\n"},
        {"pipe to chpasswd", "echo 'jane:", "Pl4nted-04", "' | sudo chpasswd\n"},
        {"chpasswd here", "chpasswd <<EOF\njane:", "Pl4nted-05", "\nEOF\n"},
        {"console", "Set the following 'random' passwords\njane:", "kfTpQ9zLmXw2"},
        {"AWS access key id", "export AWS_ACCESS_KEY_ID=", "AKIA" + QByteArray("PLANTEDKEY234567")},
        {"AWS secret", "aws_secret_access_key = ", letters(40)},
        {"AWS secret in JSON", "{\"SecretAccessKey\" : \"", letters(39) + "/", "\"}\n"},
        {"AWS session token", "\"Token\" : \"", "IQoJb3JpZ2luX2Vj" + letters(200), "\",\n"},
        {"AWS configure", "aws configure set aws_secret_access_key ", "Q" + letters(39)},
        {"GitHub", "git clone https://", "ghp_" + letters(36), "@github.com/a/b\n"},
        {"GitHub, fine-grained", "GH=", "github_pat_" + letters(60)},
        {"GitLab", "curl --header \"PRIVATE-TOKEN: ", "glpat-" + letters(20), "\" https://gitlab.example/api\n"},
        {"Slack", "T=", "xoxb-" + QByteArray("123456789012-") + letters(24)},
        {"Slack webhook", "https://hooks.slack.com/services/", "T0PLANTED/B0PLANTED/" + letters(24)},
        {"JWT", "jwt ", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwbGFudGVkIn0." + letters(43)},
        {"bearer", "curl -H 'Authorization: Bearer ", letters(50), "' https://api.example\n"},
        {"basic", "Authorization: Basic ", QByteArray("jane:Pl4nted-06").toBase64()},
        {"curl -u", "curl -sf -u jane:", "Pl4nted-07", " https://api.example\n"},
        {"curl -u in a list", "Running command ['curl', '-u', 'jane:", "Pl4nted-08", "', 'https://x'] with\n"},
        {"address", "postgres://app:", "Pl4nted-09", "@db.example:5432/app\n"},
        {"address, no user", "redis://:", "Pl4nted-10", "@cache:6379/0\n"},
        {"presigned", "https://b.s3.amazonaws.com/k?X-Amz-Expires=60&X-Amz-Signature=", hex + hex, "&x=1\n"},
        {"SAS", "https://a.blob.core.windows.net/c?sv=2020&sig=", letters(43) + "%3D"},
        {"storage key", "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=", letters(86) + "==", ";x\n"},
        {"kubeadm", "kubeadm join 10.0.0.1:6443 --token ", "abc123.0123456789abcdef",
         " --discovery-token-ca-cert-hash sha256:" + hex + hex + "\n"},
        {"K3s", "K3S_TOKEN=", "K10" + hex + hex + "::server:" + hex},
        {"Tailscale", "tailscale up --authkey=", "tskey-auth-" + letters(30)},
        {"Vault", "VAULT_TOKEN=", "hvs." + letters(40)},
        {"Swarm", "docker swarm join --token ", "SWMTKN-1-" + letters(50, "abc123def456") + '-' + letters(25, "abc123"),
         " 10.0.0.1:2377\n"},
        {"docker login", "docker login -u jane -p ", "Pl4nted-11", " registry.example\n"},
        {"docker config", "{\"auths\":{\"r.example\":{\"auth\":\"", QByteArray("jane:Pl4nted-12").toBase64(),
         "\"}}}\n"},
        {"mysql", "mysql -h db -u root -p", "Pl4nted-13", " < dump.sql\n"},
        {"SQL", "CREATE USER 'app' IDENTIFIED BY '", "Pl4nted-14", "';\n"},
        {"SQL of PostgreSQL", "ALTER USER app WITH PASSWORD '", "Pl4nted-15", "';\n"},
        {"PGPASSWORD", "PGPASSWORD=", "Pl4nted-16", " psql\n"},
        {".pgpass", "db.example:5432:app:jane:", "Pl4nted-17"},
        {".netrc", "machine api.example login jane password ", "Pl4nted-18"},
        {"sshpass", "sshpass -p ", "Pl4nted-19", " ssh host\n"},
        {"htpasswd", "htpasswd -bc /etc/h jane ", "Pl4nted-20"},
        {"useradd", "useradd -m -p '", "Pl4nted-21", "' jane\n"},
        {"option", "tool --admin-password ", "Pl4nted-22", " --verbose\n"},
        {"npm", "//registry.npmjs.org/:_authToken=", "npm_" + letters(36)},
        {"PyPI", "password = ", "pypi-" + letters(80)},
        {"Stripe", "key=", "sk_live_" + letters(24)},
        {"Google", "maps ", "AIza" + letters(35)},
        {"SendGrid", "mail ", "SG." + letters(22) + "." + letters(43)},
        {"DigitalOcean", "do ", "dop_v1_" + hex + hex},
        {"WireGuard", "[Interface]\nPrivateKey = ", letters(43) + "="},
        {"Wi-Fi", "psk=", "Pl4nted-23"},
        {"metadata token", "X-aws-ec2-metadata-token: ", "AQAEAPlanted" + letters(44) + "=="},
        {"Datadog", "DD_API_KEY=", hex},
        {"license", "license_key: ", letters(40)},
        {"client-key-data", "    client-key-data: ", letters(200)},
        {"secret of Kubernetes", "kind: Secret\ndata:\n  password: ", QByteArray("Pl4nted-24").toBase64()},
        {"private key in JSON", "\"private_key\": \"-----BEGIN PRIVATE KEY-----\\n", letters(64) + "\\n" + letters(30),
         "\\n-----END PRIVATE KEY-----\\n\"\n"},
        {"age", "", "AGE-SECRET-KEY-1" + letters(58, "QPZRY9X8GF2TVDW0")},
        {"Python's repr", "{'password': '", "Pl4nted-25", "', 'a': 1}\n"},
        {"escaped JSON", "\\\"client_secret\\\": \\\"", "Pl4nted-26", "\\\"\n"},
        {"xtrace", "+ DB_SECRET='", "Pl4nted 27", "'\n"},
        {"passwd", "echo -e '", "Pl4nted-29\\nPl4nted-29", "' | passwd jane\n"},
        {"openssl", "openssl enc -d -pass pass:", "Pl4nted-30", " -in x\n"},
        {"zip", "unzip -P ", "Pl4nted-31", " x.zip\n"},
        {"smbclient", "smbclient //h/s -U jane%", "Pl4nted-32", " -c ls\n"},
        {"Windows", "net user Administrator ", "Pl4nted-33", " /add\n"},
        {"PowerShell", "ConvertTo-SecureString '", "Pl4nted-34", "' -AsPlainText -Force\n"},
        {"cifs", "mount -t cifs //h/s /m -o username=jane,password=", "Pl4nted-35", ",vers=3\n"},
        {"flow", "chpasswd: {users: [{name: jane, password: ", "Pl4nted-36", ", type: text}]}\n"},
        {"Wi-Fi of netplan", "      access-points:\n        home:\n          password: \"", "Pl4nted 37", "\"\n"},
        {"Ubuntu Pro", "ubuntu_advantage:\n  token: ", "C1PlantedPlantedPlanted12"},
        {"registration", "landscape:\n  client:\n    registration_key: ", "Pl4nted-38"},
        {"environment", "Environment=\"APP_KEY_PASSPHRASE=", "Pl4nted-28", "\"\n"},
    };
}

} // namespace

class PlantedSecretsTest : public QObject
{
    Q_OBJECT

private slots:
    void byItself_data();
    void byItself();
    void carriers_data();
    void carriers();
    void repeatedElsewhere();
    void privateKeys_data();
    void privateKeys();
};

void PlantedSecretsTest::byItself_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("secret");
    for (const Planted &one : planted())
        QTest::newRow(one.name) << one.before + one.secret + one.after << one.secret;
}

void PlantedSecretsTest::byItself()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, secret);
    Redactor redactor;
    const QByteArray out = redactor.mask(text, QStringLiteral("x"));
    QVERIFY2(!out.contains(secret), out.constData());
    QVERIFY2(out.contains("‹"), out.constData());
    QCOMPARE(out.count('\n'), text.count('\n'));
    for (const MaskedItem &item : redactor.items())
        QVERIFY(!item.label.contains(secret));
}

void PlantedSecretsTest::carriers_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("packing"); // 0 none, 1 base64, 2 base64 in lines, 3 gzip and base64
    QTest::newRow("user data") << QByteArray("#cloud-config\n") << QByteArray("\nruncmd: [ls]\n") << 0;
    QTest::newRow("log") << QByteArray("2026-11-23 12:33:00,347 - util.py[WARNING]: ") << QByteArray("\n") << 0;
    QTest::newRow("journal") << QByteArray("Nov 23 12:33:00 web-1 cloud-init[612]: ") << QByteArray("\n") << 0;
    QTest::newRow("base64") << QByteArray("write_files:\n- encoding: b64\n  content: ") << QByteArray("\n") << 1;
    QTest::newRow("wrapped") << QByteArray("Content-Transfer-Encoding: base64\n\n") << QByteArray("\n--==\n") << 2;
    QTest::newRow("gzip") << QByteArray("- encoding: gz+b64\n  content: ") << QByteArray("\n") << 3;
}

void PlantedSecretsTest::carriers()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, packing);
    for (const Planted &one : planted()) {
        const QByteArray plain = "# a file\n" + one.before + one.secret + one.after;
        const QByteArray inner = packing == 0   ? one.before + one.secret + one.after
                                 : packing == 1 ? plain.toBase64()
                                 : packing == 2 ? wrappedBase64(plain)
                                                : gzipOf(plain).toBase64();
        Redactor redactor;
        const QByteArray out = redactor.mask(before + inner + after);
        QVERIFY2(!out.contains(one.secret), one.name);
        QVERIFY2(packing == 0 || !out.contains(inner.trimmed()), one.name);
        QCOMPARE(out.count('\n'), QByteArray(before + inner + after).count('\n'));
    }
}

// What user data gives away by its place is gone from the log as well, where nothing around it does.
void PlantedSecretsTest::repeatedElsewhere()
{
    for (const Planted &one : planted()) {
        Redactor redactor;
        redactor.learn(one.before + one.secret + one.after);
        const QByteArray out = redactor.mask("the answer was [" + one.secret + "], and again " + one.secret + "\n");
        QVERIFY2(!out.contains(one.secret), one.name);
    }
}

void PlantedSecretsTest::privateKeys_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<bool>("closed");
    QTest::newRow("plain") << QByteArray() << true;
    QTest::newRow("yaml") << QByteArray("      ") << true;
    QTest::newRow("journal") << QByteArray("Nov 23 12:33:00 web-1 cloud-init[612]: ") << true;
    QTest::newRow("cut") << QByteArray() << false;
}

void PlantedSecretsTest::privateKeys()
{
    QFETCH(QByteArray, prefix);
    QFETCH(bool, closed);
    QByteArray text = prefix + "-----BEGIN RSA PRIVATE KEY-----\n";
    QList<QByteArray> body;
    for (int i = 0; i < 12; ++i) {
        body.append(letters(64 - i));
        text += prefix + body.constLast() + "\n";
    }
    if (closed)
        text += prefix + "-----END RSA PRIVATE KEY-----\nafter it\n";
    Redactor redactor;
    const QByteArray out = redactor.mask(text);
    for (const QByteArray &line : body)
        QVERIFY(!out.contains(line));
    QCOMPARE(out.count('\n'), text.count('\n'));
    QCOMPARE(out.contains("after it"), closed);
    QCOMPARE(out.count("‹private-key-1›"), 12);
    QVERIFY(prefix.isEmpty() || out.count("‹private-key-1›") == 12);
}

QTEST_GUILESS_MAIN(PlantedSecretsTest)
#include "tst_plantedsecrets.moc"
