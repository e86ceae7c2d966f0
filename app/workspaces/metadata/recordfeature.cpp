// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/recordfeature.h"

#include "app/jobs/privatefile.h"
#include "app/workspaces/metadata/metadatasession.h"
#include "app/workspaces/metadata/metadataworkspace.h"
#include "imds/client/treewalk.h"

#include <QFileDialog>
#include <QMenu>

namespace bootscope {

RecordFeature::RecordFeature(MetadataWorkspace &host)
    : MetadataFeature(host)
    , m_menu(addMenu())
    , m_usual(addAction(m_menu, {}, [this] { choose(CaptureRedaction::Usual); }))
    , m_withUserData(addAction(m_menu, {}, [this] { choose(CaptureRedaction::WithUserData); }))
    , m_whole(addAction(m_menu, {}, [this] { choose(CaptureRedaction::None); }))
{
    sessionChanged();
}

RecordFeature::~RecordFeature() = default;

void RecordFeature::sessionChanged()
{
    m_menu->menuAction()->setEnabled(host().session().isConnected());
    // A recording is of one reading.
    if (m_walk && !host().session().client())
        stop();
}

void RecordFeature::choose(CaptureRedaction redaction)
{
    const QString file =
        QFileDialog::getSaveFileName(&host(), tr("Record the tree"), QStringLiteral("instance.imdscap.jsonl"),
                                     tr("Recordings (*.imdscap.jsonl *.jsonl)"));
    if (!file.isEmpty())
        record(file, redaction);
}

void RecordFeature::record(const QString &file, CaptureRedaction redaction)
{
    stop();
    ImdsClient *client = host().session().client();
    if (!client)
        return;
    m_file = file;
    m_client = client;
    m_writer = std::make_unique<CaptureWriter>(client->options().endpoint.toString(), client->usesV1(),
                                               QDateTime::currentDateTimeUtc(), redaction);
    m_walk = std::make_unique<TreeWalk>(*client, TreeWalk::Options{host().session().version(), true});
    connect(client, &ImdsClient::exchanged, m_walk.get(),
            [this](const Exchange &exchange, const QByteArray &body) { m_writer->add(exchange, body); });
    connect(client, &QObject::destroyed, m_walk.get(), [this] { stop(); });
    connect(m_walk.get(), &TreeWalk::progressed, this, [this](int done, int known) {
        host().messages().showMessage(Tone::Info, tr("Recording: %1 of %2 items").arg(done).arg(known), tr("Cancel"),
                                      [this] {
                                          stop();
                                          host().messages().hide();
                                      });
    });
    connect(m_walk.get(), &TreeWalk::finished, this, &RecordFeature::finish);
    m_walk->start();
}

void RecordFeature::finish(const QString &problem)
{
    const QString failed = savePrivately(m_file, m_writer->finish(QDateTime::currentDateTimeUtc()));
    const int count = m_writer->count();
    stop();
    if (!failed.isEmpty())
        host().messages().showMessage(Tone::Error, tr("%1 cannot be written: %2").arg(m_file, failed));
    else if (!problem.isEmpty())
        host().messages().showMessage(Tone::Warning, problem);
    else
        host().messages().showMessage(Tone::Success, tr("%1 requests recorded in %2").arg(count).arg(m_file));
}

void RecordFeature::stop()
{
    // It may be the walk that calls: it goes when it has returned.
    if (m_walk) {
        m_walk->stop();
        m_walk->disconnect(this);
        if (m_client)
            m_client->disconnect(m_walk.get());
        m_walk.release()->deleteLater();
    }
    m_writer.reset();
}

void RecordFeature::retranslate()
{
    m_menu->setTitle(tr("Record the &tree to a file"));
    m_usual->setText(tr("&Credentials replaced by fakes…"));
    m_withUserData->setText(tr("Credentials and secrets in &user data replaced…"));
    m_whole->setText(tr("As it is, &with credentials…"));
}

} // namespace bootscope
