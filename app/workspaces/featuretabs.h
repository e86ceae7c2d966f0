// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs that a page's features bring: their titles, and which of them is in front.
#pragma once

#include "app/workspaces/workspacefeature.h"

#include <QPointer>
#include <QTabWidget>

namespace bootscope {

class FeatureTabs : public QObject
{
    Q_OBJECT
public:
    // The tabs live as long as this. Makes no tab for a feature that has none.
    explicit FeatureTabs(QTabWidget &tabs, QObject *parent) : QObject(parent), m_tabs(tabs) {}

    void add(WorkspaceFeature &feature);
    void retranslate();

private:
    struct Entry
    {
        const WorkspaceFeature *feature;
        QPointer<QWidget> tab;
    };
    QTabWidget &m_tabs;
    QList<Entry> m_entries;
};

} // namespace bootscope
