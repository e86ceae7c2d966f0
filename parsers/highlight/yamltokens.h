// SPDX-License-Identifier: GPL-3.0-or-later
// YAML, a line at a time, with what must be known to colour scripts inside it: which key a value belongs to.
#pragma once

#include "parsers/highlight/style.h"

#include <QByteArray>
#include <vector>

namespace bootscope::highlight {

// Between two lines.
struct YamlState
{
    struct Level
    {
        int indent = 0; // column of the key or the dash, from 0
        QByteArray key; // empty: an item of a sequence
        bool operator==(const Level &) const = default;
    };
    std::vector<Level> path; // of the value that was read last, outermost first
    char quote = '\0';       // of the string that is open
    int flow = 0;            // brackets that are open
    bool isArchive = false;  // cloud-config-archive: "content" is a part of "type"
    QByteArray type;         // of the entry of an archive that is read

    enum class Body : quint8 { None, Block, Command };
    Body body = Body::None; // the lines that follow are the text of a scalar
    int bodyParent = -1;    // they are indented more than this
    int bodyIndent = -1;    // by this much; -1 until the first of them was seen
    bool isLiteral = true;  // "|": the line ends are the text's
    bool operator==(const YamlState &) const = default;

    // Commands of runcmd, bootcmd and their like: the value at the path is a line for the shell.
    bool isCommand() const;
    const QByteArray &key() const; // of the innermost mapping
};

// One line outside of a scalar's body. A plain scalar that is a command is not coloured: its begin (and end) are
// returned, for the shell's rules, and body is Command then; -1 when there is none.
struct CommandText
{
    qsizetype begin = -1;
    qsizetype end = -1;
};
CommandText styleYaml(QByteArrayView line, qsizetype at, YamlState &state, const Ink &ink);

// Columns of a line's indentation from `at` on; the size of the rest for a blank line is not told apart.
int indentOf(QByteArrayView line, qsizetype at);

} // namespace bootscope::highlight
