// SPDX-License-Identifier: GPL-3.0-or-later
// Diagnose: reads what a boot left behind, says what failed and why, and jumps between timeline, logs and user data.
#pragma once

#include "app/workspaces/workspace.h"
#include "parsers/boots/analysis.h"
#include "widgets/diagnose/bootdetail.h"

class QStackedWidget;
class QTimer;

namespace bootscope {

class DiagnoseLogs;
class DiagnoseView;
class EmptyState;
class LampRow;
class LogJob;
class Worker;

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
    const AnalysisPtr &analysis() const { return m_analysis; }
    int currentBoot() const { return m_boot; }       // index into Analysis::boots; -1 for none
    int currentFailure() const { return m_failure; } // index into Boot::failures; -1 for none

public Q_SLOTS:
    void showBoot(int boot);
    // Everywhere at once: list, card, timeline, log, user data.
    void showFailure(int failure);
    void nextFailure(int direction); // goes on in the next boot that did not succeed

Q_SIGNALS:
    void finishedReading(); // successfully or not

protected:
    void retranslate() override;

private:
    enum ActionId { NextFailure, PreviousFailure, FindAction, ZoomInAction, ZoomOutAction, FitAction, ActionCount };

    void makeActions();
    void connectView();
    void connectJob();
    void accept(const AnalysisPtr &analysis);
    void complete(const AnalysisPtr &analysis);
    void fail(const QString &sentence);
    void cancelReading();
    void showProgress();
    void showRemarks();
    void readDetail();
    void refreshVerdict();
    void showStep(StepRef ref);
    void showLogLine(int input, LineNo line);
    void editUserData(int line);
    const Boot *boot() const;
    int bootToShowFirst() const;

    AnalysisPtr m_analysis;
    int m_boot = -1;
    int m_failure = -1;
    bool m_chosen = false;    // the user picked the boot
    bool m_following = false; // a jump is being carried out: what it selects is no new jump
    BootDetail m_detail;
    QStringList m_paths;

    LogJob *m_job;
    Worker *m_detailWorker;
    QTimer *m_slow; // reading takes so long that it is said
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    DiagnoseView *m_view;
    DiagnoseLogs *m_logs;
    LampRow *m_lamps;
    QList<QAction *> m_actions;
};

} // namespace bootscope
