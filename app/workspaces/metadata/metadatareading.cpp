// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the page that goes from a chosen source to a session that reads it.
#include "app/workspaces/metadata/metadatasession.h"
#include "app/workspaces/metadata/metadataworkspace.h"
#include "app/workspaces/metadata/sessionsource.h"
#include "imds/scenario/form/scenarioform.h"
#include "widgets/metadata/valueview.h"

#include <QFileDialog>

namespace bootscope {

void MetadataWorkspace::connectSource()
{
    connect(m_source, &SourcePanel::connectRequested, this, &MetadataWorkspace::openSession);
    connect(m_source, &SourcePanel::pathChosen, this, &MetadataWorkspace::choosePath);
    connect(m_source, &SourcePanel::versionChosen, this, &MetadataWorkspace::chooseVersion);
    connect(&m_session->model(), &MetadataModel::listed, this, &MetadataWorkspace::showListing);
    connect(m_source, &SourcePanel::browseRequested, this, &MetadataWorkspace::chooseRecording);
    connect(m_sessionSource, &SessionSource::ready, this,
            [this](const ClientOptions &options, const QString &label, const QStringList &remarks) {
                m_sessionIsEmulator = false;
                if (remarks.isEmpty())
                    messages().hide();
                else
                    messages().showMessage(Tone::Warning, remarks.join(QLatin1Char(' ')));
                read(options, label);
            });
    connect(m_sessionSource, &SessionSource::waiting, this, [this](const QString &sentence) {
        messages().showMessage(Tone::Info, sentence, tr("Cancel"), [this] {
            m_sessionSource->close();
            messages().hide();
        });
    });
    connect(m_sessionSource, &SessionSource::failed, this,
            [this](const QString &sentence) { messages().showMessage(Tone::Error, sentence); });
    connect(m_sessionSource, &SessionSource::confirmationNeeded, this,
            [this](const QString &sentence, SessionSource::Choice choice) {
                choice.trusted = true;
                messages().showMessage(Tone::Warning, sentence, tr("Read it anyway"),
                                       [this, choice] { m_sessionSource->open(choice); });
            });
}

// The first look shows something: the tree open where most is, and the item that everybody knows.
void MetadataWorkspace::showListing(const QByteArray &path)
{
    if (path == m_value->path())
        choosePath(path);
    const QByteArray metaData = m_session->path("meta-data/");
    if (path == m_session->path(""))
        m_source->expand(metaData);
    else if (path == metaData)
        m_source->select(m_value->path().isEmpty() ? metaData + "instance-id" : m_value->path());
}

void MetadataWorkspace::chooseVersion(const QByteArray &version)
{
    const QByteArray before = m_value->path();
    m_session->setVersion(version);
    if (!before.isEmpty())
        choosePath(inVersion(before, version));
}

void MetadataWorkspace::goTo(const QByteArray &path)
{
    const QByteArray version = versionOf(path);
    if (!version.isEmpty())
        m_session->setVersion(version);
    m_source->select(path);
    if (m_session->client())
        choosePath(path);
}

void MetadataWorkspace::chooseRecording()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a recording"), QString(),
        tr("Recordings, instance-data.json, reports (*.jsonl *.gz *.json *.xz *.tar *.yaml);;All files (*)"));
    if (path.isEmpty())
        return;
    m_source->setSourceText(path);
    openSession();
}

void MetadataWorkspace::offerV1()
{
    messages().showMessage(
        Tone::Warning,
        tr("The service gave no session token. Without one (IMDSv1) every program on the instance that can be made to "
           "fetch an address reads the same, credentials too; that is why tokens exist."),
        tr("Read with IMDSv1"), [this] {
            messages().hide();
            if (!m_session->client())
                return;
            ClientOptions options = m_session->client()->options();
            options.v1 = true;
            m_source->setUsesV1(true);
            read(options, m_label);
        });
}

void MetadataWorkspace::openSession()
{
    showPage();
    if (m_source->source() != SourcePanel::Source::Emulator) {
        m_sessionSource->open({m_source->source(), m_source->sourceText(), m_source->usesV1()});
        return;
    }
    if (!m_emulator.isRunning()) {
        startEmulator();
        return;
    }
    m_sessionSource->close();
    m_sessionIsEmulator = true;
    ClientOptions options;
    options.endpoint = m_emulator.endpoint();
    options.v1 = m_source->usesV1();
    options.requestsPerSecond = 0; // our own
    read(options, scenarioTitle(m_emulator.scenario().name));
}

// Not what the list of sources says now: only Connect goes to another place.
void MetadataWorkspace::readAgain()
{
    if (m_session->client() && !m_sessionIsEmulator)
        read(m_session->client()->options(), m_label);
    else if (m_sessionIsEmulator || m_source->source() == SourcePanel::Source::Emulator)
        openSession();
    else
        messages().showMessage(Tone::Info, tr("Nothing is being read: choose where to read from and press Connect."));
}

void MetadataWorkspace::read(const ClientOptions &options, const QString &label)
{
    const QByteArray before = m_value->path();
    m_label = label;
    m_value->setEndpoint(options.endpoint);
    m_session->open(options);
    m_tick.start();
    if (before.isEmpty())
        m_value->showNothing();
    else
        choosePath(inVersion(before, m_session->version()));
    refreshVerdict();
}

} // namespace bootscope
