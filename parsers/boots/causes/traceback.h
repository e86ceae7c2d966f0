// SPDX-License-Identifier: GPL-3.0-or-later
// What Python tracebacks and cloud-init's reports of failed commands say, from the lines of one record.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace bootscope {

// `Command: […]`, `Exit code: 127`, `Stderr: …` of a failed command.
struct CommandReport
{
    int line = -1; // of "Command:" within the record, from 0; -1 = there is none
    int exitLine = -1;
    QString command;             // as a Python list: "['apt-get', 'install', 'nginx']"
    std::optional<int> exitCode; // nothing for "-"
    QString reason;              // empty for "-"
    int reasonLine = -1;
    QStringList output;      // lines of stdout
    QList<int> outputPlaces; // where each of them stands within the record, from 0
    QStringList errorOutput; // lines of stderr, else those of stdout
    QList<int> errorPlaces;  // the same for them
    int errorPlace(qsizetype index) const { return errorPlaces.value(index, line); }
    QStringList arguments() const; // the command's words
};
CommandReport findCommandReport(const QStringList &lines);

struct Raised
{
    int line = -1; // within the record; -1 = no exception
    QString text;  // "OSError: Unknown user or group: …"
};
// All exceptions of the record, in order: the last one is what ended the module, those before led to it.
QList<Raised> findExceptions(const QStringList &lines);

} // namespace bootscope
