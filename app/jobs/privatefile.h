// SPDX-License-Identifier: GPL-3.0-or-later
// A file that appears whole or not at all, readable by its owner only.
#pragma once

#include <QByteArray>
#include <QString>

namespace bootscope {

// Why it could not be written, as the system says; empty when it was.
QString savePrivately(const QString &path, const QByteArray &bytes);

} // namespace bootscope
