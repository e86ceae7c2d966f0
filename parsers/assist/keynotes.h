// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that cloud-init's schema names but does not describe, in one sentence each.
#pragma once

#include <QString>
#include <QStringList>

namespace bootscope::assist {

QString topKeyNote(const QString &key); // translated; empty when we have none
// Keys that people write most, the most common first: they lead among names that fit as well.
const QStringList &commonKeys();
// Keys of the first level that cloud-init reads and that schemas before 23.4 leave out.
const QStringList &keysBesideSchema();

} // namespace bootscope::assist
