// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is that holds nothing of cloud-init.
#pragma once

#include <QByteArray>
#include <QString>

namespace bootscope {

// One sentence, translated; empty when the first bytes do not tell. What can be done about it is said where there is
// something (a binary journal can be printed).
QString nameForeign(const QByteArray &head);
// The same of a file whose very first bytes are those of another format, whatever words are in it.
QString nameForeignFormat(const QByteArray &head);

} // namespace bootscope
