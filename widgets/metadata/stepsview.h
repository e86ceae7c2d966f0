// SPDX-License-Identifier: GPL-3.0-or-later
// Exchanges told as numbered steps, one a line: to read, to choose one, to copy.
#pragma once

#include "imds/exchange.h"

#include <QPlainTextEdit>

#include <deque>

namespace bootscope {

class StepsView : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr int kMost = 200; // the newest of them

    explicit StepsView(QWidget *parent = nullptr);

    void setExchanges(const QList<Exchange> &exchanges); // numbered from 1, those that are left out as well
    void add(const QList<Exchange> &exchanges);          // the numbers go on; what is chosen in the text stays so
    qsizetype told() const { return m_told; }            // also those that made room
    void retranslate();

Q_SIGNALS:
    void chosen(quint64 serial, bootscope::Exchange::Side side);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tell(qsizetype from);
    void choose();
    void markCurrent();

    std::deque<Exchange> m_exchanges; // one a block
    qsizetype m_told = 0;
    bool m_isTelling = false; // the cursor moves, and nobody moved it
    bool m_hasChoice = false;
};

} // namespace bootscope
