// SPDX-License-Identifier: GPL-3.0-or-later
// Asks ShellCheck and bash -n about the scripts of checked user data, beside the thread that called, one script at a
// time.
#pragma once

#include "app/jobs/processrun.h"
#include "parsers/shell/shellanswers.h"

#include <QElapsedTimer>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

namespace bootscope {

class ShellJob : public QObject
{
    Q_OBJECT

public:
    explicit ShellJob(QObject *parent = nullptr);
    ~ShellJob() override;

    // Asks anew; what an earlier start() still asks is dropped. finished() comes later, never from within start().
    void start(const UserData &data);
    // finished() is not emitted for what was started.
    void cancel();
    bool isRunning() const { return m_running; }
    // For all scripts of one start() together; 8 seconds unless set.
    void setTimeLimit(int milliseconds) { m_timeLimitMs = milliseconds; }

Q_SIGNALS:
    // Of all scripts, in the order of the parts.
    void finished(const QList<bootscope::Diagnostic> &diagnostics);
    // At most once a program ("shellcheck", "bash") for this object. Checks without it go on.
    void programMissing(const QString &program);

private:
    void ask();
    void run(const QString &program, const QStringList &arguments, const QByteArray &input,
             void (ShellJob::*taken)(const ProcessOutcome &));
    void takeShellCheck(const ProcessOutcome &outcome);
    void takeBash(const ProcessOutcome &outcome);
    void answered();
    void missing(const QString &program);
    int remainingMs() const;

    QList<ShellQuestion> m_questions;        // still to be asked
    QHash<QByteArray, ShellAnswers> m_known; // of this start(), by dialect and text: copies are asked once
    ShellQuestion m_question;
    ShellAnswers m_answers;
    int m_pending = 0;   // processes of m_question that have not ended
    bool m_late = false; // the time limit cut something off
    bool m_running = false;
    int m_timeLimitMs = 8000;
    QElapsedTimer m_clock;
    QStringList m_missing;
    QList<QPointer<ProcessRun>> m_runs;
    QList<Diagnostic> m_diagnostics;
};

} // namespace bootscope
