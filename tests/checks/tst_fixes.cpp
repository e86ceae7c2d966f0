// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/base/applyfixes.h"
#include "parsers/checks/check.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace bootscope;

// A fix is made, and the text checked again: the finding is gone and no other came.
class TestFixes : public QObject
{
    Q_OBJECT

private slots:
    void edits();
    void fixes_data();
    void fixes();
    void noFix_data();
    void noFix();
    void corpus();
};

namespace {

const Diagnostic *find(const CheckResult &result, const QString &code)
{
    for (const Diagnostic &diagnostic : result.diagnostics) {
        if (diagnostic.code == code)
            return &diagnostic;
    }
    return nullptr;
}

int errorsIn(const CheckResult &result)
{
    return int(std::count_if(result.diagnostics.cbegin(), result.diagnostics.cend(),
                             [](const Diagnostic &d) { return d.severity == Severity::Error; }));
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestFixes::edits()
{
    const QByteArray text = "ab\n\xec\xa3\xbc=1\nend";
    const auto edit = [](TextRange range, const char *replacement) {
        return TextEdit{range, QString::fromUtf8(replacement)};
    };
    QCOMPARE(applyFix(text, {{}, {edit({{2, 2}, {2, 4}}, ": 2"), edit({{1, 1}, {2, 1}}, "")}}),
             QByteArray("\xec\xa3\xbc: 2\nend"));
    QCOMPARE(applyFix(text, {{}, {edit({{9, 1}, {9, 1}}, "\n")}}), text + '\n');
    QCOMPARE(applyFix(text, {{}, {edit({{1, 99}, {1, 99}}, "!")}}), QByteArray("ab!\n\xec\xa3\xbc=1\nend"));
    // The second fix overlaps the first and is left out whole.
    const Fix first{{}, {edit({{1, 1}, {1, 3}}, "x")}};
    const Fix second{{}, {edit({{1, 2}, {1, 3}}, "y"), edit({{3, 1}, {3, 4}}, "z")}};
    const Fix third{{}, {edit({{3, 1}, {3, 4}}, "w")}};
    QCOMPARE(applyFixes(text, {first, second, third}), QByteArray("x\n\xec\xa3\xbc=1\nw"));
}

void TestFixes::fixes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("fixed");
    const auto row = [](const char *name, const char *text, const char *code, const char *fixed) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(code) << QByteArray(fixed);
    };
    const auto config = [](const char *name, const char *text, const char *code, const char *fixed) {
        const QByteArray header = "#cloud-config\n";
        QTest::newRow(name) << header + text << QString::fromLatin1(code) << header + fixed;
    };
    row("script without a header", "apt-get update\n", "userdata.no-header", "#!/bin/bash\napt-get update\n");
    row("configuration without a header", "runcmd:\n  - ls\n", "userdata.no-header",
        "#cloud-config\nruncmd:\n  - ls\n");
    row("unknown configuration without a header", "# mine\nlocale: C\nother:\n- a\n", "userdata.no-header",
        "#cloud-config\n# mine\nlocale: C\nother:\n- a\n");
    row("empty line above #!", "\n#!/bin/sh\nls\n", "userdata.leading-newline", "#!/bin/sh\nls\n");
    row("a heredoc's indentation", "\n    #!/bin/sh\n    if x; then\n      ls\n    fi\n", "userdata.leading-newline",
        "#!/bin/sh\nif x; then\n  ls\nfi\n");
    row("one blank", " #!/bin/sh\nls\n", "userdata.leading-space", "#!/bin/sh\nls\n");
    row("space in the header", "# cloud-config\nlocale: C\n", "userdata.header-space", "#cloud-config\nlocale: C\n");
    row("underscore in the header", "#cloud_config\nlocale: C\n", "userdata.header-space",
        "#cloud-config\nlocale: C\n");
    row("indented near header", "  # cloud-config\n  locale: C\n", "userdata.header-space",
        "#cloud-config\nlocale: C\n");
    row("capitals in the header", "#Cloud-Config\nlocale: C\n", "config.header", "#cloud-config\nlocale: C\n");
    row("blank line above the header", "\n#cloud-config\nlocale: C\n", "config.header", "#cloud-config\nlocale: C\n");
    row("#/bin/bash", "#/bin/bash\nls\n", "userdata.header-space", "#!/bin/bash\nls\n");
    row("!#/bin/sh", "!#/bin/sh -e\nls\n", "userdata.header-space", "#!/bin/sh -e\nls\n");
    row("--- above the header", "---\n#cloud-config\nlocale: C\n", "userdata.header-not-first",
        "#cloud-config\nlocale: C\n");
    row("comment above #!", "# set up\n#!/bin/sh\nls\n", "userdata.header-not-first", "#!/bin/sh\n# set up\nls\n");
    row("BOM", "\xef\xbb\xbf#!/bin/sh\nls\n", "userdata.bom", "#!/bin/sh\nls\n");
    row("jinja without blanks", "##template:jinja\n#cloud-config\nlocale: C\n", "userdata.header-space",
        "## template: jinja\n#cloud-config\nlocale: C\n");
    row("jinja2", "## template: jinja2\n#cloud-config\nlocale: C\n", "jinja.engine",
        "## template: jinja\n#cloud-config\nlocale: C\n");
    row("jinja's hyphen", "## template: jinja\n#!/bin/sh\necho {{ ds.meta-data }}\n", "jinja.hyphen",
        "## template: jinja\n#!/bin/sh\necho {{ ds.meta_data }}\n");
    row("mixed line ends", "#!/bin/sh\nls\r\npwd\r\n", "userdata.crlf-mixed", "#!/bin/sh\nls\npwd\n");
    row("line ends", "#!/bin/sh\r\nls\r\n", "userdata.crlf", "#!/bin/sh\nls\n");
    row("interpreter without a path", "#!bash\nls\n", "script.shebang", "#!/bin/bash\nls\n");
    row("env with options", "#!/usr/bin/env bash -e\nls\n", "script.shebang", "#!/usr/bin/env -S bash -e\nls\n");
    row("boothook in capitals", "#Cloud-Boothook\n#!/bin/sh\nls\n", "boothook.header",
        "#cloud-boothook\n#!/bin/sh\nls\n");
    row("boothook without #!", "#cloud-boothook\nls\n", "boothook.no-shebang", "#cloud-boothook\n#!/bin/bash\nls\n");
    row("MIME without a version", "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n#!/bin/sh\n--b--\n",
        "mime.no-version", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n#!/bin/sh\n--b--\n");
    row("MIME below an empty line",
        "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n#!/bin/sh\n--b--\n",
        "userdata.leading-newline",
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n#!/bin/sh\n--b--\n");
    row("another boundary",
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"a\"\n\n--b\nContent-Type: "
        "text/x-shellscript\n\n#!/bin/sh\n--b--\n",
        "mime.boundary",
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: "
        "text/x-shellscript\n\n#!/bin/sh\n--b--\n");
    row("in a MIME part",
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: "
        "text/cloud-config\n\ntimezone: 12\n--b--\n",
        "schema.type",
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: "
        "text/cloud-config\n\ntimezone: '12'\n--b--\n");
    row("in an archive's entry",
        "#cloud-config-archive\n- type: text/cloud-config\n  content: |\n    runcmd: ls\n    locale: C\n",
        "schema.type",
        "#cloud-config-archive\n- type: text/cloud-config\n  content: |\n    runcmd: [ls]\n    locale: C\n");

    config("tabs", "runcmd:\n\t- ls\n\t- pwd\n", "yaml.syntax", "runcmd:\n  - ls\n  - pwd\n");
    config("tabs beside spaces", "runcmd:\n    - ls\n\t- pwd\n", "yaml.syntax", "runcmd:\n    - ls\n    - pwd\n");
    config("a tab behind a value", "locale: C\t# x\n", "yaml.syntax", "locale: C # x\n");
    config("no-break spaces", "runcmd:\n\xc2\xa0\xc2\xa0- ls\n", "yaml.syntax", "runcmd:\n  - ls\n");
    config("two colons", "runcmd:\n  - echo a: b: c\n", "yaml.syntax", "runcmd:\n  - 'echo a: b: c'\n");
    config("a colon in a value", "final_message: it works: yes\n", "yaml.syntax", "final_message: 'it works: yes'\n");
    config("a test in brackets", "runcmd:\n  - [ -f /x ] && ls\n", "yaml.syntax", "runcmd:\n  - '[ -f /x ] && ls'\n");
    config("a quoted word first", "runcmd:\n  - \"a b\" c\n", "yaml.syntax", "runcmd:\n  - '\"a b\" c'\n");
    config("an at sign", "runcmd:\n  - @foo\n", "yaml.syntax", "runcmd:\n  - '@foo'\n");
    config("a percent sign", "runcmd:\n  - %foo\n", "yaml.syntax", "runcmd:\n  - '%foo'\n");
    config("a star", "runcmd:\n  - *.sh\n", "yaml.syntax", "runcmd:\n  - '*.sh'\n");
    config("an exclamation mark", "runcmd:\n  - !foo bar\n", "yaml.syntax", "runcmd:\n  - '!foo bar'\n");
    config("a backtick", "runcmd:\n  - `ls`\n", "yaml.syntax", "runcmd:\n  - '`ls`'\n");
    config("a jinja expression", "hostname: {{ x }}\n", "yaml.syntax", "hostname: '{{ x }}'\n");
    config("no space behind the colon", "locale: C\ntimezone:UTC\n", "yaml.syntax", "locale: C\ntimezone: UTC\n");
    config("no space behind the dash", "runcmd:\n  - ls\n  -pwd\nlocale: C\n", "yaml.syntax",
           "runcmd:\n  - ls\n  - pwd\nlocale: C\n");
    config("an open quote", "runcmd:\n  - \"echo a\n  - ls\n", "yaml.syntax", "runcmd:\n  - \"echo a\"\n  - ls\n");
    config("one column off", "runcmd:\n  - ls\n - pwd\n", "yaml.syntax", "runcmd:\n  - ls\n  - pwd\n");
    config("a command with a colon", "runcmd:\n  - echo a: b\n", "schema.type", "runcmd:\n  - 'echo a: b'\n");
    config("a number in a command", "runcmd:\n  - [sleep, 5]\n", "schema.type", "runcmd:\n  - [sleep, '5']\n");
    config("octal", "write_files:\n  - path: /a\n    permissions: 0644\n", "schema.type",
           "write_files:\n  - path: /a\n    permissions: '0644'\n");
    config("decimal mode", "write_files:\n  - path: /a\n    permissions: 644\n", "schema.type",
           "write_files:\n  - path: /a\n    permissions: '0644'\n");
    config("yes as text", "ntp:\n  enabled: \"yes\"\n", "schema.type", "ntp:\n  enabled: true\n");
    config("a float", "packages:\n  - [a, 1.10]\n", "schema.type", "packages:\n  - [a, '1.10']\n");
    config("a value for a list", "packages: nginx\n", "schema.type", "packages: [nginx]\n");
    config("a block for a list", "runcmd: |\n  ls\n  pwd\nlocale: C\n", "schema.type",
           "runcmd:\n  - |\n      ls\n      pwd\nlocale: C\n");
    config("a mapping for a list", "write_files:\n  path: /a\n  content: x\n", "schema.type",
           "write_files:\n  - path: /a\n    content: x\n");
    config("an empty key", "packages:\nlocale: C\n", "schema.type", "locale: C\n");
    config("an empty list", "runcmd: []\nlocale: C\n", "schema.minItems", "locale: C\n");
    config("a misspelt key", "ntp:\n  enabeld: true\n", "schema.additionalProperties", "ntp:\n  enabled: true\n");
    config("a hyphen for an underscore", "users:\n  - name: a\n    ssh-authorized-keys: [x]\n",
           "schema.additionalProperties", "users:\n  - name: a\n    ssh_authorized_keys: [x]\n");
    config("a misspelt value", "power_state:\n  mode: rebot\n", "schema.enum", "power_state:\n  mode: reboot\n");
    config("an old name", "apt_update: true\n", "schema.deprecated", "package_update: true\n");
    config("an old value", "manage_etc_hosts: template\n", "schema.deprecated", "manage_etc_hosts: true\n");
    config("the old password list", "chpasswd:\n  list: |\n    a:b'c\n    d:R\n", "schema.deprecated",
           "chpasswd:\n  users:\n    - name: 'a'\n      password: \"b'c\"\n      type: text\n    - name: 'd'\n"
           "      type: RANDOM\n");
    config("a key written twice", "runcmd:\n- a\n\nlocale: C\nruncmd: [b]\n", "yaml.duplicate-key",
           "\nlocale: C\nruncmd: [b]\n");
    config("an unknown key", "package_updates: true\n", "config.unknown-key", "package_update: true\n");
    config("curly quotes",
           "locale: \xe2\x80\x9c"
           "C\xe2\x80\x9d\n",
           "yaml.curly-quotes", "locale: 'C'\n");
}

void TestFixes::fixes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(QByteArray, fixed);
    const CheckResult before = checkUserData(text);
    const Diagnostic *found = find(before, code);
    QVERIFY2(found, "the finding is not there");
    QVERIFY2(!found->fixes.isEmpty(), "it has no fix");
    QVERIFY(!found->fixes.first().title.isEmpty());
    const QByteArray now = applyFix(text, found->fixes.first());
    QCOMPARE(now, fixed);
    const CheckResult after = checkUserData(now);
    QVERIFY2(!find(after, code), "the finding is still there");
    QVERIFY(errorsIn(after) <= errorsIn(before));
}

void TestFixes::noFix_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a page of the web") << QByteArray("<!DOCTYPE html>\n<p>x</p>\n");
    QTest::newRow("JSON") << QByteArray("{\"a\": 1}\n");
    QTest::newRow("a program") << QByteArray("\x7f"
                                             "ELF\x02\x01\x01\0\0\0",
                                             10);
    QTest::newRow("a name that is taken") << QByteArray("#cloud-config\nntp:\n  enabled: true\n  enabeld: true\n");
    QTest::newRow("base64 within MIME")
        << QByteArray("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: "
                      "text/cloud-config\nContent-Transfer-Encoding: base64\n\n") +
               QByteArray("#cloud-config\ntimezone: 12\n").toBase64() + "\n--b--\n";
}

void TestFixes::noFix()
{
    QFETCH(QByteArray, text);
    const CheckResult result = checkUserData(text);
    QVERIFY(!result.isValid());
    for (const Diagnostic &diagnostic : result.diagnostics)
        QVERIFY2(diagnostic.fixes.isEmpty(), qPrintable(diagnostic.message));
}

// On real configurations that are wrong: every fix that is offered does what it says.
void TestFixes::corpus()
{
    int errors = 0;
    int offered = 0;
    int withFix = 0;
    QDirIterator it(QStringLiteral(BOOTSCOPE_SHARED "/corpus/userdata/cloud-config"), {QStringLiteral("*.yaml")});
    while (it.hasNext()) {
        const QByteArray text = readFile(it.next());
        const CheckResult before = checkUserData(text);
        for (const Diagnostic &diagnostic : before.diagnostics) {
            errors += diagnostic.severity == Severity::Error;
            withFix += diagnostic.severity == Severity::Error && !diagnostic.fixes.isEmpty();
            for (const Fix &fix : diagnostic.fixes) {
                ++offered;
                const CheckResult after = checkUserData(applyFix(text, fix));
                const auto isSame = [&diagnostic](const Diagnostic &other) {
                    return other.code == diagnostic.code && other.path == diagnostic.path &&
                           other.message == diagnostic.message && other.range == diagnostic.range;
                };
                QVERIFY2(std::none_of(after.diagnostics.cbegin(), after.diagnostics.cend(), isSame),
                         qPrintable(it.filePath() + QLatin1String(": ") + fix.title));
            }
        }
    }
    if (errors == 0)
        QSKIP("the corpus is not here");
    qInfo("%d errors, %d of them with a fix; %d fixes tried in all", errors, withFix, offered);
    QVERIFY(withFix * 3 > errors); // many are samples of nonsense that only their author could mend
}

QTEST_APPLESS_MAIN(TestFixes)
#include "tst_fixes.moc"
