// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/standardinput.h"

#include <QCoreApplication>
#include <QLocale>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace bootscope {

namespace {

constexpr qint64 kMost = 1024LL * 1024 * 1024;
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
        bytes.append(block.constData(), qsizetype(got));
        if (bytes.size() >= kMost) {
            remark = Text::tr("Only the first %1 of it are read.").arg(QLocale().formattedDataSize(kMost));
            break;
        }
    }
    return ByteSource::fromBytes(std::move(bytes));
}

} // namespace bootscope
