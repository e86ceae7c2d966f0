// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence that is not yet a file here: on a host that ssh knows, or on the clipboard. It is kept in a folder that only
// the user may read and that is gone when the program ends; a copy can be saved.
#pragma once

#include "app/workspaces/diagnose/diagnosefeature.h"

#include <QTemporaryDir>
#include <memory>

namespace bootscope {

class SshFetch;

class SourceFeature : public DiagnoseFeature
{
    Q_OBJECT
public:
    explicit SourceFeature(DiagnoseWorkspace &host);

    void fetch(const QString &host);
    // What is on the clipboard: files, or the text of a log.
    void openClipboard();
    void caseChanged() override;
    void retranslate() override;

private:
    void askHost();
    void saveCopy();
    QString newFile(const QString &name); // in the folder; empty when there is none
    void showProgress(qint64 bytes);

    SshFetch *m_ssh;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_fetched; // the archive in front, while it is
    QString m_remark;  // what is missing in it
    QString m_host;
    QAction *m_fetch;
    QAction *m_clipboard;
    QAction *m_save;
};

} // namespace bootscope
