// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/privatefile.h"

#include <QSaveFile>

namespace bootscope {

QString savePrivately(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // Flushed first: what is no regular file is written in place, and commit() does not tell of a full device there.
    const bool written = file.write(bytes) == bytes.size() && file.flush() && file.commit();
    return written ? QString() : file.errorString();
}

} // namespace bootscope
