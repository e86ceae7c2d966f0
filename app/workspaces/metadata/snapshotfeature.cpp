// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/snapshotfeature.h"

#include "app/workspaces/metadata/metadatasession.h"
#include "app/workspaces/metadata/metadataworkspace.h"
#include "imds/client/instancedata.h"
#include "widgets/metadata/snapshotpanel.h"

#include <QFileDialog>

namespace bootscope {

SnapshotFeature::SnapshotFeature(MetadataWorkspace &host)
    : MetadataFeature(host), m_take(addAction({}, [this] { take(); })), m_open(addAction({}, [this] { chooseFile(); }))
{
    sessionChanged();
}

SnapshotFeature::~SnapshotFeature() = default;

QWidget *SnapshotFeature::makeTab()
{
    m_panel = new SnapshotPanel;
    connect(m_panel, &SnapshotPanel::takeRequested, this, &SnapshotFeature::take);
    connect(m_panel, &SnapshotPanel::cancelRequested, this, &SnapshotFeature::stop);
    connect(m_panel, &SnapshotPanel::openRequested, this, &SnapshotFeature::chooseFile);
    connect(m_panel, &SnapshotPanel::choiceChanged, this, &SnapshotFeature::compare);
    connect(m_panel, &SnapshotPanel::pathChosen, &host(), &MetadataWorkspace::goTo);
    return m_panel;
}

QString SnapshotFeature::tabTitle() const
{
    return tr("Snapshots");
}

void SnapshotFeature::sessionChanged()
{
    const bool can = host().session().isConnected();
    m_take->setEnabled(can);
    if (m_panel)
        m_panel->setCanTake(can);
}

void SnapshotFeature::take()
{
    stop();
    ImdsClient *client = host().session().client();
    if (!client)
        return;
    Q_EMIT tabWanted();
    m_taking = {};
    m_taking.at = QDateTime::currentDateTimeUtc();
    const QByteArray version = host().session().version();
    QStringList name = {host().sessionLabel(), m_taking.at.toLocalTime().toString(QStringLiteral("HH:mm:ss"))};
    if (version != kLatestVersion)
        name.insert(1, QString::fromLatin1(version));
    m_taking.name = name.join(QStringLiteral(", "));
    m_walk = std::make_unique<TreeWalk>(*client, TreeWalk::Options{version});
    connect(client, &QObject::destroyed, m_walk.get(), [this] { stop(); });
    connect(m_walk.get(), &TreeWalk::item, this, [this](const WalkItem &item) { m_taking.add(item); });
    connect(m_walk.get(), &TreeWalk::progressed, this, [this](int done, int known) {
        if (m_panel)
            m_panel->setProgress(done, known);
    });
    connect(m_walk.get(), &TreeWalk::finished, this, [this](const QString &problem) {
        stop();
        if (!problem.isEmpty())
            host().messages().showMessage(Tone::Warning, problem);
        if (!m_taking.items.isEmpty())
            add(m_taking);
    });
    m_walk->start();
}

void SnapshotFeature::stop()
{
    // It may be the walk that calls: it goes when it has returned.
    if (m_walk) {
        m_walk->stop();
        m_walk->disconnect(this);
        m_walk.release()->deleteLater();
    }
    if (m_panel)
        m_panel->setProgress(0, 0);
}

void SnapshotFeature::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        &host(), tr("Open a recording to compare"), QString(),
        tr("Recordings, instance-data.json, reports (*.jsonl *.gz *.json *.xz *.tar *.yaml);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void SnapshotFeature::openFile(const QString &path)
{
    const Result<Scenario> loaded = loadTree(path);
    if (!loaded) {
        host().messages().showMessage(Tone::Error, loaded.error());
        return;
    }
    host().showPage();
    Q_EMIT tabWanted();
    add(snapshotOf(*loaded));
}

void SnapshotFeature::add(Snapshot snapshot)
{
    m_snapshots.append(std::move(snapshot));
    if (m_snapshots.size() > kMost)
        m_snapshots.removeFirst();
    if (!m_panel)
        return;
    QStringList names;
    for (const Snapshot &kept : std::as_const(m_snapshots))
        names.append(kept.name);
    m_panel->setNames(names);
    compare();
}

QList<SnapshotDifference> SnapshotFeature::differences() const
{
    const int before = m_panel ? m_panel->before() : -1;
    const int after = m_panel ? m_panel->after() : -1;
    if (before < 0 || after < 0 || before >= m_snapshots.size() || after >= m_snapshots.size())
        return {};
    return compareSnapshots(m_snapshots.at(before), m_snapshots.at(after));
}

void SnapshotFeature::compare()
{
    m_panel->setDifferences(differences());
}

void SnapshotFeature::retranslate()
{
    m_take->setText(tr("Ta&ke a snapshot of the tree"));
    m_open->setText(tr("Compare with a recordin&g…"));
    if (m_panel)
        m_panel->retranslate();
}

} // namespace bootscope
