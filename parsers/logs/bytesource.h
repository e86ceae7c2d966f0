// SPDX-License-Identifier: GPL-3.0-or-later
// Random access to the bytes of an input without mapping it: a file read with pread, or bytes in memory.
#pragma once

#include "parsers/base/result.h"

#include <QByteArray>
#include <QString>
#include <memory>

namespace bootscope {

// Immutable and safe to read from several threads. The file may shrink while open: reads then come back short.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    virtual qint64 size() const = 0; // bytes, as of opening
    // Reads up to length bytes at offset into buffer; the number read, 0 at the end or on an error.
    virtual qint64 read(qint64 offset, char *buffer, qint64 length) const = 0;

    QByteArray bytes(qint64 offset, qint64 length) const;

    static Result<std::shared_ptr<const ByteSource>> openFile(const QString &path);
    static std::shared_ptr<const ByteSource> fromBytes(QByteArray bytes);
};

} // namespace bootscope
