// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/imdsdiagnosisfeature.h"

#include "app/workspaces/metadata/metadataworkspace.h"
#include "widgets/metadata/lesson/imdsdiagnosispanel.h"

namespace bootscope {

ImdsDiagnosisFeature::ImdsDiagnosisFeature(MetadataWorkspace &host) : MetadataFeature(host)
{
    m_action = addAction(QKeySequence(), [this] {
        this->host().showPage();
        Q_EMIT tabWanted();
    });
}

QWidget *ImdsDiagnosisFeature::makeTab()
{
    m_panel = new ImdsDiagnosisPanel;
    return m_panel;
}

QString ImdsDiagnosisFeature::tabTitle() const
{
    return tr("401 or silence?");
}

void ImdsDiagnosisFeature::retranslate()
{
    m_action->setText(tr("Explain a &failed request (401 or silence?)"));
    m_panel->retranslate();
}

} // namespace bootscope
