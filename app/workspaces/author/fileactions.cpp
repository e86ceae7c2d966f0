// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/fileactions.h"

#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authortabs.h"
#include "app/workspaces/author/authorworkspace.h"
#include "widgets/editor/find/findbar.h"

#include <QClipboard>
#include <QGuiApplication>

namespace bootscope {

FileActions::FileActions(AuthorWorkspace &host) : AuthorFeature(host)
{
    AuthorTabs *tabs = &host.tabs();
    m_new = addAction(QKeySequence::New, [this] { this->host().newDocument(); });
    m_save = addAction(QKeySequence::Save, [tabs] { tabs->saveCurrent(false); });
    m_saveAs = addAction(QKeySequence(QStringLiteral("Ctrl+Shift+S")), [tabs] { tabs->saveCurrent(true); });
    m_close = addAction(QKeySequence(QStringLiteral("Ctrl+W")), [tabs] { tabs->closeDocument(tabs->currentIndex()); });
    m_next = addAction(QKeySequence(QStringLiteral("F8")), [this] { this->host().stepProblem(true); });
    m_previous = addAction(QKeySequence(QStringLiteral("Shift+F8")), [this] { this->host().stepProblem(false); });
    m_paste = addAction(QKeySequence(QStringLiteral("Ctrl+Shift+V")), [this] { pasteAsNew(); });
    m_find = addAction(QKeySequence::Find, [this] {
        if (AuthorDocument *document = front())
            document->findBar().begin();
    });
}

void FileActions::pasteAsNew()
{
    const QByteArray text = QGuiApplication::clipboard()->text().toUtf8();
    if (!text.isEmpty())
        host().tabs().emptyOrNew()->setText(text, {}, true);
}

void FileActions::documentChanged(AuthorDocument *document)
{
    for (QAction *action : {m_save, m_saveAs, m_close})
        action->setEnabled(document != nullptr);
}

void FileActions::retranslate()
{
    m_new->setText(tr("&New"));
    m_save->setText(tr("&Save"));
    m_saveAs->setText(tr("Save &as…"));
    m_close->setText(tr("&Close"));
    m_next->setText(tr("Next &problem"));
    m_previous->setText(tr("P&revious problem"));
    m_paste->setText(tr("Paste as a new &text"));
    m_find->setText(tr("&Find…"));
}

} // namespace bootscope
