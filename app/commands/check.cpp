// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/checkoptions.h"
#include "app/commands/commands.h"
#include "app/jobs/shelljob.h"
#include "app/reports/checkreport.h"
#include "parsers/shell/shellquestion.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

namespace bootscope {

namespace {

// User data is at most 16 KiB; what is a thousand times as big is some other file.
constexpr qint64 kMaxFileBytes = 32 * 1024 * 1024;
constexpr int kJobsAtOnce = 2;

void complain(const QString &message)
{
    std::fprintf(stderr, "bootscope: %s\n", message.toLocal8Bit().constData());
}

Result<QByteArray> readInput(const QString &name)
{
    QFile file(name);
    const bool isOpen =
        name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return Error{name + QStringLiteral(": ") + file.errorString()};
    const QByteArray bytes = file.read(kMaxFileBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{name + QStringLiteral(": ") + file.errorString()};
    if (bytes.size() > kMaxFileBytes)
        return Error{name + QStringLiteral(": too big for user data")};
    return bytes;
}

// Lets the shell tools look at all files, a few at a time, and ends the program's event loop when all have answered.
class ShellRound : public QObject
{
public:
    explicit ShellRound(QList<CheckedFile> &files) : m_files(files) {}

    void run()
    {
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            if (!shellQuestions(m_files.at(i).result.userData).isEmpty())
                m_waiting.append(i);
        }
        if (m_waiting.isEmpty())
            return;
        for (int i = 0; i < kJobsAtOnce; ++i)
            startOne();
        QCoreApplication::exec();
    }

private:
    void startOne()
    {
        if (m_waiting.isEmpty())
            return;
        const qsizetype index = m_waiting.takeFirst();
        ++m_running;
        auto *job = new ShellJob(this);
        connect(job, &ShellJob::programMissing, this, [this](const QString &program) {
            if (m_missing.contains(program))
                return;
            m_missing.append(program);
            complain(program + QStringLiteral(" is not installed: scripts are checked without it"));
        });
        connect(job, &ShellJob::finished, this, [this, job, index](const QList<Diagnostic> &found) {
            CheckResult &result = m_files[index].result;
            result.diagnostics += found;
            sortDiagnostics(result.diagnostics);
            job->deleteLater();
            startOne();
            if (--m_running == 0)
                QCoreApplication::quit();
        });
        job->start(m_files.at(index).result.userData);
    }

    QList<CheckedFile> &m_files;
    QList<qsizetype> m_waiting;
    QStringList m_missing;
    int m_running = 0;
};

QByteArray reportOf(const QList<CheckedFile> &files, CheckFormat format)
{
    switch (format) {
    case CheckFormat::Json:
        return checkAsJson(files);
    case CheckFormat::Sarif:
        return checkAsSarif(files);
    case CheckFormat::GitHub:
        return checkAsGitHub(files);
    case CheckFormat::JUnit:
        return checkAsJUnit(files);
    case CheckFormat::GitLab:
        return checkAsGitLab(files);
    case CheckFormat::Text:
        break;
    }
    return checkAsText(files);
}

bool print(const QByteArray &report)
{
    return std::fwrite(report.constData(), 1, size_t(report.size()), stdout) == size_t(report.size()) &&
           std::fflush(stdout) == 0;
}

} // namespace

int runCheck(const QStringList &arguments)
{
    const CheckCall call = readCheckArguments(arguments);
    if (call.exitStatus) {
        std::fputs(call.message.toLocal8Bit().constData(), *call.exitStatus == 0 ? stdout : stderr);
        return *call.exitStatus;
    }
    if (!call.note.isEmpty())
        complain(call.note);

    CheckOptions options = call.options;
    // The other forms show no fixes.
    options.provesFixes = call.format == CheckFormat::Json || call.format == CheckFormat::Sarif;
    QList<CheckedFile> files;
    for (const QString &name : call.files) {
        const Result<QByteArray> bytes = readInput(name);
        if (!bytes) {
            complain(bytes.error());
            return 2;
        }
        files.append({name, checkUserData(*bytes, options), nullptr});
        if (call.planOptions)
            files.last().plan =
                std::make_shared<const BootPlan>(planBoot(files.last().result.userData, *call.planOptions));
    }
    if (call.asksShell)
        ShellRound(files).run();

    if (!print(reportOf(files, call.format))) {
        complain(QStringLiteral("the result could not be written"));
        return 2;
    }
    const bool allValid =
        std::all_of(files.cbegin(), files.cend(), [](const CheckedFile &file) { return file.result.isValid(); });
    return allValid ? 0 : 1;
}

} // namespace bootscope
