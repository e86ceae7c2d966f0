// SPDX-License-Identifier: GPL-3.0-or-later
// The merged config line by line, with the part and the line that each value came from.
#pragma once

#include "parsers/plan/configtext.h"

#include <QAbstractTableModel>

namespace bootscope {

class ConfigModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TextColumn, OriginColumn, ColumnCount };
    enum Role { LineRole = Qt::UserRole, ColumnRole }; // of the document, 1-based; 0 for none

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<ConfigLine> &lines);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<ConfigLine> m_lines;
};

} // namespace bootscope
