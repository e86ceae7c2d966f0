// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/analysis.h"

#include "parsers/boots/bootset.h"
#include "parsers/boots/judge.h"
#include "parsers/boots/recordedboots.h"
#include "parsers/evidence/evidence.h"
#include "parsers/logs/lineindexbuilder.h"
#include "parsers/logs/lineprefix.h"
#include "parsers/logs/linescanner.h"
#include "parsers/logs/recordparser.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qint64 kPublishEveryMs = 100;
constexpr qint64 kMaxUserData = 32 * 1024 * 1024;
constexpr std::size_t kBootsBetweenLooks = 16; // at the clock and the cancel flag, while boots are judged

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Analysis)
};

// The detailed log first: it is what a person wants to see first, and what the others are matched with.
int readingOrder(InputKind kind)
{
    switch (kind) {
    case InputKind::CloudInitLog:
        return 0;
    case InputKind::OutputLog:
        return 1;
    case InputKind::Console:
        return 2;
    case InputKind::Journal:
        return 3;
    default:
        return 4;
    }
}

class Analyzer
{
public:
    explicit Analyzer(const AnalyzeOptions &options) : m_options(options) {}

    Result<AnalysisPtr> run(const QStringList &paths)
    {
        m_state.inputs = collectInputs(paths);
        if (std::none_of(m_state.inputs.cbegin(), m_state.inputs.cend(),
                         [](const Input &input) { return input.source; }))
            return Error{m_state.inputs.isEmpty() ? Text::tr("No file was given.")
                                                  : m_state.inputs.constFirst().remark};
        for (const Input &input : std::as_const(m_state.inputs))
            m_totalBytes += input.source ? input.source->size() : 0;
        readUserDataInput();
        for (const int index : readingSequence()) {
            if (!readInput(index))
                return cancelled();
        }
        if (!judgeAll())
            return cancelled();
        m_state.complete = true;
        m_state.progress = 1;
        auto result = std::make_shared<const Analysis>(std::move(m_state));
        if (m_options.publish)
            m_options.publish(result);
        return AnalysisPtr(result);
    }

private:
    static Error cancelled() { return Error{Text::tr("Reading was cancelled.")}; }
    bool isCancelled() const { return m_options.cancelled && m_options.cancelled->load(std::memory_order_relaxed); }

    QList<int> readingSequence() const
    {
        QList<int> order;
        for (int i = 0; i < m_state.inputs.size(); ++i) {
            if (m_state.inputs.at(i).source)
                order.append(i);
        }
        std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
            return readingOrder(m_state.inputs.at(a).kind) < readingOrder(m_state.inputs.at(b).kind);
        });
        return order;
    }

    void readUserDataInput()
    {
        for (int i = 0; i < m_state.inputs.size(); ++i) {
            const Input &input = m_state.inputs.at(i);
            if (input.kind != InputKind::UserDataFile || !input.source || input.source->size() > kMaxUserData)
                continue;
            m_state.userData =
                std::make_shared<const UserData>(readUserData(input.source->bytes(0, input.source->size())));
            m_state.userDataInput = i;
            return;
        }
    }

    // Indexes the lines of one input; of a log, feeds them to its assembler as well. False when cancelled.
    bool readInput(int index)
    {
        const InputKind kind = m_state.inputs.at(index).kind;
        if (kind == InputKind::CloudInitLog) {
            BootAssembler assembler(index, m_names);
            const bool done = scan(
                index,
                [&](LineNo line, QByteArrayView text, const RecordHead &head) {
                    assembler.addLine(line, text, head);
                    return assembler.bannerTime();
                },
                &assembler);
            assembler.finish();
            if (m_options.publish)
                m_state.boots.insert(m_state.boots.end(), assembler.boots().begin(), assembler.boots().end());
            m_boots.addLog(assembler.takeBoots(), assembler.takeNotes());
            return done;
        }
        if (isLog(kind)) {
            OutputAssembler assembler;
            const bool done = scan(
                index,
                [&](LineNo line, QByteArrayView text, const RecordHead &head) {
                    assembler.addLine(line, text, head);
                    return assembler.bannerTime();
                },
                nullptr);
            assembler.finish();
            m_boots.addOutput(index, assembler.takeBoots());
            return done;
        }
        return scan(
            index, [](LineNo, QByteArrayView, const RecordHead &) { return LogTime(); }, nullptr);
    }

    // onLine(line, text, head) returns the time of the last banner.
    template<class OnLine> bool scan(int index, OnLine &&onLine, const BootAssembler *growing)
    {
        const auto source = m_state.inputs.at(index).source;
        const InputKind kind = m_state.inputs.at(index).kind;
        // Lines of a console or a journal reach the assembler without what was put before them.
        const bool stripped = kind == InputKind::Console || kind == InputKind::Journal;
        const bool parsed = isLog(kind);
        LineIndexBuilder lines;
        RecordParser parser;
        // Lines above the first banner carry no year either.
        LogTime banner = firstBannerTime(*source);
        parser.setYearOf(banner);
        const bool done = scanLines(
            *source,
            [&](QByteArrayView text, qint64 begin, qint64 end) {
                if (lines.isFull())
                    return;
                RecordHead head;
                if (parsed)
                    head = parser.parse(text);
                lines.append(begin, end, head.level, head.isHead);
                if (!parsed)
                    return;
                const LineNo line(lines.lineCount());
                LogTime seen;
                if (stripped) {
                    const LinePrefix prefix = parseLinePrefix(text, yearHintOf(banner));
                    // Other programs write to the same journal; on a console a line without a stamp may be output.
                    if (kind == InputKind::Journal && !(prefix.length > 0 && prefix.isCloudInit))
                        return;
                    if (head.isHead)
                        head.messageOffset -= prefix.length;
                    seen = onLine(line, text.sliced(prefix.length), head);
                } else {
                    seen = onLine(line, text, head);
                }
                if (seen.isKnown() && seen != banner) {
                    banner = seen;
                    parser.setYearOf(banner);
                }
            },
            [&](qint64 offset) {
                publishIfDue(index, lines, offset, growing);
                return !isCancelled();
            });
        m_state.inputs[index].lines = lines.snapshot();
        m_bytesRead += source->size();
        return done && !isCancelled();
    }

    void publishIfDue(int index, const LineIndexBuilder &lines, qint64 offset, const BootAssembler *growing)
    {
        if (!m_options.publish || (m_published && m_sincePublish.elapsed() < m_publishPause))
            return;
        QElapsedTimer cost;
        cost.start();
        auto snapshot = std::make_shared<Analysis>(m_state);
        snapshot->inputs[index].lines = lines.snapshot();
        snapshot->names = m_names.names();
        if (growing)
            snapshot->boots.insert(snapshot->boots.end(), growing->boots().begin(), growing->boots().end());
        snapshot->progress = m_totalBytes > 0 ? double(m_bytesRead + offset) / double(m_totalBytes) : 0;
        m_options.publish(std::move(snapshot));
        m_published = true;
        // A large log must not be copied over and over: at most a tenth of the time goes into snapshots.
        m_publishPause = qMax(kPublishEveryMs, cost.elapsed() * 10);
        m_sincePublish.start();
    }

    bool judgeAll()
    {
        m_state.names = m_names.names();
        std::vector<NotedBoot> boots = m_boots.take();
        m_state.boots.clear();
        m_state.boots.reserve(boots.size());
        const UserDataLink link(m_state.userData.get());
        for (std::size_t i = 0; i < boots.size(); ++i) {
            if (i % kBootsBetweenLooks == 0 && isCancelled())
                return false;
            judgeBoot(boots[i], m_state, link);
            m_state.boots.push_back(std::move(boots[i].boot));
            boots[i] = {};
        }
        useRecords(m_state, m_names);
        return true;
    }

    const AnalyzeOptions &m_options;
    Analysis m_state;
    NameTable m_names;
    BootSet m_boots;
    qint64 m_totalBytes = 0;
    qint64 m_bytesRead = 0; // of the inputs that are done
    QElapsedTimer m_sincePublish;
    qint64 m_publishPause = kPublishEveryMs;
    bool m_published = false;
};

} // namespace

Result<AnalysisPtr> analyze(const QStringList &paths, const AnalyzeOptions &options)
{
    return Analyzer(options).run(paths);
}

} // namespace bootscope
