// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/exportfeature.h"

#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authorverdict.h"
#include "app/workspaces/author/authorworkspace.h"
#include "widgets/carriers/exportdialog.h"
#include "widgets/editor/sizemeter.h"
#include "widgets/editor/userdataeditor.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QSaveFile>

#include <algorithm>

namespace bootscope {

QByteArray payloadOf(const AuthorDocument &document)
{
    const QByteArray bytes = document.editor().bytes();
    const auto result = document.result();
    const bool isCurrent = result && result->userData.raw == bytes;
    return isCurrent && !result->userData.layers.isEmpty() ? result->userData.document : bytes;
}

QString fileNameOf(const AuthorDocument &document)
{
    return document.path().isEmpty() ? QStringLiteral("user-data") : QFileInfo(document.path()).fileName();
}

ExportFeature::ExportFeature(AuthorWorkspace &host) : AuthorFeature(host)
{
    m_export = addAction(QKeySequence(QStringLiteral("Ctrl+Shift+X")), [this] { showDialog(false); });
    m_copyAs = addMenu();
    for (const ExportForm form : exportForms()) {
        QAction *action = addAction(m_copyAs, QKeySequence(), [this, form] { copyAs(form); });
        action->setData(int(form));
    }
    connect(&host.sizeMeter(), &SizeMeter::packRequested, this, [this] {
        const AuthorDocument *document = front();
        showDialog(document && document->editor().bytes().size() > kUserDataLimit);
    });
}

void ExportFeature::showDialog(bool gzip)
{
    const AuthorDocument *document = front();
    if (!document)
        return;
    if (!m_dialog) {
        m_dialog = new ExportDialog(&host());
        connect(m_dialog, &ExportDialog::saveRequested, this, &ExportFeature::save);
    }
    fill(*document);
    m_dialog->setGzip(gzip);
    if (gzip && m_dialog->form() == ExportForm::Plain)
        m_dialog->setForm(ExportForm::AwsCliScript); // compressed bytes alone cannot be looked at or copied
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ExportFeature::fill(const AuthorDocument &document)
{
    const QByteArray payload = payloadOf(document);
    QString hint;
    if (document.result() && payload != document.editor().bytes())
        hint = tr("The text in front is packed (%1); what is inside is exported.")
                   .arg(kindChain(document.result()->userData));
    m_dialog->setUserData(payload, fileNameOf(document), hint);
}

void ExportFeature::copyAs(ExportForm form)
{
    const AuthorDocument *document = front();
    if (!document)
        return;
    const QByteArray payload = payloadOf(*document);
    if (payload.size() > kMaxExportBytes) {
        host().messages().showMessage(
            Tone::Error, tr("%1 is far larger than what EC2 takes; nothing was copied.").arg(document->name()));
        return;
    }
    const Exported made = exportUserData(payload, form, {false, fileNameOf(*document)});
    QGuiApplication::clipboard()->setText(QString::fromUtf8(made.bytes));
    // What must be known first: the worst note, or that it was done.
    const auto worst =
        std::max_element(made.notes.cbegin(), made.notes.cend(), [](const CarrierNote &left, const CarrierNote &right) {
            return left.severity < right.severity;
        });
    const bool isBad = worst != made.notes.cend() && worst->severity != Severity::Info;
    const QString done = tr("%1 was copied as: %2.").arg(document->name(), exportFormName(form));
    host().messages().showMessage(isBad ? Tone::Warning : Tone::Info,
                                  isBad ? tr("%1 But: %2").arg(done, worst->text) : done, tr("Show it"), [this, form] {
                                      showDialog(false);
                                      if (m_dialog)
                                          m_dialog->setForm(form);
                                  });
}

bool ExportFeature::write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    host().messages().showMessage(Tone::Error, tr("Cannot save %1: %2").arg(path, file.errorString()));
    return false;
}

void ExportFeature::save(const Exported &exported)
{
    if (exported.files.isEmpty()) {
        const QString path = QFileDialog::getSaveFileName(m_dialog, tr("Save"), exported.fileName);
        if (!path.isEmpty())
            write(path, exported.bytes);
        return;
    }
    const QString folder = QFileDialog::getExistingDirectory(m_dialog, tr("Folder for the files"));
    if (folder.isEmpty())
        return;
    QStringList present;
    for (const ExportFile &file : exported.files) {
        if (QFileInfo::exists(QDir(folder).filePath(file.name)))
            present.append(file.name);
    }
    if (!present.isEmpty() &&
        QMessageBox::question(m_dialog, tr("Save"),
                              tr("Replace in %1: %2?").arg(folder, present.join(QStringLiteral(", ")))) !=
            QMessageBox::Yes)
        return;
    for (const ExportFile &file : exported.files) {
        if (!write(QDir(folder).filePath(file.name), file.bytes))
            return;
    }
}

void ExportFeature::documentChanged(AuthorDocument *document)
{
    m_export->setEnabled(document != nullptr);
    m_copyAs->setEnabled(document != nullptr);
    if (!m_dialog || !m_dialog->isVisible())
        return;
    if (document)
        fill(*document);
    else
        m_dialog->close();
}

void ExportFeature::retranslate()
{
    m_export->setText(tr("&Export…"));
    m_copyAs->setTitle(tr("Cop&y as"));
    for (QAction *action : m_copyAs->actions())
        action->setText(exportFormName(ExportForm(action->data().toInt())));
}

} // namespace bootscope
