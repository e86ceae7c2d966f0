// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/authorworkspace.h"

#include "widgets/frame/emptystate.h"

namespace bootscope {

AuthorWorkspace::AuthorWorkspace(Settings &settings, QWidget *parent)
    : Workspace(settings, parent)
{
    setContent(new EmptyState(this));
}

QString AuthorWorkspace::title() const
{
    return tr("Author");
}

QString AuthorWorkspace::iconName() const
{
    return QStringLiteral("author");
}

void AuthorWorkspace::openPaths(const QStringList &)
{
}

void AuthorWorkspace::openExample()
{
}

void AuthorWorkspace::retranslate()
{
}

} // namespace bootscope

void bootscope::AuthorWorkspace::openText(const QByteArray &, const QString &, int)
{
}
