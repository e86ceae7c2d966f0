// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/plaintable.h"

#include "widgets/frame/itemcopy.h"
#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>

namespace bootscope {

PlainTable::PlainTable(QWidget *parent) : QTableView(parent)
{
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    enableCopy(this);
    refreshFonts();
}

void PlainTable::setColumnWidths(const QList<int> &characters)
{
    m_widths = characters;
    const int one = fontMetrics().averageCharWidth();
    for (int column = 0; column < characters.size(); ++column)
        setColumnWidth(column, characters.at(column) * one + 2 * Theme::kPanel);
}

void PlainTable::setEmptyText(const QString &sentence)
{
    m_emptyText = sentence;
    viewport()->update();
}

void PlainTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!model() || model()->rowCount(rootIndex()) == 0)
        paintEmptyText(*viewport(), m_emptyText);
}

void PlainTable::refreshFonts()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Theme::kPanel);
    setColumnWidths(m_widths);
}

void PlainTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        refreshFonts();
}

void paintEmptyText(QWidget &area, const QString &sentence)
{
    if (sentence.isEmpty())
        return;
    QPainter painter(&area);
    painter.setPen(Theme::color(Token::Muted));
    painter.drawText(area.rect().adjusted(Theme::kPanel, Theme::kPanel, -Theme::kPanel, -Theme::kPanel),
                     Qt::AlignCenter | Qt::TextWordWrap, sentence);
}

} // namespace bootscope
