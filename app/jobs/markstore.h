// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps marks and notes beside the program's data, never beside the logs: one small file a log, found again by the
// log's content, wherever it lies and whatever it is called. Blocks: call it on a worker.
#pragma once

#include "app/reports/casefile.h"
#include "parsers/base/result.h"
#include "parsers/boots/analysis.h"
#include "widgets/diagnose/logs/lognotes.h"

#include <QByteArray>

namespace bootscope {

// Of its first 4096 bytes, so that a log which grows stays the same one.
QByteArray contentKey(const ByteSource &source);
QString marksFolder(); // where the files are

// The marks of all inputs of a case. A mark whose line reads otherwise than when it was set is left out.
LogNotes loadMarks(const QString &folder, const Analysis &analysis);
// Those, and for logs without any of their own those that came with the case in a bundle. Reads bundled files whole.
CarriedCase allMarks(const QString &folder, const Analysis &analysis);
// Those of one input; none removes its file.
Result<bool> saveMarks(const QString &folder, const Input &input, const QMap<quint32, QString> &marks);

} // namespace bootscope
