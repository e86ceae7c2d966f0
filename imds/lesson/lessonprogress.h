// SPDX-License-Identifier: GPL-3.0-or-later
// How far a learner is: which step is in front, which are done, and what an exchange at the emulator adds to that.
#pragma once

#include "imds/lesson/lesson.h"

#include <QSet>

namespace bootscope {

class LessonProgress
{
public:
    enum class Seen : quint8 { Other, Part, Done };

    int current() const { return m_current; }
    void setCurrent(int step); // one that does not exist is ignored
    bool isDone(int step) const { return m_done.contains(step); }
    int doneCount() const { return int(m_done.size()); }
    void forget();

    // Other: nothing that the step in front waits for. Part: it is one of several. Done: it was the last of them; also
    // when the step was done before.
    Seen observe(const Exchange &exchange, const LessonPlace &place);

    QByteArray save() const; // ids of the steps that are done, and the one in front
    void restore(const QByteArray &saved);

private:
    int m_current = 0;
    qsizetype m_next = 0; // of the current step's requests
    QSet<int> m_done;
};

} // namespace bootscope
