// SPDX-License-Identifier: GPL-3.0-or-later
// The tab "Parts": what became of each part of the user data in the boot in front. Worked out when the tab is seen.
#pragma once

#include "app/jobs/worker.h"
#include "app/workspaces/diagnose/diagnosefeature.h"
#include "parsers/boots/analysis.h"

namespace bootscope {

class PartRunPanel;

class PartsFeature : public DiagnoseFeature
{
    Q_OBJECT
public:
    explicit PartsFeature(DiagnoseWorkspace &host);

    QWidget *makeTab() override;
    QString tabTitle() const override;
    void caseChanged() override;
    void bootChanged() override;
    void retranslate() override;

Q_SIGNALS:
    void read(); // the panel shows the boot in front

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readIfSeen();

    PartRunPanel *m_panel = nullptr; // owned by the view
    QAction *m_raise;
    AnalysisPtr m_shown; // what the panel is about
    int m_shownBoot = -1;
    Worker m_worker;
};

} // namespace bootscope
