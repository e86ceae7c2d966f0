// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/standardinput.h"

#include "parsers/archives/archivevisit.h"
#include "parsers/evidence/longtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cerrno>
#include <cstring>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace bootscope {

namespace {

constexpr qint64 kMost = 8192LL * 1024 * 1024; // a pipe may never end
constexpr qint64 kMostPacked = 512LL * 1024 * 1024;
constexpr qint64 kAtOnce = 16LL * 1024 * 1024; // longer ones are held compressed
constexpr qsizetype kBlock = 256 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Evidence)
};

} // namespace

Result<std::shared_ptr<const ByteSource>> readStandardInput(QString &remark)
{
    struct stat info = {};
    if (::fstat(STDIN_FILENO, &info) == 0 && S_ISREG(info.st_mode))
        return ByteSource::openFile(QStringLiteral("/dev/stdin"));
    QByteArray bytes;
    std::optional<LongText> text; // in place of bytes, once there are many
    qint64 size = 0;
    QByteArray block(kBlock, Qt::Uninitialized);
    for (;;) {
        const ssize_t got = ::read(STDIN_FILENO, block.data(), size_t(kBlock));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return Error{
                Text::tr("Cannot read the standard input: %1").arg(QString::fromLocal8Bit(std::strerror(errno)))};
        if (got == 0)
            break;
        size += got;
        const auto read = QByteArrayView(block).first(qsizetype(got));
        if (text)
            text->append(read);
        else
            bytes.append(read);
        const bool isLong = size > (startsLikeArchive(bytes) ? kMostPacked : kAtOnce);
        if (!text && isLong && startsLikeArchive(bytes)) {
            remark = Text::tr("Only the first %1 of it are read.").arg(QLocale().formattedDataSize(size));
            break;
        }
        if (!text && isLong) {
            text.emplace();
            text->append(bytes);
            bytes = {};
        }
        if (size >= kMost) {
            remark = Text::tr("Only the first %1 of it are read.").arg(QLocale().formattedDataSize(size));
            break;
        }
    }
    if (!text)
        return ByteSource::fromBytes(std::move(bytes));
    auto source = text->finish();
    if (source->size() < size)
        remark = remarkOfEnd(size, source->size());
    return source;
}

} // namespace bootscope
