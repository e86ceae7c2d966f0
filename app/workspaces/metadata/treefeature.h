// SPDX-License-Identifier: GPL-3.0-or-later
// Finding one's way in the tree: search, reading it whole, bookmarks, and saving a value.
#pragma once

#include "app/workspaces/metadata/metadatafeature.h"

namespace bootscope {

class TreeFeature : public MetadataFeature
{
    Q_OBJECT
public:
    explicit TreeFeature(MetadataWorkspace &host);

    void sessionChanged() override;
    void pathChanged(const QByteArray &path) override;
    void retranslate() override;

    QList<QByteArray> bookmarks() const { return m_bookmarks; }

private:
    void toggleBookmark();
    void showBookmarks();
    void saveValue(const QByteArray &path, const QByteArray &body);

    QList<QByteArray> m_bookmarks; // in the order in which they were set
    QByteArray m_path;
    QAction *m_find;
    QAction *m_readAll;
    QAction *m_toggle;
    QMenu *m_menu;
};

} // namespace bootscope
