// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/cloudconfigcheck.h"
#include "parsers/cloudconfig/compiledschema.h"
#include "parsers/cloudconfig/spelling.h"

#include <QTest>

using namespace bootscope;

// The validator, keyword by keyword. The messages are those of python-jsonschema 4.10.3 under the validators of
// cloud-init 22.2.2, 22.4.2 and 26.2.
class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void embedded();
    void refusesWhatIsNoSchema_data();
    void refusesWhatIsNoSchema();
    void styles_data();
    void styles();
    void keywords_data();
    void keywords();
    void branches_data();
    void branches();
    void deprecations_data();
    void deprecations();
    void nearestWords_data();
    void nearestWords();
};

namespace {

// The errors (or the deprecations) as "path: cloud-init's own words", joined by line breaks.
QString problems(const QByteArray &schema, const QByteArray &yaml, const QString &version, bool errors = true)
{
    const Result<std::shared_ptr<const Schema>> loaded = Schema::load(schema, version);
    if (!loaded)
        return loaded.error();
    QStringList lines;
    const QList<Diagnostic> diagnostics = checkCloudConfig(yaml, **loaded);
    for (const Diagnostic &diagnostic : diagnostics) {
        if ((diagnostic.severity == Severity::Error) != errors || !diagnostic.code.startsWith(QLatin1String("schema.")))
            continue;
        // One finding can stand for several of cloud-init's messages, and one message for several keys.
        const QString said = diagnostic.said.isEmpty() ? diagnostic.message : diagnostic.said;
        for (const QString &message : said.split(QStringLiteral("; ")))
            lines.append(diagnostic.path + QLatin1String(": ") + message);
    }
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void TestSchema::embedded()
{
    const auto schema = Schema::embedded();
    QVERIFY(schema);
    QCOMPARE(schema->version(), Schema::embeddedVersion());
    QVERIFY(schema->root().contains(QLatin1String("$defs")));
    QVERIFY(schema->compiled().topLevelKeys().contains(QLatin1String("runcmd")));
    QCOMPARE(Schema::embedded(), schema);
}

void TestSchema::refusesWhatIsNoSchema_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("#cloud-config\n");
    QTest::newRow("cut off") << QByteArray("{\"type\": \"object\"");
    QTest::newRow("more than one value") << QByteArray("{} {}");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("a reference to nothing") << QByteArray("{\"$ref\": \"#/$defs/x\"}");
    QTest::newRow("a reference to elsewhere") << QByteArray("{\"$ref\": \"http://example.com/x\"}");
    QTest::newRow("brackets") << QByteArray(100000, '[');
    QTest::newRow("bytes") << QByteArray("{\"a\0b\": \xff}", 10);
}

void TestSchema::refusesWhatIsNoSchema()
{
    QFETCH(QByteArray, json);
    const auto schema = Schema::load(json, QStringLiteral("22.4.2"));
    QVERIFY(!schema);
    QVERIFY(!schema.error().isEmpty());
}

void TestSchema::styles_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("style");
    QTest::newRow("22.2.2") << QStringLiteral("22.2.2") << 0;
    QTest::newRow("22.3") << QStringLiteral("22.3") << 1;
    QTest::newRow("22.4.2") << QStringLiteral("22.4.2") << 1;
    QTest::newRow("23.3.1") << QStringLiteral("23.3.1") << 1;
    QTest::newRow("23.4") << QStringLiteral("23.4") << 2;
    QTest::newRow("26.2") << QStringLiteral("26.2") << 2;
    QTest::newRow("main") << QStringLiteral("main") << 2;
}

void TestSchema::styles()
{
    QFETCH(QString, version);
    QFETCH(int, style);
    const auto schema = Schema::load("{}", version);
    QVERIFY(bool(schema));
    QCOMPARE((*schema)->style(), style);
}

void TestSchema::keywords_data()
{
    QTest::addColumn<QByteArray>("rule"); // of the key "k"
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("message"); // empty: it holds
    const auto row = [](const char *rule, const char *value, const char *message) {
        QTest::addRow("%s | %s", rule, value) << QByteArray(rule) << QByteArray(value) << QString::fromUtf8(message);
    };
    row(R"("type": "string")", "x", "");
    row(R"("type": "string")", "1", "1 is not of type 'string'");
    row(R"("type": "string")", "!!binary aGk=", "");
    row(R"("type": "string")", "2024-01-01", "datetime.date(2024, 1, 1) is not of type 'string'");
    row(R"("type": ["string", "null"])", "[]", "[] is not of type 'string', 'null'");
    row(R"("type": "integer")", "true", "True is not of type 'integer'");
    row(R"("type": "integer")", "1.0", "1.0 is not of type 'integer'");
    row(R"("type": "number")", "1.5", "");
    row(R"("type": "boolean")", "yes", "");
    row(R"("type": "boolean")", "'yes'", "'yes' is not of type 'boolean'");
    row(R"("type": "null")", "~", "");
    row(R"("type": "array")", "!!set {a}", "{'a'} is not of type 'array'");
    row(R"("type": "object")", "{}", "");
    row(R"("enum": [1, "a"])", "true", "True is not one of [1, 'a']");
    row(R"("enum": [1, "a"])", "1.0", "");
    row(R"("enum": [[1], {"a": null}])", "{a: }", "");
    row(R"("enum": ["a"])", "[a]", "['a'] is not one of ['a']");
    row(R"("required": ["a", "b"])", "{b: 1}", "'a' is a required property");
    row(R"("properties": {"a": {}}, "additionalProperties": false)", "{a: 1, c: 1}",
        "Additional properties are not allowed ('c' was unexpected)");
    row(R"("additionalProperties": false)", "{b: 1, a: 1}",
        "Additional properties are not allowed ('a', 'b' were unexpected)");
    row(R"("patternProperties": {"^x": {}}, "additionalProperties": false)", "{xa: 1, b: 1}",
        "'b' does not match any of the regexes: '^x'");
    row(R"("patternProperties": {"^x": {}, "^a": {}}, "additionalProperties": false)", "{b: 1, c: 1}",
        "'b', 'c' do not match any of the regexes: '^a', '^x'");
    row(R"("minItems": 1)", "[]", "[] is too short");
    row(R"("maxItems": 1)", "[1, 2]", "[1, 2] is too long");
    row(R"("minLength": 2)", "\xf0\x9f\x98\x80", "'\xf0\x9f\x98\x80' is too short");
    row(R"("maxLength": 1)", "ab", "'ab' is too long");
    row(R"("minProperties": 1)", "{}", "{} does not have enough properties");
    row(R"("maxProperties": 1)", "{a: 1, b: 2}", "{'a': 1, 'b': 2} has too many properties");
    row(R"("uniqueItems": true)", "[a, b, a]", "['a', 'b', 'a'] has non-unique elements");
    row(R"("uniqueItems": true)", "[1, true, '1', 0, false]", "");
    row(R"("uniqueItems": true)", "[1, 1.0]", "[1, 1.0] has non-unique elements");
    row(R"("uniqueItems": true)", "[[a], {b: 1}, {b: 1}]", "[['a'], {'b': 1}, {'b': 1}] has non-unique elements");
    row(R"("minimum": 1)", "0", "0 is less than the minimum of 1");
    row(R"("minimum": 1, "exclusiveMinimum": true)", "1", "1 is less than or equal to the minimum of 1");
    row(R"("maximum": 1)", "1.5", "1.5 is greater than the maximum of 1");
    row(R"("maximum": 1, "exclusiveMaximum": true)", "1", "1 is greater than or equal to the maximum of 1");
    row(R"("minimum": 1)", "x", "");
    row(R"("multipleOf": 3)", "7", "7 is not a multiple of 3");
    row(R"("pattern": "^\\d+$")", "a1", "'a1' does not match '^\\\\d+$'");
    row(R"("pattern": "b")", "abc", "");
    row(R"("format": "date")", "'2024-02-30'", "'2024-02-30' is not a 'date'");
    row(R"("format": "date")", "'20240229'", "");
    row(R"("format": "date")", "'2024-W05-1'", "");
    row(R"("format": "uri")", "not a uri", "");
    row(R"("items": [{}], "additionalItems": false)", "[1, 3, 2]",
        "Additional items are not allowed (2, 3 were unexpected)");
    row(R"("not": {"type": "string"})", "x", "'x' should not be valid under {'type': 'string'}");
    row(R"("dependencies": {"a": ["b"]})", "{a: 1}", "'b' is a dependency of 'a'");
    row(R"("prefixItems": [{"type": "string"}], "const": 1, "if": false)", "[1]", "");
}

void TestSchema::keywords()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, value);
    QFETCH(QString, message);
    const QByteArray schema = "{\"properties\": {\"k\": {" + rule + "}}}";
    const QString expected = message.isEmpty() ? message : QLatin1String("k: ") + message;
    for (const char *version : {"22.2.2", "22.4.2", "26.2"})
        QCOMPARE(problems(schema, "k: " + value + '\n', QLatin1String(version)), expected);
}

void TestSchema::branches_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("before"); // 22.2.2 and 22.4.2
    QTest::addColumn<QString>("after");  // 26.2
    const auto row = [](const char *name, const char *rule, const char *value, const char *before, const char *after) {
        QTest::newRow(name) << QByteArray(rule) << QByteArray(value) << QString::fromUtf8(before)
                            << QString::fromUtf8(after);
    };
    row("anyOf holds", R"("anyOf": [{"type": "string"}, {"type": "array"}])", "[]", "", "");
    row("anyOf names the best match too", R"("anyOf": [{"type": "string"}, {"type": "array"}])", "1",
        "k: 1 is not valid under any of the given schemas",
        "k: 1 is not of type 'string'\nk: 1 is not valid under any of the given schemas");
    row("oneOf shows its branches", R"("oneOf": [{"type": "string"}, {"type": "array"}])", "1",
        "k: 1 is not valid under any of the given schemas",
        "k: 1 is not of type 'string'\nk: 1 is not of type 'array'");
    row("oneOf shows the deepest", R"("oneOf": [{"type": "string"}, {"items": {"type": "string"}}])", "[1]",
        "k: [1] is not valid under any of the given schemas", "k.0: 1 is not of type 'string'");
    row("oneOf with two that hold", R"("oneOf": [{"type": "string"}, {"minLength": 1}])", "ab",
        "k: 'ab' is valid under each of {'minLength': 1}, {'type': 'string'}",
        "k: 'ab' is valid under each of {'minLength': 1}, {'type': 'string'}");
    row("a mapping with a type passes", R"("oneOf": [{"type": "string"}, {"type": "array"}])", "{type: x}",
        "k: {'type': 'x'} is not valid under any of the given schemas", "");
    row("a mapping with a type that a branch lists",
        R"("oneOf": [{"properties": {"type": {"enum": ["a"]}, "n": {"type": "string"}}, "required": ["m"]}, {"type": "array"}])",
        "{type: a, n: 1}", "k: {'type': 'a', 'n': 1} is not valid under any of the given schemas",
        "k: 'm' is a required property");
    row("siblings of a reference count", R"("$ref": "#/$defs/s", "minLength": 2)", "x", "k: 'x' is too short",
        "k: 'x' is too short");
    row("allOf shows all", R"("allOf": [{"type": "array"}, {"minLength": 2}])", "x",
        "k: 'x' is not of type 'array'\nk: 'x' is too short", "k: 'x' is not of type 'array'\nk: 'x' is too short");
}

void TestSchema::branches()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, value);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QByteArray schema = "{\"$defs\": {\"s\": {\"type\": \"string\"}}, \"properties\": {\"k\": {" + rule + "}}}";
    const QByteArray yaml = "k: " + value + '\n';
    QCOMPARE(problems(schema, yaml, QStringLiteral("22.2.2")), before);
    QCOMPARE(problems(schema, yaml, QStringLiteral("22.4.2")), before);
    QCOMPARE(problems(schema, yaml, QStringLiteral("26.2")), after);
}

void TestSchema::deprecations_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("message");
    const QByteArray rule = R"("deprecated": true, "deprecated_version": "22.2", "deprecated_description": "Use x.",)"
                            R"("description": "Old.")";
    QTest::newRow("22.2") << rule << QStringLiteral("22.2.2") << QString();
    QTest::newRow("22.4") << rule << QStringLiteral("22.4.2") << QStringLiteral("k: DEPRECATED: Old.");
    QTest::newRow("26.2") << rule << QStringLiteral("26.2")
                          << QStringLiteral("k: Old. Deprecated in version 22.2. Use x.");
    QTest::newRow("no description") << QByteArray(R"("deprecated": true)") << QStringLiteral("22.4.2")
                                    << QStringLiteral("k: DEPRECATED.");
    const QByteArray changed = R"("changed": true, "changed_version": "23.1", "description": "New.")";
    QTest::newRow("changed, 22.4") << changed << QStringLiteral("22.4.2") << QString();
    QTest::newRow("changed, 26.2") << changed << QStringLiteral("26.2")
                                   << QStringLiteral("k: New. Changed in version 23.1.");
    QTest::newRow("in the branch that holds")
        << QByteArray(R"("oneOf": [{"type": "string"}, {"type": "integer", "deprecated": true}])")
        << QStringLiteral("22.4.2") << QStringLiteral("k: DEPRECATED.");
    QTest::newRow("in a branch that fails")
        << QByteArray(R"("oneOf": [{"type": "string", "deprecated": true}, {"type": "integer"}])")
        << QStringLiteral("22.4.2") << QString();
    QTest::newRow("false") << QByteArray(R"("deprecated": false)") << QStringLiteral("22.4.2") << QString();
}

void TestSchema::deprecations()
{
    QFETCH(QByteArray, rule);
    QFETCH(QString, version);
    QFETCH(QString, message);
    const QByteArray schema = "{\"additionalProperties\": false, \"properties\": {\"k\": {" + rule + "}}}";
    QCOMPARE(problems(schema, "k: 1\n", version), QString());
    QCOMPARE(problems(schema, "k: 1\n", version, false), message);
}

void TestSchema::nearestWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("one letter") << QStringLiteral("runcmds") << QStringLiteral("runcmd");
    QTest::newRow("swapped") << QStringLiteral("rucnmd") << QStringLiteral("runcmd");
    QTest::newRow("dash") << QStringLiteral("write-files") << QStringLiteral("write_files");
    QTest::newRow("case") << QStringLiteral("Packages") << QStringLiteral("packages");
    QTest::newRow("nothing near") << QStringLiteral("kubernetes") << QString();
    QTest::newRow("short") << QStringLiteral("x") << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("endless") << QString(100000, QLatin1Char('r')) << QString();
}

void TestSchema::nearestWords()
{
    QFETCH(QString, word);
    QFETCH(QString, nearest);
    const QStringList known{QStringLiteral("ntp"), QStringLiteral("packages"), QStringLiteral("runcmd"),
                            QStringLiteral("write_files")};
    QCOMPARE(nearestWord(word, known), nearest);
}

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"
