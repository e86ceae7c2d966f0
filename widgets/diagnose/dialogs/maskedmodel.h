// SPDX-License-Identifier: GPL-3.0-or-later
// What was masked in a report: label, kind, how often and where. The values are not known here.
#pragma once

#include "parsers/redact/maskbook.h"

#include <QAbstractTableModel>

namespace bootscope {

class MaskedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Label, Kind, Count, Places, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setItems(const QList<MaskedItem> &items);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<MaskedItem> m_items;
};

} // namespace bootscope
