// SPDX-License-Identifier: GPL-3.0-or-later
// The logs of a case: one after another as tabs, both of a boot as one, or two side by side; with a row to filter their
// lines and a row to find text. Filtering and finding are asked for by signals: the panel reads no more than it shows.
#pragma once

#include "widgets/diagnose/logs/logmenu.h"
#include "widgets/diagnose/logs/logtable.h"

#include <QWidget>

class QMenu;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace bootscope {

class FilterRow;
class FindRow;

class LogPanel : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kMerged = -2; // in place of an input: both logs of the boot as one

    explicit LogPanel(QWidget *parent = nullptr);
    ~LogPanel() override;

    // A log that can be read gets a tab.
    static bool isShown(const Input &input);
    // One tab an input that is a log. A growing analysis keeps what is shown.
    void setAnalysis(const AnalysisPtr &analysis);
    void setSeveralBoots(bool several); // else "only this boot" has nothing to choose
    // The logs of the boot in front, which stand beside each other; -1 for one that there is none of.
    void setPair(int logInput, int outputInput);
    // Both as one; null takes its tab away.
    void setMerged(const MergedLogPtr &merged);

    int currentInput() const;         // of the tab: index into Analysis::inputs or kMerged; -1 when there is no log
    LogTable *currentTable() const;   // of the tab
    int besideInput() const;          // of the log on the right, -1 when there is none
    LogTable *table(int input) const; // null when that input is no log
    QList<LogTable *> tables() const; // all of them
    LogTable *activeTable() const;    // where the keys go: the tab's, or the one on the right
    FilterRow &filterRow() const { return *m_filterRow; }
    FindRow &findRow() const { return *m_findRow; }
    const LogFilter &filter() const;
    bool isBeside() const { return m_isBeside; }
    // Text of the counter at the filter's end, from what the current table shows.
    void refreshCount();
    void setBusy(bool busy); // lines are being filtered
    // Shows the tab and the lines, clearing the filter when it hides them. In the merged log they are shown there.
    void showLines(int input, LineNo first, LineNo last);
    // The same in the log on the right, which must be that input; the filter stays.
    void showBeside(int input, LineNo first, LineNo last);
    void setViewMenu(QMenu *menu); // of the button at the tabs' end; not owned

public Q_SLOTS:
    void openFind();
    void setBeside(bool beside); // the other log of the boot stands on the right
    void setDeltasShown(bool shown);
    void setRaw(bool raw);

Q_SIGNALS:
    void rowsWanted(int input); // the filter changed, or this log came into view: its rows have to be found
    void findRequested(const QByteArray &text, bool isPattern, bool forward);
    void lineActivated(int input, bootscope::LineNo line);
    void linesShown(int input, bootscope::LineNo line); // by a choice of the user or by showLines()
    void besideChanged(bool beside);
    void markRequested(); // of the current line of the active table
    void saveRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    QWidget *makeTabRow();
    LogTable *addTable();
    void rebuildTabs();
    void arrange();
    void openMenu(LogTable *table, QPoint at);
    int inputOf(const LogTable *table) const;
    void tellShown(LogTable *table, LineNo line);

    AnalysisPtr m_analysis;
    QList<int> m_inputs;                         // of the tabs, kMerged last
    QList<LogTable *> m_tables;                  // of the tabs
    std::pair<int, LineNo> m_last{-1, LineNo()}; // the line of a log that was shown last
    int m_logInput = -1;
    int m_outputInput = -1;
    bool m_isBeside = false;
    bool m_deltas = false;
    bool m_raw = false;
    bool m_busy = false;
    QTabBar *m_tabs;
    QToolButton *m_besideButton;
    QToolButton *m_viewButton;
    QSplitter *m_splitter;
    QStackedWidget *m_stack; // the tab's
    QStackedWidget *m_right; // the other one
    LogTable *m_merged;
    FilterRow *m_filterRow;
    FindRow *m_findRow;
    LogMenuCalls m_menuCalls;
};

} // namespace bootscope
