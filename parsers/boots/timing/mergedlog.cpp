// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/timing/mergedlog.h"

#include "parsers/boots/bootlines.h"
#include "parsers/logs/lineindexbuilder.h"

#include <algorithm>
#include <cstring>

namespace bootscope {

namespace {

// Pieces of other sources, one after another. The last line of a log may lack its line feed; here it gets one.
class PiecedSource : public ByteSource
{
public:
    void append(const std::shared_ptr<const ByteSource> &source, qint64 begin, qint64 end, bool lacksFeed)
    {
        m_pieces.push_back({m_size, begin, end - begin, source});
        m_size += end - begin;
        if (!lacksFeed)
            return;
        m_pieces.push_back({m_size, 0, 1, m_feed});
        ++m_size;
    }
    qint64 size() const override { return m_size; }
    qint64 read(qint64 offset, char *buffer, qint64 length) const override
    {
        qint64 done = 0;
        auto piece = std::upper_bound(m_pieces.begin(), m_pieces.end(), offset,
                                      [](qint64 wanted, const Piece &p) { return wanted < p.at; });
        if (offset < 0 || piece == m_pieces.begin())
            return 0;
        for (--piece; piece != m_pieces.end() && done < length; ++piece) {
            const qint64 into = offset + done - piece->at;
            const qint64 want = std::min(length - done, piece->length - into);
            if (want <= 0)
                break;
            const qint64 got = piece->source->read(piece->begin + into, buffer + done, want);
            done += std::max<qint64>(got, 0);
            if (got < want) // the file shrank
                break;
        }
        return done;
    }

private:
    struct Piece
    {
        qint64 at; // offset here
        qint64 begin, length;
        std::shared_ptr<const ByteSource> source;
    };
    std::vector<Piece> m_pieces;
    std::shared_ptr<const ByteSource> m_feed = ByteSource::fromBytes("\n");
    qint64 m_size = 0;
};

bool lacksFeed(const Input &input, LineNo line)
{
    const qint64 end = input.lines.end(line);
    return line.value == input.lines.lineCount() && input.source->bytes(end - 1, 1) != "\n";
}

bool hasLines(const Analysis &analysis, int input, LineNo begin)
{
    return input >= 0 && input < analysis.inputs.size() && analysis.inputs.at(input).source && begin.value > 0;
}

// Where each stretch of output goes: before which line of the detailed log.
class Places
{
public:
    Places(const Boot &boot, const std::vector<OutputStretch> &output) : m_boot(boot), m_output(output) {}

    // Lines of the detailed log, in order.
    void addLine(LineNo line, const RecordHead &head)
    {
        m_line = line;
        if (!head.isHead)
            return; // never between a record and what continues it
        while (m_places.size() < m_output.size() && isDue(m_output[m_places.size()], line, head.time))
            m_places.push_back(line);
    }
    std::vector<LineNo> take()
    {
        m_places.resize(m_output.size(), LineNo(m_line.value + 1));
        return std::move(m_places);
    }

private:
    const StageRun *runOf(const OutputStretch &stretch) const
    {
        if (stretch.stageRun >= 0 && std::size_t(stretch.stageRun) < m_boot.stages.size())
            return &m_boot.stages[std::size_t(stretch.stageRun)];
        const auto same = std::find_if(m_boot.stages.begin(), m_boot.stages.end(), [&stretch](const StageRun &run) {
            return run.stage == stretch.stage && run.stage != Stage::Unknown;
        });
        return same == m_boot.stages.end() ? nullptr : &*same;
    }

    // Whether the stretch belongs above a record: within its stage and step, and when that record is later than the
    // earliest moment at which it can have been written. What only its order places was mostly written by what ran
    // last before the next thing that is known, so it stands as late as it can.
    bool isDue(const OutputStretch &stretch, LineNo line, LogTime time) const
    {
        if (const StageRun *run = runOf(stretch)) {
            const bool inStep = stretch.step >= 0 && std::size_t(stretch.step) < run->steps.size();
            if (line <= (inStep ? run->steps[std::size_t(stretch.step)].line : run->line))
                return false;
            if (run->finished && line > run->endLine)
                return true;
        }
        if (stretch.latest.isKnown() && (stretch.by == PlacedBy::Order || !stretch.earliest.isKnown()))
            return time.isKnown() && time >= stretch.latest;
        return !stretch.earliest.isKnown() || (time.isKnown() && time > stretch.earliest);
    }

    const Boot &m_boot;
    const std::vector<OutputStretch> &m_output;
    std::vector<LineNo> m_places;
    LineNo m_line;
};

} // namespace

MergedLog::MergedLog(const Analysis &analysis, std::vector<MergedRun> runs) : m_runs(std::move(runs))
{
    auto source = std::make_shared<PiecedSource>();
    LineIndexBuilder lines;
    for (MergedRun &run : m_runs) {
        run.begin = LineNo(lines.lineCount() + 1);
        const Input &input = analysis.inputs.at(run.input);
        run.last = std::min(run.last, LineNo(input.lines.lineCount()));
        qint64 at = source->size();
        const bool feed = lacksFeed(input, run.last);
        source->append(input.source, input.lines.begin(run.first), input.lines.end(run.last), feed);
        for (LineNo line = run.first; line <= run.last; ++line.value) {
            const qint64 end =
                at + input.lines.end(line) - input.lines.begin(line) + (feed && line == run.last ? 1 : 0);
            lines.append(at, end, input.lines.level(line), input.lines.startsRecord(line));
            at = end;
        }
    }
    m_input.kind = InputKind::CloudInitLog;
    m_input.source = source;
    m_input.lines = lines.snapshot();
}

MergedLog::Origin MergedLog::originOf(LineNo line) const
{
    const auto after = std::upper_bound(m_runs.begin(), m_runs.end(), line,
                                        [](LineNo wanted, const MergedRun &run) { return wanted < run.begin; });
    if (after == m_runs.begin() || line.value == 0 || line.value > m_input.lines.lineCount())
        return {};
    const MergedRun &run = *(after - 1);
    return {run.input, LineNo(run.first.value + (line.value - run.begin.value)), &run};
}

LineNo MergedLog::lineOf(int input, LineNo line) const
{
    for (const MergedRun &run : m_runs) {
        if (run.input == input && run.first <= line && line <= run.last)
            return LineNo(run.begin.value + (line.value - run.first.value));
    }
    return {};
}

MergedLogPtr mergeLogs(const Analysis &analysis, int index, const std::vector<OutputStretch> &output,
                       const std::atomic<bool> &cancelled)
{
    if (index < 0 || std::size_t(index) >= analysis.boots.size() || output.empty())
        return {};
    const Boot &boot = analysis.boots[std::size_t(index)];
    if (!hasLines(analysis, boot.logInput, boot.logBegin) || !hasLines(analysis, boot.outputInput, boot.outputBegin))
        return {};
    Places places(boot, output);
    readBootLines(analysis.inputs.at(boot.logInput), boot.logBegin, boot.logEnd, boot.start, cancelled,
                  [&places](LineNo line, QByteArrayView, const RecordHead &head) { places.addLine(line, head); });
    if (cancelled)
        return {};
    std::vector<MergedRun> runs;
    LineNo next = boot.logBegin;
    const auto addLog = [&](LineNo before) {
        if (before > next)
            runs.push_back({{}, next, LineNo(before.value - 1), boot.logInput, false, PlacedBy::OwnStamp, {}, {}});
        next = std::max(next, before);
    };
    const std::vector<LineNo> before = places.take();
    for (std::size_t i = 0; i < output.size(); ++i) {
        addLog(before[i]);
        const OutputStretch &stretch = output[i];
        runs.push_back(
            {{}, stretch.first, stretch.last, boot.outputInput, true, stretch.by, stretch.earliest, stretch.latest});
    }
    addLog(LineNo(std::min(boot.logEnd.value, analysis.inputs.at(boot.logInput).lines.lineCount()) + 1));
    return std::make_shared<const MergedLog>(analysis, std::move(runs));
}

} // namespace bootscope
