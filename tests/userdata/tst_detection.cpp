// SPDX-License-Identifier: GPL-3.0-or-later
// What user data is taken for, by its first characters, and what is said when it is taken for nothing.
#include "parsers/userdata/userdata.h"

#include <QTest>

using namespace bootscope;

class TestDetection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognises_data();
    void recognises();
    void explains_data();
    void explains();
    void dependsOnTheRelease_data();
    void dependsOnTheRelease();
    void readsTemplates_data();
    void readsTemplates();
    void offersFixes_data();
    void offersFixes();
    void namesEveryFormat();
};

void TestDetection::recognises_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("contentType");
    const auto row = [](const char *name, const QByteArray &text, Format format, const char *type) {
        QTest::newRow(name) << text << format << QString::fromLatin1(type);
    };
    row("script", "#!/bin/sh\necho\n", Format::ShellScript, "text/x-shellscript");
    row("script, blank behind #!", "#! /bin/sh\n", Format::ShellScript, "text/x-shellscript");
    row("cloud-config", "#cloud-config\na: 1\n", Format::CloudConfig, "text/cloud-config");
    row("upper case", "#Cloud-Config\na: 1\n", Format::CloudConfig, "text/cloud-config");
    row("leading newline", "\n#cloud-config\n", Format::CloudConfig, "text/cloud-config");
    row("leading no-break space", "\xC2\xA0#cloud-config\n", Format::CloudConfig, "text/cloud-config");
    row("leading form feed", "\f#cloud-config\n", Format::CloudConfig, "text/cloud-config");
    row("leading ideographic space", "\xE3\x80\x80#cloud-config\n", Format::CloudConfig, "text/cloud-config");
    row("suffix", "#cloud-configuration\n", Format::CloudConfig, "text/cloud-config");
    row("CR LF", "#cloud-config\r\na: 1\r\n", Format::CloudConfig, "text/cloud-config");
    row("boothook", "#cloud-boothook\n#!/bin/sh\n", Format::CloudBoothook, "text/cloud-boothook");
    row("part handler", "#part-handler\ndef list_types(): pass\n", Format::PartHandler, "text/part-handler");
    row("JSON patch", "#cloud-config-jsonp\n[]\n", Format::CloudConfigJsonp, "text/cloud-config-jsonp");
    row("jinja", "## template: jinja\n#cloud-config\n", Format::JinjaTemplate, "text/jinja2");
    row("jinja, upper case", "## TEMPLATE: JINJA\n#cloud-config\n", Format::JinjaTemplate, "text/jinja2");
    row("include", "#include\nhttps://example.com/a\n", Format::Include, "text/x-not-multipart");
    row("include once", "#include-once\nhttps://example.com/a\n", Format::IncludeOnce, "text/x-not-multipart");
    row("BOM", "\xEF\xBB\xBF#!/bin/sh\n", Format::Unknown, "text/x-not-multipart");
    row("no header", "echo hello\n", Format::Unknown, "text/x-not-multipart");
    row("Windows", "<powershell>ls</powershell>\n", Format::Windows, "text/x-not-multipart");
    row("EC2Launch v2", "version: 1.0\ntasks:\n- task: x\n", Format::Windows, "text/x-not-multipart");
    row("Ignition", "{\n  \"ignition\": {\"version\": \"3.3.0\"}\n}\n", Format::Ignition, "text/x-not-multipart");
    row("Bottlerocket", "[settings.host-containers]\n", Format::Bottlerocket, "text/x-not-multipart");
    row("NodeConfig", "---\napiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\n", Format::EksNodeConfig,
        "text/x-not-multipart");
}

void TestDetection::recognises()
{
    QFETCH(QByteArray, text);
    QFETCH(Format, format);
    QFETCH(QString, contentType);
    const UserData data = readUserData(text);
    QCOMPARE(data.format, format);
    QCOMPARE(data.parts.size(), 1);
    QCOMPARE(data.parts.first().contentType, contentType);
    QCOMPARE(data.parts.first().filename, QStringLiteral("part-001"));
    QCOMPARE(data.document, text);
}

void TestDetection::explains_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const QByteArray &text, const char *code, int line = 1, int column = 1) {
        QTest::newRow(name) << text << QString::fromLatin1(code) << line << column;
    };
    row("no header", "echo hello\n", "userdata.no-header");
    row("no header below blank lines", "\n\n  echo hello\n", "userdata.no-header", 3);
    row("BOM before script", "\xEF\xBB\xBF#!/bin/sh\n", "userdata.bom");
    row("BOM before MIME",
        "\xEF\xBB\xBF"
        "Content-Type: multipart/mixed; boundary=x\nMIME-Version: 1.0\n\n--x\n\na\n--x--\n",
        "userdata.bom");
    row("blank in the header", "# cloud-config\na: 1\n", "userdata.header-space");
    row("underscore in the header", "#cloud_config\na: 1\n", "userdata.header-space");
    row("blank in #!", "# !/bin/sh\n", "userdata.header-space");
    row("jinja without blanks", "##template:jinja\n#cloud-config\n", "userdata.header-space");
    row("comment above", "# mine\n#cloud-config\na: 1\n", "userdata.header-not-first");
    row("document start above", "---\n#cloud-config\na: 1\n", "userdata.header-not-first");
    row("UTF-16", QByteArray("\xFF\xFE#\0!\0/\0b\0", 10), "userdata.utf16");
    row("NUL bytes", QByteArray(1000, '\0'), "userdata.utf16");
    row("white space", " \n\t\n", "userdata.blank");
    row("upstart", "#upstart-job\n", "userdata.upstart");
    row("Windows", "<script>\n", "userdata.windows");
    row("Ignition", "{\"ignition\": {}}", "userdata.ignition");
    row("newline before #!", "\n#!/bin/sh\n", "userdata.leading-newline");
    row("blank before #!", "  #!/bin/sh\n", "userdata.leading-space");
    row("newline before MIME", "\nContent-Type: multipart/mixed; boundary=x\nMIME-Version: 1.0\n\n--x\n\na\n--x--\n",
        "userdata.leading-newline");
    row("indented MIME", "  Content-Type: multipart/mixed; boundary=x\n  MIME-Version: 1.0\n\n  --x\n",
        "userdata.leading-space");
    row("MIME without version", "Content-Type: multipart/mixed; boundary=x\n\n--x\n\na\n--x--\n", "mime.no-version");
    row("boothook in upper case", "#Cloud-Boothook\n#!/bin/sh\n", "boothook.header");
    row("boothook below a newline", "\n#cloud-boothook\n#!/bin/sh\n", "boothook.header");
    row("boothook without #!", "#cloud-boothook\necho\n", "boothook.no-shebang", 2);
    row("template engine", "## template: jinja2\n#cloud-config\n", "jinja.engine");
    row("template line not first", "\n## template: jinja\n#cloud-config\n", "jinja.header");
    row("template of nothing", "## template: jinja\nhello\n", "jinja.no-type", 2);
    row("blank line above a template's script", "## template: jinja\n\n#!/bin/sh\n", "jinja.leading-blank", 2);
    row("template of a patch", "## template: jinja\n#cloud-config-jsonp\n[]\n", "jinja.json-patch", 2);
    row("template mark not closed", "## template: jinja\n#cloud-config\na: {{ v1.x\n", "jinja.syntax", 3, 4);
    row("template bracket", "## template: jinja\n#cloud-config\na: [{{ v1.x ]\n", "jinja.syntax", 3, 13);
    row("template comment not closed", "## template: jinja\n#cloud-config\n{# a\n", "jinja.syntax", 3, 1);
    row("no interpreter", "#!\necho\n", "script.shebang");
    row("env with options", "#!/usr/bin/env bash -e\n", "script.shebang");
    row("Latin-1", "#!/bin/sh\necho caf\xE9\n", "script.not-utf8", 2, 9);
    row("CR alone", "#!/bin/sh\recho\r", "userdata.cr-only");
    row("JSON patch", "#cloud-config-jsonp\n[{]\n", "jsonp.syntax", 2, 3);
    row("not an address", "#include\nhttps://example.com/a\nfoo bar\n", "include.url", 3);
    row("too large", "#!/bin/sh\n# " + QByteArray(kUserDataLimit, 'x') + "\n", "userdata.too-large", 2, 16375);
}

void TestDetection::explains()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(int, line);
    QFETCH(int, column);
    const UserData data = readUserData(text);
    QList<Diagnostic> errors;
    for (const Diagnostic &diagnostic : data.diagnostics) {
        if (diagnostic.severity == Severity::Error)
            errors.append(diagnostic);
    }
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.first().code, code);
    QCOMPARE(errors.first().range.begin.line, line);
    QCOMPARE(errors.first().range.begin.column, column);
    QVERIFY(!errors.first().message.isEmpty());
    QVERIFY(!errors.first().help.isEmpty());
}

void TestDetection::dependsOnTheRelease_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("release");
    QTest::addColumn<bool>("valid");
    const QByteArray upstart = "#upstart-job\nstart on x\n";
    QTest::newRow("upstart in 22.1") << upstart << QStringLiteral("22.1") << true;
    QTest::newRow("upstart in 22.2") << upstart << QStringLiteral("22.2") << false;
    const QByteArray hook = "## template: jinja\n#cloud-boothook\n#!/bin/sh\n";
    QTest::newRow("boothook template in 22.4.2") << hook << QStringLiteral("22.4.2") << false;
    QTest::newRow("boothook template in 24.4") << hook << QStringLiteral("24.4") << true;
    const QByteArray perBoot = "MIME-Version: 1.0\nContent-Type: text/x-shellscript-per-boot\n\n#!/bin/sh\n";
    QTest::newRow("script per boot in 19.3") << perBoot << QStringLiteral("19.3") << false;
    QTest::newRow("script per boot in 22.1") << perBoot << QStringLiteral("22.1") << true;
}

void TestDetection::dependsOnTheRelease()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, release);
    QFETCH(bool, valid);
    ReadOptions options;
    options.cloudInit = release;
    const UserData data = readUserData(text, options);
    const bool hasError = std::any_of(data.diagnostics.cbegin(), data.diagnostics.cend(),
                                      [](const Diagnostic &d) { return d.severity == Severity::Error; });
    QCOMPARE(!hasError, valid);
}

void TestDetection::readsTemplates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("marks") << QByteArray("a: {{ v1.region }} {% if x %}{# c }} #}{{ {'a': ['}}']} }}{% endif %}")
                           << QStringList{};
    QTest::newRow("raw") << QByteArray("{% raw %} {{ ] {% endraw %} {{ x }}") << QStringList{};
    QTest::newRow("shell") << QByteArray("echo ${x} { } {\"a\": {}}") << QStringList{};
    QTest::newRow("hyphen") << QByteArray("a: {{ ds.meta-data }}") << QStringList{QStringLiteral("jinja.hyphen")};
    QTest::newRow("hyphen in quotes") << QByteArray("a: {{ ds['meta-data'].x }} {{ n - 1 }}") << QStringList{};
}

void TestDetection::readsTemplates()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, codes);
    QStringList found;
    for (const Diagnostic &diagnostic : readUserData("## template: jinja\n#cloud-config\n" + text + "\n").diagnostics)
        found.append(diagnostic.code);
    QCOMPARE(found, codes);
}

void TestDetection::offersFixes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TextRange>("range");
    QTest::addColumn<QString>("replacement");
    QTest::newRow("newline") << QByteArray("\n#!/bin/sh\n") << TextRange{{1, 1}, {2, 1}} << QString();
    QTest::newRow("near header") << QByteArray("# cloud-config\na: 1\n") << TextRange{{1, 1}, {1, 15}}
                                 << QStringLiteral("#cloud-config");
    QTest::newRow("config") << QByteArray("runcmd: [ls]\n") << TextRange{{1, 1}, {1, 1}}
                            << QStringLiteral("#cloud-config\n");
    QTest::newRow("script") << QByteArray("ls\n") << TextRange{{1, 1}, {1, 1}} << QStringLiteral("#!/bin/bash\n");
}

void TestDetection::offersFixes()
{
    QFETCH(QByteArray, text);
    QFETCH(TextRange, range);
    QFETCH(QString, replacement);
    const UserData data = readUserData(text);
    QCOMPARE(data.diagnostics.size(), 1);
    QCOMPARE(data.diagnostics.first().fixes.size(), 1);
    const TextEdit edit = data.diagnostics.first().fixes.first().edits.first();
    QVERIFY(edit.range == range);
    QCOMPARE(edit.replacement, replacement);
}

void TestDetection::namesEveryFormat()
{
    for (int i = 0; i <= int(Format::EksNodeConfig); ++i) {
        QVERIFY(!formatName(Format(i)).isEmpty());
        QVERIFY(!formatId(Format(i)).isEmpty());
    }
    QCOMPARE(formatId(Format::ShellScript), QStringLiteral("shell-script"));
    QCOMPARE(formatId(Format::Ignition), QStringLiteral("unknown"));
    const UserData empty = readUserData({});
    QCOMPARE(empty.format, Format::Empty);
    QVERIFY(empty.parts.isEmpty());
    QVERIFY(empty.diagnostics.isEmpty());
}

QTEST_APPLESS_MAIN(TestDetection)
#include "tst_detection.moc"
