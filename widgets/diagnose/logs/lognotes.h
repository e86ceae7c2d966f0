// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a case that its reader marked, each with a note that may be empty.
#pragma once

#include "parsers/base/index.h"

#include <QHash>
#include <QMap>
#include <QString>
#include <memory>

namespace bootscope {

// By input (index into Analysis::inputs), then by line, ascending.
using LogNotes = QHash<int, QMap<quint32, QString>>;
using LogNotesPtr = std::shared_ptr<const LogNotes>;

} // namespace bootscope
