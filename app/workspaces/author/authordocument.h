// SPDX-License-Identifier: GPL-3.0-or-later
// One text in the editor: its file, its check, and its copy that survives a kill.
#pragma once

#include "app/settings/recovery.h"
#include "parsers/base/result.h"
#include "parsers/carriers/repack.h"
#include "parsers/checks/check.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>
#include <memory>

namespace bootscope {

class CheckJob;
class FindBar;
class ShellJob;
class UserDataEditor;

class AuthorDocument : public QWidget
{
    Q_OBJECT
public:
    explicit AuthorDocument(const RecoveryStore &store, QWidget *parent = nullptr);
    ~AuthorDocument() override;

    // Larger files are not user data; EC2's limit is 16 KiB.
    static constexpr qint64 kMaxBytes = 4 * 1024 * 1024;

    // The error names the file and the reason; the text is unchanged then.
    Result<bool> load(const QString &path);
    // Atomic: the old file stays whole until the new one is.
    Result<bool> save(const QString &path);
    // What a file of this text holds: packed the way that it was found.
    QByteArray storedBytes() const;
    // How the text was packed when it was opened, and will be when it is saved.
    const Packing &packing() const { return m_packing; }
    // From now on the text is stored as it is shown.
    void keepUnpacked();
    // A text that is in no file; packed text is unpacked. modified: it would be lost if it were not saved.
    void setText(const QByteArray &text, const QString &name, bool modified);
    void restore(const RecoveredText &text);

    UserDataEditor &editor() const { return *m_editor; }
    FindBar &findBar() const { return *m_findBar; }
    QString path() const { return m_path; }
    QString name() const; // of the tab, without the sign of modification
    bool isModified() const;
    bool isPristine() const;    // nothing was ever typed or loaded
    bool changedOnDisk() const; // the file is not as it was when it was last read or written
    // Null until the first check is done.
    std::shared_ptr<const CheckResult> result() const { return m_result; }
    // Of the check and of the shell tools, sorted by place.
    QList<Diagnostic> diagnostics() const;
    // Places of diagnostics are lines of the text that is shown. False while it shows what is itself packed.
    bool showsPlaces() const;
    // Checks again, as after a change of language.
    void recheck();
    // Of every check from now on; checks again.
    void setCheckOptions(const CheckOptions &options);
    // The copy on disk is no longer needed: saved, or given up by the user.
    void forgetRecovery();

Q_SIGNALS:
    void checked();
    void titleChanged();
    // "shellcheck" or "bash" is not installed; the other checks go on.
    void programMissing(const QString &program);

private:
    void textChanged();
    void setBytes(const QByteArray &bytes);
    void keepRecovery();
    void show(const std::shared_ptr<const CheckResult> &result);
    void publish();

    const RecoveryStore &m_store;
    QString m_recoveryId;
    UserDataEditor *m_editor;
    FindBar *m_findBar;
    CheckJob *m_job;
    ShellJob *m_shell;
    QTimer m_pause; // between the last key and the check
    QTimer m_keep;  // between the last key and the copy on disk
    QString m_path;
    QString m_name;
    QDateTime m_fileTime;
    qint64 m_fileSize = -1;
    CheckOptions m_options;
    Packing m_packing;
    bool m_unsaved = false; // in no file, though not edited: the editor itself can only be told that it is saved
    QByteArray m_packed;   // as opened; empty for plain text
    QByteArray m_unpacked; // the text that was in it
    std::shared_ptr<const CheckResult> m_result;
    QList<Diagnostic> m_shellDiagnostics; // of the scripts of m_result
};

} // namespace bootscope
