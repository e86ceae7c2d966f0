// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/analysis.h"
#include "parsers/boots/explain.h"
#include "parsers/boots/reading/outputassembler.h"
#include "parsers/evidence/guessinput.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

namespace {

// One boot as a detailed log tells it; hour and uptime tell boots apart.
QByteArray bootLog(int hour, bool finished = true, const QByteArray &durations = {})
{
    const QByteArray h = QByteArray::number(hour).rightJustified(2, '0');
    const auto record = [&](const char *clock, const char *source, const QByteArray &message) -> QByteArray {
        return "2026-03-03 " + h + ':' + clock + " - " + source + "[DEBUG]: " + message + '\n';
    };
    const auto banner = [&](const char *clock, const char *action, const char *uptime) -> QByteArray {
        return record(clock, "util.py",
                      QByteArray("Cloud-init v. 22.4.2 running '") + action + "' at Tue, 03 Mar 2026 " + h +
                          ":00:00 +0000. Up " + uptime + " seconds.");
    };
    QByteArray log = banner("00:00,100", "init-local", "5.00");
    log += record("00:00,150", "handlers.py", "start: init-local/check-cache: attempting to read from cache [check]");
    log += record("00:00,160", "handlers.py", "finish: init-local/check-cache: SUCCESS: no cache found");
    log += record("00:00,300", "handlers.py", "finish: init-local: SUCCESS: searching for local datasources");
    log += banner("00:01,000", "init", "6.00");
    log += record("00:01,050", "modules.py",
                  "Skipping modules 'bootcmd,write-files' because no applicable config is provided.");
    log += record("00:01,100", "handlers.py",
                  "start: init-network/config-ssh: running config-ssh with frequency once-per-instance");
    log += record("00:01,900", "handlers.py",
                  "finish: init-network/config-ssh: SUCCESS: config-ssh ran successfully" + durations);
    log += record("00:02,000", "handlers.py",
                  "start: init-network/config-mounts: running config-mounts with frequency once-per-instance");
    log +=
        record("00:02,000", "handlers.py", "finish: init-network/config-mounts: SUCCESS: config-mounts previously ran");
    log += record("00:02,500", "handlers.py", "finish: init-network: SUCCESS: searching for network datasources");
    log += banner("00:03,000", "modules:config", "8.00");
    log += record("00:03,500", "handlers.py", "finish: modules-config: SUCCESS: running modules for config");
    log += banner("00:04,000", "modules:final", "9.00");
    log += record(
        "00:04,100", "handlers.py",
        "start: modules-final/config-scripts-user: running config-scripts-user with frequency once-per-instance");
    if (!finished)
        return log;
    log += record("00:04,600", "handlers.py",
                  "finish: modules-final/config-scripts-user: SUCCESS: config-scripts-user ran successfully");
    log += record("00:05,000", "handlers.py", "finish: modules-final: SUCCESS: running modules for final");
    return log;
}

QByteArray bootOutput(int hour)
{
    const QByteArray h = QByteArray::number(hour).rightJustified(2, '0');
    QByteArray text;
    const QList<std::pair<const char *, const char *>> stages{
        {"init-local", "5.00"}, {"init", "6.00"}, {"modules:config", "8.00"}, {"modules:final", "9.00"}};
    for (const auto &[action, uptime] : stages)
        text += QByteArray("Cloud-init v. 22.4.2 running '") + action + "' at Tue, 03 Mar 2026 " + h +
                ":00:00 +0000. Up " + uptime + " seconds.\n";
    return text + "Cloud-init v. 22.4.2 finished at Tue, 03 Mar 2026 " + h +
           ":00:05 +0000. Datasource DataSourceNoCloud.  Up 10.00 seconds\n";
}

QByteArray withoutBanners(const QByteArray &log)
{
    QByteArray result;
    for (const QByteArray &line : log.split('\n')) {
        if (line.contains("running 'init-local'"))
            result += line.left(24) + "- util.py[DEBUG]: Writing to /var/log/cloud-init.log - ab: [640] 0 bytes\n";
        else if (!line.contains("Cloud-init v.") && !line.isEmpty())
            result += line + '\n';
    }
    return result;
}

} // namespace

class BootsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void stagesAndSteps();
    void aClockThatIsSetIsNoDuration();
    void skippedBetweenStages();
    void givenDurations();
    void clockSetBack();
    void boots_data();
    void boots();
    void beginsInTheMiddle();
    void errorWords_data();
    void errorWords();
    void outputIsMatched();
    void outputOnly();
    void withoutBannersByEvents();
    void folders();
    void inputs_data();
    void inputs();
    void unreadable();
    void publishing();
    void cancelling();
    void example();

private:
    AnalysisPtr analyzeFiles(const QList<std::pair<QString, QByteArray>> &files)
    {
        for (const auto &[name, bytes] : files) {
            const QString path = m_dir->filePath(name);
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                return nullptr;
        }
        const auto result = analyze({m_dir->path()});
        return result ? *result : nullptr;
    }
    AnalysisPtr analyzeLog(const QByteArray &log) { return analyzeFiles({{QStringLiteral("cloud-init.log"), log}}); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void BootsTest::stagesAndSteps()
{
    const AnalysisPtr analysis = analyzeLog(bootLog(9));
    QVERIFY(analysis && analysis->complete);
    QCOMPARE(analysis->boots.size(), 1U);
    const Boot &boot = analysis->boots.front();
    QCOMPARE(boot.cloudInit, QStringLiteral("22.4.2"));
    QVERIFY(boot.isUtc);
    QCOMPARE(toIsoString(boot.start, boot.isUtc), QStringLiteral("2026-03-03T09:00:00.100Z"));
    QCOMPARE(boot.durationUs, 4'900'000);
    QCOMPARE(boot.verdict, Verdict::Succeeded);
    QCOMPARE(boot.logBegin, LineNo(1));
    QCOMPARE(boot.stages.size(), 4U);
    const StageRun &network = boot.stages.at(1);
    QCOMPARE(network.stage, Stage::Network);
    QCOMPARE(network.durationUs, 1'500'000);
    QCOMPARE(network.line, LineNo(5));
    QCOMPARE(network.endLine, LineNo(11));
    QCOMPARE(network.steps.size(), 4U);
    const auto nameOf = [&](const Step &step) { return analysis->names.value(qsizetype(step.name)); };
    QCOMPARE(nameOf(network.steps.at(0)), QStringLiteral("config-bootcmd"));
    QCOMPARE(network.steps.at(0).result, StepResult::Skipped);
    QCOMPARE(network.steps.at(0).durationUs, kUnknownDuration);
    QCOMPARE(nameOf(network.steps.at(2)), QStringLiteral("config-ssh"));
    QCOMPARE(network.steps.at(2).durationUs, 800'000);
    QCOMPARE(network.steps.at(2).line, LineNo(7));
    QCOMPARE(network.steps.at(2).endLine, LineNo(8));
    QCOMPARE(network.steps.at(3).result, StepResult::Skipped);
    QCOMPARE(moduleOfStep(nameOf(network.steps.at(2))), QStringLiteral("ssh"));
}

void BootsTest::aClockThatIsSetIsNoDuration()
{
    // No battery clock: NTP sets the time by three hours in the local stage, in which a step was under way.
    const AnalysisPtr analysis = analyzeLog(
        "2026-03-03 09:00:00,000 - util.py[DEBUG]: Cloud-init v. 22.4.2 running 'init-local' at Tue, 03 Mar 2026 "
        "09:00:00 +0000. Up 5.00 seconds.\n"
        "2026-03-03 09:00:00,100 - handlers.py[DEBUG]: start: init-local/search-NoCloud: searching\n"
        "2026-03-03 12:00:02,000 - handlers.py[DEBUG]: finish: init-local/search-NoCloud: SUCCESS: found\n"
        "2026-03-03 12:00:03,000 - util.py[DEBUG]: Cloud-init v. 22.4.2 running 'init' at Tue, 03 Mar 2026 12:00:03 "
        "+0000. Up 8.00 seconds.\n"
        "2026-03-03 12:00:13,000 - util.py[DEBUG]: Cloud-init v. 22.4.2 finished at Tue, 03 Mar 2026 12:00:13 +0000. "
        "Datasource DataSourceNoCloud.  Up 18.00 seconds\n");
    QCOMPARE(analysis->boots.size(), 1U);
    const Boot &boot = analysis->boots.front();
    QCOMPARE(boot.durationUs, 13'000'000);
    QCOMPARE(boot.stages.size(), 2U);
    QCOMPARE(boot.stages.at(0).durationUs, kUnknownDuration);
    QCOMPARE(boot.stages.at(0).steps.at(0).durationUs, kUnknownDuration);
}

// A process that says what it skips before it says which stage it is, as 26.x does, without banners.
void BootsTest::skippedBetweenStages()
{
    const auto record = [](const char *clock, const QByteArray &message) -> QByteArray {
        return QByteArray("2026-03-03 09:00:") + clock + " - handlers.py[DEBUG]: " + message + '\n';
    };
    const AnalysisPtr analysis =
        analyzeLog(record("01,000", "start: init-network/config-ssh: running config-ssh") +
                   record("01,100", "finish: init-network/config-ssh: SUCCESS: config-ssh ran successfully") +
                   record("01,200", "finish: init-network: SUCCESS: searching for network datasources") +
                   record("02,000", "Skipping modules 'snap,ntp' because no applicable config is provided.") +
                   record("02,100", "start: modules-config/config-runcmd: running config-runcmd") +
                   record("02,200", "finish: modules-config: SUCCESS: running modules for config"));
    QVERIFY(analysis);
    const Boot &boot = analysis->boots.front();
    QCOMPARE(boot.stages.size(), std::size_t(2));
    QCOMPARE(boot.stages[0].steps.size(), std::size_t(1));
    QCOMPARE(boot.stages[1].steps.size(), std::size_t(3));
    QCOMPARE(boot.stages[1].line, LineNo(4));
    QCOMPARE(boot.stages[1].durationUs, qint64(200'000));
}

void BootsTest::givenDurations()
{
    const AnalysisPtr analysis = analyzeLog(bootLog(9, true, " (duration: 0.123s)"));
    QCOMPARE(analysis->boots.front().stages.at(1).steps.at(2).durationUs, 123'000);
}

// A clock that is set back gives no negative duration, and no new boot.
void BootsTest::clockSetBack()
{
    QByteArray log = bootLog(9);
    log.replace("09:00:01,900", "08:00:01,900");
    const AnalysisPtr analysis = analyzeLog(log);
    QCOMPARE(analysis->boots.size(), 1U);
    QCOMPARE(analysis->boots.front().stages.at(1).steps.at(2).durationUs, kUnknownDuration);
}

void BootsTest::boots_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QList<Verdict>>("verdicts");
    using List = QList<Verdict>;
    QTest::newRow("two") << bootLog(9) + bootLog(10) << List{Verdict::Succeeded, Verdict::Succeeded};
    QTest::newRow("first cut") << bootLog(9, false) + bootLog(10) << List{Verdict::Incomplete, Verdict::Succeeded};
    QTest::newRow("last cut") << bootLog(9) + bootLog(10, false) << List{Verdict::Succeeded, Verdict::Incomplete};
    QTest::newRow("cut inside a line") << bootLog(9, false).chopped(30) << List{Verdict::Incomplete};
    QByteArray noLocal = bootLog(9);
    noLocal = noLocal.mid(noLocal.indexOf("2026-03-03 09:00:01,000"));
    // What became of the user data was told above.
    QTest::newRow("begins within the network stage")
        << noLocal.mid(noLocal.indexOf("2026-03-03 09:00:01,050")) << List{Verdict::Unknown};
    QTest::newRow("images without a local stage") << noLocal + noLocal << List{Verdict::Succeeded, Verdict::Succeeded};
    QTest::newRow("CR LF") << bootLog(9).replace("\n", "\r\n") << List{Verdict::Succeeded};
    QTest::newRow("NULs between") << bootLog(9) + QByteArray(5000, '\0') + "\n" + bootLog(10)
                                  << List{Verdict::Succeeded, Verdict::Succeeded};
}

void BootsTest::boots()
{
    QFETCH(QByteArray, log);
    const AnalysisPtr analysis = analyzeLog(log);
    QVERIFY(analysis);
    QList<Verdict> verdicts;
    for (const Boot &boot : analysis->boots)
        verdicts.append(boot.verdict);
    QTEST(verdicts, "verdicts");
    for (std::size_t i = 0; i < analysis->boots.size(); ++i)
        QCOMPARE(analysis->boots[i].index, int(i) + 1);
}

void BootsTest::beginsInTheMiddle()
{
    QByteArray log = bootLog(9);
    log = log.mid(log.indexOf("2026-03-03 09:00:04,600"));
    const AnalysisPtr analysis = analyzeLog(log);
    const Boot &boot = analysis->boots.front();
    // The end of a step whose beginning is cut off: when it began and how long it took is not known.
    QCOMPARE(boot.stages.size(), 1U);
    QVERIFY(!boot.stages.front().steps.front().start.isKnown());
    QCOMPARE(boot.stages.front().steps.front().durationUs, kUnknownDuration);
    QCOMPARE(boot.verdict, Verdict::Unknown);
}

void BootsTest::errorWords_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isSuspicious");
    for (const char *line :
         {"E: Unable to locate package x", "bash: foo: command not found", "cp: cannot stat 'a'", "x: No such file",
          "Traceback (most recent call last):", "fatal: unable to access", "npm ERR! code", "./a.sh: line 3: x",
          "Segmentation fault (core dumped)", "the port is in use", "ends in an error", "readonly", "FAILED"})
        QTest::newRow(line) << QByteArray(line) << true;
    for (const char *line : {"", "E: x", "Setting up libfoo:amd64 (1.2) ...", "Unpacking bar (3) over (2) ...", "not",
                             "erro", "| error |", "ci-info: error", "Hit:1 http://deb.debian.org stable"})
        QTest::newRow(line) << QByteArray(line) << false;
    QTest::newRow("far behind") << QByteArray(5000, ' ') + "error" << false;
    QTest::newRow("behind") << QByteArray(4000, ' ') + "error" << true;
    QTest::newRow("bytes above 127") << QByteArray("\xed\x95\x9c\xea\xb8\x80 error \xff") << true;
}

// What is let through is looked at closely later.
void BootsTest::errorWords()
{
    QFETCH(QByteArray, line);
    QTEST(looksLikeError(line), "isSuspicious");
}

void BootsTest::outputIsMatched()
{
    // The output log is older than the detailed one, which was rotated.
    const AnalysisPtr analysis =
        analyzeFiles({{QStringLiteral("cloud-init.log"), bootLog(10) + bootLog(11)},
                      {QStringLiteral("cloud-init-output.log"), bootOutput(9) + bootOutput(10) + bootOutput(11)}});
    QCOMPARE(analysis->boots.size(), 3U);
    QCOMPARE(analysis->boots.at(0).logInput, -1);
    QCOMPARE(analysis->boots.at(0).outputBegin, LineNo(1));
    QVERIFY(analysis->boots.at(1).logInput >= 0);
    QCOMPARE(analysis->boots.at(1).outputBegin, LineNo(6));
    QCOMPARE(analysis->boots.at(1).outputEnd, LineNo(10));
    QCOMPARE(analysis->boots.at(2).outputBegin, LineNo(11));
    QCOMPARE(analysis->boots.at(2).datasource, QStringLiteral("DataSourceNoCloud"));
}

void BootsTest::outputOnly()
{
    const AnalysisPtr analysis = analyzeFiles({{QStringLiteral("cloud-init-output.log"), bootOutput(9)}});
    QCOMPARE(analysis->boots.size(), 1U);
    const Boot &boot = analysis->boots.front();
    QCOMPARE(boot.verdict, Verdict::Succeeded);
    QCOMPARE(boot.stages.size(), 4U);
    QCOMPARE(boot.stages.front().durationUs, kUnknownDuration);
    QCOMPARE(toIsoString(boot.start, boot.isUtc), QStringLiteral("2026-03-03T09:00:00.000Z"));
    QCOMPARE(boot.durationUs, 5'000'000);
}

// cloud-init 26 prints its banners to the output only.
void BootsTest::withoutBannersByEvents()
{
    const AnalysisPtr analysis =
        analyzeFiles({{QStringLiteral("cloud-init.log"), withoutBanners(bootLog(9) + bootLog(10))},
                      {QStringLiteral("cloud-init-output.log"), bootOutput(9) + bootOutput(10)}});
    QCOMPARE(analysis->boots.size(), 2U);
    for (const Boot &boot : analysis->boots) {
        QVERIFY(boot.logInput >= 0 && boot.outputInput >= 0);
        QVERIFY(boot.isUtc);
        QCOMPARE(boot.cloudInit, QStringLiteral("22.4.2"));
        QCOMPARE(boot.stages.size(), 4U);
    }
    QCOMPARE(toIsoString(analysis->boots.at(1).start, true), QStringLiteral("2026-03-03T10:00:00.100Z"));
}

void BootsTest::folders()
{
    const AnalysisPtr analysis =
        analyzeFiles({{QStringLiteral("var/log/cloud-init.log"), bootLog(9)},
                      {QStringLiteral("var/log/other.log"), "nothing\n"},
                      {QStringLiteral("var/lib/cloud/instance/user-data.txt"), "#!/bin/sh\ntrue\n"},
                      {QStringLiteral("run/cloud-init/status.json"), "{\"v1\": {\"stage\": null}}"}});
    QVERIFY(analysis);
    QCOMPARE(analysis->inputs.size(), 3);
    QCOMPARE(analysis->boots.size(), 1U);
    QVERIFY(analysis->userData);
    QCOMPARE(analysis->inputs.at(analysis->userDataInput).kind, InputKind::UserDataFile);
}

void BootsTest::inputs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("remarked");
    QTest::newRow("log under another name")
        << bootLog(9) << QStringLiteral("x.txt") << QStringLiteral("cloud-init-log") << false;
    QTest::newRow("output") << bootOutput(9) << QStringLiteral("x") << QStringLiteral("cloud-init-output-log") << false;
    QTest::newRow("console") << QByteArray("[    5.1] cloud-init[1]: hello\n[    5.2] cloud-init[1]: there\n")
                             << QStringLiteral("x") << QStringLiteral("console") << false;
    QTest::newRow("journal") << QByteArray(
                                    "Jul 29 02:46:48 h cloud-init[6]: hello\nJul 29 02:46:49 h cloud-init[6]: there\n")
                             << QStringLiteral("x") << QStringLiteral("journal") << false;
    QTest::newRow("script") << QByteArray("#!/bin/sh\n") << QStringLiteral("cloud-init.log")
                            << QStringLiteral("user-data") << false;
    QTest::newRow("status") << QByteArray("{\"v1\": {\"init-local\": {}}}") << QStringLiteral("x")
                            << QStringLiteral("status-json") << false;
    QTest::newRow("result") << QByteArray("{\"v1\": {\"errors\": []}}") << QStringLiteral("x")
                            << QStringLiteral("result-json") << false;
    QTest::newRow("empty") << QByteArray() << QStringLiteral("x") << QStringLiteral("unknown") << true;
    QTest::newRow("binary") << QByteArray(1000, '\1') << QStringLiteral("cloud-init.bin") << QStringLiteral("unknown")
                            << true;
    QTest::newRow("foreign") << QByteArray("hello\nworld\n") << QStringLiteral("cloud-init.log")
                             << QStringLiteral("unknown") << true;
    QTest::newRow("wrapped") << QByteArray("{\"Output\": \"[ 5.1] cloud-init[1]: x\\n\"}") << QStringLiteral("x")
                             << QStringLiteral("unknown") << true;
}

void BootsTest::inputs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const InputGuess guess = guessInput(bytes, bytes.size(), name);
    QTEST(inputKindId(guess.kind), "kind");
    QTEST(!guess.remark.isEmpty(), "remarked");
}

void BootsTest::unreadable()
{
    const auto missing = analyze({m_dir->filePath(QStringLiteral("none.log"))});
    QVERIFY(!missing);
    QVERIFY(missing.error().contains(QLatin1String("none.log")));
    QVERIFY(!analyze({m_dir->path()})); // a folder without logs
    QVERIFY(!analyze({}));
}

void BootsTest::publishing()
{
    QFile file(m_dir->filePath(QStringLiteral("cloud-init.log")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    while (file.size() < 3 * 1024 * 1024)
        file.write(bootLog(9) + bootLog(10));
    file.close();
    QList<AnalysisPtr> seen;
    AnalyzeOptions options;
    options.publish = [&](const AnalysisPtr &snapshot) { seen.append(snapshot); };
    const auto result = analyze({file.fileName()}, options);
    QVERIFY(result);
    QVERIFY(seen.size() >= 2);
    QVERIFY(!seen.constFirst()->complete);
    QVERIFY(seen.constFirst()->inputs.constFirst().lines.lineCount() > 0);
    QVERIFY(!seen.constFirst()->boots.empty());
    QVERIFY(seen.constFirst()->progress > 0 && seen.constFirst()->progress < 1);
    QVERIFY(seen.constLast()->complete);
    QVERIFY(seen.constLast() == *result);
    QVERIFY((*result)->boots.size() > seen.constFirst()->boots.size());
}

void BootsTest::cancelling()
{
    QFile file(m_dir->filePath(QStringLiteral("cloud-init.log")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    while (file.size() < 3 * 1024 * 1024)
        file.write(bootLog(9));
    file.close();
    std::atomic<bool> cancelled = false;
    int snapshots = 0;
    AnalyzeOptions options;
    options.cancelled = &cancelled;
    options.publish = [&](const AnalysisPtr &) {
        ++snapshots;
        cancelled = true;
    };
    QVERIFY(!analyze({file.fileName()}, options));
    QCOMPARE(snapshots, 1); // nothing after the block in which it was cancelled
}

void BootsTest::example()
{
    const auto result = analyze({QStringLiteral(":/examples/boot")});
    QVERIFY(result);
    const Analysis &analysis = **result;
    QCOMPARE(analysis.boots.size(), 1U);
    const Boot &boot = analysis.boots.front();
    QCOMPARE(boot.verdict, Verdict::Failed);
    QCOMPARE(boot.failures.constFirst().script, QStringLiteral("install-greeter.sh"));
    QVERIFY(boot.failures.constFirst().userData);
    const QByteArray culprit =
        analysis.userData->document.split('\n').at(boot.failures.constFirst().userData->line - 1);
    QVERIFY(culprit.startsWith("cp /srv/releases/"));
    const QString sentence = verdictSentence(analysis, 1);
    QVERIFY2(sentence.contains(QLatin1String("install-greeter.sh")) && sentence.contains(QLatin1String("cannot stat")),
             qPrintable(sentence));
}

QTEST_GUILESS_MAIN(BootsTest)
#include "tst_boots.moc"
