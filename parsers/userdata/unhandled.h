// SPDX-License-Identifier: GPL-3.0-or-later
// Why cloud-init recognises nothing in a document, and what its author most likely meant.
#pragma once

#include "parsers/base/diagnostic.h"

#include <QByteArray>

namespace bootscope::userdata {

// For a document that no handler takes: one error at the character that spoils it.
Diagnostic explainUnhandled(const QByteArray &document);

} // namespace bootscope::userdata
