// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/help/menucommands.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace bootscope {

namespace {

QString plainText(QString text)
{
    // Korean and Japanese put the key in brackets behind the word: "파일(&F)".
    const qsizetype bracket = text.indexOf(QStringLiteral("(&"));
    if (bracket > 0)
        text = text.left(bracket) + text.mid(bracket + 4);
    return text.remove(QLatin1Char('&'));
}

void collect(const QMenu &menu, const QString &path, QList<MenuCommand> &found)
{
    for (QAction *action : menu.actions()) {
        const QString text = path + plainText(action->text());
        if (action->menu())
            collect(*action->menu(), text + QStringLiteral(": "), found);
        else if (!action->isSeparator() && action->isVisible())
            found.append({text, action});
    }
}

} // namespace

QList<MenuCommand> menuCommands(const QMenuBar &menus)
{
    QList<MenuCommand> found;
    for (const QAction *top : menus.actions()) {
        if (top->menu() && top->isVisible())
            collect(*top->menu(), plainText(top->text()) + QStringLiteral(": "), found);
    }
    return found;
}

} // namespace bootscope
