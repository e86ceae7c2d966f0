// SPDX-License-Identifier: GPL-3.0-or-later
// Watches items of what is read, marks in the tree those that changed, and keeps a history at the foot.
#pragma once

#include "app/workspaces/metadata/metadatafeature.h"
#include "imds/client/watch.h"

#include <QPointer>

namespace bootscope {

class WatchPanel;

class WatchFeature : public MetadataFeature
{
    Q_OBJECT
public:
    explicit WatchFeature(MetadataWorkspace &host);

    QWidget *makeTab() override;
    QString tabTitle() const override;
    void sessionChanged() override;
    void pathChanged(const QByteArray &path) override;
    void retranslate() override;
    MetadataWatch &watch() { return m_watch; }

private:
    void toggle();
    void showItems();

    MetadataWatch m_watch;
    QPointer<WatchPanel> m_panel; // the page's
    QSet<QByteArray> m_changed;
    QByteArray m_path;
    QAction *m_toggle;
};

} // namespace bootscope
