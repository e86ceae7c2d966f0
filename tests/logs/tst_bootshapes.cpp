// SPDX-License-Identifier: GPL-3.0-or-later
// Logs of many versions and in many wrappings, each told in one line: what stages and steps were found.
#include "parsers/boots/analysis.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

namespace {

// "22.4.2 local[check-cache+] final![scripts-user!]": + success, ! failure, ~ skipped, ? not known; … not finished.
QString textOf(const Analysis &analysis)
{
    static const char *const kResults[] = {"?", "+", "w", "!", "~"};
    QStringList boots;
    for (const Boot &boot : analysis.boots) {
        QStringList stages{boot.cloudInit};
        for (const StageRun &run : boot.stages) {
            QStringList steps;
            for (const Step &step : run.steps)
                steps.append(moduleOfStep(analysis.names.value(step.name)) + QLatin1String(kResults[int(step.result)]) +
                             (step.finished ? QString() : QStringLiteral("…")));
            stages.append(stageId(run.stage) + QLatin1String(kResults[int(run.result)]) +
                          (run.finished ? QString() : QStringLiteral("…")) + u'[' + steps.join(u' ') + u']');
        }
        boots.append(stages.join(u' '));
    }
    return boots.join(QStringLiteral(" | "));
}

AnalysisPtr analysisOf(const QTemporaryDir &dir, const QByteArray &log)
{
    const QString path = dir.filePath(QStringLiteral("a.log"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(log) != log.size())
        return {};
    file.close();
    auto result = analyze({path});
    return result ? *result : AnalysisPtr();
}

QByteArray banner(const char *version, const char *action, const char *clock, const char *uptime)
{
    return QByteArray("Cloud-init v. ") + version + " running '" + action + "' at Fri, 09 Sep 2016 " + clock +
           " +0000. Up " + uptime + " seconds.";
}

// Every line of a log behind something, "\n" included.
QByteArray prefixed(const QByteArray &log, const QByteArray &prefix)
{
    QByteArray result;
    for (const QByteArray &line : log.trimmed().split('\n'))
        result += prefix + line + '\n';
    return result;
}

// cloud-init 0.7.5: no events.
QByteArray oldLog()
{
    const QByteArray day = "2016-09-09 ";
    QByteArray log = day + "08:40:42,000 - util.py[DEBUG]: " + banner("0.7.5", "init", "08:40:42", "12.10") + '\n';
    log += day + "08:40:43,000 - helpers.py[DEBUG]: Running config-seed_random using lock (<FileLock>)\n";
    log += day + "08:40:46,500 - helpers.py[DEBUG]: Running config-bootcmd using lock (<DummyLock>)\n";
    log += day + "08:40:47,000 - util.py[WARNING]: Running bootcmd (<module 'cloudinit.config.cc_bootcmd' from 'x'>) "
                 "failed\n";
    log += day + "08:40:47,100 - helpers.py[DEBUG]: config-ssh already ran (freq=once-per-instance)\n";
    log += day + "08:40:47,200 - cloud-init[DEBUG]: Ran 3 modules with 1 failures\n";
    log += day + "08:40:47,300 - util.py[DEBUG]: cloud-init mode 'init' took 4.669 seconds (4.67)\n";
    return log;
}

QByteArray modernLog()
{
    const QByteArray day = "2016-09-09 ";
    QByteArray log =
        day + "08:40:42,000 - util.py[DEBUG]: " + banner("22.4.2", "init-local", "08:40:42", "5.10") + '\n';
    log += day + "08:40:42,100 - handlers.py[DEBUG]: start: init-local/check-cache: attempting to read\n";
    log += day + "08:40:42,200 - handlers.py[DEBUG]: finish: init-local/check-cache: SUCCESS: no cache found\n";
    log += day + "08:40:42,300 - handlers.py[DEBUG]: finish: init-local: SUCCESS: searching\n";
    log += day + "08:40:44,000 - util.py[DEBUG]: " + banner("22.4.2", "modules:final", "08:40:44", "7.10") + '\n';
    log += day + "08:40:44,100 - handlers.py[DEBUG]: start: modules-final/config-scripts-user: running\n";
    log += day + "08:40:45,000 - util.py[WARNING]: Running module scripts-user (<module 'x'>) failed\n";
    log += day + "08:40:45,100 - handlers.py[DEBUG]: finish: modules-final/config-scripts-user: FAIL: running\n";
    log += day + "08:40:45,200 - handlers.py[DEBUG]: finish: modules-final: FAIL: running modules for final\n";
    return log;
}

constexpr const char *kOld = "0.7.5 network![seed_random+ bootcmd! ssh~]";
constexpr const char *kModern = "22.4.2 local+[check-cache+] final![scripts-user!]";

} // namespace

class BootShapesTest : public QObject
{
    Q_OBJECT
private slots:
    void shapes_data();
    void shapes();
    void durationsWithoutEvents();
    void yearOfStamps();
    void anyOrderOfBanners_data();
    void anyOrderOfBanners();
};

void BootShapesTest::shapes_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &log, const char *expected,
                        InputKind kind = InputKind::CloudInitLog) {
        QTest::newRow(name) << log << QString::fromUtf8(expected) << int(kind);
    };
    row("no events", oldLog(), kOld);
    row("modern", modernLog(), kModern);
    row("two versions", oldLog() + modernLog(), QByteArray(QByteArray(kOld) + " | " + kModern).constData());
    for (const char *prefix :
         {"Sep  9 08:40:42 host [CLOUDINIT] ", "Sep 09 08:40:42 cloud-init[123]: ",
          "Sep 09 08:40:42.074410 x2 cloud-init[106]: [CLOUDINIT] ", "2016-09-09T08:40:42.972325+00:00 y1 [CLOUDINIT] ",
          "[   32.258641] cloud-init[859]: ", "2016-09-09T08:40:42.972Z ", "2016-09-09T08:40:42.972325123Z stdout F ",
          "2016-09-09T08:40:42Z Sep 09 08:40:42 cloud-init[123]: ", "<30>1 2016-09-09T08:40:42Z h cloud-init 7 - - ",
          "Fri 2016-09-09 08:40:42 UTC host cloud-init.service[7]: ", "[2016-09-09 08:40:42] ", "cloud-init[7]: "}) {
        row(QByteArray(QByteArray("behind ") + prefix).constData(), prefixed(modernLog(), prefix), kModern);
        row(QByteArray(QByteArray("no events behind ") + prefix).constData(), prefixed(oldLog(), prefix), kOld);
    }
    QByteArray mixed = modernLog();
    mixed.replace("2016-09-09 08:40:45,1", "Sep  9 08:40:45 host [CLOUDINIT] 2016-09-09 08:40:45,1");
    row("formats mixed", mixed, kModern);
    QByteArray windows = modernLog();
    row("carriage returns", windows.replace("\n", "\r\r\n"), kModern);
    QByteArray twice = modernLog();
    twice.replace(" - util.py[DEBUG]: Cloud-init", " - util.py[DEBUG]: x\nCloud-init");
    row("banners that are printed", twice, kModern);
    const QByteArray first = modernLog().split('\n').at(0) + '\n';
    row("a banner twice", first + first.mid(first.indexOf("Cloud-init")) + modernLog().mid(first.size()), kModern);
    row("begins within a boot", modernLog().mid(modernLog().indexOf("2016-09-09 08:40:44,100")),
        " final![scripts-user!]");
    row("ends within a step", modernLog().left(modernLog().indexOf("2016-09-09 08:40:45,100")),
        "22.4.2 local+[check-cache+] final?…[scripts-user?…]");
    QByteArray single = modernLog();
    single.replace("2016-09-09 08:40:44,000", "2016-09-09 08:40:43,900 - handlers.py[DEBUG]: start: modules-final: x\n"
                                              "2016-09-09 08:40:43,950 - handlers.py[DEBUG]: start: "
                                              "modules-final/activate: x\n"
                                              "2016-09-09 08:40:44,000");
    row("events before the banner", single, "22.4.2 local+[check-cache+] final![activate?… scripts-user!]");
    // Somebody runs `cloud-init init` on a machine that is up; after a restart the local stage comes first.
    const QByteArray again =
        "2016-09-09 09:40:42,000 - util.py[DEBUG]: " + banner("22.4.2", "init", "09:40:42", "3605.10") +
        "\n2016-09-09 09:40:42,100 - handlers.py[DEBUG]: start: init-network/check-cache: x\n"
        "2016-09-09 09:40:42,200 - handlers.py[DEBUG]: finish: init-network/check-cache: SUCCESS: x\n"
        "2016-09-09 09:40:42,300 - handlers.py[DEBUG]: finish: init-network: SUCCESS: x\n";
    row("a stage by hand", modernLog() + again,
        QByteArray(QByteArray(kModern) + " network+[check-cache+]").constData());
    QByteArray restarted = again;
    row("a restart without a local stage", modernLog() + restarted.replace("3605.10", "6.10"),
        QByteArray(QByteArray(kModern) + " | 22.4.2 network+[check-cache+]").constData());
    const QByteArray output = banner("19.3-46.amzn2", "init-local", "08:40:42", "5.10") + '\n' +
                              "Sep 09 08:40:42 cloud-init[123]: util.py[WARNING]: careful\n" + "plain\nplain\n" +
                              banner("19.3-46.amzn2", "modules:final", "08:40:52", "15.10") + '\n' +
                              "Sep 09 08:40:53 cloud-init[123]: util.py[WARNING]: Failed running x [1]\n";
    row("output with stamped warnings", output, "19.3-46.amzn2 local+[] final?…[]", InputKind::OutputLog);
    row("shipped output", prefixed(output, "2016-09-09T08:40:42.972Z "), "19.3-46.amzn2 local+[] final?…[]",
        InputKind::OutputLog);
}

void BootShapesTest::shapes()
{
    QFETCH(QByteArray, log);
    const QTemporaryDir dir;
    const AnalysisPtr analysis = analysisOf(dir, log);
    QVERIFY(analysis);
    QTEST(int(analysis->inputs.constFirst().kind), "kind");
    QTEST(textOf(*analysis), "expected");
}

void BootShapesTest::durationsWithoutEvents()
{
    const QTemporaryDir dir;
    const AnalysisPtr analysis = analysisOf(dir, oldLog());
    QVERIFY(analysis && analysis->boots.size() == 1);
    const StageRun &run = analysis->boots.front().stages.front();
    QCOMPARE(run.durationUs, 4'669'000);
    QCOMPARE(run.steps.at(0).durationUs, 3'500'000);
    QCOMPARE(run.steps.at(0).endLine, LineNo(2));
    QCOMPARE(run.steps.at(2).durationUs, kUnknownDuration);
}

void BootShapesTest::anyOrderOfBanners_data()
{
    QTest::addColumn<QByteArrayList>("lines");
    const QByteArray local = banner("22.4.2", "init-local", "08:40:42", "5.10");
    const QByteArray network = banner("22.4.2", "init", "08:40:43", "6.10");
    const QByteArray late = banner("22.4.2", "modules:final", "08:40:45", "8.10");
    const QByteArray end(
        "Cloud-init v. 22.4.2 finished at Fri, 09 Sep 2016 08:40:46 +0000. Datasource DataSourceNone.  Up "
        "9.10 seconds");
    QTest::newRow("as it was") << QByteArrayList{local, "a", network, "b", late, "c", end};
    QTest::newRow("the end before the last stage") << QByteArrayList{local, network, end, "c", late};
    QTest::newRow("the end first") << QByteArrayList{end, local, network, late, "c"};
    QTest::newRow("backwards") << QByteArrayList{end, late, network, "b", local};
    QTest::newRow("the end twice") << QByteArrayList{local, end, network, late, end, "c"};
    QTest::newRow("stages side by side") << QByteArrayList{local + network + late, end, "c"};
}

// Buffers are written out when they are full: lines of an output log may stand anywhere.
void BootShapesTest::anyOrderOfBanners()
{
    QFETCH(QByteArrayList, lines);
    const QTemporaryDir dir;
    const AnalysisPtr analysis = analysisOf(dir, lines.join('\n') + '\n');
    QVERIFY(analysis && !analysis->boots.empty());
    for (const Boot &boot : analysis->boots) {
        QVERIFY(boot.outputBegin <= boot.outputEnd);
        for (const StageRun &run : boot.stages) {
            QVERIFY2(run.line <= run.endLine, qPrintable(stageId(run.stage)));
            QVERIFY(boot.outputBegin <= run.line && run.endLine <= boot.outputEnd);
        }
    }
}

// Stamps above the first banner take its year, and a boot may run into the next one.
void BootShapesTest::yearOfStamps()
{
    const QTemporaryDir dir;
    const QByteArray prefix("cloud-init[1]: util.py[DEBUG]: ");
    const AnalysisPtr analysis =
        analysisOf(dir, "Dec 31 23:59:58 " + prefix + "a\nDec 31 23:59:59 " + prefix +
                            "Cloud-init v. 19.3 running 'init' at Thu, 31 Dec 2020 23:59:59 +0000. Up 9.00 seconds.\n"
                            "Jan 01 00:00:03 " +
                            prefix + "start: init-network/config-ssh: x\nJan 01 00:00:04 " + prefix +
                            "finish: init-network/config-ssh: SUCCESS: x\n");
    QVERIFY(analysis && analysis->boots.size() == 1);
    const Boot &boot = analysis->boots.front();
    QCOMPARE(toIsoString(boot.start, false), QStringLiteral("2020-12-31T23:59:58.000"));
    QCOMPARE(toIsoString(boot.stages.back().steps.front().start, false), QStringLiteral("2021-01-01T00:00:03.000"));
    const AnalysisPtr journal =
        analysisOf(dir, "-- Journal begins at Fri 2021-05-07 22:49:13 CEST, ends at Sat 2021-05-08 01:00:00 CEST. --\n"
                        "May 07 23:59:58 " +
                            prefix + "a\n");
    QVERIFY(journal && journal->boots.size() == 1);
    QCOMPARE(toIsoString(journal->boots.front().start, false), QStringLiteral("2021-05-07T23:59:58.000"));
    const AnalysisPtr mixed =
        analysisOf(dir, "2019-01-23 10:27:20,000 - util.py[DEBUG]: x\n2019-01-23 10:27:20,000 - handlers.py[DEBUG]: "
                        "start: init-local/check-cache: x\nJan 23 10:27:28 " +
                            prefix + "finish: init-local/check-cache: SUCCESS: x\n");
    QVERIFY(mixed && mixed->boots.size() == 1);
    QCOMPARE(mixed->boots.front().stages.front().steps.front().durationUs, 8'000'000);
    const AnalysisPtr noYear = analysisOf(dir, "Dec 31 23:59:58 " + prefix + "a\n");
    QVERIFY(noYear && noYear->boots.size() == 1);
    QVERIFY(!noYear->boots.front().start.isKnown());
}

QTEST_GUILESS_MAIN(BootShapesTest)
#include "tst_bootshapes.moc"
