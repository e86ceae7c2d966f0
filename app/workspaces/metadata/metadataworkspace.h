// SPDX-License-Identifier: GPL-3.0-or-later
// The third job: emulate the metadata service, walk it, and see every request. Contacts nothing before it is told to.
#pragma once

#include "app/workspaces/workspace.h"
#include "imds/emulator/emulator.h"

#include <QTimer>

class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace bootscope {

class EmptyState;
class EmulatorPanel;
class ExchangeModel;
class ExchangePanel;
class FeatureTabs;
class MetadataFeature;
class MetadataSession;
class SessionSource;
class SourcePanel;
class ValueView;

class MetadataWorkspace : public Workspace
{
    Q_OBJECT
public:
    explicit MetadataWorkspace(Settings &settings, QWidget *parent = nullptr);
    ~MetadataWorkspace() override;

    QString title() const override;
    QString iconName() const override;
    void openPaths(const QStringList &paths) override; // scenarios and recordings, for the emulator
    void openExample() override;                       // starts the emulator and reads it
    QList<QAction *> menuActions() const override;
    QStringList statusSegments() const override;
    void saveState() override;

    Emulator &emulator() { return m_emulator; }
    MetadataSession &session() { return *m_session; }
    SessionSource &sessionSource() { return *m_sessionSource; }
    QString sessionLabel() const { return m_label; } // what is read, for a list
    ExchangeModel &exchanges() { return *m_exchanges; }
    ExchangePanel &exchangePanel() { return *m_exchangePanel; }
    EmulatorPanel &emulatorPanel() { return *m_panel; }
    SourcePanel &source() { return *m_source; }
    ValueView &value() { return *m_value; }
    bool readsEmulator() const { return m_sessionIsEmulator; } // the session, when there is one
    void startEmulator();                                      // and reads it
    // id: a file, or what the panel's list gives for a shipped scenario. False when it cannot be read, which was said.
    bool useScenario(const QString &id);
    // What the emulator serves, without what a feature has set in it for a while: what is saved.
    Scenario ownScenario() const;
    // What an item of the emulator shall be; null: absent. path: as it is asked for. Served at once. Empty, or a
    // sentence why it cannot be.
    QString editValue(const QByteArray &path, const QByteArray &value);
    // The bytes that stand in Author, for as long as servesEditorText(). name: of that text.
    void setEditorText(const QByteArray &bytes, const QString &name);
    bool servesEditorText() const { return m_emulator.servesOwnUserData(); }
    void choosePath(const QByteArray &path);
    // The same, for a path that may be of another version than the one that is read: that one is read then.
    void goTo(const QByteArray &path);
    void showPage(); // the panels instead of the empty page
    using Workspace::settings;

Q_SIGNALS:
    void scenarioLoaded(const QString &path); // another one is served, as it stands in its file
    void editorTextWanted();                  // call setEditorText() now, and when it changes

protected:
    void retranslate() override;

private:
    void buildActions();
    void connectParts();
    void restoreState();
    void stopEmulator();
    void chooseScenarioFile();
    void openSession();
    void readAgain();
    void read(const struct ClientOptions &options, const QString &label);
    void chooseRecording();
    void chooseVersion(const QByteArray &version);
    void showListing(const QByteArray &path);
    void offerV1();
    void connectSource();
    void showAnswer(const QByteArray &path, const struct ClientAnswer &answer);
    void recordExchange(const Exchange &exchange);
    void refreshVerdict();
    void refreshEmulatorPanel();
    VerdictText verdict() const;

    Emulator m_emulator;
    MetadataSession *m_session;
    SessionSource *m_sessionSource;
    QString m_label;
    ExchangeModel *m_exchanges;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    SourcePanel *m_source;
    ValueView *m_value;
    EmulatorPanel *m_panel;
    QScrollArea *m_panelPage;
    ExchangePanel *m_exchangePanel;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QTabWidget *m_right;
    QTabWidget *m_foot;
    FeatureTabs *m_rightTabs;
    FeatureTabs *m_footTabs;
    QList<MetadataFeature *> m_features; // children of this
    QAction *m_startAction;
    QAction *m_stopAction;
    QAction *m_readAction;
    QAction *m_scenarioAction;
    QAction *m_clearAction;
    QTimer m_tick; // the seconds left of a token in the verdict
    bool m_sessionIsEmulator = false;
};

} // namespace bootscope
