// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/featuretabs.h"

namespace bootscope {

void FeatureTabs::add(WorkspaceFeature &feature)
{
    QWidget *tab = feature.makeTab();
    if (!tab)
        return;
    m_tabs.addTab(tab, QString());
    m_entries.append({&feature, tab});
    connect(&feature, &WorkspaceFeature::tabWanted, tab, [this, tab] { m_tabs.setCurrentWidget(tab); });
}

void FeatureTabs::retranslate()
{
    for (const Entry &entry : std::as_const(m_entries))
        m_tabs.setTabText(m_tabs.indexOf(entry.tab), entry.feature->tabTitle());
}

} // namespace bootscope
