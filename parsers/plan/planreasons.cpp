// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/planbuilder.h"

#include "parsers/plan/planmessages.h"

#include <array>

namespace bootscope {

namespace {

struct Reason
{
    const char *module;
    const char *text;
};

// Why each module that people use most stands where it does. Sources: the order of the lists in cloud.cfg, and what
// cloud-init's documentation says about the boot stages.
constexpr std::array kReasons{
    Reason{"bootcmd", QT_TRANSLATE_NOOP("bootscope::Plan", "The earliest thing that a cloud-config can ask for: before "
                                                           "files, disks and users, and at every boot.")},
    Reason{"write_files", QT_TRANSLATE_NOOP("bootscope::Plan", "Files are written before users and packages exist: "
                                                               "\"defer: true\" moves one to the final stage.")},
    Reason{"write_files_deferred", QT_TRANSLATE_NOOP("bootscope::Plan", "Files with \"defer: true\" wait until users "
                                                                        "and packages are there.")},
    Reason{"growpart", QT_TRANSLATE_NOOP("bootscope::Plan", "The partition grows before the file system on it.")},
    Reason{"disk_setup", QT_TRANSLATE_NOOP("bootscope::Plan", "Disks are partitioned before anything is mounted.")},
    Reason{"mounts",
           QT_TRANSLATE_NOOP("bootscope::Plan", "After the disks are set up and before users get their homes.")},
    Reason{"set_hostname", QT_TRANSLATE_NOOP("bootscope::Plan", "The name is set before services that use it start.")},
    Reason{"update_hostname", QT_TRANSLATE_NOOP("bootscope::Plan", "Looks at every boot whether the name is still the "
                                                                   "one that was set.")},
    Reason{"users_groups", QT_TRANSLATE_NOOP("bootscope::Plan", "Users come after files and mounts, and before their "
                                                                "SSH keys.")},
    Reason{"ssh", QT_TRANSLATE_NOOP("bootscope::Plan", "Keys are written when the users are there.")},
    Reason{"set_passwords", QT_TRANSLATE_NOOP("bootscope::Plan", "Passwords are set when the users are there.")},
    Reason{"apt_configure", QT_TRANSLATE_NOOP("bootscope::Plan", "Package sources are set up one stage before packages "
                                                                 "are installed.")},
    Reason{"yum_add_repo", QT_TRANSLATE_NOOP("bootscope::Plan", "Package sources are set up one stage before packages "
                                                                "are installed.")},
    Reason{"runcmd",
           QT_TRANSLATE_NOOP("bootscope::Plan", "Here the commands are only written to a script; scripts_user "
                                                "runs it in the final stage.")},
    Reason{"package_update_upgrade_install", QT_TRANSLATE_NOOP("bootscope::Plan", "First in the final stage: packages "
                                                                                  "are there before scripts and runcmd "
                                                                                  "run.")},
    Reason{"scripts_per_once", QT_TRANSLATE_NOOP("bootscope::Plan", "Scripts of the folder per-once, in the order of "
                                                                    "their names, before all other scripts.")},
    Reason{"scripts_per_boot", QT_TRANSLATE_NOOP("bootscope::Plan", "Scripts of the folder per-boot, in the order of "
                                                                    "their names, at every boot.")},
    Reason{"scripts_per_instance", QT_TRANSLATE_NOOP("bootscope::Plan", "Scripts of the folder per-instance, in the "
                                                                        "order of their names.")},
    Reason{"scripts_user",
           QT_TRANSLATE_NOOP("bootscope::Plan", "Scripts and runcmd run after packages, in the order of "
                                                "their file names: part-001 before runcmd.")},
    Reason{"phone_home",
           QT_TRANSLATE_NOOP("bootscope::Plan", "After the scripts: the machine reports when it is ready.")},
    Reason{"final_message", QT_TRANSLATE_NOOP("bootscope::Plan", "Written when everything else is done.")},
    Reason{"power_state_change", QT_TRANSLATE_NOOP("bootscope::Plan", "The last module of all: it acts when cloud-init "
                                                                      "has finished.")},
};

} // namespace

QString whyHere(const QString &module, PlanStage stage)
{
    for (const Reason &reason : kReasons) {
        if (module == QLatin1String(reason.module))
            return PlanMessage::tr(reason.text);
    }
    switch (stage) {
    case PlanStage::UserData:
        break;
    case PlanStage::Network:
        return PlanMessage::tr("The network stage sets up what the rest of the boot needs: disks, names, users.");
    case PlanStage::Config:
        return PlanMessage::tr("The config stage sets up the system once the network and users are there.");
    case PlanStage::Final:
        return PlanMessage::tr("The final stage comes last, when the system is set up.");
    }
    return {};
}

QString frequencyMeaning(const QString &frequency)
{
    if (frequency == QLatin1String("once-per-instance"))
        return PlanMessage::tr(
            "Once per instance: not again after a reboot, nor when the user data is edited; only on a new "
            "instance id.");
    if (frequency == QLatin1String("always"))
        return PlanMessage::tr("At every boot, with the user data as it is then.");
    if (frequency == QLatin1String("once"))
        return PlanMessage::tr("Once in the life of the disk: not even again on a new instance made from its image.");
    return {};
}

QString planStageId(PlanStage stage)
{
    constexpr std::array kIds{"user-data", "network", "config", "final"};
    return QLatin1String(kIds.at(std::size_t(stage)));
}

QString planStateId(PlanState state)
{
    constexpr std::array kIds{"runs", "unknown", "overridden", "ignored"};
    return QLatin1String(kIds.at(std::size_t(state)));
}

QStringList planFlagIds(PlanFlags flags)
{
    QStringList ids;
    const auto take = [&](PlanFlag flag, const char *id) {
        if (flags.testFlag(flag))
            ids.append(QLatin1String(id));
    };
    take(PlanFlag::Conditional, "conditional");
    take(PlanFlag::InstanceData, "instance-data");
    take(PlanFlag::OwnFrequency, "own-frequency");
    take(PlanFlag::Deferred, "deferred");
    take(PlanFlag::WritesScript, "writes-script");
    take(PlanFlag::StopsTheBoot, "stops-the-boot");
    return ids;
}

} // namespace bootscope
