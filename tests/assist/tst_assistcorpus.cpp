// SPDX-License-Identifier: GPL-3.0-or-later
// Completion and key help over many texts: those of this file, and the real ones where they are.
#include "parsers/assist/carettext.h"
#include "parsers/assist/hover.h"
#include "parsers/assist/schemaview.h"
#include "parsers/checks/check.h"
#include "parsers/cloudconfig/compiledschema.h"
#include "parsers/cloudconfig/yamltree.h"
#include "tests/assist/caretmark.h"

#include <QTest>

using namespace bootscope;
using namespace bootscope::assist;

class TestAssistCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPositionIsSafe();
    void everyKeyIsOfferedByItsFirstLetter();
    void hostileTextsEnd_data();
    void hostileTextsEnd();

private:
    static QList<QByteArray> configs(int count);
};

namespace {

const char *const kOwn[] = {
    "#cloud-config\npackages:\n  - nginx\n  - [a, '1']\nwrite_files:\n  - path: /a\n    content: |\n      #!/bin/sh\n"
    "      echo a\n    permissions: '0755'\nusers:\n  - default\n  - name: a\n    ssh_authorized_keys: [b]\n",
    "#cloud-config\nntp: {servers: [a, b], enabled: true}\nruncmd:\n- echo \"a: b\"\n- [a, b]\n- |\n  x\n"
    "apt:\n  sources:\n    a.list:\n      source: b\nmounts:\n - [a, b]\n - - c\n   - d\n",
    "#cloud-config\n{\"hostname\": \"a\", \"users\": [{\"name\": \"b\", \"lock_passwd\": false}]}\n"};

struct KeyPlace
{
    TextRange range;
    QString name;
    QList<YamlKey> around;
};

void collect(const YamlNode &node, const QList<YamlKey> &path, QList<KeyPlace> &places, int depth)
{
    if (depth > 12 || places.size() > 2000)
        return;
    for (const YamlEntry &entry : node.entries) {
        if (entry.key->isString())
            places.append({entry.key->range, entry.key->text, path});
        if (entry.value)
            collect(*entry.value, path + QList<YamlKey>{entry.key->text}, places, depth + 1);
    }
    for (qsizetype i = 0; i < node.items.size(); ++i)
        collect(*node.items.at(i), path + QList<YamlKey>{int(i)}, places, depth + 1);
}

} // namespace

QList<QByteArray> TestAssistCorpus::configs(int count)
{
    QList<QByteArray> texts;
    for (const char *own : kOwn)
        texts.append(own);
    QDir folder(QStringLiteral(BOOTSCOPE_SHARED "/corpus/userdata/cloud-config"));
    const QStringList names = folder.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (texts.size() < count && file.open(QIODevice::ReadOnly))
            texts.append(file.readAll());
    }
    if (names.isEmpty())
        qInfo("the corpus is not here: only this file's own texts are tried");
    return texts;
}

// Nothing crashes; what is offered lies in the line of the caret; a key that is taken is a key there.
void TestAssistCorpus::everyPositionIsSafe()
{
    const AssistContext context = contextOf(Schema::embeddedVersion());
    qint64 places = 0;
    for (const QByteArray &text : configs(100)) {
        const QList<QByteArray> lines = text.split('\n');
        // A prime stride walks through all columns over the texts, and keeps the test short.
        const int stride = text.size() < 400 ? 1 : 29;
        int skip = 0;
        for (int line = 1; line <= lines.size(); ++line) {
            const int columns = int(QString::fromUtf8(lines.at(line - 1)).toUcs4().size());
            for (int column = 1; column <= columns + 1; ++column) {
                if (++skip % stride != 0)
                    continue;
                ++places;
                hoverAt(text, {line, column}, context);
                const Completions found = completionsAt(text, {line, column}, context);
                for (const Completion &item : found.items) {
                    QCOMPARE(item.range.begin.line, line);
                    QCOMPARE(item.range.end.line, line);
                    QVERIFY2(item.range.begin.column <= column && item.range.end.column >= column,
                             qPrintable(item.name + QStringLiteral(" in ") + QString::fromUtf8(lines.at(line - 1))));
                    QVERIFY(item.range.end.column <= columns + 1);
                    QVERIFY(!item.insert.isEmpty());
                    for (const Hole &hole : item.holes)
                        QVERIFY(hole.offset >= 0 && hole.offset + hole.length <= item.insert.size());
                }
                if (found.items.isEmpty() || found.items.first().kind != Completion::Kind::Key || skip % 5 != 0)
                    continue;
                const QByteArray taken = accepted(text, found.items.first());
                const TextPosition in{line, found.items.first().range.begin.column};
                const bool goesBelow = found.items.first().insert.startsWith(QLatin1Char('\n'));
                const bool hasSpace = found.items.first().insert.startsWith(QLatin1Char(' '));
                if (!goesBelow && !hasSpace && column == found.items.first().range.end.column)
                    QVERIFY2(hoverAt(taken, in, context), taken.constData());
            }
        }
    }
    qInfo("%lld places", static_cast<long long>(places));
}

// A valid text, cut behind the first letter of one of its keys: that key is offered.
void TestAssistCorpus::everyKeyIsOfferedByItsFirstLetter()
{
    const AssistContext context = contextOf(Schema::embeddedVersion());
    CheckOptions options;
    int texts = 0;
    int keys = 0;
    int offered = 0;
    QStringList missed;
    for (const QByteArray &text : configs(100000)) {
        if (texts >= 200)
            break;
        if (!text.startsWith("#cloud-config") || text.contains('\t') || !checkUserData(text, options).isValid())
            continue;
        const YamlDocument document = parseYaml(text);
        if (!document.root())
            continue;
        ++texts;
        QList<KeyPlace> places;
        collect(*document.root(), {}, places, 0);
        const YamlOutline outline(linesOf(text));
        const QList<QByteArray> lines = text.split('\n');
        for (const KeyPlace &place : std::as_const(places)) {
            const int line = place.range.begin.line - 1;
            const QString row = QString::fromUtf8(lines.value(line));
            const QString written = row.mid(place.range.begin.column - 1);
            if (!written.startsWith(place.name)) // quoted, or reached by an alias
                continue;
            // Keys that their author is free to choose are in no list.
            const QList<SchemaKeyFacts> named =
                SchemaView::at(context.schema->compiled().root(), outline.root(), place.around).keys();
            if (std::none_of(named.cbegin(), named.cend(),
                             [&](const SchemaKeyFacts &key) { return key.name == place.name; }))
                continue;
            QList<QByteArray> cut = lines.mid(0, line);
            const int letter = place.range.begin.column;
            cut.append(row.left(letter).toUtf8());
            const QByteArray half = cut.join('\n');
            const QStringList names =
                namesOf(completionsAt(half, {line + 1, letter + 1}, context, Asked::WhileTyping).items);
            ++keys;
            if (names.contains(place.name))
                ++offered;
            else
                missed.append(QStringLiteral("%1 in line %2: %3").arg(place.name).arg(line + 1).arg(row));
        }
    }
    for (const QString &miss : missed.mid(0, 25))
        qInfo("not offered: %s", qPrintable(miss));
    qInfo("%d of %d keys of %d texts", offered, keys, texts);
    QVERIFY(keys > 15);
    QVERIFY2(offered >= keys * 98 / 100, qPrintable(missed.mid(0, 20).join(QLatin1Char('\n'))));
}

void TestAssistCorpus::hostileTextsEnd_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("NUL") << QByteArray("#cloud-config\na\0b: 1\n", 21);
    QTest::newRow("broken UTF-8") << QByteArray("#cloud-config\n\xff\xfe: \xe9\n");
    QTest::newRow("brackets") << "#cloud-config\na: " + QByteArray(60000, '[');
    QTest::newRow("braces") << "#cloud-config\na: " + QByteArray(60000, '{');
    QTest::newRow("dashes") << "#cloud-config\n" + QByteArray("- ").repeated(3000) + "x";
    QTest::newRow("long line") << "#cloud-config\na: " + QByteArray(900000, 'x');
    QTest::newRow("deep") << [] {
        QByteArray text("#cloud-config\n");
        for (int i = 0; i < 600; ++i)
            text += QByteArray(i, ' ') + "a:\n";
        return text;
    }();
    QTest::newRow("open quotes") << "#cloud-config\n" + QByteArray("  - \"x\n").repeated(3000);
    QTest::newRow("aliases") << QByteArray("#cloud-config\na: &a [*a]\nb: *a\n");
    QTest::newRow("boundaries") << "Content-Type: multipart/mixed; boundary=\"B\"\nMIME-Version: 1.0\n\n" +
                                       QByteArray("--B\n\nx\n").repeated(3000);
}

void TestAssistCorpus::hostileTextsEnd()
{
    QFETCH(QByteArray, text);
    const int lines = int(text.count('\n')) + 1;
    for (const int line : {1, 2, lines / 2, lines}) {
        for (const int column : {1, 5, 100, 100000}) {
            completionsAt(text, {line, column}, {});
            hoverAt(text, {line, column}, {});
        }
    }
    QVERIFY(completionsAt(text, {lines + 1, 1}, {}).items.isEmpty());
}

QTEST_GUILESS_MAIN(TestAssistCorpus)
#include "tst_assistcorpus.moc"
