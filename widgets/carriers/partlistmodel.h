// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a message that is being composed, in their order; rows can be dragged.
#pragma once

#include "parsers/carriers/mimecomposer.h"

#include <QAbstractTableModel>

namespace bootscope {

class PartListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Type, Size, ColumnCount };

    explicit PartListModel(QObject *parent = nullptr);

    const QList<MimePart> &parts() const { return m_parts; }
    void setParts(const QList<MimePart> &parts);
    void append(const QList<MimePart> &parts);
    void replace(int row, const MimePart &part);
    void removePart(int row);
    // to: the row that it has afterwards.
    void movePart(int from, int to);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void partsChanged();
    void partMoved(int row); // where it stands now

private:
    QList<MimePart> m_parts;
};

} // namespace bootscope
