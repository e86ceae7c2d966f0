// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines still belong to a record where anything may stand between records: output logs, consoles, journals. Only
// what cloud-init and Python write in a known form is taken: a traceback, and the report of a command.
#pragma once

#include <QString>

namespace bootscope {

class RecordTail
{
public:
    explicit RecordTail(const QString &message);

    // Whether the line (its payload, which is no head of a record) goes on with the record. Asked line by line; after
    // the first "no" the record has ended. Empty lines may be inside.
    bool takes(const QString &line);

private:
    enum class Place { Start, Frames, Raised, Report };
    bool begins(const QString &text);

    Place m_place = Place::Start;
    bool m_isStage = false;   // "failed stage init": what it printed about that stands between dashes
    bool m_isCommand = false; // "Unexpected error while running command."
    bool m_hasFrame = false;  // the line before named a frame: its source comes next
};

} // namespace bootscope
