// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C in a list or table copies the selected rows as text, tab between columns.
#pragma once

class QAbstractItemView;

namespace bootscope {

void enableCopy(QAbstractItemView *view);

} // namespace bootscope
