// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/emulator/rules.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

constexpr char kTokenHeader[] = "X-aws-ec2-metadata-token";
constexpr char kTtlHeader[] = "X-aws-ec2-metadata-token-ttl-seconds";

// Empty when an escape is broken or stands for a NUL.
std::optional<QByteArray> decoded(const QByteArray &segment)
{
    if (!segment.contains('%'))
        return segment;
    QByteArray out;
    for (qsizetype i = 0; i < segment.size(); ++i) {
        if (segment.at(i) != '%') {
            out += segment.at(i);
            continue;
        }
        const QByteArray digits = segment.mid(i + 1, 2);
        bool ok = false;
        const int value = digits.toInt(&ok, 16);
        if (!ok || digits.size() != 2 || !isxdigit(uchar(digits.at(0))) || value == 0)
            return std::nullopt;
        out += char(value);
        i += 2;
    }
    return out;
}

// Names a browser could only have been given by the machine itself; everything else may be DNS rebinding.
bool isAcceptedHost(const QByteArray &host, const ServiceOptions &service)
{
    static const QRegularExpression form(QStringLiteral(R"(\A(\[[0-9A-Fa-f:.]+\]|[^:\[\]]+)(?::[0-9]{1,5})?\z)"));
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(host));
    if (!match.hasMatch())
        return false;
    const QString name = match.captured(1).toLower();
    static const QRegularExpression loopback(QStringLiteral(
        R"(\A127\.(?:25[0-5]|2[0-4]\d|1?\d?\d)\.(?:25[0-5]|2[0-4]\d|1?\d?\d)\.(?:25[0-5]|2[0-4]\d|1?\d?\d)\z)"));
    static const QStringList known = {QStringLiteral("localhost"),     QStringLiteral("169.254.169.254"),
                                      QStringLiteral("[::1]"),         QStringLiteral("[fd00:ec2::254]"),
                                      QStringLiteral("instance-data"), QStringLiteral("instance-data.ec2.internal")};
    if (known.contains(name) || loopback.match(name).hasMatch())
        return true;
    for (const QByteArray &allowed : service.allowedHosts) {
        if (name == QString::fromUtf8(allowed).toLower() ||
            QString::fromLatin1(host).toLower() == QString::fromUtf8(allowed).toLower())
            return true;
    }
    return false;
}

bool comesFromBrowser(const HttpRequest &request)
{
    if (request.count("Origin") > 0)
        return true;
    const QByteArray site = request.header("Sec-Fetch-Site");
    return !site.isNull() && site != "none" && site != "same-origin";
}

Answer tokenPath(const HttpRequest &request, const RuleContext &context)
{
    const auto flavour = context.service.flavour;
    if (request.method == "OPTIONS") {
        Answer answer;
        answer.rule = Rule::Options;
        answer.allow = "OPTIONS, PUT";
        return answer;
    }
    if (request.method != "PUT") {
        Answer answer = errorAnswer(405, Rule::MethodNotAllowed, flavour);
        answer.allow = "OPTIONS, PUT";
        return answer;
    }
    if (request.count("X-Forwarded-For") > 0)
        return errorAnswer(403, Rule::TokenForwarded, flavour);
    const std::optional<int> ttl =
        request.count(kTtlHeader) == 1 ? TokenMint::parseTtl(request.header(kTtlHeader)) : std::nullopt;
    if (!ttl)
        return errorAnswer(400, Rule::TokenTtlInvalid, flavour);
    Answer answer;
    answer.rule = Rule::TokenIssued;
    answer.tokenTtl = *ttl;
    answer.body = context.tokens.issue(*ttl, context.monotonicMs);
    return answer;
}

} // namespace

TargetPath parseTarget(const QByteArray &target)
{
    TargetPath result;
    QByteArray path = target;
    if (path.left(7).toLower() == "http://") {
        const qsizetype slash = path.indexOf('/', 7);
        result.authority = path.mid(7, slash < 0 ? -1 : slash - 7);
        if (result.authority.isNull())
            result.authority = "";
        path = slash < 0 ? QByteArray("/") : path.mid(slash);
    }
    if (!path.startsWith('/'))
        return result;
    const qsizetype query = path.indexOf('?');
    result.raw = query < 0 ? path : path.left(query);
    result.endsInSlash = result.raw.endsWith('/');
    for (const QByteArray &segment : MetadataTree::split(result.raw)) {
        const std::optional<QByteArray> name = decoded(segment);
        if (!name)
            return result;
        result.segments.append(*name);
    }
    result.valid = true;
    return result;
}

Answer malformed(int status, const ServiceOptions &service)
{
    Answer answer = errorAnswer(status, status == 400 ? Rule::Malformed : Rule::TooLarge, service.flavour);
    answer.closes = true;
    return answer;
}

Answer guard(const HttpRequest &request, const TargetPath &target, const RuleContext &context)
{
    const ServiceOptions &service = context.service;
    const int hosts = request.count("Host");
    if (hosts > 1 || (hosts == 0 && request.minorVersion >= 1)) {
        Answer answer = malformed(400, service);
        answer.rule = Rule::NoHost;
        return answer;
    }
    // RFC 9112 3.2.2: an absolute-form target says the host, whatever the header says.
    const QByteArray host = target.authority.isNull() ? request.header("Host") : target.authority;
    if (service.checkHost && !host.isNull() && !isAcceptedHost(host, service) &&
        (context.isLocalListener || !service.allowedHosts.isEmpty()))
        return errorAnswer(403, Rule::ForeignHost, service.flavour);
    if (service.rejectBrowsers && comesFromBrowser(request))
        return errorAnswer(403, Rule::Browser, service.flavour);
    if (!service.enabled)
        return errorAnswer(403, Rule::EndpointDisabled, service.flavour);
    if (!target.valid)
        return errorAnswer(400, Rule::Malformed, service.flavour);
    Answer none;
    none.status = 0;
    return none;
}

Answer decide(const HttpRequest &request, const TargetPath &target, const RuleContext &context)
{
    const ServiceOptions &service = context.service;
    const QList<QByteArray> &path = target.segments;
    if (path.size() == 3 && path.at(1) == "api" && path.at(2) == "token") {
        if (path.first() == "latest")
            return tokenPath(request, context);
        if (request.method == "PUT" && metadataVersions().contains(path.first()))
            return errorAnswer(403, Rule::TokenPathDated, service.flavour);
    }
    if (request.method != "GET" && request.method != "HEAD") {
        Answer answer = errorAnswer(405, Rule::MethodNotAllowed, service.flavour);
        answer.allow = "GET, HEAD";
        return answer;
    }
    std::optional<TokenMint::Verdict> token;
    if (request.count(kTokenHeader) > 0) {
        if (request.count(kTokenHeader) == 1)
            token = context.tokens.verify(request.header(kTokenHeader), context.monotonicMs);
        // Also where tokens are optional: who shows a token must show a good one.
        if (!token)
            return errorAnswer(401, Rule::TokenInvalid, service.flavour);
        if (request.count("X-Forwarded-For") > 0)
            return errorAnswer(403, Rule::Forwarded, service.flavour);
    } else if (service.tokensRequired) {
        return errorAnswer(401, Rule::TokenMissing, service.flavour);
    }

    const MetadataTree::Found found = context.tree.find(path);
    Answer answer;
    if (found.kind == MetadataTree::Found::Kind::Absent) {
        answer = errorAnswer(404, Rule::NotFound, service.flavour);
    } else if (found.kind == MetadataTree::Found::Kind::Listing && !target.endsInSlash &&
               service.flavour == ServiceOptions::Flavour::Xen) {
        answer.status = 301;
        answer.rule = Rule::Redirect;
        const QByteArray host = target.authority.isNull() ? request.header("Host") : target.authority;
        answer.location = "http://" + (host.isEmpty() ? QByteArray("169.254.169.254") : host) + target.raw + '/';
    } else {
        answer.rule = found.kind == MetadataTree::Found::Kind::Listing ? Rule::Listing : Rule::Value;
        answer.type = found.binary ? Answer::Type::Binary : Answer::Type::Text;
        answer.body = found.body;
        answer.isItem = true;
    }
    if (token) {
        answer.tokenAgeMs = token->ageMs;
        if (answer.isItem)
            answer.tokenTtl = token->secondsLeft;
    }
    return answer;
}

} // namespace bootscope
