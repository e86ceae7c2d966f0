// SPDX-License-Identifier: GPL-3.0-or-later
// "New from template": the gallery, from the menu and from the empty page.
#pragma once

#include "app/workspaces/author/authorfeature.h"

#include <QPointer>

namespace bootscope {

class TemplateGallery;

class TemplateActions : public AuthorFeature
{
    Q_OBJECT
public:
    explicit TemplateActions(AuthorWorkspace &host);

    void retranslate() override;

private:
    void openGallery();

    QAction *m_open;
    QPointer<TemplateGallery> m_gallery;
};

} // namespace bootscope
