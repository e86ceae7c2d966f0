// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/carriers/partlistmodel.h"

#include <QLocale>
#include <QMimeData>

namespace bootscope {

namespace {
const QString kRowType = QStringLiteral("application/x-bootscope-part-row");
}

PartListModel::PartListModel(QObject *parent) : QAbstractTableModel(parent) {}

void PartListModel::setParts(const QList<MimePart> &parts)
{
    beginResetModel();
    m_parts = parts;
    endResetModel();
    Q_EMIT partsChanged();
}

void PartListModel::append(const QList<MimePart> &parts)
{
    if (parts.isEmpty())
        return;
    beginInsertRows({}, int(m_parts.size()), int(m_parts.size() + parts.size()) - 1);
    m_parts += parts;
    endInsertRows();
    Q_EMIT partsChanged();
}

void PartListModel::replace(int row, const MimePart &part)
{
    m_parts[row] = part;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT partsChanged();
}

void PartListModel::removePart(int row)
{
    beginRemoveRows({}, row, row);
    m_parts.removeAt(row);
    endRemoveRows();
    Q_EMIT partsChanged();
}

void PartListModel::movePart(int from, int to)
{
    const int count = int(m_parts.size());
    if (from == to || from < 0 || to < 0 || from >= count || to >= count)
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_parts.move(from, to);
    endMoveRows();
    Q_EMIT partsChanged();
    Q_EMIT partMoved(to);
}

int PartListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parts.size());
}

int PartListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PartListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_parts.size())
        return {};
    const MimePart &part = m_parts.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == Size)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return part.filename.isEmpty() ? QStringLiteral("part-%1").arg(index.row() + 1, 3, 10, QLatin1Char('0'))
                                       : part.filename;
    case Type:
        return part.type.isEmpty() ? mimeTypeOf(part.bytes) : part.type;
    default:
        return QLocale().toString(part.bytes.size());
    }
}

QVariant PartListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && section == Size)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : section == Type ? tr("Type") : tr("Bytes");
}

Qt::ItemFlags PartListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
}

QStringList PartListModel::mimeTypes() const
{
    return {kRowType};
}

QMimeData *PartListModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(kRowType, QByteArray::number(indexes.first().row()));
    return data;
}

bool PartListModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    bool ok = false;
    const int from = data->data(kRowType).toInt(&ok);
    if (!ok || action != Qt::MoveAction || from < 0 || from >= m_parts.size())
        return false;
    int to = row >= 0 ? row : parent.isValid() ? parent.row() : int(m_parts.size());
    if (to > from)
        --to;
    movePart(from, to);
    return false; // moved here already: the view must not remove the row that was dragged
}

} // namespace bootscope
