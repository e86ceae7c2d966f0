// SPDX-License-Identifier: GPL-3.0-or-later
// The metadata service, emulated on a TCP port: asynchronous, in the thread that owns it.
#pragma once

#include "imds/emulator/connection.h"
#include "imds/emulator/faults.h"
#include "imds/emulator/rules.h"
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
    int connectionCount() const { return int(m_connections.size()); }

    // Applied at once, also while it runs: the next answer follows the new scenario.
    void setScenario(const Scenario &scenario);
    const Scenario &scenario() const { return m_scenario; }

    // Where the answers come from, for a view that needs no socket. Rebuilt when time has changed it.
    const MetadataTree &tree();

Q_SIGNALS:
    void runningChanged(bool running);
    void scenarioChanged();
    void exchanged(const bootscope::Exchange &exchange); // one a request; secrets masked

private:
    class Listener;

    Plan plan(const HttpRequest &request, const QByteArray &peer) override;
    Plan planFailure(int status, const HttpRequest &request, const QByteArray &peer) override;
    const ServiceLimits &limits() const override { return m_scenario.service.limits; }
    qint64 monotonicMs() const override { return m_clock.elapsed(); }

    Plan write(const Answer &answer, const HttpRequest &request, const QByteArray &peer);
    void report(const Answer &answer, const WireOptions &wire, const HttpRequest &request, const QByteArray &peer,
                int delayMs);
    void accept(qintptr descriptor);
    void drop(Connection *connection);
    void sweep();
    void resetTree();
    qint64 scenarioNow() const;
    const QByteArray &date();

    Scenario m_scenario;
    TokenMint m_tokens;
    Disturbances m_disturbances;
    TreeAt m_tree;
    bool m_treeIsCurrent = false;
    std::unique_ptr<Listener> m_listener;
    QSet<Connection *> m_connections;
    QTimer m_sweeper;
    QElapsedTimer m_clock;
    qint64 m_startWallMs = 0;
    qint64 m_startMonotonicMs = 0;
    QByteArray m_lastModified;
    QByteArray m_date;
    qint64 m_dateSecond = -1;
    qint64 m_planStartNs = 0;
    quint64 m_serial = 0;
};

} // namespace bootscope
