// SPDX-License-Identifier: GPL-3.0-or-later
// Merging as cloud-init does it: the expected values are what its own mergers made of the same parts.
#include "parsers/plan/configtext.h"
#include "tests/plan/planuserdata.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bootscope;

namespace {

EffectiveConfig merged(const QByteArray &document)
{
    return mergeConfig(readUserData(document), QStringLiteral("22.4.2"));
}

QByteArray flow(const QByteArray &config)
{
    return "#cloud-config\n" + config + '\n';
}

// Sorts mappings, so that YAML of others in another order and style can be compared.
QString normal(const YamlNode *node, int depth = 0)
{
    if (!node || depth > 100)
        return QStringLiteral("-");
    QStringList texts;
    if (node->isMapping()) {
        for (const YamlEntry &entry : node->entries)
            texts.append(normal(entry.key, depth + 1) + QLatin1Char(':') + normal(entry.value, depth + 1));
        texts.sort();
        return QLatin1Char('{') + texts.join(QLatin1Char(',')) + QLatin1Char('}');
    }
    if (node->isSequence() || node->kind == YamlNode::Kind::Tuple) {
        for (const YamlNode *item : node->items)
            texts.append(normal(item, depth + 1));
        return QLatin1Char('[') + texts.join(QLatin1Char(',')) + QLatin1Char(']');
    }
    return QStringLiteral("%1|%2|%3|%4|%5")
        .arg(int(node->kind))
        .arg(node->boolean)
        .arg(node->integer)
        .arg(node->real)
        .arg(node->text + QString::fromLatin1(node->bytes.toHex() + node->digits));
}

QString normalOf(const QByteArray &yaml)
{
    const YamlDocument document = parseYaml(yaml);
    return document.error() ? QStringLiteral("not YAML: ") + document.error()->problem : normal(document.root());
}

} // namespace

class TestEffectiveConfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mergesLikeCloudInit_data()
    {
        QTest::addColumn<QList<QByteArray>>("configs");
        QTest::addColumn<QByteArray>("header"); // of the last part
        QTest::addColumn<QByteArray>("expected");
        using List = QList<QByteArray>;
        const List two{"a: {x: 1}\nl: [1, 2, 3]\ns: one", "a: {y: 2}\nl: [9]\ns: two"};
        QTest::newRow("a later key replaces") << two << QByteArray() << QByteArray("{a: {y: 2}, l: [9], s: two}");
        QTest::newRow("no_replace keeps, dicts meet") << two << QByteArray("Merge-Type: dict(no_replace)+list()+str()")
                                                      << QByteArray("{a: {x: 1, y: 2}, l: [1, 2, 3], s: one}");
        QTest::newRow("lists are appended") << two << QByteArray("X-Merge-Type: dict(recurse_list)+list(append)")
                                            << QByteArray("{a: {x: 1, y: 2}, l: [1, 2, 3, 9], s: one}");
        QTest::newRow("lists are prepended") << two << QByteArray("Merge-Type: dict(recurse_array)+list(prepend)")
                                             << QByteArray("{a: {x: 1, y: 2}, l: [9, 1, 2, 3], s: one}");
        QTest::newRow("lists are replaced item by item")
            << two << QByteArray("Merge-Type: dict(recurse_array)+list(replace)")
            << QByteArray("{a: {x: 1, y: 2}, l: [9, 2, 3], s: one}");
        QTest::newRow("texts are appended") << two << QByteArray("Merge-Type: dict(recurse_str)+str(append)+list()")
                                            << QByteArray("{a: {x: 1, y: 2}, l: [1, 2, 3], s: onetwo}");
        QTest::newRow("the name of a header is as written")
            << two << QByteArray("merge-type: list(append)+dict(recurse_list)")
            << QByteArray("{a: {y: 2}, l: [9], s: two}");
        QTest::newRow("merge_how wins over the header")
            << List{"l: [1]", "merge_how: 'list(append)+dict(recurse_array)'\nl: [2]"}
            << QByteArray("Merge-Type: list(prepend)+dict(recurse_array)") << QByteArray("{l: [1, 2]}");
        QTest::newRow("merge_type as a list")
            << List{"l: [1]", "merge_type: [{name: list, settings: [append]}, [dict, recurse_list]]\nl: [2]"}
            << QByteArray() << QByteArray("{l: [1, 2]}");
        QTest::newRow("beside merge_how merge_type is just a key")
            << List{"merge_how: 'dict()'\nmerge_type: x\na: 1"} << QByteArray() << QByteArray("{merge_type: x, a: 1}");
        QTest::newRow("a wrong merge type costs the part")
            << List{"a: 1", "merge_how: nonsense\na: 2"} << QByteArray() << QByteArray("{a: 1}");
        QTest::newRow("an unknown merger costs the part")
            << List{"a: 1", "merge_how: set(x)\na: 2"} << QByteArray() << QByteArray("{a: 1}");
        QTest::newRow("without dict() nothing is merged")
            << List{"merge_how: 'list()+str()'\na: 1", "b: 2"} << QByteArray() << QByteArray("{b: 2}");
        QTest::newRow("null deletes where it may")
            << List{"a: 1\nb: 2", "merge_how: dict(replace,allow_delete)\na: null\nc: null"} << QByteArray()
            << QByteArray("{b: 2, c: null}");
        QTest::newRow("broken parts are left out")
            << List{"a: 1", "b: [", "- list", "", "c: 3"} << QByteArray() << QByteArray("{a: 1, c: 3}");
        QTest::newRow("equal keys of two types")
            << List{"1: a\nyes: b", "1.0: c"} << QByteArray() << QByteArray("{1: c}");
        QTest::newRow("appending a text appends its characters")
            << List{"a: [1]", "merge_how: dict(recurse_str)+list(append)\na: xy"} << QByteArray()
            << QByteArray("{a: [1, x, y]}");
        QTest::newRow("appending a number costs the part")
            << List{"a: {b: [1]}", "merge_how: dict()+list(append)\na: {b: {c: 1}}\nd: 1"} << QByteArray()
            << QByteArray("{a: {b: [1, c]}, d: 1}");
    }
    void mergesLikeCloudInit()
    {
        QFETCH(QList<QByteArray>, configs);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, expected);
        QList<TestPart> parts;
        for (const QByteArray &config : configs)
            parts.append({kConfigType, flow(config), {}, {}});
        parts.last().header = header;
        const EffectiveConfig config = merged(mimeOf(parts));
        QCOMPARE(normal(config.root()), normalOf(expected));
        QCOMPARE(normalOf(configText(config).toUtf8()), normalOf(expected)); // what is shown reads back as the same
    }

    void patchesLikeJsonpatch_data()
    {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray same = "{a: [1, 2], b: {c: 3}}";
        QTest::newRow("add") << QByteArray(R"([{"op":"add","path":"/d","value":4}])")
                             << QByteArray("{a: [1, 2], b: {c: 3}, d: 4}");
        QTest::newRow("append") << QByteArray(R"([{"op":"add","path":"/a/-","value":3}])")
                                << QByteArray("{a: [1, 2, 3], b: {c: 3}}");
        QTest::newRow("insert") << QByteArray(R"([{"op":"add","path":"/a/1","value":9}])")
                                << QByteArray("{a: [1, 9, 2], b: {c: 3}}");
        QTest::newRow("remove") << QByteArray(R"([{"op":"remove","path":"/b/c"}])") << QByteArray("{a: [1, 2], b: {}}");
        QTest::newRow("replace") << QByteArray(R"([{"op":"replace","path":"/a/0","value":"x"}])")
                                 << QByteArray("{a: [x, 2], b: {c: 3}}");
        QTest::newRow("move") << QByteArray(R"([{"op":"move","from":"/b","path":"/e"}])")
                              << QByteArray("{a: [1, 2], e: {c: 3}}");
        QTest::newRow("copy") << QByteArray(R"([{"op":"copy","from":"/a/0","path":"/f~1g"}])")
                              << QByteArray("{a: [1, 2], b: {c: 3}, f/g: 1}");
        QTest::newRow("test holds") << QByteArray(
                                           R"([{"op":"test","path":"/b/c","value":3},{"op":"remove","path":"/a"}])")
                                    << QByteArray("{b: {c: 3}}");
        QTest::newRow("all or nothing") << QByteArray(
                                               R"([{"op":"remove","path":"/a"},{"op":"test","path":"/b/c","value":4}])")
                                        << same;
        QTest::newRow("no such place") << QByteArray(R"([{"op":"replace","path":"/x","value":4}])") << same;
        QTest::newRow("outside of the list") << QByteArray(R"([{"op":"add","path":"/a/5","value":4}])") << same;
        QTest::newRow("into itself") << QByteArray(R"([{"op":"move","from":"/b","path":"/b/c/d"}])") << same;
        QTest::newRow("no operation") << QByteArray(R"([{"op":"burn","path":"/a"}])") << same;
        QTest::newRow("no list") << QByteArray(R"({"op":"remove","path":"/a"})") << same;
        QTest::newRow("something else than a mapping")
            << QByteArray(R"([{"op":"add","path":"","value":"a"}])") << QByteArray("null");
        QTest::newRow("a key named as the end of a list")
            << QByteArray(R"([{"op":"add","path":"/b/-","value":1},{"op":"replace","path":"/b/-","value":2}])") << same;
        QTest::newRow("no JSON") << QByteArray("[{") << same;
    }
    void patchesLikeJsonpatch()
    {
        QFETCH(QByteArray, patch);
        QFETCH(QByteArray, expected);
        const EffectiveConfig config =
            merged(mimeOf({{kConfigType, flow("a: [1, 2]\nb: {c: 3}"), {}, {}},
                           {"text/cloud-config-jsonp", "#cloud-config-jsonp\n" + patch + '\n', {}, {}}}));
        QCOMPARE(normal(config.root()), expected == "null" ? QStringLiteral("-") : normalOf(expected));
    }

    void afterAPatchToNothingTheNextBeginsAnew()
    {
        const EffectiveConfig config =
            merged(mimeOf({{kConfigType, flow("a: 1"), {}, {}},
                           {"text/cloud-config-jsonp",
                            "#cloud-config-jsonp\n[{\"op\": \"replace\", \"path\": \"\", \"value\": null}]\n",
                            {},
                            {}},
                           {kConfigType, flow("b: 2"), {}, {}}}));
        QCOMPARE(normal(config.root()), normalOf("{b: 2}"));
    }

    // ci#5533: a second runcmd replaces the first.
    void tellsWhatIsLost()
    {
        const QByteArray text = mimeOf({{kConfigType, "#cloud-config\nruncmd:\n  - first\n", {}, {}},
                                        {kConfigType, "#cloud-config\nruncmd:\n  - second\n", {}, {}}});
        const EffectiveConfig config = merged(text);
        QCOMPARE(config.parts(), (QList<int>{1, 2}));
        QCOMPARE(config.overwrites().size(), 1);
        const Overwrite &lost = config.overwrites().first();
        QCOMPARE(lost.path, QStringLiteral("runcmd"));
        QVERIFY(lost.how == Overwrite::How::Replaced);
        const QList<QByteArray> lines = text.split('\n');
        QCOMPARE(lost.lost.part, 1);
        QCOMPARE(lines.at(lost.lost.range.begin.line - 1), QByteArray("runcmd:"));
        QCOMPARE(lines.at(lost.lost.range.begin.line), QByteArray("  - first"));
        QCOMPARE(lost.winner.part, 2);
        QCOMPARE(lines.at(lost.winner.range.begin.line), QByteArray("  - second"));
    }

    void everyLineKnowsItsPart()
    {
        const QByteArray text = mimeOf({{kConfigType, "#cloud-config\nruncmd:\n  - first\nusers: [default]\n", {}, {}},
                                        {kConfigType,
                                         "#cloud-config\nruncmd:\n  - second\n",
                                         {},
                                         "Merge-Type: list(append)+dict(recurse_array)"}});
        const QList<QByteArray> lines = text.split('\n');
        QStringList seen;
        for (const ConfigLine &line : writeConfig(merged(text))) {
            if (line.text.trimmed().startsWith(QLatin1Char('-')))
                seen.append(QStringLiteral("%1 %2").arg(line.text.trimmed()).arg(line.origin.part));
            QVERIFY(line.origin.isKnown());
            // The line of the document holds what the line of the config shows.
            QVERIFY(lines.at(line.origin.range.begin.line - 1)
                        .contains(line.text.trimmed().remove(QStringLiteral("- ")).remove(QLatin1Char(':')).toUtf8()));
        }
        QCOMPARE(seen, (QStringList{QStringLiteral("- first 1"), QStringLiteral("- second 2"),
                                    QStringLiteral("- default 1")}));
    }

    void textsSurviveTheWayBack_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        for (const char *value : {"'yes'",
                                  "'0644'",
                                  "0644",
                                  "'12:30'",
                                  "12:30",
                                  "1e3",
                                  "1.5",
                                  "1.0e+20",
                                  ".inf",
                                  "''",
                                  "' x'",
                                  "'x '",
                                  "'#x'",
                                  "'a: b'",
                                  "'a #b'",
                                  "\"a\\nb\"",
                                  "\"a\\n\"",
                                  "\"a\\n\\n\"",
                                  "\"\\n a\"",
                                  "\"a\\tb\"",
                                  "\"\\x07\"",
                                  "'- a'",
                                  "'*a'",
                                  "'&a'",
                                  "'!a'",
                                  "'{a}'",
                                  "'%a'",
                                  "'@a'",
                                  "null",
                                  "~",
                                  "2024-01-02",
                                  "'2024-01-02'",
                                  "2024-01-02 03:04:05",
                                  "!!binary aGk=",
                                  "[]",
                                  "{}",
                                  "[[], {}, [[1]], {a: []}]",
                                  "\"\\u00e9\\u2028\"",
                                  "[{a: 1, b: [x, {y: z}]}, [1, [2]]]",
                                  "\"a\\n  b\\n\\tc\\n\"",
                                  "'='",
                                  "'<<'",
                                  "123456789012345678901"})
            QTest::newRow(value) << QByteArray("key: ") + value;
    }
    void textsSurviveTheWayBack()
    {
        QFETCH(QByteArray, yaml);
        const EffectiveConfig config = merged(flow(yaml));
        QCOMPARE(normalOf(configText(config).toUtf8()), normalOf(yaml));
    }

    void templatesKeepTheirShape()
    {
        const EffectiveConfig config = merged("## template: jinja\n#cloud-config\nhostname: web-{{ v1.region }}\n"
                                              "{% if v1.region == 'x' %}\nruncmd: [a]\n{% endif %}\n");
        QCOMPARE(config.templates(), QList<int>{1});
        QCOMPARE(withExpressions(configText(config)), QStringLiteral("hostname: 'web-{{…}}'\nruncmd:\n  - a\n"));
        QCOMPARE(config.values().originOf(*config.find(QStringLiteral("runcmd"))).range.begin.line, 5);
        QCOMPARE(merged("## template: jinja\n#cloud-config\n{{ everything }}\nx\n").unknown(), QList<int>{1});
    }

    void bombsEnd_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QByteArray bomb = "a0: &a0 [x, x]\n";
        QByteArray dicts = "d0: &d0 {k: v}\n";
        for (int i = 1; i < 40; ++i) {
            const QByteArray n = QByteArray::number(i);
            const QByteArray m = QByteArray::number(i - 1);
            bomb += "a" + n + ": &a" + n + " [*a" + m + ", *a" + m + "]\n";
            dicts += "d" + n + ": &d" + n + " {x: *d" + m + ", y: *d" + m + "}\n";
        }
        QTest::newRow("lists") << bomb;
        QTest::newRow("mappings") << dicts;
        QTest::newRow("itself, twice") << QByteArray("a: &a [*a, *a]\nb: &b {c: *b, d: *b}\n");
        QTest::newRow("itself") << QByteArray("a: &a [*a]\nb: &b {c: *b}\n");
    }
    void bombsEnd()
    {
        QFETCH(QByteArray, yaml);
        const EffectiveConfig config = merged(
            mimeOf({{kConfigType, flow(yaml), {}, {}}, {kConfigType, flow(yaml), {}, "Merge-Type: dict()+list()"}}));
        QVERIFY(config.root());
        QVERIFY(writeConfig(config, 1000).size() <= 1001);
    }

    // Real user data of many parts, as the real cloud-init 22.4.2 merged it; not in the project.
    void equalsTheRealPipeline()
    {
        const QString folder = QStringLiteral(BOOTSCOPE_SHARED "/corpus/userdata/multi/");
        const QStringList names = QDir(folder).entryList({QStringLiteral("*.userdata")}, QDir::Files);
        if (names.isEmpty())
            QSKIP("The corpus of real user data is not here; mergesLikeCloudInit() has cases of ours.");
        int compared = 0;
        QStringList different;
        for (const QString &name : names) {
            QFile file(folder + name);
            QFile answer(folder + QString(name).replace(QLatin1String(".userdata"), QLatin1String(".oracle.json")));
            QVERIFY(file.open(QIODevice::ReadOnly) && answer.open(QIODevice::ReadOnly));
            const QJsonObject oracle = QJsonDocument::fromJson(answer.readAll())
                                           .object()
                                           .value(QLatin1String("pipeline"))
                                           .toObject()
                                           .value(QLatin1String("deb22.4.2"))
                                           .toObject();
            const UserData data = readUserData(file.readAll());
            const EffectiveConfig config = mergeConfig(data, QStringLiteral("22.4.2"));
            // The recorded answers are of the raw bytes, and with instance data of one machine.
            if (!data.layers.isEmpty() || !config.templates().isEmpty() || !config.unknown().isEmpty() ||
                oracle.contains(QLatin1String("exception")) || !oracle.contains(QLatin1String("cloud_config")))
                continue;
            ++compared;
            const QString wanted = normalOf(oracle.value(QLatin1String("cloud_config")).toString().toUtf8());
            const QString got = config.root() ? normal(config.root()) : QStringLiteral("{}");
            if (wanted != got)
                different.append(name);
        }
        QCOMPARE(different, QStringList());
        QVERIFY(compared > 10);
    }
};

QTEST_APPLESS_MAIN(TestEffectiveConfig)
#include "tst_effectiveconfig.moc"
