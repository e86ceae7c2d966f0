// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/cases/comparemodel.h"

#include "widgets/diagnose/format.h"
#include "widgets/frame/theme.h"

#include <QFont>

#include <algorithm>

namespace bootscope {

namespace {

struct Sign
{
    QString icon; // empty for none
    Token token = Token::Text;
};

Sign signOf(StepChange change)
{
    switch (change) {
    case StepChange::Worse:
    case StepChange::Unfinished:
        return {QStringLiteral("error"), Token::Error};
    case StepChange::Missing:
    case StepChange::New:
    case StepChange::Skipped:
    case StepChange::NotReached:
        return {QStringLiteral("warning"), Token::Warning};
    case StepChange::Better:
        return {QStringLiteral("success"), Token::Success};
    case StepChange::Slower:
    case StepChange::Faster:
        return {QStringLiteral("info"), Token::Info};
    case StepChange::Same:
        break;
    }
    return {};
}

qint64 differenceOf(const ComparedStep &row)
{
    return row.referenceUs < 0 || row.bootUs < 0 ? 0 : row.bootUs - row.referenceUs;
}

QString differenceText(const ComparedStep &row)
{
    if (row.referenceUs < 0 || row.bootUs < 0)
        return {};
    const qint64 us = differenceOf(row);
    return (us < 0 ? QStringLiteral("−") : QStringLiteral("+")) + formatDuration(us < 0 ? -us : us);
}

bool isNumber(int column)
{
    return column == CompareModel::ReferenceColumn || column == CompareModel::BootColumn ||
           column == CompareModel::DifferenceColumn;
}

} // namespace

void CompareModel::setComparison(BootComparison comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    collect();
    endResetModel();
}

void CompareModel::setOnlyDifferences(bool only)
{
    beginResetModel();
    m_onlyDifferences = only;
    collect();
    endResetModel();
}

void CompareModel::collect()
{
    m_rows.clear();
    for (size_t i = 0; i < m_comparison.steps.size(); ++i) {
        if (!m_onlyDifferences || m_comparison.steps[i].change != StepChange::Same)
            m_rows.push_back(int(i));
    }
}

void CompareModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int CompareModel::rowOfFirstDivergence() const
{
    const auto it = std::find(m_rows.begin(), m_rows.end(), m_comparison.firstDivergence);
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

const ComparedStep *CompareModel::stepAt(int row) const
{
    return row >= 0 && size_t(row) < m_rows.size() ? &m_comparison.steps[size_t(m_rows[size_t(row)])] : nullptr;
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    const ComparedStep *row = index.isValid() ? stepAt(index.row()) : nullptr;
    if (!row)
        return {};
    const Sign sign = signOf(row->change);
    switch (role) {
    case Qt::DecorationRole:
        return index.column() == ChangeColumn && !sign.icon.isEmpty() ? Theme::icon(sign.icon, sign.token) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (index.row() == rowOfFirstDivergence()) {
            QFont font = Theme::scaledFont(1);
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::UserRole:
        switch (index.column()) {
        case ReferenceColumn:
            return row->referenceUs;
        case BootColumn:
            return row->bootUs;
        case DifferenceColumn:
            return differenceOf(*row);
        default:
            return m_rows[size_t(index.row())]; // in the order of the boot
        }
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case StageColumn:
        return stageName(row->stage);
    case StepColumn:
        return row->name.isEmpty() ? tr("(the stage)") : row->name;
    case ReferenceColumn:
        return row->reference.stage < 0 ? QString() : formatDuration(row->referenceUs);
    case BootColumn:
        return row->boot.stage < 0 ? QString() : formatDuration(row->bootUs);
    case DifferenceColumn:
        return differenceText(*row);
    case ChangeColumn:
        return changeName(row->change);
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StageColumn:
        return tr("Stage");
    case StepColumn:
        return tr("Step");
    case ReferenceColumn:
        return tr("Good boot");
    case BootColumn:
        return tr("This boot");
    case DifferenceColumn:
        return tr("Difference");
    case ChangeColumn:
        return tr("Change");
    default:
        return {};
    }
}

} // namespace bootscope
