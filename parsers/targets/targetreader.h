// SPDX-License-Identifier: GPL-3.0-or-later
// A target from one file: a schema, a package of cloud-init (.deb, .rpm) or an archive of its source.
#pragma once

#include "parsers/targets/target.h"

#include <atomic>

namespace bootscope {

// Bytes of the file and its name, without folders. A packed file is read in memory, within limits; nothing is
// extracted, nothing in it is run. For 22.2 and later. Takes up to some tenths of a second: not for the GUI thread.
// The error is one sentence that names the file; empty when cancelled.
Result<Target> readTarget(const QByteArray &bytes, const QString &name, const std::atomic_bool *cancelled = nullptr);

// The same schema under another version's rules: what the user knows better.
Result<Target> withVersion(Target target, const QString &version);

} // namespace bootscope
