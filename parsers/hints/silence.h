// SPDX-License-Identifier: GPL-3.0-or-later
// Comments that silence hints: "# bootscope disable=hint.id[,hint.id]".
#pragma once

#include "parsers/base/linemap.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

namespace bootscope::hints {

class Silence
{
public:
    // Takes in the comments of a text: a part, or a script inside of one.
    void read(const QByteArray &text, const LineMap &lines, int part);
    bool covers(const QString &id, int part, int line) const;

private:
    struct Range
    {
        int first = 0; // lines of the document
        int last = 0;
        QSet<QString> ids;
    };
    QHash<int, QList<Range>> m_ranges; // by part
};

} // namespace bootscope::hints
