// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logtable.h"

#include "widgets/frame/itemcopy.h"
#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace bootscope {

LogTable::LogTable(QWidget *parent) : QTableView(parent), m_lines(new LogModel(this))
{
    setModel(m_lines);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(16);
    enableCopy(this);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogTable::widen);
    connect(m_lines, &QAbstractItemModel::modelReset, this, &LogTable::widen);
    refresh();
}

void LogTable::refresh()
{
    setFont(Theme::codeFont());
    const QFontMetrics metrics(Theme::codeFont());
    verticalHeader()->setMinimumSectionSize(metrics.height());
    verticalHeader()->setDefaultSectionSize(metrics.height() + 4);
    horizontalHeader()->setFont(Theme::scaledFont(0.9));
    fitColumns();
}

void LogTable::fitColumns()
{
    const QFontMetrics metrics(Theme::codeFont());
    const auto width = [&metrics](int chars) { return metrics.horizontalAdvance(QLatin1Char('0')) * chars + 12; };
    const auto digits = int(QString::number(m_lines->lineCount()).size());
    setColumnWidth(LogModel::LineColumn, width(std::max(digits, 4)));
    setColumnWidth(LogModel::TimeColumn, width(12));
    setColumnWidth(LogModel::LevelColumn, width(8));
    setColumnWidth(LogModel::SourceColumn, width(18));
    for (const int column : {LogModel::TimeColumn, LogModel::LevelColumn, LogModel::SourceColumn})
        setColumnHidden(column, !m_lines->hasRecords());
    setColumnWidth(LogModel::MessageColumn, 0);
    widen();
}

// The message column fills the view, and grows with the widest line that was on the screen: measuring all is not
// affordable.
void LogTable::widen()
{
    const int used = columnViewportPosition(LogModel::MessageColumn) + horizontalScrollBar()->value();
    int width = std::max(columnWidth(LogModel::MessageColumn), viewport()->width() - used);
    const QFontMetrics metrics(Theme::codeFont());
    const int first = std::max(rowAt(0), 0);
    const int shown = viewport()->height() / std::max(verticalHeader()->defaultSectionSize(), 1) + 2;
    for (int row = first; row < std::min(first + shown, m_lines->rowCount()); ++row) {
        const QString text = m_lines->index(row, LogModel::MessageColumn).data().toString();
        width = std::max(width, metrics.horizontalAdvance(text) + 32);
    }
    setColumnWidth(LogModel::MessageColumn, width);
}

void LogTable::setInput(const Input &input)
{
    const auto digits = [this] { return QString::number(m_lines->lineCount()).size(); };
    const qsizetype before = m_lines->lineCount() == 0 ? 0 : digits();
    m_lines->setInput(input);
    if (digits() != before || m_lines->hasRecords() == isColumnHidden(LogModel::TimeColumn))
        fitColumns();
}

LineNo LogTable::currentLine() const
{
    return m_lines->lineOf(currentIndex().row());
}

bool LogTable::showLines(LineNo first, LineNo last)
{
    const int top = m_lines->rowOf(first);
    if (top < 0)
        return false;
    const QScopedValueRollback showing(m_showing, true);
    const int bottom = std::max(m_lines->rowOf(last), top);
    const QModelIndex start = m_lines->index(top, LogModel::MessageColumn);
    selectionModel()->setCurrentIndex(start, QItemSelectionModel::NoUpdate);
    selectionModel()->select(QItemSelection(start, m_lines->index(bottom, LogModel::MessageColumn)),
                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(m_lines->index(top, LogModel::LineColumn), QAbstractItemView::PositionAtCenter);
    return true;
}

void LogTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_showing && current.isValid() && current.row() != previous.row())
        Q_EMIT lineActivated(m_lines->lineOf(current.row()));
}

void LogTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    widen();
}

void LogTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_lines->retranslate();
}

} // namespace bootscope
