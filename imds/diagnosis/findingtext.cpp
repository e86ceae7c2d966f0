// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/diagnosis/diagnosis.h"

#include <QCoreApplication>

#include <array>

namespace bootscope {

namespace {

struct Text
{
    const char *title;
    const char *explanation;
    const char *advice;
};

// In the order of ImdsFinding::Kind.
constexpr std::array<Text, 20> kTexts{{
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "The hop limit: the token's answer dies on the way"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "The PUT for a token gets no answer, while the service is there. Its answer travels no further "
                       "than the hop limit lets it, and a container or another host is one hop more. SDKs then go on "
                       "without a token and get 401."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "Set the limit to 2: aws ec2 modify-instance-metadata-options --instance-id ID "
                       "--http-put-response-hop-limit 2. Or run the container in the host's network.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "A proxy stands in between"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "The request went to a proxy. It cannot reach the service of this instance, or reaches that of "
                       "its own instance, or adds X-Forwarded-For, which tokens are refused for."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "Take the service out of the proxy: NO_PROXY=169.254.169.254,fd00:ec2::254 (and no_proxy), or "
                       "curl --noproxy '*'.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "The client was told not to ask"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "AWS_EC2_METADATA_DISABLED, or an option like it, is set where the "
                                                   "client runs. Nothing was sent."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "Unset AWS_EC2_METADATA_DISABLED in that environment.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "The address is not the metadata service's"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "The service answers at http://169.254.169.254, and at http://[fd00:ec2::254] where IPv6 is "
                       "switched on: plain HTTP, port 80. 169.254.170.2 is the credentials service of ECS."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "Compare the address digit by digit, and look at AWS_EC2_METADATA_SERVICE_ENDPOINT.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "Nothing listens at this address"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "The request went to this machine, to a port where no program "
                                                   "answers."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "Start the emulator or the tunnel, and compare the port.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "No metadata service can be reached from here"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "There was no connection at all. Not on EC2 this is as it should be. On an instance a firewall, "
                       "a network policy or a route keeps the packets from 169.254.169.254."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "On EC2 look at ip route get 169.254.169.254 and at rules of iptables or nftables. Elsewhere "
                       "give the client credentials and a region another way, or the address of an emulator.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "The service is disabled on this instance (403)"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "HttpEndpoint is disabled: every path and method gets 403. The emulator also says 403 to host "
                       "names that are not its own and to browsers."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "Switch it on: aws ec2 modify-instance-metadata-options --instance-id ID --http-endpoint "
                       "enabled.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "X-Forwarded-For: no tokens through proxies (403)"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "A request for a token, or one with a token, must not carry X-Forwarded-For. A proxy added it."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "Ask the service directly, or make the proxy leave that header out for 169.254.169.254.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "Tokens are given at /latest/api/token only (403)"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "The PUT went to a path with a dated version."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "PUT to /latest/api/token; the token is good for every version.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "The token's time to live is out of range (400)"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "The header X-aws-ec2-metadata-token-ttl-seconds is missing, or is not a whole number from 1 to "
                       "21600."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "Send -H 'X-aws-ec2-metadata-token-ttl-seconds: 21600'. In a script look whether a variable is "
                       "empty there.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "A token is required and the request has none (401)"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "The instance takes IMDSv2 only, and this was a request of version 1. curl leaves a header out "
                       "whose variable is empty."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "Fetch a token first: TOKEN=$(curl -sf -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 21600' "
                       "http://169.254.169.254/latest/api/token), then send it in X-aws-ec2-metadata-token.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "The token is wrong or has expired (401)"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "The request shows a token that this instance did not issue, or whose time is over. It is "
                       "refused even where tokens are optional."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "Fetch a new token when a 401 comes, and ask again. Tokens do not go with an image or another "
                       "instance, and an error page is no token: use curl -f for the PUT.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "The path does not take this method (405)"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "A token is asked for with PUT, everything else with GET or HEAD."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "Add -X PUT for /latest/api/token, and leave it out elsewhere.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "Too many requests (503)"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "The service throttles, or is not ready yet. With more than 1024 packets a second to link-local "
                       "services it falls silent instead."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "Try again with growing pauses, keep tokens and values, and do not fetch a token a request.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "The instance has no role (404)"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "The service answers, and there is nothing below iam/: no instance profile is attached, or the "
                       "role's name in the path is wrong."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "Attach an instance profile: aws ec2 associate-iam-instance-profile. It takes some seconds to "
                       "appear.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "There is no such item on this instance (404)"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "The service answers. The item is spelt differently, newer than the version in the path, or "
                       "something this instance does not have: no public address, no tags, no user data."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "List the directory above, and use /latest/. For tags set InstanceMetadataTags to enabled.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "A redirection: the slash of a directory is missing"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "Older hosts answer 301 to a directory without its slash. A redirection elsewhere comes from "
                       "something that is not the metadata service."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "End directories in a slash.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "The exchange broke off or was not understood"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "Something answered, but not with what the service says when it works. The rules of tokens and "
                       "hops do not explain it."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "Try the same request with curl -v, and paste what it prints.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "This request worked (200)"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "No rule refused anything that this text shows."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "If something else failed, paste that.")},
    {QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis", "The text does not say"),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "No request to a metadata service with its outcome was recognised here."),
     QT_TRANSLATE_NOOP("bootscope::ImdsDiagnosis",
                       "Paste all of what curl -v prints, or the SDK's log at its debug level.")},
}};
static_assert(kTexts.size() == std::size_t(ImdsFinding::Kind::Unknown) + 1);

QString translated(const char *source)
{
    return QCoreApplication::translate("bootscope::ImdsDiagnosis", source);
}

} // namespace

QString findingTitle(ImdsFinding::Kind kind)
{
    return translated(kTexts.at(std::size_t(kind)).title);
}

QString findingExplanation(ImdsFinding::Kind kind)
{
    return translated(kTexts.at(std::size_t(kind)).explanation);
}

QString findingAdvice(ImdsFinding::Kind kind)
{
    return translated(kTexts.at(std::size_t(kind)).advice);
}

} // namespace bootscope
