// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands that read a metadata service have in common.
#pragma once

#include "imds/client/client.h"

#include <QStringList>

namespace bootscope {

struct ClientCall
{
    ClientOptions options;
    QStringList arguments;
    QByteArray version = "latest";
    int everyMs = 5000;          // of watch
    bool redactUserData = false; // of record
    bool json = false;
    bool showSecrets = false;
};

// "meta-data/ami-id", "latest/meta-data/ami-id", "/latest/meta-data/ami-id" -> "/latest/meta-data/ami-id",
// percent-encoded once.
QByteArray fullPath(const QString &argument, const QByteArray &version);
// Control characters of a foreign value are written as "?", so that it cannot speak to the terminal.
QByteArray printable(QByteArray value);
QByteArray oneLine(const QByteArray &value); // its first line, and how many there are
void print(const QByteArray &bytes);
// Masked unless the caller wants secrets.
QByteArray shown(const ClientCall &call, const QByteArray &path, const QByteArray &body);

// Until it is stopped by a signal; the exit status.
int runImdsWatch(const ClientCall &call, ImdsClient &client);

} // namespace bootscope
