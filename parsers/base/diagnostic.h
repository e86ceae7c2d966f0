// SPDX-License-Identifier: GPL-3.0-or-later
// One thing that a check has to say about user data.
#pragma once

#include "parsers/base/textrange.h"

#include <QList>
#include <QString>

namespace bootscope {

// Error: cloud-init of the target version would reject or ignore it, or the script cannot run.
// Warning: deprecated, or it will probably not do what its author meant. Info: style.
enum class Severity : quint8 { Info, Warning, Error };

struct TextEdit
{
    TextRange range; // of the document as written
    QString replacement;
};

struct Fix
{
    QString title;         // translated
    QList<TextEdit> edits; // one undo step
};

struct Diagnostic
{
    Severity severity = Severity::Error;
    QString code;     // stable, for machines: "schema.type", "yaml.syntax", "SC2086"
    TextRange range;  // of the document as written; unknown when the message is about all of it
    QString path;     // of a cloud-config value as cloud-init spells it: "packages.0"; empty elsewhere
    int part = 0;     // 1-based index of the part; 0 = the document
    QString message;  // one sentence
    QString said;     // cloud-init's own words, never translated, where message puts it otherwise; else empty
    QString help;     // why, and what to do; may be empty
    QList<Fix> fixes; // the likeliest first; our own were tried: the diagnostic goes and nothing else gets worse
};

} // namespace bootscope
