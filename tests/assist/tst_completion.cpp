// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/matching.h"
#include "parsers/assist/schemaview.h"
#include "parsers/assist/snippets.h"
#include "parsers/checks/check.h"
#include "tests/assist/caretmark.h"

#include <QTest>

using namespace bootscope;
using namespace bootscope::assist;

class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offers_data();
    void offers();
    void accepts_data();
    void accepts();
    void whileTyping_data();
    void whileTyping();
    void everyShapeAndSnippetIsValid_data();
    void everyShapeAndSnippetIsValid();
    void matches_data();
    void matches();
    void literals_data();
    void literals();
    void whatPeopleWriteMostComesFirst();
    void longTextsAreLeftAlone();
};

namespace {

const QString kOld = QStringLiteral("22.4.2");
const QString kNew = QStringLiteral("26.2");

const char *const kMime = "Content-Type: multipart/mixed; boundary=\"B\"\nMIME-Version: 1.0\n\n--B\n"
                          "Content-Type: text/cloud-config\n\n#cloud-config\n%1\n--B--\n";

QByteArray inMime(const char *config)
{
    return QByteArray(kMime).replace("%1", config);
}

} // namespace

void TestCompletion::offers_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("has");
    QTest::addColumn<QStringList>("lacks");
    const auto row = [](const char *name, const QString &version, const QByteArray &text, const char *has,
                        const char *lacks = "") {
        const auto list = [](const char *names) {
            return QString::fromUtf8(names).split(QLatin1Char('|'), Qt::SkipEmptyParts);
        };
        QTest::newRow(name) << version << text << list(has) << list(lacks);
    };
    row("first lines", kOld, "▮", "#cloud-config|#!/bin/bash|#include|## template: jinja|MIME: several parts");
    row("first lines by letters", kOld, "#clou▮", "#cloud-config|#cloud-boothook|#cloud-config-archive", "#!/bin/bash");
    row("below a template line", kOld, "## template: jinja\n▮", "#cloud-config|#!/bin/sh",
        "#include|## template: jinja");
    row("top level", kOld, "#cloud-config\n▮", "packages|runcmd|write_files|users|merge_how");
    row("top level by letter", kOld, "#cloud-config\npack▮", "packages|package_update", "runcmd");
    row("a word inside", kOld, "#cloud-config\nupg▮", "package_upgrade");
    row("dash for underscore", kOld, "#cloud-config\nwrite-f▮", "write_files");
    row("capitals", kOld, "#cloud-config\nPACK▮", "packages");
    row("keys that stand", kOld, "#cloud-config\npackages: [a]\n▮\nruncmd: [a]\n", "users", "packages|runcmd");
    row("the key itself", kOld, "#cloud-config\npack▮ages: [a]\n", "packages");
    row("only in the new version", kNew, "#cloud-config\n▮", "ubuntu_pro|output|merge_how");
    row("not in the old version", kOld, "#cloud-config\n▮", "ubuntu_advantage", "ubuntu_pro");
    row("booleans", kOld, "#cloud-config\npackage_update: ▮", "true|false");
    row("values of an enum", kOld, "#cloud-config\npower_state:\n  mode: ▮", "poweroff|reboot|halt");
    row("an item of a list", kOld, "#cloud-config\nwrite_files:\n  - ▮", "path|content|permissions|owner");
    row("further keys of an item", kOld, "#cloud-config\nwrite_files:\n  - path: /a\n    ▮", "content|permissions",
        "path");
    row("keys below stand too", kOld, "#cloud-config\nwrite_files:\n  - ▮\n    content: a\n", "path", "content");
    row("an item of several forms", kOld, "#cloud-config\nusers:\n  - default\n  - ▮", "name|sudo|default");
    row("nested mapping", kOld, "#cloud-config\nntp:\n  ▮", "servers|pools|enabled");
    row("flow mapping", kOld, "#cloud-config\nntp: {▮}", "servers|pools");
    row("flow list of an enum", kOld, "#cloud-config\nssh_genkeytypes: [rsa, ▮]", "ed25519|ecdsa");
    row("list of an enum", kOld, "#cloud-config\nssh_genkeytypes:\n  - ▮", "rsa|ed25519");
    row("next item of an enum", kOld, "#cloud-config\nssh_genkeytypes:\n  - rsa\n  ▮", "- ed25519");
    row("items of several forms", kOld, "#cloud-config\nusers:\n  ▮", "- name:|- default|- ");
    row("keys of an expression", kOld, "#cloud-config\nssh_keys:\n  ▮", "rsa_private|ed25519_public");
    row("permissions", kOld, "#cloud-config\nwrite_files:\n  - path: /a\n    permissions: ▮", "0644|0755|0600");
    row("permissions in quotes", kOld, "#cloud-config\nwrite_files:\n  - path: /a\n    permissions: '▮'", "0644");
    row("module names", kOld, "#cloud-config\ncloud_final_modules:\n  - ▮",
        "scripts_user|package_update_upgrade_install");
    row("frequency of a module", kOld, "#cloud-config\ncloud_final_modules:\n  - [scripts_user, ▮]", "always|once");
    row("merge_how", kOld, "#cloud-config\nmerge_how: ▮", "list(append)+dict(no_replace,recurse_list)+str()");
    row("the branch that fits", kNew, "#cloud-config\nreporting:\n  a:\n    type: webhook\n    ▮", "endpoint|timeout",
        "level|kvp_file_path");
    row("MIME part", kOld, inMime("pack▮"), "packages");
    row("MIME part, nested", kOld, inMime("write_files:\n  - pa▮"), "path");
    row("MIME header names", kOld,
        "Content-Type: multipart/mixed; boundary=\"B\"\nMIME-Version: 1.0\n\n--B\nCont▮\n\n#cloud-config\n--B--\n",
        "Content-Type|Content-Disposition", "MIME-Version");
    row("MIME types", kOld,
        "Content-Type: multipart/mixed; boundary=\"B\"\nMIME-Version: 1.0\n\n--B\nContent-Type: "
        "text/▮\n\n#cloud-config\n--B--\n",
        "text/cloud-config|text/x-shellscript|text/x-shellscript-per-boot");
    row("archive entry", kOld, "#cloud-config-archive\n- ▮", "type|content|filename");
    row("archive type", kOld, "#cloud-config-archive\n- type: ▮", "text/cloud-config|text/x-shellscript");
    row("archive content", kOld,
        "#cloud-config-archive\n- type: text/cloud-config\n  content: |\n    #cloud-config\n    pack▮", "packages");
    row("template", kOld, "## template: jinja\n#cloud-config\nhostname: {{ v1.local_hostname }}\n{% if x %}\npack▮",
        "packages", "hostname");
    row("CRLF", kOld, "#cloud-config\r\npackages:\r\n  - a\r\nrun▮\r\n", "runcmd", "packages");
    row("in a script", kOld, "#!/bin/bash\n▮", "metadata with a token (IMDSv2)|log to the console|wait for apt's lock");
    row("in a script of write_files", kOld,
        "#cloud-config\nwrite_files:\n  - path: /a\n    content: |\n      #!/bin/bash\n      ▮", "log to the console",
        "packages");
    row("in another file", kOld, "#cloud-config\nwrite_files:\n  - path: /a\n    content: |\n      hello\n      ▮", "",
        "packages|log to the console");
    row("comment", kOld, "#cloud-config\n# pack▮", "", "packages");
    row("behind a wrong line", kOld, "#cloud-config\nfoo bar\n  baz: 'x\npack▮", "packages");
    row("snippets", kOld, "#cloud-config\nusers▮", "users|users: with key and sudo");
    row("snippets of keys that stand", kOld, "#cloud-config\nmounts: [[a]]\nfs_▮", "fs_setup",
        "fs_setup: format and mount a volume");
}

void TestCompletion::offers()
{
    QFETCH(QString, version);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, has);
    QFETCH(QStringList, lacks);
    const AssistContext context = contextOf(version);
    if (!context.schema)
        QSKIP("the schemas for tests are not here");
    const MarkedText at = marked(text.constData());
    const QStringList names = namesOf(completionsAt(at.text, at.caret, context).items);
    for (const QString &name : std::as_const(has))
        QVERIFY2(names.contains(name),
                 qPrintable(name + QStringLiteral(" not in ") + names.join(QStringLiteral(", "))));
    for (const QString &name : std::as_const(lacks))
        QVERIFY2(!names.contains(name), qPrintable(name + QStringLiteral(" in ") + names.join(QStringLiteral(", "))));
}

void TestCompletion::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *title, const QByteArray &text, const char *name, const QByteArray &result) {
        QTest::newRow(title) << text << QString::fromUtf8(name) << result;
    };
    row("list", "#cloud-config\npack▮", "packages", "#cloud-config\npackages:\n  - ");
    row("scalar", "#cloud-config\nhostn▮\n", "hostname", "#cloud-config\nhostname: \n");
    row("own shape", "#cloud-config\n▮", "write_files",
        "#cloud-config\nwrite_files:\n  - path: /etc/example.conf\n    permissions: '0644'\n    content: |\n      ");
    row("only the name", "#cloud-config\npack▮: [a]\n", "packages", "#cloud-config\npackages: [a]\n");
    row("a key of an item", "#cloud-config\nwrite_files:\n  - pa▮", "path", "#cloud-config\nwrite_files:\n  - path: ");
    row("text block", "#cloud-config\nwrite_files:\n  - path: /a\n    co▮", "content",
        "#cloud-config\nwrite_files:\n  - path: /a\n    content: |\n      ");
    row("nested list", "#cloud-config\nntp:\n  ser▮", "servers", "#cloud-config\nntp:\n  servers:\n    - ");
    row("nested mapping with what it requires", "#cloud-config\nwrite_files:\n  - path: /a\n    ▮", "permissions",
        "#cloud-config\nwrite_files:\n  - path: /a\n    permissions: ");
    row("list that is flush with its key", "#cloud-config\nruncmd:\n- a\nntp:\n  ser▮", "servers",
        "#cloud-config\nruncmd:\n- a\nntp:\n  servers:\n  - ");
    row("value", "#cloud-config\npackage_update: t▮\n", "true", "#cloud-config\npackage_update: true\n");
    row("value at the colon", "#cloud-config\npackage_update:▮\n", "true", "#cloud-config\npackage_update: true\n");
    row("value in quotes", "#cloud-config\npower_state:\n  mode: \"▮\"\n", "reboot",
        "#cloud-config\npower_state:\n  mode: \"reboot\"\n");
    row("value that needs quotes", "#cloud-config\nwrite_files:\n  - path: /a\n    permissions: ▮\n", "0644",
        "#cloud-config\nwrite_files:\n  - path: /a\n    permissions: '0644'\n");
    row("list behind the colon", "#cloud-config\npackages: ▮\n", "- ", "#cloud-config\npackages:\n  - \n");
    row("mapping behind the colon", "#cloud-config\nntp: ▮\n", "enabled", "#cloud-config\nntp:\n  enabled: \n");
    row("item on a blank line", "#cloud-config\nwrite_files:\n  ▮\n",
        "- path:", "#cloud-config\nwrite_files:\n  - path: \n");
    row("item at once behind the dash", "#cloud-config\nwrite_files:\n  -▮\n", "path",
        "#cloud-config\nwrite_files:\n  - path: \n");
    row("flow", "#cloud-config\nntp: {ser▮}\n", "servers", "#cloud-config\nntp: {servers: []}\n");
    row("JSON", "#cloud-config\n{\"ntp\": {\"ser▮\": []}}\n", "servers",
        "#cloud-config\n{\"ntp\": {\"servers\": []}}\n");
    row("archive", "#cloud-config-archive\n- type: text/cloud-config\n  content: |\n    #cloud-config\n    pack▮",
        "packages",
        "#cloud-config-archive\n- type: text/cloud-config\n  content: |\n    #cloud-config\n    packages:\n      - ");
    row("archive entry", "#cloud-config-archive\n- type: text/cloud-config\n  con▮", "content",
        "#cloud-config-archive\n- type: text/cloud-config\n  content: |\n    ");
    row("header", "#cl▮\n", "#cloud-config", "#cloud-config\n\n");
    row("header above a text", "#cl▮\npackages: [a]\n", "#cloud-config", "#cloud-config\npackages: [a]\n");
    row("MIME type", "MIME-Version: 1.0\nContent-Type:▮\n\n", "text/cloud-config",
        "MIME-Version: 1.0\nContent-Type: text/cloud-config\n\n");
    row("Korean before it", "#cloud-config\nfinal_message: 안녕 😀\nntp: {x: 안녕😀, ser▮}\n", "servers",
        QByteArray("#cloud-config\nfinal_message: 안녕 😀\nntp: {x: 안녕😀, servers: []}\n"));
    row("snippet in a script", "#!/bin/bash\nif true; then\n    stop▮\nfi\n", "stop at the first failure",
        "#!/bin/bash\nif true; then\n    set -euo pipefail\n"
        "    trap 'echo \"failed at line $LINENO: $BASH_COMMAND\" >&2' ERR\nfi\n");
}

void TestCompletion::accepts()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QFETCH(QByteArray, result);
    const MarkedText at = marked(text.constData());
    const Completions found = completionsAt(at.text, at.caret, contextOf(kOld));
    const auto item = std::find_if(found.items.cbegin(), found.items.cend(),
                                   [&](const Completion &candidate) { return candidate.name == name; });
    QVERIFY2(item != found.items.cend(), qPrintable(namesOf(found.items).join(QStringLiteral(", "))));
    QCOMPARE(accepted(at.text, *item), result);
    for (const Hole &hole : item->holes)
        QVERIFY(hole.offset >= 0 && hole.offset + hole.length <= item->insert.size());
}

void TestCompletion::whileTyping_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("comesUp");
    QTest::addColumn<bool>("certain");
    const auto row = [](const char *name, const char *text, bool comesUp, bool certain) {
        QTest::newRow(name) << QByteArray(text) << comesUp << certain;
    };
    row("a key", "#cloud-config\np▮", true, true);
    row("nothing yet", "#cloud-config\n▮", false, true);
    row("a value", "#cloud-config\npackage_update: t▮", true, true);
    row("a value that is written", "#cloud-config\npackage_update: true▮", false, true);
    row("a command", "#cloud-config\nruncmd:\n  - ec▮", false, false);
    row("a package, or a key of one", "#cloud-config\nusers:\n  - na▮", true, false);
    row("a script", "#!/bin/bash\nlo▮", false, false);
    row("a block of text", "#cloud-config\nwrite_files:\n  - content: |\n      pa▮", false, true);
    row("a comment", "#cloud-config\n# pa▮", false, true);
    row("a first line", "#cl▮", true, true);
    row("a free text", "#cloud-config\nhostname: tr▮", false, false);
}

void TestCompletion::whileTyping()
{
    QFETCH(QByteArray, text);
    const MarkedText at = marked(text.constData());
    const Completions found = completionsAt(at.text, at.caret, contextOf(kOld), Asked::WhileTyping);
    QTEST(!found.items.isEmpty(), "comesUp");
    QTEST(found.certain, "certain");
}

void TestCompletion::everyShapeAndSnippetIsValid_data()
{
    QTest::addColumn<QString>("version");
    for (const char *version : {"22.2.2", "22.4.2", "23.4.4", "24.4.1", "25.3", "26.2"})
        QTest::newRow(version) << QString::fromLatin1(version);
}

// Whatever is offered on an empty line of the first level: with its holes filled it is a cloud-config without errors.
void TestCompletion::everyShapeAndSnippetIsValid()
{
    QFETCH(QString, version);
    const AssistContext context = contextOf(version);
    if (!context.schema)
        QSKIP("the schemas for tests are not here");
    CheckOptions options;
    options.schema = context.schema;
    options.cloudInit = version;
    const QByteArray text("#cloud-config\n");
    int snippets = 0;
    for (const Completion &item : completionsAt(text, {2, 1}, context).items) {
        Completion filled = item;
        for (auto hole = item.holes.crbegin(); hole != item.holes.crend(); ++hole) {
            if (hole->length == 0)
                filled.insert.insert(hole->offset, QStringLiteral("x"));
        }
        const bool isSnippet = item.kind == Completion::Kind::Snippet;
        snippets += isSnippet;
        if (!isSnippet && !shapeOf(item.name))
            continue;
        if (item.name == QLatin1String("users")) // "x" is no key: the hole is for one
            filled.insert.chop(1);
        const CheckResult result = checkUserData(accepted(text, filled), options);
        for (const Diagnostic &diagnostic : result.diagnostics)
            QVERIFY2(
                diagnostic.severity == Severity::Info,
                qPrintable(item.name + QStringLiteral(": ") + diagnostic.message + QLatin1Char('\n') + filled.insert));
    }
    QVERIFY(snippets >= 10);
}

void TestCompletion::matches_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("rank");
    const auto row = [](const char *name, const char *typed, int rank) {
        QTest::addRow("%s in %s", typed, name) << QString::fromLatin1(name) << QString::fromLatin1(typed) << rank;
    };
    row("packages", "", 0);
    row("packages", "pac", 0);
    row("packages", "PAC", 0);
    row("write_files", "write-f", 0);
    row("write_files", "fil", 1);
    row("package_update", "u", 1);
    row("packages", "k", -1);
    row("packages", "kag", 2);
    row("package_update", "pkup", 3);
    row("package_update", "xyz", -1);
}

void TestCompletion::matches()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QTEST(matchRank(name, typed), "rank");
}

void TestCompletion::literals_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("words");
    QTest::newRow("words") << QStringLiteral("^(a|b)_(c|d)$") << QStringLiteral("a_c a_d b_c b_d");
    QTest::newRow("optional") << QStringLiteral("^ab?$") << QStringLiteral("a ab");
    QTest::newRow("anything") << QStringLiteral("^.+$") << QString();
    QTest::newRow("not anchored") << QStringLiteral("a|b") << QString();
    QTest::newRow("class") << QStringLiteral("^[a-z]$") << QString();
    QTest::newRow("open group") << QStringLiteral("^(a|b$") << QString();
    QTest::newRow("too many") << QStringLiteral("^(a|b|c|d)(a|b|c|d)(a|b|c|d)(a|b|c|d)$") << QString();
}

void TestCompletion::literals()
{
    QFETCH(QString, expression);
    QTEST(literalsOf(expression).join(QLatin1Char(' ')), "words");
}

void TestCompletion::whatPeopleWriteMostComesFirst()
{
    const auto first = [](const char *text) {
        const MarkedText at = marked(text);
        return namesOf(completionsAt(at.text, at.caret, {}).items).value(0);
    };
    QCOMPARE(first("#cloud-config\n▮"), QStringLiteral("packages"));
    QCOMPARE(first("#cloud-config\npack▮"), QStringLiteral("packages"));
    QCOMPARE(first("#cloud-config\nwrite_files:\n  - ▮"), QStringLiteral("path")); // the item requires it
}

void TestCompletion::longTextsAreLeftAlone()
{
    const QByteArray text = "#cloud-config\n" + QByteArray(kMaxAssistBytes, '#') + "\np";
    QVERIFY(completionsAt(text, {3, 2}, {}).items.isEmpty());
    QVERIFY(completionsAt("#cloud-config\np", {9, 2}, {}).items.isEmpty());
    QVERIFY(completionsAt("#cloud-config\np", {}, {}).items.isEmpty());
}

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
