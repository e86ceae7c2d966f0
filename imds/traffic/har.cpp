// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/traffic/har.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace bootscope {

namespace {

using namespace Qt::StringLiterals;

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QJsonArray headerArray(const HttpHeaders &headers)
{
    QJsonArray array;
    for (const auto &[name, value] : headers)
        array.append(QJsonObject{{u"name"_s, text(name)}, {u"value"_s, text(value)}});
    return array;
}

QByteArray headerOf(const HttpHeaders &headers, const char *wanted)
{
    for (const auto &[name, value] : headers) {
        if (name.compare(wanted, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

// HAR wants an absolute one.
QString urlOf(const Exchange &exchange)
{
    if (exchange.target.startsWith("http"))
        return text(exchange.target);
    QByteArray host = headerOf(exchange.requestHeaders, "Host");
    if (host.isEmpty())
        host = exchange.side == Exchange::Side::Client ? exchange.peer : QByteArray("169.254.169.254");
    return u"http://"_s + text(host) + text(exchange.target);
}

QJsonObject requestObject(const Exchange &exchange)
{
    QJsonArray query;
    const qsizetype mark = exchange.target.indexOf('?');
    if (mark >= 0) {
        for (const auto &[name, value] : QUrlQuery(text(exchange.target.mid(mark + 1))).queryItems())
            query.append(QJsonObject{{u"name"_s, name}, {u"value"_s, value}});
    }
    return {{u"method"_s, text(exchange.method)},
            {u"url"_s, urlOf(exchange)},
            {u"httpVersion"_s, text(exchange.requestVersion)},
            {u"cookies"_s, QJsonArray()},
            {u"headers"_s, headerArray(exchange.requestHeaders)},
            {u"queryString"_s, query},
            {u"headersSize"_s, -1},
            {u"bodySize"_s, -1}};
}

QJsonObject answerObject(const Exchange &exchange)
{
    QJsonObject content{{u"size"_s, exchange.answerBytes},
                        {u"mimeType"_s, text(headerOf(exchange.answerHeaders, "Content-Type"))}};
    if (isText(exchange.answerBody)) {
        content.insert(u"text"_s, text(exchange.answerBody));
    } else {
        content.insert(u"text"_s, text(exchange.answerBody.toBase64()));
        content.insert(u"encoding"_s, u"base64"_s);
    }
    // "HTTP/1.1 200 OK"
    const QString line = text(exchange.statusLine);
    return {{u"status"_s, exchange.status},
            {u"statusText"_s, line.section(u' ', 2)},
            {u"httpVersion"_s, line.section(u' ', 0, 0)},
            {u"cookies"_s, QJsonArray()},
            {u"headers"_s, headerArray(exchange.answerHeaders)},
            {u"content"_s, content},
            {u"redirectURL"_s, text(headerOf(exchange.answerHeaders, "Location"))},
            {u"headersSize"_s, -1},
            {u"bodySize"_s, exchange.answerBytes}};
}

QString sessionWord(Exchange::Session session)
{
    switch (session) {
    case Exchange::Session::V1:
        return u"v1"_s;
    case Exchange::Session::V2:
        return u"v2"_s;
    case Exchange::Session::TokenRequest:
        break;
    }
    return u"token"_s;
}

} // namespace

QByteArray toHar(const QList<Exchange> &exchanges, const QString &creatorVersion)
{
    QJsonArray entries;
    for (const Exchange &exchange : exchanges) {
        const double wait = qMax(0.0, exchange.milliseconds);
        QJsonObject entry{{u"startedDateTime"_s, exchange.at.toUTC().toString(Qt::ISODateWithMs)},
                          {u"time"_s, wait},
                          {u"request"_s, requestObject(exchange)},
                          {u"response"_s, answerObject(exchange)},
                          {u"cache"_s, QJsonObject()},
                          {u"timings"_s, QJsonObject{{u"send"_s, 0}, {u"wait"_s, wait}, {u"receive"_s, 0}}},
                          {u"connection"_s, text(exchange.peer)},
                          // Names that begin with "_" are the format's way to say more.
                          {u"_imds"_s, sessionWord(exchange.session)},
                          {u"_rule"_s, ruleId(exchange.rule)}};
        if (exchange.tokenAgeMs >= 0)
            entry.insert(u"_tokenAgeMs"_s, exchange.tokenAgeMs);
        if (!exchange.problem.isEmpty())
            entry.insert(u"comment"_s, exchange.problem);
        entries.append(entry);
    }
    const QJsonObject log{{u"version"_s, u"1.2"_s},
                          {u"creator"_s, QJsonObject{{u"name"_s, u"bootscope"_s}, {u"version"_s, creatorVersion}}},
                          {u"entries"_s, entries}};
    return QJsonDocument(QJsonObject{{u"log"_s, log}}).toJson();
}

QByteArray toText(const QList<Exchange> &exchanges)
{
    QByteArray out;
    for (const Exchange &exchange : exchanges) {
        out += "# " + exchange.logLine() + '\n';
        out += "# " + ruleSentence(exchange.rule).toUtf8() + '\n';
        QByteArray body = exchange.requestText() + exchange.answerText();
        if (!isText(exchange.answerBody)) {
            Exchange head = exchange;
            head.answerBody = exchange.answerBody.toBase64();
            body = exchange.requestText() + head.answerText();
        }
        out += body.replace("\r\n", "\n") + "\n\n";
    }
    return out;
}

} // namespace bootscope
