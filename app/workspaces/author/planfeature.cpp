// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/planfeature.h"

#include "app/jobs/planjob.h"
#include "app/settings/settings.h"
#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authorworkspace.h"
#include "widgets/editor/plan/planpanel.h"
#include "widgets/editor/userdataeditor.h"

#include <QClipboard>
#include <QGuiApplication>

namespace bootscope {

namespace {
const QString kDistro = QStringLiteral("author/plan-distro");
}

PlanFeature::PlanFeature(AuthorWorkspace &host) : AuthorFeature(host), m_job(new PlanJob(this))
{
    m_copy = addAction({}, [this] {
        if (m_panel && !m_panel->text().isEmpty())
            QGuiApplication::clipboard()->setText(m_panel->text());
    });
    connect(m_job, &PlanJob::finished, this, [this](const std::shared_ptr<const BootPlan> &plan) {
        if (!m_panel)
            return;
        m_panel->setPlan(plan);
        followCaret();
    });
}

QWidget *PlanFeature::makeSidePanel()
{
    m_panel = new PlanPanel;
    m_panel->setDistro(QString::fromUtf8(host().settings().state(kDistro)));
    connect(m_panel, &PlanPanel::placeRequested, &host(), &AuthorWorkspace::goTo);
    connect(m_panel, &PlanPanel::distroChosen, this, [this] { ask(); });
    return m_panel;
}

void PlanFeature::documentAdded(AuthorDocument &document)
{
    connect(&document.editor(), &UserDataEditor::caretMoved, this, [this, &document] {
        if (front() == &document)
            followCaret();
    });
}

void PlanFeature::documentChanged(AuthorDocument *document)
{
    const auto result = document ? document->result() : nullptr;
    m_copy->setEnabled(result != nullptr);
    if (result == m_asked)
        return;
    m_asked = result;
    if (result) {
        ask();
    } else {
        m_job->drop();
        if (m_panel)
            m_panel->setPlan(nullptr);
    }
}

void PlanFeature::ask()
{
    if (m_asked && m_panel)
        m_job->start(m_asked, m_panel->distro());
}

void PlanFeature::followCaret()
{
    const AuthorDocument *document = front();
    if (m_panel)
        m_panel->setCaretLine(document && document->showsPlaces() ? document->editor().caret().line : 0);
}

void PlanFeature::retranslate()
{
    m_copy->setText(tr("Copy the p&lan"));
    ask(); // its sentences are made in the language in force
}

void PlanFeature::saveState()
{
    if (m_panel)
        host().settings().setState(kDistro, m_panel->distro().toUtf8());
}

} // namespace bootscope
