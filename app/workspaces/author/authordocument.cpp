// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/authordocument.h"

#include "app/jobs/checkjob.h"
#include "app/jobs/shelljob.h"
#include "widgets/editor/find/findbar.h"
#include "widgets/editor/userdataeditor.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QVBoxLayout>

namespace bootscope {

namespace {
constexpr int kPauseMs = 150;
constexpr int kKeepMs = 1000;
} // namespace

AuthorDocument::AuthorDocument(const RecoveryStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_recoveryId(store.newId())
    , m_editor(new UserDataEditor(this))
    , m_findBar(new FindBar(*m_editor, this))
    , m_job(new CheckJob(this))
    , m_shell(new ShellJob(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_findBar);
    setFocusProxy(m_editor);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepMs);
    connect(m_editor, &QsciScintilla::textChanged, this, &AuthorDocument::textChanged);
    connect(m_editor, &QsciScintilla::modificationChanged, this, &AuthorDocument::titleChanged);
    connect(&m_pause, &QTimer::timeout, this, &AuthorDocument::recheck);
    connect(&m_keep, &QTimer::timeout, this, &AuthorDocument::keepRecovery);
    connect(m_job, &CheckJob::finished, this, &AuthorDocument::show);
    connect(m_shell, &ShellJob::programMissing, this, &AuthorDocument::programMissing);
    connect(m_shell, &ShellJob::finished, this, [this](const QList<Diagnostic> &found) {
        m_shellDiagnostics = found;
        publish();
    });
}

AuthorDocument::~AuthorDocument() = default;

Result<bool> AuthorDocument::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{tr("Cannot read %1: %2").arg(path, file.errorString())};
    if (file.size() > kMaxBytes)
        return Error{tr("%1 has %2; user data has at most 16 KiB. Open logs with Diagnose.")
                         .arg(path, QLocale().formattedDataSize(file.size()))};
    const QByteArray bytes = file.read(kMaxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{tr("Cannot read %1: %2").arg(path, file.errorString())};
    const QFileInfo info(path);
    m_path = path;
    m_name.clear();
    m_fileTime = info.lastModified();
    m_fileSize = info.size();
    m_unsaved = false;
    setBytes(bytes);
    forgetRecovery();
    m_pause.stop();
    recheck();
    Q_EMIT titleChanged();
    return true;
}

Result<bool> AuthorDocument::save(const QString &path)
{
    const QByteArray bytes = storedBytes();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{tr("Cannot save %1: %2").arg(path, file.errorString())};
    const QFileInfo info(path);
    m_path = path;
    m_fileTime = info.lastModified();
    m_fileSize = info.size();
    m_unsaved = false;
    m_editor->setModified(false);
    forgetRecovery();
    Q_EMIT titleChanged();
    return true;
}

void AuthorDocument::setText(const QByteArray &text, const QString &name, bool modified)
{
    m_path.clear();
    m_name = name;
    setBytes(text);
    m_unsaved = modified;
    m_pause.stop();
    if (modified)
        keepRecovery();
    recheck();
    Q_EMIT titleChanged();
}

void AuthorDocument::setBytes(const QByteArray &bytes)
{
    m_packing = {};
    m_packed.clear();
    m_unpacked.clear();
    std::optional<UnpackedUserData> unpacked = unpackUserData(bytes);
    if (unpacked && unpacked->document.size() <= kMaxBytes) {
        m_packing = unpacked->packing;
        m_packed = bytes;
        m_unpacked = std::move(unpacked->document);
    }
    m_editor->setBytes(m_packing.isPlain() ? bytes : m_unpacked);
}

QByteArray AuthorDocument::storedBytes() const
{
    const QByteArray text = m_editor->bytes();
    if (m_packing.isPlain())
        return text;
    // gzip has many forms: what was not changed stays the file that it was.
    return text == m_unpacked ? m_packed : packUserData(text, m_packing);
}

void AuthorDocument::keepUnpacked()
{
    m_packing = {};
    m_unsaved = true;
    keepRecovery();
    recheck();
}

bool AuthorDocument::showsPlaces() const
{
    return m_result && m_result->userData.layers == m_packing.layers;
}

void AuthorDocument::restore(const RecoveredText &text)
{
    m_store.forget(text.id);
    setText(text.text, text.name, true);
    m_path = text.path;
    Q_EMIT titleChanged();
}

QString AuthorDocument::name() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    return m_name.isEmpty() ? tr("New user data") : m_name;
}

bool AuthorDocument::isModified() const
{
    return m_unsaved || m_editor->isModified();
}

bool AuthorDocument::isPristine() const
{
    return m_path.isEmpty() && !isModified() && m_editor->length() == 0;
}

bool AuthorDocument::changedOnDisk() const
{
    const QFileInfo info(m_path);
    return !m_path.isEmpty() && info.exists() && (info.lastModified() != m_fileTime || info.size() != m_fileSize);
}

QList<Diagnostic> AuthorDocument::diagnostics() const
{
    QList<Diagnostic> all = m_result ? m_result->diagnostics : QList<Diagnostic>();
    all += m_shellDiagnostics;
    sortDiagnostics(all);
    return all;
}

void AuthorDocument::textChanged()
{
    m_pause.start();
    m_keep.start();
}

void AuthorDocument::recheck()
{
    const QByteArray text = m_editor->bytes();
    if (!m_packing.isPlain() && text == m_unpacked)
        m_job->start(m_packed, {}, m_options);
    else
        m_job->start(text, m_packing, m_options);
}

void AuthorDocument::setCheckOptions(const CheckOptions &options)
{
    m_options = options;
    recheck();
}

void AuthorDocument::keepRecovery()
{
    m_keep.stop();
    if (isModified() && m_editor->length() > 0)
        m_store.keep({m_recoveryId, name(), m_path, storedBytes()});
    else
        forgetRecovery();
}

void AuthorDocument::forgetRecovery()
{
    m_keep.stop();
    m_store.forget(m_recoveryId);
}

void AuthorDocument::show(const std::shared_ptr<const CheckResult> &result)
{
    m_result = result;
    m_shellDiagnostics.clear(); // they were about another text
    publish();
    m_shell->start(result->userData);
}

void AuthorDocument::publish()
{
    // They mean nothing in a text that is base64 of another.
    const bool places = showsPlaces();
    m_editor->setDiagnostics(places ? diagnostics() : QList<Diagnostic>(),
                             places ? m_result->userData.document : QByteArray());
    Q_EMIT checked();
}

} // namespace bootscope
