// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/status/recordedboots.h"

#include "parsers/boots/causes/finding.h"
#include "parsers/boots/causes/traceback.h"
#include "parsers/boots/reading/detection.h"
#include "parsers/boots/status/analyzedump.h"
#include "parsers/boots/status/analyzetext.h"
#include "parsers/boots/status/recordedfailures.h"
#include "parsers/boots/status/statusjson.h"
#include "parsers/boots/status/statusmatch.h"
#include "parsers/boots/status/statustext.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>

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
        for (std::size_t i = 0; i < m_analysis.boots.size(); ++i)
            m_byCase[caseOf(m_analysis, m_analysis.boots[i])].push_back(int(i));
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
        if (!input.source || input.sameAs >= 0)
            return;
        switch (input.kind) {
        case InputKind::StatusJson:
        case InputKind::ResultJson:
            if (const auto status = input.format == QLatin1String("yaml") ? readStatusYaml(bytesOf(input))
                                                                          : readStatusJson(bytesOf(input)))
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
        // What `cloud-init status --format json` prints is flat.
        if (const auto status = bytes.startsWith('{') ? readStatusJson(bytes) : std::nullopt;
            status && status->word != StatusWord::Unknown) {
            m_analysis.inputs[index].kind = InputKind::StatusJson;
            m_analysis.inputs[index].format = QStringLiteral("json");
            m_analysis.inputs[index].remark = QString();
            addStatus(*status, index);
            return;
        }
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
        const QByteArray bytes = bytesOf(m_analysis.inputs.at(index));
        if (!bytes.contains("status: ")) // most logs: no need to look at their lines
            return;
        const QList<RecordedStatus> all = readStatusText(bytes);
        if (!all.isEmpty())
            addStatus(all.constLast(), index);
    }

    // The logs tell all that `analyze` makes of them, and more; `show` and `blame` tell of the same boots.
    void addAnalyzed()
    {
        for (const int index : std::as_const(m_analyzed)) {
            if (!bootsOf(index).empty())
                continue;
            const Input &input = m_analysis.inputs.at(index);
            const bool isDump = input.format == QLatin1String("analyze-json");
            for (Boot &boot : isDump ? readAnalyzeDump(bytesOf(input), index, m_names)
                                     : readAnalyzeText(bytesOf(input), index, m_names))
                addBoot(std::move(boot), index);
        }
        m_analysis.names = m_names.names();
    }

    // Of the machine that an input belongs to.
    std::vector<int> &bootsOf(int input) { return m_byCase[m_analysis.inputs.at(input).caseIndex]; }

    void addBoot(Boot boot, int input)
    {
        boot.index = int(m_analysis.boots.size()) + 1;
        m_analysis.boots.push_back(std::move(boot));
        bootsOf(input).push_back(int(m_analysis.boots.size()) - 1);
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
            if (bootsOf(status.input).empty())
                addBoot({}, status.input);
            status.boot = bootOfStatus(m_analysis, bootsOf(status.input), status);
            if (status.boot < 0) {
                addRemark(m_analysis.inputs[status.input],
                          Text::tr("This is of another boot than the logs: it is not used."));
                continue;
            }
            Boot &boot = m_analysis.boots[std::size_t(status.boot)];
            joinMessages(boot, status, m_analysis);
            findUnnamedError(boot, status);
            findExceptions(boot, status);
            settleBoot(boot, status);
        }
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
            failure.signature = rule->id;
            failure.message = one.text;
            const LineNo line(quint32(one.line + 1));
            addEvidence(failure, {status.input, line, line});
            boot.failures.append(failure);
        }
    }

    // The metadata beside the logs is of the last boot.
    void nameInstance()
    {
        for (const RecordedInstance &instance : std::as_const(m_analysis.instances)) {
            const std::vector<int> &boots = bootsOf(instance.input);
            if (!boots.empty() && m_analysis.boots[std::size_t(boots.back())].instanceId.isEmpty())
                m_analysis.boots[std::size_t(boots.back())].instanceId = instance.instanceId;
        }
    }

    // Where nothing ran and somebody decided so, that is the boot's story. What decided speaks before what reports it.
    void findDisabled()
    {
        for (const Detection &detection : std::as_const(m_analysis.detections)) {
            if (detection.result == DetectionResult::NoDatasource)
                addDisabled(detection.input, detection.line, QStringLiteral("datasource-none"), detection.reason);
            else if (detection.result == DetectionResult::DisabledByUser)
                addDisabled(detection.input, detection.line, QStringLiteral("cloud-init-disabled"), detection.reason);
        }
        for (RecordedStatus &status : m_analysis.statuses) {
            if (status.word != StatusWord::Disabled)
                continue;
            const bool byGenerator = status.bootCode == QLatin1String("disabled-by-generator") ||
                                     status.detail.endsWith(QLatin1String("by cloud-init-generator"));
            status.boot =
                addDisabled(status.input, status.line,
                            byGenerator ? QStringLiteral("datasource-none") : QStringLiteral("cloud-init-disabled"),
                            status.detail.isEmpty() ? QStringLiteral("status: disabled") : status.detail);
        }
    }

    // The boot that was made or joined; -1 where the logs tell of boots that ran.
    int addDisabled(int input, LineNo line, const QString &kind, const QString &message)
    {
        std::vector<int> &boots = bootsOf(input);
        if (boots.empty()) {
            Boot boot;
            boot.failures.emplaceBack();
            boot.failures.first().kind = kind;
            boot.failures.first().message = message;
            boot.verdict = Verdict::Failed;
            addBoot(std::move(boot), input);
            m_disabled.insert(boots.back());
        }
        if (!m_disabled.contains(boots.back()))
            return -1;
        addEvidence(m_analysis.boots[std::size_t(boots.back())].failures.first(), {input, line, line});
        return boots.back();
    }

    Analysis &m_analysis;
    NameTable &m_names;
    QList<int> m_analyzed;                    // inputs
    std::map<int, std::vector<int>> m_byCase; // boots
    QSet<int> m_disabled;                     // boots that are none
};

} // namespace

void useRecords(Analysis &analysis, NameTable &names)
{
    RecordUser(analysis, names).use();
}

} // namespace bootscope
