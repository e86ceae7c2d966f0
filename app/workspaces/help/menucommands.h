// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that the menus of a window offer, as a flat list: for the palette and for the help.
#pragma once

#include <QList>
#include <QString>

class QAction;
class QMenuBar;

namespace bootscope {

struct MenuCommand
{
    QString path; // "View: Theme: Dark", in the language in force, without the signs of access keys
    QAction *action = nullptr;
};

// What is visible, in the order of the menus; also what is greyed out.
QList<MenuCommand> menuCommands(const QMenuBar &menus);

} // namespace bootscope
