// SPDX-License-Identifier: GPL-3.0-or-later
// Follows the files of the case while they grow, as a log of a running boot does, and says when one was replaced.
#pragma once

#include "app/workspaces/diagnose/diagnosefeature.h"

#include <QElapsedTimer>

namespace bootscope {

class FileWatch;

class FollowFeature : public DiagnoseFeature
{
    Q_OBJECT
public:
    explicit FollowFeature(DiagnoseWorkspace &host);

    void caseChanged() override;
    void retranslate() override;
    FileWatch &watch() { return *m_watch; }

private:
    void readAgain();
    void watchFiles();

    FileWatch *m_watch;
    QAction *m_follow;
    QString m_replaced; // the file that was; said once the case was read again
};

} // namespace bootscope
