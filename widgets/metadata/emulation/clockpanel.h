// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario's clock: what time it is there, what comes next, and buttons to stop it, step it and let it run faster.
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace bootscope {

class ClockPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ClockPanel(QWidget *parent = nullptr);

    struct State
    {
        bool isRunning = false; // the emulator
        qint64 startMs = 0;     // since 1970 UTC
        qint64 nowMs = 0;
        double speed = 1;
        bool isPaused = false;
        bool hasNext = false; // something will look different
        bool operator==(const State &) const = default;
    };
    struct Entry
    {
        qint64 atMs = 0;
        QString sentence;
        bool operator==(const Entry &) const = default;
    };
    // entries: in order of time; the first of them that is not over is what comes next.
    void setClock(const State &state, const QList<Entry> &entries);
    QString next() const; // "in 0:30: Spot interruption notice: terminate"; empty when nothing comes
    void retranslate();

    static constexpr double kFast = 60;

Q_SIGNALS:
    void pauseRequested(bool paused);
    void speedRequested(double speed);
    void stepRequested(qint64 ms);
    void nextRequested();
    void restartRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshLook();
    QString lineOf(const Entry &entry) const;

    State m_state;
    QList<Entry> m_entries;
    QLabel *m_time;
    QLabel *m_since;
    QLabel *m_next;
    QPushButton *m_pause;
    QPushButton *m_fast;
    QPushButton *m_step;
    QPushButton *m_jump;
    QPushButton *m_restart;
    QLabel *m_listTitle;
    QListWidget *m_list;
};

} // namespace bootscope
