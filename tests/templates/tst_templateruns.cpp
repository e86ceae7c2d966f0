// SPDX-License-Identifier: GPL-3.0-or-later
// The scripts among the templates are run, with every program of the outside world played and every absolute path moved
// into a folder of the test: they reach their end when all goes well, and stop when one thing fails.
#include "parsers/templates/templates.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

namespace {

// What really runs: programs that touch nothing but the files they are given.
const QStringList kReal{
    QStringLiteral("bash"),    QStringLiteral("cat"),      QStringLiteral("chmod"),  QStringLiteral("date"),
    QStringLiteral("grep"),    QStringLiteral("mkdir"),    QStringLiteral("mktemp"), QStringLiteral("mv"),
    QStringLiteral("rm"),      QStringLiteral("sed"),      QStringLiteral("tee"),    QStringLiteral("uname"),
    QStringLiteral("install"), QStringLiteral("readlink"), QStringLiteral("wc"),     QStringLiteral("ln")};

// A program that writes down its call, fails when its call is the one that should, and says what a script waits for.
const QByteArray kPlayed = R"sh(#!BASH
echo "${0##*/} $*" >>"$CALLS"
if [ -n "${FAIL:-}" ] && [ "$(wc -l <"$CALLS")" = "$FAIL" ]; then exit 2; fi
case "${0##*/} $*" in
  "curl "*api/token) echo TOKEN ;;
  "curl "*instance-id) echo i-0123456789abcdef0 ;;
  "curl "*placement/region) echo ap-northeast-2 ;;
  "curl "*availability-zone) echo ap-northeast-2a ;;
  "curl "*" -o "*) while [ "$1" != -o ]; do shift; done; echo fetched >"$2" ;;
  "aws ssm "*) echo the-secret ;;
  "dpkg "*) echo arm64 ;;
  "blkid "*TYPE*) echo xfs ;;
  "blkid "*UUID*) echo 0a1b2c3d-0000-4000-8000-000000000000 ;;
  "mountpoint "*) exit 1 ;;
  "apt-get "*agent.deb) ln -s "$0" "$ROOT/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl" ;;
esac
)sh";

struct Case
{
    const char *id;
    const char *programs; // that it calls and that are played
    const char *answers;  // calls whose failure it takes for an answer, by their beginnings
};
constexpr Case kCases[] = {
    {"blank-script", "hostname", ""},
    {"docker-ubuntu", "apt-get curl dpkg systemctl usermod docker sleep", ""},
    {"proxy-boothook", "", ""},
    {"mount-ebs-volume", "blkid mountpoint mount df mkfs sleep", "blkid -p /|mountpoint -q"},
    {"cloudwatch-agent-ubuntu", "curl dpkg apt-get", ""},
    {"ssm-agent", "snap systemctl", "snap list"},
    {"hostname-from-instance-id", "curl hostnamectl", ""},
    {"asg-lifecycle", "curl aws", ""},
    {"ecs-cluster", "", ""},
    {"secret-from-parameter-store", "curl aws", ""},
    {"debug-preamble", "cloud-init df", ""},
};

QStringList words(const char *text, QChar separator)
{
    return QString::fromLatin1(text).split(separator, Qt::SkipEmptyParts);
}

struct Run
{
    int status = -1;
    QByteArray output;
    QStringList calls; // of the played programs, with their arguments
};

// A machine for one template: its own root folder, its own PATH.
class Machine
{
public:
    explicit Machine(const UserDataTemplate &entry) : m_script(Templates::contents(entry))
    {
        const QDir root(m_folder.path());
        for (const char *folder :
             {"bin", "root", "etc/apt/sources.list.d", "etc/apt/apt.conf.d", "etc/profile.d", "dev/disk/by-id",
              "var/log", "opt/aws/amazon-cloudwatch-agent/etc", "opt/aws/amazon-cloudwatch-agent/bin", "tmp"})
            root.mkpath(QLatin1String(folder));
        write(QStringLiteral("etc/os-release"), "NAME=Example\nVERSION_CODENAME=noble\n");
        write(QStringLiteral("etc/fstab"), "");
        write(QStringLiteral("etc/hosts"), "127.0.0.1 localhost\n");
        write(QStringLiteral("dev/console"), "");
        write(QStringLiteral("dev/nvme1n1"), "");
        QFile::link(path("dev/nvme1n1"), path("dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_vol0123456789abcdef0"));
        for (const QString &name : kReal)
            QFile::link(QStandardPaths::findExecutable(name), path("bin/") + name);
        // Every absolute path of the script now begins with the folder; /dev/null and addresses stay.
        static const QRegularExpression absolute(QStringLiteral("(^|[\\s\"'=>(:])/(?=[a-z])(?!dev/null|bin/bash)"),
                                                 QRegularExpression::MultilineOption);
        m_script = QString::fromUtf8(m_script)
                       .replace(absolute, QStringLiteral("\\1") + m_folder.path() + QLatin1Char('/'))
                       .toUtf8();
        write(QStringLiteral("script"), m_script);
    }

    void play(const QStringList &programs)
    {
        const QString bash = QStandardPaths::findExecutable(QStringLiteral("bash"));
        for (const QString &name : programs)
            playAt(QStringLiteral("bin/") + name, bash);
    }

    // fail: 1-based number of the call that fails; 0 = none.
    Run run(int fail)
    {
        QFile::remove(path("calls"));
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment environment; // as bare as cloud-init's: no HOME
        environment.insert(QStringLiteral("PATH"), path("bin"));
        environment.insert(QStringLiteral("ROOT"), m_folder.path());
        environment.insert(QStringLiteral("TMPDIR"), path("tmp"));
        environment.insert(QStringLiteral("CALLS"), path("calls"));
        environment.insert(QStringLiteral("FAIL"), fail > 0 ? QString::number(fail) : QString());
        process.setProcessEnvironment(environment);
        process.start(path("bin/bash"), {path("script")});
        if (!process.waitForFinished(60000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll(),
                QString::fromUtf8(read(QStringLiteral("calls"))).split(u'\n', Qt::SkipEmptyParts)};
    }

    QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString root() const { return m_folder.path(); }
    void replace(const QByteArray &before, const QByteArray &after)
    {
        m_script.replace(before, after);
        write(QStringLiteral("script"), m_script);
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
    void playAt(const QString &name, const QString &bash)
    {
        const QString whole = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(whole).path());
        QByteArray text = kPlayed;
        text.replace("BASH", bash.toLocal8Bit());
        write(name, text);
        QFile::setPermissions(whole, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    QTemporaryDir m_folder;
    QByteArray m_script;
};

} // namespace

class TestTemplateRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reachEnd_data() { scripts(); }
    void reachEnd();
    void stopAtFailure_data() { scripts(); }
    void stopAtFailure();
    void runAgain_data() { scripts(); }
    void runAgain();
    void everyScriptIsHere();
    void autoScalingIsTold();
    void volumeIsFormattedOnlyWhenEmpty();
    void secretIsNotPrinted();

private:
    static void scripts();
};

void TestTemplateRuns::initTestCase()
{
    for (const QString &name : kReal) {
        if (QStandardPaths::findExecutable(name).isEmpty())
            QSKIP(qPrintable(name + QLatin1String(" is not installed.")));
    }
}

void TestTemplateRuns::scripts()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("programs");
    QTest::addColumn<QStringList>("answers");
    for (const Case &one : kCases) {
        QTest::newRow(one.id) << QString::fromLatin1(one.id) << words(one.programs, u' ') << words(one.answers, u'|');
    }
}

void TestTemplateRuns::everyScriptIsHere()
{
    QStringList missing;
    for (const UserDataTemplate &entry : Templates::catalogue().all()) {
        if (entry.kind == QLatin1String("shell-script") || entry.kind == QLatin1String("cloud-boothook"))
            missing.append(entry.id);
    }
    for (const Case &one : kCases)
        QVERIFY2(missing.removeOne(QString::fromLatin1(one.id)), one.id);
    QCOMPARE(missing, QStringList());
}

void TestTemplateRuns::reachEnd()
{
    QFETCH(QString, id);
    QFETCH(QStringList, programs);
    Machine machine(*Templates::catalogue().find(id));
    machine.play(programs);
    const Run run = machine.run(0);
    QVERIFY2(run.status == 0, run.output.constData());
    // Nothing was asked for that is not played.
    QVERIFY2(!run.output.contains("command not found"), run.output.constData());
    for (const QString &call : run.calls)
        QVERIFY2(!call.startsWith(QLatin1String("curl")) || !call.contains(QLatin1String("meta-data")) ||
                     call.contains(QLatin1String("X-aws-ec2-metadata-token: TOKEN")),
                 qPrintable(call));
}

// Once for every call of a run that goes well, with that call failing.
void TestTemplateRuns::stopAtFailure()
{
    QFETCH(QString, id);
    QFETCH(QStringList, programs);
    QFETCH(QStringList, answers);
    const UserDataTemplate &entry = *Templates::catalogue().find(id);
    QStringList calls;
    {
        Machine machine(entry);
        machine.play(programs);
        calls = machine.run(0).calls;
        for (QString &call : calls)
            call.replace(machine.root(), QString());
    }
    for (int i = 0; i < calls.size(); ++i) {
        Machine machine(entry);
        machine.play(programs);
        const Run run = machine.run(i + 1);
        const bool isAnswer = std::any_of(answers.begin(), answers.end(),
                                          [&](const QString &answer) { return calls.at(i).startsWith(answer); });
        const bool isRetried = run.output.contains("try 1 of 5 failed");
        QVERIFY2((run.status == 0) == (isAnswer || isRetried), qPrintable(calls.at(i)));
        if (!isAnswer && !isRetried && id != QLatin1String("asg-lifecycle"))
            QCOMPARE(run.calls.size(), i + 1);
    }
}

// A second run, as after a restart with "always": the files are the same.
void TestTemplateRuns::runAgain()
{
    QFETCH(QString, id);
    QFETCH(QStringList, programs);
    Machine machine(*Templates::catalogue().find(id));
    machine.play(programs);
    QCOMPARE(machine.run(0).status, 0);
    const QStringList files{QStringLiteral("etc/fstab"), QStringLiteral("etc/hosts"),
                            QStringLiteral("etc/ecs/ecs.config"), QStringLiteral("etc/profile.d/proxy.sh"),
                            QStringLiteral("etc/apt/sources.list.d/docker.sources")};
    QList<QByteArray> before;
    for (const QString &file : files)
        before.append(machine.read(file));
    QCOMPARE(machine.run(0).status, 0);
    for (int i = 0; i < files.size(); ++i)
        QCOMPARE(machine.read(files.at(i)), before.at(i));
}

void TestTemplateRuns::autoScalingIsTold()
{
    Machine well(*Templates::catalogue().find(QStringLiteral("asg-lifecycle")));
    well.play({QStringLiteral("curl"), QStringLiteral("aws")});
    const Run good = well.run(0);
    QVERIFY(good.calls.last().contains(QLatin1String("--lifecycle-action-result CONTINUE")));
    QVERIFY(good.calls.last().contains(QLatin1String("--instance-id i-0123456789abcdef0")));

    Machine badly(*Templates::catalogue().find(QStringLiteral("asg-lifecycle")));
    badly.play({QStringLiteral("curl"), QStringLiteral("aws")});
    badly.replace("echo \"set up here", "false \"set up here");
    const Run bad = badly.run(0);
    QCOMPARE(bad.status, 1);
    QVERIFY(bad.calls.last().contains(QLatin1String("--lifecycle-action-result ABANDON")));
}

void TestTemplateRuns::volumeIsFormattedOnlyWhenEmpty()
{
    const UserDataTemplate &entry = *Templates::catalogue().find(QStringLiteral("mount-ebs-volume"));
    const QStringList programs{QStringLiteral("blkid"), QStringLiteral("mountpoint"), QStringLiteral("mount"),
                               QStringLiteral("df"),    QStringLiteral("mkfs"),       QStringLiteral("sleep")};
    Machine used(entry);
    used.play(programs);
    const Run kept = used.run(0);
    QVERIFY(kept.calls.filter(QStringLiteral("mkfs")).isEmpty());
    QVERIFY(used.read(QStringLiteral("etc/fstab")).startsWith("UUID=0a1b2c3d-0000-4000-8000-000000000000 "));

    Machine empty(entry);
    empty.play(programs);
    const Run made = empty.run(1); // blkid -p ends with 2: there is nothing on it
    QCOMPARE(made.status, 0);
    QCOMPARE(made.calls.filter(QStringLiteral("mkfs")).size(), 1);
    QVERIFY(made.calls.filter(QStringLiteral("mkfs")).first().endsWith(QLatin1String("/dev/nvme1n1")));
}

void TestTemplateRuns::secretIsNotPrinted()
{
    Machine machine(*Templates::catalogue().find(QStringLiteral("secret-from-parameter-store")));
    machine.play({QStringLiteral("curl"), QStringLiteral("aws")});
    const Run run = machine.run(0);
    QCOMPARE(run.status, 0);
    QVERIFY(!run.output.contains("the-secret"));
    QCOMPARE(machine.read(QStringLiteral("etc/example/database")), QByteArray("the-secret\n"));
    QCOMPARE(QFile::permissions(machine.root() + QStringLiteral("/etc/example/database")) &
                 (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

QTEST_GUILESS_MAIN(TestTemplateRuns)
#include "tst_templateruns.moc"
