// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys of a cloud-config each module of cloud-init reads.
#pragma once

#include <QString>
#include <QStringList>

namespace bootscope {

// module: with dashes or underscores. A module that is not listed reads the key of its own name.
QStringList keysOfModule(const QString &module);
// The module that alone reads a key and does nothing else; empty for keys of several modules and those not listed.
QString moduleOfKey(const QString &key);
// The known top-level key that key is a misspelling of; empty when it is known itself or like none.
QString meantKey(const QString &key);

} // namespace bootscope
