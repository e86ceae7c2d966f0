// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/session.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

constexpr qsizetype kMaxBytes = 64 * 1024 * 1024;
constexpr qsizetype kMaxCommandLine = 400;
constexpr qsizetype kMaxParts = 200;

// "ubuntu@ip-10-0-0-1:~$ sudo cat /var/log/cloud-init.log": the command, empty for any other line.
QString commandIn(QByteArrayView line)
{
    // Most lines of a log are told by their first bytes.
    if (line.size() > kMaxCommandLine || !(line.contains("$ ") || line.contains("# ")))
        return {};
    static const QRegularExpression kPrompt(
        QStringLiteral("^(?:\\[?[\\w.-]+@[\\w.-]+[ :][^$#]{0,80}[$#]|[$#]) "
                       "((?:sudo )?(?:cat|zcat|tail|head|less|more|grep|journalctl|cloud-init|dmesg|curl|ls) ?.*)$"));
    return kPrompt.match(QString::fromUtf8(line.trimmed())).captured(1);
}

} // namespace

QList<SessionPart> splitSession(const QByteArray &bytes)
{
    if (bytes.size() > kMaxBytes)
        return {};
    QList<SessionPart> parts;
    int number = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', at);
        end = end < 0 ? bytes.size() : end + 1;
        const QByteArrayView line = QByteArrayView(bytes).sliced(at, end - at);
        at = end;
        ++number;
        const QString command = commandIn(line);
        if (!command.isEmpty() && parts.size() < kMaxParts)
            parts.append({command, number + 1, {}});
        else if (!parts.isEmpty())
            parts.last().printed += line;
    }
    return parts.size() < 2 ? QList<SessionPart>{} : parts;
}

QByteArray withLinesOfSession(const SessionPart &part)
{
    return QByteArray(qMax(0, part.firstLine - 1), '\n') + part.printed;
}

} // namespace bootscope
