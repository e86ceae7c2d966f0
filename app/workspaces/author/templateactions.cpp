// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/templateactions.h"

#include "app/settings/language.h"
#include "app/workspaces/author/authorworkspace.h"
#include "widgets/editor/templates/templategallery.h"
#include "widgets/frame/emptystate.h"

namespace bootscope {

TemplateActions::TemplateActions(AuthorWorkspace &host) : AuthorFeature(host)
{
    m_open = addAction(QKeySequence(QStringLiteral("Ctrl+Shift+N")), [this] { openGallery(); });
    connect(&host.emptyState(), &EmptyState::tertiaryTriggered, this, &TemplateActions::openGallery);
}

void TemplateActions::openGallery()
{
    if (!m_gallery) {
        m_gallery = new TemplateGallery(Templates::catalogue(), currentLanguage(), &host());
        m_gallery->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_gallery, &TemplateGallery::chosen, this, [this](const QString &id) {
            if (const UserDataTemplate *entry = Templates::catalogue().find(id))
                // Not openText(): the menu is there on the other pages too, and this one has to come to the front.
                Q_EMIT host().openInAuthor(Templates::contents(*entry), entry->file, 0);
        });
    }
    m_gallery->show();
    m_gallery->raise();
    m_gallery->activateWindow();
}

void TemplateActions::retranslate()
{
    m_open->setText(tr("New from te&mplate…"));
    host().emptyState().setTertiary(tr("Start from a template"));
    if (m_gallery)
        m_gallery->setLanguage(currentLanguage());
}

} // namespace bootscope
