// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps whole trees as they were, read now or from files, and shows what differs between two of them.
#pragma once

#include "app/workspaces/metadata/metadatafeature.h"
#include "imds/client/snapshot.h"

#include <QPointer>

#include <memory>

namespace bootscope {

class SnapshotPanel;

class SnapshotFeature : public MetadataFeature
{
    Q_OBJECT
public:
    explicit SnapshotFeature(MetadataWorkspace &host);
    ~SnapshotFeature() override;

    QWidget *makeTab() override;
    QString tabTitle() const override;
    void sessionChanged() override;
    void retranslate() override;
    void take(); // of what is read now; asynchronous
    void openFile(const QString &path);
    const QList<Snapshot> &snapshots() const { return m_snapshots; }
    QList<SnapshotDifference> differences() const; // of the two that are chosen

private:
    void chooseFile();
    void add(Snapshot snapshot);
    void stop();
    void compare();

    static constexpr qsizetype kMost = 20;
    QList<Snapshot> m_snapshots;
    std::unique_ptr<TreeWalk> m_walk;
    Snapshot m_taking;
    QPointer<SnapshotPanel> m_panel; // the page's
    QAction *m_take;
    QAction *m_open;
};

} // namespace bootscope
