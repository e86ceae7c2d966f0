// SPDX-License-Identifier: GPL-3.0-or-later
// The guided walk: one step at a time, the line that does it, a button that does it too, and what was seen.
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace bootscope {

class LessonPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LessonPanel(QWidget *parent = nullptr);

    struct Step
    {
        QString title;
        bool isDone = false;
    };
    void setSteps(const QList<Step> &steps, int current);

    struct Page
    {
        QString task;
        QString settings; // how the emulator is set for it
        QString lines;    // for the terminal; empty while the emulator does not run
        QString seen;     // shown when the step is done
        bool isDone = false;
    };
    void showPage(const Page &page);
    void setBusy(bool busy); // the button's requests are under way
    // What was seen at the emulator last, when it is not what the step waits for. Empty hides it.
    void setNote(const QString &sentence);
    void setAnswer(const QString &text); // of the button's requests; empty hides it
    void retranslate();

Q_SIGNALS:
    void stepChosen(int step);
    void runRequested();   // do the step
    void startRequested(); // the emulator does not run
    void againRequested(); // forget what is done
    void opened();         // the tab came to the front
    void closed();         // and left it

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshLook();
    void fitHeights();
    void fitHeight(QPlainTextEdit *edit, int mostLines) const;

    QList<Step> m_list;
    Page m_page;
    int m_current = 0;
    bool m_busy = false;
    QComboBox *m_steps;
    QLabel *m_progress;
    QScrollArea *m_area;
    QLabel *m_title;
    QLabel *m_task;
    QLabel *m_settings;
    QPlainTextEdit *m_lines;
    QPushButton *m_copy;
    QPushButton *m_run;
    QLabel *m_state;
    QLabel *m_note;
    QLabel *m_seen;
    QPlainTextEdit *m_answer;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_again;
};

} // namespace bootscope
