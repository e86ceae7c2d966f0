// SPDX-License-Identifier: GPL-3.0-or-later
// One failure class each: logs of the real cloud-init on user data of ours, shortened, and short ones written by hand.
#include "parsers/boots/analysis.h"

#include <QTest>

using namespace bootscope;

class FailuresTest : public QObject
{
    Q_OBJECT

private slots:
    void first_data();
    void first();
    void consequence();
    void oneRoot_data();
    void oneRoot();
    void twoRoots();
    void schemaBesideModuleFailure();
    void repeatedWarningIsOne();
    void withoutUserData();

private:
    static AnalysisPtr analyzeCase(const QString &name)
    {
        const auto result = analyze({QStringLiteral(BOOTSCOPE_TEST_DATA "/logs/") + name});
        return result ? *result : nullptr;
    }
};

void FailuresTest::first_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("expected"); // role kind stage module script exit line-endLine of the first failure
    QTest::addColumn<QString>("message");  // a part of it
    const auto row = [](const char *name, Verdict verdict, const char *expected, const char *message) {
        QTest::newRow(name) << verdict << QString::fromLatin1(expected) << QString::fromLatin1(message);
    };
    row("clean", Verdict::Succeeded, "", "");
    row("unhandled", Verdict::Failed, "root userdata-not-multipart network - - - 1-1", "Unhandled non-multipart");
    row("bad-yaml", Verdict::Failed, "root userdata-yaml-parse network - - - 4-4", "Failed loading yaml blob");
    row("noexec", Verdict::Failed, "root userdata-yaml-parse network - - - 12-12", "root types, but got str");
    row("jinja", Verdict::Failed, "root userdata-template network - - - 5-5", "zone_name");
    row("boothook", Verdict::Failed, "root boothook-nonzero network - part-001 127 4-4", "dnsctl: not found");
    row("include-missing", Verdict::Failed, "root include-url network - - - -", "boot.sh");
    row("modules", Verdict::Failed, "root write-files-owner network write-files - - 7-7", "name not found: 'web'");
    row("bootcmd", Verdict::Failed, "root user-script-nonzero network bootcmd bootcmd 9 4-4", "Exit code: 9");
    row("packages", Verdict::Failed, "root pkg-not-found final package-update-upgrade-install - 100 4-4",
        "Unable to locate package nosuchthing");
    row("runcmd-block", Verdict::Failed, "root user-script-nonzero final scripts-user runcmd 7 9-9", "Exit code: 7");
    row("syntax", Verdict::Failed, "root script-syntax-error final scripts-user part-001 2 4-4",
        "unexpected end of file");
    row("before-banner", Verdict::Failed, "root script-command-not-found final scripts-user runcmd 127 3-3",
        "nosuchthing: not found");
    row("ambiguous", Verdict::Failed, "root script-missing-file final scripts-user runcmd 1 -", "cat: /srv/none");
    row("silent", Verdict::Degraded, "suspect script-missing-file final scripts-user part-001 - 3-3", "cannot stat");
    row("misspelt-key", Verdict::Degraded, "suspect userdata-unknown-key network - - - 3-3", "write_files");
    row("imds-down", Verdict::Degraded, "suspect imds-unreachable network - - - -", "latest/api/token");
    row("python-script", Verdict::Failed, "root script-tool-error final scripts-user part-001 1 9-9",
        "/etc/app/conf.json");
    row("interpreter", Verdict::Failed, "root script-exec-format final scripts-user part-001 - 1-1",
        "[Errno 2] No such file or directory");
    row("bootcmd-program", Verdict::Failed, "root script-missing-file network bootcmd bootcmd 1 4-4",
        "/etc/nothere.conf");
    row("file-script", Verdict::Failed, "root script-command-not-found final scripts-user runcmd 127 9-9",
        "install_app: command not found");
    row("err-trap", Verdict::Failed, "root user-script-nonzero final scripts-user part-001 1 5-5",
        "failed at line 5: false");
    row("include-crash", Verdict::Failed, "root include-url network - - - 2-2", "http://config.example.org/base.yaml");
    row("part-handler", Verdict::Failed, "root part-handler-failed network - - - 6-6", "ValueError: bad part");
    row("jinja-syntax", Verdict::Failed, "root userdata-template network - - - 5-5", "Unexpected end of template");
    row("unknown-part", Verdict::Failed, "root userdata-unhandled-part network - - - 5-10", "text/x-banana");
    row("bad-base64", Verdict::Failed, "root write-files-encoding network write-files - - 5-7", "Incorrect padding");
    row("mount-device", Verdict::Failed, "root mount-failed network mounts - 32 3-3", "/dev/xvdz does not exist");
    row("user-name", Verdict::Failed, "root users-groups network users-groups - 3 6-6", "invalid user name 'Bad User'");
    row("power-mode", Verdict::Failed, "root power-state final power-state-change - - 5-5", "found: 'restart'");
    row("hostname-list", Verdict::Failed, "root module-traceback network set_hostname - - 2-4",
        "has no attribute 'find'");
    row("still-running", Verdict::Incomplete, "suspect script-unfinished final scripts-user part-001 - 4-4",
        "Running command");
    row("reboot-in-script", Verdict::Failed, "root sigterm final scripts-user - - 4-4", "received SIGTERM");
    row("scary-words", Verdict::Succeeded, "", "");
    row("conditions", Verdict::Succeeded, "", "");
}

void FailuresTest::first()
{
    const AnalysisPtr analysis = analyzeCase(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(analysis);
    QCOMPARE(analysis->boots.size(), 1U);
    const Boot &boot = analysis->boots.front();
    QTEST(boot.verdict, "verdict");
    QString text;
    if (!boot.failures.isEmpty()) {
        const Failure &failure = boot.failures.constFirst();
        const auto orDash = [](const QString &word) { return word.isEmpty() ? QStringLiteral("-") : word; };
        const QString lines = failure.userData
                                  ? QStringLiteral("%1-%2").arg(failure.userData->line).arg(failure.userData->endLine)
                                  : QStringLiteral("-");
        text = QStringList{roleId(failure.role),
                           failure.kind,
                           orDash(stageId(failure.stage)),
                           orDash(failure.module),
                           orDash(failure.script),
                           failure.exitCode ? QString::number(*failure.exitCode) : QStringLiteral("-"),
                           lines}
                   .join(QLatin1Char(' '));
        QFETCH(QString, message);
        QVERIFY2(failure.message.contains(message), qPrintable(failure.message));
        for (const Evidence &evidence : failure.evidence) {
            QVERIFY(evidence.input >= 0 && evidence.input < analysis->inputs.size());
            QVERIFY(evidence.line.value >= 1 && evidence.line <= evidence.endLine);
            QVERIFY(evidence.endLine.value <= analysis->inputs.at(evidence.input).lines.lineCount());
        }
    }
    QTEST(text, "expected");
}

// The program that the failed package would have brought is missing because of it.
void FailuresTest::consequence()
{
    const Boot boot = analyzeCase(QStringLiteral("packages"))->boots.front();
    QCOMPARE(boot.failures.size(), 2);
    QCOMPARE(boot.failures.at(1).role, FailureRole::Consequence);
    QCOMPARE(boot.failures.at(1).script, QStringLiteral("runcmd"));
}

void FailuresTest::oneRoot_data()
{
    QTest::addColumn<int>("others");
    QTest::newRow("user-name") << 2;     // who looks that user up
    QTest::newRow("include-crash") << 1; // the stage ended before users were created
    QTest::newRow("hostname-list") << 2; // two modules read the same key
    QTest::newRow("mount-device") << 0;  // warned of twice
    QTest::newRow("part-handler") << 0;  // called twice
}

// What follows from a failure is no root of its own.
void FailuresTest::oneRoot()
{
    const Boot boot = analyzeCase(QString::fromLatin1(QTest::currentDataTag()))->boots.front();
    QFETCH(int, others);
    QCOMPARE(boot.failures.size(), 1 + others);
    QCOMPARE(boot.failures.constFirst().role, FailureRole::Root);
    for (const Failure &failure : boot.failures.mid(1))
        QCOMPARE(failure.role, FailureRole::Consequence);
}

void FailuresTest::twoRoots()
{
    const Boot boot = analyzeCase(QStringLiteral("modules"))->boots.front();
    QCOMPARE(boot.failures.size(), 2);
    QCOMPARE(boot.failures.at(1).role, FailureRole::Root);
    QCOMPARE(boot.failures.at(1).module, QStringLiteral("timezone"));
    QCOMPARE(boot.failures.at(1).userData->line, 2);
    QCOMPARE(boot.stages.at(1).result, StepResult::Fail);
}

void FailuresTest::schemaBesideModuleFailure()
{
    const Boot alone = analyzeCase(QStringLiteral("schema-only"))->boots.front();
    QCOMPARE(alone.verdict, Verdict::Degraded);
    QCOMPARE(alone.failures.constFirst().role, FailureRole::Suspect);
}

void FailuresTest::repeatedWarningIsOne()
{
    const Boot boot = analyzeCase(QStringLiteral("imds-down"))->boots.front();
    QCOMPARE(boot.failures.size(), 1);
    QCOMPARE(boot.failures.constFirst().evidence.size(), 3);
}

void FailuresTest::withoutUserData()
{
    const QString folder = QStringLiteral(BOOTSCOPE_TEST_DATA "/logs/syntax/");
    const auto result =
        analyze({folder + QStringLiteral("cloud-init.log"), folder + QStringLiteral("cloud-init-output.log")});
    QVERIFY(result);
    const Failure failure = (*result)->boots.front().failures.constFirst();
    QCOMPARE(failure.kind, QStringLiteral("script-syntax-error"));
    QVERIFY(!failure.userData);
}

QTEST_GUILESS_MAIN(FailuresTest)
#include "tst_failures.moc"
