// SPDX-License-Identifier: GPL-3.0-or-later
// Text that is in no file yet, kept on disk so that it survives a crash or a kill.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace bootscope {

struct RecoveredText
{
    QString id;
    QString name; // as its tab was called
    QString path; // the file it belongs to; empty for a new text
    QByteArray text;
};

// One file a text, in the user's data folder, readable by the user only, replaced atomically.
class RecoveryStore
{
public:
    explicit RecoveryStore(const QString &folder = defaultFolder());

    static QString defaultFolder();

    // False when it could not be written (the disk is full, the folder is read-only).
    bool keep(const RecoveredText &text) const;
    void forget(const QString &id) const;
    // What earlier runs left. Texts of a program that still runs are not ours to offer.
    QList<RecoveredText> leftBehind() const;
    QString newId() const;

private:
    QString fileOf(const QString &id) const;

    QString m_folder;
};

} // namespace bootscope
