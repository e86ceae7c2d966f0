// SPDX-License-Identifier: GPL-3.0-or-later
// Every form gives back the bytes that were put in: read again by the importer, by bash, and by Python's YAML and JSON.
#include "parsers/carriers/exporter.h"

#include "nastytexts.h"
#include "parsers/carriers/importer.h"
#include "parsers/carriers/packing.h"
#include "parsers/userdata/layers.h"
#include "parsers/userdata/userdata.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace bootscope;

namespace {

// The user data of an exported form as the importer finds it.
QByteArray readBack(const Exported &made)
{
    const auto carrier = readCarrier(made.bytes);
    return carrier && carrier->found.size() == 1 ? carrier->found.first().bytes : QByteArray("not one");
}

bool isTemplate(ExportForm form)
{
    return form == ExportForm::LaunchTemplateJson || form == ExportForm::CloudFormationYaml ||
           form == ExportForm::CloudFormationJson || form == ExportForm::TerraformInstance ||
           form == ExportForm::TerraformLaunchTemplate;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

// What a form is worth without the templates' readers: nothing for those.
QByteArray decoded(const Exported &made, ExportForm form)
{
    if (form == ExportForm::Base64 || form == ExportForm::WrappedBase64)
        return QByteArray::fromBase64(made.bytes);
    return made.bytes;
}

// The payload travels unchanged in this form; empty when it does, otherwise the name of the form.
QString lostIn(const QByteArray &bytes, bool gzip)
{
    ExportOptions options;
    options.gzip = gzip;
    const QByteArray payload = gzip ? gzipOf(bytes) : bytes;
    for (const ExportForm form : exportForms()) {
        const Exported made = exportUserData(bytes, form, options);
        if (made.counted != payload.size())
            return exportFormId(form) + QStringLiteral(": counted");
        if (isTemplate(form) ? !payload.isEmpty() && readBack(made) != payload
                             : form <= ExportForm::WrappedBase64 && decoded(made, form) != payload)
            return exportFormId(form);
        if (form == ExportForm::NoCloud && made.files.first().bytes != payload)
            return exportFormId(form);
    }
    return {};
}

} // namespace

class TestExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void everyFormGivesTheBytesBack_data();
    void everyFormGivesTheBytesBack();
    void realUserDataSurvives();
    void bashWritesTheBytes_data() { everyFormGivesTheBytesBack_data(); }
    void bashWritesTheBytes();
    void pythonReadsTheTemplates();
    void base64IsExplained();
    void sizesAreCounted();
    void gzipIsTheSameEveryTime();

private:
    QTemporaryDir m_folder;
};

void TestExporter::everyFormGivesTheBytesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const test::Text &text : test::nastyTexts())
        QTest::newRow(text.name.constData()) << text.bytes;
}

void TestExporter::everyFormGivesTheBytesBack()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(lostIn(bytes, false), QString());
    QCOMPARE(lostIn(bytes, true), QString());
}

void TestExporter::realUserDataSurvives()
{
    const QList<test::Text> texts = test::corpusTexts();
    for (const test::Text &text : texts)
        QVERIFY2(lostIn(text.bytes, false).isEmpty(),
                 qPrintable(QString::fromUtf8(text.name) + QLatin1Char(' ') + lostIn(text.bytes, false)));
    if (texts.isEmpty())
        QSKIP("The corpus of real user data is not here; our own texts were tested.");
    qInfo("%d real texts", int(texts.size()));
}

void TestExporter::bashWritesTheBytes()
{
    QFETCH(QByteArray, bytes);
    // Stands for the AWS CLI: keeps what --user-data fileb://FILE names.
    const QString tools = m_folder.filePath(QStringLiteral("tools"));
    QDir().mkpath(tools);
    const auto write = [](const QString &path, const QByteArray &content) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() &&
               file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    QVERIFY(write(tools + QStringLiteral("/aws"),
                  "#!/bin/bash\nwhile [ $# -gt 0 ]; do [ \"$1\" = --user-data ] && cp \"${2#fileb://}\" sent; shift; "
                  "done\n"));
    QVERIFY(write(tools + QStringLiteral("/xorriso"), "#!/bin/bash\ncp seed/user-data sent\n"));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), tools + QLatin1Char(':') + environment.value(QStringLiteral("PATH")));
    const QString name = QStringLiteral("it's my $(file) 가.sh");
    for (const ExportForm form : {ExportForm::AwsCli, ExportForm::AwsCliScript, ExportForm::NoCloud}) {
        for (const bool gzip : {false, true}) {
            QFile::remove(m_folder.filePath(QStringLiteral("sent")));
            QVERIFY(write(m_folder.filePath(name), bytes));
            const Exported made = exportUserData(bytes, form, {gzip, name});
            QVERIFY(write(m_folder.filePath(QStringLiteral("run.sh")), made.bytes));
            QProcess bash;
            bash.setWorkingDirectory(m_folder.path());
            bash.setProcessEnvironment(environment);
            bash.start(QStringLiteral("bash"), {QStringLiteral("run.sh")});
            QVERIFY(bash.waitForFinished(30000));
            QVERIFY2(bash.exitCode() == 0, bash.readAllStandardError().constData());
            const QByteArray sent = contentOf(m_folder.filePath(QStringLiteral("sent")));
            // gzip(1) writes another header than we do.
            QCOMPARE(gzip ? userdata::gunzip(sent, 1 << 24).bytes : sent, bytes);
        }
    }
}

void TestExporter::pythonReadsTheTemplates()
{
    const QByteArray script = R"(
import sys, json, base64, os
try: import yaml
except ImportError: yaml = None
def plain(loader, suffix, node): return None
if yaml: yaml.SafeLoader.add_multi_constructor('!', plain)
folder = sys.argv[1]
n = 0
for name in sorted(os.listdir(folder)):
    path = os.path.join(folder, name)
    if name.endswith('.wish'): continue
    wish = open(path.rsplit('.', 1)[0] + '.wish', 'rb').read()
    text = open(path, encoding='utf-8', newline='').read()
    if name.endswith('.yaml'):
        if not yaml: continue
        data = yaml.safe_load(text)
    else: data = json.loads(text)
    value = data['UserData'] if 'UserData' in data else data['Resources']['Instance']['Properties']['UserData']
    if isinstance(value, dict):
        value = value['Fn::Base64']
        if isinstance(value, dict): value = value['Fn::Join'][0].join(value['Fn::Join'][1])
        got = value.encode()
    else: got = base64.b64decode(value, validate=True)
    if got != wish: sys.exit(name + ' differs: ' + repr(got[:80]))
    n += 1
print(n, 'yaml' if yaml else 'no yaml')
)";
    const QString folder = m_folder.filePath(QStringLiteral("templates"));
    QVERIFY(QDir().mkpath(folder));
    const auto write = [&folder](int i, const char *suffix, const QByteArray &content) {
        QFile file(QStringLiteral("%1/%2%3").arg(folder).arg(i).arg(QLatin1String(suffix)));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QList<test::Text> texts = test::nastyTexts();
    texts += test::corpusTexts();
    int i = 0;
    for (const test::Text &text : std::as_const(texts)) {
        if (text.bytes.isEmpty())
            continue;
        for (const auto &[form, suffix] :
             {std::pair(ExportForm::CloudFormationYaml, ".yaml"), std::pair(ExportForm::CloudFormationJson, ".json"),
              std::pair(ExportForm::LaunchTemplateJson, ".json")}) {
            QVERIFY(write(++i, suffix, exportUserData(text.bytes, form).bytes) && write(i, ".wish", text.bytes));
        }
    }
    if (!QFile::exists(QStringLiteral("/usr/bin/python3")))
        QSKIP("No Python here; the importer reads the same templates in the other cases.");
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QString::fromUtf8(script), folder});
    QVERIFY(python.waitForFinished(120000));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    qInfo("%s templates", python.readAllStandardOutput().trimmed().constData());
}

void TestExporter::base64IsExplained()
{
    const auto says = [](const QByteArray &bytes, ExportForm form, const char *word) {
        const Exported made = exportUserData(bytes, form);
        return std::any_of(made.notes.cbegin(), made.notes.cend(), [word](const CarrierNote &note) {
            return note.text.contains(QStringLiteral("Sent as base64")) && note.text.contains(QLatin1String(word));
        });
    };
    QVERIFY(says("a\r\n", ExportForm::CloudFormationYaml, "CR"));
    QVERIFY(!says("a\r\n", ExportForm::CloudFormationJson, "CR"));
    QVERIFY(says("\xff", ExportForm::TerraformInstance, "UTF-8"));
    QVERIFY(says("cafe\xcc\x81", ExportForm::TerraformInstance, "NFC"));
    QVERIFY(says("abcd", ExportForm::TerraformInstance, "taken for base64"));
    QVERIFY(!says("abcd", ExportForm::TerraformLaunchTemplate, ""));
    QVERIFY(says("no line feed", ExportForm::AwsCliScript, "line feed"));
    QVERIFY(!says("#!/bin/sh\n", ExportForm::TerraformInstance, ""));
    // Text stays text that a person can read.
    QVERIFY(exportUserData("#!/bin/sh\necho ${X}\n", ExportForm::TerraformInstance).bytes.contains("\necho $${X}\n"));
    QVERIFY(exportUserData("#!/bin/sh\necho ${X}\n", ExportForm::CloudFormationYaml).bytes.contains(" echo ${X}\n"));
}

void TestExporter::sizesAreCounted()
{
    const QByteArray large = "#!/bin/sh\n" + QByteArray(kUserDataLimit, 'x') + '\n';
    const Exported plain = exportUserData(large, ExportForm::CloudFormationYaml);
    QCOMPARE(plain.counted, qint64(large.size()));
    QCOMPARE(plain.notes.first().severity, Severity::Error);
    const Exported packed = exportUserData(large, ExportForm::CloudFormationYaml, {true, {}});
    QVERIFY(packed.counted < 200);
    QVERIFY(packed.notes.first().severity != Severity::Error);
    const QByteArray exact(kUserDataLimit, 'x');
    for (const CarrierNote &note : exportUserData(exact, ExportForm::Plain).notes)
        QVERIFY(note.severity != Severity::Error);
    const PackedSizes sizes = packedSizes(large);
    QCOMPARE(sizes.plain, qint64(large.size()));
    QCOMPARE(sizes.gzip, qint64(gzipOf(large).size()));
    QCOMPARE(sizes.plainBase64(), qint64(large.toBase64().size()));
    QCOMPARE(packedSizes({}).gzip, 0);
}

void TestExporter::gzipIsTheSameEveryTime()
{
    const QByteArray packed = gzipOf("#!/bin/sh\n");
    QCOMPARE(packed, gzipOf("#!/bin/sh\n"));
    QCOMPARE(packed.sliced(4, 4), QByteArray(4, '\0')); // no time
    QCOMPARE(userdata::gunzip(packed, 100).bytes, QByteArray("#!/bin/sh\n"));
}

QTEST_APPLESS_MAIN(TestExporter)
#include "tst_exporter.moc"
