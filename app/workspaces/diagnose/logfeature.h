// SPDX-License-Identifier: GPL-3.0-or-later
// How the logs are shown, and what goes out of them: side by side, folded, with time differences, raw; copied and
// saved.
#pragma once

#include "app/jobs/worker.h"
#include "app/workspaces/diagnose/diagnosefeature.h"

namespace bootscope {

class LogFeature : public DiagnoseFeature
{
    Q_OBJECT
public:
    explicit LogFeature(DiagnoseWorkspace &host);

    void caseChanged() override;
    void retranslate() override;
    void saveState() override;
    // Writes what the table in front shows; says in the message bar how it went.
    void saveShown(const QString &path);

private:
    void restore();
    void askWhereToSave();

    QMenu *m_menu;
    QAction *m_beside;
    QAction *m_folded;
    QAction *m_deltas;
    QAction *m_raw;
    QAction *m_filter;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_copy;
    QAction *m_save;
    Worker m_saving;
};

} // namespace bootscope
