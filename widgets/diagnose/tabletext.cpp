// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/tabletext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace bootscope {

QString selectedRowsAsText(const QAbstractItemView &view, int maxRows)
{
    const QAbstractItemModel *model = view.model();
    if (!model || !view.selectionModel())
        return {};
    const auto *table = qobject_cast<const QTableView *>(&view);
    // By ranges: selecting all of a log of millions of lines must not make a list of them.
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : view.selectionModel()->selection())
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    QString text;
    int rows = 0;
    int next = 0;
    for (const auto &[top, bottom] : std::as_const(ranges)) {
        for (int row = std::max(top, next); row <= bottom && rows < maxRows; ++row, ++rows) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column) {
                if (!table || !table->isColumnHidden(column))
                    cells.append(model->index(row, column).data(Qt::DisplayRole).toString());
            }
            text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
        }
        next = std::max(next, bottom + 1);
    }
    return text;
}

void enableCopying(QAbstractItemView *view)
{
    auto *action = new QAction(view);
    action->setShortcut(QKeySequence::Copy);
    action->setShortcutContext(Qt::WidgetShortcut);
    const auto name = [action] { action->setText(QApplication::translate("bootscope::Diagnose", "Copy as text")); };
    name();
    QObject::connect(action, &QAction::triggered, view, [view] {
        const QString text = selectedRowsAsText(*view);
        if (!text.isEmpty())
            QApplication::clipboard()->setText(text);
    });
    view->addAction(action);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(view, &QWidget::customContextMenuRequested, view, [view, action, name](const QPoint &at) {
        name(); // in the language of now
        auto *menu = new QMenu(view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(action);
        menu->popup(view->viewport()->mapToGlobal(at));
    });
}

} // namespace bootscope
