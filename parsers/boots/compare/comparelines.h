// SPDX-License-Identifier: GPL-3.0-or-later
// What a boot's logs say that those of another boot do not: times, pids and ids are no difference.
#pragma once

#include "parsers/boots/analysis.h"

namespace bootscope {

struct NewMessage
{
    int input = -1; // index into the inputs of the boot's case
    LineNo line;
    LogLevel level = LogLevel::None;
    QString text; // one line of the log, at most 400 characters
    bool operator==(const NewMessage &) const = default;
};

struct NewMessages
{
    QList<NewMessage> first; // what matters first: warnings and worse, then output, then the rest, in order of lines
    int total = 0;
    bool cut = false; // a boot has more lines than are looked at
};

// Lines of a boot's detailed and output log for which the reference has none that reads the same. Looks into both logs:
// call it on a worker. most: so many come back in NewMessages::first. Boots are indices into Analysis::boots.
NewMessages newMessages(const Analysis &referenceCase, int reference, const Analysis &bootCase, int boot,
                        const std::atomic<bool> &cancelled, int most = 200);

} // namespace bootscope
