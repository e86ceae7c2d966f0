// SPDX-License-Identifier: GPL-3.0-or-later
// What a payload is by its first characters, as cloud-init's handlers.type_from_starts_with() decides it.
#pragma once

#include "parsers/userdata/release.h"
#include "parsers/userdata/userdata.h"

namespace bootscope::userdata {

// Bytes of leading white space as Python's str.lstrip() sees it: NBSP, form feed and line separators too, not the BOM.
qsizetype leadingSpace(QByteArrayView payload);

// The content type, or empty when no prefix matches. Case and leading white space do not matter; the longest prefix
// wins.
QByteArray typeFromStart(QByteArrayView payload, Release release);

// Format::Unknown for a type that no handler of cloud-init takes.
Format formatOfType(const QByteArray &contentType);
bool isScriptType(const QByteArray &contentType); // text/x-shellscript and its per-boot, per-instance and per-once kin
// A handler of this release takes parts of the type.
bool isHandledType(const QByteArray &contentType, Release release);

// User data of other readers: Windows, Ignition, Bottlerocket, EKS NodeConfig. Unknown when it is none of them.
Format foreignFormat(QByteArrayView payload);

// cloud-init reads the whole as a MIME message when "mime-version:" stands anywhere in the first 4096 bytes.
bool saysMimeVersion(const QByteArray &bytes);

inline constexpr char kNotMultipart[] = "text/x-not-multipart";

} // namespace bootscope::userdata
