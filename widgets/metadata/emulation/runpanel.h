// SPDX-License-Identifier: GPL-3.0-or-later
// A command line, the environment that it is started with, and what it prints.
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace bootscope {

class RunPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RunPanel(QWidget *parent = nullptr);

    void setCommand(const QString &command);
    void setHistory(const QStringList &commands); // newest first
    QStringList history() const;
    void setReady(bool ready); // the emulator runs
    void setRunning(bool running);
    void setEnvironmentText(const QString &text); // one NAME=value a line
    void clearOutput();
    void addOutput(const QString &text);
    void setOutcome(const QString &sentence, bool isGood);
    QString output() const;
    void retranslate();

    static constexpr int kMostLines = 5000; // of output that are kept
    static constexpr int kMostCommands = 20;

Q_SIGNALS:
    void runRequested(const QString &command);
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void runOrStop();
    void refresh();
    void refreshLook();

    bool m_ready = false;
    bool m_running = false;
    bool m_good = true;
    QLabel *m_label;
    QComboBox *m_command;
    QPushButton *m_run;
    QPushButton *m_copy;
    QLabel *m_outcome;
    QPlainTextEdit *m_output;
    QString m_environment;
};

} // namespace bootscope
