// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/openroute.h"

#include "app/targets/targetfile.h"
#include "parsers/archives/archivevisit.h"
#include "parsers/evidence/foreign.h"
#include "parsers/evidence/guessinput.h"
#include "parsers/evidence/lineprefixes.h"
#include "parsers/evidence/replies/reply.h"
#include "parsers/evidence/unpack.h"
#include "parsers/userdata/userdata.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace bootscope {

namespace {
constexpr qint64 kLook = 64 * 1024;
constexpr qint64 kMaxUserData = 1024 * 1024; // 64 times what EC2 takes: larger files are no user data
constexpr qint64 kPackedLook = 4 * 1024 * 1024;

// `cloud-init collect-logs` calls its archive cloud-init.tar.gz, as the source is called.
bool holdsLogs(QFile &file)
{
    file.seek(0);
    return archiveHoldsLogs(file.read(kPackedLook));
}

// A log that was packed into an answer, or that cloud-init writes into only further down.
bool isHiddenLog(QFile &file)
{
    file.seek(0);
    const QByteArray bytes = file.read(kMaxUserData);
    if (const auto reply = mayBeReply(bytes) ? readReply(bytes) : std::nullopt) {
        return std::any_of(reply->texts.cbegin(), reply->texts.cend(),
                           [](const PackedText &text) { return text.kind == InputKind::Unknown; });
    }
    return bytes.contains(" cloud-init[") || bytes.contains("[CLOUDINIT]") ||
           withoutForeignPrefixes(*ByteSource::fromBytes(bytes));
}

} // namespace

OpenRoute routeOf(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return OpenRoute::Diagnose;
    const QByteArray beginning = file.read(kLook);
    if (beginning.contains("imds-scenario/1") || beginning.startsWith("{\"imds-capture\""))
        return OpenRoute::Metadata;
    const bool isArchive = startsLikeArchive(beginning);
    if (looksLikeTarget(path) && !(isArchive && holdsLogs(file)))
        return OpenRoute::Author;
    const InputGuess guess = guessInput(beginning, file.size(), QFileInfo(path).fileName());
    if (guess.kind != InputKind::Unknown && guess.kind != InputKind::UserDataFile)
        return OpenRoute::Diagnose;
    if (guess.kind == InputKind::Unknown && (isArchive || (file.size() > kMaxUserData && mayBeReply(beginning))))
        return OpenRoute::Diagnose;
    if (file.size() > kMaxUserData || guess.isUnreadable)
        return OpenRoute::Foreign;
    const Format format = readUserData(beginning).format;
    if (guess.kind == InputKind::UserDataFile || (format != Format::Unknown && format != Format::Empty))
        return OpenRoute::Author;
    if (isHiddenLog(file))
        return OpenRoute::Diagnose;
    if (!nameForeignFormat(beginning).isEmpty())
        return OpenRoute::Foreign;
    // NUL bytes stand in no text but UTF-16, which editors on Windows write.
    const bool isUtf16 = beginning.startsWith("\xff\xfe") || beginning.startsWith("\xfe\xff");
    return beginning.contains('\0') && !isUtf16 ? OpenRoute::Foreign : OpenRoute::Author;
}

} // namespace bootscope
