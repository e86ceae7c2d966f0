// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a boot beside the text: it follows the caret, and a click on a step goes to its lines.
#pragma once

#include "app/workspaces/author/authorfeature.h"
#include "parsers/checks/check.h"

#include <QPointer>
#include <memory>

namespace bootscope {

class PlanJob;
class PlanPanel;

class PlanFeature : public AuthorFeature
{
    Q_OBJECT
public:
    explicit PlanFeature(AuthorWorkspace &host);

    QWidget *makeSidePanel() override;
    void documentAdded(AuthorDocument &document) override;
    void documentChanged(AuthorDocument *document) override;
    void retranslate() override;
    void saveState() override;

private:
    void ask();
    void followCaret();

    PlanJob *m_job;
    QPointer<PlanPanel> m_panel;
    QAction *m_copy;
    std::shared_ptr<const CheckResult> m_asked; // whose plan is shown or on its way
};

} // namespace bootscope
