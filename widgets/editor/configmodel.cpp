// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/configmodel.h"

#include "widgets/frame/theme.h"

namespace bootscope {

void ConfigModel::setLines(const QList<ConfigLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int ConfigModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ConfigModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConfigModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConfigLine &line = m_lines.at(index.row());
    const bool isKnown = line.origin.isKnown() && line.origin.range.isKnown();
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == TextColumn)
            return withExpressions(line.text);
        return isKnown ? tr("part %1, line %2").arg(line.origin.part).arg(line.origin.range.begin.line) : QString();
    case Qt::ToolTipRole:
        return withExpressions(line.text).trimmed();
    case Qt::FontRole:
        return index.column() == TextColumn ? QVariant(Theme::codeFont()) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == OriginColumn ? QVariant(Theme::color(Token::Muted)) : QVariant();
    case LineRole:
        return isKnown ? line.origin.range.begin.line : 0;
    case ColumnRole:
        return isKnown ? line.origin.range.begin.column : 0;
    default:
        return {};
    }
}

QVariant ConfigModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == TextColumn ? tr("Value") : tr("From");
}

} // namespace bootscope
