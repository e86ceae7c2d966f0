// SPDX-License-Identifier: GPL-3.0-or-later
// Who wrote a line of syslog or of the journal: the host and the program's tag before the message.
#pragma once

#include <QByteArrayView>

namespace bootscope {

// "cloud-init[123]: ", "cloud-init: ", "cloud-final.service[7]: ", "user-data: " or "[CLOUDINIT] " at line[at], also
// two of them in a row: where the message begins, else 0.
qsizetype cloudInitTagEnd(QByteArrayView line, qsizetype at);
// The same after a host name, or without one.
qsizetype hostAndTagEnd(QByteArrayView line, qsizetype at);
// The tag of any program, "docker[12]: ": where the message begins, else 0.
qsizetype anyTagEnd(QByteArrayView line, qsizetype at);

} // namespace bootscope
