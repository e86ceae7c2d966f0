// SPDX-License-Identifier: GPL-3.0-or-later
// `bootscope check` for other versions: from a package, a folder, a schema, or as added in the window.
#include "app/targets/targetstore.h"
#include "parsers/targets/targetreader.h"
#include "tests/archives/packer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;
using namespace bootscope::test;

namespace {

// Knows runcmd, which must be a list, and packages, which may be anything.
const QByteArray kSchema = R"({"$schema": "http://json-schema.org/draft-04/schema#",
 "$defs": {"cc_runcmd": {"type": "object", "properties": {"runcmd": {"type": "array"}, "packages": {}}}},
 "allOf": [{"$ref": "#/$defs/cc_runcmd"}]})";

// 22.4.2 refuses it, the schema above does not mind.
const QByteArray kDisputed = "#cloud-config\npackages: 5\n";

QByteArray source(const QByteArray &version)
{
    return pack({{"c/cloudinit/config/schemas/schema-cloud-config-v1.json", kSchema},
                 {"c/cloudinit/version.py", "__VERSION__ = \"" + version + "\"\n"}},
                "tar", "xz");
}

} // namespace

class TestCheckTargets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void validates_data();
    void validates();
    void refuses_data();
    void refuses();
    void listsWhatWasAdded();

private:
    struct Answer
    {
        int status = -1;
        QByteArray errors;
        QByteArray output;
        QJsonObject file() const
        {
            return QJsonDocument::fromJson(output).object().value(QLatin1String("files")).toArray().at(0).toObject();
        }
    };

    Answer check(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("data")));
        process.setProcessEnvironment(environment);
        process.start(
            QStringLiteral(BOOTSCOPE_PROGRAM),
            QStringList{QStringLiteral("check"), QStringLiteral("--no-shellcheck"), QStringLiteral("--format=json")} +
                arguments);
        process.write(kDisputed);
        process.closeWriteChannel();
        if (!process.waitForFinished(30000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardError(), process.readAllStandardOutput()};
    }

    QString write(const char *name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return path;
    }

    QStringList given(const QByteArray &content, const char *version = "")
    {
        QStringList arguments{QStringLiteral("--schema"), write("given", content)};
        if (*version)
            arguments += {QStringLiteral("--cloud-init"), QString::fromLatin1(version)};
        return arguments;
    }

    TargetStore store() const { return TargetStore(m_folder.filePath(QStringLiteral("data/bootscope/targets"))); }

    QTemporaryDir m_folder;
};

void TestCheckTargets::validates_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("reported");
    QTest::addColumn<bool>("isSaid"); // on stderr, with both versions
    const QByteArray schema25 = QByteArray(kSchema).replace("\"array\"", "\"array\", \"deprecated_version\": \"25.9\"");
    QTest::newRow("an archive says its version") << source("24.1") << ""
                                                 << "24.1" << false;
    QTest::newRow("an archive and the same version") << source("24.1") << "24.1"
                                                     << "24.1" << false;
    QTest::newRow("an archive under other rules") << source("24.1") << "25.3"
                                                  << "25.3" << true;
    QTest::newRow("a schema and a version") << kSchema << "24.1"
                                            << "24.1" << false;
    QTest::newRow("a schema alone") << schema25 << ""
                                    << "25.9" << true;
    QTest::newRow("any JSON, as ever") << QByteArray("{}") << "" << Schema::embeddedVersion() << false;
}

void TestCheckTargets::validates()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, version);
    QFETCH(QString, reported);
    QFETCH(bool, isSaid);
    const Answer answer = check(given(file, version.toLatin1()) + QStringList{QStringLiteral("-")});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.file().value(QLatin1String("cloud_init")).toString(), reported);
    QCOMPARE(answer.file().value(QLatin1String("valid")).toBool(), true);
    QCOMPARE(!answer.errors.isEmpty(), isSaid);
    if (isSaid)
        QVERIFY2(answer.errors.contains(reported.toLatin1()), answer.errors.constData());
}

void TestCheckTargets::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("says");
    QTest::newRow("an archive of something else") << pack({{"a", "b"}}) << "no package";
    QTest::newRow("too old") << pack({{"c/cloudinit/config/schema.py", "x"},
                                      {"c/cloudinit/version.py", "__VERSION__ = \"19.3\"\n"}})
                             << "19.3";
    QTest::newRow("no JSON") << QByteArray("#!/bin/sh\n") << "given";
}

void TestCheckTargets::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, says);
    const Answer answer = check(given(file) + QStringList{QStringLiteral("-")});
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.output, QByteArray());
    QVERIFY2(answer.errors.contains(says.toUtf8()), answer.errors.constData());
}

void TestCheckTargets::listsWhatWasAdded()
{
    const QStringList list{QStringLiteral("--list-versions")};
    const QStringList wanted{QStringLiteral("--cloud-init"), QStringLiteral("24.1"), QStringLiteral("-")};
    const QByteArray embedded = Schema::embeddedVersion().toLatin1() + '\n';
    QCOMPARE(check(list).output, embedded);
    const Answer unknown = check(wanted);
    QCOMPARE(unknown.status, 2);
    QVERIFY(unknown.errors.contains("24.1"));

    QVERIFY(bool(store().add(readTarget(source("24.1"), QStringLiteral("c")).take())));
    QCOMPARE(check(list).output, embedded + "24.1\n");
    const Answer known = check(wanted);
    QCOMPARE(known.status, 0);
    QCOMPARE(known.errors, QByteArray());
    QCOMPARE(known.file().value(QLatin1String("cloud_init")).toString(), QStringLiteral("24.1"));
    // Nothing changes for those who do not ask.
    QCOMPARE(check({QStringLiteral("-")}).status, 1);
}

QTEST_GUILESS_MAIN(TestCheckTargets)
#include "tst_checktargets.moc"
