// SPDX-License-Identifier: GPL-3.0-or-later
// Commands after which a script or the whole boot does not go on.
#pragma once

#include "parsers/shell/shellscript.h"

namespace bootscope {

// reboot, shutdown, systemctl restart cloud-final, kill and their like.
bool stopsBoot(const ShellCommand &command);

} // namespace bootscope
