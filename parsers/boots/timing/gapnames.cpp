// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/timing/gaps.h"

#include <QCoreApplication>
#include <QHash>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Gap)
};

struct Named
{
    const char *kind;
    const char *name;
};

constexpr Named kNames[] = {
    {"apt-lock", QT_TRANSLATE_NOOP("bootscope::Gap", "waiting for apt's lock, which another program held")},
    {"yum-lock", QT_TRANSLATE_NOOP("bootscope::Gap", "waiting for yum's lock, which another program held")},
    {"imds", QT_TRANSLATE_NOOP("bootscope::Gap", "waiting for the metadata service")},
    {"url", QT_TRANSLATE_NOOP("bootscope::Gap", "waiting for a server to answer")},
    {"package-update", QT_TRANSLATE_NOOP("bootscope::Gap", "updating the package lists")},
    {"package-upgrade", QT_TRANSLATE_NOOP("bootscope::Gap", "upgrading packages")},
    {"package-install", QT_TRANSLATE_NOOP("bootscope::Gap", "installing packages")},
    {"package-configure", QT_TRANSLATE_NOOP("bootscope::Gap", "configuring packages")},
    {"snap", QT_TRANSLATE_NOOP("bootscope::Gap", "waiting for snap")},
    {"runcmd", QT_TRANSLATE_NOOP("bootscope::Gap", "running runcmd")},
    {"bootcmd", QT_TRANSLATE_NOOP("bootscope::Gap", "running bootcmd")},
    {"script", QT_TRANSLATE_NOOP("bootscope::Gap", "running a script")},
    {"sleep", QT_TRANSLATE_NOOP("bootscope::Gap", "a script slept")},
    {"ntp", QT_TRANSLATE_NOOP("bootscope::Gap", "setting up time synchronisation")},
    {"ssh-keys", QT_TRANSLATE_NOOP("bootscope::Gap", "generating SSH host keys")},
    {"entropy", QT_TRANSLATE_NOOP("bootscope::Gap", "waiting for randomness")},
    {"keys", QT_TRANSLATE_NOOP("bootscope::Gap", "fetching keys")},
    {"network", QT_TRANSLATE_NOOP("bootscope::Gap", "waiting for the network")},
    {"dhcp", QT_TRANSLATE_NOOP("bootscope::Gap", "waiting for an address by DHCP")},
    {"services", QT_TRANSLATE_NOOP("bootscope::Gap", "other services of the system started")},
    {"udev", QT_TRANSLATE_NOOP("bootscope::Gap", "waiting for devices (udev)")},
    {"device", QT_TRANSLATE_NOOP("bootscope::Gap", "waiting for a device")},
    {"configuration", QT_TRANSLATE_NOOP("bootscope::Gap", "reading cloud-init's configuration")},
    {"growpart", QT_TRANSLATE_NOOP("bootscope::Gap", "growing a partition")},
    {"resizefs", QT_TRANSLATE_NOOP("bootscope::Gap", "resizing a file system")},
    {"mkfs", QT_TRANSLATE_NOOP("bootscope::Gap", "making a file system")},
    {"partition", QT_TRANSLATE_NOOP("bootscope::Gap", "partitioning a disk")},
    {"swap", QT_TRANSLATE_NOOP("bootscope::Gap", "making swap space")},
    {"mount", QT_TRANSLATE_NOOP("bootscope::Gap", "mounting file systems")},
    {"locale", QT_TRANSLATE_NOOP("bootscope::Gap", "generating locales")},
    {"users", QT_TRANSLATE_NOOP("bootscope::Gap", "creating users and groups")},
    {"ca-certs", QT_TRANSLATE_NOOP("bootscope::Gap", "updating the CA certificates")},
    {"lxd", QT_TRANSLATE_NOOP("bootscope::Gap", "setting up LXD")},
    {"ubuntu-pro", QT_TRANSLATE_NOOP("bootscope::Gap", "attaching to Ubuntu Pro")},
    {"config-management", QT_TRANSLATE_NOOP("bootscope::Gap", "running configuration management")},
    {"grub", QT_TRANSLATE_NOOP("bootscope::Gap", "configuring the boot loader")},
    {"phone-home", QT_TRANSLATE_NOOP("bootscope::Gap", "phoning home")},
    {"power-state", QT_TRANSLATE_NOOP("bootscope::Gap", "changing the power state")},
    {"name-resolution", QT_TRANSLATE_NOOP("bootscope::Gap", "waiting for name resolution")},
    {"datasource", QT_TRANSLATE_NOOP("bootscope::Gap", "looking for a data source")},
};

} // namespace

QString gapName(const Gap &gap)
{
    static const QHash<QString, const char *> names = [] {
        QHash<QString, const char *> result;
        for (const Named &named : kNames)
            result.insert(QString::fromLatin1(named.kind), named.name);
        return result;
    }();
    if (const char *name = names.value(gap.kind, nullptr))
        return QCoreApplication::translate("bootscope::Gap", name);
    if (gap.kind == QLatin1String("command"))
        return Text::tr("running %1").arg(gap.what);
    if (gap.kind == QLatin1String("module"))
        return Text::tr("in %1; the log does not say what it waited for").arg(moduleOfStep(gap.what));
    if (gap.kind == QLatin1String("told"))
        return Text::tr("%1 (as the log says afterwards)").arg(gap.what);
    return Text::tr("the log does not say what it waited for");
}

} // namespace bootscope
