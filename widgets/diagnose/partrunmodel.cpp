// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/partrunmodel.h"

#include "widgets/frame/theme.h"

namespace bootscope {

namespace {

QIcon iconOf(PartRunState state)
{
    switch (state) {
    case PartRunState::Ran:
        return Theme::icon(QStringLiteral("success"), Token::Success);
    case PartRunState::Failed:
        return Theme::icon(QStringLiteral("error"), Token::Error);
    case PartRunState::Skipped:
        return Theme::icon(QStringLiteral("info"), Token::Info);
    case PartRunState::Unknown:
        return Theme::icon(QStringLiteral("suspect"), Token::Muted);
    default:
        return Theme::icon(QStringLiteral("warning"), Token::Warning);
    }
}

} // namespace

void PartRunModel::setRuns(QList<PartRun> runs)
{
    beginResetModel();
    m_runs = std::move(runs);
    endResetModel();
}

const PartRun *PartRunModel::run(int row) const
{
    return row >= 0 && row < m_runs.size() ? &m_runs.at(row) : nullptr;
}

void PartRunModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_runs.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int PartRunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int PartRunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PartRunModel::text(const PartRun &run, int column) const
{
    switch (column) {
    case PartColumn:
        return run.module.isEmpty() ? tr("%1. %2").arg(run.part).arg(run.name) : QStringLiteral("      ") + run.name;
    case StateColumn:
        return partRunStateName(run.state);
    case WhyColumn:
        return run.sentence;
    case TypeColumn:
        return run.module.isEmpty() ? run.contentType : tr("module");
    case CommandColumn:
        return run.command;
    default:
        return {};
    }
}

QVariant PartRunModel::data(const QModelIndex &index, int role) const
{
    const PartRun *shown = index.isValid() ? run(index.row()) : nullptr;
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(*shown, index.column());
    case Qt::DecorationRole:
        return index.column() == StateColumn ? QVariant(iconOf(shown->state)) : QVariant();
    case Qt::FontRole:
        return index.column() == CommandColumn ? QVariant(Theme::codeFont()) : QVariant();
    default:
        return {};
    }
}

QVariant PartRunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    switch (section) {
    case PartColumn:
        return tr("Part");
    case StateColumn:
        return tr("State");
    case WhyColumn:
        return tr("Why");
    case TypeColumn:
        return tr("Type");
    case CommandColumn:
        return tr("To make it run again");
    default:
        return {};
    }
}

} // namespace bootscope
