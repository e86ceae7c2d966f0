// SPDX-License-Identifier: GPL-3.0-or-later
// A value as a person reads it: JSON laid out, bytes as hex, secrets masked.
#pragma once

#include <QByteArray>
#include <QString>

namespace bootscope {

struct ReadableValue
{
    QString text;
    QString kind;           // translated: "JSON, 7 lines"
    bool hasSecret = false; // something is, or would be, masked
};

ReadableValue readableValue(const QByteArray &path, const QByteArray &body, bool reveal);

} // namespace bootscope
