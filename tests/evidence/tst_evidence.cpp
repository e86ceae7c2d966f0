// SPDX-License-Identifier: GPL-3.0-or-later
// What is found in folders, archives and mounted machines; nothing outside of them, and nothing written.
#include "parsers/boots/analysis.h"
#include "parsers/evidence/folderwalk.h"
#include "tests/archives/packer.h"
#include "tests/evidence/evidencefolder.h"
#include "tests/evidence/samplelogs.h"

#include <QDirIterator>
#include <QTest>

using namespace bootscope;
using namespace bootscope::test;

class EvidenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contentDecides_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, const QByteArray &bytes, const char *kind) {
            QTest::newRow(name) << bytes << QString::fromLatin1(kind);
        };
        for (const char *filter : {"gzip", "bzip2", "xz", "zstd"})
            row(filter, pack({{"log", detailedLog(9)}}, "raw", filter), "cloud-init-log");
        row("tar", pack({{"a/x", detailedLog(9)}}), "cloud-init-log");
        row("zip", pack({{"a/x", outputLog(9)}}, "zip"), "cloud-init-output-log");
        row("tar.gz in zip", pack({{"in.bin", pack({{"x", detailedLog(9)}}, "tar", "gzip")}}, "zip"), "cloud-init-log");
        row("an answer",
            "{\"InstanceId\": \"i-0123456789abcdef0\", \"Output\": \"[    1.0] cloud-init[7]: a\\n[    2.0] "
            "cloud-init[7]: b\\n\"}",
            "console");
        row("a console without cloud-init",
            "{\"InstanceId\": \"i-0123456789abcdef0\", \"Output\": \"[    1.0] Kernel panic\\n\"}", "console");
        QByteArray grepped;
        for (const QByteArray &line : detailedLog(9).split('\n'))
            grepped += line.isEmpty() ? QByteArray() : "/var/log/cloud-init.log:12:" + line + '\n';
        row("grep", grepped, "cloud-init-log");
        QByteArray quoted;
        for (const QByteArray &line : outputLog(9).split('\n'))
            quoted += line.isEmpty() ? QByteArray() : "> " + line + '\n';
        row("a mail", quoted, "cloud-init-output-log");
        QByteArray late;
        for (int i = 0; i < 20000; ++i)
            late += "Mar  3 08:00:00 web1 kernel: nothing of interest here\n";
        row("a long syslog",
            late + "Mar  3 09:00:00 web1 cloud-init[7]: hello\nMar  3 09:00:01 web1 cloud-init[7]: there\n", "journal");
        // `aws logs tail`, an export of CloudWatch, a container's log: each before the lines of a console.
        for (const char *prefix : {"2026-03-02T08:14:05.123000+00:00 i-0123456789abcdef0 ", "1772439245123\t",
                                   "2026-03-02T08:14:05.123Z ", "2026-03-02T08:14:05.123456789Z stdout F "}) {
            QByteArray shipped;
            for (int i = 0; i < 30; ++i)
                shipped += QByteArray(prefix) + "[   12.500000] cloud-init[7]: line " + QByteArray::number(i) + '\n';
            row(prefix, shipped, "console");
        }
        QByteArray csv("timestamp,message\n");
        for (const QByteArray &line : outputLog(9).split('\n'))
            csv += line.isEmpty() ? QByteArray() : "1772439245123,\"" + line + "\"\n";
        row("csv", csv, "cloud-init-output-log");
        row("analyze dump",
            "[\n {\n  \"description\": \"x\",\n  \"event_type\": \"start\",\n  \"name\": \"init-local\",\n  "
            "\"origin\": \"cloudinit\",\n  \"timestamp\": 1772439245.1\n }\n]\n",
            "unknown");
        row("status as YAML",
            "---\n_schema_version: '1'\nboot_status_code: unknown\nerrors: []\nschemas:\n    '1':\n        status: "
            "done\nstatus: done\n...\n",
            "status-json");
        row("status", "\n....\nstatus: error\ntime: x\n", "unknown");
        row("a binary journal", QByteArray("LPKSHHRH") + QByteArray(100, '\0'), "unknown");
    }
    void contentDecides()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!bytes.isEmpty());
        const EvidenceFolder folder;
        const QList<Input> inputs = collectInputs({folder.write(QStringLiteral("x.bin"), bytes)});
        QCOMPARE(inputs.size(), 1);
        QCOMPARE(inputs.constFirst().path.startsWith(folder.path(QStringLiteral("x.bin"))), true);
        QTEST(inputKindId(inputs.constFirst().kind), "kind");
    }

    void whatWasSavedByPowerShellIsText()
    {
        const EvidenceFolder folder;
        const QString log = QString::fromUtf8(detailedLog(9)).replace(QLatin1Char('\n'), QLatin1String("\r\n"));
        QByteArray utf16("\xff\xfe");
        for (const QChar c : log)
            utf16.append(char(c.unicode() & 0xff)).append(char(c.unicode() >> 8));
        for (const QByteArray &bytes : {utf16, QByteArray("\xef\xbb\xbf" + detailedLog(9))}) {
            const auto analysis = analyze({folder.write(QStringLiteral("x.txt"), bytes)});
            QVERIFY(analysis);
            QCOMPARE((*analysis)->inputs.constFirst().kind, InputKind::CloudInitLog);
            QCOMPARE((*analysis)->boots.size(), std::size_t(1));
            QCOMPARE((*analysis)->boots.front().logBegin.value, 1U);
        }
    }

    // Two commands of one session are two inputs, whose lines keep the session's numbers.
    void aPastedSessionIsTakenApart()
    {
        const EvidenceFolder folder;
        const QByteArray first("ubuntu@ip-10-0-0-1:~$ sudo cat /var/log/cloud-init.log\n" + detailedLog(9));
        const QString path =
            folder.write(QStringLiteral("x"), first + "ubuntu@ip-10-0-0-1:~$ cat /var/log/cloud-init-output.log\n" +
                                                  outputLog(9) + "ubuntu@ip-10-0-0-1:~$ ls\nsnap\n");
        const auto analysis = analyze({path});
        QVERIFY(analysis);
        QCOMPARE((*analysis)->inputs.size(), 2);
        QCOMPARE((*analysis)->boots.size(), std::size_t(1));
        const Boot &boot = (*analysis)->boots.front();
        QCOMPARE((*analysis)->inputs.at(boot.logInput).path, path);
        QCOMPARE(boot.logBegin.value, 2U);
        const Input &output = (*analysis)->inputs.at(boot.outputInput);
        QVERIFY(output.lines.text(*output.source, LineNo(quint32(first.count('\n')) + 2), 100).contains("init-local"));
    }

    void aReportOfApportHoldsAnArchive()
    {
        const EvidenceFolder folder;
        const QByteArray logs = pack({{"cloud-init-logs-2026-03-03/cloud-init.log", detailedLog(9)}}, "tar", "gzip");
        const QByteArray packed = pack({{"logs.tgz", logs}}, "raw", "gzip");
        const QByteArray report("ProblemType: Bug\nDate: Tue Mar  3 09:00:00 2026\nlogs.tgz: base64\n " +
                                packed.left(30).toBase64() + "\n " + packed.mid(30).toBase64() +
                                "\nuser_data.txt:\n #!/bin/sh\n echo hi\n");
        const auto analysis = analyze({folder.write(QStringLiteral("x.crash"), report)});
        QVERIFY(analysis);
        QCOMPARE((*analysis)->boots.size(), std::size_t(1));
        QVERIFY((*analysis)->userData);
    }

    void textsOfSubcommandsAreKinds()
    {
        const EvidenceFolder folder;
        const auto kindOf = [&](const QByteArray &bytes) {
            return collectInputs({folder.write(QStringLiteral("x"), bytes)}).constFirst().kind;
        };
        QCOMPARE(kindOf("status: done\nboot_status_code: enabled-by-generator\n"), InputKind::StatusText);
        QCOMPARE(kindOf("$ cloud-init status --wait\n.....status: error\n"), InputKind::StatusText);
        QCOMPARE(kindOf("-- Boot Record 01 --\n     00.08700s (init-local/x)\n"), InputKind::AnalyzeText);
        QCOMPARE(kindOf("status: fine\n"), InputKind::Unknown);
    }

    void foreignFilesAreNamed()
    {
        const EvidenceFolder folder;
        const QList<Input> inputs = collectInputs(
            {folder.write(QStringLiteral("cloud-init.log"), QByteArray("LPKSHHRH") + QByteArray(100, '\0'))});
        QVERIFY(inputs.constFirst().remark.contains(QLatin1String("journalctl")));
    }

    void linesKeepTheirNumbers()
    {
        const EvidenceFolder folder;
        QByteArray text("$ grep -n '' cloud-init.log\n");
        int number = 0;
        for (const QByteArray &line : detailedLog(9).split('\n'))
            text += QByteArray::number(++number) + ':' + line + '\n';
        const auto analysis = analyze({folder.write(QStringLiteral("paste"), text)});
        QVERIFY(analysis);
        QCOMPARE((*analysis)->boots.size(), std::size_t(1));
        QCOMPARE((*analysis)->boots.front().logBegin.value, 2U);
        QCOMPARE((*analysis)->inputs.constFirst().lines.lineCount(), quint32(text.count('\n')));
    }

    // Flat and as a tree, as collect-logs wrote it in its versions, and what other collectors make.
    void collectors_data()
    {
        QTest::addColumn<QByteArrayList>("paths"); // log, output, user data
        const QByteArray top("cloud-init-logs-2026-03-03/");
        QTest::newRow("flat") << QByteArrayList{top + "cloud-init.log", top + "cloud-init-output.log",
                                                top + "user-data.txt"};
        QTest::newRow("tree") << QByteArrayList{top + "var/log/cloud-init.log", top + "var/log/cloud-init-output.log",
                                                top + "var/lib/cloud/instance/user-data.txt"};
        QTest::newRow("sos") << QByteArrayList{"sosreport-web1/var/log/cloud-init.log",
                                               "sosreport-web1/var/log/cloud-init-output.log",
                                               "sosreport-web1/var/lib/cloud/instance/user-data.txt"};
        QTest::newRow("EKS") << QByteArrayList{"./var_log/cloud-init.log", "./var_log/cloud-init-output.log",
                                               "./var_log/user-data.txt"};
        QTest::newRow("EC2Rescue") << QByteArrayList{"x/gathered_out/cloudinitlog/cloud-init.log",
                                                     "x/gathered_out/cloudinitlog/cloud-init-output.log",
                                                     "x/gathered_out/cloudinitlog/user-data"};
        QTest::newRow("ParallelCluster") << QByteArrayList{
            "pc-logs/cloudwatch-logs/ip-10-0-0-5.i-0123456789abcdef0.cloud-init",
            "pc-logs/cloudwatch-logs/ip-10-0-0-5.i-0123456789abcdef0.cloud-init-output", "pc-logs/user-data"};
    }
    void collectors()
    {
        QFETCH(QByteArrayList, paths);
        const QByteArray bytes = pack(
            {{paths.at(0), detailedLog(9)},
             {"x/etc/cloud/cloud.cfg.d/05_logging.cfg", "#cloud-config\nusers: []\n"},
             {"x/var/lib/cloud/instance/scripts/part-001", "#!/bin/sh\necho a part\n"},
             {"x/readme.txt", "Some words that quote\n" + detailedLog(3).left(90) + "\nand go on\nand on\nand on\n"},
             {paths.at(1), outputLog(9)},
             {paths.at(2), "#!/bin/sh\necho hi\n"}},
            "tar", "gzip");
        const EvidenceFolder folder;
        const QString archive = folder.write(QStringLiteral("some.archive"), bytes);
        const auto analysis = analyze({archive});
        QVERIFY(analysis);
        QCOMPARE((*analysis)->boots.size(), std::size_t(1));
        const Boot &boot = (*analysis)->boots.front();
        QCOMPARE((*analysis)->inputs.size(), 3);
        QVERIFY(boot.logInput >= 0 && boot.outputInput >= 0 && (*analysis)->userData);
        const Input &log = (*analysis)->inputs.at(boot.logInput);
        QVERIFY(log.path.startsWith(archive + QLatin1Char('/')));
        QCOMPARE(log.origin, QStringList{QStringLiteral("some.archive")});
        QCOMPARE((*analysis)->userData->document, QByteArray("#!/bin/sh\necho hi\n"));
    }

    void hostileArchivesWriteNothing()
    {
        const EvidenceFolder folder;
        const QByteArray bytes = pack({{"../../escaped.log", detailedLog(9)},
                                       {"/tmp/bootscope-absolute.log", detailedLog(10)},
                                       {"var/log/cloud-init.log", {}, AE_IFLNK, "/etc/passwd"},
                                       {"loop", {}, AE_IFLNK, "loop"}});
        const QString archive = folder.write(QStringLiteral("in/x.tar"), bytes);
        const QList<Input> inputs = collectInputs({archive});
        QCOMPARE(inputs.size(), 2);
        for (const Input &input : inputs)
            QVERIFY2(input.path.startsWith(archive + QLatin1Char('/')) && !input.path.contains(QLatin1String("..")),
                     qPrintable(input.path));
        int files = 0;
        for (QDirIterator it(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();
             it.next())
            ++files;
        QCOMPARE(files, 1);
        QVERIFY(!QFile::exists(QStringLiteral("/tmp/bootscope-absolute.log")));
    }

    void bombsAndBrokenArchivesAreSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray bomb(100 * 1024 * 1024, 'x');
        for (int i = 0; i < 2; ++i)
            bomb = pack({{"x", bomb}}, "raw", "xz");
        QTest::newRow("bomb") << bomb;
        const QByteArray whole = pack({{"log", detailedLog(9)}}, "tar", "gzip");
        QTest::newRow("cut") << whole.left(whole.size() / 4);
        QTest::newRow("nothing in it") << pack({{"a", "words\n"}, {"b", "more words\n"}}, "zip");
        QTest::newRow("no archive") << QByteArray("PK\x03\x04 and then nothing of the kind");
    }
    void bombsAndBrokenArchivesAreSaid()
    {
        QFETCH(QByteArray, bytes);
        const EvidenceFolder folder;
        const QList<Input> inputs = collectInputs({folder.write(QStringLiteral("cloud-init.log.gz"), bytes)});
        QCOMPARE(inputs.size(), 1);
        QVERIFY(!inputs.constFirst().remark.isEmpty());
        QCOMPARE(inputs.constFirst().kind, InputKind::Unknown);
    }

    void aMountedRootIsReadAsItsMachineWould()
    {
        const EvidenceFolder folder;
        const QString instances(QStringLiteral("root/var/lib/cloud/instances/"));
        folder.write(QStringLiteral("root/etc/os-release"), "NAME=x\n");
        folder.write(QStringLiteral("root/usr/x"), "x");
        folder.write(QStringLiteral("root/data/log/cloud-init.log"), detailedLog(9));
        folder.write(QStringLiteral("root/home/me/cloud-init.log"), detailedLog(3));
        folder.write(instances + QStringLiteral("i-new/user-data.txt"), "#!/bin/sh\necho new\n");
        folder.write(instances + QStringLiteral("i-old/user-data.txt"), "#!/bin/sh\necho old\n");
        folder.write(QStringLiteral("outside/cloud-init.log"), detailedLog(4));
        folder.link(QStringLiteral("/data/log"), QStringLiteral("root/var/log"));
        folder.link(QStringLiteral("/var/lib/cloud/instances/i-new"), QStringLiteral("root/var/lib/cloud/instance"));
        folder.link(QStringLiteral("../.."), QStringLiteral("root/var/lib/cloud/loop"));
        folder.link(QStringLiteral("../../../outside/cloud-init.log"),
                    QStringLiteral("root/data/log/cloud-init-output.log"));
        folder.link(folder.path(QStringLiteral("outside/cloud-init.log")), QStringLiteral("root/data/log/other.log"));
        const QList<Input> inputs = collectInputs({folder.path(QStringLiteral("root"))});
        QStringList found = folder.kinds(inputs);
        found.sort();
        QCOMPARE(found, (QStringList{QStringLiteral("root/var/lib/cloud/instance/user-data.txt user-data"),
                                     QStringLiteral("root/var/log/cloud-init.log cloud-init-log")}));
    }

    void linksStayInside_data()
    {
        QTest::addColumn<QString>("inner");
        QTest::addColumn<QString>("leads");
        const auto row = [](const char *inner, const char *leads) {
            QTest::newRow(inner) << QString::fromLatin1(inner) << QString::fromLatin1(leads);
        };
        row("a/file", "a/file");
        row("absolute", "a/file");
        row("up", "a/file");
        row("chain", "a/file");
        row("folder/file", "a/file");
        row("circle", "");
        row("nowhere", "");
        row("a/../../../a/file", "a/file");
    }
    void linksStayInside()
    {
        QFETCH(QString, inner);
        const EvidenceFolder folder;
        folder.write(QStringLiteral("a/file"), "x");
        folder.link(QStringLiteral("/a/file"), QStringLiteral("absolute"));
        folder.link(QStringLiteral("../../../../../../../../a/file"), QStringLiteral("up"));
        folder.link(QStringLiteral("absolute"), QStringLiteral("chain"));
        folder.link(QStringLiteral("/a"), QStringLiteral("folder"));
        folder.link(QStringLiteral("circle"), QStringLiteral("circle"));
        folder.link(QStringLiteral("/etc/passwd"), QStringLiteral("nowhere"));
        QTEST(resolveInside(folder.path(), inner), "leads");
    }

    // Also one in which nothing can be chosen.
    void everyPathIsAnswered_data()
    {
        QTest::addColumn<QByteArrayList>("names"); // in the archive
        QTest::addColumn<bool>("isChosen");
        QTest::newRow("one script") << QByteArrayList{"a.sh"} << true;
        QTest::newRow("two scripts") << QByteArrayList{"a.sh", "b.sh"} << false;
        QTest::newRow("three below") << QByteArrayList{"x/a.sh", "x/b.sh", "x/c.sh"} << false;
    }
    void everyPathIsAnswered()
    {
        QFETCH(QByteArrayList, names);
        QFETCH(bool, isChosen);
        const EvidenceFolder folder;
        QList<Packed> members;
        for (const QByteArray &name : names)
            members.append({name, "#!/bin/sh\necho " + name + "\n"});
        const QString archive = folder.write(QStringLiteral("case.tar"), pack(members));
        const QString log = folder.write(QStringLiteral("cloud-init.log"), detailedLog(9));
        for (const QStringList &paths : {QStringList{archive}, QStringList{log, archive}, QStringList{archive, log}}) {
            const QList<Input> inputs = collectInputs(paths);
            QCOMPARE(inputs.size(), paths.size());
            for (const Input &input : inputs)
                QCOMPARE(input.remark.isEmpty(), isChosen || input.path == log);
        }
    }

    void userDataOfAMachineIsItsOwn()
    {
        const EvidenceFolder folder;
        folder.write(QStringLiteral("cloud-init.log"), detailedLog(9));
        folder.write(QStringLiteral("a.sh"), "#!/bin/sh\necho a\n");
        folder.write(QStringLiteral("b.sh"), "#!/bin/sh\necho b\n");
        // Two scripts: neither is taken.
        QCOMPARE(collectInputs({folder.path()}).size(), 1);
        folder.write(QStringLiteral("user-data"), "#!/bin/sh\necho c\n");
        QCOMPARE(folder.kinds(collectInputs({folder.path()})),
                 (QStringList{QStringLiteral("cloud-init.log cloud-init-log"), QStringLiteral("user-data user-data")}));
        // What a person names counts, whatever is found.
        const QList<Input> named = collectInputs({folder.path(), folder.path(QStringLiteral("a.sh"))});
        QCOMPARE(folder.kinds(named),
                 (QStringList{QStringLiteral("a.sh user-data"), QStringLiteral("cloud-init.log cloud-init-log")}));
    }
};

QTEST_GUILESS_MAIN(EvidenceTest)
#include "tst_evidence.moc"
