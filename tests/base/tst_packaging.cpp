// SPDX-License-Identifier: GPL-3.0-or-later
// Desktop file and AppStream data, judged by their own validators; versions agree with the build.
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace {

const QString kFolder = QStringLiteral(BOOTSCOPE_SOURCE "/packaging/");

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPackaging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void validatorsAccept_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("desktop file") << "desktop-file-validate"
                                      << QStringList{kFolder + QStringLiteral("org.bootscope.Bootscope.desktop")};
        QTest::newRow("AppStream") << "appstreamcli"
                                   << QStringList{QStringLiteral("validate"), QStringLiteral("--no-net"),
                                                  kFolder + QStringLiteral("org.bootscope.Bootscope.metainfo.xml")};
    }

    void validatorsAccept()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + QStringLiteral(" is not installed")));
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        QVERIFY(process.waitForFinished());
        const QByteArray output = process.readAll();
        QVERIFY2(process.exitCode() == 0, output.constData());
    }

    void versionsAgree()
    {
        const QByteArray version = BOOTSCOPE_VERSION;
        QVERIFY(content(kFolder + QStringLiteral("org.bootscope.Bootscope.metainfo.xml"))
                    .contains(QByteArray("version=\"" + version + "\"")));
        QVERIFY(content(kFolder + QStringLiteral("bootscope.1")).contains(QByteArray("Bootscope " + version)));
        QVERIFY(content(QStringLiteral(BOOTSCOPE_SOURCE "/CHANGELOG.md")).contains(QByteArray("## " + version)));
    }
};

QTEST_GUILESS_MAIN(TestPackaging)
#include "tst_packaging.moc"
