// SPDX-License-Identifier: GPL-3.0-or-later
// The addresses of an #include or #include-once list, as cloud-init's _do_include() reads it.
#pragma once

#include <QByteArray>
#include <QList>

namespace bootscope::userdata {

struct Include
{
    QByteArray url;
    bool once = false;   // fetched at the first boot only
    qsizetype begin = 0; // byte of the list where the address stands
};

QList<Include> readIncludes(const QByteArray &list);
// Fetching can at all be tried: http, https or ftp address, or a local path.
bool isFetchable(const QByteArray &url);

} // namespace bootscope::userdata
