// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/workspace.h"

#include <QEvent>
#include <QVBoxLayout>

namespace bootscope {

Workspace::Workspace(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_layout(new QVBoxLayout(this))
    , m_strip(new VerdictStrip(this))
    , m_messages(new MessageBar(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_strip);
    m_layout->addWidget(m_messages);
}

void Workspace::setContent(QWidget *content)
{
    m_layout->addWidget(content, 1);
}

void Workspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace bootscope
