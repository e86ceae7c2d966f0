// SPDX-License-Identifier: GPL-3.0-or-later
// A metadata service for the tests of its clients: keeps every request as it came, answers from a tree unless told
// otherwise.
#pragma once

#include "imds/client/client.h"
#include "imds/tree/treebuilder.h"

#include <QElapsedTimer>
#include <QTcpServer>

#include <functional>
#include <optional>

class QTcpSocket;

struct SeenRequest
{
    QByteArray method;
    QByteArray target;
    bootscope::HttpHeaders headers;
    qsizetype bodyBytes = 0;
    // Null when the header is not there.
    QByteArray header(const char *name) const;
    int count(const char *name) const;
};

struct Reply
{
    enum class End : quint8 { Keep, Close, Reset, Silence, Slow, Endless };
    QByteArray bytes; // as they go over the wire
    End end = End::Keep;

    static Reply status(int code, const QByteArray &body = {}, const QByteArray &headers = {});
};

class RecordingServer
{
public:
    explicit RecordingServer(bootscope::Scenario scenario = bootscope::Scenario::minimal());

    QUrl url() const;
    bootscope::ClientOptions options() const; // for this server, at full speed
    // Asked first; nothing: the usual answer.
    std::function<std::optional<Reply>(const SeenRequest &)> answer;
    void newTokens() { ++m_generation; } // as a service does that was started again
    QByteArray token() const;

    QList<SeenRequest> requests;
    QByteArrayList log() const; // "PUT /latest/api/token"
    qsizetype count(const QByteArray &method, const QByteArray &target = {}) const;
    int mostAtOnce = 0; // requests that waited for an answer
    bootscope::TreeAt tree;

private:
    void read(QTcpSocket *socket);
    Reply usual(const SeenRequest &request) const;
    void write(QTcpSocket *socket, const Reply &reply);

    QTcpServer m_server;
    int m_generation = 1;
    int m_atOnce = 0;
};

// Waits for the answer to one request.
bootscope::ClientAnswer ask(bootscope::ImdsClient &client, const QByteArray &path);
