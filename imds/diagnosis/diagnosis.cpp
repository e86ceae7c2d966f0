// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/diagnosis/diagnosis.h"

#include "imds/diagnosis/attempts.h"
#include "imds/tree/metadatatree.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

using Kind = ImdsFinding::Kind;
using Symptom = ImdsAttempt::Symptom;

constexpr qsizetype kMaxText = 2 * 1024 * 1024;

// What else the text says, beside single requests.
struct Context
{
    bool asksTokenFirst = false; // an SDK that goes on without a token only when it could not get one
    bool gotToken = false;
    bool somethingAnswered = false;
    bool isAboutCredentials = false;
    bool isAboutMetadata = false;
};

class Findings
{
public:
    void add(Kind kind, bool isCertain, const QList<int> &lines)
    {
        for (ImdsFinding &finding : m_list) {
            if (finding.kind == kind) {
                finding.isCertain = finding.isCertain || isCertain;
                finding.lines += lines;
                return;
            }
        }
        m_list.append({kind, isCertain, lines});
    }
    bool has(Kind kind) const
    {
        return std::any_of(m_list.cbegin(), m_list.cend(), [kind](const ImdsFinding &f) { return f.kind == kind; });
    }
    QList<ImdsFinding> take()
    {
        // The order of Kind is from causes to what follows from them; a sure finding stands before a guess.
        std::stable_sort(m_list.begin(), m_list.end(), [](const ImdsFinding &a, const ImdsFinding &b) {
            return a.isCertain != b.isCertain ? a.isCertain : a.kind < b.kind;
        });
        // A silent PUT is why the request after it had no token, however sure the 401 is.
        const auto hop =
            std::find_if(m_list.begin(), m_list.end(), [](const ImdsFinding &f) { return f.kind == Kind::HopLimit; });
        if (hop != m_list.end())
            std::rotate(m_list.begin(), hop, hop + 1);
        for (ImdsFinding &finding : m_list) {
            std::sort(finding.lines.begin(), finding.lines.end());
            finding.lines.erase(std::unique(finding.lines.begin(), finding.lines.end()), finding.lines.end());
        }
        return m_list;
    }

private:
    QList<ImdsFinding> m_list;
};

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

// An address where no metadata service of EC2 is. Names may be anything that a tunnel or a host file makes of them.
bool isForeignAddress(const QString &host)
{
    static const QHostAddress ipv4(QStringLiteral("169.254.169.254"));
    static const QHostAddress ipv6(QStringLiteral("fd00:ec2::254"));
    const QHostAddress address(host);
    if (address.isNull())
        return host.startsWith(QLatin1String("metadata.google"));
    return address != ipv4 && address != ipv6 && !address.isLoopback();
}

bool isDatedTokenPath(const QString &path)
{
    const QList<QByteArray> segments = MetadataTree::split(path.toUtf8());
    return segments.size() == 3 && segments.first() != "latest" && segments.at(1) == "api" && segments.at(2) == "token";
}

// curl leaves a header out whose value is empty, so what is shown was sent.
bool isBadTtl(const ImdsAttempt &attempt)
{
    bool isNumber = false;
    const int seconds = attempt.ttl.toInt(&isNumber);
    return !attempt.hasTtl || !isNumber || seconds < 1 || seconds > 21600;
}

Context contextOf(const QString &text, const QList<ImdsAttempt> &attempts)
{
    static const QRegularExpression tokenFirst(QStringLiteral(
        "botocore|boto3|aws-?cli|credential-provider-imds|credential-provider-node|smithy|instance metadata service|"
        "software\\.amazon\\.awssdk|ec2imds"));
    static const QRegularExpression credentials(QStringLiteral(
        "security-credentials|[Cc]redentials?[ -]?[Pp]rovider|load credentials|locate credentials|IMDS role"));
    static const QRegularExpression metadata(
        QStringLiteral("169\\.254\\.169\\.254|fd00:ec2::254|\\bIMDS|ec2imds|[Mm]etadata|latest/|EC2"));
    Context context;
    context.asksTokenFirst = text.contains(tokenFirst);
    context.isAboutCredentials = text.contains(credentials);
    context.isAboutMetadata = text.contains(metadata);
    for (const ImdsAttempt &attempt : attempts) {
        context.somethingAnswered = context.somethingAnswered || attempt.status != 0;
        context.gotToken = context.gotToken || (attempt.isTokenRequest() && attempt.status == 200);
    }
    return context;
}

void judgeUnauthorized(const ImdsAttempt &attempt, const Context &context, Findings &findings)
{
    if (attempt.showsHeaders) {
        findings.add(attempt.hasToken ? Kind::TokenInvalid : Kind::TokenMissing, true, attempt.lines);
    } else if (context.gotToken) {
        findings.add(Kind::TokenInvalid, false, attempt.lines);
    } else if (context.asksTokenFirst) {
        findings.add(Kind::HopLimit, false, attempt.lines);
        findings.add(Kind::TokenMissing, false, attempt.lines);
    } else {
        findings.add(Kind::TokenMissing, false, attempt.lines);
        findings.add(Kind::TokenInvalid, false, attempt.lines);
    }
}

void judgeForbidden(const ImdsAttempt &attempt, Findings &findings)
{
    if (attempt.hasForwarded)
        findings.add(Kind::TokenForwarded, true, attempt.lines);
    else if (isDatedTokenPath(attempt.path))
        findings.add(Kind::TokenPathDated, true, attempt.lines);
    else if (attempt.isProxied)
        findings.add(Kind::Proxy, false, attempt.lines);
    else
        findings.add(Kind::Disabled, !attempt.server.isEmpty() || attempt.isTokenRequest(), attempt.lines);
}

void judgeStatus(const ImdsAttempt &attempt, const Context &context, Findings &findings)
{
    switch (attempt.status) {
    case 200:
        findings.add(attempt.isTokenRequest() && attempt.method == QLatin1String("GET") ? Kind::WrongMethod
                                                                                        : Kind::Worked,
                     true, attempt.lines);
        return;
    case 301:
    case 302:
        findings.add(attempt.isProxied ? Kind::Proxy : Kind::SlashMissing, false, attempt.lines);
        return;
    case 400:
        if (attempt.showsHeaders && attempt.isTokenRequest())
            findings.add(isBadTtl(attempt) ? Kind::TtlInvalid : Kind::Broken, isBadTtl(attempt), attempt.lines);
        else
            findings.add(attempt.isTokenRequest() ? Kind::TtlInvalid : Kind::Broken, false, attempt.lines);
        return;
    case 401:
        judgeUnauthorized(attempt, context, findings);
        return;
    case 403:
        judgeForbidden(attempt, findings);
        return;
    case 404:
        if (attempt.isRoleRequest() || (attempt.path.isEmpty() && context.isAboutCredentials))
            findings.add(Kind::NoRole, attempt.isRoleRequest(), attempt.lines);
        else
            findings.add(Kind::NotThere, !attempt.path.isEmpty(), attempt.lines);
        return;
    case 405:
        findings.add(Kind::WrongMethod, attempt.isTokenRequest(), attempt.lines);
        return;
    case 407:
        findings.add(Kind::Proxy, true, attempt.lines);
        return;
    case 429:
    case 503:
        findings.add(attempt.isProxied ? Kind::Proxy : Kind::Throttled, !attempt.isProxied, attempt.lines);
        return;
    case 502:
    case 504:
        findings.add(Kind::Proxy, false, attempt.lines);
        return;
    default:
        findings.add(Kind::Broken, false, attempt.lines);
    }
}

// The packets that make a connection are not limited, and neither is GET: only the answer to PUT dies on the way.
void judgeSilence(const ImdsAttempt &attempt, const Context &context, Findings &findings)
{
    const bool mayBePut = attempt.path.isEmpty() || attempt.isTokenRequest();
    const bool wasConnected = attempt.symptom == Symptom::ReadTimeout || attempt.symptom == Symptom::Reset;
    if (attempt.isTokenRequest() && (wasConnected || context.somethingAnswered)) {
        findings.add(Kind::HopLimit, true, attempt.lines);
        return;
    }
    if (attempt.symptom == Symptom::Reset) {
        findings.add(Kind::Broken, false, attempt.lines);
        return;
    }
    if (mayBePut && attempt.symptom != Symptom::ConnectTimeout)
        findings.add(Kind::HopLimit, false, attempt.lines);
    findings.add(Kind::NotOnEc2, false, attempt.lines);
}

void judge(const ImdsAttempt &attempt, const Context &context, Findings &findings)
{
    if (attempt.symptom == Symptom::NoTls || (attempt.isHttps && attempt.symptom != Symptom::None)) {
        findings.add(Kind::WrongAddress, true, attempt.lines);
        return;
    }
    if (attempt.isProxied && attempt.status != 401 && attempt.status != 200)
        findings.add(Kind::Proxy, true, attempt.lines);
    else if (attempt.isProxied)
        findings.add(Kind::Proxy, false, attempt.lines);
    else if (isForeignAddress(attempt.host))
        findings.add(Kind::WrongAddress, true, attempt.lines);
    if (attempt.status != 0) {
        if (!findings.has(Kind::WrongAddress))
            judgeStatus(attempt, context, findings);
        return;
    }
    if (attempt.isProxied || isForeignAddress(attempt.host))
        return;
    switch (attempt.symptom) {
    case Symptom::ProxyFailed:
        findings.add(Kind::Proxy, true, attempt.lines);
        return;
    case Symptom::NameUnknown:
        findings.add(Kind::WrongAddress, true, attempt.lines);
        return;
    case Symptom::Refused:
        findings.add(isLoopback(attempt.host) ? Kind::NothingListens : Kind::NotOnEc2, !attempt.host.isEmpty(),
                     attempt.lines);
        return;
    case Symptom::Unreachable:
        findings.add(Kind::NotOnEc2, true, attempt.lines);
        return;
    default:
        judgeSilence(attempt, context, findings);
    }
}

// What clients say of their own settings, without a request.
void judgeSettings(const QStringList &lines, Findings &findings)
{
    static const QRegularExpression off(QStringLiteral(
        "AWS_EC2_METADATA_DISABLED|Access to EC2 metadata has been disabled|EC2 metadata usage is disabled"));
    static const QRegularExpression noFallback(QStringLiteral(
        "IMDSv1 has been disabled|v1 fallback has been blocked|Unable to contact EC2 Metadata service to "
        "obtain a metadata token|Unable to retrieve an IMDSv2 token"));
    for (int i = 0; i < lines.size(); ++i) {
        if (lines.at(i).contains(off))
            findings.add(Kind::ClientSwitchedOff, true, {i + 1});
        else if (lines.at(i).contains(noFallback))
            findings.add(Kind::HopLimit, false, {i + 1});
    }
}

} // namespace

QList<ImdsFinding> diagnoseImds(const QString &text)
{
    const QStringList lines = text.left(kMaxText).split(QLatin1Char('\n'));
    const QList<ImdsAttempt> attempts = readAttempts(lines);
    const Context context = contextOf(text.left(kMaxText), attempts);
    Findings findings;
    if (context.isAboutMetadata) {
        judgeSettings(lines, findings);
        for (const ImdsAttempt &attempt : attempts)
            judge(attempt, context, findings);
    }
    QList<ImdsFinding> list = findings.take();
    // A success beside a failure explains nothing.
    if (list.size() > 1)
        list.removeIf([](const ImdsFinding &finding) { return finding.kind == Kind::Worked; });
    if (list.isEmpty())
        list.append(ImdsFinding());
    return list;
}

} // namespace bootscope
