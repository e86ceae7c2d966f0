// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/openroute.h"

#include "app/targets/targetfile.h"
#include "parsers/evidence/guessinput.h"
#include "parsers/userdata/userdata.h"

#include <QFile>
#include <QFileInfo>

namespace bootscope {

namespace {
constexpr qint64 kLook = 64 * 1024;
constexpr qint64 kMaxUserData = 1024 * 1024; // 64 times what EC2 takes: larger files are no user data
} // namespace

OpenRoute routeOf(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return OpenRoute::Diagnose;
    const QByteArray beginning = file.read(kLook);
    if (beginning.contains("imds-scenario/1") || beginning.startsWith("{\"imds-capture\""))
        return OpenRoute::Metadata;
    if (looksLikeTarget(path))
        return OpenRoute::Author;
    const InputGuess guess = guessInput(beginning, file.size(), QFileInfo(path).fileName());
    if (guess.kind != InputKind::Unknown && guess.kind != InputKind::UserDataFile)
        return OpenRoute::Diagnose;
    if (file.size() > kMaxUserData || guess.isUnreadable)
        return OpenRoute::Foreign;
    const Format format = readUserData(beginning).format;
    if (guess.kind == InputKind::UserDataFile || (format != Format::Unknown && format != Format::Empty))
        return OpenRoute::Author;
    // NUL bytes stand in no text but UTF-16, which editors on Windows write.
    const bool isUtf16 = beginning.startsWith("\xff\xfe") || beginning.startsWith("\xfe\xff");
    return beginning.contains('\0') && !isUtf16 ? OpenRoute::Foreign : OpenRoute::Author;
}

} // namespace bootscope
