// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/processrun.h"

#include "app/jobs/letgo.h"

#include <csignal>
#include <unistd.h>

namespace bootscope {

namespace {

constexpr qsizetype kMaxOutput = 8 * 1024 * 1024;

// BASH_ENV, exported functions, SHELLCHECK_OPTS and the like would change what a program does or says.
QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

} // namespace

ProcessRun::ProcessRun(QObject *parent) : QObject(parent)
{
    m_process.setProcessEnvironment(cleanEnvironment());
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { end(ProcessOutcome::State::TimedOut); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ProcessRun::read);
    connect(&m_process, &QProcess::readyReadStandardError, this, &ProcessRun::read);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(ProcessOutcome::State::Missing);
    });
    connect(&m_process, &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus status) {
        read();
        m_outcome.exitCode = exitCode;
        end(status == QProcess::NormalExit ? ProcessOutcome::State::Finished : ProcessOutcome::State::Crashed);
    });
}

void ProcessRun::start(const QString &program, const QStringList &arguments, const QByteArray &input, int timeLimitMs)
{
    if (timeLimitMs > 0)
        m_limit.start(timeLimitMs);
    m_process.start(program, arguments);
    m_process.write(input);
    m_process.closeWriteChannel();
}

void ProcessRun::read()
{
    const QByteArray output = m_process.readAllStandardOutput();
    const QByteArray errors = m_process.readAllStandardError();
    m_outcome.output += output;
    m_outcome.errors += errors;
    if (!m_ended && !(output.isEmpty() && errors.isEmpty()))
        Q_EMIT printed(output + errors);
    if (m_outcome.output.size() + m_outcome.errors.size() > kMaxOutput)
        end(ProcessOutcome::State::TooMuchOutput);
}

void ProcessRun::setOwnGroup()
{
    m_ownGroup = true;
    m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
}

void ProcessRun::cancel()
{
    m_ended = true;
    m_limit.stop();
    if (m_process.state() == QProcess::NotRunning) {
        deleteLater();
        return;
    }
    // Destroying a running QProcess would wait for it; it deletes us when it is gone.
    setParent(nullptr);
    rememberUntilGone(this);
    connect(&m_process, &QProcess::finished, this, &QObject::deleteLater);
    // A process that was only asked for, and has no number yet, is in no group.
    if (m_ownGroup && m_process.processId() > 0)
        ::kill(-pid_t(m_process.processId()), SIGKILL);
    m_process.kill();
}

void ProcessRun::end(ProcessOutcome::State state)
{
    if (m_ended)
        return;
    m_outcome.state = state;
    const ProcessOutcome outcome = std::move(m_outcome);
    m_outcome = {};
    cancel();
    Q_EMIT done(outcome);
}

} // namespace bootscope
