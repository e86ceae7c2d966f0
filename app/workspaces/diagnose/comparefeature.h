// SPDX-License-Identifier: GPL-3.0-or-later
// The boot in front against another boot of the case, or against other logs: a tab at the foot.
#pragma once

#include "app/workspaces/diagnose/seentab.h"

#include <QPointer>
#include <memory>

namespace bootscope {

class CompareJob;
class ComparePanel;
struct ComparisonResult;

class CompareFeature : public SeenTab
{
    Q_OBJECT
public:
    explicit CompareFeature(DiagnoseWorkspace &host);

    QWidget *makeTab() override;
    QString tabTitle() const override;
    void caseChanged() override { bootChanged(); }
    void bootChanged() override;
    void retranslate() override;

    ComparePanel *panel() const;
    void compareWithBoot(int boot); // index of the case in front
    void compareWithPaths(const QStringList &paths);

protected:
    // Against a good boot of the same case, where there is one.
    void showBoot(const AnalysisPtr &analysis, int boot) override;
    void showNothing() override;

private:
    void chooseOtherLogs();
    void chooseOtherFolder();
    void show(const ComparisonResult &result);

    CompareJob *m_job;
    QPointer<ComparePanel> m_panel; // the tabs own it
    QAction *m_action;
    QString m_referenceName; // of other logs; empty: the panel's choice says it
};

} // namespace bootscope
