// SPDX-License-Identifier: GPL-3.0-or-later
// A target from what the user has on disk.
#pragma once

#include "parsers/targets/target.h"

#include <atomic>

namespace bootscope {

// A schema, a package, an archive of the source, or a folder: a source tree or an unpacked package. Reads all of it:
// not for the GUI thread. The error is one sentence that names the place; empty when cancelled.
Result<Target> readTargetFrom(const QString &path, const std::atomic_bool *cancelled = nullptr);

// By name and first bytes: a file that is more likely meant as a target than as user data or logs.
bool looksLikeTarget(const QString &path);

} // namespace bootscope
