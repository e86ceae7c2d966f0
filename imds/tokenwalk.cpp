// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/tokenwalk.h"

#include <QCoreApplication>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::TokenWalk)
};

QByteArray headerOf(const HttpHeaders &headers, const char *name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool hasToken(const Exchange &exchange)
{
    return !headerOf(exchange.requestHeaders, "X-aws-ec2-metadata-token").isNull();
}

bool isForwarded(const Exchange &exchange)
{
    return !headerOf(exchange.requestHeaders, "X-Forwarded-For").isNull();
}

QString tokenRequest(const Exchange &exchange)
{
    const QByteArray ttl = headerOf(exchange.requestHeaders, "X-aws-ec2-metadata-token-ttl-seconds");
    bool isNumber = false;
    const int seconds = ttl.toInt(&isNumber);
    if (ttl.isNull())
        return Text::tr("asks for a session token without saying for how long");
    if (!isNumber || seconds < 1 || seconds > 21600)
        return Text::tr("asks for a session of \"%1\" seconds").arg(QString::fromLatin1(ttl));
    return Text::tr("asks for a session of %1").arg(sessionLength(seconds));
}

QString tokenAnswer(const Exchange &exchange)
{
    switch (exchange.status) {
    case 0:
        return Text::tr("no answer came: the path to the client may be longer than the hop limit allows");
    case 200:
        return Text::tr("a token came, good on this instance only");
    case 400:
        return Text::tr("refused (400), the time to live has to be 1 to 21600 seconds");
    case 403:
        return isForwarded(exchange)
                   ? Text::tr("refused (403), because of X-Forwarded-For: somebody else may be asking")
                   : Text::tr("refused (403), the endpoint is disabled or this is no token path");
    case 404:
    case 405:
        return Text::tr("refused (%1), this service gives no tokens").arg(exchange.status);
    default:
        return Text::tr("the answer was %1").arg(exchange.status);
    }
}

QString readRequest(const Exchange &exchange)
{
    if (!hasToken(exchange))
        return Text::tr("sends no token (IMDSv1)");
    if (exchange.tokenAgeMs >= 0)
        return Text::tr("sends the token, %1 old").arg(sessionLength(int(exchange.tokenAgeMs / 1000)));
    return Text::tr("sends a token");
}

QString readAnswer(const Exchange &exchange)
{
    switch (exchange.status) {
    case 0:
        return exchange.problem.isEmpty() ? Text::tr("no answer came") : exchange.problem;
    case 200:
        return Text::tr("%1 bytes came").arg(exchange.answerBytes);
    case 301:
        return Text::tr("sent on to the same path with a slash");
    case 401:
        return hasToken(exchange) ? Text::tr("refused (401), the token is unknown or has ended: a new one is needed")
                                  : Text::tr("refused (401), this instance takes requests with a token only");
    case 403:
        return isForwarded(exchange) ? Text::tr("refused (403), a request with a token must not have X-Forwarded-For")
                                     : Text::tr("refused (403), the endpoint is disabled");
    case 404:
        return Text::tr("there is no such item (404)");
    case 503:
        return Text::tr("busy (503), to be asked again later");
    default:
        return Text::tr("the answer was %1").arg(exchange.status);
    }
}

} // namespace

QString sessionLength(int seconds)
{
    if (seconds >= 3600 && seconds % 3600 == 0)
        return Text::tr("%1 h").arg(seconds / 3600);
    if (seconds >= 3600)
        return Text::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
    if (seconds >= 120 && seconds % 60 == 0)
        return Text::tr("%1 min").arg(seconds / 60);
    return Text::tr("%1 s").arg(seconds);
}

QStringList tokenWalk(const QList<Exchange> &exchanges, qsizetype first)
{
    QStringList steps;
    for (const Exchange &exchange : exchanges) {
        const bool isPut = exchange.method == "PUT";
        //: 1: number, 2: "PUT /latest/api/token", 3: "asks for a session of 6 h", 4: "a token came"
        steps.append(Text::tr("%1. %2 %3: %4.")
                         .arg(QString::number(first + steps.size()),
                              QString::fromUtf8(exchange.method + ' ' + exchange.target),
                              isPut ? tokenRequest(exchange) : readRequest(exchange),
                              isPut ? tokenAnswer(exchange) : readAnswer(exchange)));
        if (steps.last().endsWith(QLatin1String("..")))
            steps.last().chop(1); // a problem is a sentence already
    }
    return steps;
}

} // namespace bootscope
