// SPDX-License-Identifier: GPL-3.0-or-later
// The word that someone probably meant.
#pragma once

#include <QStringList>

namespace bootscope {

// The candidate nearest to word by edits (a swap of neighbours counts as one; case, "-" and "_" count as nothing), or
// the only one that begins with it; nothing when none is near. The first of equally near ones wins.
QString nearestWord(const QString &word, const QStringList &candidates);

} // namespace bootscope
