// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/pythonrepr.h"
#include "parsers/cloudconfig/yamltree.h"

#include <QTest>

using namespace bootscope;

// The YAML reader against what PyYAML 6.0's SafeLoader makes of the same text.
class TestYamlTree : public QObject
{
    Q_OBJECT

private slots:
    void values_data();
    void values();
    void errors_data();
    void errors();
    void ranges();
    void locatesPaths_data();
    void locatesPaths();
    void duplicatesAreNoted();
    void limits_data();
    void limits();
};

void TestYamlTree::values_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("repr"); // repr(yaml.safe_load(yaml))
    const auto row = [](const char *name, const char *yaml, const char *repr) {
        QTest::newRow(name) << QByteArray(yaml) << QString::fromUtf8(repr);
    };
    row("booleans", "[yes, No, ON, off, True, FALSE]", "[True, False, True, False, True, False]");
    row("not booleans", "[y, n, tRUE, oN, 'yes']", "['y', 'n', 'tRUE', 'oN', 'yes']");
    row("nulls", "[~, null, Null, NULL, '', nULL]", "[None, None, None, None, '', 'nULL']");
    row("empty value", "a:\nb: 1\n", "{'a': None, 'b': 1}");
    row("decimal", "[0, -0, +12, 1_000, -7]", "[0, 0, 12, 1000, -7]");
    row("octal", "[0644, 0o644, 0_7, 00]", "[420, '0o644', 7, 0]");
    row("no octal", "[089, 0x, 0b]", "['089', '0x', '0b']");
    row("hexadecimal and binary", "[0x1F, -0xff, 0b101, 0b1_0]", "[31, -255, 5, 2]");
    row("base sixty", "[12:30, 22:22, -1:00:00, 1:75, 52:54:00:12:34:56]", "[750, 1342, -3600, '1:75', 41135085296]");
    row("big integers", "[9223372036854775807, 9223372036854775808, -0xffffffffffffffffff]",
        "[9223372036854775807, 9223372036854775808, -4722366482869645213695]");
    row("floats", "[1.5, 1., .5, -1.5e+3, 1e3, -.5, 1.5e3]", "[1.5, 1.0, 0.5, -1500.0, '1e3', '-.5', '1.5e3']");
    row("float spelling", "[1.0e+16, 1.0e+15, 0.0001, 0.00001, 123456789012345678.0, 0.1]",
        "[1e+16, 1000000000000000.0, 0.0001, 1e-05, 1.2345678901234568e+17, 0.1]");
    row("float limits", "[.inf, -.INF, .nan, 1.0e+999, 1:30.5]", "[inf, -inf, nan, inf, 90.5]");
    row("dates", "[2024-01-01, 2024-1-1, 2024-02-30x]", "[datetime.date(2024, 1, 1), '2024-1-1', '2024-02-30x']");
    row("times", "[2001-12-14t21:59:43.10-05:00, 2001-12-15 2:59:43.1Z, 2001-12-15 02:59:00]",
        "[datetime.datetime(2001, 12, 14, 21, 59, 43, 100000, tzinfo=datetime.timezone(datetime.timedelta(days=-1, "
        "seconds=68400))), datetime.datetime(2001, 12, 15, 2, 59, 43, 100000, tzinfo=datetime.timezone.utc), "
        "datetime.datetime(2001, 12, 15, 2, 59)]");
    row("address and version", "[10.0.0.1, 1.2.3, 22.04]", "['10.0.0.1', '1.2.3', 22.04]");
    row("explicit tags", "[!!str 12, !!int '12', !!float 3, !!bool 'yes', !!null x]", "['12', 12, 3.0, True, None]");
    row("the tag !", "[! 12, ! '12']", "[12, 12]");
    row("binary", "a: !!binary aGVsbG8=", "{'a': b'hello'}");
    row("set, omap, pairs", "[!!set {a}, !!omap [a: 1], !!pairs [a: 1, a: 2]]",
        "[{'a'}, [('a', 1)], [('a', 1), ('a', 2)]]");
    row("duplicate keys", "a: 1\nb: 2\na: 3\n", "{'a': 3, 'b': 2}");
    row("equal keys of two types", "{1: a, true: b, 1.0: c}", "{1: 'c'}");
    row("merge", "a: &x {k: 1, l: 2}\nb:\n  l: 3\n  <<: *x\n", "{'a': {'k': 1, 'l': 2}, 'b': {'k': 1, 'l': 3}}");
    row("merge of several", "a: &x {k: 1}\nb: &y {k: 2, m: 5}\nc: {<<: [*x, *y]}\n",
        "{'a': {'k': 1}, 'b': {'k': 2, 'm': 5}, 'c': {'k': 1, 'm': 5}}");
    row("value key", "a: {=: 1}", "{'a': {'=': 1}}");
    row("aliases are shared", "a: &x [1]\nb: *x\n", "{'a': [1], 'b': [1]}");
    row("recursive", "&a [*a]", "[[...]]");
    row("literal and folded", "a: |\n  x\n  y\nb: >-\n  x\n  y\n", "{'a': 'x\\ny\\n', 'b': 'x y'}");
    row("escapes", "a: \"\\x41\\u00e9\\t\"", "{'a': 'A\303\251\\t'}");
    row("quotes in repr", "[\"it's\", 'say \"x\"', \"it's \\\"x\\\"\"]", "[\"it's\", 'say \"x\"', 'it\\'s \"x\"']");
    row("line ends", "a: 1\r\nb: 2\rc: 3\n", "{'a': 1, 'b': 2, 'c': 3}");
    row("byte order mark",
        "\xef\xbb\xbf"
        "a: 1\n",
        "{'a': 1}");
    row("tabs where they may stand", "a: \"x\ty\" # a\tb\nb: |\n  x\ty\n", "{'a': 'x\\ty', 'b': 'x\\ty\\n'}");
    row("keys that end at a bracket", "{a:[b], c:{d: 1}, e:}", "{'a': ['b'], 'c': {'d': 1}, 'e': None}");
    row("block scalar that begins with a tab", "a: |\n  \tx\n  y\n", "{'a': '\\tx\\ny\\n'}");
    row("byte order mark inside",
        "a: 1\n\xef\xbb\xbf"
        "b: 2\n",
        "{'a': 1, '\\ufeffb': 2}");
    row("comment after a block header", "a: | # >#\n  x\n", "{'a': 'x\\n'}");
    row("empty", "", "None");
    row("comment only", "#cloud-config\n", "None");
}

void TestYamlTree::values()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, repr);
    const YamlDocument document = parseYaml(yaml);
    QVERIFY2(!document.error(), document.error() ? qPrintable(document.error()->problem) : "");
    QCOMPARE(document.root() ? pythonRepr(*document.root(), 5000) : QStringLiteral("None"), repr);
}

void TestYamlTree::errors_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("line"); // of the problem
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("reportedLine"); // where cloud-init says it is
    const auto row = [](const char *name, const QByteArray &yaml, int line, int column, int reportedLine) {
        QTest::newRow(name) << yaml << line << column << reportedLine;
    };
    row("unterminated quote", "a: 1\nb: \"foo\nc: 1\n", 4, 1, 2);
    row("bad indentation", "a:\n  - x\n - y\n", 3, 2, 1);
    row("colon in a plain value", "a: b: c\n", 1, 5, 1);
    row("tab as indentation", "a:\n\tb: 1\n", 2, 1, 2);
    row("tab after a colon", "a:\tb\n", 1, 3, 1);
    row("tab in a plain value", "a: b\tc\n", 1, 5, 1);
    row("tab before a comment", "a: 1\t# x\n", 1, 5, 1);
    row("duplicate anchor", "a: &x 1\nb: &x 2\n", 2, 4, 1);
    row("undefined alias", "a: *x\n", 1, 4, 1);
    row("unknown tag", "a: 1\nb: !foo x\n", 2, 4, 2);
    row("value tag", "a: =\n", 1, 4, 1);
    row("merge tag as a value", "a: <<\n", 1, 4, 1);
    row("merge of a scalar", "a:\n  <<: 1\n", 2, 7, 2);
    row("unhashable key", "a: {{ x }}\n", 1, 5, 1);
    row("second document", "a: 1\n---\nb: 2\n", 2, 1, 1);
    row("control character", "a: 1\nb: x\x01\n", 2, 5, 1);
    row("nul", QByteArray("a: 1\0\n", 6), 1, 5, 1);
    row("invalid UTF-8", "a: 1\nb: \xff\n", 2, 4, 1);
    row("surrogate in UTF-8", "a: \xed\xa0\x80\n", 1, 4, 1);
    row("impossible date", "a: 2024-13-45\n", 1, 4, 1);
    row("impossible integer", "a: !!int abc\n", 1, 4, 1);
    row("question mark between brackets", "a: [b?c]\n", 1, 6, 1);
    row("comment glued to a block header", "a: |#\n  x\n", 1, 4, 1);
    row("quote that never ends, with a tab", "a: \"x\ty\nb: 1\n", 3, 1, 1);
    row("quote at the end of the text", "a: [x", 1, 6, 1);
    row("bad base64", "a: !!binary abcde\n", 1, 4, 1);
}

void TestYamlTree::errors()
{
    QFETCH(QByteArray, yaml);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(int, reportedLine);
    const YamlDocument document = parseYaml(yaml);
    QVERIFY(document.error());
    QVERIFY(!document.root());
    QVERIFY(!document.error()->problem.isEmpty());
    QCOMPARE(document.error()->place.line, line);
    QCOMPARE(document.error()->place.column, column);
    QCOMPARE(document.error()->reported.line, reportedLine);
}

void TestYamlTree::ranges()
{
    const YamlDocument document =
        parseYaml("# x\nkey: 'v\303\251'\nlist:\n  - a: 1\n    b: |\n      one\n      two\n\n  - z\n");
    const auto range = [&document](const QList<YamlKey> &path) { return locate(document, path).value(); };
    const YamlDocument patched = parseYaml("a: {b:[c], d: e}\n");
    QCOMPARE(findNode(patched, {QStringLiteral("a"), QStringLiteral("d")})->range, (TextRange{{1, 15}, {1, 16}}));
    QCOMPARE(findNode(document, {QStringLiteral("key")})->range, (TextRange{{2, 6}, {2, 10}}));
    QCOMPARE(range({QStringLiteral("key")}), (TextRange{{2, 1}, {2, 10}}));
    QCOMPARE(range({QStringLiteral("list"), 0}), (TextRange{{4, 5}, {7, 10}}));
    QCOMPARE(range({QStringLiteral("list"), 0, QStringLiteral("b")}), (TextRange{{5, 5}, {7, 10}}));
    QCOMPARE(range({QStringLiteral("list"), 1}), (TextRange{{9, 5}, {9, 6}}));
    QCOMPARE(range({QStringLiteral("list")}), (TextRange{{3, 1}, {9, 6}}));
}

void TestYamlTree::locatesPaths_data()
{
    QTest::addColumn<QList<YamlKey>>("path");
    QTest::addColumn<int>("first"); // 0: no such path
    QTest::addColumn<int>("last");
    QTest::newRow("item of runcmd") << QList<YamlKey>{QStringLiteral("runcmd"), 1} << 3 << 3;
    QTest::newRow("written file") << QList<YamlKey>{QStringLiteral("write_files"), 0} << 5 << 8;
    QTest::newRow("key") << QList<YamlKey>{QStringLiteral("timezone")} << 9 << 9;
    QTest::newRow("flow item") << QList<YamlKey>{QStringLiteral("packages"), 1} << 10 << 10;
    QTest::newRow("alias") << QList<YamlKey>{QStringLiteral("again")} << 12 << 12;
    QTest::newRow("no such key") << QList<YamlKey>{QStringLiteral("users")} << 0 << 0;
    QTest::newRow("index too large") << QList<YamlKey>{QStringLiteral("packages"), 2} << 0 << 0;
    QTest::newRow("index of a mapping") << QList<YamlKey>{0} << 0 << 0;
    QTest::newRow("key of a sequence") << QList<YamlKey>{QStringLiteral("packages"), QStringLiteral("x")} << 0 << 0;
}

void TestYamlTree::locatesPaths()
{
    QFETCH(QList<YamlKey>, path);
    QFETCH(int, first);
    QFETCH(int, last);
    const YamlDocument document = parseYaml("runcmd:\n"
                                            "  - [ls, -l]\n"
                                            "  - echo hello\n"
                                            "write_files:\n"
                                            "  - path: /etc/motd\n"
                                            "    content: |\n"
                                            "      one\n"
                                            "      two\n"
                                            "timezone: Asia/Seoul\n"
                                            "packages: [curl, git]\n"
                                            "base: &b [x]\n"
                                            "again: *b\n");
    const std::optional<TextRange> range = locate(document, path);
    QCOMPARE(range.has_value(), first > 0);
    if (!range)
        return;
    QCOMPARE(range->begin.line, first);
    QCOMPARE(range->end.line, last);
}

void TestYamlTree::duplicatesAreNoted()
{
    const YamlDocument document = parseYaml("a: 1\nb: &x {c: 1}\na: 2\nd: {<<: *x, c: 2}\n");
    QCOMPARE(document.duplicates().size(), 1); // a merged key that is overridden is no duplicate
    QCOMPARE(document.duplicates().first().key->range.begin, (TextPosition{3, 1}));
    QCOMPARE(document.duplicates().first().first.begin, (TextPosition{1, 1}));
}

void TestYamlTree::limits_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<bool>("refused");
    QByteArray laughs = "a0: &a0 [x, x]\n";
    QByteArray merges = "a0: &a0 {k: 1}\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = '*' + QByteArray("a") + QByteArray::number(i - 1);
        const QByteArray nine = QByteArrayList(9, before).join(", ");
        laughs += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + nine + "]\n";
        merges += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " {<<: [" + nine + "]}\n";
    }
    QTest::newRow("billion laughs") << laughs << false; // shared nodes cost nothing until they are walked
    QTest::newRow("merge bomb") << merges << true;
    QTest::newRow("self alias") << QByteArray("a: &a [*a, *a]\nb: &b {c: *b}\n") << false;
    QTest::newRow("self merge") << QByteArray("a: &a {<<: *a, b: 1}\n") << false;
    QTest::newRow("nesting that is allowed") << QByteArray(400, '[') + QByteArray(400, ']') << false;
    QTest::newRow("brackets") << QByteArray(100000, '[') << true;
    QTest::newRow("brackets in blocks") << QByteArray("- ").repeated(100000) << true;
    QTest::newRow("long line") << "a: " + QByteArray(3000000, 'x') + '\n' << false;
    QTest::newRow("long flow line") << "a: [" + QByteArray("x, ").repeated(1000000) + "]\n" << true;
    QTest::newRow("long line of tabs") << "a: \"" + QByteArray(3000000, '\t') + "\"\n" << false;
    QTest::newRow("digits") << "a: " + QByteArray(100000, '9') + '\n' << true;
    QTest::newRow("hexadecimal digits") << "a: 0x" + QByteArray(1000000, 'f') + '\n' << true;
}

void TestYamlTree::limits()
{
    QFETCH(QByteArray, yaml);
    QFETCH(bool, refused);
    const YamlDocument document = parseYaml(yaml);
    QCOMPARE(document.error().has_value(), refused);
    if (document.root())
        QVERIFY(pythonRepr(*document.root()).size() <= 301);
}

QTEST_APPLESS_MAIN(TestYamlTree)
#include "tst_yamltree.moc"
