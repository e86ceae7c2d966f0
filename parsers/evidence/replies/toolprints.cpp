// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/replies/toolprints.h"

#include <algorithm>
#include <array>

namespace bootscope {

namespace {

constexpr int kLines = 40;

template<class Test> bool hasLine(QByteArrayView head, Test &&test)
{
    for (int line = 0; line < kLines && !head.isEmpty(); ++line) {
        qsizetype end = head.indexOf('\n');
        if (end < 0)
            end = head.size();
        if (test(head.first(end).trimmed()))
            return true;
        head = head.sliced(qMin(end + 1, head.size()));
    }
    return false;
}

} // namespace

bool looksLikeStatusText(QByteArrayView head)
{
    static constexpr std::array<QByteArrayView, 8> kStates{"not run", "not started",   "running",  "done",
                                                           "error",   "degraded done", "disabled", "not started yet"};
    return hasLine(head, [](QByteArrayView line) {
        // The dots of --wait may stand before it.
        while (line.startsWith('.'))
            line = line.sliced(1);
        if (!line.startsWith("status: "))
            return false;
        const QByteArrayView state = line.sliced(8).trimmed();
        return std::find(kStates.begin(), kStates.end(), state) != kStates.end();
    });
}

bool looksLikeStatusYaml(QByteArrayView head)
{
    const bool begins = head.startsWith("---\n") || head.startsWith("_schema_version:");
    return begins && head.contains("\nboot_status_code: ") && head.contains("\nschemas:");
}

bool looksLikeAnalyzeDump(QByteArrayView head)
{
    const QByteArrayView begin = head.first(qMin<qsizetype>(head.size(), 1000));
    return begin.contains("\"event_type\"") && begin.contains("\"origin\"") && begin.contains("\"timestamp\"");
}

bool looksLikeAnalyzeText(QByteArrayView head)
{
    return hasLine(head, [](QByteArrayView line) {
        return line.startsWith("-- Boot Record ") || line.startsWith("-- Most Recent Boot Record --");
    });
}

} // namespace bootscope
