// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/hints/rulebook.h"

#include "parsers/hints/hints.h"
#include "parsers/hints/hintsink.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace bootscope {

namespace hints {

namespace {

constexpr Severity kWarning = Severity::Warning;
constexpr Severity kInfo = Severity::Info;

constexpr RuleText kRules[] = {
    // Packages
    {"hint.apt-assume-yes", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "apt asks before it goes on"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "Nobody can answer: without -y apt stops with \"Abort.\" as soon as it would "
                       "install or remove more than was named.")},
    {"hint.yum-assume-yes", kWarning,
     QT_TRANSLATE_NOOP("bootscope::Hints", "The package manager asks before it goes on"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "Nobody can answer: without -y it stops with \"Operation aborted.\" and installs nothing.")},
    {"hint.debconf-questions", kInfo,
     QT_TRANSLATE_NOOP("bootscope::Hints", "A package asks questions while it is installed"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "There is no terminal: debconf complains and takes its defaults. Set "
                       "DEBIAN_FRONTEND=noninteractive, and answer beforehand with debconf-set-selections.")},
    {"hint.two-distributions", kWarning,
     QT_TRANSLATE_NOOP("bootscope::Hints", "Tools of two distributions in one script"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "No image has both, so one of the commands is not found. Ask for the distribution first: "
                       "/etc/os-release.")},
    {"hint.pip-managed", kWarning,
     QT_TRANSLATE_NOOP("bootscope::Hints", "pip may not install into the system's Python"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "Since Debian 12 and Ubuntu 23.04 pip refuses: externally-managed-environment. "
                       "Use python3 -m venv, or the distribution's package.")},
    // The metadata service
    {"hint.imds-token", kWarning,
     QT_TRANSLATE_NOOP("bootscope::Hints", "Instance metadata is asked for without a token"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "Where IMDSv2 is required (the default of Amazon Linux 2023 and of new accounts) the answer is "
                       "401 Unauthorized. Fetch a token with PUT first and send it along.")},
    {"hint.imds-fail", kInfo, QT_TRANSLATE_NOOP("bootscope::Hints", "curl takes an error page for the value"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "Without -f curl ends with 0 when the metadata service answers 401 or 404, and "
                       "prints the page that explains the error.")},
    {"hint.imds-hop-limit", kInfo,
     QT_TRANSLATE_NOOP("bootscope::Hints", "Instance metadata asked for from a container"),
     QT_TRANSLATE_NOOP(
         "bootscope::Hints",
         "The answer with the token reaches a container only when the instance's hop limit is at least 2, "
         "or with --network host.")},
    // What is missing around a script
    {"hint.home-unset", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "HOME is not set"),
     QT_TRANSLATE_NOOP("bootscope::Hints", "cloud-init is started by systemd and has no HOME in its environment; $HOME "
                                           "is empty. Write export HOME=/root above, or the path itself.")},
    {"hint.tilde", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "~ stays ~"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "cloud-init sets no HOME, and the sh of Debian and Ubuntu (dash) then takes ~ "
                       "for the name of a file. Write the path.")},
    {"hint.user-unset", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "USER is not set"),
     QT_TRANSLATE_NOOP("bootscope::Hints", "Nobody has logged in: USER and LOGNAME are empty, and the script runs as "
                                           "root. Write the name.")},
    // Waiting for oneself
    {"hint.status-wait", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "cloud-init waits for itself"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "It is done only when this script is, and the script waits until it is done: "
                       "neither ever ends.")},
    {"hint.reboot", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "A restart in the middle of cloud-init"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "cloud-init is killed with it: what would follow does not run, not even after the restart. Use "
                       "power_state of cloud-config, which waits until all is done.")},
    {"hint.unit-deadlock", kWarning,
     QT_TRANSLATE_NOOP("bootscope::Hints", "A service that waits for cloud-init is started by it"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "systemctl returns when the service has started, the service starts when "
                       "cloud-init is done: neither ever happens. Add --no-block, or only enable it.")},
    {"hint.foreground", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "A server in the foreground"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "The command does not return as long as the server runs: what stands below never runs and "
                       "cloud-init never gets done. Make it a systemd service.")},
    {"hint.no-terminal", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "A command that asks its user"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "cloud-init has no terminal and nobody can answer: the command fails or does "
                       "nothing.")},
    {"hint.ssh-host-key", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "ssh asks about an unknown host"),
     QT_TRANSLATE_NOOP("bootscope::Hints", "On a new machine no host is known and nobody can answer \"yes\": Host key "
                                           "verification failed. Put the host's key into known_hosts first.")},
    // Pipes and downloads
    {"hint.sigpipe", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "pipefail makes this pipe fail"),
     QT_TRANSLATE_NOOP(
         "bootscope::Hints",
         "What writes without end is killed by SIGPIPE when the reader has enough (status 141); with set -e "
         "and pipefail the script ends here.")},
    {"hint.tee-status", kInfo, QT_TRANSLATE_NOOP("bootscope::Hints", "tee hides whether the script failed"),
     QT_TRANSLATE_NOOP("bootscope::Hints", "The script's status is that of its last command, here tee, which succeeds. "
                                           "cloud-init never reports a failure. Use set -o pipefail.")},
    {"hint.download-run", kInfo, QT_TRANSLATE_NOOP("bootscope::Hints", "A download is run unseen"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "Without -f curl hands on the page of an error for the shell to run, and the "
                       "failure stays unnoticed.")},
    // Disks
    {"hint.device-name", kInfo, QT_TRANSLATE_NOOP("bootscope::Hints", "The device may have another name"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "On Nitro instances EBS volumes are /dev/nvme1n1 and so on; only some images "
                       "make links with the name from the launch. Look with lsblk or by id.")},
    {"hint.mkfs", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "A file system is made without a look"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "When the volume is attached to a new instance, or was made from a snapshot, "
                       "its data is lost. Ask blkid first.")},
    // Templates and secrets
    {"hint.template-residue", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "A template's mark was left in"),
     QT_TRANSLATE_NOOP("bootscope::Hints", "The tool that should have replaced it did not, and the shell reads it as "
                                           "something else.")},
    {"hint.placeholder", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "A placeholder was left in"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "Nothing replaces it any more. Outside of quotes the shell even takes < and > "
                       "for redirections.")},
    {"hint.secret", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "A secret in the user data"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "Every process of the instance can read it through the metadata service, and everybody who may "
                       "describe the instance. Fetch it from Secrets Manager or SSM with the instance's role.")},
    {"hint.password-hash", kInfo, QT_TRANSLATE_NOOP("bootscope::Hints", "The hash of a password in the user data"),
     QT_TRANSLATE_NOOP("bootscope::Hints", "Every process of the instance can read it through the metadata service and "
                                           "try passwords against it. Prefer SSH keys.")},
    {"hint.trace-secret", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "set -x writes a secret into the log"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "It prints every command with its values to /var/log/cloud-init-output.log and "
                       "the console. Write set +x before it.")},
    // Cloud-config
    {"hint.users-default", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "Nobody may be able to log in"),
     QT_TRANSLATE_NOOP(
         "bootscope::Hints",
         "A list of users without \"default\" leaves out the image's own user (ec2-user, ubuntu), and with "
         "it the key pair of the instance.")},
    {"hint.owner-early", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "The owner does not exist yet"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "write_files runs before the users are made and stops with \"Unknown user or "
                       "group\"; the files below it are not written. Add defer: true.")},
    {"hint.home-early", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "A file in a home that does not exist yet"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "write_files runs before the users are made: the home is made by it, belongs to "
                       "root and lacks the usual files. Add defer: true.")},
    {"hint.tmp-early", kInfo, QT_TRANSLATE_NOOP("bootscope::Hints", "A file in /tmp during the boot"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "systemd clears /tmp while it boots and may delete the file. Write to /run or "
                       "/root.")},
    {"hint.not-executable", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "The script cannot be started"),
     QT_TRANSLATE_NOOP("bootscope::Hints", "write_files gives it no permission to execute: Permission denied. Add "
                                           "permissions: '0755'.")},
    {"hint.bootcmd-repeats", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "bootcmd runs at every boot"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "The next boot does it again. Use runcmd, or cloud-init-per once NAME COMMAND.")},
    {"hint.argv-shell", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "Shell signs in a list of arguments"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "The words of a list are quoted one by one and no shell reads them. Write the "
                       "command as one string.")},
    {"hint.modules-dropped", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "A list of modules leaves others out"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "The list replaces the image's own as a whole. To run a script at every boot use a part of type "
                       "text/x-shellscript-per-boot or a boothook.")},
    {"hint.password-form", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "passwd wants a hash"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "The text is taken for the hash of a password, and no password fits it. Write "
                       "what mkpasswd prints, or use plain_text_passwd.")},
    {"hint.password-locked", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "The password is locked"),
     QT_TRANSLATE_NOOP("bootscope::Hints", "lock_passwd is true unless it is set: the password that is given cannot be "
                                           "used. Add lock_passwd: false.")},
    {"hint.key-replaced", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "A later part replaces an earlier one's key"),
     QT_TRANSLATE_NOOP("bootscope::Hints",
                       "cloud-init keeps the value of the last part only. To join lists write "
                       "merge_how: 'list(append)+dict(no_replace,recurse_list)+str()' into the later part.")},
    {"hint.overwrite-disk", kWarning, QT_TRANSLATE_NOOP("bootscope::Hints", "A disk is overwritten"),
     QT_TRANSLATE_NOOP("bootscope::Hints", "Once per instance, whatever is on it: when the volume is attached to a new "
                                           "instance its data is lost.")},
    {"hint.gzip-fits", kInfo, QT_TRANSLATE_NOOP("bootscope::Hints", "Compressed it would fit"),
     QT_TRANSLATE_NOOP("bootscope::Hints", "cloud-init unpacks gzip by itself, and EC2 counts the compressed bytes.")},
};

} // namespace

std::span<const RuleText> rulebook()
{
    return kRules;
}

const RuleText &ruleText(const char *id)
{
    const auto found = std::find_if(std::begin(kRules), std::end(kRules),
                                    [id](const RuleText &rule) { return std::strcmp(rule.id, id) == 0; });
    Q_ASSERT(found != std::end(kRules));
    return found == std::end(kRules) ? kRules[0] : *found;
}

} // namespace hints

QString HintRule::silencer() const
{
    return QStringLiteral("# bootscope disable=") + id;
}

QList<HintRule> hintRules()
{
    QList<HintRule> rules;
    for (const hints::RuleText &rule : hints::rulebook())
        rules.append(
            {QLatin1String(rule.id), rule.severity, hints::HintText::tr(rule.title), hints::HintText::tr(rule.reason)});
    return rules;
}

} // namespace bootscope
