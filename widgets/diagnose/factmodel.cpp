// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/factmodel.h"

#include "parsers/boots/status/statustext.h"
#include "widgets/diagnose/format.h"

#include <QCoreApplication>

namespace bootscope {

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Succeeded:
        return QCoreApplication::translate("bootscope::Diagnose", "succeeded");
    case Verdict::Degraded:
        return QCoreApplication::translate("bootscope::Diagnose", "degraded");
    case Verdict::Failed:
        return QCoreApplication::translate("bootscope::Diagnose", "failed");
    case Verdict::Incomplete:
        return QCoreApplication::translate("bootscope::Diagnose", "incomplete");
    case Verdict::Unknown:
        break;
    }
    return QCoreApplication::translate("bootscope::Diagnose", "not known");
}

void FactModel::setBoot(AnalysisPtr analysis, int boot)
{
    beginResetModel();
    m_analysis = std::move(analysis);
    m_boot = boot;
    collect();
    endResetModel();
}

// Of a boot: what cloud-init recorded beside its logs.
void FactModel::collectStatus()
{
    for (const RecordedStatus &status : m_analysis->statuses) {
        if (status.boot != m_boot)
            continue;
        const auto add = [this](const QString &name, const QString &value, const QString &meaning) {
            if (!value.isEmpty())
                m_facts.append({name, meaning.isEmpty() ? value : tr("%1: %2").arg(value, meaning)});
        };
        add(tr("Status"), statusWordId(status.word), statusExitMeaning(statusExit(status)));
        add(tr("Extended status"), status.extended, extendedStatusMeaning(status.extended));
        add(tr("Boot status code"), status.bootCode, bootCodeMeaning(status.bootCode));
        add(tr("Status as of"), toIsoString(status.lastUpdate, true), {});
    }
    for (const Detection &detection : m_analysis->detections)
        m_facts.append({tr("Datasource detection"), detection.reason});
    for (const RecordedInstance &facts : m_analysis->instances) {
        const std::pair<QString, QString> named[] = {
            {tr("Cloud"), facts.cloud},        {tr("Platform"), facts.platform}, {tr("Region"), facts.region},
            {tr("Zone"), facts.zone},          {tr("Image"), facts.image},       {tr("Host name"), facts.hostname},
            {tr("Distribution"), facts.distro}};
        for (const auto &[name, value] : named) {
            if (!value.isEmpty())
                m_facts.append({name, value});
        }
    }
}

void FactModel::retranslate()
{
    beginResetModel();
    collect();
    endResetModel();
}

void FactModel::collect()
{
    m_facts.clear();
    if (!m_analysis)
        return;
    const auto add = [this](const QString &name, const QString &value) {
        m_facts.append({name, value.isEmpty() ? tr("not known") : value});
    };
    if (m_boot >= 0 && size_t(m_boot) < m_analysis->boots.size()) {
        const Boot &boot = m_analysis->boots[size_t(m_boot)];
        add(tr("Verdict"), verdictWord(boot.verdict));
        add(tr("cloud-init"), boot.cloudInit);
        add(tr("Datasource"), boot.datasource);
        add(tr("Instance ID"), boot.instanceId);
        add(tr("Began"), toIsoString(boot.start, boot.isUtc));
        add(tr("Took"), boot.durationUs >= 0 ? formatDuration(boot.durationUs) : QString());
        for (const StageRun &run : boot.stages) {
            const QString took = run.finished ? formatDuration(run.durationUs) : tr("never finished");
            add(tr("Stage %1").arg(stageName(run.stage)),
                tr("%1, %2, steps: %3").arg(took, resultWord(run.result)).arg(run.steps.size()));
        }
    }
    collectStatus();
    for (const Input &input : m_analysis->inputs) {
        const QString kind = input.format.isEmpty()
                                 ? inputKindId(input.kind)
                                 : inputKindId(input.kind) + QStringLiteral(" (") + input.format + QLatin1Char(')');
        add(input.path,
            input.remark.isEmpty() ? tr("%1, lines: %L2").arg(kind).arg(input.lines.lineCount()) : input.remark);
    }
}

int FactModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_facts.size());
}

int FactModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant FactModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_facts.size() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const auto &[name, value] = m_facts.at(index.row());
    return index.column() == 0 ? name : value;
}

QVariant FactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return section == 0 ? tr("Fact") : tr("Value");
}

} // namespace bootscope
