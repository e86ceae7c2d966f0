// SPDX-License-Identifier: GPL-3.0-or-later
// The tab "JSON": the boot in front as other programs get it. Written when the tab is seen.
#pragma once

#include "app/jobs/worker.h"
#include "app/workspaces/diagnose/diagnosefeature.h"
#include "parsers/boots/analysis.h"

namespace bootscope {

class JsonPanel;

class JsonFeature : public DiagnoseFeature
{
    Q_OBJECT
public:
    explicit JsonFeature(DiagnoseWorkspace &host);

    QWidget *makeTab() override;
    QString tabTitle() const override;
    void caseChanged() override;
    void bootChanged() override;
    void retranslate() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void writeIfSeen();

    JsonPanel *m_panel = nullptr; // owned by the view
    AnalysisPtr m_shown;
    int m_shownBoot = -1;
    Worker m_worker;
};

} // namespace bootscope
