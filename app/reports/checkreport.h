// SPDX-License-Identifier: GPL-3.0-or-later
// What a check found, as text for people, JSON of the command-line contract, or a form that code review tools read.
#pragma once

#include "parsers/checks/check.h"
#include "parsers/plan/bootplan.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace bootscope {

struct CheckedFile
{
    QString name; // as given on the command line; "-" for standard input
    CheckResult result;
    std::shared_ptr<const BootPlan> plan; // null when it was not asked for
};

// Each is a whole document in UTF-8 that ends in a line feed.
QByteArray checkAsText(const QList<CheckedFile> &files); // file:line:column: severity: message [code]
QByteArray checkAsJson(const QList<CheckedFile> &files);
QByteArray checkAsSarif(const QList<CheckedFile> &files);
QByteArray checkAsGitHub(const QList<CheckedFile> &files); // workflow commands: ::error file=…,line=…::message
QByteArray checkAsJUnit(const QList<CheckedFile> &files);  // a file is a test case
QByteArray checkAsGitLab(const QList<CheckedFile> &files); // code quality report

QString severityId(Severity severity); // "error", "warning", "info"

} // namespace bootscope
