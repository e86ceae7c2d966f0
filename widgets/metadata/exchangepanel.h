// SPDX-License-Identifier: GPL-3.0-or-later
// The table of requests with a filter, what is odd about the clients, and an inspector of the chosen request: request
// and answer as text.
#pragma once

#include "imds/traffic/clientwatch.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QSortFilterProxyModel;
class QSplitter;
class QToolButton;

namespace bootscope {

class ExchangeModel;
class PlainTable;

class ExchangePanel : public QWidget
{
    Q_OBJECT
public:
    // The model is the caller's and outlives the panel.
    explicit ExchangePanel(ExchangeModel &model, QWidget *parent = nullptr);

    // Newest first. Each is one entry of a menu; choosing it shows the exchange.
    void setHabits(const QList<ClientHabit> &habits);
    void setFilter(const QString &text); // words that must all be in a row
    QString warning() const;             // what stands beside the filter; empty when nothing is odd
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    void retranslate();

Q_SIGNALS:
    void exportRequested();
    void clearRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCurrent();
    void showHabits();
    void showExchange(const ClientHabit &habit);
    void elideWarning();
    void refreshLook();

    ExchangeModel &m_model;
    QSortFilterProxyModel *m_proxy;
    QList<ClientHabit> m_habits;
    QLineEdit *m_filter;
    QLabel *m_sign;
    QLabel *m_warning;
    QToolButton *m_all;
    QMenu *m_menu;
    QToolButton *m_export;
    QToolButton *m_clear;
    PlainTable *m_table;
    QSplitter *m_splitter;
    QPlainTextEdit *m_text;
};

} // namespace bootscope
