// SPDX-License-Identifier: GPL-3.0-or-later
// The table of requests with a filter, or the same requests as numbered steps; what is odd about the clients; and an
// inspector of the chosen request: request and answer as text.
#pragma once

#include "imds/traffic/clientwatch.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace bootscope {

class ExchangeModel;
class PlainTable;
class StepsView;

class ExchangePanel : public QWidget
{
    Q_OBJECT
public:
    // The model is the caller's and outlives the panel.
    explicit ExchangePanel(ExchangeModel &model, QWidget *parent = nullptr);

    // Newest first. Each is one entry of a menu; choosing it shows the exchange.
    void setHabits(const QList<ClientHabit> &habits);
    void setFilter(const QString &text); // words that must all be in a row
    void showSteps(bool steps);          // of the chosen rows where there are several, else of what the filter shows
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
    void select(quint64 serial, Exchange::Side side);
    void tellSteps();
    void addSteps(int first, int last);
    void noteSteps();
    QList<Exchange> exchangesOf(const QList<int> &rows) const; // rows: of the table
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
    QToolButton *m_asSteps;
    QStackedWidget *m_left; // the table, or the steps
    PlainTable *m_table;
    QLabel *m_stepsNote;
    StepsView *m_steps;
    qsizetype m_chosenRows = 0; // that are told as steps; 0: all that the filter shows
    QSplitter *m_splitter;
    QPlainTextEdit *m_text;
};

} // namespace bootscope
