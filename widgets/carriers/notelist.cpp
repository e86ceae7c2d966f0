// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/carriers/notelist.h"

#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace bootscope {

namespace {
constexpr int kSign = 14;
constexpr qsizetype kMost = 8; // more would push away what they are about
} // namespace

NoteList::NoteList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::kGap);
}

void NoteList::setNotes(const QList<CarrierNote> &notes)
{
    m_notes = notes;
    std::stable_sort(m_notes.begin(), m_notes.end(),
                     [](const CarrierNote &left, const CarrierNote &right) { return left.severity > right.severity; });
    rebuild();
}

void NoteList::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const CarrierNote &note : m_notes.first(std::min(kMost, m_notes.size()))) {
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Theme::kPanel);
        auto *sign = new QLabel(row);
        sign->setPixmap(Theme::severityIcon(note.severity).pixmap(kSign, kSign));
        sign->setAlignment(Qt::AlignTop);
        sign->setContentsMargins(0, 2, 0, 0);
        auto *text = new QLabel(note.text, row);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(sign);
        layout->addWidget(text, 1);
        m_layout->addWidget(row);
    }
}

void NoteList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace bootscope
