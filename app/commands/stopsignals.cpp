// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/stopsignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <sys/eventfd.h>
#include <unistd.h>

namespace bootscope {

namespace {

int g_event = -1;

// Only what POSIX allows in a handler: write() to an event descriptor, which the event loop watches.
extern "C" void onStopSignal(int)
{
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t written = ::write(g_event, &one, sizeof one);
}

constexpr std::array kSignals = {SIGINT, SIGTERM};

} // namespace

StopSignals::StopSignals(QObject *parent) : QObject(parent)
{
    g_event = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    auto *notifier = new QSocketNotifier(g_event, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        quint64 count = 0;
        if (::read(g_event, &count, sizeof count) > 0)
            Q_EMIT stopRequested();
    });
    for (const int number : kSignals)
        std::signal(number, onStopSignal);
}

StopSignals::~StopSignals()
{
    for (const int number : kSignals)
        std::signal(number, SIG_DFL);
    ::close(g_event);
    g_event = -1;
}

} // namespace bootscope
