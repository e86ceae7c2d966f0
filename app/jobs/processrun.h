// SPDX-License-Identifier: GPL-3.0-or-later
// One run of a helper program: text in, bounded text out, a time limit, a clean environment.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTimer>

namespace bootscope {

struct ProcessOutcome
{
    enum class State : quint8 { Finished, Missing, TimedOut, TooMuchOutput, Crashed };
    State state = State::Missing;
    int exitCode = 0; // of State::Finished
    QByteArray output;
    QByteArray errors;
};

// Deletes itself after done() was emitted or after cancel(). Unless told otherwise the program sees PATH and a
// UTF-8 locale and no other variable.
class ProcessRun : public QObject
{
    Q_OBJECT

public:
    explicit ProcessRun(QObject *parent = nullptr);

    // Instead of the clean one; before start().
    void setEnvironment(const QProcessEnvironment &environment) { m_process.setProcessEnvironment(environment); }
    // What it starts ends with it: for shells. Before start().
    void setOwnGroup();
    // A time limit of 0: none.
    void start(const QString &program, const QStringList &arguments, const QByteArray &input, int timeLimitMs);
    void cancel(); // done() is not emitted any more

Q_SIGNALS:
    void printed(const QByteArray &bytes); // as it comes; both channels, in the order in which they were read
    void done(const bootscope::ProcessOutcome &outcome);

private:
    void read();
    void end(ProcessOutcome::State state);

    QProcess m_process;
    QTimer m_limit;
    ProcessOutcome m_outcome;
    bool m_ended = false;
    bool m_ownGroup = false;
};

} // namespace bootscope
