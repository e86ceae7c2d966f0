// SPDX-License-Identifier: GPL-3.0-or-later
// One request and its answer, as a value: what the emulator, the client, the log and the window talk about.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <utility>

namespace bootscope {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

// Why an answer is what it is. The emulator knows; the client's own exchanges say ByRemote.
enum class Rule : quint8 {
    ByRemote,
    Value,
    Listing,
    Redirect,
    TokenIssued,
    Options,
    Malformed,
    TooLarge,
    NoHost,
    ForeignHost,
    Browser,
    EndpointDisabled,
    Throttled,
    Fault,
    TokenTtlInvalid,
    TokenForwarded,
    TokenPathDated,
    MethodNotAllowed,
    TokenMissing,
    TokenInvalid,
    Forwarded,
    NotFound
};
QString ruleId(Rule rule);       // a stable word for logs: "token-missing"
QString ruleSentence(Rule rule); // translated

struct Exchange
{
    enum class Side : quint8 { Server, Client }; // who recorded it: our emulator, or our client
    enum class Session : quint8 { V1, V2, TokenRequest };

    quint64 serial = 0; // counts up within one recorder
    Side side = Side::Server;
    Session session = Session::V1;
    QDateTime at;    // UTC, when the request was complete
    QByteArray peer; // "127.0.0.1:40312", who asked or who was asked
    QByteArray method;
    QByteArray target; // as it stood on the request line
    QByteArray requestVersion = "HTTP/1.1";
    HttpHeaders requestHeaders; // as sent; token values masked
    int status = 0;             // 0: no answer
    QByteArray statusLine;
    HttpHeaders answerHeaders;
    QByteArray answerBody;  // token and credential values masked; no more than kMaxBody bytes of it
    qint64 answerBytes = 0; // of the body as sent
    Rule rule = Rule::ByRemote;
    qint64 tokenAgeMs = -1;   // -1: no valid token, or not known
    double milliseconds = -1; // from request to answer; -1: no answer
    QString problem;          // the client's sentence when there is no answer

    static constexpr qsizetype kMaxBody = 64 * 1024;

    QByteArray userAgent() const;   // null when it sent none
    QByteArray requestText() const; // as on the wire, masked
    QByteArray answerText() const;
    QByteArray logLine() const; // one line without its end, for the command line
};

// "AQAE…9KA==" -> "****9KA=": what a person may see of a token.
QByteArray maskedToken(const QByteArray &token);
HttpHeaders maskedHeaders(HttpHeaders headers);
// A body with what is secret at this path masked: the token of a PUT, the keys in a credentials document, pushed keys.
// Lengths are not kept. Bodies without secrets come back as they are.
QByteArray maskedBody(const QByteArray &method, const QByteArray &target, const QByteArray &body);
bool isText(const QByteArray &body);           // UTF-8 without NUL
bool isCredentialPath(const QByteArray &path); // …/security-credentials/NAME
bool isUserDataPath(const QByteArray &path);   // /VERSION/user-data
bool isTokenPath(const QByteArray &path);      // /latest/api/token, whatever its slashes

} // namespace bootscope
