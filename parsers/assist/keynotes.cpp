// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/keynotes.h"

#include "parsers/assist/assistmessages.h"

#include <algorithm>
#include <array>

namespace bootscope::assist {

namespace {

struct Note
{
    const char *key;
    const char *text;
};

constexpr std::array kNotes{
    Note{"ansible",
         QT_TRANSLATE_NOOP("bootscope::Assist", "Installs Ansible and runs playbooks, on the instance itself.")},
    Note{"apk_repos", QT_TRANSLATE_NOOP("bootscope::Assist", "Package repositories of Alpine Linux.")},
    Note{"apt", QT_TRANSLATE_NOOP("bootscope::Assist", "Package sources, mirrors, keys and preferences of apt.")},
    Note{"apt_pipelining",
         QT_TRANSLATE_NOOP("bootscope::Assist", "How many requests apt sends at once over one connection.")},
    Note{"bootcmd",
         QT_TRANSLATE_NOOP("bootscope::Assist", "Commands that run early, at every boot, before most modules.")},
    Note{"byobu_by_default", QT_TRANSLATE_NOOP("bootscope::Assist", "Starts byobu at log-in, for a user or for all.")},
    Note{"ca_certs", QT_TRANSLATE_NOOP("bootscope::Assist", "Certificates of authorities that the system trusts.")},
    Note{"ca-certs", QT_TRANSLATE_NOOP("bootscope::Assist", "Certificates of authorities that the system trusts.")},
    Note{"chef", QT_TRANSLATE_NOOP("bootscope::Assist", "Installs and configures Chef.")},
    Note{"chpasswd", QT_TRANSLATE_NOOP("bootscope::Assist", "Passwords of users that exist.")},
    Note{"cloud_config_modules",
         QT_TRANSLATE_NOOP("bootscope::Assist", "The modules of the Config stage; the list replaces the image's own.")},
    Note{"cloud_final_modules",
         QT_TRANSLATE_NOOP("bootscope::Assist", "The modules of the Final stage; the list replaces the image's own.")},
    Note{
        "cloud_init_modules",
        QT_TRANSLATE_NOOP("bootscope::Assist", "The modules of the Network stage; the list replaces the image's own.")},
    Note{"device_aliases",
         QT_TRANSLATE_NOOP("bootscope::Assist", "Short names of devices for disk_setup and fs_setup.")},
    Note{"disk_setup", QT_TRANSLATE_NOOP("bootscope::Assist", "Partition tables that are written to disks.")},
    Note{"drivers", QT_TRANSLATE_NOOP("bootscope::Assist", "Drivers of third parties that Ubuntu installs.")},
    Note{"fan", QT_TRANSLATE_NOOP("bootscope::Assist", "Configures Ubuntu's fan networking.")},
    Note{"fs_setup", QT_TRANSLATE_NOOP("bootscope::Assist", "File systems that are made on disks or partitions.")},
    Note{"groups", QT_TRANSLATE_NOOP("bootscope::Assist", "Groups that are made, with their members.")},
    Note{"growpart",
         QT_TRANSLATE_NOOP("bootscope::Assist", "Which partitions grow to fill their disk, and by what tool.")},
    Note{"grub_dpkg", QT_TRANSLATE_NOOP("bootscope::Assist", "Where GRUB is installed when its package is upgraded.")},
    Note{"keyboard", QT_TRANSLATE_NOOP("bootscope::Assist", "The layout of the keyboard.")},
    Note{"landscape", QT_TRANSLATE_NOOP("bootscope::Assist", "Installs and configures the Landscape client.")},
    Note{"launch-index",
         QT_TRANSLATE_NOOP("bootscope::Assist", "The instance of a launch that this configuration is for, from 0.")},
    Note{"lxd", QT_TRANSLATE_NOOP("bootscope::Assist", "Initialises LXD.")},
    Note{"mcollective", QT_TRANSLATE_NOOP("bootscope::Assist", "Installs and configures MCollective.")},
    Note{"merge_how",
         QT_TRANSLATE_NOOP("bootscope::Assist", "How this configuration is merged into the parts before it.")},
    Note{"merge_type",
         QT_TRANSLATE_NOOP("bootscope::Assist", "How this configuration is merged into the parts before it.")},
    Note{"ntp", QT_TRANSLATE_NOOP("bootscope::Assist", "Time servers, and the client that asks them.")},
    Note{"output", QT_TRANSLATE_NOOP("bootscope::Assist", "Where the output of cloud-init's stages goes.")},
    Note{"phone_home", QT_TRANSLATE_NOOP("bootscope::Assist",
                                         "Posts keys and names of the instance to an address when the boot is done.")},
    Note{"power_state", QT_TRANSLATE_NOOP("bootscope::Assist", "Switches off or restarts when cloud-init is done.")},
    Note{"puppet", QT_TRANSLATE_NOOP("bootscope::Assist", "Installs and configures the Puppet agent.")},
    Note{"random_seed", QT_TRANSLATE_NOOP("bootscope::Assist", "Feeds the system's random numbers.")},
    Note{"reporting", QT_TRANSLATE_NOOP("bootscope::Assist", "Where cloud-init reports what it does.")},
    Note{"resolv_conf", QT_TRANSLATE_NOOP("bootscope::Assist", "Name servers and search domains of resolv.conf.")},
    Note{"rh_subscription", QT_TRANSLATE_NOOP("bootscope::Assist", "Registers the system with Red Hat.")},
    Note{"rpi", QT_TRANSLATE_NOOP("bootscope::Assist", "Interfaces of a Raspberry Pi.")},
    Note{"rsyslog", QT_TRANSLATE_NOOP("bootscope::Assist", "Configuration of rsyslog, and where logs are sent.")},
    Note{"runcmd",
         QT_TRANSLATE_NOOP(
             "bootscope::Assist",
             "Commands that run once, in the Final stage, as one shell script; the module itself only writes it.")},
    Note{"salt_minion", QT_TRANSLATE_NOOP("bootscope::Assist", "Installs and configures a Salt minion.")},
    Note{"snap", QT_TRANSLATE_NOOP("bootscope::Assist", "Assertions and commands for snapd.")},
    Note{"spacewalk", QT_TRANSLATE_NOOP("bootscope::Assist", "Registers the system with Spacewalk.")},
    Note{"ssh", QT_TRANSLATE_NOOP("bootscope::Assist", "Whether the host keys are written to the console.")},
    Note{"ssh_import_id",
         QT_TRANSLATE_NOOP("bootscope::Assist",
                           "Public keys of the default user that are fetched from Launchpad or GitHub.")},
    Note{"ssh_publish_hostkeys",
         QT_TRANSLATE_NOOP("bootscope::Assist", "Whether the host keys are given to the data source.")},
    Note{"swap", QT_TRANSLATE_NOOP("bootscope::Assist", "A swap file: where, and how large.")},
    Note{"ubuntu_advantage", QT_TRANSLATE_NOOP("bootscope::Assist", "Attaches the system to Ubuntu Pro.")},
    Note{"ubuntu_pro", QT_TRANSLATE_NOOP("bootscope::Assist", "Attaches the system to Ubuntu Pro.")},
    Note{"updates",
         QT_TRANSLATE_NOOP("bootscope::Assist", "On which events the network is configured anew, such as hotplug.")},
    Note{"users", QT_TRANSLATE_NOOP("bootscope::Assist",
                                    "Users that are made; without \"default\" the image's own user is not.")},
    Note{"vendor_data", QT_TRANSLATE_NOOP("bootscope::Assist", "Whether data of the image's vendor is run.")},
    Note{"wireguard", QT_TRANSLATE_NOOP("bootscope::Assist", "WireGuard's interfaces.")},
    Note{"write_files", QT_TRANSLATE_NOOP("bootscope::Assist", "Files that are written, with owner and permissions.")},
    Note{"yum_repos", QT_TRANSLATE_NOOP("bootscope::Assist", "Repositories of yum and dnf.")},
    Note{"zypper", QT_TRANSLATE_NOOP("bootscope::Assist", "Repositories and settings of zypper.")},
};

} // namespace

QString topKeyNote(const QString &key)
{
    const auto found =
        std::find_if(kNotes.begin(), kNotes.end(), [&](const Note &note) { return key == QLatin1String(note.key); });
    return found == kNotes.end() ? QString() : Words::tr(found->text);
}

const QStringList &commonKeys()
{
    static const QStringList kKeys{QStringLiteral("packages"),
                                   QStringLiteral("runcmd"),
                                   QStringLiteral("write_files"),
                                   QStringLiteral("users"),
                                   QStringLiteral("hostname"),
                                   QStringLiteral("package_update"),
                                   QStringLiteral("package_upgrade"),
                                   QStringLiteral("bootcmd"),
                                   QStringLiteral("ssh_authorized_keys"),
                                   QStringLiteral("timezone"),
                                   QStringLiteral("ssh_pwauth"),
                                   QStringLiteral("mounts"),
                                   QStringLiteral("ntp"),
                                   QStringLiteral("apt"),
                                   QStringLiteral("power_state")};
    return kKeys;
}

const QStringList &keysBesideSchema()
{
    static const QStringList kKeys{QStringLiteral("cloud_config_modules"),
                                   QStringLiteral("cloud_final_modules"),
                                   QStringLiteral("cloud_init_modules"),
                                   QStringLiteral("launch-index"),
                                   QStringLiteral("merge_how"),
                                   QStringLiteral("merge_type"),
                                   QStringLiteral("output")};
    return kKeys;
}

} // namespace bootscope::assist
