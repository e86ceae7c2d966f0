// SPDX-License-Identifier: GPL-3.0-or-later
// The program that a command really starts, behind sudo, env, nohup and their like.
#pragma once

#include "parsers/shell/shellscript.h"

namespace bootscope {

struct ShellCall
{
    QByteArray program;     // without its folder; empty when it is not known (a variable) or there is none
    ShellWord start;        // the word of the program
    QList<ShellWord> args;  // behind it
    QByteArray user;        // of sudo -u, runuser -u; empty: the script's own
    bool isLimited = false; // behind timeout

    // -x, alone or among other letters ("-qx"), or the long option, also with "=…". letter '\0': none.
    bool hasOption(char letter, QByteArrayView longName) const;
    // An argument is exactly this.
    bool has(QByteArrayView argument) const;
    // The argument behind an option: "-o VALUE", "--option VALUE", "--option=VALUE", "-oVALUE". Null when it is not
    // there.
    QByteArray valueOf(char letter, QByteArrayView longName) const;
    // The first arguments that are no options; an option's value that stands apart counts as one.
    QList<ShellWord> operands() const;
    // One of the arguments is a variable on its own, which may hold any option.
    bool mayHaveMore() const;
};

ShellCall callOf(const ShellCommand &command);

// Something is written to its standard input: a pipe, a redirection, also one around it.
bool hasInput(const ShellScript &script, const ShellCommand &command);
// It runs beside the script: & behind it or behind a group around it.
bool isInBackground(const ShellScript &script, const ShellCommand &command);

} // namespace bootscope
