// SPDX-License-Identifier: GPL-3.0-or-later
// What a file of evidence is, by its first bytes.
#pragma once

#include "parsers/evidence/input.h"

namespace bootscope {

struct InputGuess
{
    InputKind kind = InputKind::Unknown;
    QString format;
    QString remark;
    bool isUnreadable = false; // as good as a file that cannot be opened
    bool isBinary = false;
    bool isSure = false; // not for a line or two only: a text about cloud-init may quote its log
};
// head: the first bytes of a file of that size. name: breaks ties only, where content alone says too little.
InputGuess guessInput(const QByteArray &head, qint64 size, const QString &name);

} // namespace bootscope
