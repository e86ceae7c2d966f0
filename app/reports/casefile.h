// SPDX-License-Identifier: GPL-3.0-or-later
// CASE.json of a bundle: the SHA-256 of each of its files, and the marks and notes that its reader set in them. Who
// opens the bundle sees them, and is told when a file is not what it was.
#pragma once

#include "parsers/boots/analysis.h"
#include "widgets/diagnose/logs/lognotes.h"

namespace bootscope {

struct CaseFileEntry
{
    QString name; // in the bundle, relative to CASE.json
    QByteArray sha256;
    QByteArray textSha256;        // of user data: of its text, however it was packed; else empty
    QMap<quint32, QString> notes; // by line
};

QByteArray userDataHash(const QByteArray &bytes); // of the text that is packed in them; hex
QByteArray caseFileText(const QList<CaseFileEntry> &entries);

struct CarriedCase
{
    LogNotes notes;      // of files that are as they were
    QStringList changed; // names of files that are not; those that are not there are left out
};

// Of every case file among the inputs. Reads the files that it names whole: call it on a worker.
CarriedCase readCaseFiles(const Analysis &analysis);

} // namespace bootscope
