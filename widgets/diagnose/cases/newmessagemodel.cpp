// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/cases/newmessagemodel.h"

#include "widgets/frame/theme.h"

namespace bootscope {

void NewMessageModel::setMessages(NewMessages messages, const QStringList &names)
{
    beginResetModel();
    m_messages = std::move(messages);
    m_names = names;
    endResetModel();
}

const NewMessage *NewMessageModel::messageAt(int row) const
{
    return row >= 0 && row < m_messages.first.size() ? &m_messages.first.at(row) : nullptr;
}

int NewMessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_messages.first.size());
}

QVariant NewMessageModel::data(const QModelIndex &index, int role) const
{
    const NewMessage *message = index.isValid() ? messageAt(index.row()) : nullptr;
    if (!message)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return QStringLiteral("%1:%2  %3")
            .arg(m_names.value(message->input))
            .arg(message->line.value)
            .arg(message->text);
    case Qt::FontRole:
        return Theme::codeFont();
    case Qt::ForegroundRole:
        if (message->level == LogLevel::Warning)
            return Theme::color(Token::Warning);
        if (message->level == LogLevel::Error || message->level == LogLevel::Critical)
            return Theme::color(Token::Error);
        return {};
    default:
        return {};
    }
}

} // namespace bootscope
