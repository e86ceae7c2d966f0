// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/timing/outputmarks.h"

#include <array>

namespace bootscope {

namespace {

struct Mark
{
    QByteArrayView start; // of the line
    QByteArrayView holds; // somewhere in it; may be empty
    const char *modules;  // one of these, by their names with dashes
};

constexpr std::array kMarks{
    Mark{"/var/lib/cloud/instance/scripts/", {}, "scripts-user"},
    Mark{"/var/lib/cloud/instances/", "/scripts/", "scripts-user"},
    Mark{"Generating public/private ", " key pair.", "ssh"},
    Mark{"Your public key has been saved in /etc/ssh/ssh_host_", {}, "ssh"},
    Mark{"Your identification has been saved in /etc/ssh/ssh_host_", {}, "ssh"},
    Mark{"ci-info: ", "Authorized keys from", "ssh-authkey-fingerprints"},
    Mark{"ci-info: no authorized SSH keys", {}, "ssh-authkey-fingerprints"},
    Mark{"<14>", "ec2: ", "keys-to-console"},
    Mark{"-----BEGIN SSH HOST KEY", {}, "keys-to-console"},
};

bool isModule(const QString &step, const char *module)
{
    QString name = moduleOfStep(step);
    name.replace(QLatin1Char('_'), QLatin1Char('-'));
    return name == QLatin1String(module);
}

} // namespace

OutputMark stepOfOutput(const Analysis &analysis, const Boot &boot, QByteArrayView line)
{
    const char *module = nullptr;
    for (const Mark &mark : kMarks) {
        if (line.startsWith(mark.start) && (mark.holds.isEmpty() || line.indexOf(mark.holds) >= 0)) {
            module = mark.modules;
            break;
        }
    }
    OutputMark found;
    if (!module)
        return found;
    for (std::size_t i = 0; i < boot.stages.size(); ++i) {
        const auto &steps = boot.stages[i].steps;
        for (std::size_t j = 0; j < steps.size(); ++j) {
            if (!isModule(analysis.names.value(steps[j].name), module) || steps[j].result == StepResult::Skipped)
                continue;
            if (found.step >= 0)
                return {};
            found = {int(i), int(j)};
        }
    }
    return found;
}

} // namespace bootscope
