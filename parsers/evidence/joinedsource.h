// SPDX-License-Identifier: GPL-3.0-or-later
// Several sources as one, one behind the other, without copying them.
#pragma once

#include "parsers/logs/bytesource.h"

#include <QList>

namespace bootscope {

// Keeps the parts alive. A part that shrinks gives short reads from there on.
std::shared_ptr<const ByteSource> joinSources(QList<std::shared_ptr<const ByteSource>> parts);
// The first bytes of a source.
std::shared_ptr<const ByteSource> beginOf(std::shared_ptr<const ByteSource> source, qint64 length);

} // namespace bootscope
