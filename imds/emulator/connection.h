// SPDX-License-Identifier: GPL-3.0-or-later
// One client of the emulator: reads requests within limits, writes answers in order, ends in time.
#pragma once

#include "imds/emulator/httprequest.h"
#include "imds/scenario/scenario.h"

#include <QObject>
#include <QTcpSocket>

#include <optional>

class QTimer;

namespace bootscope {

// What is to be written for one request, and how.
struct Plan
{
    QByteArray wire;
    bool close = false;
    int delayMs = 0;
    int hopLimit = 0;           // of the packets of this answer; 0: the system's
    std::optional<Fault> fault; // any but Fault::Action::Status, which is in wire already
};

// Decides. Implemented by the emulator, which outlives its connections.
class Planner
{
public:
    virtual ~Planner() = default;
    virtual Plan plan(const HttpRequest &request, const QByteArray &peer) = 0;
    virtual Plan planFailure(int status, const HttpRequest &request, const QByteArray &peer) = 0;
    virtual const ServiceLimits &limits() const = 0;
    virtual qint64 monotonicMs() const = 0;
};

class Connection : public QObject
{
    Q_OBJECT
public:
    // Takes the descriptor over.
    Connection(qintptr descriptor, Planner &planner, QObject *parent);

    // Called a few times a second: a timer for each of a thousand connections would cost more than the answers.
    void checkDeadline();
    void end(); // at once, without an answer

Q_SIGNALS:
    void closed();

private:
    enum class Phase : quint8 { Reading, Waiting, Draining };

    void process();
    void resume();
    void start(const Plan &plan);
    void perform();
    void performFault(const Fault &fault);
    void dribble(int everyMs);
    void endAnswer();
    void drain();
    void setHopLimit(int hops);
    void startDeadline();
    qsizetype fillInput();

    Planner &m_planner;
    QTcpSocket m_socket;
    HttpParser m_parser;
    QByteArray m_in; // no longer than the limits allow
    QByteArray m_peer;
    Plan m_plan; // the answer that is being waited with
    Phase m_phase = Phase::Reading;
    QTimer *m_timer = nullptr; // made when an answer is delayed
    qint64 m_deadlineMs = 0;
    qint64 m_drained = 0;
    int m_hops = 0;
    bool m_answered = false;
    bool m_continued = false; // 100 Continue was sent for this request
    bool m_shutDown = false;
    bool m_inRequest = false;
};

} // namespace bootscope
