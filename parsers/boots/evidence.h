// SPDX-License-Identifier: GPL-3.0-or-later
// From the paths that a person names to inputs: folders are searched for known names, and content decides what a file
// is.
#pragma once

#include "parsers/boots/analysis.h"

namespace bootscope {

// Every path gives at least one input; what cannot be read or is no evidence has a remark.
QList<Input> collectInputs(const QStringList &paths);

struct InputGuess
{
    InputKind kind = InputKind::Unknown;
    QString format;
    QString remark;
    bool isUnreadable = false; // as good as a file that cannot be opened
};
// head: the first bytes of a file of that size. name: breaks ties only, where content alone says too little.
InputGuess guessInput(const QByteArray &head, qint64 size, const QString &name);

} // namespace bootscope
