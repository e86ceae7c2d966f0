// SPDX-License-Identifier: GPL-3.0-or-later
// A tab about the boot in front whose content takes work: it is worked out when the tab is seen, once a boot.
#pragma once

#include "app/jobs/worker.h"
#include "app/workspaces/diagnose/diagnosefeature.h"
#include "parsers/boots/analysis.h"

#include <QPointer>

namespace bootscope {

class SeenTab : public DiagnoseFeature
{
    Q_OBJECT
public:
    using DiagnoseFeature::DiagnoseFeature;

    void caseChanged() override { showAgain(); }
    void bootChanged() override { showIfSeen(); }

protected:
    // In makeTab(): the panel whose being seen starts the work.
    void watch(QWidget *panel);
    // Works it out again when the tab is seen, at once if it is.
    void showAgain();
    // The case is complete and has that boot. Earlier work of m_worker is cancelled.
    virtual void showBoot(const AnalysisPtr &analysis, int boot) = 0;
    virtual void showNothing() = 0;
    bool eventFilter(QObject *watched, QEvent *event) override;

    Worker m_worker;

private:
    void showIfSeen();

    QPointer<QWidget> m_watched; // owned by the view
    AnalysisPtr m_shown;
    int m_shownBoot = -1;
};

} // namespace bootscope
