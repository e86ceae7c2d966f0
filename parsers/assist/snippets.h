// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks to insert: the shapes of top-level keys, whole recipes, and pieces of shell. Our own text.
#pragma once

#include "parsers/assist/completion.h"

#include <QStringList>

namespace bootscope::assist {

struct Snippet
{
    const char *key = nullptr;   // the top-level key that it writes; for shell: none
    const char *name = nullptr;  // null: it is the key's own shape
    const char *title = nullptr; // what it does; to translate
    const char *body = nullptr;  // holes stand between ⟦ and ⟧
};

const QList<Snippet> &configSnippets();
const QList<Snippet> &shellSnippets();
// The shape of a key that has its own; null when the schema decides.
const Snippet *shapeOf(const QString &key);

// Takes the marks of holes out of a body and indents its lines but the first.
void fill(Completion &completion, const QString &body, int indent);

} // namespace bootscope::assist
