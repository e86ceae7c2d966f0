// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/tarwriter.h"

#include <archive.h>
#include <archive_entry.h>

namespace bootscope {

namespace {

constexpr qint64 kBlock = 1 << 20;

la_ssize_t writeTo(archive *, void *device, const void *block, size_t size)
{
    const qint64 written = static_cast<QIODevice *>(device)->write(static_cast<const char *>(block), qint64(size));
    return written < 0 ? -1 : la_ssize_t(written);
}

} // namespace

void TarWriter::Free::operator()(archive *handle) const
{
    archive_write_free(handle);
}

TarWriter::TarWriter(QIODevice &out) : m_handle(archive_write_new())
{
    check(archive_write_set_format_pax_restricted(m_handle.get()));
    check(archive_write_add_filter_gzip(m_handle.get()));
    check(archive_write_set_options(m_handle.get(), "gzip:!timestamp")); // the same case, the same bytes
    check(archive_write_set_bytes_in_last_block(m_handle.get(), 1));
    check(archive_write_open2(m_handle.get(), &out, nullptr, writeTo, nullptr, nullptr));
}

bool TarWriter::check(int status)
{
    if (status >= ARCHIVE_WARN)
        return true;
    const char *words = archive_error_string(m_handle.get());
    m_problem = words ? QString::fromUtf8(words) : QString();
    return false;
}

bool TarWriter::begin(const QString &name, qint64 size)
{
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), size);
    archive_entry_set_mtime(entry.get(), 0, 0);
    return check(archive_write_header(m_handle.get(), entry.get()));
}

bool TarWriter::write(const QByteArray &bytes)
{
    return bytes.isEmpty() ||
           archive_write_data(m_handle.get(), bytes.constData(), size_t(bytes.size())) == bytes.size();
}

bool TarWriter::add(const QString &name, const QByteArray &bytes)
{
    return begin(name, bytes.size()) && write(bytes);
}

bool TarWriter::add(const QString &name, QIODevice &from)
{
    if (!begin(name, from.size()))
        return false;
    for (QByteArray bytes = from.read(kBlock); !bytes.isEmpty(); bytes = from.read(kBlock)) {
        if (!write(bytes))
            return false;
    }
    return true;
}

bool TarWriter::finish()
{
    return m_problem.isEmpty() && check(archive_write_close(m_handle.get()));
}

} // namespace bootscope
