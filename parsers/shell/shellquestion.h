// SPDX-License-Identifier: GPL-3.0-or-later
// Which scripts of user data are shell, and what ShellCheck and the shell itself are to be asked about them.
#pragma once

#include "parsers/shell/embeddedscripts.h"
#include "parsers/userdata/userdata.h"

#include <optional>

namespace bootscope {

enum class ShellDialect : quint8 { None, Sh, Bash, Dash, Ksh };

// By the interpreter of the first line, also behind env and busybox. None: no shell that ShellCheck knows, or no #!.
ShellDialect shellDialect(const QByteArray &script);

// One script as cloud-init writes it to disk.
struct ShellQuestion
{
    int part = 0; // 1-based index of the part
    ShellDialect dialect = ShellDialect::None;
    QByteArray text; // valid UTF-8
    LineMap lines;   // of text, to the document
    // Where it stands inside of a cloud-config; nothing for a part that is a script itself.
    std::optional<EmbeddedScript> embedded = {};

    QStringList shellCheckArguments() const;
    // bash reads every dialect that is asked about and runs nothing: -n. Empty for ksh, whose grammar is another.
    QStringList bashArguments() const;
};

// Scripts, boothooks, templates without a single mark of jinja, and the shell inside of cloud-config; those too big or
// not UTF-8 are left out.
QList<ShellQuestion> shellQuestions(const UserData &data);

} // namespace bootscope
