// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/logs/bytesource.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bootscope {

namespace {

// pread, not mmap: a log that is truncated while it is open must give short reads, not a signal.
class FileSource final : public ByteSource
{
public:
    FileSource(int fd, qint64 size) : m_fd(fd), m_size(size) {}
    ~FileSource() override { ::close(m_fd); }
    Q_DISABLE_COPY_MOVE(FileSource)

    qint64 size() const override { return m_size; }
    qint64 read(qint64 offset, char *buffer, qint64 length) const override
    {
        if (offset < 0)
            return 0;
        qint64 done = 0;
        while (done < length) {
            const ssize_t got = ::pread(m_fd, buffer + done, size_t(length - done), off_t(offset + done));
            if (got < 0 && errno == EINTR)
                continue;
            if (got <= 0)
                break;
            done += got;
        }
        return done;
    }

private:
    int m_fd;
    qint64 m_size;
};

class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    qint64 size() const override { return m_bytes.size(); }
    qint64 read(qint64 offset, char *buffer, qint64 length) const override
    {
        if (offset < 0 || offset >= m_bytes.size() || length <= 0)
            return 0;
        const qint64 count = qMin(length, qint64(m_bytes.size()) - offset);
        std::memcpy(buffer, m_bytes.constData() + offset, size_t(count));
        return count;
    }

private:
    QByteArray m_bytes;
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::ByteSource)
};

Error cannotRead(const QString &path, const QString &why)
{
    return Error{Text::tr("Cannot read %1: %2").arg(path, why)};
}

} // namespace

QByteArray ByteSource::bytes(qint64 offset, qint64 length) const
{
    const qint64 wanted = qBound<qint64>(0, length, qMax<qint64>(0, size() - offset));
    QByteArray result(wanted, Qt::Uninitialized);
    result.truncate(read(offset, result.data(), wanted));
    return result;
}

Result<std::shared_ptr<const ByteSource>> ByteSource::openFile(const QString &path)
{
    if (path.startsWith(QLatin1String(":/"))) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return cannotRead(path, file.errorString());
        return fromBytes(file.readAll());
    }
    // Not blocking: a named pipe must not stop the reader, it is refused just below.
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return cannotRead(path, QString::fromLocal8Bit(std::strerror(errno)));
    struct stat info = {};
    if (::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
        ::close(fd);
        return cannotRead(path, Text::tr("it is not a regular file"));
    }
    return std::shared_ptr<const ByteSource>(std::make_shared<FileSource>(fd, qint64(info.st_size)));
}

std::shared_ptr<const ByteSource> ByteSource::fromBytes(QByteArray bytes)
{
    return std::make_shared<MemorySource>(std::move(bytes));
}

} // namespace bootscope
