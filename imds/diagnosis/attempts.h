// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to a metadata service, as far as a pasted text tells of them: the output of curl, or what an SDK says of a
// failure. What the text does not say stays unknown.
#pragma once

#include <QList>
#include <QString>

namespace bootscope {

struct ImdsAttempt
{
    enum class Symptom : quint8 {
        None,
        ConnectTimeout, // no connection
        ReadTimeout,    // connected, no answer
        Timeout,        // one of the two
        Refused,
        Unreachable,
        Reset,
        NameUnknown,
        NoTls, // HTTPS was tried
        ProxyFailed
    };

    QString method; // empty: not known
    QString host;   // without port and brackets; empty: not known
    QString path;   // empty: not known
    QString ttl;    // the header's value, when the text shows the headers
    bool showsHeaders = false;
    bool hasTtl = false;
    bool hasToken = false;
    bool hasForwarded = false;
    bool isHttps = false;
    bool isProxied = false;
    bool isConnected = false;
    QString server; // header of the answer
    int status = 0; // 0: no answer, or not known
    Symptom symptom = Symptom::None;
    QList<int> lines; // that say so; from 1

    bool isTokenRequest() const { return path.endsWith(QLatin1String("/api/token")); }
    bool isRoleRequest() const { return path.contains(QLatin1String("/iam/")); }
    bool saysSomething() const { return status != 0 || symptom != Symptom::None; }
};

// In the order of the text. Bounded: what stands beyond the first 5,000 lines is not read.
QList<ImdsAttempt> readAttempts(const QStringList &lines);

// The sign of a failed connection in a line; None when there is none.
ImdsAttempt::Symptom symptomOf(const QString &line);
// Takes scheme, host and path from the first address in a line; false when there is none.
bool readAddress(const QString &line, ImdsAttempt &attempt);

} // namespace bootscope
