// SPDX-License-Identifier: GPL-3.0-or-later
// Real user data of every format: the parts must be those that cloud-init 22.4.2 itself makes.
#include "parsers/userdata/userdata.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace bootscope;

namespace {

const QString kFolder = QStringLiteral(BOOTSCOPE_SHARED "/corpus/userdata/multi");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestUserDataCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreCloudInits_data();
    void partsAreCloudInits();
};

void TestUserDataCorpus::partsAreCloudInits_data()
{
    QTest::addColumn<QString>("path");
    const QStringList names = QDir(kFolder).entryList({QStringLiteral("*.userdata")}, QDir::Files);
    for (const QString &name : names)
        QTest::newRow(qUtf8Printable(name)) << QString(kFolder + QLatin1Char('/') + name);
    if (names.isEmpty())
        QTest::newRow("absent") << QString();
}

void TestUserDataCorpus::partsAreCloudInits()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("The corpus of real user data is not here.");
    const QByteArray answer =
        contentOf(QString(path).replace(QLatin1String(".userdata"), QLatin1String(".oracle.json")));
    const QJsonObject oracle = QJsonDocument::fromJson(answer)
                                   .object()
                                   .value(QLatin1String("pipeline"))
                                   .toObject()
                                   .value(QLatin1String("deb22.4.2"))
                                   .toObject();
    QVERIFY(!oracle.isEmpty());
    const UserData data = readUserData(contentOf(path));
    if (data.layers.contains(Encoding::Base64))
        QSKIP("Whether base64 is decoded is up to the carrier.");
    if (oracle.contains(QLatin1String("exception"))) {
        QVERIFY(std::any_of(data.diagnostics.cbegin(), data.diagnostics.cend(),
                            [](const Diagnostic &d) { return d.severity == Severity::Error; }));
        return;
    }
    QStringList expected;
    for (const QJsonValue &part : oracle.value(QLatin1String("parts")).toArray())
        expected.append(part[QLatin1String("type")].toString() + QLatin1Char(' ') +
                        part[QLatin1String("filename")].toString());
    QStringList found;
    for (const Part &part : data.parts)
        found.append(part.contentType + QLatin1Char(' ') + part.filename);
    QCOMPARE(found, expected);
}

QTEST_APPLESS_MAIN(TestUserDataCorpus)
#include "tst_userdatacorpus.moc"
