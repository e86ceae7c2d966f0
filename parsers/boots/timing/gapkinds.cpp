// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/timing/gapkinds.h"

#include <array>

namespace bootscope {

namespace {

constexpr qsizetype kMaxWhat = 300;

struct Rule
{
    QByteArrayView words;
    const char *kind;
};

// Looked for in the command that was running. The first that fits counts, so the particular ones come first.
constexpr std::array kCommands{
    Rule{"/scripts/runcmd", "runcmd"},
    Rule{"/scripts/", "script"},
    Rule{"/sem/", "script"},
    Rule{"bootcmd", "bootcmd"},
    Rule{"boothook", "script"},
    Rule{"dist-upgrade", "package-upgrade"},
    Rule{"'upgrade'", "package-upgrade"},
    Rule{"'makecache'", "package-update"},
    Rule{"'refresh'", "package-update"},
    Rule{"apt-get", "package-install"},
    Rule{"'dpkg'", "package-install"},
    Rule{"'dpkg-reconfigure'", "package-configure"},
    Rule{"'yum'", "package-install"},
    Rule{"'dnf'", "package-install"},
    Rule{"'zypper'", "package-install"},
    Rule{"'apk'", "package-install"},
    Rule{"'pacman'", "package-install"},
    Rule{"'pkg'", "package-install"},
    Rule{"'pip", "package-install"},
    Rule{"snap", "snap"},
    Rule{"ssh-keygen", "ssh-keys"},
    Rule{"pollinate", "entropy"},
    Rule{"'gpg'", "keys"},
    Rule{"networkd-wait-online", "network"},
    Rule{"nm-online", "network"},
    Rule{"'netplan'", "network"},
    Rule{"'dhclient'", "dhcp"},
    Rule{"'dhcpcd'", "dhcp"},
    Rule{"udhcpc", "dhcp"},
    Rule{"'ifup'", "network"},
    Rule{"udevadm", "udev"},
    Rule{"growpart", "growpart"},
    Rule{"resize2fs", "resizefs"},
    Rule{"xfs_growfs", "resizefs"},
    Rule{"'btrfs'", "resizefs"},
    Rule{"mkfs", "mkfs"},
    Rule{"mke2fs", "mkfs"},
    Rule{"sgdisk", "partition"},
    Rule{"sfdisk", "partition"},
    Rule{"'parted'", "partition"},
    Rule{"fallocate", "swap"},
    Rule{"'dd'", "swap"},
    Rule{"mkswap", "swap"},
    Rule{"swapon", "swap"},
    Rule{"'mount'", "mount"},
    Rule{"'umount'", "mount"},
    Rule{"locale-gen", "locale"},
    Rule{"localedef", "locale"},
    Rule{"update-locale", "locale"},
    Rule{"useradd", "users"},
    Rule{"groupadd", "users"},
    Rule{"usermod", "users"},
    Rule{"chpasswd", "users"},
    Rule{"update-ca-cert", "ca-certs"},
    Rule{"update-ca-trust", "ca-certs"},
    Rule{"timesyncd", "ntp"},
    Rule{"chrony", "ntp"},
    Rule{"ntpd", "ntp"},
    Rule{"'ntp'", "ntp"},
    Rule{"'lxd'", "lxd"},
    Rule{"'lxc'", "lxd"},
    Rule{"'pro'", "ubuntu-pro"},
    Rule{"'ua'", "ubuntu-pro"},
    Rule{"puppet", "config-management"},
    Rule{"'chef", "config-management"},
    Rule{"ansible", "config-management"},
    Rule{"salt-", "config-management"},
    Rule{"grub", "grub"},
    Rule{"'sleep'", "sleep"},
};

// Looked for in what cloud-init itself said on either side.
constexpr std::array kMessages{
    Rule{"Waiting for APT lock", "apt-lock"},
    Rule{"Could not get apt lock", "apt-lock"},
    Rule{"apt-get update", "package-update"},
    Rule{"update-sources", "package-update"},
    Rule{"apt-upgrade", "package-upgrade"},
    Rule{"package-upgrade", "package-upgrade"},
    Rule{"apt-install", "package-install"},
    Rule{"yum-install", "package-install"},
    Rule{"package-install", "package-install"},
    Rule{"Waiting for network", "network"},
    Rule{"wait-online", "network"},
    Rule{"DHCP", "dhcp"},
    Rule{"dhcp", "dhcp"},
    Rule{"Resizing", "resizefs"},
    Rule{"resize_devices", "growpart"},
    Rule{"Creating partition", "partition"},
    Rule{"Creating fs", "mkfs"},
    Rule{"Creating new filesystem", "mkfs"},
    Rule{"swap", "swap"},
    Rule{"udev", "udev"},
    Rule{"Waiting for device", "device"},
    Rule{"Attempting to load yaml", "configuration"},
    Rule{"Resolving URL", "name-resolution"},
    Rule{"getaddrinfo", "name-resolution"},
    Rule{"resolve", "name-resolution"},
};

// By the module alone: what it does takes long for one reason only.
constexpr std::array kModules{
    Rule{"config-growpart", "growpart"},
    Rule{"config-resizefs", "resizefs"},
    Rule{"config-disk", "partition"},
    Rule{"config-mounts", "mount"},
    Rule{"config-seed", "entropy"},
    Rule{"config-ssh-import", "keys"},
    Rule{"config-ssh_import", "keys"},
    Rule{"config-ssh", "ssh-keys"},
    Rule{"config-locale", "locale"},
    Rule{"config-users", "users"},
    Rule{"config-set-passwords", "users"},
    Rule{"config-set_passwords", "users"},
    Rule{"config-ca", "ca-certs"},
    Rule{"config-ntp", "ntp"},
    Rule{"config-snap", "snap"},
    Rule{"config-lxd", "lxd"},
    Rule{"config-ubuntu", "ubuntu-pro"},
    Rule{"config-grub", "grub"},
    Rule{"config-puppet", "config-management"},
    Rule{"config-chef", "config-management"},
    Rule{"config-salt", "config-management"},
    Rule{"config-ansible", "config-management"},
    Rule{"config-mcollective", "config-management"},
    Rule{"config-package", "package-install"},
    Rule{"config-apt-configure", "package-update"},
    Rule{"config-apt_configure", "package-update"},
    Rule{"config-scripts", "script"},
    Rule{"config-bootcmd", "bootcmd"},
    Rule{"config-phone", "phone-home"},
    Rule{"config-power", "power-state"},
    Rule{"config-update_etc_hosts", "name-resolution"},
    Rule{"config-update-etc-hosts", "name-resolution"},
    Rule{"search-", "datasource"},
};

template<std::size_t N> const char *firstIn(const std::array<Rule, N> &rules, QByteArrayView text)
{
    for (const Rule &rule : rules) {
        if (text.indexOf(rule.words) >= 0)
            return rule.kind;
    }
    return nullptr;
}

QString words(QByteArrayView text)
{
    return QString::fromUtf8(text.first(qMin(text.size(), kMaxWhat)));
}

// "Running command ['…', …] with allowed return codes [0] (…)": the command; empty for other messages.
QByteArrayView commandIn(QByteArrayView message)
{
    constexpr QByteArrayView kRunning("Running command ");
    if (!message.startsWith(kRunning))
        return {};
    const QByteArrayView rest = message.sliced(kRunning.size());
    const qsizetype end = rest.indexOf(" with allowed return codes");
    return end < 0 ? rest : rest.first(end);
}

bool isUrlRecord(QByteArrayView message)
{
    return message.startsWith("Calling '") || message.startsWith("Please wait ") ||
           (message.startsWith("[") && message.indexOf("] open '") > 0) || message.startsWith("Read from http");
}

QByteArrayView urlIn(QByteArrayView message)
{
    const qsizetype at = message.indexOf("http");
    if (at < 0)
        return {};
    qsizetype end = at;
    while (end < message.size() && message[end] != '\'' && message[end] != ' ' && message[end] != '"')
        ++end;
    return message.sliced(at, end - at);
}

bool isMetadataUrl(QByteArrayView url)
{
    for (const QByteArrayView host : {"://169.254.", "://[fd00:ec2::254]", "://metadata.google", "://192.0.0.192",
                                      "://100.100.100.200", "://[fe80::a9fe:a9fe"}) {
        if (url.indexOf(host) >= 0)
            return true;
    }
    return false;
}

// "… took 23.123 seconds": the length, -1 when the message tells none.
qint64 tookUs(QByteArrayView message)
{
    const qsizetype at = message.lastIndexOf(" took ");
    if (at < 0)
        return -1;
    const QByteArrayView rest = message.sliced(at + 6);
    const qsizetype blank = rest.indexOf(" second");
    bool ok = false;
    const double value = blank > 0 ? rest.first(blank).toByteArray().toDouble(&ok) : 0;
    return ok && value >= 0 && value < 1e9 ? qint64(value * 1e6) : -1;
}

} // namespace

GapKind gapKindOf(const GapSides &sides)
{
    // What ran is said before it runs.
    if (const QByteArrayView command = commandIn(sides.before); !command.isEmpty()) {
        const char *kind = firstIn(kCommands, command);
        // Options stand between the program and what it shall do.
        if (command.indexOf("apt-get") >= 0 && command.indexOf("'update'") > 0)
            kind = "package-update";
        return {QString::fromLatin1(kind ? kind : "command"), words(command)};
    }
    if (isUrlRecord(sides.before) || isUrlRecord(sides.after)) {
        QByteArrayView url = urlIn(sides.after);
        if (url.isEmpty() || !isUrlRecord(sides.after))
            url = urlIn(sides.before);
        if (!url.isEmpty())
            return {isMetadataUrl(url) ? QStringLiteral("imds") : QStringLiteral("url"), words(url)};
        return {QStringLiteral("url"), {}};
    }
    // Some things are told only when they are over, with how long they took.
    const qint64 took = tookUs(sides.after);
    const bool isTold = took > sides.durationUs / 2;
    if (isTold) {
        if (const char *kind = firstIn(kMessages, sides.after))
            return {QString::fromLatin1(kind), {}};
    }
    if (const char *kind = firstIn(kMessages, sides.before))
        return {QString::fromLatin1(kind), {}};
    if (!sides.step.isEmpty()) {
        const QByteArray step = sides.step.toUtf8();
        if (const char *kind = firstIn(kModules, step))
            return {QString::fromLatin1(kind), {}};
        return {QStringLiteral("module"), sides.step};
    }
    if (isTold)
        return {QStringLiteral("told"), words(sides.after.first(sides.after.lastIndexOf(" took ")))};
    return {};
}

OutputWait outputWaitOf(QByteArrayView line)
{
    // "Waiting for cache lock: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 12 (apt)... 10s"
    if (line.indexOf("Waiting for cache lock") >= 0) {
        OutputWait wait{"apt-lock", 0, true};
        const qsizetype dots = line.lastIndexOf("... ");
        if (dots >= 0 && line.endsWith('s')) {
            bool ok = false;
            const int seconds = line.sliced(dots + 4).chopped(1).toByteArray().toInt(&ok);
            wait.us = ok && seconds > 0 && seconds < 1'000'000 ? seconds * 1'000'000LL : 0;
        }
        return wait;
    }
    // yum says this every two seconds.
    if (line.indexOf("holding the yum lock; waiting") >= 0 || line.startsWith("Waiting for process with pid "))
        return {"yum-lock", 2'000'000, false};
    if (const qsizetype at = line.indexOf("+ sleep "); at >= 0 && at < 8 && line.first(at).count('+') == at) {
        QByteArrayView number = line.sliced(at + 8);
        const double unit = number.endsWith('m') ? 60e6 : number.endsWith('h') ? 3600e6 : 1e6;
        if (number.endsWith('s') || number.endsWith('m') || number.endsWith('h'))
            number.chop(1);
        bool ok = false;
        const double value = number.toByteArray().toDouble(&ok);
        if (ok && value > 0 && value < 1e7)
            return {"sleep", qint64(value * unit), false};
    }
    return {};
}

} // namespace bootscope
