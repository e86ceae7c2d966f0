// SPDX-License-Identifier: GPL-3.0-or-later
// The tab "401 or silence?".
#pragma once

#include "app/workspaces/metadata/metadatafeature.h"

namespace bootscope {

class ImdsDiagnosisPanel;

class ImdsDiagnosisFeature : public MetadataFeature
{
    Q_OBJECT
public:
    explicit ImdsDiagnosisFeature(MetadataWorkspace &host);

    QWidget *makeTab() override;
    QString tabTitle() const override;
    void retranslate() override;

private:
    ImdsDiagnosisPanel *m_panel = nullptr; // owned by the page
    QAction *m_action;
};

} // namespace bootscope
