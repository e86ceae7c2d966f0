// SPDX-License-Identifier: GPL-3.0-or-later
// What a kind of failure means and what to do about it, from the signature catalogue, in the user's language.
#pragma once

#include "parsers/boots/analysis.h"
#include "parsers/boots/exitcodes.h"

namespace bootscope {

struct Explanation
{
    QString title; // a few words: "Command not found"
    QString cause; // two sentences at most
    QString advice;
};
// language: "en" or "ko". Unknown kinds get the catalogue's entry "unknown".
Explanation explain(const QString &kind, const QString &language);
// The same, more precisely where the rule that recognised the failure knows more than its kind.
Explanation explain(const Failure &failure, const QString &language);

// Its exit status in words, those of the command that ended with it where that is known. Empty when nothing is known.
QString exitCodeWords(const Failure &failure, const QString &language);

// The script that failed came with the vendor data (the image's or the platform's), so no line of the user data is its.
bool isOfVendorData(const Failure &failure);

// "Boot 2 of 2 failed in Final: part-001 line 6, systemctl: command not found (exit 127)." Translated.
QString verdictSentence(const Analysis &analysis, int bootIndex);

} // namespace bootscope
