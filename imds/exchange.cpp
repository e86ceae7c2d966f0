// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/exchange.h"

#include "imds/tree/metadatatree.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace bootscope {

namespace {

struct RuleText
{
    const char *id;
    const char *sentence;
};

// In the order of Rule.
constexpr std::array<RuleText, 22> kRules{{
    {"remote", QT_TRANSLATE_NOOP("bootscope::Imds", "Answered by the endpoint.")},
    {"value", QT_TRANSLATE_NOOP("bootscope::Imds", "The item has a value.")},
    {"listing", QT_TRANSLATE_NOOP("bootscope::Imds", "The path is a directory.")},
    {"redirect", QT_TRANSLATE_NOOP("bootscope::Imds", "A directory without its slash: older hosts redirect.")},
    {"token-issued", QT_TRANSLATE_NOOP("bootscope::Imds", "PUT with a valid time to live: a session token.")},
    {"options", QT_TRANSLATE_NOOP("bootscope::Imds", "OPTIONS: the methods of this path.")},
    {"malformed", QT_TRANSLATE_NOOP("bootscope::Imds", "The request is not valid HTTP.")},
    {"too-large", QT_TRANSLATE_NOOP("bootscope::Imds", "The request is larger than the limits.")},
    {"no-host", QT_TRANSLATE_NOOP("bootscope::Imds", "HTTP/1.1 needs exactly one Host header.")},
    {"foreign-host", QT_TRANSLATE_NOOP("bootscope::Imds", "Host check: this host name is not one of the emulator's.")},
    {"browser", QT_TRANSLATE_NOOP("bootscope::Imds", "A web page asked: browsers are refused.")},
    {"endpoint-disabled", QT_TRANSLATE_NOOP("bootscope::Imds", "The endpoint is disabled on this instance.")},
    {"throttled", QT_TRANSLATE_NOOP("bootscope::Imds", "More requests than the throttle lets through.")},
    {"fault", QT_TRANSLATE_NOOP("bootscope::Imds", "A fault of the scenario.")},
    {"ttl-invalid", QT_TRANSLATE_NOOP("bootscope::Imds", "The token's time to live must be 1 to 21600 seconds.")},
    {"token-forwarded", QT_TRANSLATE_NOOP("bootscope::Imds", "No token for requests with X-Forwarded-For.")},
    {"token-path-dated", QT_TRANSLATE_NOOP("bootscope::Imds", "Tokens are given at /latest/api/token only.")},
    {"method-not-allowed", QT_TRANSLATE_NOOP("bootscope::Imds", "The path does not take this method.")},
    {"token-missing", QT_TRANSLATE_NOOP("bootscope::Imds", "Tokens are required and the request has none.")},
    {"token-invalid", QT_TRANSLATE_NOOP("bootscope::Imds", "The token is unknown or has expired.")},
    {"forwarded", QT_TRANSLATE_NOOP("bootscope::Imds", "A request with a token must not have X-Forwarded-For.")},
    {"not-found", QT_TRANSLATE_NOOP("bootscope::Imds", "There is no such item on this instance.")},
}};
static_assert(kRules.size() == std::size_t(Rule::NotFound) + 1);

QByteArray headerText(const HttpHeaders &headers)
{
    QByteArray text;
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    return text;
}

// As ISO 8601 with milliseconds, UTC. Many requests share a second, and its text.
QByteArray timeText(const QDateTime &at)
{
    thread_local qint64 lastSecond = -1;
    thread_local QByteArray text;
    const qint64 ms = at.toMSecsSinceEpoch();
    if (ms / 1000 != lastSecond || text.isEmpty()) {
        lastSecond = ms / 1000;
        text = at.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.")).toLatin1();
    }
    return text + QByteArray::number(1000 + ms % 1000).mid(1) + 'Z';
}

QByteArray maskedWord(const QString &secret)
{
    return "****" + (secret.size() > 12 ? secret.right(4).toUtf8() : QByteArray());
}

} // namespace

QString ruleId(Rule rule)
{
    return QString::fromLatin1(kRules.at(std::size_t(rule)).id);
}

QString ruleSentence(Rule rule)
{
    return QCoreApplication::translate("bootscope::Imds", kRules.at(std::size_t(rule)).sentence);
}

bool isText(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString decoded = decoder(body);
    return !decoder.hasError() && !body.contains('\0');
}

bool isTokenPath(const QByteArray &path)
{
    return MetadataTree::split(path) == QList<QByteArray>{"latest", "api", "token"};
}

bool isUserDataPath(const QByteArray &path)
{
    const QList<QByteArray> segments = MetadataTree::split(path);
    return segments.size() == 2 && segments.last() == "user-data";
}

bool isCredentialPath(const QByteArray &path)
{
    const QList<QByteArray> segments = MetadataTree::split(path);
    return segments.size() >= 2 && segments.at(segments.size() - 2) == "security-credentials";
}

QByteArray maskedToken(const QByteArray &token)
{
    return maskedWord(QString::fromLatin1(token));
}

HttpHeaders maskedHeaders(HttpHeaders headers)
{
    static const QByteArray secrets[] = {"x-aws-ec2-metadata-token", "authorization", "cookie"};
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QByteArray &name = headers.at(i).first;
        const bool isSecret = std::any_of(std::begin(secrets), std::end(secrets), [&name](const QByteArray &secret) {
            return name.size() == secret.size() && name.compare(secret, Qt::CaseInsensitive) == 0;
        });
        if (isSecret) // only now is the list copied
            headers[i].second = maskedToken(headers.at(i).second);
    }
    return headers;
}

QByteArray maskedBody(const QByteArray &method, const QByteArray &target, const QByteArray &body)
{
    if (body.isEmpty())
        return body;
    if (method == "PUT")
        return maskedToken(body);
    const qsizetype query = target.indexOf('?');
    const QByteArray path = query < 0 ? target : target.left(query);
    if (path.contains("/managed-ssh-keys/active-keys/"))
        return "****";
    if (!path.contains("security-credentials/") && !body.contains("SecretAccessKey"))
        return body;
    QByteArray masked = body;
    const QJsonObject document = QJsonDocument::fromJson(body).object();
    for (const char *key : {"SecretAccessKey", "Token"}) {
        const QString secret = document.value(QLatin1String(key)).toString();
        if (!secret.isEmpty())
            masked.replace(secret.toUtf8(), maskedWord(secret));
    }
    // What cannot be read cannot be masked in part.
    return document.isEmpty() && body.contains("SecretAccessKey") ? QByteArray("****") : masked;
}

QByteArray Exchange::userAgent() const
{
    for (const auto &[name, value] : requestHeaders) {
        if (name.compare("User-Agent", Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray Exchange::requestText() const
{
    return method + ' ' + target + ' ' + requestVersion + "\r\n" + headerText(requestHeaders) + "\r\n";
}

QByteArray Exchange::answerText() const
{
    if (status == 0)
        return problem.toUtf8();
    return statusLine + "\r\n" + headerText(answerHeaders) + "\r\n" + answerBody;
}

QByteArray Exchange::logLine() const
{
    // A target is the client's text: control characters in it must not reach a terminal.
    QByteArray safe = target.left(200);
    std::replace_if(
        safe.begin(), safe.end(), [](char c) { return uchar(c) < 0x21 || uchar(c) == 0x7f; }, '?');
    const char *sessions[] = {"v1", "v2", "token"};
    QByteArray line = timeText(at) + ' ' + peer + ' ' + (method.isEmpty() ? "-" : method.left(20)) + ' ' +
                      (safe.isEmpty() ? "-" : safe) + ' ' + QByteArray::number(status) + ' ' +
                      QByteArray::number(answerBytes) + ' ' + sessions[int(session)] + ' ' + ruleId(rule).toLatin1();
    if (tokenAgeMs >= 0)
        line += " token-age=" + QByteArray::number(tokenAgeMs / 1000) + 's';
    return line;
}

} // namespace bootscope
