// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/jsonpanel.h"

#include "widgets/frame/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

namespace bootscope {

JsonPanel::JsonPanel(QWidget *parent)
    : QWidget(parent), m_text(new QPlainTextEdit(this)), m_note(new QLabel(this)), m_copy(new QToolButton(this))
{
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(Theme::codeFont());
    m_text->setTabChangesFocus(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kGap);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_copy);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_text, 1);
    rows->addLayout(foot);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_json)); });
    retranslate();
}

void JsonPanel::setJson(const QByteArray &whole)
{
    m_json = whole;
    qsizetype shown = whole.size();
    if (shown > kMaxShown) {
        shown = whole.lastIndexOf('\n', kMaxShown);
        if (shown <= 0)
            shown = kMaxShown;
    }
    m_text->setPlainText(QString::fromUtf8(whole.first(shown)));
    m_copy->setEnabled(!whole.isEmpty());
    retranslate();
}

void JsonPanel::retranslate()
{
    m_text->setAccessibleName(tr("JSON of the boot"));
    m_copy->setText(tr("Copy"));
    m_note->setText(m_json.size() > kMaxShown ? tr("The beginning is shown; Copy takes all of it.")
                                              : tr("The same as bootscope analyze --format json prints of this boot."));
}

void JsonPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_text->setFont(Theme::codeFont());
}

} // namespace bootscope
