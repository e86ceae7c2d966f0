// SPDX-License-Identifier: GPL-3.0-or-later
// Several files that belong together, and several machines that do not.
#include "parsers/boots/analysis.h"
#include "parsers/evidence/consolejoin.h"
#include "parsers/evidence/rotation.h"
#include "tests/archives/packer.h"
#include "tests/evidence/evidencefolder.h"
#include "tests/evidence/samplelogs.h"

#include <QTest>

using namespace bootscope;
using namespace bootscope::test;

namespace {

QStringList list(std::initializer_list<const char *> words)
{
    QStringList result;
    for (const char *word : words)
        result.append(QString::fromLatin1(word));
    return result;
}

QByteArray consoleReply(const QByteArray &machine, const QByteArray &console)
{
    return "{\"InstanceId\": \"" + machine + "\", \"Output\": \"" + console.toBase64() + "\"}";
}

const QByteArray kMachine("i-0123456789abcdef0");

} // namespace

class EvidenceJoinTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rotatedNames_data()
    {
        QTest::addColumn<QStringList>("names"); // oldest first
        QTest::newRow("numbers") << list(
            {"x/cloud-init.log.10.gz", "x/cloud-init.log.2.gz", "x/cloud-init.log.1", "x/cloud-init.log"});
        QTest::newRow("dates") << list({"cloud-init.log-20260101.gz", "cloud-init.log-20260201", "cloud-init.log"});
    }
    void rotatedNames()
    {
        QFETCH(QStringList, names);
        for (qsizetype i = 1; i < names.size(); ++i) {
            QCOMPARE(rotatedName(names.at(i)).base, rotatedName(names.at(0)).base);
            QVERIFY(rotatedName(names.at(i)).age < rotatedName(names.at(i - 1)).age);
        }
    }

    void rotatedLogsAreInOrder()
    {
        const EvidenceFolder folder;
        folder.write(QStringLiteral("cloud-init.log"), detailedLog(12));
        folder.write(QStringLiteral("cloud-init.log.1"), detailedLog(11));
        folder.write(QStringLiteral("cloud-init.log.2.gz"), pack({{"x", detailedLog(10)}}, "raw", "gzip"));
        const auto analysis = analyze({folder.path()});
        QVERIFY(analysis);
        QCOMPARE(folder.kinds((*analysis)->inputs), (QStringList{QStringLiteral("cloud-init.log.2.gz cloud-init-log"),
                                                                 QStringLiteral("cloud-init.log.1 cloud-init-log"),
                                                                 QStringLiteral("cloud-init.log cloud-init-log")}));
        QCOMPARE((*analysis)->boots.size(), std::size_t(3));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE((*analysis)->boots[std::size_t(i)].logInput, i);
            QCOMPARE((*analysis)->boots[std::size_t(i)].index, i + 1);
        }
    }

    // The log was rotated while cloud-init ran.
    void aBootInTwoFilesIsOne()
    {
        const EvidenceFolder folder;
        const QByteArray log = detailedLog(11);
        const qsizetype cut = log.size() - detailedLog(11, false).size();
        folder.write(QStringLiteral("cloud-init.log"), log.mid(cut) + detailedLog(12));
        folder.write(QStringLiteral("cloud-init.log.1"), detailedLog(10) + log.left(cut));
        const auto analysis = analyze({folder.path()});
        QVERIFY(analysis);
        QCOMPARE((*analysis)->boots.size(), std::size_t(3));
        const int joined = (*analysis)->boots.front().logInput;
        QCOMPARE((*analysis)->inputs.at(joined).lines.lineCount(),
                 quint32(detailedLog(10).count('\n') + log.count('\n') + detailedLog(12).count('\n')));
        QVERIFY((*analysis)->inputs.at(joined).remark.contains(QLatin1String("cloud-init.log.1")));
        QCOMPARE((*analysis)->inputs.at(1 - joined).sameAs, joined);
        QCOMPARE((*analysis)->boots.at(1).stages.size(), std::size_t(4));
    }

    void consolePieces_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("last");
        QTest::addColumn<bool>("oneMachine");
        QTest::addColumn<int>("lines"); // of the whole; 0: not joined
        QTest::addColumn<bool>("hole");
        QTest::newRow("overlap") << consoleLog(0, 60) << consoleLog(40, 90) << false << 900 << false;
        QTest::newRow("overlap, cut in a line")
            << consoleLog(0, 60) << consoleLog(40, 90).mid(17) << false << 900 << false;
        QTest::newRow("hole") << consoleLog(0, 40) << consoleLog(60, 90) << true << 701 << true;
        QTest::newRow("hole, but whose?") << consoleLog(0, 40) << consoleLog(60, 90) << false << 0 << false;
        QTest::newRow("two starts") << consoleLog(0, 40) << consoleLog(0, 90).replace("number", "no.") << true << 0 << false;
        QTest::newRow("turned round") << consoleLog(40, 90) << consoleLog(0, 60) << true << 0 << false;
        QTest::newRow("empty") << QByteArray() << consoleLog(0, 60) << true << 0 << false;
    }
    void consolePieces()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, last);
        QFETCH(bool, oneMachine);
        QFETCH(int, lines);
        const auto joined = joinConsolePieces(first, last, oneMachine);
        QCOMPARE(joined ? int(joined->count('\n')) : 0, lines);
        if (!joined)
            return;
        QTEST(joined->contains("<<< Bootscope"), "hole");
        QVERIFY(joined->startsWith(first.left(100)) && joined->endsWith(last.right(100)));
    }

    void consolesOfOneInstanceAreOne()
    {
        const EvidenceFolder folder;
        const QStringList paths{folder.write(QStringLiteral("b.json"), consoleReply(kMachine, consoleLog(60, 90))),
                                folder.write(QStringLiteral("a.json"), consoleReply(kMachine, consoleLog(0, 40)))};
        const QList<Input> inputs = collectInputs(paths);
        QCOMPARE(inputs.size(), 2);
        QCOMPARE(inputs.at(0).sameAs, 1);
        QVERIFY(inputs.at(1).source->bytes(0, inputs.at(1).source->size()).contains("<<< Bootscope"));
        // Of two instances they stay apart.
        folder.write(QStringLiteral("b.json"), consoleReply("i-0aaaaaaaaaaaaaaaa", consoleLog(60, 90)));
        for (const Input &input : collectInputs(paths))
            QCOMPARE(input.sameAs, -1);
    }

    void theSameLogIsReadOnce()
    {
        const EvidenceFolder folder;
        const QByteArray console = consoleLog(0, 60);
        const QStringList paths{folder.write(QStringLiteral("a.json"), consoleReply(kMachine, console)),
                                folder.write(QStringLiteral("plain.txt"), QByteArray(console).replace("\r\n", "\n")),
                                folder.write(QStringLiteral("tail.txt"), console.last(2000))};
        const QList<Input> inputs = collectInputs(paths);
        QCOMPARE(inputs.size(), 3);
        QCOMPARE(inputs.at(0).sameAs, 1);
        QCOMPARE(inputs.at(1).sameAs, -1);
        QCOMPARE(inputs.at(2).sameAs, 1);
        QVERIFY(inputs.at(2).remark.contains(QLatin1String("plain.txt")));
    }

    void machinesStayApart_data()
    {
        QTest::addColumn<QStringList>("files"); // "PATH KIND", KIND a letter
        QTest::addColumn<QStringList>("cases"); // names by file
        const auto row = [](const char *name, std::initializer_list<const char *> files,
                            std::initializer_list<const char *> cases) {
            QTest::newRow(name) << list(files) << list(cases);
        };
        row("one", {"cloud-init.log L", "sub/cloud-init-output.log O"}, {"", ""});
        row("log and console in two folders", {"logs/cloud-init.log L", "console/c.txt C"}, {"", ""});
        row("two hosts", {"a/cloud-init.log L", "a/cloud-init-output.log O", "b/cloud-init.log L", "b/user-data U"},
            {"a", "a", "b", "b"});
        row("two trees",
            {"h1/var/log/cloud-init.log L", "h1/var/lib/cloud/instance/user-data.txt U", "h2/var/log/cloud-init.log L"},
            {"h1", "h1", "h2"});
        row("names tell", {"web1-cloud-init.log L", "web1-cloud-init-output.log O", "web2-cloud-init.log L"},
            {"web1", "web1", "web2"});
        row("two logs of one", {"cloud-init.log L", "old.log L"}, {"", ""});
    }
    void machinesStayApart()
    {
        QFETCH(QStringList, files);
        QFETCH(QStringList, cases);
        const EvidenceFolder folder;
        int hour = 1;
        QStringList expected;
        for (qsizetype i = 0; i < files.size(); ++i) {
            const QString path = files.at(i).section(QLatin1Char(' '), 0, 0);
            const char kind = files.at(i).back().toLatin1();
            folder.write(path, kind == 'L'   ? detailedLog(hour)
                               : kind == 'O' ? outputLog(hour)
                               : kind == 'C' ? consoleLog(0, 10)
                                             : QByteArray("#!/bin/sh\necho " + path.toUtf8() + '\n'));
            hour += kind == 'L' ? 1 : 0;
            expected.append(path + QLatin1Char('=') + cases.at(i));
        }
        const auto analysis = analyze({folder.path()});
        QVERIFY(analysis);
        QStringList found;
        for (const Input &input : (*analysis)->inputs)
            found.append(QDir(folder.path()).relativeFilePath(input.path) + QLatin1Char('=') + input.caseName);
        found.sort();
        expected.sort();
        QCOMPARE(found, expected);
        // No boot is put together out of two machines.
        for (const Boot &boot : (*analysis)->boots) {
            if (boot.logInput >= 0 && boot.outputInput >= 0)
                QCOMPARE((*analysis)->inputs.at(boot.logInput).caseIndex,
                         (*analysis)->inputs.at(boot.outputInput).caseIndex);
            const CaseUserData userData = userDataOf(**analysis, boot);
            if (userData.data)
                QCOMPARE((*analysis)->inputs.at(userData.input).caseIndex, caseOf(**analysis, boot));
        }
    }
};

QTEST_GUILESS_MAIN(EvidenceJoinTest)
#include "tst_evidencejoin.moc"
