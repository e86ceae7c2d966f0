// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/clientproblems.h"

#include <QCoreApplication>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::ImdsClient)
};

QString whySilent(const ClientAnswer &answer, const ProblemPlace &place)
{
    switch (answer.silence) {
    case ClientAnswer::Silence::Refused:
        return Text::tr("Nothing listens at %1 (connection refused).").arg(place.endpoint);
    case ClientAnswer::Silence::NoHost:
        return Text::tr("There is no host %1.").arg(place.host);
    case ClientAnswer::Silence::Timeout:
        return place.isToken
                   ? Text::tr("No answer from %1 to the token request in time. On an instance, a container may be "
                              "one hop too far away: aws ec2 modify-instance-metadata-options --instance-id ID "
                              "--http-put-response-hop-limit 2. Elsewhere there is no metadata service.")
                         .arg(place.endpoint)
                   : Text::tr("No whole answer from %1 in time.").arg(place.endpoint);
    case ClientAnswer::Silence::Cut:
        return Text::tr("%1 ended the connection before the answer was complete.").arg(place.endpoint);
    case ClientAnswer::Silence::TooLarge:
        return Text::tr("The answer is larger than %1 and was cut off.")
            .arg(place.limit < 1024 * 1024 ? Text::tr("%1 KiB").arg(place.limit / 1024)
                                           : Text::tr("%1 MiB").arg(place.limit / (1024 * 1024)));
    case ClientAnswer::Silence::NoToken:
        return Text::tr("The answer to the token request is no token: this may not be a metadata service.");
    case ClientAnswer::Silence::None:
    case ClientAnswer::Silence::Other:
        break;
    }
    return Text::tr("No usable answer from %1: %2.").arg(place.endpoint, place.detail);
}

} // namespace

QString clientProblem(const ClientAnswer &answer, const ProblemPlace &place)
{
    switch (answer.status) {
    case 200:
        return {};
    case 0:
        return whySilent(answer, place);
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
        return Text::tr("The endpoint redirects to %1 (%2), which is not followed: the metadata service never sends "
                        "elsewhere.")
            .arg(place.detail)
            .arg(answer.status);
    case 400:
        return place.isToken
                   ? Text::tr("The token request was rejected (400): is the time to live between 1 and 21600 seconds?")
                   : Text::tr("The endpoint calls the request malformed (400).");
    case 401:
        return place.v1 ? Text::tr("This instance takes session tokens only (401): read it with IMDSv2.")
                        : Text::tr("The session token was refused (401), and so was a new one.");
    case 403:
        return Text::tr(
            "Access is refused (403): the metadata service is disabled on this instance (HttpEndpoint=disabled), or "
            "a proxy added X-Forwarded-For.");
    case 404:
    case 405:
        if (place.isToken)
            return Text::tr(
                       "The endpoint gives no session tokens (%1). It may know IMDSv1 only; use that if you trust it.")
                .arg(answer.status);
        return answer.status == 404 ? Text::tr("There is no such item on this instance (404).")
                                    : Text::tr("The endpoint does not let this be read (405).");
    case 503:
        return Text::tr("The endpoint is busy (503): too many requests, or it is not ready yet.");
    default:
        return Text::tr("The endpoint answered with status %1.").arg(answer.status);
    }
}

} // namespace bootscope
