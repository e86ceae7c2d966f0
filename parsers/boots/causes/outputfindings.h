// SPDX-License-Identifier: GPL-3.0-or-later
// What programs of the user printed: the line that broke a script, and errors that nobody counted.
#pragma once

#include "parsers/boots/causes/finding.h"
#include "parsers/boots/causes/recordfindings.h"

namespace bootscope {

// An error-looking line of an output log that a signature knows.
struct OutputError
{
    LineNo line;
    QString text;
    const Signature *rule = nullptr;
    QString script;     // that the line names: "part-001"
    int scriptLine = 0; // that the line names, 1-based
    QString file;       // another file that the line names as the place, with its path
    int fileLine = 0;   // 1-based
    QString handed;     // the interpreter that was handed what the line names: "python", "bash"
    int handedLine = 0; // of that, 1-based
};

class OutputErrors
{
public:
    explicit OutputErrors(const BootView &view);

    const QList<OutputError> &all() const { return m_errors; }
    // Lines of the output log in which a module's programs can have printed: from the banner of its stage, or from the
    // report of another module, to its own report.
    struct Region
    {
        LineNo begin, end; // inclusive
        bool contains(LineNo line) const { return begin <= line && line <= end; }
    };
    Region regionOf(const QString &module, Stage stage) const;
    // The same, with what a script that sends its output through a process of its own (`exec > >(tee …)`) printed after
    // the report.
    Region regionOfScript(const QString &module, Stage stage, const QString &script) const;
    // What programs printed in a region, up to but not including a line.
    QStringList saidIn(const Region &region, LineNo before) const;
    // All of a region; nothing where there is no output log.
    std::optional<QStringList> allSaidIn(const Region &region) const;

private:
    void readErrors();
    void readFrames(OutputError &error) const;
    void readReports();

    struct Report
    {
        QString module;
        LineNo line;
    };
    const BootView &m_view;
    QList<OutputError> m_errors;
    QList<Report> m_reports; // of failed modules, in order
};

// One finding a failed script, with the line that broke it.
QList<Finding> findInScripts(const BootView &view, const RecordFindings &records, const OutputErrors &errors);
// Gives modules whose commands failed the reason that these commands printed.
void explainCommands(const BootView &view, const OutputErrors &errors, QList<Finding> &findings);
// Errors in the output that no exit status tells of.
QList<Finding> findSilent(const BootView &view, const OutputErrors &errors, const QList<Finding> &known);

} // namespace bootscope
