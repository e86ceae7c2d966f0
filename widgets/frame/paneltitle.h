// SPDX-License-Identifier: GPL-3.0-or-later
// The small heading of a panel.
#pragma once

class QLabel;
class QWidget;

namespace bootscope {

QLabel *makePanelTitle(QWidget *parent);

} // namespace bootscope
