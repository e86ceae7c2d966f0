// SPDX-License-Identifier: GPL-3.0-or-later
// A first look at files that were found, not asked for: most of a machine's files are no evidence, and are not read on.
#pragma once

#include <QByteArray>
#include <QString>

namespace bootscope {

inline constexpr qint64 kSniffBytes = 16 * 1024;

// head: the first kSniffBytes. True for what may be evidence, an archive or an answer that holds some.
bool mayBeEvidence(const QByteArray &head, const QString &name);
// Names that cloud-init and its users give such files, and usual copies of them ("cloud-init.log.1").
bool isKnownName(const QString &name);

} // namespace bootscope
