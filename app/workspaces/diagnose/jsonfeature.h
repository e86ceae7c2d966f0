// SPDX-License-Identifier: GPL-3.0-or-later
// The tab "JSON": the boot in front as other programs get it. Written when the tab is seen.
#pragma once

#include "app/workspaces/diagnose/seentab.h"

namespace bootscope {

class JsonPanel;

class JsonFeature : public SeenTab
{
    Q_OBJECT
public:
    using SeenTab::SeenTab;

    QWidget *makeTab() override;
    QString tabTitle() const override;
    void retranslate() override;

protected:
    void showBoot(const AnalysisPtr &analysis, int boot) override;
    void showNothing() override;

private:
    JsonPanel *m_panel = nullptr; // owned by the view
};

} // namespace bootscope
