// SPDX-License-Identifier: GPL-3.0-or-later
// The logs of a case as tabs, with a row to filter their lines and a row to find text. Filtering and finding are asked
// for by signals: the panel reads no more than it shows.
#pragma once

#include "widgets/diagnose/logfilter.h"
#include "widgets/diagnose/logtable.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabBar;
class QTimer;
class QToolButton;

namespace bootscope {

class LogPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LogPanel(QWidget *parent = nullptr);

    // A log that can be read gets a tab.
    static bool isShown(const Input &input);
    // One tab an input that is a log. A growing analysis keeps what is shown.
    void setAnalysis(const AnalysisPtr &analysis);
    void setSeveralBoots(bool several); // else "only this boot" has nothing to choose
    int currentInput() const;           // index into Analysis::inputs; -1 when there is no log
    LogTable *currentTable() const;
    LogTable *table(int input) const; // null when that input is no log
    const LogFilter &filter() const { return m_filter; }
    // Text of the counter at the filter's end, from what the current table shows.
    void refreshCount();
    void setBusy(bool busy);                   // lines are being filtered
    void setFindResult(const QString &remark); // "no further match"; empty when there was one
    // Shows the tab and the lines, clearing the filter when it hides them.
    void showLines(int input, LineNo first, LineNo last);

public Q_SLOTS:
    void openFind();

Q_SIGNALS:
    void filterChanged(); // or another tab came to the front: its rows have to be found again
    void findRequested(const QByteArray &text, bool forward);
    void lineActivated(int input, bootscope::LineNo line);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void readFilter();
    void resetFilter();
    QWidget *makeFilterRow();
    QWidget *makeFindRow();

    AnalysisPtr m_analysis;
    LogFilter m_filter;
    QList<int> m_inputs; // of the tabs
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QComboBox *m_levels;
    QLineEdit *m_contains;
    QCheckBox *m_onlyBoot;
    QLabel *m_count;
    QWidget *m_findRow;
    QLineEdit *m_find;
    QToolButton *m_findPrevious;
    QToolButton *m_findNext;
    QToolButton *m_findClose;
    QLabel *m_findRemark;
    QTimer *m_typing; // filtering waits for a pause in typing
    bool m_busy = false;
};

} // namespace bootscope
