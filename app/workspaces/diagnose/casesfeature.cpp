// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/casesfeature.h"

#include "app/jobs/summaryjob.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "parsers/boots/compare/casefolders.h"
#include "widgets/diagnose/cases/casepanel.h"

#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace bootscope {

CasesFeature::CasesFeature(DiagnoseWorkspace &host)
    : DiagnoseFeature(host)
    , m_job(new SummaryJob(this))
    , m_looking(new Worker(this))
    , m_action(addAction({}, [this] { chooseFolder(); }))
{
}

CasesFeature::~CasesFeature() = default;

bool CasesFeature::takesPaths(const QStringList &paths)
{
    m_looking->cancel();
    const bool folders = std::all_of(paths.cbegin(), paths.cend(), [](const QString &path) {
        return !path.startsWith(QLatin1String(":/")) && QFileInfo(path).isDir();
    });
    if (!folders)
        return false;
    m_looking->start([this, paths](const Worker::Task &task) {
        const bool several = findCases(paths, &task.cancelled()).size() > 1;
        task.post([this, paths, several] {
            if (several)
                showTable(paths);
            else
                host().openCase(paths);
        });
    });
    return true;
}

void CasesFeature::retranslate()
{
    m_action->setText(tr("Table of many &boots…"));
    if (m_window)
        m_window->setWindowTitle(tr("Many boots"));
    if (m_panel)
        m_panel->retranslate();
}

void CasesFeature::makeWindow()
{
    m_window = new QDialog(&host(), Qt::Window);
    m_panel = new CasePanel(m_window);
    auto *layout = new QVBoxLayout(m_window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    m_window->resize(1100, 560);
    connect(m_panel, &CasePanel::caseActivated, this, [this](const QStringList &paths) {
        host().openCase(paths);
        host().window()->raise();
        host().window()->activateWindow();
    });
    connect(m_panel, &CasePanel::cancelRequested, this, [this] {
        m_job->cancel();
        m_panel->setStopped();
    });
    connect(m_window, &QDialog::finished, m_job, &SummaryJob::cancel);
    connect(m_job, &SummaryJob::progressed, m_panel, &CasePanel::setProgress);
    connect(m_job, &SummaryJob::finished, m_panel, &CasePanel::setCases);
    retranslate();
}

void CasesFeature::showTable(const QStringList &paths)
{
    if (!m_window)
        makeWindow();
    m_window->show();
    m_window->raise();
    m_panel->setProgress(0, 0);
    m_job->start(paths);
}

void CasesFeature::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(&host(), tr("Open a folder of many logs"));
    if (!folder.isEmpty())
        showTable({folder});
}

CasePanel *CasesFeature::panel() const
{
    return m_panel;
}

} // namespace bootscope
