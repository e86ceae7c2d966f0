// SPDX-License-Identifier: GPL-3.0-or-later
// Many cases as a table: what each came to, and which of them have something in common.
#pragma once

#include "parsers/boots/analysis.h"

namespace bootscope {

// The boot of a case that matters most, without its logs. A value that outlives the analysis.
struct CaseSummary
{
    QString name; // short: what tells it from the others
    QStringList paths;
    QString error; // translated; not empty: it could not be read, and nothing else is known
    int boots = 0;
    int boot = 0; // 1-based index of the one that is told about; 0 when there is none
    Verdict verdict = Verdict::Unknown;
    QString kind; // of its first failure; empty when there is none
    Stage stage = Stage::Unknown;
    QString module;
    QString message; // the log's own words
    QString cause;   // the message without what differs from machine to machine
    QString cloudInit;
    QString datasource;
    QString instanceId;
    QString image; // "ami-…"; empty when not known
    LogTime start;
    bool isUtc = false;
    qint64 durationUs = kUnknownDuration;
    // It took much longer than the others that ended like it: so many times their median. 0 when it did not.
    double slowness = 0;
};

// Of the last boot that failed, else the last that was not right, else the last.
CaseSummary summarizeCase(const QString &name, const QStringList &paths, const Analysis &analysis);
CaseSummary unreadableCase(const QString &name, const QStringList &paths, const QString &error);
// Needs all cases: fills slowness.
void findSlowCases(QList<CaseSummary> &cases);

enum class GroupBy : quint8 { Cause, Version, Datasource, Image };
QString groupById(GroupBy by); // "cause"

struct CaseGroup
{
    QString key;      // what they share; of causes: kind and cause. Empty: not known, or nothing failed
    QString title;    // translated, for a row
    QList<int> cases; // indices, outliers first
    int failed = 0;   // of them, verdict failed
    Verdict worst = Verdict::Unknown;
};

// What went wrong comes first: by cause, failures before incomplete, degraded and good boots and the frequent ones
// first; else the groups with the highest share of failures first.
QList<CaseGroup> groupCases(const QList<CaseSummary> &cases, GroupBy by);

// The image that a boot ran from, as its instance data tells it ("ami-0abc…"); empty when unknown.
QString imageOf(const Analysis &analysis);

} // namespace bootscope
