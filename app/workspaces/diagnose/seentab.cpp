// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/seentab.h"

#include "app/workspaces/diagnose/diagnoseworkspace.h"

#include <QEvent>

namespace bootscope {

void SeenTab::watch(QWidget *panel)
{
    m_watched = panel;
    panel->installEventFilter(this);
}

void SeenTab::showAgain()
{
    m_shown.reset();
    showIfSeen();
}

bool SeenTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_watched && event->type() == QEvent::Show)
        showIfSeen();
    return DiagnoseFeature::eventFilter(watched, event);
}

void SeenTab::showIfSeen()
{
    const AnalysisPtr analysis = host().analysis();
    const int boot = host().currentBoot();
    if (!m_watched || !m_watched->isVisible() || (m_shown == analysis && m_shownBoot == boot))
        return;
    m_shown = analysis;
    m_shownBoot = boot;
    m_worker.cancel();
    if (analysis && analysis->complete && boot >= 0 && std::size_t(boot) < analysis->boots.size())
        showBoot(analysis, boot);
    else
        showNothing();
}

} // namespace bootscope
