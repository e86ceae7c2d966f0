// SPDX-License-Identifier: GPL-3.0-or-later
// The rules for cloud-config and for user data as a whole; and that every rule is described and tested.
#include "hintrows.h"

#include <QFile>
#include <QRegularExpression>

using namespace bootscope;

class TestConfigHints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void users_data();
    void users() { judgeRow(); }
    void files_data();
    void files() { judgeRow(); }
    void lists_data();
    void lists() { judgeRow(); }
    void documents_data();
    void documents() { judgeRow(); }
    void neverMakesAConfigInvalid();
    void describesEveryRule();
};

void TestConfigHints::users_data()
{
    hintColumns();
    const char *none = "hint.users-default";
    fires(none, "no key", config("users:\n  - name: a\n"), 2, config("users:\n  - default\n  - name: a\n"));
    fires(none, "keys at the wrong place",
          config("ssh_authorized_keys: [ssh-ed25519 A]\nusers:\n- name: a\n  sudo: ALL=(ALL) ALL\n"), 3);
    quiet(none, "default", config("users:\n  - default\n  - name: a\n"));
    quiet(none, "a key", config("users:\n  - name: a\n    ssh_authorized_keys:\n      - ssh-ed25519 A\n"));
    quiet(none, "a password by chpasswd", config("users:\n  - name: a\nchpasswd:\n  list: |\n    a:$6$b$c\n"));
    const char *form = "hint.password-form";
    fires(form, "clear", config("users:\n  - default\n  - name: a\n    passwd: geheim99\n"), 5);
    fires(form, "clear and open", config("users:\n  - name: a\n    lock_passwd: false\n    passwd: geheim99\n"), 5);
    quiet(form, "a hash", config("users:\n  - name: a\n    passwd: $6$rounds=4096$a$b\n"));
    quiet(form, "none", config("users:\n  - name: a\n    passwd: '!'\n"));
    const char *lock = "hint.password-locked";
    fires(lock, "by itself", config("users:\n  - name: a\n    plain_text_passwd: b\n"), 4,
          config("users:\n  - name: a\n    lock_passwd: false\n    plain_text_passwd: b\n"));
    fires(lock, "on purpose", config("users:\n  - name: a\n    lock_passwd: true\n    hashed_passwd: $6$a$b\n"), 5);
    quiet(lock, "open", config("users:\n  - name: a\n    lock_passwd: false\n    plain_text_passwd: b\n"));
    quiet(lock, "given later",
          config("users:\n  - name: a\n    passwd: $6$a$b\nchpasswd:\n  users:\n    - {name: a, password: c}\n"));
}

void TestConfigHints::files_data()
{
    hintColumns();
    const char *owner = "hint.owner-early";
    fires(owner, "made here",
          config("users: [default, {name: app, lock_passwd: true}]\nwrite_files:\n  - path: /srv/a\n    owner: "
                 "app:app\n    content: b\n"),
          5,
          config("users: [default, {name: app, lock_passwd: true}]\nwrite_files:\n  - path: /srv/a\n    defer: true\n  "
                 "  owner: app:app\n    content: b\n"));
    fires(owner, "the image's", config("write_files:\n- owner: root:ubuntu\n  path: /a\n  content: b\n"), 3,
          config("write_files:\n- defer: true\n  owner: root:ubuntu\n  path: /a\n  content: b\n"));
    quiet(owner, "deferred", config("write_files:\n  - path: /a\n    owner: ubuntu\n    defer: true\n"));
    quiet(owner, "of the system", config("write_files:\n  - path: /a\n    owner: www-data:www-data\n"));
    const char *home = "hint.home-early";
    fires(home, "ec2-user", config("write_files:\n  - path: /home/ec2-user/.bashrc\n    content: a\n"), 3);
    fires(home, "made here",
          config("users:\n  - default\n  - name: app\nwrite_files:\n  - content: a\n    path: /home/app/x\n"), 7,
          config("users:\n  - default\n  - name: app\nwrite_files:\n  - content: a\n    defer: true\n    path: "
                 "/home/app/x\n"));
    quiet(home, "deferred", config("write_files:\n  - path: /home/ubuntu/a\n    defer: true\n"));
    quiet(home, "nobody known", config("write_files:\n  - path: /home/data/a\n    content: a\n"));
    const char *tmp = "hint.tmp-early";
    fires(tmp, "/tmp", config("write_files:\n  - path: /tmp/a.sh\n    content: a\n"), 3);
    fires(tmp, "below", config("write_files:\n  - content: a\n    path: /tmp/b/c\n"), 4);
    quiet(tmp, "/run", config("write_files:\n  - path: /run/a\n  - path: /var/tmp/b\n"));
    quiet(tmp, "deferred", config("write_files:\n  - path: /tmp/a\n    defer: true\n"));
    const char *start = "hint.not-executable";
    fires(start, "none given",
          config("write_files:\n  - path: /opt/a.sh\n    content: b\nruncmd:\n  - /opt/a.sh --now\n"), 3,
          config("write_files:\n  - permissions: '0755'\n    path: /opt/a.sh\n    content: b\nruncmd:\n  - /opt/a.sh "
                 "--now\n"));
    fires(start, "none for x",
          config("write_files:\n  - path: /opt/a.sh\n    permissions: '0644'\nruncmd:\n  - [ /opt/a.sh ]\n"), 4,
          config("write_files:\n  - path: /opt/a.sh\n    permissions: '0755'\nruncmd:\n  - [ /opt/a.sh ]\n"));
    quiet(start, "0755",
          config("write_files:\n  - path: /opt/a.sh\n    permissions: '0755'\nruncmd:\n  - /opt/a.sh\n"));
    quiet(start, "by sh, or chmod", config("write_files:\n  - path: /opt/a.sh\nruncmd:\n  - sh /opt/a.sh\n"));
}

void TestConfigHints::lists_data()
{
    hintColumns();
    const char *argv = "hint.argv-shell";
    fires(argv, "redirection", config("runcmd:\n  - [ echo, hi, '>', /f ]\n"), 3);
    fires(argv, "a variable", config("bootcmd:\n  - - touch\n    - /x-$HOSTNAME\n"), 4);
    fires(argv, "one word", config("runcmd:\n  - [ \"apt-get update\" ]\n"), 3);
    quiet(argv, "a shell", config("runcmd:\n  - [ sh, -c, 'echo $A > /f' ]\n  - [ sed, -i, 's/a$B/c/', /f ]\n"));
    quiet(argv, "words",
          config("runcmd:\n  - [ find, /x, -exec, ls, '{}', ';' ]\n  - [ touch, /a ]\n  - echo hi > /f\n"));
    const char *modules = "hint.modules-dropped";
    fires(modules, "scripts at every boot", config("cloud_final_modules:\n  - [scripts-user, always]\n"), 2);
    fires(modules, "init", config("cloud_init_modules: [bootcmd, write-files]\n"), 2);
    quiet(modules, "all", config("cloud_config_modules: [locale, ntp, timezone, runcmd, mine]\n"));
    quiet(modules, "no list", config("runcmd: [ls]\n"));
    const char *disk = "hint.overwrite-disk";
    fires(disk, "fs_setup", config("fs_setup:\n  - device: /dev/xvdf\n    filesystem: ext4\n    overwrite: true\n"), 5);
    fires(disk, "disk_setup", config("disk_setup:\n  /dev/xvdf:\n    table_type: gpt\n    overwrite: true\n"), 5);
    quiet(disk, "no", config("fs_setup:\n  - device: /dev/xvdf\n    overwrite: false\n"));
    quiet(disk, "ephemeral", config("fs_setup:\n  - device: ephemeral0\n    overwrite: true\n"));
}

void TestConfigHints::documents_data()
{
    hintColumns();
    const QByteArray head = "Content-Type: multipart/mixed; boundary=\"b\"\nMIME-Version: 1.0\n\n";
    const QByteArray part = "--b\nContent-Type: text/cloud-config\n\n#cloud-config\n";
    const char *replaced = "hint.key-replaced";
    fires(replaced, "runcmd", head + part + "runcmd: [a]\n" + part + "runcmd: [b]\n--b--\n", 12);
    fires(replaced, "in an archive",
          "#cloud-config-archive\n- |\n  #cloud-config\n  packages: [a]\n- |\n  #cloud-config\n  packages: [b]\n", 7);
    quiet(replaced, "merged",
          head + part + "runcmd: [a]\n" + part +
              "merge_how: 'list(append)+dict(no_replace,recurse_list)+str()'\nruncmd: [b]\n--b--\n");
    quiet(replaced, "other keys", head + part + "runcmd: [a]\n" + part + "bootcmd: [b]\nlocale: C\n--b--\n");
    const char *size = "hint.gzip-fits";
    const QByteArray line = "echo this line is said again and again\n";
    fires(size, "repeated", "#!/bin/sh\n" + line.repeated(500), 1);
    fires(size, "repeated config", "#cloud-config\nruncmd:\n" + QByteArray("  - " + line).repeated(500), 1);
    quiet(size, "small", "#!/bin/sh\n" + line);
    QByteArray noise = "#!/bin/sh\n# ";
    quint32 state = 1;
    for (int i = 0; i < 30000; ++i) {
        state = state * 1664525 + 1013904223;
        noise += char('0' + (state >> 24) % 75);
    }
    quiet(size, "not even so", noise + '\n');
}

void TestConfigHints::neverMakesAConfigInvalid()
{
    const QByteArray text = config(
        "runcmd:\n  - if true\n  - echo $(\n  - reboot\n  - yum install a\nusers:\n  - name: a\n    passwd: b\n");
    const CheckResult result = checkUserData(text);
    QVERIFY(result.isValid());
    QVERIFY(std::any_of(result.diagnostics.cbegin(), result.diagnostics.cend(), [](const Diagnostic &diagnostic) {
        return diagnostic.code.startsWith(QLatin1String("hint."));
    }));
}

// At least two rows where a rule speaks and two where it does not, in this file or beside it.
void TestConfigHints::describesEveryRule()
{
    QByteArray rows;
    for (const char *name : {"tst_confighints.cpp", "tst_scripthints.cpp"}) {
        QFile file(QStringLiteral(BOOTSCOPE_TEST_DATA "/../hints/%1").arg(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        rows += file.readAll();
    }
    QStringList ids;
    for (const HintRule &rule : hintRules()) {
        static const QRegularExpression form(QStringLiteral("^hint\\.[a-z0-9]+(?:-[a-z0-9]+)*$"));
        QVERIFY2(form.match(rule.id).hasMatch(), qPrintable(rule.id));
        QVERIFY(!ids.contains(rule.id));
        ids.append(rule.id);
        QVERIFY(rule.severity != Severity::Error);
        QVERIFY(!rule.title.isEmpty() && !rule.title.endsWith(QLatin1Char('.')));
        QVERIFY2(rule.reason.endsWith(QLatin1Char('.')), qPrintable(rule.id));
        QCOMPARE(rule.silencer(), QString(QStringLiteral("# bootscope disable=") + rule.id));
        // const char *NAME = "ID"; then rows of NAME
        const QRegularExpression name(
            QStringLiteral("const char \\*(\\w+) = \"%1\"").arg(QRegularExpression::escape(rule.id)));
        const QRegularExpressionMatch match = name.match(QString::fromUtf8(rows));
        QVERIFY2(match.hasMatch(), qPrintable(rule.id));
        const QByteArray variable = match.captured(1).toUtf8();
        QVERIFY2(rows.count(QByteArray("fires(" + variable + ", ")) >= 2, qPrintable(rule.id));
        QVERIFY2(rows.count(QByteArray("quiet(" + variable + ", ")) >= 2, qPrintable(rule.id));
    }
    QVERIFY(ids.size() > 30);
}

QTEST_GUILESS_MAIN(TestConfigHints)
#include "tst_confighints.moc"
