// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/treefeature.h"

#include "app/jobs/privatefile.h"
#include "app/settings/settings.h"
#include "app/workspaces/metadata/metadatasession.h"
#include "app/workspaces/metadata/metadataworkspace.h"
#include "widgets/metadata/sourcepanel.h"
#include "widgets/metadata/valueview.h"

#include <QFileDialog>
#include <QMenu>

namespace bootscope {

namespace {
const QString kBookmarks = QStringLiteral("metadata-bookmarks");
constexpr qsizetype kMost = 50;
} // namespace

TreeFeature::TreeFeature(MetadataWorkspace &host)
    : MetadataFeature(host)
    , m_find(addAction(QKeySequence::Find,
                       [this] {
                           this->host().showPage();
                           this->host().source().focusSearch();
                       }))
    , m_readAll(addAction({}, [this] { this->host().session().model().fetchAll(); }))
    , m_toggle(addAction(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { toggleBookmark(); }))
    , m_menu(addMenu())
{
    m_toggle->setCheckable(true);
    const QList<QByteArray> kept = host.settings().state(kBookmarks).split('\n');
    for (const QByteArray &path : kept) {
        if (path.startsWith('/') && m_bookmarks.size() < kMost)
            m_bookmarks.append(path);
    }
    connect(&host.value(), &ValueView::saveRequested, this, &TreeFeature::saveValue);
    showBookmarks();
    pathChanged({});
    sessionChanged();
}

void TreeFeature::sessionChanged()
{
    m_readAll->setEnabled(host().session().isConnected());
}

void TreeFeature::pathChanged(const QByteArray &path)
{
    m_path = path;
    m_toggle->setEnabled(!path.isEmpty());
    m_toggle->setChecked(m_bookmarks.contains(path));
}

void TreeFeature::toggleBookmark()
{
    if (m_bookmarks.removeAll(m_path) == 0) {
        m_bookmarks.append(m_path);
        if (m_bookmarks.size() > kMost)
            m_bookmarks.removeFirst();
    }
    host().settings().setState(kBookmarks, m_bookmarks.join('\n'));
    showBookmarks();
    pathChanged(m_path);
}

void TreeFeature::showBookmarks()
{
    m_menu->clear();
    for (const QByteArray &path : std::as_const(m_bookmarks)) {
        m_menu->addAction(QString::fromUtf8(path).replace(QLatin1Char('&'), QLatin1String("&&")), this, [this, path] {
            host().showPage();
            host().goTo(path); // also what the tree does not list at the moment
        });
    }
    m_menu->setEnabled(!m_bookmarks.isEmpty());
    host().session().model().setMarked(QSet<QByteArray>(m_bookmarks.cbegin(), m_bookmarks.cend()));
}

void TreeFeature::saveValue(const QByteArray &path, const QByteArray &body)
{
    const QString file =
        QFileDialog::getSaveFileName(&host(), tr("Save value"), QString::fromUtf8(path.mid(path.lastIndexOf('/') + 1)));
    if (file.isEmpty())
        return;
    const QString problem = savePrivately(file, body);
    if (!problem.isEmpty())
        host().messages().showMessage(Tone::Error, tr("%1 cannot be written: %2").arg(file, problem));
}

void TreeFeature::retranslate()
{
    m_find->setText(tr("&Find in the tree"));
    m_readAll->setText(tr("Read the &whole tree"));
    m_toggle->setText(tr("&Bookmark this item"));
    m_menu->setTitle(tr("Book&marks"));
}

} // namespace bootscope
