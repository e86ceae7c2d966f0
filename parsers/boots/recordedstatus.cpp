// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/recordedstatus.h"

#include <QCoreApplication>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::RecordedStatus)
};

} // namespace

QList<RecordedMessage> RecordedStatus::allMessages() const
{
    QList<RecordedMessage> all;
    for (const RecordedStage &stage : stages)
        all += stage.messages;
    return all + messages;
}

int statusExit(const RecordedStatus &status)
{
    if (status.word == StatusWord::Error)
        return 1;
    return status.extended.startsWith(QLatin1String("degraded")) ? 2 : 0;
}

QString bootCodeMeaning(const QString &code)
{
    if (code == QLatin1String("enabled-by-generator"))
        return Text::tr("systemd started it: a datasource was found, or may be there");
    if (code == QLatin1String("enabled-by-kernel-command-line"))
        return Text::tr("cloud-init=enabled stands on the kernel command line");
    if (code == QLatin1String("enabled-by-sysvinit"))
        return Text::tr("the system has no systemd: it always runs");
    if (code == QLatin1String("disabled-by-generator"))
        return Text::tr("ds-identify found no datasource, so systemd did not start it");
    if (code == QLatin1String("disabled-by-kernel-command-line"))
        return Text::tr("cloud-init=disabled stands on the kernel command line");
    if (code == QLatin1String("disabled-by-marker-file"))
        return Text::tr("the file /etc/cloud/cloud-init.disabled exists");
    if (code == QLatin1String("disabled-by-environment-variable"))
        return Text::tr("KERNEL_CMDLINE=cloud-init=disabled stands in systemd's environment");
    if (code == QLatin1String("unknown"))
        return Text::tr("it was asked before systemd had decided");
    return {};
}

QString extendedStatusMeaning(const QString &extended)
{
    if (extended.startsWith(QLatin1String("error")))
        return extended.endsWith(QLatin1String("running"))
                   ? Text::tr("it still runs, and something has failed already")
                   : Text::tr("something failed, or one of its systemd units did");
    if (extended.startsWith(QLatin1String("degraded")))
        return extended.endsWith(QLatin1String("running"))
                   ? Text::tr("it still runs, and has warned already")
                   : Text::tr("it came to its end, with warnings or deprecated keys");
    if (extended == QLatin1String("done"))
        return Text::tr("it came to its end without an error or a warning");
    if (extended == QLatin1String("running"))
        return Text::tr("it still runs");
    if (extended == QLatin1String("not started") || extended == QLatin1String("not run"))
        return Text::tr("it has not begun yet");
    if (extended == QLatin1String("disabled"))
        return Text::tr("it does not run on this machine");
    return {};
}

QString statusExitMeaning(int code)
{
    switch (code) {
    case 0:
        return Text::tr("no error is recorded");
    case 1:
        return Text::tr("an error is recorded, or cloud-init crashed");
    case 2:
        return Text::tr("it went on after warnings (since 23.4)");
    default:
        return {};
    }
}

} // namespace bootscope
