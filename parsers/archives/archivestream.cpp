// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/archives/archivestream.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <cstdio>

namespace bootscope {

namespace {

// As much as is handed over between two looks at the flag.
constexpr qint64 kChunk = 256 * 1024;

// Bytes of a name, cut, as text: UTF-8 where it is that.
QString named(const char *utf8, const char *bytes, int most)
{
    const char *text = utf8 ? utf8 : bytes;
    if (!text)
        return {};
    return QString::fromUtf8(text, qsizetype(qstrnlen(text, size_t(most))));
}

PackedEntry::Kind kindOf(archive_entry *entry)
{
    if (archive_entry_hardlink(entry) || archive_entry_symlink(entry) || archive_entry_filetype(entry) == AE_IFLNK)
        return PackedEntry::Kind::Link;
    switch (archive_entry_filetype(entry)) {
    case AE_IFREG:
        return PackedEntry::Kind::File;
    case AE_IFDIR:
        return PackedEntry::Kind::Folder;
    default:
        // A compressed file, and some archives, give no type.
        return archive_entry_filetype(entry) == 0 ? PackedEntry::Kind::File : PackedEntry::Kind::Other;
    }
}

void allow(archive *handle)
{
    // Where the library was built without one of these, libarchive would start a program to decompress.
    if (archive_zlib_version())
        archive_read_support_filter_gzip(handle);
    if (archive_bzlib_version())
        archive_read_support_filter_bzip2(handle);
    if (archive_liblzma_version())
        archive_read_support_filter_xz(handle);
    if (archive_libzstd_version())
        archive_read_support_filter_zstd(handle);
    archive_read_support_filter_rpm(handle);
    archive_read_support_format_tar(handle);
    archive_read_support_format_cpio(handle);
    archive_read_support_format_zip(handle);
    archive_read_support_format_ar(handle);
    archive_read_support_format_raw(handle);
}

} // namespace

struct ArchiveStream::Callbacks
{
    static la_ssize_t read(archive *handle, void *data, const void **buffer)
    {
        auto &input = *static_cast<Input *>(data);
        if (input.cancelled && input.cancelled->load(std::memory_order_relaxed)) {
            archive_set_error(handle, -1, "cancelled");
            return -1;
        }
        const qint64 size = std::min<qint64>(kChunk, input.bytes.size() - input.at);
        *buffer = input.bytes.data() + input.at;
        input.at += size;
        return la_ssize_t(size);
    }

    static la_int64_t skip(archive *, void *data, la_int64_t request)
    {
        auto &input = *static_cast<Input *>(data);
        const qint64 size = std::clamp<qint64>(request, 0, input.bytes.size() - input.at);
        input.at += size;
        return size;
    }

    // A zip begins at its end.
    static la_int64_t seek(archive *, void *data, la_int64_t offset, int whence)
    {
        auto &input = *static_cast<Input *>(data);
        const qint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? input.at : input.bytes.size();
        if (offset > input.bytes.size() - base || offset < -base)
            return ARCHIVE_FATAL;
        input.at = base + offset;
        return input.at;
    }
};

void ArchiveStream::Free::operator()(archive *handle) const
{
    archive_read_free(handle);
}

ArchiveStream::ArchiveStream(QByteArrayView bytes, const std::atomic_bool *cancelled)
    : m_input{bytes, 0, cancelled}, m_handle(archive_read_new())
{
    archive *handle = m_handle.get();
    if (!handle) {
        m_isBroken = true;
        return;
    }
    allow(handle);
    archive_read_set_callback_data(handle, &m_input);
    archive_read_set_read_callback(handle, &Callbacks::read);
    archive_read_set_skip_callback(handle, &Callbacks::skip);
    archive_read_set_seek_callback(handle, &Callbacks::seek);
    m_isBroken = archive_read_open1(handle) < ARCHIVE_WARN;
}

ArchiveStream::Step ArchiveStream::next(PackedEntry &entry, int pathLength)
{
    if (m_isBroken)
        return Step::Broken;
    archive_entry *found = nullptr;
    const int status = archive_read_next_header(m_handle.get(), &found);
    if (status == ARCHIVE_EOF)
        return Step::End;
    m_isBroken = status == ARCHIVE_FATAL;
    if (m_isBroken)
        return Step::Broken;
    if (status < ARCHIVE_WARN || !found)
        return Step::Damaged;

    entry.path = named(archive_entry_pathname_utf8(found), archive_entry_pathname(found), pathLength);
    while (entry.path.startsWith(QLatin1String("./")))
        entry.path.remove(0, 2);
    entry.kind = kindOf(found);
    entry.linkTarget.clear();
    if (entry.kind == PackedEntry::Kind::Link) {
        entry.linkTarget = named(archive_entry_symlink_utf8(found), archive_entry_symlink(found), pathLength);
        if (entry.linkTarget.isEmpty())
            entry.linkTarget = named(archive_entry_hardlink_utf8(found), archive_entry_hardlink(found), pathLength);
    }
    entry.size.reset();
    if (archive_entry_size_is_set(found) && archive_entry_size(found) >= 0)
        entry.size = archive_entry_size(found);
    entry.modified.reset();
    if (archive_entry_mtime_is_set(found))
        entry.modified = archive_entry_mtime(found);
    return Step::Next;
}

ArchiveStream::Step ArchiveStream::read(Block &block)
{
    if (m_isBroken)
        return Step::Broken;
    const void *bytes = nullptr;
    size_t size = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(m_handle.get(), &bytes, &size, &offset);
    if (status == ARCHIVE_EOF)
        return Step::End;
    m_isBroken = status == ARCHIVE_FATAL;
    if (m_isBroken)
        return Step::Broken;
    if (status < ARCHIVE_WARN)
        return Step::Damaged;
    block.bytes = QByteArrayView(static_cast<const char *>(bytes), qsizetype(size));
    block.offset = offset;
    m_read += block.bytes.size();
    return Step::Next;
}

bool ArchiveStream::isCompressed() const
{
    return archive_filter_code(m_handle.get(), 0) != ARCHIVE_FILTER_NONE;
}

bool ArchiveStream::isSingleFile() const
{
    return (archive_format(m_handle.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_RAW;
}

QString ArchiveStream::reason() const
{
    const char *words = m_handle ? archive_error_string(m_handle.get()) : nullptr;
    return words ? QString::fromUtf8(words) : QString();
}

qint64 ArchiveStream::packedBytes() const
{
    // Not what was handed over: the last piece of that may be more than a whole bomb.
    // -1 when it broke before there was a filter.
    return m_handle ? std::clamp<qint64>(archive_filter_bytes(m_handle.get(), -1), 0, m_input.at) : 0;
}

qint64 ArchiveStream::plainBytes() const
{
    return m_handle ? std::max<qint64>(m_read, archive_filter_bytes(m_handle.get(), 0)) : 0;
}

} // namespace bootscope
