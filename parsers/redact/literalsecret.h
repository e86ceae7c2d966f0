// SPDX-License-Identifier: GPL-3.0-or-later
// What may be a secret where a secret is expected. The redactor masks all of it; a hint, which must not cry wolf, asks
// for more (isSecretValue), and never for what this refuses.
#pragma once

#include <QByteArray>

namespace bootscope {

// No variable, path, placeholder or word such as "true".
bool isLiteralSecret(const QByteArray &value);
// A word that stands where a secret may stand, or a name that means nobody in particular.
bool isCommonWord(const QByteArray &value);

} // namespace bootscope
