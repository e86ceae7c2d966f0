// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the help that the program carries, with the window's own keys filled in.
#pragma once

#include "widgets/help/helpwindow.h"

class QMenuBar;

namespace bootscope {

// language: "en" or "ko". In a page "{{keys}}" becomes a table of the commands of these menus that have keys,
// "{{hints}}" one of all hints; both in the language in force.
QList<HelpPage> helpPages(const QString &language, const QMenuBar &menus);

} // namespace bootscope
