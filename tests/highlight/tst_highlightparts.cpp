// SPDX-License-Identifier: GPL-3.0-or-later
// Highlighting reads a text by the line, the check reads it as a whole: both must see the same parts.
#include "parsers/userdata/userdata.h"
#include "tests/highlight/styledlines.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bootscope;
using namespace bootscope::highlight;

namespace {

bool isShell(const QByteArray &script)
{
    const QByteArray first = script.trimmed().left(script.trimmed().indexOf('\n'));
    return first.contains("sh") && !first.contains("python");
}

Language languageOf(const Part &part)
{
    switch (part.format == Format::JinjaTemplate ? part.rendersTo : part.format) {
    case Format::ShellScript:
        return isShell(part.bytes) ? Language::Shell : Language::Plain;
    case Format::CloudBoothook:
        return Language::Shell;
    case Format::CloudConfig:
    case Format::CloudConfigJsonp:
        return Language::Yaml;
    case Format::PartHandler:
        return Language::Python;
    default:
        return Language::Plain;
    }
}

// What differs, empty when nothing does. Lines of scripts inside YAML are the scripts'.
QByteArray compare(const QByteArray &document)
{
    const UserData userData = readUserData(document);
    if (!userData.layers.isEmpty())
        return {};
    const QList<StyledLine> lines = styledLines(document);
    for (const Part &part : userData.parts) {
        const Language expected = languageOf(part);
        if (expected == Language::Plain || part.lines.lineCount() == 0)
            continue;
        const TextPosition at = part.lines.toDocument(TextPosition{1, 1});
        // The map of a text that was encoded knows the line only.
        if (part.lines.toDocument(TextPosition{1, 2}).column == at.column)
            continue;
        qsizetype i = at.line - 1;
        while (i < lines.size() &&
               (lines.at(i).info.isBlank || lines.at(i).text.trimmed().toLower().startsWith("## template")))
            ++i;
        while (i < lines.size() && part.format == Format::JinjaTemplate &&
               (lines.at(i).text.trimmed().startsWith("{%") || lines.at(i).text.trimmed().startsWith("{#")))
            ++i;
        if (i < lines.size() && lines.at(i).info.language != expected)
            return "line " + QByteArray::number(i + 1) + " is " + QByteArray::number(int(lines.at(i).info.language)) +
                   ", not " + QByteArray::number(int(expected)) + ": " + lines.at(i).text.left(80);
    }
    return {};
}

// A string, an expansion or a here-document of a shell is open at the end.
bool leavesOpen(const QByteArray &document)
{
    TextState state = TextState::start(false);
    QByteArray styles(document.size() + 1, '\0');
    for (const QByteArray &line : document.split('\n'))
        styleLine(line, state, styles.data());
    return std::any_of(state.frames.cbegin(), state.frames.cend(), [](const Frame &frame) {
        const auto *shell = std::get_if<ShellState>(&frame);
        return shell && (!shell->open.isEmpty() || !shell->heredocs.empty());
    });
}

} // namespace

class TestHighlightParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ownTexts_data()
    {
        QTest::addColumn<QByteArray>("document");
        const QByteArray mime = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"==B==\"\n\n";
        QTest::newRow("script") << QByteArray("\n\n  #!/bin/bash\necho\n");
        QTest::newRow("config") << QByteArray("#Cloud-Config\na: 1\n");
        QTest::newRow("boothook") << QByteArray("#cloud-boothook\n#!/bin/sh\necho\n");
        QTest::newRow("part handler") << QByteArray("#part-handler\ndef list_types():\n  return []\n");
        QTest::newRow("template") << QByteArray("## template: jinja\n{% set a = 1 %}\n#cloud-config\na: {{ b }}\n");
        QTest::newRow("three parts") << mime +
                                            "--==B==\nContent-Type: text/cloud-config\n\na: 1\n--==B==\n"
                                            "Content-Type: text/x-shellscript; charset=utf-8\n\n#!/bin/sh\necho\n"
                                            "--==B==\nContent-Type: text/plain\n\n#cloud-boothook\ntrue\n--==B==--\n";
        QTest::newRow("parts in parts") << mime + "--==B==\nContent-Type: multipart/mixed; boundary=in\n\n--in\n\n"
                                                  "#!/bin/sh\n--in--\n--==B==\n\n#cloud-config\na: 1\n--==B==--\n";
        QTest::newRow("mislabelled") << mime + "--==B==\nContent-Type: text/x-shellscript\n\n#cloud-config\na: 1\n";
        QTest::newRow("a header in a script") << QByteArray("#!/bin/sh\ncat <<E\nMIME-Version: 1.0\nE\n");
        QTest::newRow("archive") << QByteArray("#cloud-config-archive\n- type: text/x-shellscript\n  content: |\n"
                                               "    #!/bin/sh\n    echo\n- |\n  #cloud-config\n  a: 1\n");
        QTest::newRow("CRLF")
            << QByteArray(mime + "--==B==\nContent-Type: text/cloud-config\n\na: 1\n").replace("\n", "\r\n");
    }

    void ownTexts()
    {
        QFETCH(QByteArray, document);
        QVERIFY(!readUserData(document).parts.isEmpty());
        QCOMPARE(compare(document), QByteArray());
    }

    void whatIsWholeLeavesNothingOpen_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("strings") << QByteArray("echo 'a' \"b $(c \"d\") `e` ${f:-\"g\"}\" $'\\'' $((1 << (2)))\n");
        QTest::newRow("here-documents") << QByteArray("cat <<A - <<-'B'\n$(\nA\n`\n\tB\n");
        QTest::newRow("here-document in a command")
            << QByteArray("x=$(cat <<E\n'\nE\n)\ny=`cat <<E\n\"\nE`\nz=$(cat <<E\na\nE)\n");
        QTest::newRow("comments") << QByteArray("echo a#'b' # it's\n# don't\n");
        QTest::newRow("case") << QByteArray("case $a in\nb) echo;;\n*) ;;\nesac\n");
        QTest::newRow("backslashes") << QByteArray("echo \\' \\\\ \\\n a\\#\n");
    }

    void whatIsWholeLeavesNothingOpen()
    {
        QFETCH(QByteArray, script);
        QVERIFY(!leavesOpen("#!/bin/bash\n" + script));
    }

    void scriptsThatBashTakesLeaveNothingOpen()
    {
        int count = 0;
        QByteArrayList failures;
        QDirIterator files(QStringLiteral(BOOTSCOPE_SHARED "/corpus/userdata/shell"),
                           {QStringLiteral("*.oracle.json")});
        while (files.hasNext()) {
            QString path = files.next();
            QFile verdict(path);
            QFile script(path.replace(QLatin1String(".oracle.json"), QLatin1String(".sh")));
            if (!verdict.open(QIODevice::ReadOnly) || !script.open(QIODevice::ReadOnly))
                continue;
            const QJsonObject said = QJsonDocument::fromJson(verdict.readAll()).object();
            if (said.value(QLatin1String("bash_n")).toObject().value(QLatin1String("rc")).toInt(-1) != 0)
                continue;
            ++count;
            if (leavesOpen(script.readAll()))
                failures.append(path.toUtf8());
        }
        if (count == 0)
            QSKIP("the corpus is not here");
        QVERIFY2(failures.isEmpty(), failures.join('\n').constData());
    }

    void textsOfOthers()
    {
        int count = 0;
        QByteArrayList failures;
        for (const char *folder : {BOOTSCOPE_SHARED "/corpus/userdata", BOOTSCOPE_SHARED "/corpus/detect-samples"}) {
            QDirIterator files(QString::fromUtf8(folder), QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (file.fileName().endsWith(QLatin1String(".json")) || !file.open(QIODevice::ReadOnly))
                    continue;
                ++count;
                if (const QByteArray difference = compare(file.readAll()); !difference.isEmpty())
                    failures.append(file.fileName().toUtf8() + ": " + difference);
            }
        }
        if (count == 0)
            QSKIP("the corpus is not here");
        QVERIFY2(failures.isEmpty(), failures.join('\n').constData());
    }
};

QTEST_GUILESS_MAIN(TestHighlightParts)
#include "tst_highlightparts.moc"
