// SPDX-License-Identifier: GPL-3.0-or-later
// Does a step for a learner who would rather press a button: sends its requests one after the other.
#pragma once

#include "imds/lesson/lesson.h"
#include "imds/lesson/rawrequest.h"

#include <QHash>

namespace bootscope {

class LessonRunner : public QObject
{
    Q_OBJECT
public:
    explicit LessonRunner(QObject *parent = nullptr);

    // A step that is under way is dropped.
    void run(const LessonStep &step, const LessonPlace &place);
    void cancel();
    bool isRunning() const { return m_running; }
    void forgetTokens() { m_tokens.clear(); } // another emulator would not know them

Q_SIGNALS:
    // Request and answer as they went over the wire; tokens and keys masked. Once a request.
    void sent(const QString &text);
    void finished();

private:
    void next();
    void send(const LessonRequest &request);
    void received(const LessonRequest &request, const QByteArray &wire, const RawAnswer &answer);

    QList<LessonRequest> m_queue;
    LessonPlace m_place;
    QHash<QByteArray, QByteArray> m_tokens; // by name
    QByteArray m_fetched;                   // the name that a token was fetched for in this run
    int m_run = 0;                          // answers to an earlier run come too late
    bool m_running = false;
};

} // namespace bootscope
