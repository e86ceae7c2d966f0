// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/itemcopy.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>

#include <algorithm>

namespace bootscope {

namespace {

// More rows than anyone pastes; a whole log is saved, not copied.
constexpr qsizetype kMaxRows = 100000;

// By ranges and up to the limit: selecting all of a log of millions of lines must not make a list of all its rows.
QModelIndexList selectedRows(const QItemSelectionModel &selection)
{
    QModelIndexList rows;
    for (const QItemSelectionRange &range : selection.selection()) {
        for (int row = range.top(); row <= range.bottom() && rows.size() < kMaxRows; ++row)
            rows.append(range.model()->index(row, 0, range.parent()));
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void copySelection(const QAbstractItemView &view)
{
    if (!view.selectionModel())
        return;
    const auto *table = qobject_cast<const QTableView *>(&view);
    QStringList lines;
    for (const QModelIndex &row : selectedRows(*view.selectionModel())) {
        QStringList cells;
        for (int column = 0; column < row.model()->columnCount(row.parent()); ++column) {
            if (!table || !table->isColumnHidden(column))
                cells.append(row.siblingAtColumn(column).data().toString());
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

} // namespace

void enableCopy(QAbstractItemView *view)
{
    auto *action = new QAction(view);
    action->setShortcut(QKeySequence::Copy);
    action->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(action);
    QObject::connect(action, &QAction::triggered, view, [view] { copySelection(*view); });
}

} // namespace bootscope
