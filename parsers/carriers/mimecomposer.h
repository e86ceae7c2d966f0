// SPDX-License-Identifier: GPL-3.0-or-later
// A MIME multipart message made of parts, so that cloud-init hands each part's very bytes to its handler.
#pragma once

#include "parsers/userdata/userdata.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace bootscope {

struct MimePart
{
    QString type;      // "text/x-shellscript"; empty: what the bytes begin with
    QString filename;  // empty: cloud-init names it part-001, …
    QString mergeType; // of cloud-config: "list(append)+dict(recurse_array)+str()"; empty: none
    QByteArray bytes;
};

// A type that cloud-init's handlers take, with what it does. Translated. since: the first release that knows it, empty
// for all.
struct MimeType
{
    QString type;
    QString meaning;
    QString since;
};
QList<MimeType> mimeTypes();

// What the bytes are by their first line, as cloud-init decides it; text/plain when they are nothing that it knows.
QString mimeTypeOf(const QByteArray &bytes);

// The same message for the same parts. ASCII text stands as it is, everything else as base64: cloud-init spoils other
// text that carries no encoding. A header's value keeps printable ASCII only.
QByteArray composeMime(const QList<MimePart> &parts);

// The parts of user data that is MIME, an archive or any single document, after base64 and gzip are taken off. Its
// includes stay lists of addresses.
QList<MimePart> mimePartsOf(const UserData &userData);

} // namespace bootscope
