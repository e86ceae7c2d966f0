// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/shelljob.h"

#include <algorithm>

namespace bootscope {

namespace {

const QString kShellCheck = QStringLiteral("shellcheck");
const QString kBash = QStringLiteral("bash");

QByteArray keyOf(const ShellQuestion &question)
{
    return char('0' + int(question.dialect)) + question.text;
}

} // namespace

ShellJob::ShellJob(QObject *parent) : QObject(parent) {}

ShellJob::~ShellJob()
{
    cancel();
}

void ShellJob::start(const UserData &data)
{
    cancel();
    m_questions = shellQuestions(data);
    m_known.clear();
    m_diagnostics.clear();
    m_late = false;
    m_running = true;
    m_clock.start();
    QMetaObject::invokeMethod(this, &ShellJob::ask, Qt::QueuedConnection);
}

void ShellJob::cancel()
{
    m_running = false;
    m_pending = 0;
    m_questions.clear();
    for (const QPointer<ProcessRun> &run : std::exchange(m_runs, {})) {
        if (run)
            run->cancel();
    }
}

int ShellJob::remainingMs() const
{
    return int(std::max<qint64>(0, m_timeLimitMs - m_clock.elapsed()));
}

void ShellJob::ask()
{
    if (!m_running || m_pending > 0)
        return; // cancelled, or a later start() has begun already
    while (!m_questions.isEmpty()) {
        m_question = m_questions.takeFirst();
        const auto known = m_known.constFind(keyOf(m_question));
        if (known != m_known.cend()) {
            m_diagnostics += shellDiagnostics(m_question, *known);
            continue;
        }
        if (remainingMs() == 0) {
            m_late = true;
            continue;
        }
        m_answers = {};
        m_pending = 1; // held until both are started
        if (!m_missing.contains(kShellCheck))
            run(kShellCheck, m_question.shellCheckArguments(), m_question.text, &ShellJob::takeShellCheck);
        const QStringList bash = m_question.bashArguments();
        if (!bash.isEmpty() && !m_missing.contains(kBash))
            run(kBash, bash, m_question.text, &ShellJob::takeBash);
        if (--m_pending > 0)
            return;
    }
    m_running = false;
    m_runs.clear();
    if (m_late) {
        Diagnostic late;
        late.severity = Severity::Info;
        late.code = QStringLiteral("shell.timeout");
        late.range = {{1, 1}, {1, 1}};
        late.message = tr("ShellCheck did not finish in time");
        late.help = tr("Not every script was checked.");
        m_diagnostics.append(late);
    }
    Q_EMIT finished(m_diagnostics);
}

void ShellJob::run(const QString &program, const QStringList &arguments, const QByteArray &input,
                   void (ShellJob::*taken)(const ProcessOutcome &))
{
    ++m_pending;
    auto *process = new ProcessRun(this);
    m_runs.append(process);
    connect(process, &ProcessRun::done, this, taken);
    process->start(program, arguments, input, std::max(1, remainingMs()));
}

void ShellJob::missing(const QString &program)
{
    if (m_missing.contains(program))
        return;
    m_missing.append(program);
    Q_EMIT programMissing(program);
}

void ShellJob::takeShellCheck(const ProcessOutcome &outcome)
{
    if (outcome.state == ProcessOutcome::State::Missing)
        missing(kShellCheck);
    else if (outcome.state == ProcessOutcome::State::Finished)
        m_answers.shellCheckJson = outcome.output;
    else
        m_late = true;
    answered();
}

void ShellJob::takeBash(const ProcessOutcome &outcome)
{
    if (outcome.state == ProcessOutcome::State::Missing) {
        missing(kBash);
    } else if (outcome.state == ProcessOutcome::State::Finished) {
        m_answers.bashMessages = outcome.errors;
        m_answers.bashAccepts = outcome.exitCode == 0;
    } else {
        m_late = true;
    }
    answered();
}

void ShellJob::answered()
{
    if (!m_running || --m_pending > 0)
        return;
    m_known.insert(keyOf(m_question), m_answers);
    m_diagnostics += shellDiagnostics(m_question, m_answers);
    QMetaObject::invokeMethod(this, &ShellJob::ask, Qt::QueuedConnection);
}

} // namespace bootscope
