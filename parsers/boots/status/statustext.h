// SPDX-License-Identifier: GPL-3.0-or-later
// What `cloud-init status [--long]` prints, in the two forms that it had (up to 22.3, and since 22.4), also amid other
// lines of a session that somebody saved.
#pragma once

#include "parsers/boots/recordedstatus.h"

#include <QByteArrayView>
#include <QStringList>

namespace bootscope {

// All that stand in a text, in order; at most 50. Lines of the result count from the text's first line, 1.
QList<RecordedStatus> readStatusText(QByteArrayView text);

StatusWord statusWord(const QString &word); // "not run" and "not started" are the same
QString statusWordId(StatusWord word);      // "done"; empty for Unknown
// "Fri, 19 Jun 2020 18:53:39 +0000". Unknown for 1970: that is an uptime taken for a time.
LogTime statusTime(const QString &rfc2822);

} // namespace bootscope
