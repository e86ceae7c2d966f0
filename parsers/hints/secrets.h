// SPDX-License-Identifier: GPL-3.0-or-later
// What in a text is a secret by its form. Nothing of it may get into a message.
#pragma once

#include "parsers/hints/hintsink.h"

namespace bootscope::hints {

struct SecretPlace
{
    qsizetype begin = 0; // bytes
    qsizetype end = 0;
    QString what; // translated: "An AWS access key"
};

// Keys and tokens whose form says what they are, and passwords in addresses.
QList<SecretPlace> findSecrets(const QByteArray &text);

// A name such as DB_PASSWORD or api_key.
bool isSecretName(const QByteArray &name);
// Of what the redactor masks (isLiteralSecret) that which somebody would call a secret: no address, option or example.
bool isSecretValue(const QByteArray &name, const QByteArray &value);

void checkTextSecrets(const QByteArray &text, const LineMap &lines, int part, HintSink &sink);

} // namespace bootscope::hints
