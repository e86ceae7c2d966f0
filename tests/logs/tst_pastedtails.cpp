// SPDX-License-Identifier: GPL-3.0-or-later
// The few lines that people paste: cut at both ends, of several logs at once, without times, with prefixes of prefixes.
#include "parsers/boots/analysis.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace bootscope;

class PastedTailsTest : public QObject
{
    Q_OBJECT

private slots:
    void tails_data();
    void tails();
};

void PastedTailsTest::tails_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("first"); // kind module script exit
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("hasStart");

    QTest::newRow("console of Amazon Linux: stamps behind stamps")
        << QByteArray("[   46.515346] cloud-init[3430]: /var/lib/cloud/instance/scripts/part-001: line 9: syntax error "
                      "near unexpected token `)'\n"
                      "[   46.525012] cloud-init[3430]: /var/lib/cloud/instance/scripts/part-001: line 9: `start)'\n"
                      "[   46.537391] cloud-init[3430]: Sep 01 09:25:32 cloud-init[3430]: util.py[WARNING]: Failed "
                      "running /var/lib/cloud/instance/scripts/part-001 [2]\n")
        << Verdict::Failed << "script-syntax-error scripts-user part-001 2"
        << "near unexpected token" << false;
    QTest::newRow("syslog: the script's report alone")
        << QByteArray("May 11 04:38:50 web1 cloud-init: Cloud-init v. 19.3-3.amzn2 running 'modules:final' at Tue, 11 "
                      "May 2021 04:38:50 +0000. Up 43.12 seconds.\n"
                      "May 11 04:38:50 web1 cloud-init: May 11 04:38:50 cloud-init[4080]: util.py[WARNING]: Failed "
                      "running /var/lib/cloud/scripts/per-boot/10-mount [32]\n")
        << Verdict::Failed << "user-script-nonzero scripts-per-boot 10-mount 32"
        << "Exit code: 32" << true;
    QTest::newRow("a script of the vendor") << QByteArray("2026-03-02 08:14:08,465 - util.py[WARNING]: Failed running "
                                                          "/var/lib/cloud/instance/scripts/vendor/part-001 [3]\n")
                                            << Verdict::Failed << "user-script-nonzero scripts-vendor part-001 3"
                                            << "Exit code: 3" << true;
    QTest::newRow("without times") << QByteArray("Reading package lists...\n"
                                                 "E: Package 'nosuchthing' has no installation candidate\n"
                                                 "cc_scripts_user.py[WARNING]: Failed to run module scripts_user\n")
                                   << Verdict::Failed << "pkg-not-found scripts_user - -"
                                   << "no installation candidate" << false;
    QTest::newRow("a program's own line of that form")
        << QByteArray("2026-03-02 08:14:08,465 - util.py[DEBUG]: Read 3 bytes\n"
                      "backup.py[WARNING]: Failed to run module nightly\n")
        << Verdict::Unknown << ""
        << "" << true;
    QTest::newRow("the module's report without its end")
        << QByteArray("2026-01-18 22:43:24,094 - cc_scripts_user.py[WARNING]: Failed to run module scripts_user\n")
        << Verdict::Failed << "user-script-nonzero scripts_user - -"
        << "Failed to run module" << true;
    QTest::newRow("packages, without events: one root")
        << QByteArray("Apr 24 08:49:33 cloud-init[3185]: util.py[WARNING]: Package upgrade failed\n"
                      "Apr 24 08:49:33 cloud-init[3185]: cc_package_update_upgrade_install.py[WARNING]: 1 failed with "
                      "exceptions, re-raising the last one\n"
                      "Apr 24 08:49:33 cloud-init[3185]: util.py[WARNING]: Running module "
                      "package-update-upgrade-install (<module 'x' from 'y'>) failed\n")
        << Verdict::Failed << "pkg-upgrade-failed package-update-upgrade-install - -"
        << "upgrade failed" << false;
    QTest::newRow("only the end: no time of a beginning")
        << QByteArray("a2ensite: done\n"
                      "Cloud-init v. 0.7.5 finished at Thu, 05 Feb 2015 09:59:56 +0000. Datasource DataSourceNone. Up "
                      "22.14 seconds\n")
        << Verdict::Unknown << ""
        << "" << false;
    QTest::newRow("a warning and the end")
        << QByteArray(
               "[   22.264892] cloud-init[576]: 2024-01-12 06:35:43,932 - schema.py[WARNING]: Invalid cloud-config "
               "provided: Please run 'sudo cloud-init schema --system' to see the schema errors.\n"
               "[   32.278461] cloud-init[927]: Cloud-init v. 23.3.1 finished at Fri, 12 Jan 2024 06:35:54 +0000. "
               "Datasource DataSourceEc2.  Up 32.27 seconds\n")
        << Verdict::Degraded << "userdata-schema - - -"
        << "Invalid cloud-config" << false;
    QTest::newRow("a console whose image puts the clock before each line")
        << QByteArray(
               "[   24.209344] cloud-init[400]: [2025-04-16 13:06:57] Cloud-init v. 24.4.1 running 'modules:final' "
               "at Wed, 16 Apr 2025 13:06:57 +0000. Up 24.52 seconds.\n"
               "[   25.209344] cloud-init[400]: [2025-04-16 13:06:58] "
               "/var/lib/cloud/instance/scripts/runcmd: 3: kubectl: not found\n"
               "[   25.309344] cloud-init[400]: [2025-04-16 13:06:58] 2025-04-16 13:06:58,900 - "
               "cc_scripts_user.py[WARNING]: Failed to run module scripts_user (scripts in "
               "/var/lib/cloud/instance/scripts)\n")
        << Verdict::Failed << "script-command-not-found scripts_user runcmd -"
        << "kubectl: not found" << true;
    QTest::newRow("a stage that crashed, with its traceback")
        << QByteArray("2020-09-03 16:16:08,197 - util.py[WARNING]: failed stage init\n"
                      "failed run of stage init\n"
                      "------------------------------------------------------------\n"
                      "Traceback (most recent call last):\n"
                      "  File \"/usr/lib/python3/dist-packages/cloudinit/cmd/main.py\", line 653, in status_wrapper\n"
                      "    ret = functor(name, args)\n"
                      "IsADirectoryError: [Errno 21] Is a directory: '/var/lib/cloud/instance'\n"
                      "------------------------------------------------------------\n")
        << Verdict::Failed << "module-traceback - - -"
        << "IsADirectoryError" << false;
    QTest::newRow("the report of a command, line by line in the journal")
        << QByteArray("Jan 03 04:02:31 web1 cloud-init[517]: 2025-01-03 04:02:31,698 - cc_set_hostname.py[WARNING]: "
                      "Failed to set the hostname to c_1 (c_1)\n"
                      "Jan 03 04:02:31 web1 cloud-init[517]: Traceback (most recent call last):\n"
                      "Jan 03 04:02:31 web1 cloud-init[517]:   File \"/x/cc_set_hostname.py\", line 86, in handle\n"
                      "Jan 03 04:02:31 web1 systemd[1]: Failed to start something else.\n"
                      "Jan 03 04:02:31 web1 cloud-init[517]:     cloud.distro.set_hostname(hostname, fqdn)\n"
                      "Jan 03 04:02:31 web1 cloud-init[517]: cloudinit.subp.ProcessExecutionError: Unexpected error "
                      "while running command.\n"
                      "Jan 03 04:02:31 web1 cloud-init[517]: Command: ['hostnamectl', 'set-hostname', 'c_1']\n"
                      "Jan 03 04:02:31 web1 cloud-init[517]: Exit code: 1\n"
                      "Jan 03 04:02:31 web1 cloud-init[517]: Reason: -\n"
                      "Jan 03 04:02:31 web1 cloud-init[517]: Stdout:\n"
                      "Jan 03 04:02:31 web1 cloud-init[517]: Stderr: Could not set property: Invalid hostname\n"
                      "Jan 03 04:02:40 web1 cloud-init[600]: Cloud-init v. 24.4 finished at Fri, 03 Jan 2025 04:02:40 "
                      "+0000. Datasource DataSourceEc2Local.  Up 32.27 seconds\n")
        << Verdict::Degraded << "hostname-invalid set_hostname - 1"
        << "Could not set property: Invalid hostname" << false;
    QTest::newRow("what EKS has its nodes read")
        << QByteArray(
               "[    9.302101] cloud-init[1468]: 2025-07-04 14:26:06,624 - __init__.py[WARNING]: Unhandled unknown "
               "content-type (application/node.eks.aws) userdata: 'b'---'...'\n"
               "[    9.402101] cloud-init[1468]: Cloud-init v. 22.2.2 finished at Fri, 04 Jul 2025 14:26:10 "
               "+0000. Datasource DataSourceEc2.  Up 12.1 seconds\n")
        << Verdict::Unknown << ""
        << "" << false;
}

void PastedTailsTest::tails()
{
    QFETCH(QByteArray, text);
    QFETCH(Verdict, verdict);
    QFETCH(QString, first);
    QFETCH(QString, message);
    QFETCH(bool, hasStart);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("pasted.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const auto result = analyze({file.fileName()});
    QVERIFY(result);
    QCOMPARE((*result)->boots.size(), 1U);
    const Boot &boot = (*result)->boots.front();
    const auto orDash = [](const QString &word) { return word.isEmpty() ? QStringLiteral("-") : word; };
    QString told;
    if (!boot.failures.isEmpty()) {
        const Failure &failure = boot.failures.constFirst();
        told = QStringLiteral("%1 %2 %3 %4")
                   .arg(failure.kind, orDash(failure.module), orDash(failure.script),
                        failure.exitCode ? QString::number(*failure.exitCode) : QStringLiteral("-"));
        QVERIFY2(failure.message.contains(message), qPrintable(failure.message));
    }
    QCOMPARE(told, first);
    QCOMPARE(boot.verdict, verdict);
    QCOMPARE(std::count_if(boot.failures.cbegin(), boot.failures.cend(),
                           [](const Failure &failure) { return failure.role == FailureRole::Root; }),
             verdict == Verdict::Failed ? 1 : 0);
    QCOMPARE(boot.start.isKnown(), hasStart);
}

QTEST_GUILESS_MAIN(PastedTailsTest)
#include "tst_pastedtails.moc"
