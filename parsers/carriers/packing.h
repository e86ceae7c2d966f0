// SPDX-License-Identifier: GPL-3.0-or-later
// gzip and base64 as carriers of user data want them, and how large each would be.
#pragma once

#include <QByteArray>

namespace bootscope {

// The same bytes for the same input on every day and system: no time, no name, no system in the header. Inputs of
// 2 GiB and more give an empty answer.
QByteArray gzipOf(const QByteArray &bytes);
// Lines of 76 characters, each with its LF, as base64(1) writes them.
QByteArray wrappedBase64(const QByteArray &bytes);
// The whole is base64 of the standard alphabet with padding, line ends allowed: what Go's decoder, and so Terraform's
// provider, takes for "already encoded".
bool isBase64Text(const QByteArray &bytes);

// Bytes of user data in each packing. EC2 counts what it stores: the first two numbers; base64 is only how the API and
// templates carry them.
struct PackedSizes
{
    qint64 plain = 0;
    qint64 gzip = 0; // 0: not known
    qint64 plainBase64() const { return (plain + 2) / 3 * 4; }
    qint64 gzipBase64() const { return (gzip + 2) / 3 * 4; }
};

PackedSizes packedSizes(const QByteArray &bytes);

} // namespace bootscope
