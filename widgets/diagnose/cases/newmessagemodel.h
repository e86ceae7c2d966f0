// SPDX-License-Identifier: GPL-3.0-or-later
// Log lines of a boot that its reference has none like, as a list.
#pragma once

#include "parsers/boots/compare/comparelines.h"

#include <QAbstractListModel>

namespace bootscope {

class NewMessageModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    // names: of the inputs that the messages point into, for "cloud-init.log:12".
    void setMessages(NewMessages messages, const QStringList &names);
    const NewMessage *messageAt(int row) const; // null past the end
    int total() const { return m_messages.total; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    NewMessages m_messages;
    QStringList m_names;
};

} // namespace bootscope
