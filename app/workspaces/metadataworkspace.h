// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspaces/workspace.h"

namespace bootscope {

class MetadataWorkspace : public Workspace
{
    Q_OBJECT
public:
    explicit MetadataWorkspace(Settings &settings, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void openPaths(const QStringList &paths) override;
    void openExample() override;

protected:
    void retranslate() override;
};

} // namespace bootscope
