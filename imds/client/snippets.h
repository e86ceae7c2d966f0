// SPDX-License-Identifier: GPL-3.0-or-later
// What to type or to paste into a program to fetch one item. Paths are percent-encoded; what a shell or Python would
// read more into is quoted.
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace bootscope {

QString curlWithToken(const QUrl &endpoint, const QByteArray &path); // two lines for a terminal
QString curlWithoutToken(const QUrl &endpoint, const QByteArray &path);
// For a POSIX shell script that runs with "set -eu": ends the script when the item cannot be read, and prints it.
QString shellSnippet(const QUrl &endpoint, const QByteArray &path);
// For Python 3, with nothing but its standard library.
QString pythonSnippet(const QUrl &endpoint, const QByteArray &path);

} // namespace bootscope
