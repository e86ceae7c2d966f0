// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/exchangemodel.h"

#include "widgets/frame/theme.h"

#include <QTimer>

#include <algorithm>

namespace bootscope {

namespace {
constexpr int kGatherMs = 50; // a flood of requests moves the table 20 times a second, not 20,000
} // namespace

// Programs name themselves in User-Agent: "aws-cli/2.9 Python/3.11" is aws-cli/2.9.
QString ExchangeModel::who(const Exchange &exchange)
{
    if (exchange.side == Exchange::Side::Client)
        return tr("This window");
    const QByteArray name = exchange.userAgent().trimmed().split(' ').first().left(40);
    return name.isEmpty() ? tr("unnamed") : QString::fromUtf8(name);
}

ExchangeModel::ExchangeModel(QObject *parent) : QAbstractTableModel(parent) {}

void ExchangeModel::append(const Exchange &exchange)
{
    if (m_pending.isEmpty())
        QTimer::singleShot(kGatherMs, this, &ExchangeModel::insertPending);
    m_pending.append(exchange);
    if (m_pending.size() > kMaxRows)
        m_pending.removeFirst();
}

void ExchangeModel::insertPending()
{
    if (m_pending.isEmpty())
        return;
    const int over = int(m_rows.size()) + int(m_pending.size()) - kMaxRows;
    if (over > 0) {
        beginRemoveRows({}, 0, qMin(over, int(m_rows.size())) - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + qMin(over, int(m_rows.size())));
        endRemoveRows();
    }
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(m_pending.size()) - 1);
    m_rows.insert(m_rows.end(), m_pending.cbegin(), m_pending.cend());
    m_pending.clear();
    endInsertRows();
}

void ExchangeModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_pending.clear();
    endResetModel();
}

const Exchange *ExchangeModel::exchange(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? &m_rows.at(std::size_t(row)) : nullptr;
}

int ExchangeModel::rowOf(quint64 serial, Exchange::Side side) const
{
    const auto found = std::find_if(m_rows.crbegin(), m_rows.crend(), [serial, side](const Exchange &exchange) {
        return exchange.serial == serial && exchange.side == side;
    });
    return found == m_rows.crend() ? -1 : int(m_rows.crend() - found) - 1;
}

int ExchangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ExchangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ExchangeModel::data(const QModelIndex &index, int role) const
{
    const Exchange *row = index.isValid() ? exchange(index.row()) : nullptr;
    if (!row)
        return {};
    if (role == Qt::ToolTipRole && index.column() == RuleColumn)
        return row->status == 0 ? row->problem : ruleSentence(row->rule);
    if (role == Qt::ToolTipRole && index.column() == Who)
        return QString::fromUtf8(row->userAgent().left(1000));
    if (role == Qt::ToolTipRole && index.column() == Path)
        return QString::fromUtf8(row->target.left(1000));
    if (role == Qt::TextAlignmentRole &&
        (index.column() == Status || index.column() == TokenAge || index.column() == Milliseconds))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole) {
        if (index.column() == Status && (row->status == 0 || row->status >= 400))
            return Theme::color(Token::Error);
        if (index.column() == Session && row->session == Exchange::Session::V1)
            return Theme::color(Token::Warning);
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time:
        return row->at.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
    case Who:
        return who(*row);
    case From:
        return QString::fromLatin1(row->peer);
    case Method:
        return QString::fromLatin1(row->method);
    case Path:
        return QString::fromUtf8(row->target);
    case Status:
        return row->status == 0 ? tr("no answer") : QString::number(row->status);
    case Session:
        return row->session == Exchange::Session::V1   ? QStringLiteral("v1")
               : row->session == Exchange::Session::V2 ? QStringLiteral("v2")
                                                       : tr("token");
    case TokenAge:
        return row->tokenAgeMs < 0 ? QString() : tr("%1 s").arg(row->tokenAgeMs / 1000);
    case RuleColumn:
        return row->status == 0 ? row->problem : ruleSentence(row->rule);
    case Milliseconds:
        return row->milliseconds < 0 ? QString() : QString::number(row->milliseconds, 'f', 1);
    default:
        return {};
    }
}

QVariant ExchangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Who:
        return tr("Client");
    case From:
        return tr("From");
    case Method:
        return tr("Method");
    case Path:
        return tr("Path");
    case Status:
        return tr("Status");
    case Session:
        return tr("Session");
    case TokenAge:
        return tr("Token age");
    case RuleColumn:
        return tr("Why");
    case Milliseconds:
        return tr("ms");
    default:
        return {};
    }
}

} // namespace bootscope
