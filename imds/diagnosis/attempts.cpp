// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/diagnosis/attempts.h"

#include "imds/diagnosis/curltrace.h"

#include <QRegularExpression>

#include <array>

namespace bootscope {

namespace {

using Symptom = ImdsAttempt::Symptom;

constexpr qsizetype kMaxLines = 5000;
constexpr qsizetype kMaxLine = 4000;
constexpr char kTokenPath[] = "/latest/api/token";
constexpr char kRolePath[] = "/latest/meta-data/iam/security-credentials/";

struct Sign
{
    const char *words; // lower case
    Symptom symptom;
};

// As the C library, Python, Node.js, Java and Go put it. The first that fits counts.
constexpr std::array<Sign, 32> kSigns{{
    {"proxyerror", Symptom::ProxyFailed},
    {"proxyconnect", Symptom::ProxyFailed},
    {"cannot connect to proxy", Symptom::ProxyFailed},
    {"tunnel connection failed", Symptom::ProxyFailed},
    {"connect timeout", Symptom::ConnectTimeout},
    {"connecttimeout", Symptom::ConnectTimeout},
    {"connect timed out", Symptom::ConnectTimeout},
    {"connection timed out", Symptom::ConnectTimeout},
    {"etimedout", Symptom::ConnectTimeout},
    {"could not connect to the endpoint url", Symptom::Refused},
    {"connection refused", Symptom::Refused},
    {"econnrefused", Symptom::Refused},
    {"no route to host", Symptom::Unreachable},
    {"host is down", Symptom::Unreachable},
    {"network is unreachable", Symptom::Unreachable},
    {"ehostunreach", Symptom::Unreachable},
    {"ehostdown", Symptom::Unreachable},
    {"enetunreach", Symptom::Unreachable},
    {"connection reset", Symptom::Reset},
    {"econnreset", Symptom::Reset},
    {"could not resolve host", Symptom::NameUnknown},
    {"name or service not known", Symptom::NameUnknown},
    {"name resolution", Symptom::NameUnknown},
    {"no such host", Symptom::NameUnknown},
    {"enotfound", Symptom::NameUnknown},
    {"unknownhostexception", Symptom::NameUnknown},
    {"read timeout", Symptom::ReadTimeout},
    {"read timed out", Symptom::ReadTimeout},
    {"awaiting headers", Symptom::ReadTimeout},
    {"timeouterror", Symptom::Timeout},
    {"timed out", Symptom::Timeout},
    {"deadline exceeded", Symptom::Timeout},
}};

// "status code of 401", "StatusCode: 401", "statusCode: 401", "bad status code [401]", "returned error: 401",
// "error code 401", "HTTP/1.1\" 401", "401 Client Error", "returned a 403 error".
int statusIn(const QString &line)
{
    static const QRegularExpression after(
        QStringLiteral(
            R"((?:status[ _]?code(?:\s+of)?|returned error|error code|http/1\.[01]"?)\s*:?\s*\[?([1-5]\d\d)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression before(QStringLiteral(R"(\b([1-5]\d\d) (?:client error|server error|error\b))"),
                                           QRegularExpression::CaseInsensitiveOption);
    QRegularExpressionMatch match = after.match(line);
    if (!match.hasMatch())
        match = before.match(line);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

// Where a line says in words which request it is about.
QString pathInWords(const QString &line)
{
    static const QRegularExpression token(
        QStringLiteral(R"(getToken\b|\b(?:API|IMDSv2|metadata) token\b|IMDSv2 API token)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression role(QStringLiteral("IMDS role found|IMDS role credentials|EC2RoleRequestError"));
    if (token.match(line).hasMatch())
        return QLatin1String(kTokenPath);
    return role.match(line).hasMatch() ? QLatin1String(kRolePath) : QString();
}

ImdsAttempt attemptOf(const QString &line)
{
    // urllib3 in debugging: http://HOST:80 "PUT /latest/api/token HTTP/1.1" 200 56
    static const QRegularExpression quoted(QStringLiteral(R"x("?\b(GET|PUT|HEAD) (/[^ "]*) HTTP/1\.[01]")x"));
    static const QRegularExpression pool(QStringLiteral(R"(host='([^']+)'.*?with url: (/\S*))"));
    static const QRegularExpression verb(QStringLiteral(R"re(\b(Get|Put) \\?"https?:)re"));
    ImdsAttempt attempt;
    attempt.status = statusIn(line);
    if (attempt.status == 0)
        attempt.symptom = symptomOf(line);
    readAddress(line, attempt);
    const QRegularExpressionMatch request = quoted.match(line);
    const QRegularExpressionMatch pooled = pool.match(line);
    if (request.hasMatch()) {
        attempt.method = request.captured(1);
        attempt.path = request.captured(2);
    } else if (pooled.hasMatch()) {
        attempt.host = pooled.captured(1);
        attempt.path = pooled.captured(2);
    }
    const QString inWords = pathInWords(line);
    if (!inWords.isEmpty() && !attempt.isTokenRequest() && (attempt.path.isEmpty() || inWords.endsWith(u"token")))
        attempt.path = inWords;
    if (attempt.method.isEmpty())
        attempt.method = verb.match(line).captured(1).toUpper();
    if (attempt.method.isEmpty() && attempt.isTokenRequest())
        attempt.method = QStringLiteral("PUT");
    return attempt;
}

// An SDK says the same thing on several lines: the address on one, the reason on the next.
bool isSameFailure(const ImdsAttempt &before, const ImdsAttempt &now)
{
    const bool sameEnd = before.status == now.status && before.symptom == now.symptom;
    return sameEnd && (before.path.isEmpty() || now.path.isEmpty() || before.path == now.path);
}

void merge(ImdsAttempt &into, const ImdsAttempt &from)
{
    into.lines += from.lines;
    if (into.path.isEmpty())
        into.path = from.path;
    if (into.host.isEmpty())
        into.host = from.host;
    if (into.method.isEmpty())
        into.method = from.method;
}

} // namespace

Symptom symptomOf(const QString &line)
{
    const QString low = line.toLower();
    if (low.contains(QLatin1String("dial tcp")) && low.contains(QLatin1String("i/o timeout")))
        return Symptom::ConnectTimeout;
    for (const Sign &sign : kSigns) {
        if (low.contains(QLatin1String(sign.words)))
            return sign.symptom;
    }
    return Symptom::None;
}

bool readAddress(const QString &line, ImdsAttempt &attempt)
{
    static const QRegularExpression url(
        QStringLiteral(R"((https?)://(?:\[([0-9A-Fa-f:.]+)\]|([^\s/:"'<>\\\]]+))(?::\d+)?(/[^\s"'<>\\)\],;]*)?)"));
    const QRegularExpressionMatch match = url.match(line);
    if (!match.hasMatch())
        return false;
    attempt.isHttps = match.captured(1) == QLatin1String("https");
    attempt.host = match.captured(2).isEmpty() ? match.captured(3) : match.captured(2);
    attempt.path = match.captured(4);
    while (attempt.path.endsWith(QLatin1Char(':')) || attempt.path.endsWith(QLatin1Char('.')))
        attempt.path.chop(1);
    return true;
}

QList<ImdsAttempt> readAttempts(const QStringList &lines)
{
    CurlTrace curl;
    QList<ImdsAttempt> attempts;
    for (qsizetype i = 0; i < qMin(kMaxLines, lines.size()); ++i) {
        const QString line = lines.at(i).left(kMaxLine);
        if (curl.read(line, int(i) + 1))
            continue;
        ImdsAttempt attempt = attemptOf(line);
        if (!attempt.saysSomething())
            continue;
        attempt.lines = {int(i) + 1};
        if (!attempts.isEmpty() && isSameFailure(attempts.last(), attempt))
            merge(attempts.last(), attempt);
        else
            attempts.append(attempt);
    }
    return curl.attempts() + attempts;
}

} // namespace bootscope
