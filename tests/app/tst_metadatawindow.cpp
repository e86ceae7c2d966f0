// SPDX-License-Identifier: GPL-3.0-or-later
// What the Metadata page does across its parts: versions, edited values, a walk that leaves no trace, secrets.
#include "app/settings/settings.h"
#include "app/workspaces/metadata/metadatasession.h"
#include "app/workspaces/metadata/metadataworkspace.h"
#include "app/workspaces/metadata/scenariofeature.h"
#include "app/workspaces/metadata/snapshotfeature.h"
#include "app/workspaces/metadata/watchfeature.h"
#include "imds/lesson/lesson.h"
#include "widgets/metadata/emulatorpanel.h"
#include "widgets/metadata/exchangemodel.h"
#include "widgets/metadata/exchangepanel.h"
#include "widgets/metadata/lesson/lessonpanel.h"
#include "widgets/metadata/sourcepanel.h"
#include "widgets/metadata/valuedialog.h"
#include "widgets/metadata/valueview.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDirIterator>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace bootscope;

class tst_MetadataWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void versionIsChosen();
    void versionIsRemembered();
    void versionThatIsNotThere();
    void snapshotsOfTwoVersions();
    void valueIsEdited();
    void itemIsTakenAway();
    void refusedValueIsExplained();
    void othersValuesAreNotEdited();
    void walkLeavesNoTrace();
    void walkLeavesWithTheEmulator();
    void walkFollowsTheScenario();
    void repeatedStepIsNoNews();
    void titleIsTranslated();
    void secretsStayInTheWindow();

private:
    MetadataSession &session() { return m_page->session(); }
    ValueView &value() { return m_page->value(); }
    Emulator &emulator() { return m_page->emulator(); }
    QComboBox *versions() { return m_page->source().findChild<QComboBox *>(QStringLiteral("version")); }
    void choose(const QString &version);
    void bringForward(QWidget *panel);
    QPushButton *button(QWidget *of, const QString &text);
    QByteArray get(const QByteArray &path);

    Settings m_settings;
    std::unique_ptr<MetadataWorkspace> m_page;
};

void tst_MetadataWindow::init()
{
    for (const char *name : {"metadata-scenario", "metadata-walk"})
        m_settings.setState(QString::fromLatin1(name), {});
    m_page = std::make_unique<MetadataWorkspace>(m_settings);
    m_page->resize(1200, 760);
    m_page->show();
    m_page->findChild<EmulatorPanel *>()->setPort(0);
    m_page->startEmulator();
    QTRY_COMPARE(value().text(), QStringLiteral("i-0a1b2c3d4e5f60718"));
    QTRY_VERIFY(versions()->count() > 2);
}

void tst_MetadataWindow::choose(const QString &version)
{
    versions()->setCurrentText(version);
    Q_EMIT versions()->activated(versions()->currentIndex());
}

// The tab that a panel is in.
void tst_MetadataWindow::bringForward(QWidget *panel)
{
    for (auto *tabs : m_page->findChildren<QTabWidget *>()) {
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->widget(i) == panel || tabs->widget(i)->isAncestorOf(panel))
                tabs->setCurrentIndex(i);
        }
    }
    QVERIFY(panel->isVisible());
}

QPushButton *tst_MetadataWindow::button(QWidget *of, const QString &text)
{
    for (auto *button : of->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

QByteArray tst_MetadataWindow::get(const QByteArray &path)
{
    QNetworkAccessManager network;
    QUrl url = emulator().endpoint();
    url.setPath(QString::fromLatin1(path));
    QNetworkReply *reply = network.get(QNetworkRequest(url));
    [reply] { QTRY_VERIFY(reply->isFinished()); }();
    return reply->readAll();
}

void tst_MetadataWindow::versionIsChosen()
{
    QCOMPARE(versions()->currentText(), QStringLiteral("latest"));
    QCOMPARE(versions()->itemText(0), QStringLiteral("latest"));
    QVERIFY(versions()->itemText(1) > versions()->itemText(2)); // from the newest on
    QSignalSpy sent(&emulator(), &Emulator::exchanged);
    choose(QStringLiteral("2009-04-04"));
    // Tree, item, and what is copied of it.
    QTRY_COMPARE(value().path(), QByteArray("/2009-04-04/meta-data/instance-id"));
    QTRY_COMPARE(value().text(), QStringLiteral("i-0a1b2c3d4e5f60718"));
    QTRY_VERIFY(session().model().indexOf("/2009-04-04/meta-data/ami-id").isValid());
    QVERIFY(!session().model().indexOf("/2009-04-04/meta-data/events/").isValid()); // came later
    for (auto *action : value().findChildren<QAction *>()) {
        if (action->text() == QLatin1String("Copy as curl (IMDSv2)"))
            action->trigger();
    }
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("/2009-04-04/meta-data/instance-id")));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("/latest/api/token")));
    session().model().fetchAll();
    QTRY_VERIFY_WITH_TIMEOUT(!session().model().isFetchingAll(), 20'000);
    for (const auto &arguments : sent) { // c-tree-08
        const auto exchange = arguments.first().value<Exchange>();
        QVERIFY2(exchange.target.startsWith("/2009-04-04/") || exchange.method == "PUT", exchange.target);
    }
    // What is watched is of this version.
    auto &watch = m_page->findChild<WatchFeature *>()->watch();
    for (QAction *action : m_page->menuActions()) {
        if (action->text().remove(u'&') == QLatin1String("Watch this item"))
            action->trigger();
    }
    QCOMPARE(watch.paths(), QList<QByteArray>{"/2009-04-04/meta-data/instance-id"});
    // A path of another version brings that version.
    m_page->goTo("/latest/meta-data/ami-id");
    QCOMPARE(session().version(), QByteArray("latest"));
    QTRY_COMPARE(versions()->currentText(), QStringLiteral("latest"));
    QTRY_VERIFY(value().text().startsWith(QStringLiteral("ami-")));
}

void tst_MetadataWindow::versionIsRemembered()
{
    choose(QStringLiteral("2011-01-01"));
    QTRY_VERIFY(session().model().indexOf("/2011-01-01/meta-data/").isValid());
    Q_EMIT m_page->source().connectRequested(); // read again
    QTRY_VERIFY(session().model().indexOf("/2011-01-01/meta-data/").isValid());
    QCOMPARE(versions()->currentText(), QStringLiteral("2011-01-01"));
    // Another endpoint is another session.
    Emulator other;
    const auto started = other.start(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(started);
    m_page->source().setSource(SourcePanel::Source::Endpoint);
    m_page->source().setSourceText(started->toString());
    Q_EMIT m_page->source().connectRequested();
    QTRY_VERIFY(session().model().indexOf("/latest/meta-data/").isValid());
    QCOMPARE(versions()->currentText(), QStringLiteral("latest"));
    m_page->source().setSource(SourcePanel::Source::Emulator);
    Q_EMIT m_page->source().connectRequested();
    QTRY_VERIFY(session().model().indexOf("/2011-01-01/meta-data/").isValid());
}

void tst_MetadataWindow::versionThatIsNotThere()
{
    m_page->goTo("/2031-01-01/meta-data/instance-id");
    QTRY_VERIFY(m_page->strip().verdict().sentence.contains(QStringLiteral("2031-01-01")));
    QCOMPARE(versions()->currentText(), QStringLiteral("2031-01-01"));
    choose(QStringLiteral("latest"));
    QTRY_COMPARE(value().text(), QStringLiteral("i-0a1b2c3d4e5f60718"));
    QTRY_COMPARE(m_page->strip().verdict().tone, Tone::Success);
}

void tst_MetadataWindow::snapshotsOfTwoVersions()
{
    auto &feature = *m_page->findChild<SnapshotFeature *>();
    choose(QStringLiteral("2009-04-04"));
    QTRY_VERIFY(session().isConnected());
    feature.take();
    QTRY_COMPARE_WITH_TIMEOUT(feature.snapshots().size(), 1, 20'000);
    QVERIFY(feature.snapshots().first().name.contains(QStringLiteral("2009-04-04")));
    choose(QStringLiteral("latest"));
    feature.take();
    QTRY_COMPARE_WITH_TIMEOUT(feature.snapshots().size(), 2, 20'000);
    const QList<SnapshotDifference> differences = feature.differences();
    QVERIFY(!differences.isEmpty());
    for (const SnapshotDifference &difference : differences)
        QVERIFY2(difference.kind == SnapshotDifference::Kind::Added, difference.path); // nothing has gone since
}

void tst_MetadataWindow::valueIsEdited()
{
    m_page->goTo("/latest/meta-data/instance-type");
    QTRY_VERIFY(value().canEdit());
    button(&value(), QStringLiteral("Edit value…"))->click();
    auto *dialog = m_page->findChild<ValueDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->value(), value().body());
    dialog->setValue("m7i.large");
    QPointer<ValueDialog> open = dialog;
    button(dialog, QStringLiteral("Serve it"))->click();
    QTRY_VERIFY(!open);
    QCOMPARE(get("/latest/meta-data/instance-type"), QByteArray("m7i.large"));
    QTRY_COMPARE(value().text(), QStringLiteral("m7i.large"));
    QVERIFY(m_page->findChild<ScenarioFeature *>()->isModified());
}

void tst_MetadataWindow::itemIsTakenAway()
{
    const QByteArray path = "/latest/meta-data/ami-id";
    m_page->goTo(path);
    QTRY_VERIFY(value().canEdit());
    const int rows = session().model().rowCount(session().model().indexOf("/latest/meta-data/"));
    button(&value(), QStringLiteral("Edit value…"))->click();
    button(m_page->findChild<ValueDialog *>(), QStringLiteral("Take the item away"))->click();
    QTRY_VERIFY(!session().model().indexOf(path).isValid());
    QTRY_VERIFY(value().isAbsent());
    QCOMPARE(value().path(), path);
    QCOMPARE(session().model().rowCount(session().model().indexOf("/latest/meta-data/")), rows - 1);
    // It can be given back where it was.
    QCOMPARE(m_page->editValue(path, "ami-new"), QString());
    QTRY_VERIFY(session().model().indexOf(path).isValid());
    QCOMPARE(session().model().indexOf(path).row(), 0);
    QTRY_COMPARE(value().text(), QStringLiteral("ami-new"));
}

void tst_MetadataWindow::refusedValueIsExplained()
{
    QVERIFY(m_page->editValue("/latest/meta-data/", "x").contains(QStringLiteral("directory")));
    QVERIFY(m_page->editValue("/latest/api/token", "x").contains(QStringLiteral("/latest/api/token")));
    QCOMPARE(m_page->editValue("/latest/meta-data/tags/instance/a%20b", "x"), QString());
    QCOMPARE(emulator().tree().find({"latest", "meta-data", "tags", "instance", "a b"}).body, QByteArray("x"));
    // A sentence in the dialog, which stays.
    m_page->goTo("/latest/meta-data/ami-id");
    QTRY_VERIFY(value().canEdit());
    button(&value(), QStringLiteral("Edit value…"))->click();
    auto *dialog = m_page->findChild<ValueDialog *>();
    Scenario scenario = emulator().scenario();
    scenario.removals.append("/latest/meta-data");
    emulator().setScenario(scenario);
    dialog->setValue("other");
    button(dialog, QStringLiteral("Serve it"))->click();
    QVERIFY(dialog->isVisible());
    QStringList words;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        words.append(label->isVisible() ? label->text() : QString());
    QVERIFY2(words.join(u' ').contains(QStringLiteral("cannot be set")), qPrintable(words.join(u' ')));
}

void tst_MetadataWindow::othersValuesAreNotEdited()
{
    Emulator other;
    const auto started = other.start(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(started);
    m_page->source().setSource(SourcePanel::Source::Endpoint);
    m_page->source().setSourceText(started->toString());
    Q_EMIT m_page->source().connectRequested();
    QTRY_COMPARE(value().text(), QStringLiteral("i-0f1e2d3c4b5a69788"));
    QVERIFY(!value().canEdit());
    QVERIFY(!button(&value(), QStringLiteral("Edit value…")));
    // Nor what is no text, nor a secret that is not shown.
    value().setEditable(true);
    value().showValue("/latest/user-data", QByteArray("\x1f\x8b\0", 3));
    QVERIFY(!value().canEdit());
    value().showValue("/latest/meta-data/iam/security-credentials/r", R"({"SecretAccessKey":"EXAMPLEsecretEXAMPLE"})");
    QVERIFY(!value().canEdit());
    button(&value(), QStringLiteral("Reveal"))->click();
    QVERIFY(value().canEdit());
}

void tst_MetadataWindow::walkLeavesNoTrace()
{
    auto *lesson = m_page->findChild<LessonPanel *>();
    auto *scenario = m_page->findChild<ScenarioFeature *>();
    const LessonSettings before = lessonSettings(emulator().scenario());
    bringForward(lesson);
    for (int step = 0; step < lessonSteps().size(); ++step) {
        Q_EMIT lesson->stepChosen(step);
        QVERIFY(lessonSettings(emulator().scenario()) == lessonSteps().at(step).settings);
        QVERIFY(!scenario->isModified());
        QVERIFY(lessonSettings(m_page->ownScenario()) == before);
        bringForward(m_page->findChild<EmulatorPanel *>());
        QVERIFY(lessonSettings(emulator().scenario()) == before);
        bringForward(lesson);
        QVERIFY(lessonSettings(emulator().scenario()) == lessonSteps().at(step).settings);
    }
    // Nothing of it is kept for the next time.
    m_page->saveState();
    QVERIFY(m_settings.state(QStringLiteral("metadata-scenario")).isEmpty());
}

namespace {
// A step that needs other settings than these.
int otherStep(const LessonSettings &than)
{
    for (int step = 0; step < lessonSteps().size(); ++step) {
        if (lessonSteps().at(step).settings != than)
            return step;
    }
    return -1;
}
} // namespace

void tst_MetadataWindow::walkLeavesWithTheEmulator()
{
    auto *lesson = m_page->findChild<LessonPanel *>();
    const LessonSettings before = lessonSettings(emulator().scenario());
    const int step = otherStep(before);
    bringForward(lesson);
    Q_EMIT lesson->stepChosen(step);
    QVERIFY(lessonSettings(emulator().scenario()) != before);
    Q_EMIT m_page->findChild<EmulatorPanel *>()->stopRequested();
    QVERIFY(lessonSettings(emulator().scenario()) == before);
    m_page->startEmulator();
    QVERIFY(lessonSettings(emulator().scenario()) == lessonSteps().at(step).settings);
}

void tst_MetadataWindow::walkFollowsTheScenario()
{
    auto *lesson = m_page->findChild<LessonPanel *>();
    bringForward(lesson);
    Q_EMIT lesson->stepChosen(otherStep(lessonSettings(emulator().scenario())));
    const QString path = QStringLiteral(":/scenarios/imdsv2-required.yaml");
    QVERIFY(m_page->useScenario(path));
    QVERIFY(!m_page->findChild<ScenarioFeature *>()->isModified());
    bringForward(m_page->findChild<EmulatorPanel *>());
    QVERIFY(lessonSettings(emulator().scenario()) == lessonSettings(*loadScenario(path)));
    QVERIFY(!m_page->findChild<ScenarioFeature *>()->isModified());
}

// A flood of requests that look like a step already done must not draw the list of steps again for each.
void tst_MetadataWindow::repeatedStepIsNoNews()
{
    auto *lesson = m_page->findChild<LessonPanel *>();
    bringForward(lesson);
    Q_EMIT lesson->stepChosen(0);
    auto *steps = lesson->findChild<QComboBox *>();
    const auto isMarked = [this] {
        m_page->saveState();
        return m_settings.state(QStringLiteral("metadata-walk")).split(' ').size() > 1;
    };
    get("/latest/meta-data/instance-id");
    QTRY_VERIFY(isMarked());
    QSignalSpy drawn(steps->model(), &QAbstractItemModel::dataChanged);
    QSignalSpy filled(steps->model(), &QAbstractItemModel::rowsInserted);
    QSignalSpy seen(&emulator(), &Emulator::exchanged);
    for (int i = 0; i < 5; ++i)
        get("/latest/meta-data/instance-id");
    QTRY_COMPARE(seen.size(), 5);
    QCOMPARE(drawn.size() + filled.size(), 0);
}

// A translator that marks what goes through it, so that no translation is needed.
class Marker : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "bootscope::ScenarioForm") == 0 ? QLatin1Char('<') + QString::fromUtf8(source) + u'>'
                                                                : QString();
    }
};

void tst_MetadataWindow::titleIsTranslated()
{
    Marker marker;
    QVERIFY(QCoreApplication::installTranslator(&marker));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_page.get(), &change);
    const QString sentence = m_page->strip().verdict().sentence;
    const QString chosen = m_page->findChild<EmulatorPanel *>()->findChild<QComboBox *>()->currentText();
    QCoreApplication::removeTranslator(&marker);
    QVERIFY2(sentence.contains(QStringLiteral("'<web server>'")), qPrintable(sentence));
    QCOMPARE(chosen, QStringLiteral("<web server>"));
}

namespace {

// All words that a window gives to those who ask for them, and those in its models.
QString wordsOf(const QWidget &window)
{
    QStringList words;
    QList<const QWidget *> widgets = {&window};
    for (const QWidget *widget : window.findChildren<QWidget *>())
        widgets.append(widget);
    for (const QWidget *widget : std::as_const(widgets)) {
        words += {widget->toolTip(),     widget->statusTip(),      widget->whatsThis(),
                  widget->windowTitle(), widget->accessibleName(), widget->accessibleDescription()};
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!accessible)
            continue;
        for (const auto text : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            words.append(accessible->text(text));
        if (QAccessibleTextInterface *text = accessible->textInterface())
            words.append(text->text(0, text->characterCount()));
    }
    for (const auto *model : window.findChildren<QAbstractItemModel *>()) {
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::EditRole, Qt::AccessibleTextRole})
                    words.append(model->index(row, column).data(role).toString());
            }
        }
    }
    return words.join(QLatin1Char('\n'));
}

QByteArray filesBelow(const QStringList &folders)
{
    QByteArray all;
    for (const QString &folder : folders) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
    }
    return all;
}

} // namespace

void tst_MetadataWindow::secretsStayInTheWindow() // c-sec-02
{
    const QByteArray secret = emulator().scenario().iam->secretAccessKey;
    const QByteArray path = "/latest/meta-data/iam/security-credentials/" + emulator().scenario().iam->role;
    QVERIFY(secret.size() > 10);
    m_page->goTo(path);
    button(&value(), QStringLiteral("Fetch"))->click();
    QTRY_VERIFY(value().text().contains(QStringLiteral("****")));
    // Everything that looks at it: the exchange, a watch, a snapshot, the words of all widgets.
    auto &watch = m_page->findChild<WatchFeature *>()->watch();
    watch.add(path);
    QTRY_VERIFY(watch.state(path).kind == WatchState::Kind::Value);
    auto &snapshots = *m_page->findChild<SnapshotFeature *>();
    snapshots.take();
    QTRY_COMPARE_WITH_TIMEOUT(snapshots.snapshots().size(), 1, 20'000);
    m_page->exchangePanel().showSteps(true);
    QTRY_VERIFY(m_page->exchanges().rowCount() > 3);
    for (int row = 0; row < m_page->exchanges().rowCount(); ++row) {
        const Exchange *exchange = m_page->exchanges().exchange(row);
        QVERIFY(!exchange->requestText().contains(secret) && !exchange->answerText().contains(secret));
    }
    QVERIFY(value().body().contains(secret)); // it was read
    QVERIFY(!wordsOf(*m_page).contains(QString::fromLatin1(secret)));
    // Saved as it is shown.
    disconnect(&value(), &ValueView::saveRequested, nullptr, nullptr); // no dialog for a file's name here
    QSignalSpy saved(&value(), &ValueView::saveRequested);
    const auto save = [this] {
        for (auto *action : value().findChildren<QAction *>()) {
            if (action->text().startsWith(QLatin1String("Save value")))
                action->trigger();
        }
    };
    save();
    QVERIFY(!saved.last().at(1).toByteArray().contains(secret));
    QVERIFY(saved.last().at(1).toByteArray().contains("****"));
    // Dragged and copied by keys as it is shown.
    auto *text = value().findChild<QPlainTextEdit *>();
    text->selectAll();
    text->copy();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QString::fromLatin1(secret)));
    button(&value(), QStringLiteral("Reveal"))->click();
    QVERIFY(value().text().contains(QString::fromLatin1(secret)));
    save();
    QCOMPARE(saved.last().at(1).toByteArray(), value().body());
    // While it is revealed nothing is written of it.
    m_page->saveState();
    QSettings().sync();
    m_page->exchangePanel().showSteps(false);
    const QByteArray files =
        filesBelow({qEnvironmentVariable("XDG_CONFIG_HOME"), qEnvironmentVariable("XDG_CACHE_HOME"),
                    qEnvironmentVariable("XDG_DATA_HOME"), qEnvironmentVariable("XDG_STATE_HOME")});
    QVERIFY(!files.isEmpty());
    QVERIFY(!files.contains(secret));
}

// Where settings, caches and data go must be known before the first of them is asked for.
int main(int argc, char **argv)
{
    QTemporaryDir home;
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(name, home.filePath(QString::fromLatin1(name)).toUtf8());
    QApplication application(argc, argv);
    tst_MetadataWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_metadatawindow.moc"
