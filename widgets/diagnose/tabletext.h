// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that copy as text: Ctrl+C on a view takes the selected rows, columns apart by tabs.
#pragma once

#include <QString>

class QAbstractItemView;

namespace bootscope {

// The selected rows, in the order shown; hidden columns are left out. At most maxRows of them.
QString selectedRowsAsText(const QAbstractItemView &view, int maxRows = 100'000);
// Gives the view the shortcut, which works while it has the focus, and a context menu with it.
void enableCopying(QAbstractItemView *view);

} // namespace bootscope
