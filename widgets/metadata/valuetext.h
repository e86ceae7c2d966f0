// SPDX-License-Identifier: GPL-3.0-or-later
// A value as a person reads it: JSON laid out, bytes as hex, secrets masked; and the curl lines that fetch it.
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace bootscope {

struct ReadableValue
{
    QString text;
    QString kind;           // translated: "JSON, 7 lines"
    bool hasSecret = false; // something is, or would be, masked
};

ReadableValue readableValue(const QByteArray &path, const QByteArray &body, bool reveal);

// What to type in a shell. path: percent-encoded. Quoted where a shell would read more than a word into it.
QString curlWithToken(const QUrl &endpoint, const QByteArray &path);
QString curlWithoutToken(const QUrl &endpoint, const QByteArray &path);

} // namespace bootscope
