// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/sourcefeature.h"

#include "app/jobs/sshfetch.h"
#include "app/settings/settings.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "widgets/diagnose/dialogs/hostdialog.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QRegularExpression>
#include <QSaveFile>
#include <QUrl>

namespace bootscope {

namespace {

constexpr qsizetype kMaxHosts = 12;
const QString kHosts = QStringLiteral("diagnose/hosts");

QStringList knownHosts(const Settings &settings)
{
    return QString::fromUtf8(settings.state(kHosts)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void rememberHost(Settings &settings, const QString &host)
{
    QStringList hosts = knownHosts(settings);
    hosts.removeAll(host);
    hosts.prepend(host);
    settings.setState(kHosts, hosts.mid(0, kMaxHosts).join(QLatin1Char('\n')).toUtf8());
}

} // namespace

SourceFeature::SourceFeature(DiagnoseWorkspace &host) : DiagnoseFeature(host), m_ssh(new SshFetch(this))
{
    m_fetch = addAction(QKeySequence(QStringLiteral("Ctrl+Shift+H")), [this] { askHost(); });
    m_clipboard = addAction(QKeySequence(QStringLiteral("Ctrl+Shift+V")), [this] { openClipboard(); });
    m_save = addAction(QKeySequence(), [this] { saveCopy(); });
    m_save->setEnabled(false);
    connect(m_ssh, &SshFetch::progressed, this, &SourceFeature::showProgress);
    connect(m_ssh, &SshFetch::failed, this, [this](const QString &sentence) {
        this->host().messages().showMessage(Tone::Error, sentence, tr("Other host…"), [this] { askHost(); });
    });
    connect(m_ssh, &SshFetch::fetched, this, [this](const QString &file, const QString &remark) {
        m_fetched = file;
        m_remark = remark;
        rememberHost(this->host().settings(), m_host);
        this->host().openCase({file});
    });
}

void SourceFeature::askHost()
{
    HostDialog dialog(&SshFetch::isHost, &SshFetch::commandLine, &host());
    dialog.setHosts(knownHosts(host().settings()));
    if (dialog.exec() == QDialog::Accepted)
        fetch(dialog.host());
}

void SourceFeature::fetch(const QString &name)
{
    QString label = QString(name).replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9.@-]+")), QStringLiteral("_"));
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QString file = newFile(label + QLatin1Char('-') + stamp + QStringLiteral(".tar.gz"));
    if (file.isEmpty())
        return;
    m_host = name;
    showProgress(0);
    m_ssh->start(name, file);
}

void SourceFeature::showProgress(qint64 bytes)
{
    const QString sentence = bytes == 0 ? tr("Asking %1…").arg(m_host)
                                        : tr("Fetching from %1: %2").arg(m_host, QLocale().formattedDataSize(bytes));
    host().messages().showMessage(Tone::Info, sentence, tr("Cancel"), [this] {
        m_ssh->cancel();
        host().messages().hide();
    });
}

void SourceFeature::openClipboard()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QStringList paths;
    for (const QUrl &url : data ? data->urls() : QList<QUrl>()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty()) {
        host().openPaths(paths);
        return;
    }
    const QByteArray text = data ? data->text().toUtf8() : QByteArray();
    if (text.trimmed().isEmpty()) {
        host().messages().showMessage(Tone::Warning, tr("There is no text and no file on the clipboard."));
        return;
    }
    const QString path = newFile(tr("pasted") + QStringLiteral(".txt"));
    QFile file(path);
    if (path.isEmpty())
        return;
    if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) || file.write(text) != text.size() ||
        !file.flush()) {
        host().messages().showMessage(Tone::Error, tr("%1 cannot be written: %2").arg(path, file.errorString()));
        return;
    }
    host().openCase({path});
}

QString SourceFeature::newFile(const QString &name)
{
    if (!m_folder || !m_folder->isValid())
        m_folder = std::make_unique<QTemporaryDir>(); // readable by the user alone
    if (!m_folder->isValid()) {
        host().messages().showMessage(Tone::Error,
                                      tr("No temporary folder can be made: %1").arg(m_folder->errorString()));
        return {};
    }
    // A folder each: two boots of one host, or two pasted texts, keep their plain names.
    for (int number = 1;; ++number) {
        const QString folder = m_folder->filePath(QString::number(number));
        if (!QFileInfo::exists(folder))
            return QDir().mkpath(folder) ? folder + QLatin1Char('/') + name : QString();
    }
}

void SourceFeature::caseChanged()
{
    const bool isOurs = !m_fetched.isEmpty() && host().paths() == QStringList{m_fetched};
    m_save->setEnabled(isOurs);
    if (isOurs && !m_remark.isEmpty())
        host().messages().showMessage(Tone::Warning, m_remark);
}

void SourceFeature::saveCopy()
{
    const QString path = QFileDialog::getSaveFileName(&host(), tr("Save what was fetched"),
                                                      QDir::home().filePath(QFileInfo(m_fetched).fileName()));
    if (path.isEmpty())
        return;
    QFile from(m_fetched);
    QSaveFile to(path);
    const bool copied = from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly) &&
                        to.write(from.readAll()) == from.size() && to.commit();
    host().messages().showMessage(copied ? Tone::Success : Tone::Error,
                                  copied ? tr("Saved as %1. It holds the user data and the logs as they are.").arg(path)
                                         : tr("%1 cannot be written: %2").arg(path, to.errorString()));
}

void SourceFeature::retranslate()
{
    m_fetch->setText(tr("Fetch over &ssh…"));
    m_clipboard->setText(tr("Open the clip&board"));
    m_save->setText(tr("Sa&ve what was fetched…"));
}

} // namespace bootscope
