// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/describe.h"
#include "parsers/assist/hover.h"
#include "parsers/assist/keyfacts.h"
#include "parsers/assist/moduleruns.h"
#include "tests/assist/caretmark.h"

#include <QTest>

using namespace bootscope;
using namespace bootscope::assist;

class TestKeyHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data();
    void says();
    void silent_data();
    void silent();
    void marksTheWholeKey();
    void modulesAndTheirPages();
    void cleansDescriptions_data();
    void cleansDescriptions();
};

void TestKeyHelp::says_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("parts");
    const QString old = QStringLiteral("22.4.2");
    const QString later = QStringLiteral("26.2");
    const auto row = [](const char *name, const QString &version, const char *text, const char *parts) {
        QTest::newRow(name) << version << QByteArray(text) << QString::fromUtf8(parts).split(QLatin1Char('|'));
    };
    row("type and module", old, "#cloud-config\npackage_upd▮ate: true\n",
        "true or false|package_update_upgrade_install");
    row("own words", old, "#cloud-config\nrunc▮md: []\n", "Commands that run once|list|<code>runcmd</code>");
    row("path", old, "#cloud-config\nwrite_files:\n  - per▮missions: x\n", "write_files › permissions|Holds: text");
    row("required", old, "#cloud-config\nusers:\n  - na▮me: x\n", "users › name");
    row("values", old, "#cloud-config\npower_state:\n  mo▮de: halt\n", "<code>poweroff</code>");
    row("value", old, "#cloud-config\npower_state:\n  mode: ha▮lt\n", "power_state › mode");
    row("module", old, "#cloud-config\npower_state:\n  mode: halt\n  de▮lay: now\n", "<code>power_state_change</code>");
    row("deprecated, with its version", later, "#cloud-config\napt_up▮date: true\n",
        "Deprecated since 22.2.|package_update");
    row("deprecated, old words", old, "#cloud-config\napt_up▮date: true\n", "Deprecated.|package_update");
    row("form that is deprecated", later, "#cloud-config\nusers:\n  - name: a\n    su▮do: b\n", "One of its forms");
    row("when the module runs", old, "#cloud-config\nrunc▮md: []\n", "Config stage, once per instance");
    row("when it runs, old", old, "#cloud-config\nssh_pw▮auth: true\n", "Config stage, once per instance");
    row("when it runs, new", later, "#cloud-config\nssh_pw▮auth: true\n", "Network stage, once per instance");
    row("at every boot", old, "#cloud-config\nboot▮cmd: []\n", "Network stage, at every boot");
    row("in no list", old, "#cloud-config\nmanage_resolv_▮conf: true\n", "may not list the module");
    row("header", old, "#cloud-co▮nfig\n", "YAML mapping");
    row("shebang", old, "#!/bin/ba▮sh\n", "Final stage");
    row("boothook", old, "#cloud-boot▮hook\n", "every boot");
    row("MIME header", old, "Content-Ty▮pe: multipart/mixed; boundary=\"B\"\nMIME-Version: 1.0\n\n", "handler");
    row("MIME type", old, "MIME-Version: 1.0\nContent-Type: text/cloud-boot▮hook\n\n", "before all modules");
    row("archive", old, "#cloud-config-archive\n- ty▮pe: text/cloud-config\n", "text/x-shellscript");
    row("in a MIME part", old,
        "Content-Type: multipart/mixed; boundary=\"B\"\nMIME-Version: 1.0\n\n--B\nContent-Type: text/cloud-config\n\n"
        "#cloud-config\nruncm▮d: []\n--B--\n",
        "<code>runcmd</code>");
    row("in a template", old, "## template: jinja\n#cloud-config\nhostn▮ame: {{ x }}\n", "The hostname to set");
}

void TestKeyHelp::says()
{
    QFETCH(QString, version);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, parts);
    AssistContext context = contextOf(version);
    if (!context.schema)
        QSKIP("the schemas for tests are not here");
    context.moduleRun = moduleRunsOf(version);
    const MarkedText at = marked(text.constData());
    const std::optional<Hover> hover = hoverAt(at.text, at.caret, context);
    QVERIFY(hover);
    for (const QString &part : std::as_const(parts))
        QVERIFY2(hover->html.contains(part), qPrintable(hover->html));
    QVERIFY(!hover->html.contains(QLatin1String("``")));
    QVERIFY(hover->range.begin <= at.caret && at.caret <= hover->range.end);
}

void TestKeyHelp::silent_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("unknown key") << QByteArray("#cloud-config\nno_su▮ch_key: 1\n");
    QTest::newRow("free text") << QByteArray("#cloud-config\nhostname: ab▮c\n");
    QTest::newRow("package") << QByteArray("#cloud-config\npackages:\n  - ngi▮nx\n");
    QTest::newRow("comment") << QByteArray("#cloud-config\n# runc▮md\n");
    QTest::newRow("text block") << QByteArray("#cloud-config\nwrite_files:\n  - content: |\n      runc▮md: x\n");
    QTest::newRow("script") << QByteArray("#!/bin/sh\nruncmd▮: x\n");
    QTest::newRow("no header") << QByteArray("runcmd:\n  - x▮\n");
    QTest::newRow("empty") << QByteArray("▮");
    QTest::newRow("blank line") << QByteArray("#cloud-config\n▮\n");
}

void TestKeyHelp::silent()
{
    QFETCH(QByteArray, text);
    const MarkedText at = marked(text.constData());
    QVERIFY(!hoverAt(at.text, at.caret, {}));
}

void TestKeyHelp::marksTheWholeKey()
{
    const std::optional<Hover> hover = hoverAt("#cloud-config\nntp: {servers: [a]}\n", {2, 9}, {});
    QVERIFY(hover);
    QCOMPARE(hover->range, (TextRange{{2, 7}, {2, 14}}));
    QCOMPARE(hover->url, QStringLiteral("https://docs.cloud-init.io/en/latest/reference/modules.html#ntp"));
    QVERIFY(hover->fromSchema);
}

void TestKeyHelp::modulesAndTheirPages()
{
    const auto schema = Schema::embedded();
    QCOMPARE(modulesOfKey(QStringLiteral("runcmd"), *schema), QStringList{QStringLiteral("runcmd")});
    QCOMPARE(modulesOfKey(QStringLiteral("hostname"), *schema),
             (QStringList{QStringLiteral("set_hostname"), QStringLiteral("update_etc_hosts")}));
    QCOMPARE(modulesOfKey(QStringLiteral("nothing"), *schema), QStringList());
    QVERIFY(moduleUrl(QStringLiteral("users_groups")).endsWith(QLatin1String("#users-and-groups")));
    QVERIFY(moduleUrl(QStringLiteral("write_files")).endsWith(QLatin1String("#write-files")));
}

void TestKeyHelp::cleansDescriptions_data()
{
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const char *description, const char *plain, const char *html) {
        QTest::newRow(name) << QString::fromUtf8(description) << QString::fromUtf8(plain) << QString::fromUtf8(html);
    };
    row("code", "Set ``true`` now. More.", "Set true now.", "Set <code>true</code> now. More.");
    row("strong", "Use **users** instead.", "Use users instead.", "Use <b>users</b> instead.");
    row("markup of HTML", "A <b> & ``<c>``.", "A <b> & <c>.", "A &lt;b&gt; &amp; <code>&lt;c&gt;</code>.");
    row("abbreviation", "A locale (e.g. ar_PS). More", "A locale (e.g. ar_PS).", "A locale (e.g. ar_PS). More");
    row("list", "One of:\n\n* ``a``\n* ``b``", "One of: * a * b", "One of:<br>• <code>a</code><br>• <code>b</code>");
    row("file name", "Path of /etc/a.b is read", "Path of /etc/a.b is read", "Path of /etc/a.b is read");
    row("empty", "", "", "");
}

void TestKeyHelp::cleansDescriptions()
{
    QFETCH(QString, description);
    QTEST(firstSentence(description), "plain");
    QTEST(lightHtml(description), "html");
}

QTEST_GUILESS_MAIN(TestKeyHelp)
#include "tst_keyhelp.moc"
