// SPDX-License-Identifier: GPL-3.0-or-later
// The requests that the emulator answered and the client sent, newest last, a bounded number of them.
#pragma once

#include "imds/exchange.h"

#include <QAbstractTableModel>

#include <deque>

namespace bootscope {

class ExchangeModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Who, From, Method, Path, Status, Session, TokenAge, RuleColumn, Milliseconds, ColumnCount };
    static constexpr int kMaxRows = 2000;

    explicit ExchangeModel(QObject *parent = nullptr);

    void append(const Exchange &exchange); // shown a moment later: rows of one burst come together
    void clear();
    const Exchange *exchange(int row) const;              // null when there is no such row
    int rowOf(quint64 serial, Exchange::Side side) const; // -1: not listed any more

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString who(const Exchange &exchange);
    void insertPending();

    std::deque<Exchange> m_rows;
    QList<Exchange> m_pending;
};

} // namespace bootscope
