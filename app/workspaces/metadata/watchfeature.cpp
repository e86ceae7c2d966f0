// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/watchfeature.h"

#include "app/workspaces/metadata/metadatasession.h"
#include "app/workspaces/metadata/metadataworkspace.h"
#include "widgets/metadata/watchpanel.h"

namespace bootscope {

WatchFeature::WatchFeature(MetadataWorkspace &host)
    : MetadataFeature(host), m_toggle(addAction({}, [this] { toggle(); }))
{
    m_toggle->setCheckable(true);
    m_toggle->setEnabled(false);
    connect(&m_watch, &MetadataWatch::pathsChanged, this, &WatchFeature::showItems);
    connect(&m_watch, &MetadataWatch::asked, this, [this](const QByteArray &path) {
        if (m_panel)
            m_panel->setState(path, m_watch.state(path));
    });
    connect(&m_watch, &MetadataWatch::changed, this, [this](const WatchChange &change) {
        m_changed.insert(change.path);
        this->host().session().model().setChanged(m_changed);
        if (m_panel)
            m_panel->addChange(change);
        // What is in front is read again, or it would be older than its own history.
        if (change.path == m_path)
            this->host().choosePath(m_path);
    });
    connect(&m_watch, &MetadataWatch::historyCleared, this, [this] {
        m_changed.clear();
        this->host().session().model().setChanged({});
        if (m_panel)
            m_panel->clearHistory();
    });
}

QWidget *WatchFeature::makeTab()
{
    m_panel = new WatchPanel;
    connect(m_panel, &WatchPanel::toggleRequested, this, &WatchFeature::toggle);
    connect(m_panel, &WatchPanel::intervalChanged, &m_watch,
            [this](int seconds) { m_watch.setInterval(seconds * 1000); });
    connect(m_panel, &WatchPanel::pauseChanged, &m_watch, &MetadataWatch::setPaused);
    connect(m_panel, &WatchPanel::clearRequested, &m_watch, &MetadataWatch::clearHistory);
    connect(m_panel, &WatchPanel::pathChosen, &host(), &MetadataWorkspace::goTo);
    return m_panel;
}

QString WatchFeature::tabTitle() const
{
    return tr("Watch");
}

void WatchFeature::sessionChanged()
{
    m_watch.setClient(host().session().isConnected() ? host().session().client() : nullptr);
}

void WatchFeature::pathChanged(const QByteArray &path)
{
    m_path = path;
    const bool isWatched = m_watch.paths().contains(path);
    m_toggle->setEnabled(!path.isEmpty());
    m_toggle->setChecked(isWatched);
    if (m_panel)
        m_panel->setCurrentPath(path, isWatched);
}

void WatchFeature::toggle()
{
    if (m_path.isEmpty())
        return;
    if (m_watch.paths().contains(m_path)) {
        m_watch.remove(m_path);
    } else {
        m_watch.add(m_path);
        Q_EMIT tabWanted();
    }
    pathChanged(m_path);
}

void WatchFeature::showItems()
{
    if (!m_panel)
        return;
    QList<std::pair<QByteArray, WatchState>> items;
    const QList<QByteArray> paths = m_watch.paths();
    for (const QByteArray &path : paths)
        items.append({path, m_watch.state(path)});
    m_panel->setItems(items);
}

void WatchFeature::retranslate()
{
    m_toggle->setText(tr("Wa&tch this item"));
    if (m_panel)
        m_panel->retranslate();
}

} // namespace bootscope
