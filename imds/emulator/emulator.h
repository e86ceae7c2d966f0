// SPDX-License-Identifier: GPL-3.0-or-later
// The metadata service, emulated on a TCP port: asynchronous, in the thread that owns it.
#pragma once

#include "imds/emulator/connection.h"
#include "imds/emulator/faults.h"
#include "imds/emulator/rules.h"
#include "imds/emulator/scenarioclock.h"
#include "imds/tree/treebuilder.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QSet>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace bootscope {

class Emulator : public QObject, private Planner
{
    Q_OBJECT
public:
    explicit Emulator(QObject *parent = nullptr);
    ~Emulator() override;

    // Port 0: any free one. The error is a sentence. The scenario's clock starts here.
    Result<QUrl> start(const QHostAddress &address, quint16 port);
    void stop(); // ends every connection
    bool isRunning() const;
    QUrl endpoint() const; // "http://127.0.0.1:1338"; empty when it is not running
    // With service.ipv6, the same port of [::1] is served too; empty when it is not. The problem says why not.
    QUrl ipv6Endpoint() const;
    QString ipv6Problem() const { return m_ipv6Problem; }
    int connectionCount() const { return int(m_connections.size()); }

    // Applied at once, also while it runs: the next answer follows the new scenario.
    void setScenario(const Scenario &scenario);
    const Scenario &scenario() const { return m_scenario; }

    // The editor's bytes, served as user data instead of the scenario's while it is switched on. No bytes: absent.
    void setUserData(const QByteArray &bytes, bool served);
    bool servesOwnUserData() const { return m_servesOwnUserData; }

    // The scenario's time, on which notices, events and credentials depend. Tokens live by the real time.
    struct ClockState
    {
        qint64 startMs = 0; // since 1970 UTC; scenario times such as "+30s" count from here
        qint64 nowMs = 0;
        double speed = 1;
        bool paused = false;
        qint64 nextChangeMs = -1; // when the tree will look different; -1: never
    };
    ClockState clockState();
    void setClockPaused(bool paused);
    void setClockSpeed(double speed); // 0 to 3600; also in scenario(), so that it is saved
    void stepClock(qint64 ms);        // forward, or back, but not before the start
    bool jumpToNextChange();          // false: nothing is going to change
    void restartClock();              // the scenario begins again

    // Where the answers come from, for a view that needs no socket. Rebuilt when time has changed it.
    const MetadataTree &tree();

Q_SIGNALS:
    void runningChanged(bool running);
    void scenarioChanged();
    void clockChanged(); // stopped, stepped, sped up: not for the passing of time
    void treeChanged();  // what is served looks different: another scenario or user data, or a time has come
    void exchanged(const bootscope::Exchange &exchange); // one a request; secrets masked

private:
    class Listener;

    Plan plan(const HttpRequest &request, const QByteArray &peer) override;
    Plan planFailure(int status, const HttpRequest &request, const QByteArray &peer) override;
    const ServiceLimits &limits() const override { return m_scenario.service.limits; }
    qint64 monotonicMs() const override { return m_clock.elapsed(); }

    Plan write(const Answer &answer, const HttpRequest &request, const QByteArray &peer);
    void report(Exchange exchange, const Answer &answer, const HttpRequest &request, const QByteArray &peer,
                int delayMs);
    void accept(qintptr descriptor);
    void followIpv6();
    void invalidateTree();
    bool treeIsDue() const;
    void drop(Connection *connection);
    void sweep();
    const QByteArray &date();

    Scenario m_scenario;
    TokenMint m_tokens;
    Disturbances m_disturbances;
    TreeAt m_tree;
    bool m_treeIsCurrent = false;
    QByteArray m_ownUserData;
    bool m_servesOwnUserData = false;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<Listener> m_ipv6Listener;
    QString m_ipv6Problem;
    QSet<Connection *> m_connections;
    QTimer m_sweeper;
    QElapsedTimer m_clock;
    ScenarioClock m_scenarioClock;
    QByteArray m_lastModified;
    QByteArray m_date;
    qint64 m_dateSecond = -1;
    qint64 m_planStartNs = 0;
    quint64 m_serial = 0;
};

} // namespace bootscope
