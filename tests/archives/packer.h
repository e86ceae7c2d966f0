// SPDX-License-Identifier: GPL-3.0-or-later
// Makes archives in memory for tests.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <archive.h>
#include <archive_entry.h>

namespace bootscope::test {

struct Packed
{
    QByteArray path;
    QByteArray bytes = {};
    unsigned type = AE_IFREG;
    QByteArray link = {}; // of AE_IFLNK
};

// format: "tar", "zip", "ar", "cpio", "raw"; filter: "", "gzip", "bzip2", "xz", "zstd". Empty when libarchive refuses.
inline QByteArray pack(const QList<Packed> &entries, const QByteArray &format = "tar", const QByteArray &filter = {})
{
    archive *writer = archive_write_new();
    const int formatted = format == "tar"    ? archive_write_set_format_pax_restricted(writer)
                          : format == "zip"  ? archive_write_set_format_zip(writer)
                          : format == "ar"   ? archive_write_set_format_ar_svr4(writer)
                          : format == "cpio" ? archive_write_set_format_cpio_newc(writer)
                                             : archive_write_set_format_raw(writer);
    const int filtered = filter.isEmpty() ? ARCHIVE_OK : archive_write_add_filter_by_name(writer, filter.constData());
    QByteArray bytes;
    const auto append = [](archive *, void *into, const void *block, size_t size) -> la_ssize_t {
        static_cast<QByteArray *>(into)->append(static_cast<const char *>(block), qsizetype(size));
        return la_ssize_t(size);
    };
    archive_write_set_bytes_in_last_block(writer, 1);
    bool good = formatted == ARCHIVE_OK && filtered == ARCHIVE_OK &&
                archive_write_open2(writer, &bytes, nullptr, append, nullptr, nullptr) == ARCHIVE_OK;
    for (const Packed &packed : entries) {
        if (!good)
            break;
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, packed.path.constData());
        archive_entry_set_filetype(entry, packed.type);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_mtime(entry, 1700000000, 0);
        if (packed.type == AE_IFLNK)
            archive_entry_set_symlink(entry, packed.link.constData());
        else
            archive_entry_set_size(entry, packed.bytes.size());
        good = archive_write_header(writer, entry) == ARCHIVE_OK &&
               (packed.bytes.isEmpty() ||
                archive_write_data(writer, packed.bytes.constData(), size_t(packed.bytes.size())) >= 0);
        archive_entry_free(entry);
    }
    good = archive_write_close(writer) == ARCHIVE_OK && good;
    archive_write_free(writer);
    return good ? bytes : QByteArray();
}

} // namespace bootscope::test
