// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/dialogs/maskedmodel.h"

namespace bootscope {

namespace {

QString placesOf(const MaskedItem &item)
{
    QStringList places;
    for (const MaskedPlace &place : item.places)
        places.append(QStringLiteral("%1:%2").arg(place.name, QString::number(place.line)));
    return places.join(QStringLiteral(", ")) + (item.count > item.places.size() ? QStringLiteral(" …") : QString());
}

} // namespace

void MaskedModel::setItems(const QList<MaskedItem> &items)
{
    beginResetModel();
    m_items = items;
    endResetModel();
}

void MaskedModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int MaskedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int MaskedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant MaskedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const MaskedItem &item = m_items.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == Count)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Places)
        return placesOf(item);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Label:
        return QString::fromUtf8(item.label);
    case Kind:
        return maskKindName(item.kind);
    case Count:
        return item.count;
    case Places:
        return placesOf(item);
    default:
        return {};
    }
}

QVariant MaskedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Label:
        return tr("Label");
    case Kind:
        return tr("Stands for");
    case Count:
        return tr("How often");
    case Places:
        return tr("Where");
    default:
        return {};
    }
}

} // namespace bootscope
