// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/checks/check.h"
#include "parsers/userdata/jinjastandin.h"

#include <QTest>

using namespace bootscope;

// A template of a cloud-config is judged as far as its values do not matter, and no further.
class TestTemplateCheck : public QObject
{
    Q_OBJECT

private slots:
    void findings_data();
    void findings();
    void keepsPlaces_data();
    void keepsPlaces();
};

void TestTemplateCheck::findings_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("found"); // "error schema.type 4"
    const auto row = [](const char *name, const char *body, const QStringList &found) {
        QTest::newRow(name) << QByteArray(body) << found;
    };
    row("nothing wrong", "hostname: {{ v1.local_hostname }}\nruncmd:\n  - echo {{ v1.region }}\n", {});
    row("a value that has no mark", "hostname: {{ v1.local_hostname }}\ntimezone: 12\n",
        {QStringLiteral("error schema.type 4")});
    row("a value that may be anything", "timezone: {{ x }}\nntp: {enabled: {{ y }}}\npackage_update: {{ z }}\n", {});
    row("a key that may be anything", "{{ key }}: 5\n", {});
    row("a misspelt key", "hostnam: {{ x }}\ntimezon: C\n", {QStringLiteral("warning config.unknown-key 4")});
    row("broken YAML", "runcmd: [a\nhostname: x\n", {QStringLiteral("error yaml.syntax 4")});
    row("broken YAML at a mark", "runcmd: [{{ a }}\nhostname: x\n", {});
    row("a list at the top", "{% set a = 1 %}\n- ls\n", {QStringLiteral("error config.not-a-mapping 4")});
    row("branches that make it whole", "runcmd:\n{% if a %}\n  - [a\n{% else %}\n  - b]\n{% endif %}\n", {});
    row("branches with one key twice", "{% if a %}\ntimezone: A\n{% else %}\ntimezone: B\n{% endif %}\n", {});
    row("a branch with a wrong value", "{% if a %}\ntimezone: 5\n{% endif %}\n",
        {QStringLiteral("warning schema.type 4")});
    row("a loop", "packages:\n{% for p in l %}\n  - {{ p }}\n{% endfor %}\n", {});
    row("a choice within a line", "timezone: {% if a %}A{% else %}B{% endif %}\n", {});
    row("a comment", "{# note\n over lines #}\ntimezone: 5\n", {QStringLiteral("error schema.type 5")});
    row("raw text is no template", "runcmd:\n  - {% raw %}{{ a }}{% endraw %}\n",
        {QStringLiteral("error yaml.syntax 4")});
    row("an expression over lines", "timezone: {{ a\n }}\nruncmd: 5\n", {});
    row("blanks taken away", "timezone: {{- a -}}\nruncmd: [\n", {});
}

void TestTemplateCheck::findings()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, found);
    const CheckResult result = checkUserData("## template: jinja\n#cloud-config\n" + body);
    QStringList all;
    for (const Diagnostic &diagnostic : result.diagnostics)
        all.append(
            QStringLiteral("%1 %2 %3")
                .arg(diagnostic.severity == Severity::Error ? QStringLiteral("error") : QStringLiteral("warning"),
                     diagnostic.code, QString::number(diagnostic.range.begin.line)));
    QCOMPARE(all, found);
}

void TestTemplateCheck::keepsPlaces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("expression") << QByteArray("a: {{ x }}b") << QByteArray("a: jxxxxxxb");
    QTest::newRow("Hangul inside") << QByteArray("a: {{ '\xea\xb0\x80' }}") << QByteArray("a: jxxxxxxxx");
    QTest::newRow("statement") << QByteArray("{% if a %}\nb\n{% endif %}\n")
                               << QByteArray("          \nb\n           \n");
    QTest::newRow("comment") << QByteArray("a {# b\nc #} d") << QByteArray("a     \n     d");
    QTest::newRow("raw") << QByteArray("{% raw %}{{ a }}{% endraw %}") << QByteArray("         {{ a }}            ");
}

void TestTemplateCheck::keepsPlaces()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto standIn = userdata::standInFor(text);
    QVERIFY(standIn.has_value());
    QCOMPARE(standIn->text, expected);
    QVERIFY(!userdata::standInFor("a: {{ b").has_value());
}

QTEST_APPLESS_MAIN(TestTemplateCheck)
#include "tst_templatecheck.moc"
