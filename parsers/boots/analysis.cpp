// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/analysis.h"

#include "parsers/boots/causes/judge.h"
#include "parsers/boots/reading/bootset.h"
#include "parsers/boots/status/recordedboots.h"
#include "parsers/evidence/evidence.h"
#include "parsers/logs/lineindexbuilder.h"
#include "parsers/logs/lineprefix.h"
#include "parsers/logs/linescanner.h"
#include "parsers/logs/recordparser.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <map>

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
        m_state.inputs = collectInputs(paths, m_options.cancelled);
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

    // The first of each case; one that belongs to no machine in particular serves those that have none.
    void readUserDataInput()
    {
        int cases = 1;
        for (const Input &input : std::as_const(m_state.inputs))
            cases = qMax(cases, input.caseIndex + 1);
        m_state.caseUserData.resize(cases);
        CaseUserData ofAll;
        for (int i = 0; i < m_state.inputs.size(); ++i) {
            const Input &input = m_state.inputs.at(i);
            if (input.kind != InputKind::UserDataFile || !input.source || input.source->size() > kMaxUserData)
                continue;
            CaseUserData &place = input.caseIndex < 0 ? ofAll : m_state.caseUserData[input.caseIndex];
            if (!place.data)
                place = {std::make_shared<const UserData>(readUserData(input.source->bytes(0, input.source->size()))),
                         i};
        }
        for (CaseUserData &one : m_state.caseUserData) {
            if (!one.data)
                one = ofAll;
            if (!m_state.userData && one.data) {
                m_state.userData = one.data;
                m_state.userDataInput = one.input;
            }
        }
    }

    // Indexes the lines of one input; of a log, feeds them to its assembler as well. False when cancelled.
    bool readInput(int index)
    {
        const InputKind kind = m_state.inputs.at(index).kind;
        const int caseIndex = qMax(0, m_state.inputs.at(index).caseIndex);
        // Its boots are those of the input that holds all of it.
        if (m_state.inputs.at(index).sameAs >= 0)
            return scan(
                index, [](LineNo, QByteArrayView, const RecordHead &) { return LogTime(); }, nullptr);
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
            m_boots[caseIndex].addLog(assembler.takeBoots(), assembler.takeNotes());
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
            m_boots[caseIndex].addOutput(index, assembler.takeBoots());
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
        // Lines above the first banner may carry no year either.
        LogTime banner = nearTime(*source);
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
                } else if (!head.isHead) {
                    // A banner may stand alone behind a stamp; a program's own output may begin with a tag.
                    const LinePrefix prefix = parseLinePrefix(text, yearHintOf(banner));
                    const bool strip = prefix.isBare || (kind == InputKind::CloudInitLog && prefix.isCloudInit);
                    seen = onLine(line, strip ? text.sliced(prefix.length) : text, head);
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
        m_state.boots.clear();
        for (auto &[caseIndex, set] : m_boots) {
            if (!judgeCase(set.take(), UserDataLink(m_state.caseUserData.at(caseIndex).data.get())))
                return false;
        }
        useRecords(m_state, m_names);
        return true;
    }

    bool judgeCase(std::vector<NotedBoot> boots, const UserDataLink &link)
    {
        m_state.boots.reserve(m_state.boots.size() + boots.size());
        for (std::size_t i = 0; i < boots.size(); ++i) {
            if (i % kBootsBetweenLooks == 0 && isCancelled())
                return false;
            boots[i].boot.index = int(m_state.boots.size()) + 1;
            judgeBoot(boots[i], m_state, link);
            m_state.boots.push_back(std::move(boots[i].boot));
            boots[i] = {};
        }
        return true;
    }

    const AnalyzeOptions &m_options;
    Analysis m_state;
    NameTable m_names;
    std::map<int, BootSet> m_boots; // by case
    qint64 m_totalBytes = 0;
    qint64 m_bytesRead = 0; // of the inputs that are done
    QElapsedTimer m_sincePublish;
    qint64 m_publishPause = kPublishEveryMs;
    bool m_published = false;
};

} // namespace

int caseOf(const Analysis &analysis, const Boot &boot)
{
    int input = boot.logInput >= 0 ? boot.logInput : boot.outputInput;
    // Of a boot without logs what cloud-init recorded of it tells.
    for (qsizetype i = 0; input < 0 && i < analysis.statuses.size(); ++i) {
        if (analysis.statuses.at(i).boot == boot.index - 1)
            input = analysis.statuses.at(i).input;
    }
    if (input < 0 && !boot.failures.isEmpty() && !boot.failures.constFirst().evidence.isEmpty())
        input = boot.failures.constFirst().evidence.constFirst().input;
    return input < 0 || input >= analysis.inputs.size() ? 0 : qMax(0, analysis.inputs.at(input).caseIndex);
}

QString caseNameOf(const Analysis &analysis, const Boot &boot)
{
    const int input = boot.logInput >= 0 ? boot.logInput : boot.outputInput;
    return input < 0 || input >= analysis.inputs.size() ? QString() : analysis.inputs.at(input).caseName;
}

CaseUserData userDataOf(const Analysis &analysis, const Boot &boot)
{
    const int index = caseOf(analysis, boot);
    return index < analysis.caseUserData.size() ? analysis.caseUserData.at(index)
                                                : CaseUserData{analysis.userData, analysis.userDataInput};
}

Result<AnalysisPtr> analyze(const QStringList &paths, const AnalyzeOptions &options)
{
    return Analyzer(options).run(paths);
}

} // namespace bootscope
