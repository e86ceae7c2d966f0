// SPDX-License-Identifier: GPL-3.0-or-later
// Every text to start from is found, is what its entry says, and passes our own checks for every version at hand.
#include "parsers/base/distroname.h"
#include "app/jobs/shelljob.h"
#include "parsers/checks/check.h"
#include "parsers/templates/templates.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace bootscope;

class TestTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listIsSound();
    void passChecks_data();
    void passChecks();
    void passShellTools_data();
    void passShellTools();
    void keepHouseRules_data();
    void keepHouseRules();
    void finds_data();
    void finds();
    void languages();
    void refusesBrokenLists_data();
    void refusesBrokenLists();

private:
    static void rows()
    {
        QTest::addColumn<QString>("id");
        for (const UserDataTemplate &entry : Templates::catalogue().all())
            QTest::newRow(qPrintable(entry.id)) << entry.id;
    }
};

void TestTemplates::listIsSound()
{
    const Templates &catalogue = Templates::catalogue();
    QCOMPARE(catalogue.errors(), QStringList());
    QVERIFY(catalogue.all().size() >= 16);
    QStringList files{QStringLiteral("templates.yaml")};
    for (const UserDataTemplate &entry : catalogue.all()) {
        files.append(entry.file);
        QCOMPARE(catalogue.find(entry.id), &entry);
        for (const TemplateText &text : entry.texts) {
            QVERIFY2(text.title.size() <= 48, qPrintable(text.title));
            QVERIFY2(text.summary.size() <= 130 && text.summary.endsWith(u'.'), qPrintable(text.summary));
        }
        QVERIFY(entry.text(QStringLiteral("ko")).title != entry.text(QStringLiteral("en")).title);
    }
    files.sort();
    // No file without an entry, none twice.
    QCOMPARE(QDir(QStringLiteral(":/templates")).entryList(QDir::Files, QDir::Name), files);
    QCOMPARE(catalogue.find(QStringLiteral("no such id")), nullptr);
}

void TestTemplates::passChecks_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("version"); // empty: the embedded schema
    QStringList versions{QString()};
    versions += QDir(QStringLiteral(BOOTSCOPE_SHARED "/schemas")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const UserDataTemplate &entry : Templates::catalogue().all()) {
        for (const QString &version : std::as_const(versions))
            QTest::addRow("%s %s", qPrintable(entry.id), qPrintable(version)) << entry.id << version;
    }
}

void TestTemplates::passChecks()
{
    QFETCH(QString, id);
    QFETCH(QString, version);
    const UserDataTemplate *entry = Templates::catalogue().find(id);
    QVERIFY(entry);
    CheckOptions options;
    if (!version.isEmpty()) {
        QFile file(QStringLiteral(BOOTSCOPE_SHARED "/schemas/%1/schema-cloud-config-v1.json").arg(version));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto schema = Schema::load(file.readAll(), version);
        QVERIFY(schema);
        options = {*schema, version};
    }
    const CheckResult result = checkUserData(Templates::contents(*entry), options);
    for (const Diagnostic &diagnostic : result.diagnostics)
        qWarning("%d: %s: %s", diagnostic.range.begin.line, qPrintable(diagnostic.code),
                 qPrintable(diagnostic.message));
    QVERIFY(result.diagnostics.isEmpty());
    QCOMPARE(formatId(result.userData.format), entry->kind);
    QVERIFY(result.userData.layers.isEmpty());
    QVERIFY(!result.userData.parts.isEmpty());
}

void TestTemplates::passShellTools_data()
{
    rows();
}

// ShellCheck and bash -n, as far as they are installed.
void TestTemplates::passShellTools()
{
    QFETCH(QString, id);
    const UserData data = readUserData(Templates::contents(*Templates::catalogue().find(id)));
    ShellJob job;
    job.setTimeLimit(60000);
    QSignalSpy finished(&job, &ShellJob::finished);
    job.start(data);
    QVERIFY(finished.wait(70000));
    const auto found = finished.first().first().value<QList<Diagnostic>>();
    for (const Diagnostic &diagnostic : found)
        qWarning("%d: %s: %s", diagnostic.range.begin.line, qPrintable(diagnostic.code),
                 qPrintable(diagnostic.message));
    QVERIFY(found.isEmpty());
}

void TestTemplates::keepHouseRules_data()
{
    rows();
}

void TestTemplates::keepHouseRules()
{
    QFETCH(QString, id);
    const QByteArray bytes = Templates::contents(*Templates::catalogue().find(id));
    QVERIFY(bytes.size() < kUserDataLimit / 4); // room for the text that people add
    QVERIFY(bytes.endsWith('\n') && !bytes.contains('\r') && !bytes.contains('\t'));
    const QList<QByteArray> lines = bytes.split('\n');
    for (const QByteArray &line : lines) {
        QVERIFY2(line.size() <= 120 && !line.endsWith(' '), line.constData());
        QVERIFY2(!line.trimmed().startsWith("sudo "), line.constData());
    }
    const bool saysWhatToChange = bytes.contains("# change");
    QVERIFY(saysWhatToChange || id == QLatin1String("ssm-agent"));
    // Nothing that looks like a secret, no program that would ask, no silenced check.
    for (const char *never : {"AKIA", "BEGIN ", "shellcheck disable", "latest/meta-data/iam"})
        QVERIFY2(!bytes.contains(never), never);
    if (bytes.contains("169.254.169.254/"))
        QVERIFY(bytes.contains("api/token") && bytes.contains("-sSf"));
}

void TestTemplates::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("distro");
    QTest::addColumn<QStringList>("some"); // found among others
    QTest::addColumn<QStringList>("none"); // not found
    const QString any;
    QTest::newRow("word of a title") << QStringLiteral("DOCKER") << any
                                     << QStringList{QStringLiteral("docker-ubuntu"),
                                                    QStringLiteral("docker-ubuntu-config")}
                                     << QStringList{QStringLiteral("swap")};
    QTest::newRow("all words count") << QStringLiteral("docker cloud-config") << any
                                     << QStringList{QStringLiteral("docker-ubuntu-config")}
                                     << QStringList{QStringLiteral("docker-ubuntu")};
    QTest::newRow("Korean") << QStringLiteral("볼륨") << any << QStringList{QStringLiteral("mount-ebs-volume")}
                            << QStringList{QStringLiteral("docker-ubuntu")};
    QTest::newRow("tag") << QStringLiteral("nvme") << any << QStringList{QStringLiteral("mount-ebs-volume")}
                         << QStringList{QStringLiteral("swap")};
    QTest::newRow("name of a distro") << QStringLiteral("amazon linux") << any
                                      << QStringList{QStringLiteral("nginx-al2023")}
                                      << QStringList{QStringLiteral("docker-ubuntu")};
    QTest::newRow("distro") << QString() << QStringLiteral("ubuntu")
                            << QStringList{QStringLiteral("docker-ubuntu"), QStringLiteral("swap"),
                                           QStringLiteral("ssm-agent")}
                            << QStringList{QStringLiteral("nginx-al2023")};
    QTest::newRow("nothing") << QStringLiteral("docker nginx") << any << QStringList()
                             << QStringList{QStringLiteral("docker-ubuntu"), QStringLiteral("nginx-al2023")};
}

void TestTemplates::finds()
{
    QFETCH(QString, query);
    QFETCH(QString, distro);
    QFETCH(QStringList, some);
    QFETCH(QStringList, none);
    const Templates &catalogue = Templates::catalogue();
    const auto found = [&](const QString &id) {
        const UserDataTemplate *entry = catalogue.find(id);
        return entry && entry->matches(query) && entry->suits(distro);
    };
    for (const QString &id : some)
        QVERIFY2(found(id), qPrintable(id));
    for (const QString &id : none)
        QVERIFY2(catalogue.find(id) && !found(id), qPrintable(id));
    for (const QString &name : catalogue.distros())
        QVERIFY(!distroName(name).isEmpty());
}

void TestTemplates::languages()
{
    const UserDataTemplate *entry = Templates::catalogue().find(QStringLiteral("swap"));
    QVERIFY(entry);
    QCOMPARE(entry->text(QStringLiteral("en_US")).title, QStringLiteral("Swap file"));
    QCOMPARE(entry->text(QStringLiteral("ko_KR")).title, QStringLiteral("스왑 파일"));
    QCOMPARE(entry->text(QStringLiteral("fr")).title, QStringLiteral("Swap file"));
}

void TestTemplates::refusesBrokenLists_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("errors");
    QTest::addColumn<int>("kept");
    const QByteArray good("  - {id: a, file: a.sh, kind: shell-script, distros: [any], title: {en: A, ko: 가}, "
                          "text: {en: B., ko: 나.}}\n");
    const QByteArray head("templates:\n");
    QTest::newRow("good") << head + good << 0 << 1;
    QTest::newRow("twice") << head + good + good << 1 << 1;
    QTest::newRow("no YAML") << QByteArray("a: [") << 1 << 0;
    QTest::newRow("no list") << QByteArray("a: 1\n") << 1 << 0;
    QTest::newRow("nothing") << QByteArray() << 1 << 0;
    QTest::newRow("no mapping") << head + "  - 5\n" + good << 1 << 1;
    QTest::newRow("no Korean") << head + QByteArray(good).replace(", ko: 가", "") << 1 << 0;
    QTest::newRow("title is text") << head + QByteArray(good).replace("{en: A, ko: 가}", "A") << 1 << 0;
    QTest::newRow("no file") << head + QByteArray(good).replace("file: a.sh, ", "") << 1 << 0;
    QTest::newRow("no distro") << head + QByteArray(good).replace("[any]", "any") << 1 << 0;
}

void TestTemplates::refusesBrokenLists()
{
    QFETCH(QByteArray, yaml);
    const Templates list = Templates::read(yaml);
    QTEST(int(list.errors().size()), "errors");
    QTEST(int(list.all().size()), "kept");
}

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
