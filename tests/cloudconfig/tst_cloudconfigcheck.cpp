// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/cloudconfigcheck.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace bootscope;

// Whole configurations: verdict, codes, places, and the agreement with cloud-init on the open corpus.
class TestCloudConfigCheck : public QObject
{
    Q_OBJECT

private slots:
    void places_data();
    void places();
    void headers_data();
    void headers();
    void headlines_data();
    void headlines();
    void oneFindingAMistake();
    void suggestsAKey();
    void suggestsQuotes();
    void mapsToTheDocument();
    void limits_data();
    void limits();
    void corpus_data();
    void corpus();
};

namespace {

bool isValid(const QList<Diagnostic> &diagnostics)
{
    return std::none_of(diagnostics.cbegin(), diagnostics.cend(),
                        [](const Diagnostic &diagnostic) { return diagnostic.severity == Severity::Error; });
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestCloudConfigCheck::places_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    QTest::addColumn<TextRange>("range");
    const auto row = [](const char *name, const char *yaml, const char *code, const char *path, TextRange range) {
        QTest::newRow(name) << QByteArray(yaml) << QString::fromLatin1(code) << QString::fromLatin1(path) << range;
    };
    row("a value of the wrong type", "#cloud-config\ntimezone: 12\n", "schema.type", "timezone", {{2, 11}, {2, 13}});
    row("a collection of the wrong type", "#cloud-config\ntimezone:\n  - a\n", "schema.type", "timezone",
        {{2, 1}, {2, 9}});
    row("an empty value", "#cloud-config\ntimezone:\n", "schema.type", "timezone", {{2, 1}, {2, 9}});
    row("an item", "#cloud-config\nbootcmd:\n  - a\n  - 1.5\n", "schema.type", "bootcmd.1", {{4, 5}, {4, 8}});
    row("a key that may not be there", "#cloud-config\nntp:\n  servers: [a]\n  bogus: 1\n",
        "schema.additionalProperties", "ntp", {{4, 3}, {4, 8}});
    row("a key that is missing", "#cloud-config\nwrite_files:\n  - content: x\n    owner: root\n", "schema.required",
        "write_files.0", {{3, 5}, {3, 12}});
    row("a deprecated key", "#cloud-config\napt_update: true\n", "schema.deprecated", "apt_update", {{2, 1}, {2, 11}});
    row("broken YAML", "#cloud-config\nruncmd: [a\nusers: []\n", "yaml.syntax", "format-l2.c9", {{3, 6}, {3, 7}});
    row("a date that is none", "#cloud-config\ntimezone: 2024-13-45\n", "yaml.value", "", {{2, 11}, {2, 12}});
    row("a list", "#cloud-config\n- runcmd\n", "config.not-a-mapping", "", {{2, 1}, {2, 9}});
    row("nothing", "#cloud-config\n", "config.not-a-mapping", "", {{1, 1}, {1, 1}});
    row("a key that is no text", "#cloud-config\nntp:\n  1: a\n  b: c\n", "config.crash", "", {{3, 3}, {3, 4}});
    row("a key written twice", "#cloud-config\nruncmd: [a]\nruncmd: [b]\n", "yaml.duplicate-key", "", {{3, 1}, {3, 7}});
    row("a key that cloud-init does not know", "#cloud-config\nrun_cmd: [a]\n", "config.unknown-key", "run_cmd",
        {{2, 1}, {2, 8}});
    row("an alias", "#cloud-config\nruncmd: &a [x]\ntimezone: *a\n", "schema.type", "timezone", {{3, 1}, {3, 9}});
}

void TestCloudConfigCheck::places()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, code);
    QFETCH(QString, path);
    QFETCH(TextRange, range);
    CloudConfigContext context;
    context.wholeDocument = true;
    const QList<Diagnostic> diagnostics = checkCloudConfig(yaml, *Schema::embedded(), context);
    QCOMPARE(diagnostics.size(), 1);
    const Diagnostic &only = diagnostics.first();
    QCOMPARE(only.code, code);
    QCOMPARE(only.path, path);
    QCOMPARE(only.range.begin, range.begin);
    QCOMPARE(only.range.end, range.end);
    QVERIFY(!only.message.isEmpty());
}

void TestCloudConfigCheck::headers_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<bool>("before"); // valid for 22.4.2
    QTest::addColumn<bool>("after");  // valid for 26.2
    QTest::newRow("plain") << QByteArray("#cloud-config\na: 1\n") << true << true;
    QTest::newRow("longer word") << QByteArray("#cloud-configuration\na: 1\n") << true << true;
    QTest::newRow("blank line above") << QByteArray("\n#cloud-config\na: 1\n") << false << true;
    QTest::newRow("capitals") << QByteArray("#Cloud-Config\na: 1\n") << false << true;
    QTest::newRow("space inside") << QByteArray("# cloud-config\na: 1\n") << false << false;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf#cloud-config\na: 1\n") << false << false;
    QTest::newRow("none") << QByteArray("a: 1\n") << false << false;
    QTest::newRow("empty") << QByteArray() << false << true;
    QTest::newRow("bytes") << QByteArray("\0\xff#cloud-config", 15) << false << false;
}

void TestCloudConfigCheck::headers()
{
    QFETCH(QByteArray, yaml);
    QFETCH(bool, before);
    QFETCH(bool, after);
    CloudConfigContext context;
    context.wholeDocument = true;
    const auto old = Schema::load("{}", QStringLiteral("22.4.2")).take();
    const auto recent = Schema::load("{}", QStringLiteral("26.2")).take();
    QCOMPARE(isValid(checkCloudConfig(yaml, *old, context)), before);
    QCOMPARE(isValid(checkCloudConfig(yaml, *recent, context)), after);
}

void TestCloudConfigCheck::headlines_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<TextPosition>("place");
    QTest::addColumn<QStringList>("words"); // of the headline and the help
    const auto row = [](const char *name, const char *yaml, TextPosition place, const QStringList &words) {
        QTest::newRow(name) << QByteArray(yaml) << place << words;
    };
    row("octal", "write_files:\n  - path: /a\n    permissions: 0644\n", {3, 18},
        {QStringLiteral("420"), QStringLiteral("mode 0644")});
    row("decimal", "write_files:\n  - path: /a\n    permissions: 644\n", {3, 18}, {QStringLiteral("mode 1204")});
    row("a command with a colon", "runcmd:\n  - ls\n  - echo a: b\n", {3, 5},
        {QStringLiteral("Item 2"), QStringLiteral("\"echo a\""), QStringLiteral("none of its commands")});
    row("a truth value", "timezone: yes\n", {1, 11}, {QStringLiteral("reads yes as true")});
    row("a fraction", "timezone: 1.10\n", {1, 11}, {QStringLiteral("reads 1.10 as 1.1")});
    row("base 60", "timezone: 22:22\n", {1, 11}, {QStringLiteral("1342")});
    row("a date", "timezone: 2024-01-01\n", {1, 11}, {QStringLiteral("as a date")});
    row("a list that is text", "runcmd: ls\n", {1, 9}, {QStringLiteral("must be a list")});
    row("an item deep inside", "runcmd:\n  - [sleep, 5]\n", {2, 13},
        {QStringLiteral("Item 2"), QStringLiteral("number 5")});
    row("a value that is none", "power_state:\n  mode: rebot\n", {2, 9}, {QStringLiteral("\"reboot\"?")});
    row("an empty key", "packages:\n", {1, 1}, {QStringLiteral("no value")});
    row("an old name", "apt_update: true\n", {1, 1}, {QStringLiteral("\"package_update\"")});
    row("written twice", "runcmd: [a]\nruncmd: [b]\n", {2, 1},
        {QStringLiteral("this value counts"), QStringLiteral("line 1")});
    row("a tab", "runcmd:\n\t- ls\n", {2, 1}, {QStringLiteral("tab")});
    row("a column behind Hangul", "timezone: \"\xea\xb0\x80\" \"b\"\n", {1, 15}, {});
}

void TestCloudConfigCheck::headlines()
{
    QFETCH(QByteArray, yaml);
    QFETCH(TextPosition, place);
    QFETCH(QStringList, words);
    const QList<Diagnostic> diagnostics = checkCloudConfig(yaml, *Schema::embedded());
    QCOMPARE(diagnostics.size(), 1);
    const Diagnostic &only = diagnostics.first();
    QCOMPARE(only.range.begin, place);
    for (const QString &word : words)
        QVERIFY2(QString(only.message + QLatin1Char(' ') + only.help).contains(word),
                 qPrintable(only.message + only.help));
    QVERIFY(only.said != only.message);
}

// cloud-init says three things of one key too many.
void TestCloudConfigCheck::oneFindingAMistake()
{
    const QByteArray yaml = "users:\n  - default\n  - name: a\n    invalid_key: 1\n";
    QList<std::shared_ptr<const Schema>> schemas{Schema::embedded()};
    const QByteArray json = readFile(QStringLiteral(BOOTSCOPE_SHARED "/schemas/26.2/schema-cloud-config-v1.json"));
    if (!json.isEmpty())
        schemas.append(Schema::load(json, QStringLiteral("26.2")).take());
    for (const auto &schema : std::as_const(schemas)) {
        const QList<Diagnostic> diagnostics = checkCloudConfig(yaml, *schema);
        QCOMPARE(diagnostics.size(), 1);
        QCOMPARE(diagnostics.first().range.begin, (TextPosition{4, 5}));
        QCOMPARE(diagnostics.first().path, QStringLiteral("users.1"));
        QVERIFY(diagnostics.first().message.contains(QLatin1String("\"invalid_key\"")));
        QVERIFY(!diagnostics.first().said.isEmpty());
    }
}

void TestCloudConfigCheck::suggestsAKey()
{
    const QList<Diagnostic> diagnostics = checkCloudConfig("#cloud-config\nruncdm: [a]\n", *Schema::embedded());
    QCOMPARE(diagnostics.size(), 1);
    QVERIFY(diagnostics.first().message.contains(QLatin1String("runcmd")));
    QCOMPARE(diagnostics.first().fixes.size(), 1);
    const TextEdit edit = diagnostics.first().fixes.first().edits.first();
    QCOMPARE(edit.replacement, QStringLiteral("runcmd"));
    QCOMPARE(edit.range, (TextRange{{2, 1}, {2, 7}}));
}

void TestCloudConfigCheck::suggestsQuotes()
{
    const QList<Diagnostic> diagnostics =
        checkCloudConfig("#cloud-config\nwrite_files:\n  - path: /a\n    permissions: 0644\n", *Schema::embedded());
    QCOMPARE(diagnostics.size(), 1);
    QCOMPARE(diagnostics.first().path, QStringLiteral("write_files.0.permissions"));
    QVERIFY(!diagnostics.first().help.isEmpty());
}

void TestCloudConfigCheck::mapsToTheDocument()
{
    const LineMap lines = LineMap::consecutive(11, 2, 4);
    CloudConfigContext context;
    context.lines = &lines;
    context.part = 3;
    const QList<Diagnostic> diagnostics =
        checkCloudConfig("#cloud-config\ntimezone: 12\n", *Schema::embedded(), context);
    QCOMPARE(diagnostics.size(), 1);
    QCOMPARE(diagnostics.first().part, 3);
    QCOMPARE(diagnostics.first().range.begin, (TextPosition{12, 15}));
}

void TestCloudConfigCheck::limits_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<bool>("valid");
    QByteArray laughs = "a0: &a0 [x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = QByteArray("*a") + QByteArray::number(i - 1);
        laughs += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" +
                  QByteArrayList(9, before).join(", ") + "]\n";
    }
    QTest::newRow("billion laughs") << laughs + "runcmd: *a11\nusers: [*a11]\n" << false;
    QTest::newRow("self alias") << QByteArray("runcmd: &a [*a, *a]\nusers: &b [{name: x, groups: *b}]\n") << false;
    QTest::newRow("brackets") << "runcmd: " + QByteArray(100000, '[') << false;
    QTest::newRow("long line") << "runcmd: [" + QByteArray(3000000, 'x') + "]\n" << true;
    QTest::newRow("many items") << "bootcmd:\n" + QByteArray("- 1.5\n").repeated(20000) << false;
    QTest::newRow("many keys") << [] {
        QByteArray keys;
        for (int i = 0; i < 20000; ++i)
            keys += "key" + QByteArray::number(i) + ": 1\n";
        return keys;
    }() << true; // unknown keys are warnings for 22.4
    QTest::newRow("many lists that are to differ")
        << "mounts:\n" + QByteArray("- [a, b, 1]\n").repeated(20000) << false;
    QTest::newRow("nul bytes") << QByteArray(1000000, '\0') << false;
}

void TestCloudConfigCheck::limits()
{
    QFETCH(QByteArray, yaml);
    QFETCH(bool, valid);
    const QList<Diagnostic> diagnostics = checkCloudConfig("#cloud-config\n" + yaml, *Schema::embedded());
    QCOMPARE(isValid(diagnostics), valid);
    QVERIFY(diagnostics.size() <= 4004);
    for (const Diagnostic &diagnostic : diagnostics)
        QVERIFY(diagnostic.message.size() < 8000);
}

void TestCloudConfigCheck::corpus_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("oracle"); // cloud-init's name in the corpus
    QTest::newRow("22.4.2, embedded") << QString() << QStringLiteral("deb22.4.2");
    QTest::newRow("22.2.2") << QStringLiteral("22.2.2") << QStringLiteral("22.2.2");
    QTest::newRow("26.2") << QStringLiteral("26.2") << QStringLiteral("26.2");
}

void TestCloudConfigCheck::corpus()
{
    QFETCH(QString, version);
    QFETCH(QString, oracle);
    const QString shared = QStringLiteral(BOOTSCOPE_SHARED);
    std::shared_ptr<const Schema> schema = Schema::embedded();
    if (!version.isEmpty()) {
        const QByteArray json =
            readFile(shared + QLatin1String("/schemas/") + version + QLatin1String("/schema-cloud-config-v1.json"));
        if (json.isEmpty())
            QSKIP("the schemas of other versions are not here");
        auto loaded = Schema::load(json, version);
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error()));
        schema = loaded.take();
    }
    int files = 0;
    QStringList verdicts;
    QStringList paths;
    QDirIterator it(shared + QLatin1String("/corpus/userdata/cloud-config"), {QStringLiteral("*.yaml")});
    while (it.hasNext()) {
        const QString file = it.next();
        const QByteArray json = readFile(file.chopped(4) + QLatin1String("oracle.json"));
        const QJsonObject answer = QJsonDocument::fromJson(json).object()[QLatin1String("oracle")][oracle].toObject();
        if (answer.isEmpty() || !answer[QLatin1String("crash")].toString().isEmpty())
            continue;
        ++files;
        CloudConfigContext context;
        context.wholeDocument = true;
        const QList<Diagnostic> diagnostics = checkCloudConfig(readFile(file), *schema, context);
        QSet<QString> got;
        for (const Diagnostic &diagnostic : diagnostics)
            got.insert(diagnostic.path + QLatin1Char(diagnostic.severity == Severity::Error ? 'E' : 'D'));
        QSet<QString> wanted;
        for (const auto &[list, mark] : {std::pair("errors", 'E'), std::pair("deprecations", 'D')}) {
            const QJsonArray problems = answer[QLatin1String(list)].toArray();
            for (const QJsonValue problem : problems) {
                const QString path = problem[QLatin1String("path")].toString();
                if (!path.isEmpty() && !path.startsWith(QLatin1String("format-l")))
                    wanted.insert(path + QLatin1Char(mark));
            }
        }
        if (isValid(diagnostics) != answer[QLatin1String("valid")].toBool())
            verdicts.append(file);
        if (!got.contains(wanted))
            paths.append(file);
    }
    if (files == 0)
        QSKIP("the corpus is not here");
    QVERIFY2(verdicts.size() * 1000 <= files * 2, qPrintable(verdicts.join(QLatin1Char('\n'))));
    QVERIFY2(paths.isEmpty(), qPrintable(paths.join(QLatin1Char('\n'))));
}

QTEST_APPLESS_MAIN(TestCloudConfigCheck)
#include "tst_cloudconfigcheck.moc"
