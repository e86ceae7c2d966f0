// SPDX-License-Identifier: GPL-3.0-or-later
// Changes what the emulator serves, item by item, as it is seen in the tree.
#pragma once

#include "app/workspaces/metadata/metadatafeature.h"

namespace bootscope {

class EditFeature : public MetadataFeature
{
    Q_OBJECT
public:
    explicit EditFeature(MetadataWorkspace &host);

    void sessionChanged() override;
    void retranslate() override;

private:
    void open();

    QAction *m_edit;
};

} // namespace bootscope
