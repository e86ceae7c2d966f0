// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long programs take to read a log, and how much memory, one row each.
// usage: bootscope_logbench BOOTSCOPE [LOG...]; without a LOG it writes some of 1, 100 and 1000 MB and removes them.
#include "benchmarks/loggen.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace bootscope;

namespace {

struct Cost
{
    double ms = -1;   // median; negative: it could not be run
    double cpuMs = 0; // of that run: what a busy machine does not change
    double mib = 0;   // the largest resident set

    void read(const rusage &usage)
    {
        const auto toMs = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
        cpuMs = toMs(usage.ru_utime) + toMs(usage.ru_stime);
        mib = double(usage.ru_maxrss) / 1024;
    }
};

// Child of a child, so that the memory of this process is not taken for that of a small program.
Cost costOnce(const QStringList &command)
{
    int pipe[2];
    if (::pipe(pipe) != 0)
        return {};
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(QFile::encodeName(word));
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        Cost cost;
        QElapsedTimer timer;
        timer.start();
        const pid_t program = ::vfork();
        if (program == 0) {
            const int sink = ::open("/dev/null", O_RDWR);
            ::dup2(sink, 0);
            ::dup2(sink, 1);
            ::dup2(sink, 2);
            ::execvp(arguments[0], arguments.data());
            ::_exit(127);
        }
        int status = 0;
        rusage usage = {};
        if (program > 0 && ::wait4(program, &status, 0, &usage) == program && WIFEXITED(status) &&
            WEXITSTATUS(status) != 127) {
            cost.ms = double(timer.nsecsElapsed()) / 1e6;
            cost.read(usage);
        }
        const bool told = ::write(pipe[1], &cost, sizeof cost) == sizeof cost;
        ::_exit(told ? 0 : 1);
    }
    ::close(pipe[1]);
    Cost cost;
    if (child < 0 || ::read(pipe[0], &cost, sizeof cost) != sizeof cost)
        cost = {};
    ::close(pipe[0]);
    if (child > 0)
        ::waitpid(child, nullptr, 0);
    return cost;
}

Cost medianCost(const QStringList &command, int runs)
{
    std::vector<Cost> costs;
    for (int i = 0; i < runs; ++i)
        costs.push_back(costOnce(command));
    std::sort(costs.begin(), costs.end(), [](const Cost &a, const Cost &b) { return a.ms < b.ms; });
    return costs.at(costs.size() / 2);
}

qint64 cpuTicks(pid_t process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return fields.value(11).toLongLong() + fields.value(12).toLongLong();
}

// A viewer never says that it has read everything: it is done when it uses no processor any more.
Cost costOfViewer(const QStringList &command)
{
    constexpr int kPollMs = 20;
    constexpr int kQuietMs = 700;
    constexpr qint64 kLongestMs = 120'000;
    const QByteArray program = QFile::encodeName(command.at(0));
    const QByteArray path = QFile::encodeName(command.at(1));
    QElapsedTimer timer;
    timer.start();
    const pid_t child = ::fork();
    if (child == 0) {
        const int sink = ::open("/dev/null", O_RDWR);
        ::dup2(sink, 1);
        ::dup2(sink, 2);
        ::execlp(program.constData(), program.constData(), path.constData(), nullptr);
        ::_exit(127);
    }
    if (child < 0)
        return {};
    Cost cost;
    qint64 ticks = 0;
    double last = 0;
    int status = 0;
    while (timer.elapsed() < kLongestMs && timer.elapsed() - last < kQuietMs) {
        QThread::msleep(kPollMs);
        // One that cannot open its window is not fast, it is gone.
        if (::waitpid(child, &status, WNOHANG) == child)
            return {};
        const qint64 now = cpuTicks(child);
        if (now > ticks)
            last = double(timer.elapsed());
        ticks = qMax(ticks, now);
    }
    cost.ms = last;
    ::kill(child, SIGTERM);
    rusage usage = {};
    ::wait4(child, &status, 0, &usage);
    cost.read(usage);
    return cost;
}

void printRow(const char *name, const Cost &cost, const Cost &wc, double megabytes)
{
    if (cost.ms < 0)
        std::printf("  %-34s could not be run\n", name);
    else
        std::printf("  %-34s %9.1f ms %6.1f x wc %7.0f MB/s | CPU %9.1f ms %6.1f x wc | %7.1f MiB\n", name, cost.ms,
                    cost.ms / std::max(wc.ms, 0.001), megabytes / cost.ms * 1000, cost.cpuMs,
                    cost.cpuMs / std::max(wc.cpuMs, 0.001), cost.mib);
    std::fflush(stdout);
}

void printTable(const QString &bootscope, const QString &log)
{
    const double megabytes = double(QFileInfo(log).size()) / 1e6;
    const int runs = megabytes < 500 ? 7 : 3;
    std::printf("%s, %.1f MB\n", qPrintable(QFileInfo(log).fileName()), megabytes);
    const Cost wc = medianCost({QStringLiteral("wc"), QStringLiteral("-l"), log}, runs);
    printRow("wc -l", wc, wc, megabytes);
    for (const char *format : {"text", "json"}) {
        printRow(qPrintable(QStringLiteral("bootscope analyze --format %1").arg(QLatin1String(format))),
                 medianCost({bootscope, QStringLiteral("analyze"), QStringLiteral("--format"),
                             QString::fromLatin1(format), log},
                            runs),
                 wc, megabytes);
    }
    if (!QStandardPaths::findExecutable(QStringLiteral("lnav")).isEmpty())
        printRow("lnav -n -c ';select 1'",
                 medianCost({QStringLiteral("lnav"), QStringLiteral("-n"), QStringLiteral("-c"),
                             QStringLiteral(";select 1"), log},
                            runs < 7 ? 1 : 3),
                 wc, megabytes);
    if (!qEnvironmentVariableIsEmpty("DISPLAY") && !QStandardPaths::findExecutable(QStringLiteral("glogg")).isEmpty())
        printRow("glogg, until it is idle", costOfViewer({QStringLiteral("glogg"), log}), wc, megabytes);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: bootscope_logbench BOOTSCOPE [LOG...]\n", stderr);
        return 2;
    }
    QStringList logs = arguments.mid(2);
    const QTemporaryDir folder;
    for (const int megabytes : {1, 100, 1000}) {
        if (arguments.size() > 2)
            break;
        logs.append(folder.filePath(QStringLiteral("sample-%1.log").arg(megabytes)));
        if (!writeSampleLog(logs.constLast(), megabytes * 1'000'000LL)) {
            std::fprintf(stderr, "cannot write %s\n", qPrintable(logs.constLast()));
            return 1;
        }
    }
    for (const QString &log : std::as_const(logs))
        printTable(arguments.at(1), log);
    return 0;
}
