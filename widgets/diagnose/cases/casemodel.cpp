// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/cases/casemodel.h"

#include "widgets/diagnose/bootmodel.h"
#include "widgets/diagnose/factmodel.h"
#include "widgets/diagnose/format.h"
#include "widgets/frame/theme.h"

namespace bootscope {

namespace {

constexpr quintptr kGroup = 0; // internal id of a group; a case has its group's row + 1

bool isNumber(int column)
{
    return column == CaseModel::CountColumn || column == CaseModel::DurationColumn;
}

} // namespace

void CaseModel::setCases(QList<CaseSummary> cases, GroupBy by)
{
    beginResetModel();
    m_cases = std::move(cases);
    m_by = by;
    m_groups = groupCases(m_cases, m_by);
    endResetModel();
}

void CaseModel::setGroupBy(GroupBy by)
{
    setCases(m_cases, by);
}

void CaseModel::retranslate()
{
    setCases(m_cases, m_by); // the titles of groups are words too
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const CaseSummary *CaseModel::caseAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kGroup)
        return nullptr;
    return &m_cases.at(m_groups.at(qsizetype(index.internalId()) - 1).cases.at(index.row()));
}

QModelIndex CaseModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : kGroup);
}

QModelIndex CaseModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kGroup)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, kGroup);
}

int CaseModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == kGroup && parent.column() == 0 ? int(m_groups.at(parent.row()).cases.size()) : 0;
}

int CaseModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString CaseModel::groupText(const CaseGroup &group, int column) const
{
    switch (column) {
    case NameColumn:
        return group.title;
    case CountColumn:
        return QString::number(group.cases.size());
    case VerdictColumn:
        if (m_by == GroupBy::Cause)
            return m_cases.at(group.cases.constFirst()).error.isEmpty() ? verdictWord(group.worst) : QString();
        return group.failed == 0 ? tr("none failed")
                                 : tr("%1 failed (%2 %)")
                                       .arg(group.failed)
                                       .arg(100.0 * group.failed / double(group.cases.size()), 0, 'f', 0);
    case StageColumn: // of one cause they are alike
        return m_by == GroupBy::Cause ? caseText(m_cases.at(group.cases.constFirst()), column) : QString();
    default:
        return {};
    }
}

QString CaseModel::caseText(const CaseSummary &one, int column) const
{
    switch (column) {
    case NameColumn:
        return one.boots > 1 ? tr("%1 (boot %2 of %3)").arg(one.name).arg(one.boot).arg(one.boots) : one.name;
    case VerdictColumn:
        return one.error.isEmpty() ? verdictWord(one.verdict) : one.error;
    case StageColumn:
        return one.module.isEmpty()          ? stageName(one.stage)
               : one.stage == Stage::Unknown ? one.module
                                             : stageName(one.stage) + QStringLiteral(" / ") + one.module;
    case VersionColumn:
        return one.cloudInit;
    case DatasourceColumn:
        return one.datasource.startsWith(QLatin1String("DataSource")) ? one.datasource.mid(10) : one.datasource;
    case ImageColumn:
        return one.image;
    case StartColumn:
        return toIsoString(one.start, one.isUtc).left(19).replace(QLatin1Char('T'), QLatin1Char(' '));
    case DurationColumn:
        return one.slowness > 0
                   ? tr("%1 (%2 × the median)").arg(formatDuration(one.durationUs)).arg(one.slowness, 0, 'f', 1)
                   : formatDuration(one.durationUs);
    default:
        return {};
    }
}

QVariant CaseModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CaseSummary *one = caseAt(index);
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && index.column() == VerdictColumn) {
        if (one)
            return one->error.isEmpty() ? verdictIcon(one->verdict)
                                        : Theme::icon(QStringLiteral("warning"), Token::Warning);
        return m_by == GroupBy::Cause ? verdictIcon(m_groups.at(index.row()).worst) : QVariant();
    }
    if (role == Qt::ForegroundRole && index.column() == DurationColumn && one && one->slowness > 0)
        return Theme::color(Token::Warning);
    if (role == Qt::ToolTipRole && one && index.column() == NameColumn)
        return one->message.isEmpty() ? one->paths.join(QLatin1Char('\n'))
                                      : one->message + QLatin1Char('\n') + one->paths.join(QLatin1Char('\n'));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return one ? caseText(*one, index.column()) : groupText(m_groups.at(index.row()), index.column());
}

QVariant CaseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return m_by == GroupBy::Cause        ? tr("Cause")
               : m_by == GroupBy::Version    ? tr("cloud-init version")
               : m_by == GroupBy::Datasource ? tr("Datasource")
                                             : tr("Image");
    case CountColumn:
        return tr("Cases");
    case VerdictColumn:
        return tr("Verdict");
    case StageColumn:
        return tr("Where");
    case VersionColumn:
        return tr("Version");
    case DatasourceColumn:
        return tr("Datasource");
    case ImageColumn:
        return tr("Image");
    case StartColumn:
        return tr("Began");
    case DurationColumn:
        return tr("Took");
    default:
        return {};
    }
}

} // namespace bootscope
