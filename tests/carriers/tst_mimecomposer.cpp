// SPDX-License-Identifier: GPL-3.0-or-later
// Composed messages: the parts come out again, for us, for Python's email package and for cloud-init itself.
#include "parsers/carriers/mimecomposer.h"

#include "nastytexts.h"
#include "parsers/carriers/everyboot.h"
#include "parsers/carriers/packing.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

namespace {

const QString kScript = QStringLiteral("text/x-shellscript");

QByteArray run(const QStringList &command, const QByteArray &input, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(command.first(), command.mid(1));
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000) || process.exitCode() != 0)
        qWarning("%s", process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

} // namespace

class TestMimeComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsComeBack_data();
    void partsComeBack();
    void pythonReadsTheSame();
    void cloudInitReadsTheSame();
    void headersAreClean();
    void typesAreThoseOfTheFirstLine();
    void aMessageIsTakenApart();
    void everyBootRecipes_data();
    void everyBootRecipes();
    void everyBootSaysWhyNot();

private:
    static QList<MimePart> allParts();
};

QList<MimePart> TestMimeComposer::allParts()
{
    QList<MimePart> parts;
    QList<test::Text> texts = test::nastyTexts();
    texts += test::corpusTexts();
    for (const test::Text &text : std::as_const(texts))
        parts.append({QStringLiteral("text/x-other"), QStringLiteral("%1.txt").arg(parts.size()), {}, text.bytes});
    return parts;
}

void TestMimeComposer::partsComeBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const test::Text &text : test::nastyTexts())
        QTest::newRow(text.name.constData()) << text.bytes;
}

void TestMimeComposer::partsComeBack()
{
    QFETCH(QByteArray, bytes);
    const QByteArray message = composeMime(
        {{QStringLiteral("text/x-other"), QStringLiteral("a.txt"), {}, bytes}, {kScript, {}, {}, "#!/bin/sh\n"}});
    for (const QByteArray &carried : {message, gzipOf(message)}) {
        const UserData data = readUserData(carried);
        QCOMPARE(data.format, Format::MimeMultipart);
        QCOMPARE(data.parts.size(), 2);
        QCOMPARE(data.parts.at(0).bytes, bytes);
        QCOMPARE(data.parts.at(0).filename, QStringLiteral("a.txt"));
        QCOMPARE(data.parts.at(1).bytes, QByteArray("#!/bin/sh\n"));
        QCOMPARE(data.parts.at(1).contentType, kScript);
    }
    QCOMPARE(message, composeMime(mimePartsOf(readUserData(message))));
}

void TestMimeComposer::pythonReadsTheSame()
{
    if (!QFile::exists(QStringLiteral("/usr/bin/python3")))
        QSKIP("No Python here; our own reader took the same messages apart in the other cases.");
    const QList<MimePart> parts = allParts();
    const QString script =
        QStringLiteral("import sys, email, hashlib\n"
                       "m = email.message_from_string(sys.stdin.buffer.read().decode('utf-8'))\n"
                       "for p in m.walk():\n"
                       "    if not p.is_multipart(): print(hashlib.sha1(p.get_payload(decode=True)).hexdigest())\n");
    const QByteArray answer = run({QStringLiteral("/usr/bin/python3"), QStringLiteral("-c"), script},
                                  composeMime(parts), QProcessEnvironment::systemEnvironment());
    const QList<QByteArray> hashes = answer.trimmed().split('\n');
    QCOMPARE(hashes.size(), parts.size());
    for (qsizetype i = 0; i < parts.size(); ++i)
        QCOMPARE(hashes.at(i), QCryptographicHash::hash(parts.at(i).bytes, QCryptographicHash::Sha1).toHex());
    qInfo("%d parts", int(parts.size()));
}

void TestMimeComposer::cloudInitReadsTheSame()
{
    const QString oracle = QStringLiteral(BOOTSCOPE_SHARED "/oracle/process.py");
    const QString tree = qEnvironmentVariable("BOOTSCOPE_CLOUD_INIT");
    if (tree.isEmpty() || !QFile::exists(oracle))
        QSKIP("BOOTSCOPE_CLOUD_INIT names no unpacked cloud-init; its reading of MIME is tested through our reader.");
    const QList<MimePart> parts = allParts();
    QTemporaryDir folder;
    // The oracle wants instance data beside it, for templates.
    const QString copy = folder.filePath(QStringLiteral("process.py"));
    QVERIFY(QFile::copy(oracle, copy));
    QFile instance(folder.filePath(QStringLiteral("instance-data-ec2.json")));
    QVERIFY(instance.open(QIODevice::WriteOnly) && instance.write("{}") == 2);
    instance.close();
    QByteArray names;
    QList<QByteArray> wishes;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString path = folder.filePath(QStringLiteral("%1").arg(i));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(composeMime({parts.at(i), {kScript, QStringLiteral("z.sh"), {}, "#!/bin/sh\n"}}));
        names += path.toUtf8() + '\n';
        wishes.append(QCryptographicHash::hash(parts.at(i).bytes, QCryptographicHash::Sha1).toHex());
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PYTHONPATH"), tree);
    const QByteArray answer = run({QStringLiteral("/usr/bin/python3"), copy, QStringLiteral("-")}, names, environment);
    const QList<QByteArray> lines = answer.trimmed().split('\n');
    QCOMPARE(lines.size(), parts.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QJsonArray found = QJsonDocument::fromJson(lines.at(i)).object().value(QLatin1String("parts")).toArray();
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0)[QLatin1String("filename")].toString(), parts.at(i).filename);
        QCOMPARE(found.at(0)[QLatin1String("sha1")].toString().toLatin1(), wishes.at(i));
    }
    qInfo("%d messages", int(parts.size()));
}

void TestMimeComposer::headersAreClean()
{
    const QByteArray message =
        composeMime({{QStringLiteral("text/cloud-config\nX-Bad: 1"), QStringLiteral("a\"b\\c\r\n\r\nd.yaml"),
                      QStringLiteral("list(append)+dict(recurse_array)+str()"), "#cloud-config\na: 1\n"}});
    QVERIFY(!message.contains("\nX-Bad"));
    const UserData data = readUserData(message);
    QCOMPARE(data.parts.size(), 1);
    QVERIFY(message.contains("\nMerge-Type: list(append)+dict(recurse_array)+str()\n"));
    QCOMPARE(mimePartsOf(data).first().mergeType, QStringLiteral("list(append)+dict(recurse_array)+str()"));
}

void TestMimeComposer::typesAreThoseOfTheFirstLine()
{
    QCOMPARE(mimeTypeOf("#!/bin/sh\n"), kScript);
    QCOMPARE(mimeTypeOf("#cloud-config-archive\n"), QStringLiteral("text/cloud-config-archive"));
    QCOMPARE(mimeTypeOf("hello"), QStringLiteral("text/plain"));
    for (const MimeType &type : mimeTypes()) {
        const QString release = type.since.isEmpty() ? QStringLiteral("19.3") : type.since;
        const UserData data = readUserData(composeMime({{type.type, {}, {}, "#!/bin/sh\n"}}), {release});
        for (const Diagnostic &diagnostic : data.diagnostics)
            QVERIFY2(!diagnostic.message.contains(QStringLiteral("unknown content-type")), qPrintable(type.type));
    }
}

void TestMimeComposer::aMessageIsTakenApart()
{
    const QList<MimePart> parts = mimePartsOf(readUserData("#cloud-config-archive\n- |\n  #!/bin/sh\n  echo\n"
                                                           "- type: text/cloud-config\n  filename: b.yaml\n"
                                                           "  content: |\n    a: 1\n"));
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts.at(0).type, kScript);
    QCOMPARE(parts.at(0).filename, QString());
    QCOMPARE(parts.at(1).filename, QStringLiteral("b.yaml"));
    QCOMPARE(mimePartsOf(readUserData("#!/bin/sh\n")).first().type, kScript);
}

void TestMimeComposer::everyBootRecipes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<EveryBootRecipe>("recipe");
    QTest::addColumn<QString>("release");
    QTest::addColumn<QString>("frequency"); // of the part that holds the script; empty: it is in write_files
    const QByteArray script("#!/bin/bash\necho \"$(date)\" # 가\n");
    QTest::newRow("part") << script << EveryBootRecipe::PerBootPart << "22.4.2"
                          << "always";
    QTest::newRow("file") << script << EveryBootRecipe::PerBootFile << "19.3"
                          << "";
    QTest::newRow("file, not UTF-8") << QByteArray("#!/bin/sh\necho \xff") << EveryBootRecipe::PerBootFile << "19.3"
                                     << "";
    QTest::newRow("boothook") << script << EveryBootRecipe::Boothook << "19.3"
                              << "always";
    QTest::newRow("runcmd") << QByteArray("#cloud-config\npackages: [a]\nruncmd:\n  - echo 1\n  - [ls, \"it's\"]\n"
                                          "\nusers: [default]\n")
                            << EveryBootRecipe::RuncmdPerBoot << "22.4.2"
                            << "always";
    QTest::newRow("runcmd only") << QByteArray("#cloud-config\nruncmd: [echo 1]\n") << EveryBootRecipe::RuncmdPerBoot
                                 << "22.4.2"
                                 << "always";
}

void TestMimeComposer::everyBootRecipes()
{
    QFETCH(QByteArray, text);
    QFETCH(EveryBootRecipe, recipe);
    QFETCH(QString, release);
    QFETCH(QString, frequency);
    const UserData before = readUserData(text, {release});
    const EveryBoot choices = everyBootChoices(before, release);
    QVERIFY(std::any_of(choices.choices.cbegin(), choices.choices.cend(),
                        [recipe](const EveryBootChoice &choice) { return choice.recipe == recipe && choice.works; }));
    const QByteArray made = everyBoot(before, recipe, QStringLiteral("every-boot.sh"));
    QVERIFY(!made.contains("cloud_final_modules"));
    const UserData after = readUserData(made, {release});
    QVERIFY(after.diagnostics.isEmpty());
    if (frequency.isEmpty()) {
        QCOMPARE(after.format, Format::CloudConfig);
        QVERIFY(made.contains("/var/lib/cloud/scripts/per-boot/every-boot.sh"));
        QVERIFY(made.contains("permissions: '0755'"));
        return;
    }
    QCOMPARE(after.parts.last().frequency, frequency);
    if (recipe == EveryBootRecipe::RuncmdPerBoot) {
        QVERIFY(after.parts.last().bytes.startsWith("#!/bin/sh\necho 1\n"));
        QVERIFY(!after.parts.first().bytes.contains("runcmd"));
        QCOMPARE(after.parts.size() == 2, text.contains("packages"));
        if (after.parts.size() == 2)
            QVERIFY(after.parts.first().bytes.contains("users: [default]"));
    } else {
        QVERIFY(after.parts.last().bytes.contains(text));
    }
}

void TestMimeComposer::everyBootSaysWhyNot()
{
    QVERIFY(!everyBootChoices(readUserData("#cloud-config\na: 1\n"), QStringLiteral("22.4.2")).problem.isEmpty());
    QVERIFY(!everyBootChoices(readUserData("hello"), QStringLiteral("22.4.2")).problem.isEmpty());
    QVERIFY(!everyBootChoices(readUserData("#cloud-config\n{runcmd: [a], b: 1}\n"), QStringLiteral("22.4.2"))
                 .problem.isEmpty());
    // Amazon Linux 2 ignores the MIME type: the recipe that works stands first.
    const EveryBoot old = everyBootChoices(readUserData("#!/bin/sh\n"), QStringLiteral("19.3"));
    QCOMPARE(old.choices.first().recipe, EveryBootRecipe::PerBootFile);
    QVERIFY(!old.choices.at(1).works);
    QVERIFY(old.choices.at(1).explanation.contains(QStringLiteral("19.3")));
}

QTEST_APPLESS_MAIN(TestMimeComposer)
#include "tst_mimecomposer.moc"
