// SPDX-License-Identifier: GPL-3.0-or-later
// The boot in front against another boot of the case, or against other logs: a tab at the foot.
#pragma once

#include "app/workspaces/diagnose/diagnosefeature.h"

#include <QPointer>
#include <memory>

namespace bootscope {

class CompareJob;
class ComparePanel;
struct ComparisonResult;

class CompareFeature : public DiagnoseFeature
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

private:
    void chooseOtherLogs();
    void chooseOtherFolder();
    void show(const ComparisonResult &result);

    CompareJob *m_job;
    QPointer<ComparePanel> m_panel; // the tabs own it
    QAction *m_action;
    std::shared_ptr<const void> m_analysis; // of the case that the panel was set up for
    int m_boot = -2;
    QString m_referenceName; // of other logs; empty: the panel's choice says it
};

} // namespace bootscope
