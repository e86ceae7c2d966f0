// SPDX-License-Identifier: GPL-3.0-or-later
// One user data out of several texts, and recipes that run at every boot.
#pragma once

#include "app/workspaces/author/authorfeature.h"
#include "parsers/carriers/mimecomposer.h"

#include <QPointer>

namespace bootscope {

class ComposerDialog;
class EveryBootDialog;

class ComposeFeature : public AuthorFeature
{
    Q_OBJECT
public:
    explicit ComposeFeature(AuthorWorkspace &host);

    void documentChanged(AuthorDocument *document) override;
    void retranslate() override;

private:
    void compose();
    void runAtEveryBoot();
    void fillAddMenu();
    void addFiles();
    void openText(const QByteArray &text, const QString &name, bool modified);

    QAction *m_compose;
    QAction *m_everyBoot;
    QPointer<ComposerDialog> m_composer;
    QPointer<EveryBootDialog> m_everyBootDialog;
};

} // namespace bootscope
