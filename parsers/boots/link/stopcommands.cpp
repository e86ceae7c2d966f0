// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/stopcommands.h"

#include "parsers/shell/shellcall.h"

#include <algorithm>

namespace bootscope {

bool stopsBoot(const ShellCommand &command)
{
    const ShellCall call = callOf(command);
    constexpr QByteArrayView kStops(" reboot shutdown poweroff halt telinit kexec ");
    if (!call.program.isEmpty() && kStops.contains(QByteArray(' ' + call.program + ' ')))
        return true;
    const auto mentions = [&](QByteArrayView word) {
        return std::any_of(call.args.cbegin(), call.args.cend(),
                           [&](const ShellWord &arg) { return arg.value.contains(word); });
    };
    if (call.program == "init")
        return call.has("0") || call.has("6");
    if (call.program == "systemctl" || call.program == "service") {
        return call.has("reboot") || call.has("poweroff") || call.has("halt") || call.has("isolate") ||
               ((call.has("restart") || call.has("stop")) && mentions("cloud-"));
    }
    if (call.program == "cloud-init")
        return call.has("clean") && (call.has("--reboot") || call.has("-r"));
    return call.program == "kill" || call.program == "pkill" || call.program == "killall";
}

} // namespace bootscope
