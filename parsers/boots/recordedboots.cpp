// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/recordedboots.h"

#include "parsers/boots/analyzetext.h"
#include "parsers/boots/finding.h"
#include "parsers/boots/recordedfailures.h"
#include "parsers/boots/statusjson.h"
#include "parsers/boots/statusmatch.h"
#include "parsers/boots/statustext.h"
#include "parsers/boots/traceback.h"

#include <QCoreApplication>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qint64 kMaxBytes = 4 * 1024 * 1024;
constexpr qint64 kMaxSession = 1024 * 1024; // of a log that may be a session somebody saved

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::RecordedStatus)
};

class RecordUser
{
public:
    RecordUser(Analysis &analysis, NameTable &names) : m_analysis(analysis), m_names(names) {}

    void use()
    {
        for (int i = 0; i < m_analysis.inputs.size(); ++i)
            readInput(i);
        addAnalyzed();
        speak();
        nameInstance();
        findDisabled();
    }

private:
    QByteArray bytesOf(const Input &input) const
    {
        return input.source && input.source->size() <= kMaxBytes ? input.source->bytes(0, input.source->size())
                                                                 : QByteArray();
    }

    void readInput(int index)
    {
        const Input &input = m_analysis.inputs.at(index);
        if (!input.source)
            return;
        switch (input.kind) {
        case InputKind::StatusJson:
        case InputKind::ResultJson:
            if (const auto status = readStatusJson(bytesOf(input)))
                addStatus(*status, index);
            break;
        case InputKind::InstanceData:
            if (auto facts = readInstanceJson(bytesOf(input))) {
                facts->input = index;
                m_analysis.instances.append(*facts);
            }
            break;
        case InputKind::StatusText:
            addStatuses(index);
            break;
        case InputKind::OutputLog:
            if (input.source->size() <= kMaxSession)
                addStatuses(index);
            break;
        case InputKind::AnalyzeText:
            m_analyzed.append(index);
            break;
        case InputKind::Unknown:
            readUnknown(index);
            break;
        default:
            break;
        }
    }

    void readUnknown(int index)
    {
        const QByteArray bytes = bytesOf(m_analysis.inputs.at(index));
        if (auto detection = readDetection(bytes)) {
            detection->input = index;
            m_analysis.detections.append(*detection);
            m_analysis.inputs[index].remark = QString();
        }
    }

    void addStatus(RecordedStatus status, int input)
    {
        status.input = input;
        m_analysis.statuses.append(std::move(status));
    }

    // Of several in one session the last one counts.
    void addStatuses(int index)
    {
        const QList<RecordedStatus> all = readStatusText(bytesOf(m_analysis.inputs.at(index)));
        if (!all.isEmpty())
            addStatus(all.constLast(), index);
    }

    // The logs tell all that `analyze` makes of them, and more.
    void addAnalyzed()
    {
        if (!m_analysis.boots.empty())
            return;
        for (const int index : std::as_const(m_analyzed)) {
            for (Boot &boot : readAnalyzeText(bytesOf(m_analysis.inputs.at(index)), index, m_names))
                addBoot(std::move(boot));
            // `show` and `blame` tell of the same boots.
            if (!m_analysis.boots.empty())
                break;
        }
        m_analysis.names = m_names.names();
    }

    int addBoot(Boot boot)
    {
        boot.index = int(m_analysis.boots.size()) + 1;
        m_analysis.boots.push_back(std::move(boot));
        return boot.index - 1;
    }

    // Stages before summaries: they know where an error belongs.
    static int order(const RecordedStatus &status) { return !status.stages.isEmpty() ? 0 : status.isResult ? 1 : 2; }

    void speak()
    {
        std::stable_sort(m_analysis.statuses.begin(), m_analysis.statuses.end(),
                         [](const RecordedStatus &a, const RecordedStatus &b) { return order(a) < order(b); });
        for (RecordedStatus &status : m_analysis.statuses) {
            if (status.word == StatusWord::Disabled)
                continue;
            if (m_analysis.boots.empty())
                addBoot({});
            status.boot = bootOfStatus(m_analysis, status);
            if (status.boot < 0) {
                addRemark(status.input);
                continue;
            }
            Boot &boot = m_analysis.boots[std::size_t(status.boot)];
            joinMessages(boot, status, m_analysis);
            findUnnamedError(boot, status);
            findExceptions(boot, status);
            settleBoot(boot, status);
        }
    }

    void addRemark(int input)
    {
        m_analysis.inputs[input].remark = Text::tr("This is of another boot than the logs: it is not used.");
    }

    // An error without a message: a unit of systemd failed, or cloud-init is asked before it could say more.
    static void findUnnamedError(Boot &boot, const RecordedStatus &status)
    {
        const bool isKnown = std::any_of(boot.failures.cbegin(), boot.failures.cend(),
                                         [](const Failure &failure) { return failure.role == FailureRole::Root; });
        if (status.word != StatusWord::Error || isKnown)
            return;
        Failure failure;
        failure.kind = status.extended.isEmpty() ? QStringLiteral("unknown") : QStringLiteral("systemd-unit-failed");
        failure.message = QStringLiteral("status: error");
        addEvidence(failure, {status.input, status.line, status.line});
        boot.failures.prepend(failure);
    }

    // In a saved session an exception may stand beside the status; only what the catalogue knows is believed.
    void findExceptions(Boot &boot, const RecordedStatus &status) const
    {
        const Input &input = m_analysis.inputs.at(status.input);
        if (input.kind != InputKind::StatusText)
            return;
        const QStringList lines = QString::fromUtf8(bytesOf(input)).split(QLatin1Char('\n'));
        const QList<Raised> raised = bootscope::findExceptions(lines);
        for (const Raised &one : raised) {
            const Signature *rule = Signatures::catalogue().find(one.text, SignaturePlace::Exception);
            const bool isTold = std::any_of(boot.failures.cbegin(), boot.failures.cend(),
                                            [&](const Failure &failure) { return failure.message.contains(one.text); });
            if (!rule || isTold)
                continue;
            Failure failure;
            failure.role = FailureRole::Suspect;
            failure.kind = rule->kind;
            failure.message = one.text;
            const LineNo line(quint32(one.line + 1));
            addEvidence(failure, {status.input, line, line});
            boot.failures.append(failure);
        }
    }

    // The metadata beside the logs is of the last boot.
    void nameInstance()
    {
        if (m_analysis.boots.empty() || m_analysis.instances.isEmpty())
            return;
        Boot &last = m_analysis.boots.back();
        if (last.instanceId.isEmpty())
            last.instanceId = m_analysis.instances.constFirst().instanceId;
    }

    // Where nothing ran and somebody decided so, that is the boot's story.
    void findDisabled()
    {
        if (!m_analysis.boots.empty())
            return;
        Failure failure;
        for (const Detection &detection : std::as_const(m_analysis.detections)) {
            if (detection.result != DetectionResult::NoDatasource &&
                detection.result != DetectionResult::DisabledByUser)
                continue;
            failure.kind = detection.result == DetectionResult::NoDatasource ? QStringLiteral("datasource-none")
                                                                             : QStringLiteral("cloud-init-disabled");
            failure.message = detection.reason;
            addEvidence(failure, {detection.input, detection.line, detection.line});
        }
        for (RecordedStatus &status : m_analysis.statuses) {
            if (status.word != StatusWord::Disabled)
                continue;
            if (failure.message.isEmpty()) {
                failure.kind = status.bootCode == QLatin1String("disabled-by-generator") ||
                                       status.detail.endsWith(QLatin1String("by cloud-init-generator"))
                                   ? QStringLiteral("datasource-none")
                                   : QStringLiteral("cloud-init-disabled");
                failure.message = status.detail.isEmpty() ? QStringLiteral("status: disabled") : status.detail;
            }
            status.boot = 0;
            addEvidence(failure, {status.input, status.line, status.line});
        }
        if (failure.message.isEmpty())
            return;
        Boot boot;
        boot.failures.append(failure);
        boot.verdict = Verdict::Failed;
        addBoot(std::move(boot));
    }

    Analysis &m_analysis;
    NameTable &m_names;
    QList<int> m_analyzed;
};

} // namespace

void useRecords(Analysis &analysis, NameTable &names)
{
    RecordUser(analysis, names).use();
}

} // namespace bootscope
