// SPDX-License-Identifier: GPL-3.0-or-later
// A message without what differs from boot to boot though nothing else does: times, pids, ids, addresses, temporary
// names.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace bootscope {

enum class Numbers : quint8 {
    Drop,      // every number is replaced: for telling whether two boots said the same
    KeepStatus // those that tell causes apart stay: "exit code 127", "status 404", "[Errno 13]"
};

// "Read 12 bytes from /tmp/tmpab3k_9x2/a" -> "Read # bytes from /tmp/#/a". At most maxChars of the message are looked
// at.
QString plainMessage(QStringView message, Numbers numbers, qsizetype maxChars = 400);

// The same as a number, without making a string: for whole logs. Stable within a run of the program only.
size_t plainHash(QByteArrayView message, qsizetype maxBytes = 400);

} // namespace bootscope
