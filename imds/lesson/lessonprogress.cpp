// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/lesson/lessonprogress.h"

namespace bootscope {

void LessonProgress::setCurrent(int step)
{
    if (step < 0 || step >= lessonSteps().size())
        return;
    m_current = step;
    m_next = 0;
}

void LessonProgress::forget()
{
    m_done.clear();
    setCurrent(0);
}

LessonProgress::Seen LessonProgress::observe(const Exchange &exchange, const LessonPlace &place)
{
    const QList<LessonRequest> &requests = lessonSteps().at(m_current).requests;
    if (!fulfils(exchange, requests.at(m_next), place)) {
        // Somebody may begin again from the step's first request.
        if (m_next == 0 || !fulfils(exchange, requests.first(), place))
            return Seen::Other;
        m_next = 0;
    }
    if (++m_next < requests.size())
        return Seen::Part;
    m_next = 0;
    m_done.insert(m_current);
    return Seen::Done;
}

QByteArray LessonProgress::save() const
{
    QByteArray text = lessonSteps().at(m_current).id;
    for (int i = 0; i < lessonSteps().size(); ++i) {
        if (isDone(i))
            text += QByteArray(" ") + lessonSteps().at(i).id;
    }
    return text;
}

void LessonProgress::restore(const QByteArray &saved)
{
    forget();
    const QList<QByteArray> words = saved.split(' ');
    for (int i = 0; i < lessonSteps().size(); ++i) {
        if (words.indexOf(lessonSteps().at(i).id, 1) > 0)
            m_done.insert(i);
        if (words.first() == lessonSteps().at(i).id)
            m_current = i;
    }
}

} // namespace bootscope
