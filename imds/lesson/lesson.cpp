// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/lesson/lesson.h"

#include "imds/scenario/scenario.h"
#include "imds/tree/metadatatree.h"

#include <QCoreApplication>

#include <algorithm>

namespace bootscope {

namespace {

constexpr char kInstanceId[] = "/latest/meta-data/instance-id";
constexpr char kTokenPath[] = "/latest/api/token";
constexpr char kRolePath[] = "/latest/meta-data/iam/security-credentials/{ROLE}";
constexpr char kTtl[] = "X-aws-ec2-metadata-token-ttl-seconds";
constexpr char kToken[] = "X-aws-ec2-metadata-token";
constexpr char kForwarded[] = "X-Forwarded-For";
constexpr int kShortLifeOverMs = 1500;

LessonRequest get(const QByteArray &path, Rule expected, const HttpHeaders &headers = {})
{
    LessonRequest request;
    request.path = path;
    request.expected = expected;
    request.headers = headers;
    return request;
}

LessonRequest put(const QByteArray &ttl, Rule expected, const QByteArray &keepAs = {})
{
    LessonRequest request;
    request.method = "PUT";
    request.path = kTokenPath;
    request.headers = {{kTtl, ttl}};
    request.expected = expected;
    request.keepAs = keepAs;
    return request;
}

LessonRequest through(LessonRequest::Route route, LessonRequest request)
{
    request.route = route;
    return request;
}

LessonRequest later(int waitMs, LessonRequest request)
{
    request.waitMs = waitMs;
    return request;
}

LessonRequest forwarded(LessonRequest request)
{
    request.headers.emplaceBack(kForwarded, "172.17.0.2");
    return request;
}

QByteArray valueOf(const HttpHeaders &headers, const QByteArray &name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value.isNull() ? QByteArray("") : value;
    }
    return {};
}

using Route = LessonRequest::Route;

const LessonSettings kOptional{false, true, 1};
const LessonSettings kRequired{true, true, 1};
const LessonSettings kTwoAllowed{true, true, 2};
const LessonSettings kDisabled{true, false, 1};

QList<LessonStep> firstVersion()
{
    return {
        {"v1-value",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "IMDSv1: one request, one answer"),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "An instance asks the metadata service who it is. In version 1 this is one GET without any "
                           "secret. Send it and look at the headers and the one word below them."),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "200 and the instance's id, without a line feed at its end. Nobody was asked who they are: "
                           "every process on the instance, of every user, gets the same answer."),
         kOptional,
         {get(kInstanceId, Rule::Value)}},
        {"v1-listing",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "IMDSv1: a directory"),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "A path that ends in a slash is a directory. Ask for the top of the metadata."),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "One name a line; a slash at the end of a name says that it is a directory itself. What an "
                           "instance does not have is not listed."),
         kOptional,
         {get("/latest/meta-data/", Rule::Listing)}},
    };
}

QList<LessonStep> tokens()
{
    return {
        {"token",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "IMDSv2: ask for a token"),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "Version 2 begins with a PUT that says how many seconds the session shall last; 21600, six "
                           "hours, is the most. The line keeps the token in a variable of the shell."),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "200 and 56 characters: the session token. It is good on this instance only and cannot be "
                           "taken back; it ends when its time is over. Older tokens stay good beside it."),
         kOptional,
         {put("21600", Rule::TokenIssued, "TOKEN")}},
        {"v2-value",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "IMDSv2: show the token"),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "Ask for the instance's id again, with the token in a header. If the shell that had the "
                           "variable is gone, take the previous step once more."),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "The same value. The answer now also has X-aws-ec2-metadata-token-ttl-seconds: the seconds "
                           "that this token has left."),
         kOptional,
         {get(kInstanceId, Rule::Value, {{kToken, "{TOKEN}"}})}},
        {"wrong-token",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "A wrong token is worse than none"),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "Tokens are still optional here, and a request without one works. Send one with a token "
                           "that nobody issued."),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "401. Who shows a token must show a good one, even where none is needed. A script that "
                           "could not fetch a token and sends what it has sees exactly this."),
         kOptional,
         {get(kInstanceId, Rule::TokenInvalid, {{kToken, "not-a-token"}})}},
        {"expired",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "An expired token"),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "Fetch a token that lives for one second, wait until it is over, and use it. The emulator's "
                           "tokens live by the real time, whatever its clock shows."),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "401, the same as for a wrong token. A program that runs for longer than six hours must "
                           "fetch a new token when it gets a 401, and ask again."),
         kOptional,
         {put("1", Rule::TokenIssued, "SHORT"),
          later(kShortLifeOverMs, get(kInstanceId, Rule::TokenInvalid, {{kToken, "{SHORT}"}}))}},
        {"ttl-0",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "A life of 0 seconds"),
         QT_TRANSLATE_NOOP("bootscope::Lesson", "Ask for a token that lives for 0 seconds."),
         QT_TRANSLATE_NOOP("bootscope::Lesson", "400: the least is 1 second. The same answer comes when the header is "
                                                "missing or is no number."),
         kOptional,
         {put("0", Rule::TokenTtlInvalid)}},
        {"ttl-21601",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "A life of 21601 seconds"),
         QT_TRANSLATE_NOOP("bootscope::Lesson", "Ask for one second more than six hours."),
         QT_TRANSLATE_NOOP("bootscope::Lesson", "400: the most is 21600. The service does not shorten what is too "
                                                "long; it refuses. Most SDKs give up at a 400 and try nothing else."),
         kOptional,
         {put("21601", Rule::TokenTtlInvalid)}},
    };
}

QList<LessonStep> distance()
{
    return {
        {"forwarded",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "Through a proxy: X-Forwarded-For"),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "A reverse proxy tells in the header X-Forwarded-For for whom it asks. Ask for a token as "
                           "such a proxy would."),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "403. Tokens are for programs on the instance, not for whoever stands behind its web "
                           "server. Version 1 knows no such rule."),
         kOptional,
         {forwarded(put("21600", Rule::TokenForwarded))}},
        {"two-hops",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "From two hops away: silence"),
         QT_TRANSLATE_NOOP(
             "bootscope::Lesson",
             "In a container the answer has one router more to pass. The hop limit, 1 here, is the TTL of the packets "
             "that carry the token, and a router drops what has a TTL of 1. This line asks for a token with a socket "
             "that takes only packets that would have survived one router (IP_MINTTL)."),
         QT_TRANSLATE_NOOP(
             "bootscope::Lesson",
             "The emulator answered 200, and the client got nothing until its time was up: silence on PUT is the hop "
             "limit. GET is not limited, so a container that asks without a token gets 401 at once."),
         kRequired,
         {through(Route::TwoHops, put("60", Rule::TokenIssued))}},
        {"hop-limit-2",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "A hop limit of 2"),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "The hop limit is 2 now, as with aws ec2 modify-instance-metadata-options "
                           "--http-put-response-hop-limit 2. Ask again from two hops away."),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "The token arrives. A greater limit also lets tokens travel further than intended; 2 is "
                           "what containers on one host need, and what Amazon Linux 2023 images ask for."),
         kTwoAllowed,
         {through(Route::TwoHops, put("60", Rule::TokenIssued))}},
        {"v1-off",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "Version 1 switched off"),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "Tokens are required now, as on new instances. Send the very first request again, without "
                           "a token."),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "401 and an empty body. A script that does not look at the status goes on with an empty "
                           "id; curl -f makes it fail where the fault is."),
         kRequired,
         {get(kInstanceId, Rule::TokenMissing)}},
        {"disabled",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "The service switched off"),
         QT_TRANSLATE_NOOP("bootscope::Lesson", "The endpoint is disabled on this instance now. Ask for a token."),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "403, whatever the path and the method. cloud-init takes this for a decision and does not "
                           "try again."),
         kDisabled,
         {put("21600", Rule::EndpointDisabled)}},
    };
}

QList<LessonStep> credentials()
{
    return {
        {"role",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "Which role has the instance?"),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "An instance with an IAM role finds the role's name here. SDKs ask this first."),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "The name alone, without a slash. Without a role all of iam/ is 404, and an SDK says that "
                           "it found no credentials."),
         kRequired,
         {put("21600", Rule::TokenIssued, "TOKEN"),
          get("/latest/meta-data/iam/security-credentials/", Rule::Listing, {{kToken, "{TOKEN}"}})}},
        {"credentials",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "Temporary credentials"),
         QT_TRANSLATE_NOOP("bootscope::Lesson",
                           "Ask for the role's credentials. These are fakes; on an instance they open whatever the "
                           "role may do."),
         QT_TRANSLATE_NOOP(
             "bootscope::Lesson",
             "JSON with a key id, a secret, a session token and their end, about six hours ahead. New ones appear "
             "before that. Whoever has these three can use them from anywhere: this is what version 2 protects."),
         kRequired,
         {get(kRolePath, Rule::Value, {{kToken, "{TOKEN}"}})}},
        {"ssrf-v1",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "A forged request, against version 1"),
         QT_TRANSLATE_NOOP(
             "bootscope::Lesson",
             "A careless web application runs on this machine: it fetches any address that one gives it, as a preview "
             "of links does. Tokens are optional. Give it the address of the credentials. What it asks "
             "169.254.169.254 for goes to the emulator; it fetches nothing else."),
         QT_TRANSLATE_NOOP(
             "bootscope::Lesson",
             "It hands out the credentials to whoever asked. The service saw a request from the instance itself: with "
             "version 1, being there is all one needs. This is server-side request forgery (SSRF)."),
         kOptional,
         {through(Route::Fetcher, get(kRolePath, Rule::Value))}},
        {"ssrf-v2",
         QT_TRANSLATE_NOOP("bootscope::Lesson", "A forged request, against version 2"),
         QT_TRANSLATE_NOOP("bootscope::Lesson", "Tokens are required now. Give the same application the same address."),
         QT_TRANSLATE_NOOP(
             "bootscope::Lesson",
             "401 and no credentials. The attacker chooses the address, but not the method, and no header: the "
             "application cannot be made to send a PUT and then show the token. Proxies that can are stopped by "
             "X-Forwarded-For, routers by the hop limit."),
         kRequired,
         {through(Route::Fetcher, get(kRolePath, Rule::TokenMissing))}},
    };
}

} // namespace

const QList<LessonStep> &lessonSteps()
{
    static const QList<LessonStep> steps = firstVersion() + tokens() + distance() + credentials();
    return steps;
}

QString lessonText(const char *source)
{
    return QCoreApplication::translate("bootscope::Lesson", source);
}

QByteArray lessonPath(const LessonRequest &request, const LessonPlace &place)
{
    return QByteArray(request.path).replace("{ROLE}", place.role.toPercentEncoding());
}

QByteArray fetcherTarget(const LessonRequest &request, const LessonPlace &place)
{
    return "/fetch?url=http://169.254.169.254" + lessonPath(request, place);
}

LessonSettings lessonSettings(const Scenario &scenario)
{
    return {scenario.service.tokensRequired, scenario.service.enabled, scenario.service.hopLimit};
}

void setLessonSettings(Scenario &scenario, const LessonSettings &settings)
{
    scenario.service.tokensRequired = settings.tokensRequired;
    scenario.service.enabled = settings.enabled;
    scenario.service.hopLimit = settings.hopLimit;
}

bool fulfils(const Exchange &exchange, const LessonRequest &request, const LessonPlace &place)
{
    if (exchange.side != Exchange::Side::Server || exchange.rule != request.expected ||
        exchange.method != request.method ||
        MetadataTree::split(exchange.target) != MetadataTree::split(lessonPath(request, place)))
        return false;
    const QByteArray agent = valueOf(exchange.requestHeaders, "User-Agent");
    // What this window reads for itself is nobody's exercise.
    if (agent.startsWith("bootscope") && !agent.startsWith(kWalkAgent))
        return false;
    const bool showsToken = !valueOf(request.headers, kToken).isNull();
    if (showsToken == valueOf(exchange.requestHeaders, kToken).isNull())
        return false;
    if ((request.route == Route::TwoHops && !agent.startsWith(kTwoHopsAgent)) ||
        (request.route == Route::Fetcher && !agent.startsWith(kFetcherAgent)))
        return false;
    return std::all_of(request.headers.cbegin(), request.headers.cend(), [&exchange](const auto &header) {
        const QByteArray sent = valueOf(exchange.requestHeaders, header.first);
        // Tokens are masked in the record, and whom a proxy forwards for is the learner's choice.
        return header.first == kTtl ? sent == header.second : !sent.isNull();
    });
}

} // namespace bootscope
