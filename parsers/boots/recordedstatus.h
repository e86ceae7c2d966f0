// SPDX-License-Identifier: GPL-3.0-or-later
// What cloud-init itself recorded of a boot beside its logs: status.json, result.json, the output of `cloud-init
// status`. Each value knows the line of its input that it came from.
#pragma once

#include "parsers/boots/boot.h"

namespace bootscope {

struct RecordedMessage
{
    QString level; // "WARNING", "DEPRECATED": it went on all the same; empty for an error
    QString text;  // cloud-init's words: "('runcmd', TypeError('…'))"
    LineNo line;   // 0 when it is not known
};

struct RecordedStage
{
    Stage stage = Stage::Unknown;
    LogTime start, end;      // unknown in versions that record the uptime instead of the time (24.2 and later)
    double startUptime = -1; // seconds since the machine started; -1 in versions that record the time
    qint64 durationUs = kUnknownDuration;
    bool started = false;
    bool finished = false;
    LineNo line;
    QList<RecordedMessage> messages; // errors first
};

// The first word of `cloud-init status`.
enum class StatusWord : quint8 { Unknown, NotStarted, Running, Done, Error, Disabled };

struct RecordedStatus
{
    int input = -1; // index into Analysis::inputs
    int boot = -1;  // index into Analysis::boots of the boot that it is about; -1 when it fits none of them
    LineNo line;    // where it begins
    StatusWord word = StatusWord::Unknown;
    QString extended; // "degraded done"; empty before 23.4
    QString bootCode; // "enabled-by-generator"; empty before 22.4
    LogTime lastUpdate;
    QString detail;
    QString datasource;              // "DataSourceEc2"
    Stage running = Stage::Unknown;  // the stage that ran when this was written
    bool isResult = false;           // result.json: written once, when the final stage ended
    QList<RecordedStage> stages;     // that it knows, in order
    QList<RecordedMessage> messages; // of no named stage
    QList<RecordedMessage> allMessages() const;
};

// What the metadata says about the machine.
struct RecordedInstance
{
    int input = -1;
    QString instanceId, cloud, platform, region, zone, image, hostname, distro;
    bool operator==(const RecordedInstance &) const = default;
};

// Eight words since 22.4, each in one sentence; empty for others. Translated.
QString bootCodeMeaning(const QString &code);
// "degraded done", "error - running": one sentence; empty for others. Translated.
QString extendedStatusMeaning(const QString &extended);
// What the exit status of `cloud-init status` says; empty for others than 0, 1 and 2. Translated.
QString statusExitMeaning(int code);
int statusExit(const RecordedStatus &status); // that the command ended with, or would have: 0, 1 or 2

} // namespace bootscope
