// SPDX-License-Identifier: GPL-3.0-or-later
// The shell that stands inside of a cloud-config: runcmd, bootcmd and the scripts that write_files writes.
#pragma once

#include "parsers/base/linemap.h"
#include "parsers/cloudconfig/yamltree.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace bootscope {

struct EmbeddedScript
{
    enum class Role : quint8 { Runcmd, Bootcmd, WrittenFile };
    // A line that was not written as shell, and the item of the list that it comes from.
    struct LineOrigin
    {
        int item = -1;       // 0-based; -1: the first line, which cloud-init puts there
        bool isArgv = false; // an item that is a list: its words are quoted one by one, nothing in them is shell
    };

    Role role = Role::Runcmd;
    QString path;                      // of the value, as cloud-init spells it: "runcmd", "write_files.2.content"
    QString file;                      // WrittenFile: where it is written
    QByteArray text;                   // what sh reads; of the lists all items in one script, as shellify() joins them
    LineMap lines;                     // of text, to the cloud-config
    std::vector<LineOrigin> lineItems; // parallel to the lines of text; empty for a written file

    LineOrigin originOf(int line) const; // 1-based line of text
    QString pathOf(int line) const;      // "runcmd.3"; path itself where the line belongs to no item
};

// In the order of bootcmd, write_files, runcmd. utf8 is the text that the document was read from. A list that
// cloud-init refuses as a whole (an item that is neither text, list nor null) is left out, so is a file with no shell
// in its first line. Source: shellify() of cloudinit/util.py, cc_write_files.py.
QList<EmbeddedScript> embeddedScripts(const YamlDocument &document, const QByteArray &utf8);

// As cloud-init's shellify() writes an item that is a list: each word in single quotes.
QString quotedWords(const YamlNode &list);

// The bytes that cloud-init writes for an entry of write_files, decoded as its "encoding" says; nothing when they come
// from elsewhere or cannot be decoded. plain: they are the text of "content" itself.
struct FileContent
{
    QByteArray bytes;
    bool isPlain = true;
};
std::optional<FileContent> contentOfFile(const YamlNode &file);

} // namespace bootscope
