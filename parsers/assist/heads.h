// SPDX-License-Identifier: GPL-3.0-or-later
// First lines that say what a text is, and the headers of MIME parts: what to offer, and what they mean.
#pragma once

#include "parsers/assist/carettext.h"
#include "parsers/assist/completion.h"

namespace bootscope::assist {

QList<Completion> headCompletions(const QStringList &document, const CaretText &text);
QList<Completion> mimeCompletions(const QStringList &document, const CaretText &text, const QString &cloudInit);
// Content types that a part may have in this release, the common ones first.
QStringList contentTypes(const QString &cloudInit);

// What a line means, in words for people; empty when it says nothing known. Translated.
QString headMeaning(const QString &line);
QString headerMeaning(const QString &name); // "Content-Type"
QString typeMeaning(const QString &contentType);

} // namespace bootscope::assist
