// SPDX-License-Identifier: GPL-3.0-or-later
// A file, or a text out of one, on its way to becoming an Input.
#pragma once

#include "parsers/evidence/input.h"

namespace bootscope {

struct FoundFile
{
    Input input;             // path, origin and source are set; kind once it was looked at
    QString place;           // its path below the folder or archive that was named, else the path
    QString machine;         // "i-..." where the container says it
    bool isAsked = false;    // named by the person, not merely found
    bool isSure = false;     // what it is does not hang on a line or two
    QString currentInstance; // of the machine that it was found in, see FolderFiles
};

} // namespace bootscope
