// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/errorwords.h"
#include "parsers/boots/link/modulekeys.h"
#include "parsers/boots/link/userdatalink.h"

#include <QTest>

using namespace bootscope;

class UserDataLinkTest : public QObject
{
    Q_OBJECT

private slots:
    void runcmdLines_data();
    void runcmdLines();
    void scriptInMime();
    void commands_data();
    void commands();
    void shellCommands_data();
    void shellCommands();
    void moduleValues_data();
    void moduleValues();
    void misspelt_data();
    void misspelt();
    void nothing();
};

void UserDataLinkTest::runcmdLines_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("expected");
    QTest::newRow("header") << 1 << QString();
    QTest::newRow("list item") << 2 << QStringLiteral("3-3");
    QTest::newRow("block, first line") << 3 << QStringLiteral("5-5");
    QTest::newRow("block, second line") << 4 << QStringLiteral("6-6");
    QTest::newRow("block, empty last line") << 5 << QStringLiteral("6-6");
    QTest::newRow("folded item") << 6 << QStringLiteral("7-9");
    QTest::newRow("null is skipped") << 8 << QStringLiteral("11-11");
    QTest::newRow("past the end") << 99 << QString();
}

void UserDataLinkTest::runcmdLines()
{
    QFETCH(int, line);
    const UserData data = readUserData("#cloud-config\nruncmd:\n"
                                       "  - [mkdir, -p, /opt/x]\n"
                                       "  - |\n    cd /opt/x\n    make\n"
                                       "  - >\n    echo a\n    b\n"
                                       "  - ~\n"
                                       "  - 'echo last'\n");
    const UserDataLink link(&data);
    const auto place = link.scriptLine(QStringLiteral("runcmd"), line);
    QTEST(place ? QStringLiteral("%1-%2").arg(place->line).arg(place->endLine) : QString(), "expected");
}

void UserDataLinkTest::scriptInMime()
{
    const UserData data =
        readUserData("Content-Type: multipart/mixed; boundary=\"b\"\nMIME-Version: 1.0\n\n"
                     "--b\nContent-Type: text/cloud-config\n\n#cloud-config\nhostname: a\n"
                     "--b\nContent-Type: text/x-shellscript\nContent-Disposition: attachment; filename=\"go.sh\"\n\n"
                     "#!/bin/sh\ntrue\nfalse\n--b--\n");
    const UserDataLink link(&data);
    QCOMPARE(link.finalScripts(), QStringList{QStringLiteral("go.sh")});
    const auto place = link.scriptLine(QStringLiteral("go.sh"), 3);
    QVERIFY(place);
    QCOMPARE(place->part, 2);
    QCOMPARE(data.document.split('\n').at(place->line - 1), QByteArray("false"));
}

void UserDataLinkTest::commands_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *error, const char *expected) {
        QTest::newRow(error) << QString::fromUtf8(error) << QString::fromLatin1(expected);
    };
    row("ls: cannot access '/srv/none': No such file or directory", "3-3");
    row("cat: /etc/greeting: No such file or directory", "4-4");
    row("cat: /etc/other: No such file or directory", ""); // two cats, neither names it
    row("E: Unable to locate package jqq", "6-7");         // joined by a backslash
    row("W: Failed to fetch http://deb.example.org/dists/x/InRelease  Temporary failure resolving 'deb.example.org'",
        "");
    row("Failed to start greeter.service: Unit greeter.service not found.", "8-8");
    row("mkdir: cannot create directory \u2018/srv/data\u2019: Read-only file system", "9-9");
    row("curl: (6) Could not resolve host: files.example.org", "10-10");
    row("fatal: repository 'https://git.example.org/x.git/' not found", "11-11");
    row("sudo: nosuch: command not found", "12-12");
    row("gcc: error: no input files", ""); // no gcc in the script
    row("something went wrong", "");
    // A helper of another name, and a file that no system has, name neither line 13 nor 14.
    row("mount: /srv/fs1: bad option; for several filesystems (e.g. nfs, cifs) you might need a /sbin/mount.<type> "
        "helper program.",
        "15-15");
}

void UserDataLinkTest::commands()
{
    QFETCH(QString, error);
    const UserData data = readUserData(
        "#!/bin/sh\n# ls /srv/none in a comment\nls /srv/none\ncat /etc/greeting\ncat /etc/motd\n"
        "apt-get install -y \\\n  jqq curl\nsystemctl start greeter\nmkdir /srv/data\n"
        "curl -O http://files.example.org/a\ngit clone https://git.example.org/x.git/\nsudo nosuch --now\n"
        "test -f /sbin/mount.efs && echo efs\ntest -x /sbin/mount.nfs || echo none\nmount -a -t efs,nfs4 defaults\n");
    const UserDataLink link(&data);
    const auto place = link.commandOf(QStringLiteral("part-001"), error);
    QTEST(place ? QStringLiteral("%1-%2").arg(place->line).arg(place->endLine) : QString(), "expected");
}

void UserDataLinkTest::shellCommands_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *script, const char *error, const char *expected) {
        QTest::newRow(name) << QByteArray("#!/bin/bash\n") + script << QString::fromUtf8(error)
                            << QString::fromLatin1(expected);
    };
    row("a program, not a word of that name", "mkdir -p /etc/nginx\ncp a /etc/nginx/\nnginx -t\n",
        "nginx: configuration file /etc/nginx/nginx.conf test failed", "4-4");
    row("a variable", "DEV=/dev/xvdf\necho \"using $DEV\"\nmkfs.ext4 -q \"$DEV\"\n",
        "The file /dev/xvdf does not exist and no size was specified.", "4-4");
    row("a variable made of another", "A=/opt/app\nJAR=$A/app.jar\njava -version\njava -jar ${JAR}\n",
        "Error: Unable to access jarfile /opt/app/app.jar", "5-5");
    row("the values of a loop", "for r in 80/tcp 22/tcpp; do\n  ufw allow \"$r\"\ndone\n", "ERROR: Bad port '22/tcpp'",
        "3-3");
    row("a variable that changes", "D=/a\nrm $D/x\nD=/b\nrm $D/y\n", "rm: cannot remove '/b/y': No such file", "");
    row("text of a here-document", "cat >/etc/a.conf <<E\nexec tool --run\nE\ntool --check\n", "tool: bad setting",
        "5-5");
    row("a here-document that is run", "bash <<E\ntool --run\nE\n", "tool: bad setting", "3-3");
    row("behind a function", "retry() { \"$@\"; }\nretry tool --run\necho tool\n", "tool: bad setting", "3-3");
    row("behind another user", "cd /tool\nsu - web -c 'tool --run'\n", "tool: bad setting", "3-3");
    row("a whole argument", "install -d /opt/web\ninstall -o web /x /y\n", "install: invalid user 'web'", "3-3");
    row("the end of a path", "sysctl -w net.ipv4.tcp_x1=1\nsysctl -w vm.y=2\n",
        "sysctl: cannot stat /proc/sys/net/ipv4/tcp_x1: No such file or directory", "2-2");
    row("a question for the version", "docker --version\ndocker run x\n", "docker: Error response from daemon: denied",
        "3-3");
    row("how bad it is, in front", "aws --version\naws s3 cp s3://a/b /c\n",
        "fatal error: Unable to locate credentials", "3-3");
    row("a child of the program", "tar xf a.txz\n", "tar (child): xz: Cannot exec: No such file or directory", "2-2");
}

void UserDataLinkTest::shellCommands()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, error);
    const UserData data = readUserData(script);
    const UserDataLink link(&data);
    const auto place = link.commandOf(QStringLiteral("part-001"), error);
    QTEST(place ? QStringLiteral("%1-%2").arg(place->line).arg(place->endLine) : QString(), "expected");
}

void UserDataLinkTest::moduleValues_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *module, const char *message, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(module) << QString::fromLatin1(message)
                            << QString::fromLatin1(expected);
    };
    row("value in the message", "timezone",
        "OSError: Invalid timezone Moon/Base, no file found at /usr/share/zoneinfo/Moon/Base", "2-2");
    row("owner", "write_files", "OSError: Unknown user or group: \"getpwnam(): name not found: 'web'\"", "7-7");
    row("path", "write-files", "IsADirectoryError: [Errno 21] Is a directory: '/srv/web'", "6-6");
    row("no value named", "write-files", "KeyError: 'x'", "3-7");
    row("other key", "users-groups", "ValueError: x", "8-9");
    row("module without a key here", "ntp", "ValueError: x", "");
}

void UserDataLinkTest::moduleValues()
{
    QFETCH(QString, module);
    QFETCH(QString, message);
    const UserData data =
        readUserData("#cloud-config\ntimezone: Moon/Base\nwrite_files:\n  - path: /srv/a\n    content: web\n"
                     "  - path: /srv/web\n    owner: web:web\nusers:\n  - name: web\n");
    const UserDataLink link(&data);
    const auto place = link.moduleKeys(module, message);
    QTEST(place ? QStringLiteral("%1-%2").arg(place->line).arg(place->endLine) : QString(), "expected");
}

void UserDataLinkTest::misspelt_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *key, const char *meant) {
        QTest::newRow(key) << QString::fromLatin1(key) << QString::fromLatin1(meant);
    };
    row("run_cmd", "runcmd");
    row("packges", "packages");
    row("package_updates", "package_update");
    row("write-files", "write_files");
    row("hostnmae", "hostname");
    row("runcmd", "");
    row("ca-certs", "");
    row("x-company-settings", "");
    row("app", "");
}

void UserDataLinkTest::misspelt()
{
    QFETCH(QString, key);
    QTEST(meantKey(key), "meant");
}

void UserDataLinkTest::nothing()
{
    const UserDataLink none;
    QVERIFY(none.isEmpty());
    QVERIFY(!none.scriptLine(QStringLiteral("part-001"), 1));
    QVERIFY(!none.firstLine());
    QVERIFY(none.misspeltKeys().isEmpty());
    QVERIFY(!none.commandOf({}, QStringLiteral("ls: cannot access 'x'")));
    const UserData broken = readUserData("#cloud-config\nruncmd: [\n");
    QVERIFY(!UserDataLink(&broken).scriptLine(QStringLiteral("runcmd"), 2));
}

QTEST_APPLESS_MAIN(UserDataLinkTest)
#include "tst_userdatalink.moc"
