// SPDX-License-Identifier: GPL-3.0-or-later
// New, save, close, paste, and the way from problem to problem.
#pragma once

#include "app/workspaces/author/authorfeature.h"

namespace bootscope {

class FileActions : public AuthorFeature
{
    Q_OBJECT
public:
    explicit FileActions(AuthorWorkspace &host);

    void documentChanged(AuthorDocument *document) override;
    void retranslate() override;

private:
    void pasteAsNew();

    QAction *m_new;
    QAction *m_save;
    QAction *m_saveAs;
    QAction *m_close;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_paste;
    QAction *m_find;
};

} // namespace bootscope
