// SPDX-License-Identifier: GPL-3.0-or-later
// The tab "Parts": what became of each part of the user data in the boot in front. Worked out when the tab is seen.
#pragma once

#include "app/workspaces/diagnose/seentab.h"

namespace bootscope {

class PartRunPanel;

class PartsFeature : public SeenTab
{
    Q_OBJECT
public:
    explicit PartsFeature(DiagnoseWorkspace &host);

    QWidget *makeTab() override;
    QString tabTitle() const override;
    void retranslate() override;

Q_SIGNALS:
    void read(); // the panel shows the boot in front

protected:
    void showBoot(const AnalysisPtr &analysis, int boot) override;
    void showNothing() override;

private:
    PartRunPanel *m_panel = nullptr; // owned by the view
    QAction *m_raise;
};

} // namespace bootscope
