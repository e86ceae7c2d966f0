// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/composefeature.h"

#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authortabs.h"
#include "app/workspaces/author/authorworkspace.h"
#include "widgets/carriers/composerdialog.h"
#include "widgets/carriers/everybootdialog.h"
#include "widgets/carriers/partlistmodel.h"
#include "widgets/editor/userdataeditor.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace bootscope {

namespace {

// The parts of a text; a single one without a name gets that of its file.
QList<MimePart> partsFrom(const UserData &userData, const QString &fileName)
{
    QList<MimePart> parts = mimePartsOf(userData);
    if (parts.size() == 1 && parts.first().filename.isEmpty())
        parts.first().filename = fileName;
    return parts;
}

QString nameInFiles(const AuthorDocument &document)
{
    return document.path().isEmpty() ? QString() : QFileInfo(document.path()).fileName();
}

} // namespace

ComposeFeature::ComposeFeature(AuthorWorkspace &host) : AuthorFeature(host)
{
    m_compose = addAction(QKeySequence(), [this] { compose(); });
    m_everyBoot = addAction(QKeySequence(), [this] { runAtEveryBoot(); });
}

void ComposeFeature::compose()
{
    if (!m_composer) {
        m_composer = new ComposerDialog(&host());
        connect(m_composer, &ComposerDialog::addFilesRequested, this, &ComposeFeature::addFiles);
        connect(&m_composer->addMenu(), &QMenu::aboutToShow, this, &ComposeFeature::fillAddMenu);
        connect(m_composer, &ComposerDialog::openRequested, this,
                [this](const QByteArray &message) { openText(message, QStringLiteral("multipart.txt"), true); });
        connect(m_composer, &ComposerDialog::openPartRequested, this,
                [this](const MimePart &part) { openText(part.bytes, part.filename, false); });
    }
    const AuthorDocument *document = front();
    if (document && document->result()) {
        m_composer->setCloudInit(document->result()->cloudInit);
        const UserData &userData = document->result()->userData;
        const bool isUserData = userData.format != Format::Unknown && userData.format != Format::Empty;
        if (m_composer->parts().parts().isEmpty() && isUserData)
            m_composer->addParts(partsFrom(userData, nameInFiles(*document)));
    }
    m_composer->show();
    m_composer->raise();
    m_composer->activateWindow();
}

void ComposeFeature::fillAddMenu()
{
    QMenu &menu = m_composer->addMenu();
    menu.clear();
    const AuthorTabs &tabs = host().tabs();
    for (int i = 0; i < tabs.count(); ++i) {
        const AuthorDocument *document = tabs.document(i);
        if (!document->result() || document->result()->userData.parts.isEmpty())
            continue;
        QString name = document->name();
        QAction *action = menu.addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, m_composer,
                [this, parts = partsFrom(document->result()->userData, nameInFiles(*document))] {
                    m_composer->addParts(parts);
                });
    }
    if (menu.isEmpty())
        menu.addAction(tr("No text is open"))->setEnabled(false);
}

void ComposeFeature::addFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(m_composer, tr("Add files"));
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > AuthorDocument::kMaxBytes) {
            host().messages().showMessage(Tone::Error,
                                          tr("%1 cannot be read, or is too large for user data.").arg(path));
            continue;
        }
        m_composer->addParts(partsFrom(readUserData(file.readAll()), QFileInfo(path).fileName()));
    }
}

void ComposeFeature::runAtEveryBoot()
{
    const AuthorDocument *document = front();
    if (!document || !document->result())
        return;
    if (!m_everyBootDialog) {
        m_everyBootDialog = new EveryBootDialog(&host());
        connect(m_everyBootDialog, &EveryBootDialog::openRequested, this, [this](const QByteArray &text) {
            openText(text, QStringLiteral("every-boot.txt"), true);
            m_everyBootDialog->close();
        });
    }
    m_everyBootDialog->setUserData(document->result()->userData, document->result()->cloudInit);
    m_everyBootDialog->show();
    m_everyBootDialog->raise();
    m_everyBootDialog->activateWindow();
}

void ComposeFeature::openText(const QByteArray &text, const QString &name, bool modified)
{
    AuthorDocument *document = host().tabs().add();
    document->setText(text, name, modified);
    document->editor().setFocus();
}

void ComposeFeature::documentChanged(AuthorDocument *document)
{
    m_everyBoot->setEnabled(document != nullptr);
    if (m_composer && document && document->result())
        m_composer->setCloudInit(document->result()->cloudInit);
    // What the dialog was made for has changed.
    if (m_everyBootDialog && m_everyBootDialog->isVisible() && document && document->result())
        m_everyBootDialog->setUserData(document->result()->userData, document->result()->cloudInit);
}

void ComposeFeature::retranslate()
{
    m_compose->setText(tr("Co&mpose MIME…"));
    m_everyBoot->setText(tr("Run at every &boot…"));
}

} // namespace bootscope
