// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a MIME message as such: boundaries that do not match, headers that are not first, garbled text.
#pragma once

#include "parsers/base/diagnostic.h"
#include "parsers/userdata/mimemessage.h"
#include "parsers/userdata/textindex.h"
#include "parsers/userdata/transferencoding.h"

namespace bootscope::userdata {

QList<Diagnostic> checkMime(const MimeMessage &message, const QByteArray &document, const TextIndex &text);
// The document wants to be MIME, but its first line is no header: Python's parser takes all of it for a body.
bool hidesMimeHeaders(const QByteArray &document);
bool hasHiddenHeaders(const MimeMessage &message, const QByteArray &document);
Diagnostic hiddenMimeHeaders(const QByteArray &document, const TextIndex &text);
// payload.garbledAt must not be -1.
Diagnostic garbledText(const Payload &payload, const TextIndex &text);

} // namespace bootscope::userdata
