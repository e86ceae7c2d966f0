// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a text that are to be masked, and who finds them. Offsets are bytes; wide has a character for each byte.
#pragma once

#include "parsers/redact/maskkind.h"

#include <QByteArray>
#include <QList>
#include <functional>

namespace bootscope {

struct MaskSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;
    MaskKind kind = MaskKind::Secret;
    QByteArray value = {};       // what the label is for; empty: the bytes themselves
    QByteArray replacement = {}; // instead of a label, when isPacked
    bool isPacked = false;
};

struct MaskText
{
    explicit MaskText(const QByteArray &text);
    QByteArray bytes;
    QByteArray lower;
    QString wide;
    bool has(const char *lowerMark) const { return lower.contains(lowerMark); }
    QByteArray slice(qsizetype begin, qsizetype end) const { return bytes.sliced(begin, end - begin); }
    // From after the line feed before to the line feed behind a place.
    qsizetype lineBegin(qsizetype at) const;
    qsizetype lineEnd(qsizetype at) const;
};

using MaskSpans = QList<MaskSpan>;

void findSecretForms(const MaskText &text, MaskSpans &spans);    // tokens that say by their form what they are
void findSecretCommands(const MaskText &text, MaskSpans &spans); // arguments of commands, headers, addresses
void findNamedSecrets(const MaskText &text, MaskSpans &spans);   // db_password: …
void findSecretBlocks(const MaskText &text, MaskSpans &spans);   // private keys, lists of chpasswd
void findCloudIds(const MaskText &text, MaskSpans &spans);
void findAddresses(const MaskText &text, MaskSpans &spans);
// Of hosts and users, e-mail addresses, public keys; users only where they are wanted.
void findNames(const MaskText &text, MaskClasses wanted, MaskSpans &spans);
using PackedMask = std::function<QByteArray(const QByteArray &, qsizetype)>;
// masked: masks what was packed at an offset; the same bytes when there is nothing in them.
void findPacked(const MaskText &text, const PackedMask &masked, MaskSpans &spans);

// The end of the value that begins at a place: of the quotes around it, else of the word. inYaml: to the end of the
// line. begin moves behind an opening quote.
qsizetype valueEnd(const MaskText &text, qsizetype &begin, bool inYaml);

} // namespace bootscope
