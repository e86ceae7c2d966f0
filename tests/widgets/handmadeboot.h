// SPDX-License-Identifier: GPL-3.0-or-later
// Analyses made by hand, for tests of what shows them.
#pragma once

#include "parsers/boots/analysis.h"
#include "parsers/logs/lineindexbuilder.h"

namespace bootscope::handmade {

inline constexpr qint64 kStart = 1'795'437'532'000'000; // 2026-11-23T12:38:52Z

inline Input input(const QString &path, InputKind kind, const QByteArray &bytes, LogLevel level = LogLevel::Debug)
{
    LineIndexBuilder builder;
    for (qint64 begin = 0; begin < bytes.size();) {
        const qint64 feed = bytes.indexOf('\n', begin);
        const qint64 end = feed < 0 ? bytes.size() : feed + 1;
        const QByteArray line = bytes.mid(begin, end - begin);
        builder.append(begin, end, line.contains("WARNING") ? LogLevel::Warning : level, true);
        begin = end;
    }
    Input made;
    made.path = path;
    made.kind = kind;
    made.source = ByteSource::fromBytes(bytes);
    made.lines = builder.snapshot();
    return made;
}

// Records as a log of cloud-init has them: each line with its level, and which of them begin one.
inline Input records(const QByteArray &bytes)
{
    LineIndexBuilder builder;
    for (qint64 begin = 0; begin < bytes.size();) {
        const qint64 feed = bytes.indexOf('\n', begin);
        const qint64 end = feed < 0 ? bytes.size() : feed + 1;
        const QByteArray line = bytes.mid(begin, end - begin);
        const RecordHead head = parseRecordHead(line);
        builder.append(begin, end, head.level, head.isHead);
        begin = end;
    }
    Input made;
    made.path = QStringLiteral("/logs/cloud-init.log");
    made.kind = InputKind::CloudInitLog;
    made.source = ByteSource::fromBytes(bytes);
    made.lines = builder.snapshot();
    return made;
}

inline Step step(Analysis &analysis, const QString &name, qint64 beginMs, qint64 lengthMs, quint32 line)
{
    if (!analysis.names.contains(name))
        analysis.names.append(name);
    Step made;
    made.start.us = kStart + beginMs * 1000;
    made.durationUs = lengthMs * 1000;
    made.line = LineNo(line);
    made.endLine = LineNo(line + 1);
    made.name = quint32(analysis.names.indexOf(name));
    made.result = StepResult::Success;
    made.finished = true;
    return made;
}

// Local 0-200 ms with two steps; Network 1000-2000 ms; Final 2000-3000 ms, in which scripts-user fails for 1 ms at
// 2500. Lines: 1 to 10 of a detailed log, two a step; the output log has three.
inline std::shared_ptr<Analysis> analysis()
{
    auto made = std::make_shared<Analysis>();
    QByteArray log;
    for (int i = 1; i <= 10; ++i)
        log += "2026-11-23 12:38:5" + QByteArray::number(i % 10) + ",100 - util.py[" + (i == 8 ? "WARNING" : "DEBUG") +
               "]: line " + QByteArray::number(i) + '\n';
    made->inputs.append(input(QStringLiteral("/logs/cloud-init.log"), InputKind::CloudInitLog, log));
    made->inputs.append(
        input(QStringLiteral("/logs/cloud-init-output.log"), InputKind::OutputLog,
              "Cloud-init v. 22.4.2 running 'modules:final' at Mon, 23 Nov 2026 12:38:54 +0000. Up 3.0 seconds.\n"
              "+ systemctl\nsystemctl: command not found\n",
              LogLevel::None));
    Boot boot;
    boot.start.us = kStart;
    boot.durationUs = 3'000'000;
    boot.isUtc = true;
    boot.verdict = Verdict::Failed;
    boot.logInput = 0;
    boot.logBegin = LineNo(1);
    boot.logEnd = LineNo(10);
    boot.outputInput = 1;
    boot.outputBegin = LineNo(1);
    boot.outputEnd = LineNo(3);
    const auto stage = [](Stage which, qint64 beginMs, qint64 lengthMs, quint32 first, quint32 last) {
        StageRun run;
        run.stage = which;
        run.start.us = kStart + beginMs * 1000;
        run.durationUs = lengthMs * 1000;
        run.line = LineNo(first);
        run.endLine = LineNo(last);
        run.result = StepResult::Success;
        run.finished = true;
        return run;
    };
    boot.stages = {stage(Stage::Local, 0, 200, 1, 4), stage(Stage::Network, 1000, 1000, 5, 6),
                   stage(Stage::Final, 2000, 1000, 7, 10)};
    boot.stages[0].steps = {step(*made, QStringLiteral("check-cache"), 0, 100, 1),
                            step(*made, QStringLiteral("search-NoCloud"), 100, 100, 3)};
    boot.stages[1].steps = {step(*made, QStringLiteral("config-ssh"), 1000, 1000, 5)};
    boot.stages[2].steps = {step(*made, QStringLiteral("config-scripts-user"), 2500, 1, 7),
                            step(*made, QStringLiteral("config-final-message"), 2900, 100, 9)};
    boot.stages[2].steps[0].result = StepResult::Fail;
    Failure failure;
    failure.kind = QStringLiteral("command-not-found");
    failure.stage = Stage::Final;
    failure.module = QStringLiteral("scripts_user"); // the log of another version spells it so
    failure.script = QStringLiteral("part-001");
    failure.exitCode = 127;
    failure.message = QStringLiteral("systemctl: command not found");
    failure.evidence = {{1, LineNo(3), LineNo(3)}, {0, LineNo(8), LineNo(8)}};
    failure.userData = UserDataLines{1, 2, 2};
    boot.failures = {failure};
    made->boots = {boot};
    made->userData = std::make_shared<const UserData>(readUserData("#!/bin/bash\nsystemctl\n"));
    made->complete = true;
    made->progress = 1;
    return made;
}

} // namespace bootscope::handmade
