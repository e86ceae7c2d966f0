// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences and figures that HTML and Markdown have in common. Translated; nothing is escaped yet.
#pragma once

#include "app/reports/reportsource.h"

namespace bootscope {

struct ReportWords
{
    explicit ReportWords(ReportSource &source, const ReportOptions &options) : m_source(source), m_options(options) {}

    // So few boots are told in full, or those that failed; the others have a row in a table.
    bool isInFull(const Boot &boot);
    QString verdict(const Boot &boot); // one sentence
    // What is known of a boot: "cloud-init 22.4.2", "DataSourceNoCloud", "started …", "took …".
    QStringList facts(const Boot &boot);
    QString role(const Failure &failure);
    QString place(const Failure &failure);      // "Final / scripts-user / part-001"
    QString exitStatus(const Failure &failure); // empty when there is none
    // "line 6 of the user data", "one of the lines 12, 30 …", "of the vendor data …"; empty when not known.
    QString userDataPlace(const Failure &failure);
    QString maskedNote(); // what was done with secrets

private:
    ReportSource &m_source;
    const ReportOptions &m_options;
    int m_inFull = 0;
};

// "2.104 s"; "not known".
QString reportSeconds(qint64 us);
// Translated: "success", "never finished".
QString reportResult(StepResult result, bool finished);
// What the reader wrote beside the lines of the boots that are reported, in order of inputs and lines.
struct ReaderNote
{
    Evidence place;
    QString note; // may be empty: the line was only marked
};
QList<ReaderNote> readerNotes(const Analysis &analysis, const ReportOptions &options);
// All places of a failure in the user data, in order; several when it is not known which.
QList<UserDataLines> userDataPlaces(const Failure &failure);
// From a failure's lines a few more to both sides; stays within the document.
UserDataLines withContext(const UserDataLines &lines, int lineCount);

} // namespace bootscope
