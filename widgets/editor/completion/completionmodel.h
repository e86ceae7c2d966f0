// SPDX-License-Identifier: GPL-3.0-or-later
// What completion offers, as a list.
#pragma once

#include "parsers/assist/completion.h"

#include <QAbstractListModel>

namespace bootscope {

class CompletionModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { NoteRole = Qt::UserRole, KindRole, DeprecatedRole, RequiredRole };

    using QAbstractListModel::QAbstractListModel;

    void setItems(const QList<assist::Completion> &items);
    const QList<assist::Completion> &items() const { return m_items; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<assist::Completion> m_items;
};

} // namespace bootscope
