// SPDX-License-Identifier: GPL-3.0-or-later
// A script as cloud-init wrote it to disk, each line with the place in the user data that it came from.
#pragma once

#include "parsers/boots/boot.h"
#include "parsers/cloudconfig/yamltree.h"
#include "parsers/userdata/userdata.h"

namespace bootscope {

struct RunScript
{
    QString name; // "part-001", "runcmd"
    QList<QByteArray> lines;
    QList<UserDataLines> places; // parallel to lines; line 0 where the place is not known
    bool isFinal = false;        // runs in the final stage

    UserDataLines placeOf(int line) const; // 1-based
    QByteArray text() const { return lines.join('\n'); }
};

// A shell script, boothook or template of one; no lines when its lines on disk cannot be told from the part.
RunScript scriptFromPart(const Part &part);
// What cc_runcmd and cc_bootcmd make of their list: a line for each item, more where the item holds line ends.
RunScript scriptFromCommands(const QString &name, const Part &part, const YamlNode &commands);
// One for each entry of write_files that is written as it stands, named by its path.
QList<RunScript> scriptsFromFiles(const Part &part, const YamlNode &files);

} // namespace bootscope
