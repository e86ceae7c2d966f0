// SPDX-License-Identifier: GPL-3.0-or-later
// `bootscope check` as its callers see it: exit status, standard output, standard error.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

namespace {

struct Answer
{
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

Answer check(const QStringList &arguments, const QByteArray &input = {}, const QString &path = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    if (!path.isNull())
        environment.insert(QStringLiteral("PATH"), path);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(BOOTSCOPE_PROGRAM), QStringList{QStringLiteral("check")} + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(30000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject firstFile(const Answer &answer)
{
    return QJsonDocument::fromJson(answer.output).object().value(QLatin1String("files")).toArray().at(0).toObject();
}

QStringList codesOf(const QJsonObject &file)
{
    QStringList codes;
    for (const QJsonValue &diagnostic : file.value(QLatin1String("diagnostics")).toArray())
        codes.append(diagnostic[QLatin1String("code")].toString());
    return codes;
}

const QStringList kJson{QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--no-shellcheck")};
const QString kStdin = QStringLiteral("-");

} // namespace

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void judges_data();
    void judges();
    void refusesWrongCalls_data();
    void refusesWrongCalls();
    void fillsTheContract();
    void printsText();
    void printsSarif();
    void keepsFingerprints();
    void printsForGitHub();
    void printsForGitLab();
    void printsForJUnit();
    void takesSeveralFiles();
    void asksShellTools();
    void doesWithoutShellTools();
    void helps();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return path;
    }

    QTemporaryDir m_folder;
};

void TestCheck::judges_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("format");
    QTest::newRow("script") << QByteArray("#!/bin/sh\necho\n") << 0 << QStringLiteral("shell-script");
    QTest::newRow("cloud-config") << QByteArray("#cloud-config\npackages: [git]\n") << 0
                                  << QStringLiteral("cloud-config");
    QTest::newRow("wrong cloud-config") << QByteArray("#cloud-config\npackages: git\n") << 1
                                        << QStringLiteral("cloud-config");
    QTest::newRow("header that boots but is refused by cloud-init schema")
        << QByteArray("\n#cloud-config\npackages: [git]\n") << 1 << QStringLiteral("cloud-config");
    QTest::newRow("config in a part needs no header")
        << QByteArray("MIME-Version: 1.0\nContent-Type: text/cloud-config\n\npackages: [git]\n") << 0
        << QStringLiteral("cloud-config");
    QTest::newRow("no header") << QByteArray("echo\n") << 1 << QStringLiteral("unknown");
    QTest::newRow("empty") << QByteArray() << 0 << QStringLiteral("empty");
    QTest::newRow("NUL bytes") << QByteArray(100000, '\0') << 1 << QStringLiteral("unknown");
}

void TestCheck::judges()
{
    QFETCH(QByteArray, text);
    QFETCH(int, status);
    QFETCH(QString, format);
    const Answer answer = check(kJson + QStringList{kStdin}, text);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.errors, QByteArray());
    const QJsonObject file = firstFile(answer);
    QCOMPARE(file.value(QLatin1String("format")).toString(), format);
    QCOMPARE(file.value(QLatin1String("valid")).toBool(), status == 0);
    QCOMPARE(file.value(QLatin1String("file")).toString(), kStdin);
}

void TestCheck::refusesWrongCalls_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no file") << QStringList{};
    QTest::newRow("missing file") << QStringList{QStringLiteral("/does/not/exist")};
    QTest::newRow("a folder") << QStringList{QStringLiteral("/")};
    QTest::newRow("no such format") << QStringList{QStringLiteral("--format"), QStringLiteral("xml"), kStdin};
    QTest::newRow("no such option") << QStringList{QStringLiteral("--nonsense"), kStdin};
    QTest::newRow("standard input twice") << QStringList{kStdin, kStdin};
    QTest::newRow("unknown release") << QStringList{QStringLiteral("--cloud-init"), QStringLiteral("1.2"), kStdin};
    QTest::newRow("no release") << QStringList{QStringLiteral("--cloud-init"), QStringLiteral("new"), kStdin};
    QTest::newRow("missing schema") << QStringList{QStringLiteral("--schema"), QStringLiteral("/does/not/exist"),
                                                   kStdin};
    QTest::newRow("one of two files is missing") << QStringList{kStdin, QStringLiteral("/does/not/exist")};
}

void TestCheck::refusesWrongCalls()
{
    QFETCH(QStringList, arguments);
    const Answer answer = check(arguments, "#!/bin/sh\n");
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.output, QByteArray());
    QVERIFY(!answer.errors.isEmpty());
}

void TestCheck::fillsTheContract()
{
    const QByteArray script = "#!/bin/sh\necho\n";
    const QByteArray raw = script.toBase64();
    const QJsonObject file = firstFile(check(kJson + QStringList{kStdin}, raw));
    QCOMPARE(file.value(QLatin1String("encoding")).toArray(), QJsonArray{QStringLiteral("base64")});
    const QJsonObject size = file.value(QLatin1String("size")).toObject();
    QCOMPARE(size.value(QLatin1String("bytes")).toInt(), int(raw.size()));
    QCOMPARE(size.value(QLatin1String("limit")).toInt(), 16384);
    QCOMPARE(size.value(QLatin1String("base64_bytes")).toInt(), int((raw.size() + 2) / 3 * 4));
    QVERIFY(!file.value(QLatin1String("cloud_init")).toString().isEmpty());
    const QJsonObject part = file.value(QLatin1String("parts")).toArray().at(0).toObject();
    const QJsonObject expected{{QStringLiteral("index"), 1},
                               {QStringLiteral("filename"), QStringLiteral("part-001")},
                               {QStringLiteral("content_type"), QStringLiteral("text/x-shellscript")},
                               {QStringLiteral("format"), QStringLiteral("shell-script")},
                               {QStringLiteral("first_line"), 1},
                               {QStringLiteral("last_line"), 2},
                               {QStringLiteral("stage"), QStringLiteral("final")},
                               {QStringLiteral("module"), QStringLiteral("scripts-user")},
                               {QStringLiteral("frequency"), QStringLiteral("once-per-instance")}};
    QCOMPARE(part, expected);

    const QJsonObject wrong = firstFile(check(kJson + QStringList{kStdin}, "#cloud-config\npackages: git\n"));
    const QJsonObject diagnostic = wrong.value(QLatin1String("diagnostics")).toArray().at(0).toObject();
    const QStringList keys{QStringLiteral("cloud_init_message"),
                           QStringLiteral("code"),
                           QStringLiteral("column"),
                           QStringLiteral("end_column"),
                           QStringLiteral("end_line"),
                           QStringLiteral("fix"),
                           QStringLiteral("help"),
                           QStringLiteral("line"),
                           QStringLiteral("message"),
                           QStringLiteral("part"),
                           QStringLiteral("path"),
                           QStringLiteral("severity")};
    QCOMPARE(diagnostic.keys(), keys);
    QCOMPARE(diagnostic.value(QLatin1String("path")).toString(), QStringLiteral("packages"));
    QCOMPARE(diagnostic.value(QLatin1String("line")).toInt(), 2);
    QCOMPARE(diagnostic.value(QLatin1String("severity")).toString(), QStringLiteral("error"));
}

void TestCheck::printsText()
{
    const QString path = write(QStringLiteral("plain.txt"), "echo\n");
    const Answer answer = check({QStringLiteral("--no-shellcheck"), path});
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.output.startsWith(QByteArray(path.toUtf8() + ":1:1: error: ")));
    QVERIFY(answer.output.contains("[userdata.no-header]\n"));
    QVERIFY(answer.output.contains(":1:1: note: "));
}

void TestCheck::printsSarif()
{
    const QString path = write(QStringLiteral("a b.txt"), "echo\n");
    const Answer answer = check({QStringLiteral("--format=sarif"), QStringLiteral("--no-shellcheck"), path});
    QCOMPARE(answer.status, 1);
    const QJsonObject log = QJsonDocument::fromJson(answer.output).object();
    QCOMPARE(log.value(QLatin1String("version")).toString(), QStringLiteral("2.1.0"));
    const QJsonObject run = log.value(QLatin1String("runs")).toArray().at(0).toObject();
    const QJsonObject result = run.value(QLatin1String("results")).toArray().at(0).toObject();
    QCOMPARE(result.value(QLatin1String("ruleId")).toString(), QStringLiteral("userdata.no-header"));
    QCOMPARE(result.value(QLatin1String("level")).toString(), QStringLiteral("error"));
    const QJsonValue place =
        result.value(QLatin1String("locations")).toArray().at(0)[QLatin1String("physicalLocation")];
    QCOMPARE(place[QLatin1String("region")][QLatin1String("startLine")].toInt(), 1);
    QVERIFY(place[QLatin1String("artifactLocation")][QLatin1String("uri")].toString().endsWith(
        QLatin1String("/a%20b.txt")));
    const QJsonArray rules =
        run.value(QLatin1String("tool"))[QLatin1String("driver")][QLatin1String("rules")].toArray();
    QCOMPARE(rules.at(result.value(QLatin1String("ruleIndex")).toInt())[QLatin1String("id")].toString(),
             QStringLiteral("userdata.no-header"));
}

// A finding keeps its fingerprint when lines are put above it, and equal findings have different ones.
void TestCheck::keepsFingerprints()
{
    const auto prints = [this](const QByteArray &text) {
        const QString path = write(QStringLiteral("same.yaml"), text);
        const Answer answer = check({QStringLiteral("--format=sarif"), path});
        const QJsonArray runs = QJsonDocument::fromJson(answer.output).object().value(QLatin1String("runs")).toArray();
        QStringList found;
        for (const QJsonValue result : runs.at(0)[QLatin1String("results")].toArray())
            found.append(
                result[QLatin1String("partialFingerprints")][QLatin1String("primaryLocationLineHash")].toString());
        return found;
    };
    const QStringList before = prints("#cloud-config\npackages:\n  - 5\n  - 5\n");
    const QStringList after = prints("#cloud-config\n# a comment\n\npackages:\n  - 5\n  - 5\n");
    QCOMPARE(before, after);
    QVERIFY(before.size() >= 2);
    QVERIFY(before.at(0) != before.at(1));
}

void TestCheck::printsForGitHub()
{
    const QString path = write(QStringLiteral("a,b:c%.yaml"), "#cloud-config\ntimezone: 12\nlocale: 'a\n");
    const QByteArray output = check({QStringLiteral("--format=github"), path}).output;
    const QByteArray start =
        "::error file=" + path.toUtf8().replace('%', "%25").replace(':', "%3A").replace(',', "%2C");
    QVERIFY2(output.startsWith(start), output.constData());
    QVERIFY(output.contains(",title=yaml.syntax::"));
    QCOMPARE(output.count('\n'), 1);

    const QString other = write(QStringLiteral("plain.yaml"), "#cloud-config\ntimezone: 12\n");
    const QByteArray line = check({QStringLiteral("--format=github"), other}).output;
    QVERIFY2(line.contains(",line=2,endLine=2,col=11,endColumn=13,title=schema.type::"), line.constData());
    QVERIFY(line.contains("%0A")); // the help is a line of its own
    const Answer clean = check({QStringLiteral("--format=github"), kStdin}, "#cloud-config\n{}\n");
    QCOMPARE(clean.output, QByteArray());
    QCOMPARE(clean.status, 0);
}

void TestCheck::printsForGitLab()
{
    const QString path = write(QStringLiteral("plain.yaml"), "#cloud-config\ntimezone: 12\n");
    const QJsonArray issues = QJsonDocument::fromJson(check({QStringLiteral("--format=gitlab"), path}).output).array();
    QCOMPARE(issues.size(), 1);
    const QJsonObject issue = issues.at(0).toObject();
    QCOMPARE(issue.value(QLatin1String("check_name")).toString(), QStringLiteral("schema.type"));
    QCOMPARE(issue.value(QLatin1String("severity")).toString(), QStringLiteral("major"));
    QVERIFY(!issue.value(QLatin1String("fingerprint")).toString().isEmpty());
    QCOMPARE(issue.value(QLatin1String("location"))[QLatin1String("lines")][QLatin1String("begin")].toInt(), 2);
}

void TestCheck::printsForJUnit()
{
    const QString good = write(QStringLiteral("good.sh"), "#!/bin/sh\n");
    const QString bad = write(QStringLiteral("b<a>&d.sh"), QByteArray("\x01 <echo>\n"));
    const Answer answer = check({QStringLiteral("--format=junit"), QStringLiteral("--no-shellcheck"), good, bad});
    QCOMPARE(answer.status, 1);
    QXmlStreamReader xml(answer.output);
    int cases = 0;
    int failures = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        cases += xml.name() == QLatin1String("testcase");
        failures += xml.name() == QLatin1String("failure");
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(cases, 2);
    QCOMPARE(failures, 1);
}

void TestCheck::takesSeveralFiles()
{
    const QString good = write(QStringLiteral("good.sh"), "#!/bin/sh\n");
    const QString bad = write(QStringLiteral("bad.sh"), "echo\n");
    const Answer answer = check(kJson + QStringList{good, bad, kStdin}, "#cloud-config\n{}\n");
    QCOMPARE(answer.status, 1);
    const QJsonArray files = QJsonDocument::fromJson(answer.output).object().value(QLatin1String("files")).toArray();
    QCOMPARE(files.size(), 3);
    QCOMPARE(files.at(0)[QLatin1String("file")].toString(), good);
    QCOMPARE(files.at(1)[QLatin1String("valid")].toBool(), false);
    QCOMPARE(check(kJson + QStringList{good}).status, 0);
}

void TestCheck::asksShellTools()
{
    if (QStandardPaths::findExecutable(QStringLiteral("shellcheck")).isEmpty())
        QSKIP("ShellCheck is not installed.");
    const Answer broken = check({QStringLiteral("--format=json"), kStdin}, "#!/bin/bash\nif true; then\necho $x\n");
    QCOMPARE(broken.status, 1);
    QVERIFY(codesOf(firstFile(broken)).contains(QStringLiteral("shell.syntax")));
    const Answer sloppy = check({QStringLiteral("--format=json"), kStdin}, "#!/bin/bash\nx=$1\necho $x\n");
    QCOMPARE(sloppy.status, 0);
    QCOMPARE(codesOf(firstFile(sloppy)), QStringList{QStringLiteral("SC2086")});
    // Nothing of the script may be run, whatever it holds.
    const QString trace = m_folder.filePath(QStringLiteral("trace"));
    check({QStringLiteral("--format=json"), kStdin}, "#!/bin/bash\ntouch '" + trace.toUtf8() + "'\n");
    QVERIFY(!QFile::exists(trace));
}

void TestCheck::doesWithoutShellTools()
{
    const QString good = write(QStringLiteral("one.sh"), "#!/bin/sh\necho\n");
    const QString other = write(QStringLiteral("two.sh"), "#!/bin/sh\nls\n");
    const Answer answer = check({QStringLiteral("--format=json"), good, other}, {}, m_folder.path());
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.errors.count("shellcheck is not installed"), 1);
    QCOMPARE(QJsonDocument::fromJson(answer.output).object().value(QLatin1String("files")).toArray().size(), 2);
}

void TestCheck::helps()
{
    const Answer help = check({QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
    QVERIFY(help.output.startsWith("Usage: bootscope check "));
    QVERIFY(help.output.contains("--cloud-init"));
    QVERIFY(help.output.contains("--no-shellcheck"));
    const Answer versions = check({QStringLiteral("--list-versions")});
    QCOMPARE(versions.status, 0);
    QVERIFY(!versions.output.trimmed().isEmpty());
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
