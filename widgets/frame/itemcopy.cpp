// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/itemcopy.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace bootscope {

namespace {

// More rows than anyone pastes; a whole log is saved, not copied.
constexpr qsizetype kMaxRows = 100000;

void copySelection(const QAbstractItemView &view)
{
    if (!view.selectionModel())
        return;
    QModelIndexList rows = view.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows.mid(0, kMaxRows)) {
        QStringList cells;
        for (int column = 0; column < row.model()->columnCount(row.parent()); ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
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
