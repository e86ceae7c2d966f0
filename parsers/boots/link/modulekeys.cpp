// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/modulekeys.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace bootscope {

namespace {

// Only modules whose keys are not just their own name.
const QHash<QString, QStringList> &moduleKeys()
{
    static const auto list = [](const char *words) { return QString::fromLatin1(words).split(QLatin1Char(' ')); };
    static const QHash<QString, QStringList> keys{
        {QStringLiteral("apk-configure"), list("apk_repos")},
        {QStringLiteral("apt-configure"), list("apt")},
        {QStringLiteral("ca-certs"), list("ca_certs ca-certs")},
        {QStringLiteral("disk-setup"), list("disk_setup fs_setup device_aliases")},
        {QStringLiteral("mounts"), list("mounts swap mount_default_fields")},
        {QStringLiteral("package-update-upgrade-install"),
         list("packages package_update package_upgrade apt_update apt_upgrade")},
        {QStringLiteral("power-state-change"), list("power_state")},
        {QStringLiteral("resizefs"), list("resize_rootfs")},
        {QStringLiteral("seed-random"), list("random_seed")},
        {QStringLiteral("set-hostname"), list("hostname fqdn")},
        {QStringLiteral("update-hostname"), list("hostname fqdn")},
        {QStringLiteral("update-etc-hosts"), list("manage_etc_hosts")},
        {QStringLiteral("set-passwords"), list("chpasswd password ssh_pwauth")},
        {QStringLiteral("ssh"), list("ssh_keys ssh_authorized_keys ssh ssh_genkeytypes disable_root")},
        {QStringLiteral("ssh-import-id"), list("ssh_import_id users")},
        {QStringLiteral("ubuntu-autoinstall"), list("autoinstall")},
        {QStringLiteral("ubuntu-drivers"), list("drivers")},
        {QStringLiteral("ubuntu-pro"), list("ubuntu_pro ubuntu_advantage ubuntu-advantage")},
        {QStringLiteral("ubuntu-advantage"), list("ubuntu_advantage ubuntu-advantage")},
        {QStringLiteral("users-groups"), list("users groups user")},
        {QStringLiteral("write-files-deferred"), list("write_files")},
        {QStringLiteral("yum-add-repo"), list("yum_repos")},
        {QStringLiteral("zypper-add-repo"), list("zypper")},
    };
    return keys;
}

// All top-level keys that cloud-init reads, of any version from 22.2 on.
const QSet<QString> &knownKeys()
{
    static const QSet<QString> keys = [] {
        const QStringList words =
            QStringLiteral(
                "allow_public_ssh_keys allow_userdata ansible apk_repos apt apt_mirror apt_pipelining "
                "apt_preserve_sources_list "
                "apt_proxy apt_reboot_if_required apt_sources apt_update apt_upgrade authkey_hash autoinstall bootcmd "
                "byobu_by_default ca-certs ca_certs chef chpasswd cloud_config_modules cloud_final_modules "
                "cloud_init_modules "
                "cloud_type create_hostname_file datasource datasource_list debug device_aliases disable_ec2_metadata "
                "disable_root disable_root_opts disk_setup drivers fan final_message fqdn fs_setup groups growpart "
                "grub-dpkg "
                "grub_dpkg hostname instance-id keyboard landscape launch-index local-hostname locale "
                "locale_configfile "
                "log_cfgs lxd manage_etc_hosts manage_resolv_conf mcollective merge_how merge_type migrate "
                "mount_default_fields mounts network no_ssh_fingerprints ntp output package_reboot_if_required "
                "package_update package_upgrade packages password phone_home power_state prefer_fqdn_over_hostname "
                "preserve_hostname puppet random_seed reporting resize_rootfs resolv_conf rh_subscription rpi rsyslog "
                "runcmd "
                "salt_minion snap snappy spacewalk ssh ssh_authorized_keys ssh_deletekeys ssh_fp_console_blacklist "
                "ssh_genkeytypes ssh_import_id ssh_key_console_blacklist ssh_keys ssh_publish_hostkeys ssh_pwauth "
                "ssh_quiet_keygen swap syslog_fix_perms system_info timezone ubuntu-advantage ubuntu_advantage "
                "ubuntu_pro "
                "updates user users vendor_data version warnings wireguard write_files yum_repo_dir yum_repos zypper")
                .split(QLatin1Char(' '));
        return QSet<QString>(words.begin(), words.end());
    }();
    return keys;
}

QString plain(const QString &key)
{
    QString text = key.toLower();
    text.remove(QLatin1Char('_'));
    text.remove(QLatin1Char('-'));
    text.remove(QLatin1Char(' '));
    return text;
}

// Insertions, removals, replacements and swaps of neighbours that turn a into b.
int editDistance(const QString &a, const QString &b)
{
    const auto width = std::size_t(b.size()) + 1;
    std::vector<std::vector<int>> d(std::size_t(a.size()) + 1, std::vector<int>(width));
    for (std::size_t i = 0; i < d.size(); ++i) {
        for (std::size_t j = 0; j < width; ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = int(i + j);
                continue;
            }
            const QChar x = a.at(qsizetype(i) - 1);
            const QChar y = b.at(qsizetype(j) - 1);
            d[i][j] = qMin(qMin(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (x == y ? 0 : 1));
            if (i > 1 && j > 1 && x == b.at(qsizetype(j) - 2) && a.at(qsizetype(i) - 2) == y)
                d[i][j] = qMin(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d.back().back();
}

} // namespace

QStringList keysOfModule(const QString &module)
{
    QString name = module;
    name.replace(QLatin1Char('_'), QLatin1Char('-'));
    const auto it = moduleKeys().constFind(name);
    if (it != moduleKeys().constEnd())
        return *it;
    QString key = name;
    return {key.replace(QLatin1Char('-'), QLatin1Char('_')), name};
}

QString moduleOfKey(const QString &key)
{
    static const QHash<QString, QString> renamed{{QStringLiteral("apt"), QStringLiteral("apt-configure")},
                                                 {QStringLiteral("apk_repos"), QStringLiteral("apk-configure")},
                                                 {QStringLiteral("yum_repos"), QStringLiteral("yum-add-repo")},
                                                 {QStringLiteral("zypper"), QStringLiteral("zypper-add-repo")}};
    static const QStringList same =
        QStringLiteral("ansible bootcmd chef keyboard landscape locale lxd mcollective ntp phone_home puppet "
                       "rh_subscription rsyslog runcmd salt_minion snap spacewalk timezone wireguard write_files")
            .split(QLatin1Char(' '));
    if (same.contains(key))
        return QString(key).replace(QLatin1Char('_'), QLatin1Char('-'));
    return renamed.value(key);
}

QString meantKey(const QString &key)
{
    if (key.size() < 3 || key.size() > 40 || knownKeys().contains(key))
        return {};
    const QString text = plain(key);
    QString best;
    int bestDistance = 100;
    for (const QString &known : knownKeys()) {
        const QString other = plain(known);
        const int distance = editDistance(text, other);
        if (distance < bestDistance || (distance == bestDistance && known < best)) {
            bestDistance = distance;
            best = known;
        }
    }
    // One slip in a short word, two in a long one; very short words are like too many others.
    const int allowed = text.size() >= 8 ? 2 : text.size() >= 5 ? 1 : 0;
    return bestDistance <= allowed ? best : QString();
}

} // namespace bootscope
