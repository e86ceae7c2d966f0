// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/stepmodel.h"

#include "widgets/diagnose/format.h"
#include "widgets/frame/theme.h"

#include <algorithm>

namespace bootscope {

const Boot *StepModel::boot() const
{
    const bool known = m_analysis && m_boot >= 0 && size_t(m_boot) < m_analysis->boots.size();
    return known ? &m_analysis->boots[size_t(m_boot)] : nullptr;
}

void StepModel::setBoot(AnalysisPtr analysis, int index)
{
    beginResetModel();
    m_analysis = std::move(analysis);
    m_boot = index;
    m_steps.clear();
    if (const Boot *shown = boot()) {
        for (size_t s = 0; s < shown->stages.size(); ++s) {
            for (size_t i = 0; i < shown->stages[s].steps.size(); ++i)
                m_steps.push_back({int(s), int(i)});
        }
    }
    endResetModel();
}

void StepModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

StepRef StepModel::stepAt(int row) const
{
    return row >= 0 && size_t(row) < m_steps.size() ? m_steps[size_t(row)] : StepRef();
}

int StepModel::rowOf(StepRef ref) const
{
    const auto it = std::find(m_steps.begin(), m_steps.end(), ref);
    return it == m_steps.end() ? -1 : int(it - m_steps.begin());
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int StepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString StepModel::text(const StageRun &stage, const Step &step, int column) const
{
    switch (column) {
    case NameColumn:
        return moduleOfStep(m_analysis->names.value(qsizetype(step.name)));
    case StageColumn:
        return stageName(stage.stage);
    case StartColumn:
        return toClockString(step.start);
    case DurationColumn:
        return step.finished ? formatDuration(step.durationUs) : tr("never finished");
    case ShareColumn:
        return step.durationUs >= 0 && boot()->durationUs > 0
                   ? QStringLiteral("%1 %").arg(100.0 * double(step.durationUs) / double(boot()->durationUs), 0, 'f', 1)
                   : QString();
    case ResultColumn:
        return resultSign(step.result) + QLatin1Char(' ') + resultWord(step.result);
    case LineColumn:
        return step.line.value > 0 ? QString::number(step.line.value) : QString();
    default:
        return {};
    }
}

QVariant StepModel::sortKey(const StageRun &stage, const Step &step, int column, int row) const
{
    switch (column) {
    case StageColumn:
    case StartColumn:
        return row; // steps are held in this order
    case DurationColumn:
    case ShareColumn:
        return step.finished ? step.durationUs : qint64(INT64_MAX); // what never ended took longest
    case ResultColumn:
        return int(step.result);
    case LineColumn:
        return step.line.value;
    default:
        return text(stage, step, column);
    }
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    const StepRef ref = index.isValid() ? stepAt(index.row()) : StepRef();
    if (!ref.isValid())
        return {};
    const StageRun &stage = *stageOf(*boot(), ref);
    const Step &step = *stepOf(*boot(), ref);
    const int column = index.column();
    const bool number = column == DurationColumn || column == ShareColumn || column == LineColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(stage, step, column);
    case Qt::UserRole:
        return sortKey(stage, step, column, index.row());
    case Qt::TextAlignmentRole:
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (column == ResultColumn)
            return Theme::color(step.result == StepResult::Fail      ? Token::Error
                                : step.result == StepResult::Warn    ? Token::Warning
                                : step.result == StepResult::Success ? Token::Success
                                                                     : Token::Muted);
        if (column == StageColumn)
            return Theme::stageColor(stage.stage);
        return {};
    default:
        return {};
    }
}

QVariant StepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == DurationColumn || section == ShareColumn || section == LineColumn;
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Step");
    case StageColumn:
        return tr("Stage");
    case StartColumn:
        return tr("Began");
    case DurationColumn:
        return tr("Took");
    case ShareColumn:
        return tr("Of the boot");
    case ResultColumn:
        return tr("Result");
    case LineColumn:
        return tr("Log line");
    default:
        return {};
    }
}

} // namespace bootscope
