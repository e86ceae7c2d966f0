// SPDX-License-Identifier: GPL-3.0-or-later
// Good scripts are left in peace: a rule that speaks about more than 2 % of other people's scripts must be one whose
// every word was read and found right. Their scripts stand beside the project; ours are always here.
#include "parsers/checks/check.h"
#include "parsers/hints/hints.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace bootscope;

class TestHintCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isQuietOnGoodScripts();
    void isQuietOnRealScripts();
};

void TestHintCorpus::isQuietOnGoodScripts()
{
    const QByteArray good =
        "#!/bin/bash\n# Sets up a web server.\nset -euo pipefail\nexport DEBIAN_FRONTEND=noninteractive HOME=/root\n"
        "exec > >(tee -a /var/log/setup.log) 2>&1\n"
        "token=$(curl -sSf -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 300' "
        "http://169.254.169.254/latest/api/token)\n"
        "imds() { curl -sSf -H \"X-aws-ec2-metadata-token: $token\" \"http://169.254.169.254/latest/meta-data/$1\"; }\n"
        "id=$(imds instance-id)\napt-get update\napt-get install -y --no-install-recommends nginx jq\n"
        "while read -r name; do\n  install -d -o www-data \"/srv/$name\"\ndone < /etc/sites\n"
        "if ! blkid /dev/nvme1n1; then\n  mkfs.xfs /dev/nvme1n1\nfi\n"
        "password=$(aws secretsmanager get-secret-value --secret-id db --query SecretString --output text)\n"
        "cat > /etc/systemd/system/app.service <<'EOF'\n[Unit]\nAfter=network-online.target\n[Service]\n"
        "ExecStart=/usr/bin/node /srv/app.js\nEOF\nsystemctl daemon-reload\nsystemctl enable --now app.service\n"
        "curl -fsSL https://example.com/install.sh | bash -s -- --id \"$id\"\n"
        "for try in 1 2 3; do\n  nc -z localhost 80 && break || sleep \"$try\"\ndone\nlogger \"done, no reboot "
        "needed\"\n";
    for (const Diagnostic &diagnostic : checkUserData(good).diagnostics)
        QFAIL(qPrintable(diagnostic.code + QLatin1Char(' ') + diagnostic.message));
}

void TestHintCorpus::isQuietOnRealScripts()
{
    // Every finding of these was read and is right; see the rules' own tests for what they leave alone.
    const QStringList right{QStringLiteral("hint.reboot"),           QStringLiteral("hint.gzip-fits"),
                            QStringLiteral("hint.template-residue"), QStringLiteral("hint.imds-fail"),
                            QStringLiteral("hint.imds-token"),       QStringLiteral("hint.home-unset")};
    const QDir folder(QStringLiteral(BOOTSCOPE_SHARED "/corpus/userdata/shell"));
    const QStringList names = folder.entryList({QStringLiteral("*.sh")}, QDir::Files);
    if (names.isEmpty())
        QSKIP("The corpus of real user data is not here.");
    QHash<QString, int> scripts;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QSet<QString> codes;
        for (const Diagnostic &diagnostic : checkUserData(file.readAll()).diagnostics) {
            if (diagnostic.code.startsWith(QLatin1String("hint.")))
                codes.insert(diagnostic.code);
        }
        for (const QString &code : std::as_const(codes))
            ++scripts[code];
    }
    for (auto it = scripts.cbegin(); it != scripts.cend(); ++it) {
        if (!right.contains(it.key()))
            QVERIFY2(it.value() * 50 <= names.size(),
                     qPrintable(QStringLiteral("%1 speaks about %2 scripts").arg(it.key()).arg(it.value())));
    }
}

QTEST_GUILESS_MAIN(TestHintCorpus)
#include "tst_hintcorpus.moc"
