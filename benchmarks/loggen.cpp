// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/loggen.h"

#include <QDateTime>
#include <QFile>

namespace bootscope {

namespace {

constexpr const char *kModules[] = {"bootcmd", "write-files", "growpart", "resizefs", "mounts", "users-groups",
                                    "ssh",     "locale",      "ntp",      "runcmd",   "snap",   "set-passwords"};

class Boots
{
public:
    QByteArray next()
    {
        m_text.clear();
        m_modern = m_number % 2 == 1;
        m_fails = m_number % 9 == 4;
        m_ms = m_begin;
        banner("init-local", 5);
        files(30);
        event(QByteArray("init-local"), {}, "searching for local datasources", 300, "SUCCESS");
        banner("init", 8);
        for (const char *module : kModules)
            step("init-network", module, false);
        event(QByteArray("init-network"), {}, "searching for network datasources", 2000, "SUCCESS");
        banner("modules:final", 15);
        step("modules-final", "scripts-user", m_fails);
        event(QByteArray("modules-final"), {}, "running modules for final", 4000, m_fails ? "FAIL" : "SUCCESS");
        ++m_number;
        m_begin = m_ms + 3'600'000 + m_number % 977 * 1000;
        return m_text;
    }

private:
    void record(const char *source, const char *level, const QByteArray &message, int ms = 1)
    {
        m_ms += ms;
        // The date costs most: it is made once a second.
        if (m_ms / 1000 != m_second) {
            m_second = m_ms / 1000;
            m_stamp = QDateTime::fromSecsSinceEpoch(m_second, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss").toLatin1();
        }
        m_text += m_stamp + ',' + QByteArray::number(m_ms % 1000).rightJustified(3, '0') + " - " + source + '[' +
                  level + "]: " + message + '\n';
    }

    void banner(const char *action, int uptime)
    {
        const QString when = QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC).toString(Qt::RFC2822Date);
        record("util.py", "DEBUG",
               QByteArray("Cloud-init v. ") + (m_modern ? "26.1" : "22.4.2") + " running '" + action + "' at " +
                   when.toLatin1() + ". Up " + QByteArray::number(uptime) + ".00 seconds.");
    }

    void event(const QByteArray &stage, const QByteArray &step, const QByteArray &text, int ms, const char *result)
    {
        QByteArray message = "finish: " + stage + (step.isEmpty() ? QByteArray() : '/' + step) + ": " + result + ": ";
        message += text;
        if (m_modern)
            message += " (duration: " + QByteArray::number(ms / 1000.0, 'f', 3) + "s)";
        record("handlers.py", "DEBUG", message);
    }

    void files(int count)
    {
        for (int i = 0; i < count; ++i) {
            record("util.py", "DEBUG", "Reading from /run/cloud-init/instance-data.json (quiet=False)");
            record("util.py", "DEBUG", "Read " + QByteArray::number(i * 37 % 4096) + " bytes from /proc/cmdline");
            if (i % 5 == 0)
                record("subp.py", "DEBUG",
                       "Running command ['systemctl', 'show-environment'] with allowed return codes [0] "
                       "(shell=False, capture=True)",
                       12);
        }
    }

    void step(const QByteArray &stage, const QByteArray &module, bool fails)
    {
        const QByteArray name = "config-" + module;
        record("handlers.py", "DEBUG",
               "start: " + stage + '/' + name + ": running " + name + " with frequency once-per-instance");
        files(int(m_number % 7) * 4 + 3);
        if (fails) {
            record("util.py", "WARNING", "Running module " + module + " (<module 'cloudinit'>) failed", 900);
            record("util.py", "DEBUG", "Running module " + module + " (<module 'cloudinit'>) failed");
            m_text += "Traceback (most recent call last):\n"
                      "  File \"/usr/lib/python3/dist-packages/cloudinit/config/modules.py\", line 298, in _run\n"
                      "    ran, _r = cc.run(run_name, mod.handle, func_args, freq=freq)\n"
                      "RuntimeError: Runparts: 1 failures (part-001) in 1 attempted commands\n";
        }
        event(stage, name, name + " ran successfully", 40, fails ? "FAIL" : "SUCCESS");
    }

    QByteArray m_text;
    QByteArray m_stamp;
    qint64 m_begin = 1'704'090'300'000; // 2024-01-01T06:25:00Z
    qint64 m_ms = 0;
    qint64 m_second = -1;
    qint64 m_number = 0;
    bool m_modern = false;
    bool m_fails = false;
};

} // namespace

bool writeSampleLog(const QString &path, qint64 bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    Boots boots;
    for (qint64 written = 0; written < bytes;) {
        const QByteArray text = boots.next();
        if (file.write(text) != text.size())
            return false;
        written += text.size();
    }
    return true;
}

} // namespace bootscope
