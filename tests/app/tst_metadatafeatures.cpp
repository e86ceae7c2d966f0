// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/metadataenvironment.h"
#include "app/jobs/processrun.h"
#include "app/settings/settings.h"
#include "app/workspaces/metadata/metadatasession.h"
#include "app/workspaces/metadata/metadataworkspace.h"
#include "app/workspaces/metadata/scenariofeature.h"
#include "app/workspaces/metadata/trafficfeature.h"
#include "imds/lesson/lesson.h"
#include "imds/lesson/rawrequest.h"
#include "widgets/metadata/emulation/clockpanel.h"
#include "widgets/metadata/emulation/runpanel.h"
#include "widgets/metadata/emulatorpanel.h"
#include "widgets/metadata/exchangemodel.h"
#include "widgets/metadata/exchangepanel.h"
#include "widgets/metadata/lesson/imdsdiagnosispanel.h"
#include "widgets/metadata/lesson/lessonpanel.h"
#include "widgets/metadata/scenario/scenariofieldrow.h"
#include "widgets/metadata/scenario/scenariopanel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

class tst_MetadataFeatures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void walkIsDoneByTheButton();
    void walkSetsTheEmulator();
    void failedRequestIsExplained();
    void trafficIsFilteredAndWarnedAbout();
    void trafficIsWritten();
    void formIsServedAtOnce();
    void formSaysWhatIsWrong();
    void scenarioIsSavedAndReadAgain();
    void unsavedScenarioIsKept();
    void commentsAreNotLostUnasked();
    void treeValueIsEdited();
    void editorTextIsServed();
    void clockIsSet();
    void programFindsTheEmulator();
    void programIsStopped();
    void environmentIsClean();
    void languageAndThemeChange();

private:
    RawAnswer ask(const QByteArray &request);
    RawAnswer get(const QByteArray &path, const QByteArray &headers = {});
    template<class Panel> Panel *panel() { return m_page->findChild<Panel *>(); }
    static ScenarioFieldRow *row(ScenarioPanel *form, const char *key);

    QTemporaryDir m_folder;
    Settings m_settings;
    std::unique_ptr<MetadataWorkspace> m_page;
};

void tst_MetadataFeatures::init()
{
    m_settings.setState(QStringLiteral("metadata-scenario"), {});
    m_settings.setState(QStringLiteral("metadata-walk"), {});
    m_page = std::make_unique<MetadataWorkspace>(m_settings);
    m_page->resize(1200, 760);
    m_page->show();
    panel<EmulatorPanel>()->setPort(0);
    m_page->startEmulator();
    QVERIFY(m_page->emulator().isRunning());
    QTRY_VERIFY(m_page->session().isConnected());
}

RawAnswer tst_MetadataFeatures::ask(const QByteArray &request)
{
    RawAnswer got;
    bool isDone = false;
    auto *raw = new RawRequest(this, [&](const RawAnswer &answer) {
        got = answer;
        isDone = true;
    });
    raw->send(m_page->emulator().endpoint(), request);
    [&isDone] { QTRY_VERIFY(isDone); }();
    return got;
}

RawAnswer tst_MetadataFeatures::get(const QByteArray &path, const QByteArray &headers)
{
    return ask("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + headers + "\r\n");
}

ScenarioFieldRow *tst_MetadataFeatures::row(ScenarioPanel *form, const char *key)
{
    for (ScenarioFieldRow *one : form->rows()) {
        if (qstrcmp(one->field().key, key) == 0)
            return one;
    }
    return nullptr;
}

void tst_MetadataFeatures::walkIsDoneByTheButton()
{
    auto *lesson = panel<LessonPanel>();
    for (int step = 0; step < lessonSteps().size(); ++step) {
        Q_EMIT lesson->stepChosen(step);
        QSignalSpy exchanged(&m_page->emulator(), &Emulator::exchanged);
        Q_EMIT lesson->runRequested();
        QTRY_VERIFY(!exchanged.isEmpty());
        const auto done = [this, step] {
            m_page->saveState();
            return m_settings.state(QStringLiteral("metadata-walk")).split(' ').indexOf(lessonSteps().at(step).id, 1) >
                   0;
        };
        QTRY_VERIFY2(done(), lessonSteps().at(step).id);
    }
}

void tst_MetadataFeatures::walkSetsTheEmulator()
{
    auto *lesson = panel<LessonPanel>();
    for (int step = 0; step < lessonSteps().size(); ++step) {
        Q_EMIT lesson->stepChosen(step);
        const ServiceOptions &service = m_page->emulator().scenario().service;
        const LessonSettings now{service.tokensRequired, service.enabled, service.hopLimit};
        QVERIFY2(now == lessonSteps().at(step).settings, lessonSteps().at(step).id);
    }
}

void tst_MetadataFeatures::failedRequestIsExplained()
{
    auto *explainer = panel<ImdsDiagnosisPanel>();
    QVERIFY(explainer->findings().isEmpty());
    explainer->setText(QStringLiteral("> GET /latest/meta-data/ HTTP/1.1\n> Host: 169.254.169.254\n>\n"
                                      "< HTTP/1.1 401 Unauthorized\n"));
    QCOMPARE(explainer->findings().first().kind, ImdsFinding::Kind::TokenMissing);
    explainer->setText(QString());
    QVERIFY(explainer->findings().isEmpty());
}

void tst_MetadataFeatures::trafficIsFilteredAndWarnedAbout()
{
    auto *traffic = panel<ExchangePanel>();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(get("/latest/meta-data/instance-id", "User-Agent: old-script/1.0 (x)\r\n").status(), 200);
    QTRY_VERIFY2(traffic->warning().contains(QStringLiteral("old-script/1.0")), qPrintable(traffic->warning()));
    auto *table = traffic->findChild<QTableView *>();
    // What the emulator records reaches the table after the answer has reached its client.
    traffic->setFilter(QStringLiteral("old-script v1"));
    QTRY_COMPARE(table->model()->rowCount(), 5);
    traffic->setFilter(QStringLiteral("no such thing"));
    QCOMPARE(table->model()->rowCount(), 0);
    traffic->setFilter({});
    // The page's own requests have a token, and say how old that is.
    const auto showsAge = [table] {
        for (int i = 0; i < table->model()->rowCount(); ++i)
            if (table->model()->index(i, ExchangeModel::TokenAge).data().toString().contains(u's'))
                return true;
        return false;
    };
    QTRY_VERIFY(showsAge());
    QVERIFY(table->model()->rowCount() > 5);
    Q_EMIT traffic->clearRequested();
    QCOMPARE(m_page->exchanges().rowCount(), 0);
    QVERIFY(traffic->warning().isEmpty());
}

void tst_MetadataFeatures::trafficIsWritten()
{
    const QByteArray secret = "AQAEsecretsecretsecretsecretsecretsecretsecretsecretsec==";
    get("/latest/meta-data/instance-id", "X-aws-ec2-metadata-token: " + secret + "\r\n");
    auto *feature = m_page->findChild<TrafficFeature *>();
    for (const char *name : {"exchanges.har", "exchanges.txt"}) {
        const QString path = m_folder.filePath(QLatin1String(name));
        QCOMPARE(feature->save(path), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("instance-id"));
        QVERIFY(!text.contains(secret));
        if (path.endsWith(QLatin1String("har"))) {
            const QJsonObject log = QJsonDocument::fromJson(text).object().value(QLatin1String("log")).toObject();
            QVERIFY(log.value(QLatin1String("entries")).toArray().size() > 1);
        }
    }
    QVERIFY(!feature->save(m_folder.filePath(QStringLiteral("no/such/folder.txt"))).isEmpty());
}

void tst_MetadataFeatures::formIsServedAtOnce()
{
    auto *form = panel<ScenarioPanel>();
    form->showGroup("instance");
    Q_EMIT row(form, "instance.type")->edited(QStringLiteral("m7i.48xlarge"));
    QCOMPARE(get("/latest/meta-data/instance-type").body(), QByteArray("m7i.48xlarge"));
    QVERIFY(m_page->findChild<ScenarioFeature *>()->isModified());
    // What changes elsewhere is shown.
    Scenario scenario = m_page->emulator().scenario();
    scenario.instance.type = "t4g.nano";
    m_page->emulator().setScenario(scenario);
    QCOMPARE(row(form, "instance.type")->value(), QStringLiteral("t4g.nano"));
    form->showGroup("faults");
    QVERIFY(form->rows().isEmpty());
}

void tst_MetadataFeatures::formSaysWhatIsWrong()
{
    auto *form = panel<ScenarioPanel>();
    form->showGroup("service");
    ScenarioFieldRow *hops = row(form, "service.hop-limit");
    Q_EMIT hops->edited(QStringLiteral("100"));
    QVERIFY(!hops->problem().isEmpty());
    QVERIFY(m_page->emulator().scenario().service.hopLimit != 100);
    Q_EMIT hops->edited(QStringLiteral("3"));
    QVERIFY(hops->problem().isEmpty());
    QCOMPARE(m_page->emulator().scenario().service.hopLimit, 3);
}

void tst_MetadataFeatures::scenarioIsSavedAndReadAgain()
{
    auto *feature = m_page->findChild<ScenarioFeature *>();
    auto *form = panel<ScenarioPanel>();
    QVERIFY(!feature->isModified());
    form->showGroup("instance");
    Q_EMIT row(form, "instance.type")->edited(QStringLiteral("c7g.large"));
    for (const char *name : {"mine.yaml", "mine.json"}) {
        const QString path = m_folder.filePath(QLatin1String(name));
        QVERIFY(feature->save(path));
        QVERIFY(!feature->isModified());
        const Result<Scenario> read = loadScenario(path);
        QVERIFY2(read, read ? "" : qPrintable(read.error()));
        QCOMPARE(read->instance.type, QByteArray("c7g.large"));
    }
    Q_EMIT row(form, "instance.type")->edited(QStringLiteral("x"));
    QVERIFY(feature->isModified());
    Q_EMIT form->reloadRequested();
    QVERIFY(!feature->isModified());
    QCOMPARE(m_page->emulator().scenario().instance.type, QByteArray("c7g.large"));
    QVERIFY(!feature->save(m_folder.filePath(QStringLiteral("no/such/folder.yaml"))));
    QVERIFY(!m_page->messages().message().isEmpty());
}

void tst_MetadataFeatures::unsavedScenarioIsKept()
{
    auto *form = panel<ScenarioPanel>();
    form->showGroup("instance");
    Q_EMIT row(form, "instance.type")->edited(QStringLiteral("p5.48xlarge"));
    m_page->saveState();
    MetadataWorkspace next(m_settings);
    QCOMPARE(next.emulator().scenario().instance.type, QByteArray("p5.48xlarge"));
    QVERIFY(next.findChild<ScenarioFeature *>()->isModified());
}

void tst_MetadataFeatures::commentsAreNotLostUnasked()
{
    const QString path = m_folder.filePath(QStringLiteral("commented.yaml"));
    const QByteArray text = "# why this is so\nformat: imds-scenario/1\nname: commented\n";
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    QVERIFY(m_page->useScenario(path));
    auto *form = panel<ScenarioPanel>();
    form->showGroup("instance");
    Q_EMIT row(form, "instance.type")->edited(QStringLiteral("z1d.large"));
    Q_EMIT form->saveRequested();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), text);
    QVERIFY(m_page->messages().message().contains(QStringLiteral("comments")));
}

void tst_MetadataFeatures::treeValueIsEdited()
{
    QCOMPARE(m_page->editValue("/latest/meta-data/instance-type", "m1.small"), QString());
    QCOMPARE(m_page->emulator().scenario().instance.type, QByteArray("m1.small"));
    QCOMPARE(get("/latest/meta-data/instance-type").body(), QByteArray("m1.small"));
    QCOMPARE(m_page->editValue("/latest/meta-data/hostname", QByteArray()), QString());
    QVERIFY(!m_page->editValue("/latest/meta-data/", "x").isEmpty());
}

void tst_MetadataFeatures::editorTextIsServed()
{
    QSignalSpy wanted(m_page.get(), &MetadataWorkspace::editorTextWanted);
    m_page->setEditorText("too early", QStringLiteral("a"));
    QVERIFY(get("/latest/user-data").body().startsWith("#cloud-config"));
    Q_EMIT panel<EmulatorPanel>()->editorTextChanged(true);
    QCOMPARE(wanted.size(), 1);
    const QByteArray bytes("\x1f\x8b\0\xff", 4);
    m_page->setEditorText(bytes, QStringLiteral("a.gz"));
    QCOMPARE(get("/latest/user-data").body(), bytes);
    m_page->setEditorText({}, {});
    QCOMPARE(get("/latest/user-data").status(), 404);
    Q_EMIT panel<EmulatorPanel>()->editorTextChanged(false);
    QVERIFY(get("/latest/user-data").body().startsWith("#cloud-config"));
}

void tst_MetadataFeatures::clockIsSet()
{
    auto *clock = panel<ClockPanel>();
    QVERIFY(m_page->useScenario(QStringLiteral(":/scenarios/spot-interruption.yaml")));
    Emulator &emulator = m_page->emulator();
    Q_EMIT clock->restartRequested();
    Q_EMIT clock->pauseRequested(true);
    QVERIFY(emulator.clockState().paused);
    QVERIFY2(clock->next().contains(QLatin1String("Rebalance")), qPrintable(clock->next()));
    Q_EMIT clock->stepRequested(20000);
    QVERIFY2(clock->next().contains(QLatin1String("Spot interruption notice")), qPrintable(clock->next()));
    Q_EMIT clock->nextRequested();
    QVERIFY(emulator.tree().find({"latest", "meta-data", "spot", "instance-action"}).kind ==
            MetadataTree::Found::Kind::Value);
    Q_EMIT clock->speedRequested(60);
    QCOMPARE(emulator.clockState().speed, 60.0);
}

void tst_MetadataFeatures::programFindsTheEmulator()
{
    auto *run = panel<RunPanel>();
    Q_EMIT run->runRequested(QStringLiteral("echo \"at $AWS_EC2_METADATA_SERVICE_ENDPOINT\"; echo wrong >&2; exit 3"));
    QTRY_VERIFY(run->output().contains(QStringLiteral("at %1/").arg(m_page->emulator().endpoint().toString())));
    QTRY_VERIFY(run->output().contains(QStringLiteral("wrong")));
    Q_EMIT run->runRequested(QStringLiteral("no-such-command-here"));
    QTRY_VERIFY(!run->output().isEmpty());
}

void tst_MetadataFeatures::programIsStopped()
{
    auto *run = panel<RunPanel>();
    Q_EMIT run->runRequested(QStringLiteral("echo begun; sleep 1000 & wait"));
    QTRY_VERIFY(run->output().contains(QStringLiteral("begun")));
    auto *process = m_page->findChild<ProcessRun *>();
    QVERIFY(process);
    QSignalSpy gone(process, &QObject::destroyed);
    Q_EMIT run->stopRequested();
    QTRY_COMPARE(gone.size(), 1);
}

void tst_MetadataFeatures::environmentIsClean()
{
    QProcessEnvironment from;
    for (const char *name :
         {"AWS_PROFILE", "AWS_ACCESS_KEY_ID", "http_proxy", "HTTPS_PROXY", "no_proxy", "HOME",
          "AWS_EC2_METADATA_DISABLED", "AWS_EC2_METADATA_V1_DISABLED", "AWS_METADATA_SERVICE_TIMEOUT",
          "AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_WEB_IDENTITY_TOKEN_FILE", "EC2_METADATA_ENDPOINT",
          "INSTANCE_METADATA_URL", "AWS_EC2_METADATA_SERVICE_ENDPOINT"})
        from.insert(QLatin1String(name), QStringLiteral("x"));
    const QProcessEnvironment made = metadataEnvironment(from, QUrl(QStringLiteral("http://127.0.0.1:1338")));
    for (const char *name :
         {"AWS_PROFILE", "AWS_ACCESS_KEY_ID", "http_proxy", "HTTPS_PROXY", "no_proxy", "AWS_EC2_METADATA_DISABLED",
          "AWS_EC2_METADATA_V1_DISABLED", "AWS_METADATA_SERVICE_TIMEOUT", "AWS_CONTAINER_CREDENTIALS_FULL_URI",
          "AWS_WEB_IDENTITY_TOKEN_FILE", "EC2_METADATA_ENDPOINT"})
        QVERIFY2(!made.contains(QLatin1String(name)), name);
    QCOMPARE(made.value(QStringLiteral("HOME")), QStringLiteral("x"));
    // Debian's awscli puts the path right behind it.
    QCOMPARE(made.value(QStringLiteral("AWS_EC2_METADATA_SERVICE_ENDPOINT")), QStringLiteral("http://127.0.0.1:1338/"));
    QCOMPARE(made.value(QStringLiteral("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE")), QStringLiteral("IPv4"));
    QCOMPARE(made.value(QStringLiteral("INSTANCE_METADATA_URL")), QStringLiteral("http://127.0.0.1:1338"));
    QCOMPARE(made.value(QStringLiteral("AWS_CONFIG_FILE")), QStringLiteral("/dev/null"));
    QCOMPARE(metadataVariables(QUrl(QStringLiteral("http://[::1]:1338")))
                 .value(QStringLiteral("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE")),
             QStringLiteral("IPv6"));
}

void tst_MetadataFeatures::languageAndThemeChange()
{
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_page.get(), &change);
    Theme::apply(Theme::Mode::Dark);
    Theme::apply(Theme::Mode::Light);
    QVERIFY(m_page->emulator().isRunning());
    QVERIFY(!panel<ScenarioPanel>()->rows().isEmpty());
}

QTEST_MAIN(tst_MetadataFeatures)
#include "tst_metadatafeatures.moc"
