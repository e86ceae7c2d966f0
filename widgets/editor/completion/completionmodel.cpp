// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/completion/completionmodel.h"

namespace bootscope {

void CompletionModel::setItems(const QList<assist::Completion> &items)
{
    beginResetModel();
    m_items = items;
    endResetModel();
}

int CompletionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant CompletionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const assist::Completion &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.name;
    case Qt::AccessibleDescriptionRole:
    case NoteRole:
        return item.note;
    case KindRole:
        return int(item.kind);
    case DeprecatedRole:
        return item.deprecated;
    case RequiredRole:
        return item.required;
    default:
        return {};
    }
}

} // namespace bootscope
