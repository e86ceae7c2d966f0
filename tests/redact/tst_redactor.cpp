// SPDX-License-Identifier: GPL-3.0-or-later
// What a masked text looks like: labels that agree, lines that stay, and words that are nobody's secret.
#include "parsers/carriers/packing.h"
#include "parsers/redact/redactor.h"
#include "parsers/userdata/layers.h"

#include <QTest>

using namespace bootscope;

namespace {

QByteArray masked(const QByteArray &text, MaskClasses classes = kUsualMaskClasses)
{
    Redactor redactor(classes);
    redactor.learn(text);
    return redactor.mask(text);
}

} // namespace

class RedactorTest : public QObject
{
    Q_OBJECT

private slots:
    void forms_data();
    void forms();
    void untouched_data();
    void untouched();
    void sameLabel();
    void acrossTexts();
    void packed();
    void classes();
    void listed();
    void twice();
    void linesStay();
    void userData();
    void pieces();
};

void RedactorTest::forms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("wanted");
    const auto row = [](const char *name, const char *text, const char *wanted) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(wanted);
    };
    row("yaml", "password: hunter2x\n", "password: ‹password-1›\n");
    row("yaml with a comment", "  - passwd: 'a b c' # mine\n", "  - passwd: '‹password-1›' # mine\n");
    row("passphrase", "password: two words\n", "password: ‹password-1›\n");
    row("json", "{\"api_key\": \"k-123\", \"region\": \"x\"}", "{\"api_key\": \"‹secret-1›\", \"region\": \"x\"}");
    row("shell", "export DB_PASSWORD=s3cret! && run", "export DB_PASSWORD=‹password-1› && run");
    row("block", "token: |\n  abc123def\nnext: 1\n", "token: |\n  ‹token-1›\nnext: 1\n");
    row("instance id", "i-0123456789abcdef0 i-0a1b2c3d", "i-00000000000000001 i-00000001");
    row("arn", "arn:aws:iam::123456789012:role/web and 123456789012",
        "arn:aws:iam::000000000001:role/web and 000000000001");
    row("address and name", "10.0.1.23 is ip-10-0-1-23.ec2.internal", "198.18.0.1 is ip-198-18-0-1.ec2.internal");
    row("network", "10.0.0.0/16 via 10.0.0.1:80.", "198.18.0.1/16 via 198.18.0.2:80.");
    row("v6", "fe80::1234:5678/64 2600:1f18::1", "2001:db8::1/64 2001:db8::2");
    row("mac", "06:12:34:56:78:9a 06-12-34-56-78-9A", "02:00:00:00:00:01 02:00:00:00:00:01");
    row("mail", "mail jane.doe@corp.example.net now", "mail mail-1@example.com now");
    row("host", "hostname: web-prod-7\nfound web-prod-7 again\n", "hostname: host-1\nfound host-1 again\n");
    row("host and domain", "fqdn: db-3.corp.acme.net\ndb-3 db-3.corp.acme.net:5432\n",
        "fqdn: host-1.example\ndb-3 host-1.example:5432\n");
    row("host and version", "hostname: web-prod-7\n/srv/web-prod-7.4 web-prod-7.corp\n",
        "hostname: host-1\n/srv/web-prod-7.4 host-1.example\n");
    row("ssh key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExample me@laptop",
        "ssh-ed25519 ‹ssh-key-1› mail-1@example.com");
    row("accounts", "chpasswd:\n  expire: false\n  list: |\n    ubuntu:Pl4nted\n    root:R\nruncmd: []\n",
        "chpasswd:\n  expire: false\n  list: |\n    ubuntu:‹password-1›\n    root:R\nruncmd: []\n");
    row("command", "+ mysql -u root -pPl4nted db", "+ mysql -u root -p‹password-1› db");
    row("private key",
        "  -----BEGIN OPENSSH PRIVATE KEY-----\n  b3BlbnNzaC1rZXktdjEAAAAA\n  QUJDREVGR0hJSktMTU5PUA==\n"
        "  -----END OPENSSH PRIVATE KEY-----\n",
        "  -----BEGIN OPENSSH PRIVATE KEY-----\n  ‹private-key-1›\n  ‹private-key-1›\n"
        "  -----END OPENSSH PRIVATE KEY-----\n");
}

void RedactorTest::forms()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, wanted);
    QCOMPARE(masked(text), wanted);
}

void RedactorTest::untouched_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"2026-11-23 12:33:00,347 - util.py[DEBUG]: Read 2 bytes from /etc/hostname",
          "Cloud-init v. 22.4.2 running 'init-local' at Mon, 23 Nov 2026 12:40:39 +0000. Up 1998.34 seconds.",
          "Setting up libfoo1 (1.2.3.4-1) ... Unpacking bar_4.14.33.59_amd64.deb version 10.2.3.4",
          "PY_VERSION=3.11.2.1 pip install foo==1.2.3.4",
          "arn:aws:s3:::bucket/key",
          "http://169.254.169.254/latest/meta-data 127.0.0.1 0.0.0.0/0 255.255.255.0 ::1 fd00:ec2::254",
          "lock_passwd: false\nssh_pwauth: true\npassword: $DB_PASSWORD\ntoken: ${TOKEN}\nsecret: {{ v1.x }}",
          "TOKEN=$(curl -X PUT http://169.254.169.254/latest/api/token -H \"X-aws-ec2-metadata-token-ttl-seconds: "
          "21600\")",
          "password_file: /etc/app/password",
          "token_ttl: 3600",
          "commit 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12",
          "sha256sum 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
          "finish: modules-final/config-keys-to-console: SUCCESS: config-keys-to-console ran successfully",
          "start: modules-config/config-set-passwords: running config-set-passwords with frequency once-per-instance",
          "Started user@1000.service",
          "std::vector::size 12:33:01 at 10:11:12",
          "systemctl: command not found",
          "/var/lib/cloud/instance/scripts/part-001: line 6: foo: command not found",
          "bypass: true\ncompass: north",
          "W: Failed to fetch http://deb.example.org/debian/dists/bookworm/InRelease"})
        QTest::newRow(text) << QByteArray(text);
}

void RedactorTest::untouched()
{
    QFETCH(QByteArray, text);
    QCOMPARE(masked(text, kAllMaskClasses), text);
}

void RedactorTest::sameLabel()
{
    const QByteArray out = masked("DB_PASSWORD=Pl4nted-one\nOTHER_PASSWORD=Pl4nted-two\nPGPASSWORD=Pl4nted-one\n");
    QCOMPARE(out, QByteArray("DB_PASSWORD=‹password-1›\nOTHER_PASSWORD=‹password-2›\nPGPASSWORD=‹password-1›\n"));
}

void RedactorTest::acrossTexts()
{
    Redactor redactor;
    redactor.learn("password: Pl4nted+one/x\n");
    QCOMPARE(redactor.mask(QByteArray("login with Pl4nted+one/x failed")),
             QByteArray("login with ‹password-1› failed"));
    QCOMPARE(redactor.mask(QByteArray("GET /?q=Pl4nted%2Bone%2Fx")), QByteArray("GET /?q=‹password-1›"));
    QCOMPARE(redactor.mask(QByteArray("echo Pl4nted+one/x").toBase64().append(" | base64 -d")),
             QByteArray("echo ‹password-1›").toBase64().append(" | base64 -d"));
}

void RedactorTest::packed()
{
    const QByteArray inner("#!/bin/sh\nexport API_TOKEN=Pl4nted-token-1\n");
    const QByteArray wanted("#!/bin/sh\nexport API_TOKEN=‹token-1›\n");
    QCOMPARE(masked("content: " + inner.toBase64() + "\n"), "content: " + wanted.toBase64() + "\n");
    // gzip within base64, and base64 within that
    const QByteArray twice = "data: " + inner.toBase64() + "\n";
    const QByteArray out = masked("content: " + gzipOf(twice).toBase64() + "\n");
    const QByteArray packed = QByteArray::fromBase64(out.sliced(9));
    QCOMPARE(userdata::gunzip(packed, 10000).bytes, "data: " + wanted.toBase64() + "\n");
    // In lines: as many as before.
    const QByteArray lines = "content: |\n" + wrappedBase64(inner.repeated(9)).replace("\n", "\n  ").prepend("  ");
    const QByteArray linesOut = masked(lines);
    QCOMPARE(linesOut.count('\n'), lines.count('\n'));
    QCOMPARE(QByteArray::fromBase64(linesOut.sliced(11)), wanted.repeated(9));
}

void RedactorTest::classes()
{
    const QByteArray text("password: Pl4nted1 at 10.1.2.3 by jane, home /home/jane\n");
    const QByteArray line("DB_PASSWORD=Pl4nted1 10.1.2.3 /home/jane\n");
    QCOMPARE(masked(line, MaskClass::Secrets), QByteArray("DB_PASSWORD=‹password-1› 10.1.2.3 /home/jane\n"));
    QCOMPARE(masked(line, MaskClass::Addresses), QByteArray("DB_PASSWORD=Pl4nted1 198.18.0.1 /home/jane\n"));
    QCOMPARE(masked(line, MaskClass::UserNames), QByteArray("DB_PASSWORD=Pl4nted1 10.1.2.3 /home/user-1\n"));
    QCOMPARE(masked(line, MaskClasses()), line);
}

void RedactorTest::listed()
{
    Redactor redactor;
    const QByteArray text("x\nDB_PASSWORD=Pl4nted1\nPl4nted1 10.1.2.3\n");
    redactor.learn(text);
    QVERIFY(redactor.items().isEmpty()); // nothing was masked yet
    redactor.mask(text, QStringLiteral("a.log"), 10);
    const QList<MaskedItem> items = redactor.items();
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[0].label, QByteArray("‹password-1›"));
    QCOMPARE(items[0].count, 2);
    QCOMPARE(items[0].places.size(), 2);
    QCOMPARE(items[0].places[0].line, 11u);
    QCOMPARE(items[0].places[1].line, 12u);
    QCOMPARE(items[1].kind, MaskKind::Address4);
}

// A masked text is not masked again: a report on a bundle says what the bundle says.
void RedactorTest::twice()
{
    const QByteArray text("password: Pl4nted1\nhostname: web-prod-7\ni-0123456789abcdef0 10.0.1.23 ip-10-0-1-23\n"
                          "owner-id: 123456789012\n06:12:34:56:78:9a fe80::12:34 me@corp.example.net\n"
                          "instance-id: my-machine-1\n");
    const QByteArray once = masked(text);
    QVERIFY(once != text);
    QCOMPARE(masked(once), once);
}

void RedactorTest::linesStay()
{
    QByteArray odd("password:\0x\n\xff\xfe token=\xff\xff\r\n\n-----BEGIN RSA PRIVATE KEY-----\nMIIE", 63);
    odd += QByteArray(100000, 'A') + "\n" + QByteArray("list:\n").repeated(3);
    QCOMPARE(masked(odd).count('\n'), odd.count('\n'));
    QCOMPARE(masked(QByteArray()), QByteArray());
}

void RedactorTest::userData()
{
    Redactor redactor;
    const QByteArray plain("#cloud-config\npassword: Pl4nted1\n");
    const QByteArray out = redactor.maskUserData(gzipOf(plain));
    QCOMPARE(userdata::gunzip(out, 1000).bytes, QByteArray("#cloud-config\npassword: ‹password-1›\n"));
}

void RedactorTest::pieces()
{
    const QByteArray text("one\ntwo\n-----BEGIN X PRIVATE KEY-----\nabc\n-----END X PRIVATE KEY-----\nend");
    QCOMPARE(redactionPiece(text, 6), 4);
    QCOMPARE(redactionPiece(text, 40), text.indexOf("end"));
    QCOMPARE(redactionPiece(text, 1000), text.size());
    QCOMPARE(redactionPiece("endless", 3), 3);
}

QTEST_GUILESS_MAIN(RedactorTest)
#include "tst_redactor.moc"
