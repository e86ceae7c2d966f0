// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of clouds, agents and log services that hold a log or user data as one value: EC2 GetConsoleOutput, SSM, the
// guest agent of QEMU, CloudWatch and other log services, Azure's and Google's serial ports. As JSON, YAML or text.
#pragma once

#include "parsers/evidence/input.h"

#include <QByteArray>
#include <QList>
#include <optional>

namespace bootscope {

// A text that was packed into an answer.
struct PackedText
{
    QString name; // of the stream or field that it was; empty when the answer holds one text
    QByteArray text;
    QString format;                      // "ec2-console", "ssm", ...; what answered, no word of the contract
    QString remark;                      // translated: what is known to be missing, else empty
    QString machine;                     // "i-..." where the answer says; else empty
    InputKind kind = InputKind::Unknown; // known for user data only
};

struct Reply
{
    QString what; // translated: "Answer of EC2 GetConsoleOutput"
    QList<PackedText> texts;
};

// Larger documents are not looked into.
inline constexpr qint64 kMaxReplyBytes = 64LL * 1024 * 1024;

// By the first bytes: whether readReply() is worth reading all of a file for.
bool mayBeReply(const QByteArray &head);
// Nothing when the bytes are no such answer. Never fails on damaged input.
std::optional<Reply> readReply(const QByteArray &bytes);

} // namespace bootscope
