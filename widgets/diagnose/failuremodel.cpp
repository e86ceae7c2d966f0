// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/failuremodel.h"

#include "parsers/boots/explain.h"
#include "widgets/diagnose/format.h"
#include "widgets/frame/theme.h"

namespace bootscope {

QString placeOf(const Failure &failure)
{
    QStringList parts;
    for (const QString &part : {stageName(failure.stage), failure.module, failure.script}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(" · "));
}

void FailureModel::setBoot(AnalysisPtr analysis, int boot)
{
    beginResetModel();
    m_analysis = std::move(analysis);
    m_boot = boot;
    endResetModel();
}

void FailureModel::setLanguage(const QString &language)
{
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const Failure *FailureModel::failure(int row) const
{
    if (!m_analysis || m_boot < 0 || size_t(m_boot) >= m_analysis->boots.size())
        return nullptr;
    const QList<Failure> &all = m_analysis->boots[size_t(m_boot)].failures;
    return row >= 0 && row < all.size() ? &all.at(row) : nullptr;
}

int FailureModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_analysis || m_boot < 0 || size_t(m_boot) >= m_analysis->boots.size())
        return 0;
    return int(m_analysis->boots[size_t(m_boot)].failures.size());
}

int FailureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FailureModel::text(const Failure &failure, int column) const
{
    switch (column) {
    case RoleColumn:
        return roleWord(failure.role);
    case WhatColumn:
        return explain(failure, m_language).title;
    case MessageColumn:
        return failure.message;
    case WhereColumn:
        return placeOf(failure);
    case ExitColumn:
        return failure.exitCode ? QString::number(*failure.exitCode) : QString();
    case UserDataColumn:
        return failure.userData ? tr("line %1").arg(failure.userData->line) : QString();
    default:
        return {};
    }
}

QVariant FailureModel::data(const QModelIndex &index, int role) const
{
    const Failure *shown = index.isValid() ? failure(index.row()) : nullptr;
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*shown, index.column());
    case Qt::ToolTipRole:
        if (index.column() == ExitColumn && shown->exitCode)
            return exitCodeWords(*shown, m_language);
        return text(*shown, index.column());
    case Qt::DecorationRole:
        if (index.column() == RoleColumn)
            return Theme::icon(roleIcon(shown->role), shown->role == FailureRole::Root      ? Token::Error
                                                      : shown->role == FailureRole::Suspect ? Token::Suspect
                                                                                            : Token::Info);
        return {};
    case Qt::TextAlignmentRole:
        return int((index.column() == ExitColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant FailureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == ExitColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RoleColumn:
        return tr("Role");
    case WhatColumn:
        return tr("What");
    case MessageColumn:
        return tr("In the log's words");
    case WhereColumn:
        return tr("Where");
    case ExitColumn:
        return tr("Exit");
    case UserDataColumn:
        return tr("User data");
    default:
        return {};
    }
}

} // namespace bootscope
