// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bootscope {

// The kind of failure where the exception says nothing of its own and the module names the matter: "mounts" ->
// "mount-failed". "module-traceback" for modules that name none.
QString kindOfModule(const QString &module);

} // namespace bootscope
