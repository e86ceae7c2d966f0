// SPDX-License-Identifier: GPL-3.0-or-later
// Small logs for the tests of opening.
#pragma once

#include <QByteArray>

namespace bootscope::test {

// A detailed log of one whole boot; hour tells boots apart.
inline QByteArray detailedLog(int hour, bool fromInitLocal = true)
{
    const QByteArray h = QByteArray::number(hour).rightJustified(2, '0');
    const auto record = [&](const char *clock, const QByteArray &message) -> QByteArray {
        return "2026-03-03 " + h + ':' + clock + " - util.py[DEBUG]: " + message + '\n';
    };
    const auto banner = [&](const char *clock, const char *action, const char *uptime) {
        return record(clock, QByteArray("Cloud-init v. 22.4.2 running '") + action + "' at Tue, 03 Mar 2026 " + h +
                                 ":00:00 +0000. Up " + uptime + " seconds.");
    };
    QByteArray log;
    if (fromInitLocal) {
        log += banner("00:00,100", "init-local", "5.00");
        log += record("00:00,300", "finish: init-local: SUCCESS: searching for local datasources");
        log += banner("00:01,000", "init", "6.00");
        log += record("00:02,500", "finish: init-network: SUCCESS: searching for network datasources");
    }
    log += banner("00:03,000", "modules:config", "8.00");
    log += record("00:03,500", "finish: modules-config: SUCCESS: running modules for config");
    log += banner("00:04,000", "modules:final", "9.00");
    log += record("00:05,000", "finish: modules-final: SUCCESS: running modules for final");
    return log;
}

inline QByteArray outputLog(int hour)
{
    const QByteArray h = QByteArray::number(hour).rightJustified(2, '0');
    QByteArray text;
    for (const char *stage : {"init-local", "init", "modules:config", "modules:final"})
        text += QByteArray("Cloud-init v. 22.4.2 running '") + stage + "' at Tue, 03 Mar 2026 " + h +
                ":00:00 +0000. Up 5.00 seconds.\n";
    return text + "Cloud-init v. 22.4.2 finished at Tue, 03 Mar 2026 " + h +
           ":00:05 +0000. Datasource DataSourceNoCloud.  Up 10.00 seconds\n";
}

// A serial console from one second of the boot to another, ten lines a second.
inline QByteArray consoleLog(int from, int to)
{
    QByteArray text;
    for (int i = from * 10; i < to * 10; ++i) {
        const QByteArray stamp = QByteArray::number(i / 10.0, 'f', 6).rightJustified(12, ' ');
        text += '[' + stamp + "] cloud-init[7]: line number " + QByteArray::number(i) + " of the console\r\n";
    }
    return text;
}

} // namespace bootscope::test
