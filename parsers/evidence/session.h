// SPDX-License-Identifier: GPL-3.0-or-later
// A terminal session that somebody pasted: what each command printed is a piece of evidence of its own.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace bootscope {

struct SessionPart
{
    QString command;   // without the prompt: "cat /var/log/cloud-init.log"
    int firstLine = 0; // of what it printed, in the session, from 1
    QByteArray printed;
};
// Empty when fewer than two commands that print logs stand in the text. Larger texts than 64 MB are not looked at.
QList<SessionPart> splitSession(const QByteArray &bytes);
// The same lines with blank ones in front of them, so that they keep the numbers that they have in the session.
QByteArray withLinesOfSession(const SessionPart &part);

} // namespace bootscope
