// SPDX-License-Identifier: GPL-3.0-or-later
// Diagnose: reads what a boot left behind, says what failed and why, and jumps between timeline, logs and user data.
// What it can do beside that are features; see diagnosefeature.h.
#pragma once

#include "app/workspaces/diagnose/casenavigator.h"
#include "app/workspaces/workspace.h"

class QStackedWidget;
class QTimer;

namespace bootscope {

class DiagnoseFeature;
class FeatureTabs;
class EmptyState;
class LampRow;
class LogJob;

class DiagnoseWorkspace : public Workspace
{
    Q_OBJECT
public:
    explicit DiagnoseWorkspace(Settings &settings, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void openPaths(const QStringList &paths) override;
    void openExample() override;
    QList<QAction *> menuActions() const override;
    QStringList statusSegments() const override;
    void saveState() override;

    DiagnoseView &view() { return *m_view; }
    CaseNavigator &navigator() { return *m_navigator; }
    const AnalysisPtr &analysis() const { return m_navigator->analysis(); }
    int currentBoot() const { return m_navigator->bootIndex(); }
    int currentFailure() const { return m_navigator->failureIndex(); }
    const QStringList &paths() const { return m_paths; } // of the case, as they were opened
    bool isReading() const;
    // For the features.
    void openCase(const QStringList &paths); // without asking the features who takes them
    // A page of a feature in place of the case, until one is opened; it becomes the workspace's.
    void showOverview(QWidget *page, const VerdictText &verdict);
    bool showsOverview() const;
    void readAgain(); // the same case, its files having changed; what is in view stays
    using Workspace::settings;

public Q_SLOTS:
    void showBoot(int boot) { m_navigator->showBoot(boot); }
    void showFailure(int failure) { m_navigator->showFailure(failure); }
    void nextFailure(int direction) { m_navigator->nextFailure(direction); }

Q_SIGNALS:
    void finishedReading(); // successfully or not
    void pageChanged();     // a case in place of an overview

protected:
    void retranslate() override;

private:
    enum ActionId { NextFailure, PreviousFailure, FindAction, ZoomInAction, ZoomOutAction, FitAction, ActionCount };

    void makeActions();
    void connectJob();
    void connectNavigator();
    void accept(const AnalysisPtr &analysis);
    void complete(const AnalysisPtr &analysis);
    void fail(const QString &sentence);
    void cancelReading();
    void showRemarks();
    void refreshVerdict();
    void editUserData(int line);

    VerdictText m_overview; // of the page that stands in place of a case
    QStringList m_paths;
    bool m_again = false; // what is read was read before: it is shown once it is whole
    LogJob *m_job;
    QTimer *m_slow; // reading takes so long that it is said
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    DiagnoseView *m_view;
    CaseNavigator *m_navigator;
    LampRow *m_lamps;
    QList<QAction *> m_actions;
    QList<DiagnoseFeature *> m_features; // children of this
    FeatureTabs *m_featureTabs;
};

} // namespace bootscope
