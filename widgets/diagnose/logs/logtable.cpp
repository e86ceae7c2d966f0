// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logs/logtable.h"

#include "widgets/diagnose/logs/matchdelegate.h"
#include "widgets/frame/itemcopy.h"
#include "widgets/frame/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace bootscope {

namespace {

constexpr size_t kMaxCopied = 100'000; // lines; a whole log is saved, not copied

} // namespace

LogTable::LogTable(QWidget *parent)
    : QTableView(parent), m_lines(new LogModel(this)), m_matches(new MatchDelegate(this))
{
    setModel(m_lines);
    setItemDelegateForColumn(LogModel::MessageColumn, m_matches);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(16);
    enableCopy(this);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogTable::widen);
    connect(m_lines, &QAbstractItemModel::modelAboutToBeReset, this, &LogTable::keepPlace);
    connect(m_lines, &QAbstractItemModel::modelReset, this, &LogTable::restorePlace);
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
    setColumnWidth(LogModel::LineColumn, width(std::max(digits, 4)) + metrics.height()); // and the sign of a mark
    setColumnWidth(LogModel::TimeColumn, width(12));
    setColumnWidth(LogModel::DeltaColumn, width(9));
    setColumnWidth(LogModel::LevelColumn, width(8));
    setColumnWidth(LogModel::SourceColumn, width(18));
    const bool records = m_lines->hasRecords();
    setColumnHidden(LogModel::TimeColumn, !records);
    setColumnHidden(LogModel::DeltaColumn, !records || !m_deltas);
    setColumnHidden(LogModel::LevelColumn, !records || m_narrow);
    setColumnHidden(LogModel::SourceColumn, !records || (m_narrow && !m_lines->isMerged()));
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

void LogTable::setHighlighted(const QString &text, bool isPattern)
{
    m_matches->setText(text, isPattern);
    viewport()->update();
}

void LogTable::setDeltasShown(bool shown)
{
    m_deltas = shown;
    fitColumns();
}

void LogTable::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    fitColumns();
}

void LogTable::setInput(const Input &input, int index)
{
    const auto digits = [this] { return QString::number(m_lines->lineCount()).size(); };
    const qsizetype before = m_lines->lineCount() == 0 ? 0 : digits();
    if (!m_lines->isGrown(input)) { // a line of another log is none of this one
        clearSelection();
        setCurrentIndex({});
    }
    m_lines->setInput(input, index);
    if (digits() != before || m_lines->hasRecords() == isColumnHidden(LogModel::TimeColumn))
        fitColumns();
}

void LogTable::setMerged(const MergedLogPtr &merged)
{
    const auto [input, line] = m_lines->originOf(currentLine());
    clearSelection();
    setCurrentIndex({});
    m_lines->setMerged(merged);
    fitColumns();
    // The same line of the same log, where that has only grown.
    if (const LineNo same = line.value > 0 ? m_lines->lineOfOrigin(input, line) : LineNo(); same.value > 0)
        showLines(same, same);
}

LineNo LogTable::currentLine() const
{
    return m_lines->lineOf(currentIndex().row());
}

// Filtering and folding leave the line that is looked at where it stands on the screen.
void LogTable::keepPlace()
{
    m_kept = {};
    const int top = verticalScrollBar()->value();
    const int shown = viewport()->height() / std::max(verticalHeader()->defaultSectionSize(), 1);
    const int current = currentIndex().row();
    const bool isSeen = current >= top && current <= top + shown;
    m_kept.line = m_lines->lineOf(isSeen ? current : top);
    m_kept.offset = isSeen ? current - top : 0;
    m_kept.first = m_kept.last = currentLine();
    const QItemSelection selected = selectionModel()->selection();
    if (selected.size() != 1)
        return;
    m_kept.first = m_lines->lineOf(selected.constFirst().top());
    m_kept.last = m_lines->lineOf(selected.constFirst().bottom());
}

void LogTable::restorePlace()
{
    const int across = horizontalScrollBar()->value();
    if (m_kept.first.value > 0)
        select(m_kept.first, m_kept.last);
    if (const int row = m_lines->nearestRow(m_kept.line); m_kept.line.value > 0 && row >= 0) {
        m_lines->reach(row);
        updateGeometries(); // the scroll bar has to know of the rows
        verticalScrollBar()->setValue(row - m_kept.offset);
    }
    widen();
    horizontalScrollBar()->setValue(across);
}

bool LogTable::select(LineNo first, LineNo last)
{
    const int top = m_lines->rowOf(first);
    if (top < 0)
        return false;
    const QScopedValueRollback showing(m_showing, true);
    const int bottom = std::max(m_lines->rowOf(last), top);
    m_lines->reach(bottom);
    const QModelIndex start = m_lines->index(top, LogModel::LineColumn);
    selectionModel()->setCurrentIndex(start, QItemSelectionModel::NoUpdate);
    selectionModel()->select(QItemSelection(start, m_lines->index(bottom, LogModel::MessageColumn)),
                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return true;
}

void LogTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int across = horizontalScrollBar()->value();
    QTableView::scrollTo(index.siblingAtColumn(LogModel::LineColumn), hint);
    horizontalScrollBar()->setValue(across);
}

bool LogTable::showLines(LineNo first, LineNo last)
{
    if (m_lines->rowOf(first) < 0 && m_lines->fold(first))
        m_lines->setFoldOpen(first, true);
    if (!select(first, last))
        return false;
    scrollTo(m_lines->index(m_lines->rowOf(first), LogModel::LineColumn), QAbstractItemView::PositionAtCenter);
    return true;
}

bool LogTable::toggleFold()
{
    const LineNo line = currentLine();
    const Fold *held = m_lines->fold(line);
    if (!held)
        return false;
    const LineNo head = held->first;
    const bool open = !m_lines->isFoldOpen(line);
    const QScopedValueRollback showing(m_showing, true);
    if (!open) // the row that stays
        selectionModel()->setCurrentIndex(m_lines->index(m_lines->rowOf(head), LogModel::MessageColumn),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_lines->setFoldOpen(head, open);
    widen();
    return true;
}

std::vector<LineNo> LogTable::selectedLines(size_t most) const
{
    std::vector<LineNo> found;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && found.size() < most; ++row) {
            const LineNo line = m_lines->lineOf(row);
            const Fold *held = m_lines->fold(line);
            const LineNo last = held && held->first == line ? held->last : line;
            for (LineNo each = line; each <= last && found.size() < most; ++each.value)
                found.push_back(each);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void LogTable::copyText() const
{
    QString text;
    for (const LineNo line : selectedLines(kMaxCopied))
        text += m_lines->lineText(line, 1 << 16) + QLatin1Char('\n');
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void LogTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_showing && current.isValid() && current.row() != previous.row())
        Q_EMIT lineActivated(m_lines->lineOf(current.row()));
}

void LogTable::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isOpen = m_lines->isFoldOpen(currentLine());
    const bool toggles = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                         (event->key() == Qt::Key_Right && !isOpen) || (event->key() == Qt::Key_Left && isOpen);
    if (!isPlain || !toggles || !toggleFold())
        QTableView::keyPressEvent(event);
}

void LogTable::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || index.column() != LogModel::MessageColumn)
        return;
    const Fold *held = m_lines->fold(m_lines->lineOf(index.row()));
    const int sign = fontMetrics().horizontalAdvance(QStringLiteral("▸ +00")) + 8;
    if (held && held->first == m_lines->lineOf(index.row()) &&
        event->position().x() < columnViewportPosition(LogModel::MessageColumn) + sign)
        toggleFold();
}

void LogTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !toggleFold())
        QTableView::mouseDoubleClickEvent(event);
}

void LogTable::resizeEvent(QResizeEvent *event)
{
    const QRect current = visualRect(currentIndex());
    const bool wasSeen = current.isValid() && current.top() >= 0 && current.top() < event->oldSize().height();
    QTableView::resizeEvent(event);
    widen();
    if (wasSeen)
        scrollTo(currentIndex(), EnsureVisible);
}

void LogTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_lines->retranslate();
}

} // namespace bootscope
