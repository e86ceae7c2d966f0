// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/compare/casefolders.h"
#include "parsers/boots/compare/summary.h"
#include "parsers/evidence/evidence.h"
#include "tests/archives/packer.h"
#include "tests/widgets/handmadeboot.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace bootscope;
using namespace bootscope::test;

namespace {

const QByteArray kLog = "2026-11-23 12:33:00,347 - util.py[DEBUG]: Cloud-init v. 22.4.2 running 'init-local' at Mon, "
                        "23 Nov 2026 12:33:00 +0000. Up 1.0 seconds.\n"
                        "2026-11-23 12:33:00,400 - handlers.py[DEBUG]: start: init-local/check-cache: attempting\n";

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contentFor(const QString &path)
{
    if (path.endsWith(QLatin1String("user-data")))
        return "#!/bin/sh\n";
    // Logs of one and the same text would be read once.
    const QByteArray log = kLog + "2026-11-23 12:33:01,000 - util.py[DEBUG]: " + path.toUtf8() + '\n';
    if (path.endsWith(QLatin1String(".tar.gz")))
        return pack({{"cloud-init-logs/cloud-init.log", log}}, "tar", "gzip");
    const QByteArray plain = path.contains(QLatin1String("output"))
                                 ? log.mid(log.indexOf("Cloud-init v."), log.indexOf('\n') - log.indexOf("Cloud-init"))
                                 : log;
    return path.endsWith(QLatin1String(".gz")) ? pack({{"log", plain}}, "raw", "gzip") : plain;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

CaseSummary summary(const char *name, Verdict verdict, const char *kind = "", const char *message = "")
{
    CaseSummary made;
    made.name = QLatin1String(name);
    made.verdict = verdict;
    made.boots = made.boot = 1;
    made.kind = QLatin1String(kind);
    made.message = made.cause = QLatin1String(message);
    return made;
}

} // namespace

class TestSummary : public QObject
{
    Q_OBJECT
private slots:
    void tellsTheBootThatMatters();
    void sameCauseWhateverTheIds();
    void groupsByCause();
    void groupsByFact();
    void slowOnesStandOut();
    void findsCases_data();
    void findsCases();
    void pathsAreCases();
    void findsTheImage_data();
    void findsTheImage();
};

void TestSummary::tellsTheBootThatMatters()
{
    auto made = handmade::analysis();
    made->boots.push_back(made->boots[0]);
    made->boots[1].verdict = Verdict::Succeeded;
    made->boots[1].failures.clear();
    made->boots[1].index = 2;
    const CaseSummary one = summarizeCase(QStringLiteral("web1"), {QStringLiteral("/logs")}, *made);
    QCOMPARE(one.boots, 2);
    QCOMPARE(one.boot, 1); // it failed
    QCOMPARE(one.verdict, Verdict::Failed);
    QCOMPARE(one.kind, QStringLiteral("command-not-found"));
    QCOMPARE(one.module, QStringLiteral("scripts_user"));
    const CaseSummary none = summarizeCase(QStringLiteral("x"), {}, Analysis());
    QCOMPARE(none.boot, 0);
    QCOMPARE(none.verdict, Verdict::Unknown);
}

void TestSummary::sameCauseWhateverTheIds()
{
    auto a = handmade::analysis();
    auto b = handmade::analysis();
    a->boots[0].failures[0].message = QStringLiteral("mount of 10.0.0.7 failed, exit code 32 (pid 4711)");
    b->boots[0].failures[0].message = QStringLiteral("mount of 10.9.9.1 failed, exit code 32 (pid 12)");
    const QString cause = summarizeCase({}, {}, *a).cause;
    QCOMPARE(summarizeCase({}, {}, *b).cause, cause);
    b->boots[0].failures[0].message.replace(QStringLiteral("32"), QStringLiteral("1"));
    QVERIFY(summarizeCase({}, {}, *b).cause != cause); // another exit code is another cause
}

void TestSummary::groupsByCause()
{
    QList<CaseSummary> cases;
    for (int i = 0; i < 20; ++i)
        cases.append(summary("good", Verdict::Succeeded));
    cases.append(summary("cut", Verdict::Incomplete));
    cases.append(summary("one", Verdict::Failed, "apt-lock", "lock"));
    cases.append(summary("two", Verdict::Failed, "no-space", "disk"));
    cases.append(summary("three", Verdict::Failed, "no-space", "disk"));
    cases.append(unreadableCase(QStringLiteral("bad"), {}, QStringLiteral("cannot be opened")));
    const QList<CaseGroup> groups = groupCases(cases, GroupBy::Cause);
    QCOMPARE(groups.size(), 5);
    QCOMPARE(groups.at(0).title, QStringLiteral("disk")); // failures first, the frequent one before the other
    QCOMPARE(groups.at(0).cases, (QList<int>{22, 23}));
    QCOMPARE(groups.at(1).title, QStringLiteral("lock"));
    QCOMPARE(groups.at(2).worst, Verdict::Incomplete);
    QCOMPARE(groups.last().cases.size(), 20);
    qsizetype all = 0;
    for (const CaseGroup &group : groups)
        all += group.cases.size();
    QCOMPARE(all, cases.size());
    QVERIFY(groupCases({}, GroupBy::Cause).isEmpty());
}

void TestSummary::groupsByFact()
{
    QList<CaseSummary> cases{summary("a", Verdict::Succeeded), summary("b", Verdict::Failed, "x", "x"),
                             summary("c", Verdict::Failed, "x", "x"), summary("d", Verdict::Succeeded)};
    cases[0].cloudInit = cases[1].cloudInit = QStringLiteral("22.4.2");
    cases[2].cloudInit = QStringLiteral("26.2");
    const QList<CaseGroup> groups = groupCases(cases, GroupBy::Version);
    QCOMPARE(groups.size(), 3);
    QCOMPARE(groups.at(0).key, QStringLiteral("26.2")); // all of it fails
    QCOMPARE(groups.at(1).key, QStringLiteral("22.4.2"));
    QCOMPARE(groups.at(1).cases.first(), 1); // what failed first
    QCOMPARE(groups.at(1).failed, 1);
    QVERIFY(groups.at(2).key.isEmpty());
    QVERIFY(!groups.at(2).title.isEmpty());
}

void TestSummary::slowOnesStandOut()
{
    QList<CaseSummary> cases;
    for (int i = 0; i < 9; ++i) {
        cases.append(summary("usual", Verdict::Succeeded));
        cases.last().durationUs = 20'000'000 + i * 1000;
    }
    cases.append(summary("slow", Verdict::Succeeded));
    cases.last().durationUs = 200'000'000;
    cases.append(summary("no time", Verdict::Succeeded));
    findSlowCases(cases);
    QVERIFY(cases.at(9).slowness > 9.5 && cases.at(9).slowness < 10.5);
    QCOMPARE(cases.at(0).slowness, 0.0);
    QCOMPARE(cases.at(10).slowness, 0.0);
    QCOMPARE(groupCases(cases, GroupBy::Cause).first().cases.first(), 9); // outliers on top
    QList<CaseSummary> two{cases.at(0), cases.at(9)};
    findSlowCases(two);
    QCOMPARE(two.at(1).slowness, 0.0); // two say nothing of what is usual
}

void TestSummary::findsCases_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("one machine") << words("cloud-init.log cloud-init-output.log user-data") << words("root");
    QTest::newRow("a folder each") << words("web1/cloud-init.log web2/cloud-init.log web2/user-data")
                                   << words("web1 web2");
    QTest::newRow("system trees")
        << words("a/var/log/cloud-init.log a/run/cloud-init/status.json b/var/log/cloud-init.log") << words("a b");
    QTest::newRow("one system tree") << words("var/log/cloud-init.log run/cloud-init/status.json") << words("root");
    QTest::newRow("side by side") << words("web1-cloud-init.log web2-cloud-init.log db.txt") << words("db web1 web2");
    QTest::newRow("rotated") << words("cloud-init.log cloud-init.log.1") << words("root");
    QTest::newRow("deeper") << words("eu/web1/cloud-init.log us/web1/cloud-init.log") << words("eu us");
    QTest::newRow("archives") << words("web1.tar.gz web2.tar.gz") << words("web1.tar.gz web2.tar.gz");
    QTest::newRow("packed logs") << words("web1.log.gz web1-output.log.gz web2.log.gz") << words("web1 web2");
    QTest::newRow("rotated ones of two") << words("a-cloud-init.log a-cloud-init.log.1 b-cloud-init.log")
                                         << words("a b");
    QTest::newRow("among other things") << words("eu/web1/var/log/cloud-init.log eu/web2/var/log/cloud-init.log "
                                                 "notes/user-data")
                                        << words("web1 web2");
    QTest::newRow("nothing") << words("") << words("root");
}

void TestSummary::findsCases()
{
    QFETCH(QStringList, files);
    QFETCH(QStringList, names);
    QTemporaryDir folder;
    const QString root = folder.filePath(QStringLiteral("root"));
    QVERIFY(QDir().mkpath(root));
    for (const QString &file : files)
        write(root + QLatin1Char('/') + file, contentFor(file));
    QStringList found;
    for (const CaseFiles &one : findCases({root}))
        found.append(one.name);
    std::sort(found.begin(), found.end());
    QCOMPARE(found, names);
    // One analysis of the same folder tells as many machines apart.
    QSet<int> machines;
    for (const Input &input : collectInputs({root})) {
        if (isLog(input.kind))
            machines.insert(input.caseIndex);
    }
    QCOMPARE(qMax(qsizetype(1), machines.size()), names.size());
}

void TestSummary::pathsAreCases()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("a/x.log")), kLog);
    write(folder.filePath(QStringLiteral("b/x.log")), kLog);
    const QStringList paths{folder.filePath(QStringLiteral("a/x.log")), folder.filePath(QStringLiteral("b/x.log"))};
    const QList<CaseFiles> cases = findCases(paths);
    QCOMPARE(cases.size(), 2);
    QVERIFY(cases.at(0).name != cases.at(1).name);
    const std::atomic<bool> cancelled{true};
    QVERIFY(findCases({folder.path()}, &cancelled).size() <= 1);
}

void TestSummary::findsTheImage_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("image");
    QTest::newRow("ec2") << QByteArray(R"({"ds": {"meta_data": {"ami-id": "ami-0123456789abcdef0"}}})")
                         << QStringLiteral("ami-0123456789abcdef0");
    QTest::newRow("identity document")
        << QByteArray(R"({"ds": {"dynamic": {"instance-identity": {"document": {"imageId": "ami-1"}}}}})")
        << QStringLiteral("ami-1");
    QTest::newRow("config of the author is not it")
        << QByteArray(R"({"merged_cfg": {"image": "mine"}, "v1": {}})") << QString();
    QTest::newRow("broken") << QByteArray("{\"ami-id\": \"ami") << QString();
}

void TestSummary::findsTheImage()
{
    QFETCH(QByteArray, json);
    auto made = handmade::analysis();
    made->inputs.append(handmade::input(QStringLiteral("instance-data.json"), InputKind::InstanceData, json));
    QTEST(imageOf(*made), "image");
}

QTEST_APPLESS_MAIN(TestSummary)
#include "tst_summary.moc"
