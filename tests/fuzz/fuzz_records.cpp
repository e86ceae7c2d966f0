// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as lines of a log: prefixes, record heads, banners, events. What they point at must lie within the line.
#include "parsers/boots/causes/traceback.h"
#include "parsers/boots/timing/gapkinds.h"
#include "parsers/logs/banner.h"
#include "parsers/logs/lineprefix.h"
#include "parsers/logs/logshape.h"
#include "parsers/logs/recordparser.h"

#include <cstdlib>

using namespace bootscope;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

bool isWithin(QByteArrayView part, QByteArrayView line)
{
    return part.isEmpty() || (part.begin() >= line.begin() && part.end() <= line.end());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text(reinterpret_cast<const char *>(data), qsizetype(size));
    RecordParser parser;
    QStringList lines;
    for (qsizetype at = 0; at <= text.size();) {
        qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            end = text.size();
        const QByteArrayView line = text.sliced(at, end - at);
        at = end + 1;
        const LinePrefix prefix = parseLinePrefix(line, yearHintOf(LogTime{qint64(size) * 1'000'000'000'000LL}));
        require(prefix.length >= 0 && prefix.length <= line.size());
        const RecordHead head = parser.parse(line);
        require(head.messageOffset >= 0 && head.messageOffset <= line.size() && isWithin(head.source, line));
        const QByteArrayView message = line.sliced(head.messageOffset);
        if (const auto banner = parseBanner(message)) {
            require(isWithin(banner->version, line) && isWithin(banner->action, line));
            require(isWithin(banner->datasource, line));
            parser.setYearOf(banner->time);
            toIsoString(banner->time, true);
        }
        if (const auto event = parseEvent(message)) {
            require(isWithin(event->stage, line) && isWithin(event->step, line) && isWithin(event->result, line));
            require(isWithin(event->description, line) && event->durationUs >= -1);
        }
        require(findBanner(line) < line.size() || line.isEmpty());
        gapKindOf({message, line, QString(), qint64(size)});
        require(outputWaitOf(line).us >= 0);
        if (lines.size() < 500)
            lines.append(QString::fromUtf8(message));
    }
    const CommandReport report = findCommandReport(lines);
    require(report.errorPlaces.size() == report.errorOutput.size());
    require(report.outputPlaces.size() == report.output.size());
    for (const int place : report.errorPlaces)
        require(place >= 0 && place < lines.size());
    findExceptions(lines);
    shapeOf(censusOf(text));
    return 0;
}
