// SPDX-License-Identifier: GPL-3.0-or-later
// `bootscope analyze -`: what another program prints.
#pragma once

#include "parsers/logs/bytesource.h"

namespace bootscope {

// A redirected file is read where it is; a pipe is read into memory until it ends, up to 1 GB. remark: set when more
// was left out.
Result<std::shared_ptr<const ByteSource>> readStandardInput(QString &remark);

} // namespace bootscope
