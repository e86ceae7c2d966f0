// SPDX-License-Identifier: GPL-3.0-or-later
// What a kind of failure means and what to do about it, from the signature catalogue, in the user's language.
#pragma once

#include "parsers/boots/analysis.h"

namespace bootscope {

struct Explanation
{
    QString title; // a few words: "Command not found"
    QString cause; // two sentences at most
    QString advice;
};
// language: "en" or "ko". Unknown kinds get the catalogue's entry "unknown".
Explanation explain(const QString &kind, const QString &language);

// What an exit status says by itself: 127 -> "a command was not found". Empty for codes without a convention.
QString exitCodeMeaning(int code);

// "Boot 2 of 2 failed in Final: part-001 line 6, systemctl: command not found (exit 127)." Translated.
QString verdictSentence(const Analysis &analysis, int bootIndex);

} // namespace bootscope
