// SPDX-License-Identifier: GPL-3.0-or-later
// The job that asks the shell tools: latest wins, cancel is final, a missing program is said once, time is bounded.
#include "app/jobs/shelljob.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace bootscope;

namespace {

const QByteArray kBroken = "#!/bin/bash\nfi\n";
const QByteArray kFine = "#!/bin/bash\ntrue\n";

QStringList codesOf(const QSignalSpy &finished)
{
    QStringList codes;
    for (const Diagnostic &diagnostic : finished.first().first().value<QList<Diagnostic>>())
        codes.append(diagnostic.code);
    return codes;
}

} // namespace

class TestShellJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { qputenv("PATH", m_path); }
    void reportsOnce();
    void answersWithoutScripts();
    void latestWins();
    void cancelIsFinal();
    void saysOnceWhatIsMissing();
    void copiesAreAskedOnce();
    void endsInTime();

private:
    QByteArray m_path;
};

void TestShellJob::initTestCase()
{
    m_path = qgetenv("PATH");
    if (QStandardPaths::findExecutable(QStringLiteral("bash")).isEmpty())
        QSKIP("bash is not installed.");
}

void TestShellJob::init()
{
    qputenv("PATH", m_path);
}

void TestShellJob::reportsOnce()
{
    ShellJob job;
    QSignalSpy finished(&job, &ShellJob::finished);
    job.start(readUserData(kBroken));
    QVERIFY(job.isRunning());
    QVERIFY(finished.isEmpty());
    QVERIFY(finished.wait(20000));
    QVERIFY(!job.isRunning());
    QCOMPARE(finished.size(), 1);
    QVERIFY(codesOf(finished).contains(QStringLiteral("shell.syntax")));
}

void TestShellJob::answersWithoutScripts()
{
    ShellJob job;
    QSignalSpy finished(&job, &ShellJob::finished);
    job.start(readUserData("#cloud-config\n"));
    QVERIFY(finished.wait(20000));
    QVERIFY(codesOf(finished).isEmpty());
}

void TestShellJob::latestWins()
{
    ShellJob job;
    QSignalSpy finished(&job, &ShellJob::finished);
    for (int i = 0; i < 5; ++i)
        job.start(readUserData(kBroken));
    job.start(readUserData(kFine));
    QVERIFY(finished.wait(20000));
    QCOMPARE(finished.size(), 1);
    QVERIFY(!codesOf(finished).contains(QStringLiteral("shell.syntax")));
}

void TestShellJob::cancelIsFinal()
{
    ShellJob job;
    ShellJob other;
    QSignalSpy finished(&job, &ShellJob::finished);
    QSignalSpy otherFinished(&other, &ShellJob::finished);
    job.start(readUserData(kBroken));
    QTRY_VERIFY(!job.findChildren<ProcessRun *>().isEmpty()); // its programs are running
    job.cancel();
    QVERIFY(!job.isRunning());
    other.start(readUserData(kBroken));
    QVERIFY(otherFinished.wait(20000));
    QVERIFY(finished.isEmpty());
}

void TestShellJob::saysOnceWhatIsMissing()
{
    qputenv("PATH", "/nonexistent");
    ShellJob job;
    QSignalSpy finished(&job, &ShellJob::finished);
    QSignalSpy missing(&job, &ShellJob::programMissing);
    for (int i = 0; i < 2; ++i) {
        job.start(readUserData(kBroken));
        QVERIFY(finished.wait(20000));
    }
    QCOMPARE(finished.size(), 2);
    QCOMPARE(missing.size(), 2); // shellcheck and bash, each once
}

void TestShellJob::copiesAreAskedOnce()
{
    ShellJob job;
    QSignalSpy finished(&job, &ShellJob::finished);
    job.start(readUserData("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n" +
                           QByteArray("--B\n\n#!/bin/bash\nfi\n").repeated(1000)));
    QVERIFY(finished.wait(20000));
    QCOMPARE(codesOf(finished).count(QStringLiteral("shell.syntax")), 1000);
}

void TestShellJob::endsInTime()
{
    ShellJob job;
    job.setTimeLimit(1);
    QSignalSpy finished(&job, &ShellJob::finished);
    QByteArray archive = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n";
    for (int i = 0; i < 200; ++i)
        archive += "--B\n\n#!/bin/bash\n# " + QByteArray::number(i) + "\n";
    job.start(readUserData(archive));
    QVERIFY(finished.wait(20000));
    QVERIFY(codesOf(finished).contains(QStringLiteral("shell.timeout")));
}

QTEST_GUILESS_MAIN(TestShellJob)
#include "tst_shelljob.moc"
