// SPDX-License-Identifier: GPL-3.0-or-later
// Which workspace a file opens in: its content says.
#include "app/workspaces/openroute.h"
#include "tests/archives/packer.h"
#include "tests/evidence/evidencefolder.h"
#include "tests/evidence/samplelogs.h"

#include <QTest>

using namespace bootscope;
using namespace bootscope::test;

class OpenRouteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void routes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<OpenRoute>("route");
        const QByteArray script("#!/bin/sh\necho hi\n");
        QTest::newRow("log") << detailedLog(9) << OpenRoute::Diagnose;
        QTest::newRow("console") << consoleLog(0, 10) << OpenRoute::Diagnose;
        QTest::newRow("what collect-logs packs")
            << pack({{"cloud-init-logs-2026-03-03/cloud-init.log", detailedLog(9)}}, "tar", "gzip")
            << OpenRoute::Diagnose;
        QTest::newRow("cloud-init's source")
            << pack({{"cloud-init-24.1/cloudinit/version.py", "__VERSION__ = \"24.1\"\n"}}, "tar", "gzip")
            << OpenRoute::Author;
        QTest::newRow("packed log") << pack({{"x", detailedLog(9)}}, "raw", "zstd") << OpenRoute::Diagnose;
        QTest::newRow("packed user data") << pack({{"x", script}}, "raw", "gzip") << OpenRoute::Author;
        QTest::newRow("an answer with a console")
            << QByteArray("{\"InstanceId\": \"i-0123456789abcdef0\", \"Output\": \"[ 1.0] x\\n\"}")
            << OpenRoute::Diagnose;
        QTest::newRow("an answer with user data")
            << QByteArray("{\"InstanceId\": \"i-0123456789abcdef0\", \"UserData\": {\"Value\": \"" + script.toBase64() +
                          "\"}}")
            << OpenRoute::Author;
        QTest::newRow("grep") << QByteArray("a.log:" + outputLog(9).replace("\nC", "\na.log:C")) << OpenRoute::Diagnose;
        QTest::newRow("status") << QByteArray("status: done\n") << OpenRoute::Diagnose;
        QTest::newRow("script") << script << OpenRoute::Author;
        QTest::newRow("words") << QByteArray("echo no header\n") << OpenRoute::Author;
        QTest::newRow("Terraform") << QByteArray("terraform {}\n# terraform, terraform, terraform\n")
                                   << OpenRoute::Author;
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n1 0 obj\n") << OpenRoute::Foreign;
        QTest::newRow("binary") << QByteArray(1000, '\0') << OpenRoute::Foreign;
    }
    void routes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(OpenRoute, route);
        QVERIFY(!bytes.isEmpty());
        const EvidenceFolder folder;
        // The name of both, what collect-logs packs and the source.
        QCOMPARE(routeOf(folder.write(QStringLiteral("cloud-init.tar.gz"), bytes)), route);
    }
};

QTEST_GUILESS_MAIN(OpenRouteTest)
#include "tst_openroute.moc"
