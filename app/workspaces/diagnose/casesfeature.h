// SPDX-License-Identifier: GPL-3.0-or-later
// A table over many cases, in a window of its own beside the case in front. A folder of several machines opens it.
#pragma once

#include "app/workspaces/diagnose/diagnosefeature.h"

#include <QPointer>

class QToolButton;

namespace bootscope {

class CasePanel;
class SummaryJob;
class Worker;

class CasesFeature : public DiagnoseFeature
{
    Q_OBJECT
public:
    explicit CasesFeature(DiagnoseWorkspace &host);
    ~CasesFeature() override;

    // Takes folders: what they hold is looked at on a worker; of one machine they are then opened as a case.
    bool takesPaths(const QStringList &paths) override;
    void retranslate() override;

    CasePanel *panel() const; // null until it is needed
    void showTable(const QStringList &paths);

private:
    void chooseFolder();
    void makePanel();
    void showPanel();

    SummaryJob *m_job;
    Worker *m_looking;
    QAction *m_action;
    QToolButton *m_back; // owned by the strip
    QPointer<CasePanel> m_panel;
};

} // namespace bootscope
