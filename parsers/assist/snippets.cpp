// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/snippets.h"

namespace bootscope::assist {

const QList<Snippet> &configSnippets()
{
    static const QList<Snippet> kSnippets{
        {"write_files", nullptr, nullptr,
         "write_files:\n  - path: ⟦/etc/example.conf⟧\n    permissions: '0644'\n    content: |\n      ⟦⟧"},
        {"users", nullptr, nullptr, "users:\n  - default\n  - name: ⟦name⟧\n    ⟦⟧"},
        {"groups", nullptr, nullptr, "groups:\n  - ⟦name⟧"},
        {"packages", nullptr, nullptr, "packages:\n  - ⟦⟧"},
        {"runcmd", nullptr, nullptr, "runcmd:\n  - ⟦⟧"},
        {"bootcmd", nullptr, nullptr, "bootcmd:\n  - ⟦⟧"},
        {"mounts", nullptr, nullptr, "mounts:\n  - [⟦/dev/sdf⟧, ⟦/data⟧, ext4, 'defaults,nofail', '0', '2']"},
        {"power_state", nullptr, nullptr, "power_state:\n  mode: ⟦reboot⟧"},
        {"ntp", nullptr, nullptr, "ntp:\n  servers:\n    - ⟦⟧"},
        {"apt", nullptr, nullptr, "apt:\n  sources:\n    ⟦name⟧.list:\n      source: ⟦⟧"},
        {"swap", nullptr, nullptr, "swap:\n  filename: ⟦/swapfile⟧\n  size: ⟦1G⟧"},

        {"write_files", "write_files: script", QT_TRANSLATE_NOOP("bootscope::Assist", "A script that can be run"),
         "write_files:\n  - path: ⟦/usr/local/bin/example⟧\n    permissions: '0755'\n    content: |\n      "
         "#!/bin/bash\n      set -euo pipefail\n      ⟦⟧"},
        {"write_files", "write_files: systemd unit",
         QT_TRANSLATE_NOOP("bootscope::Assist", "A service of systemd; enable it in runcmd"),
         "write_files:\n  - path: /etc/systemd/system/⟦example⟧.service\n    permissions: '0644'\n    content: |\n"
         "      [Unit]\n      Description=⟦Example⟧\n      After=network-online.target\n      "
         "Wants=network-online.target\n\n"
         "      [Service]\n      ExecStart=⟦/usr/local/bin/example⟧\n      Restart=on-failure\n\n"
         "      [Install]\n      WantedBy=multi-user.target"},
        {"users", "users: with key and sudo",
         QT_TRANSLATE_NOOP("bootscope::Assist", "A further user who logs in by key, beside the image's own"),
         "users:\n  - default\n  - name: ⟦name⟧\n    shell: /bin/bash\n    lock_passwd: true\n"
         "    sudo: ALL=(ALL) NOPASSWD:ALL\n    ssh_authorized_keys:\n      - ⟦ssh-ed25519 AAAA…⟧"},
        {"packages", "packages: update and install",
         QT_TRANSLATE_NOOP("bootscope::Assist", "Package lists are read anew, then packages installed"),
         "package_update: true\npackages:\n  - ⟦⟧"},
        {"runcmd", "runcmd: list of words",
         QT_TRANSLATE_NOOP("bootscope::Assist", "A command as a list: no shell reads its words"),
         "runcmd:\n  - [⟦systemctl⟧, ⟦restart⟧, ⟦⟧]"},
        {"runcmd", "runcmd: several lines",
         QT_TRANSLATE_NOOP("bootscope::Assist", "A block of shell that stops at the first failure"),
         "runcmd:\n  - |\n    set -e\n    ⟦⟧"},
        {"fs_setup", "fs_setup: format and mount a volume",
         QT_TRANSLATE_NOOP("bootscope::Assist", "A second volume gets a file system if it has none, and is mounted"),
         "fs_setup:\n  - device: ⟦/dev/nvme1n1⟧\n    filesystem: ext4\n    label: ⟦data⟧\n    overwrite: false\n"
         "mounts:\n  - [LABEL=⟦data⟧, ⟦/data⟧, ext4, 'defaults,nofail', '0', '2']"},
        {"apt", "apt: source with key", QT_TRANSLATE_NOOP("bootscope::Assist", "A package source of apt and its key"),
         "apt:\n  sources:\n    ⟦name⟧.list:\n      source: deb [signed-by=$KEY_FILE] ⟦https://example.com/apt⟧ "
         "$RELEASE main\n      key: |\n"
         "        ⟦-----BEGIN PGP PUBLIC KEY BLOCK-----⟧"},
        {"power_state", "power_state: restart when done",
         QT_TRANSLATE_NOOP("bootscope::Assist", "Restarts once, when cloud-init has finished"),
         "power_state:\n  mode: reboot\n  message: ⟦Restarting after the first boot⟧\n  condition: true"},
        {"output", "output: to a file and the console",
         QT_TRANSLATE_NOOP("bootscope::Assist", "What commands print is kept, and shown in the system log"),
         "output:\n  all: '| tee -a /var/log/cloud-init-output.log'"},
        {"phone_home", "phone_home: tell an address",
         QT_TRANSLATE_NOOP("bootscope::Assist", "Posts the instance's names and keys when the boot is done"),
         "phone_home:\n  url: ⟦https://example.com/$INSTANCE_ID/⟧\n  post: [instance_id, hostname, fqdn]\n  tries: 3"},
        {"merge_how", "merge_how: add to the parts before",
         QT_TRANSLATE_NOOP("bootscope::Assist", "Lists are added to those of earlier parts instead of replacing them"),
         "merge_how: 'list(append)+dict(no_replace,recurse_list)+str()'"},
    };
    return kSnippets;
}

const QList<Snippet> &shellSnippets()
{
    static const QList<Snippet> kSnippets{
        {nullptr, "log to the console",
         QT_TRANSLATE_NOOP("bootscope::Assist",
                           "Everything that the script prints goes to a file, the system log and the console"),
         "exec > >(tee /var/log/user-data.log | logger -t user-data -s 2>/dev/console) 2>&1"},
        {nullptr, "stop at the first failure",
         QT_TRANSLATE_NOOP("bootscope::Assist", "Strict mode of bash, with a line that says where it stopped"),
         "set -euo pipefail\ntrap 'echo \"failed at line $LINENO: $BASH_COMMAND\" >&2' ERR"},
        {nullptr, "metadata with a token (IMDSv2)",
         QT_TRANSLATE_NOOP("bootscope::Assist",
                           "A function that asks the metadata service for a value: metadata instance-id"),
         "metadata() {\n    local base=http://169.254.169.254/latest token\n"
         "    token=$(curl -sf --retry 5 --connect-timeout 2 -X PUT \"$base/api/token\" \\\n"
         "        -H 'X-aws-ec2-metadata-token-ttl-seconds: 300') || return 1\n"
         "    curl -sf --retry 5 --connect-timeout 2 -H \"X-aws-ec2-metadata-token: $token\" "
         "\"$base/meta-data/$1\"\n}\n"
         "instance_id=$(metadata ⟦instance-id⟧)"},
        {nullptr, "wait for apt's lock",
         QT_TRANSLATE_NOOP("bootscope::Assist", "apt-get waits while another apt works, such as unattended upgrades"),
         "export DEBIAN_FRONTEND=noninteractive\napt-get -o DPkg::Lock::Timeout=300 update\n"
         "apt-get -o DPkg::Lock::Timeout=300 install -y ⟦⟧"},
        {nullptr, "try again",
         QT_TRANSLATE_NOOP("bootscope::Assist", "A function that repeats a command until it works: retry 5 curl …"),
         "retry() {\n    local tries=$1 try\n    shift\n    for ((try = 1; try <= tries; try++)); do\n"
         "        \"$@\" && return 0\n        sleep $((try * 2))\n    done\n    return 1\n}\nretry 5 ⟦⟧"},
        {nullptr, "only once", QT_TRANSLATE_NOOP("bootscope::Assist", "A part of the script that later runs skip"),
         "if [ ! -e ⟦/var/lib/example.done⟧ ]; then\n    ⟦⟧\n    touch ⟦/var/lib/example.done⟧\nfi"},
    };
    return kSnippets;
}

const Snippet *shapeOf(const QString &key)
{
    for (const Snippet &snippet : configSnippets()) {
        if (!snippet.name && key == QLatin1String(snippet.key))
            return &snippet;
    }
    return nullptr;
}

void fill(Completion &completion, const QString &body, int indent)
{
    const QString margin(indent, QLatin1Char(' '));
    int open = -1;
    for (qsizetype at = 0; at < body.size(); ++at) {
        const QChar c = body.at(at);
        const int here = int(completion.insert.size());
        if (c == QChar(0x27E6)) {
            open = here;
        } else if (c == QChar(0x27E7) && open >= 0) {
            completion.holes.append({open, here - open});
            open = -1;
        } else {
            completion.insert.append(c);
            const bool isBlank = at + 1 < body.size() && body.at(at + 1) == QLatin1Char('\n');
            if (c == QLatin1Char('\n') && !isBlank)
                completion.insert.append(margin);
        }
    }
}

} // namespace bootscope::assist
