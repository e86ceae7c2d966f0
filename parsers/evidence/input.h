// SPDX-License-Identifier: GPL-3.0-or-later
// One file of the evidence, or one text that was packed into a file: what it is and where it came from.
#pragma once

#include "parsers/logs/bytesource.h"
#include "parsers/logs/lineindex.h"

#include <QString>
#include <QStringList>
#include <memory>

namespace bootscope {

enum class InputKind : quint8 {
    Unknown,
    CloudInitLog,
    OutputLog,
    Console,
    Journal,
    StatusJson,
    ResultJson,
    InstanceData,
    UserDataFile,
    StatusText,  // what `cloud-init status` printed
    AnalyzeText, // what `cloud-init analyze show` or `blame` printed
    CaseFile     // what this program wrote into a bundle of evidence: hashes and notes
};
QString inputKindId(InputKind kind); // "cloud-init-log"; the contract's words, so "unknown" for the last three
bool isLog(InputKind kind);          // its lines tell of a boot

// What it is was decided by its content.
struct Input
{
    QString path; // as given, or found in a folder; of what was packed "ARCHIVE/inner/path"
    InputKind kind = InputKind::Unknown;
    QString format; // of a log: "iso", "output"; else the encoding or empty
    QString remark; // translated; what it is when it is foreign, empty or unreadable, what was done to it; else empty
    QStringList origin; // from the outside in, the containers that it was taken from: "logs.tar.gz"; empty for a file
    int caseIndex = 0;  // of the machine that it belongs to, where the evidence of several came together
    QString caseName;   // "host1"; empty when there is one case only
    int sameAs = -1;    // another input that holds all of this one: read there, not here
    std::shared_ptr<const ByteSource> source; // null when unreadable
    LineIndex lines;
};

// One more sentence behind what is remarked already.
void addRemark(Input &input, const QString &sentence);

} // namespace bootscope
