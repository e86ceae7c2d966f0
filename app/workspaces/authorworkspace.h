// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspaces/workspace.h"

namespace bootscope {

class AuthorWorkspace : public Workspace
{
    Q_OBJECT
public:
    explicit AuthorWorkspace(Settings &settings, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void openPaths(const QStringList &paths) override;
    void openExample() override;
    // Text that is in no file: found beside logs, read from the metadata service. line: 1-based, 0 = the top.
    void openText(const QByteArray &userData, const QString &name, int line);

protected:
    void retranslate() override;
};

} // namespace bootscope
