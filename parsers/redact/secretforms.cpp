// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/redact/literalsecret.h"
#include "parsers/redact/maskspan.h"

#include <QRegularExpression>

#include <iterator>
#include <vector>

namespace bootscope {

namespace {

struct Form
{
    const char *mark;    // lower case; stands in every text that can match: most texts need no regular expression
    const char *pattern; // its last group, or all of it
    MaskKind kind;
};

// Forms as their issuers document them.
constexpr Form kForms[] = {
    {"akia", R"(\bAKIA[A-Z0-9]{16}\b)", MaskKind::AwsKeyId},
    {"abia", R"(\bABIA[A-Z0-9]{16}\b)", MaskKind::AwsKeyId},
    {"acca", R"(\bACCA[A-Z0-9]{16}\b)", MaskKind::AwsKeyId},
    {"asia", R"(\bASIA[A-Z0-9]{16}\b)", MaskKind::AwsKeyId},
    // The secret that stands by itself near the id it belongs to.
    {"akia",
     R"(AKIA[A-Z0-9]{16}\b[^\n]{0,40}\n?[^\n]{0,40}?(?<![A-Za-z0-9/+])((?=[a-zA-Z0-9/+]*[A-Z])(?=[a-zA-Z0-9/+]*[a-z])[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=]))",
     MaskKind::AwsSecret},
    {"gh", R"(\bgh[pousr]_[A-Za-z0-9]{30,})", MaskKind::Token},
    {"github_pat_", R"(\bgithub_pat_[A-Za-z0-9_]{40,})", MaskKind::Token},
    {"gl", R"(\bgl(?:pat|ptt|rt|dt|soat|cbt|ft|agent|imt)-[A-Za-z0-9_.-]{18,})", MaskKind::Token},
    {"gr13", R"(\bGR1348941[A-Za-z0-9_-]{20})", MaskKind::Token},
    {"xox", R"(\bxox[abeoprs](?:\.xoxp)?-[A-Za-z0-9-]{10,})", MaskKind::Token},
    {"xapp-", R"(\bxapp-[A-Za-z0-9-]{20,})", MaskKind::Token},
    {"hooks.slack.com", R"(hooks\.slack\.com/(?:services|workflows)/([A-Za-z0-9/_+-]{20,}))", MaskKind::Token},
    {"discord", R"(discord(?:app)?\.com/api/webhooks/(\d{10,}/[A-Za-z0-9_-]{30,}))", MaskKind::Token},
    {"webhook.office.com", R"(webhook\.office\.com/webhookb2/([A-Za-z0-9@/_-]{40,}))", MaskKind::Token},
    {"_live_", R"(\b[srp]k_live_[A-Za-z0-9]{16,})", MaskKind::Token},
    {"_test_", R"(\b[sr]k_test_[A-Za-z0-9]{16,})", MaskKind::Token},
    {"sk-", R"(\bsk-(?:ant-|proj-|svcacct-)?[A-Za-z0-9_-]{32,})", MaskKind::Token},
    {"aiza", R"(\bAIza[A-Za-z0-9_-]{35})", MaskKind::Token},
    {"ya29.", R"(\bya29\.[A-Za-z0-9_-]{20,})", MaskKind::Token},
    {"npm_", R"(\bnpm_[A-Za-z0-9]{30,})", MaskKind::Token},
    {"pypi-", R"(\bpypi-[A-Za-z0-9_-]{50,})", MaskKind::Token},
    {"hf_", R"(\bhf_[A-Za-z0-9]{30,})", MaskKind::Token},
    {"hv", R"(\bhv[sbr]\.[A-Za-z0-9_-]{20,})", MaskKind::Token},
    {"s.", R"((?<![A-Za-z0-9./_-])s\.[A-Za-z0-9]{24}(?![A-Za-z0-9]))", MaskKind::Token}, // Vault before 1.10
    {"do", R"(\bdo[opr]_v1_[a-f0-9]{60,})", MaskKind::Token},
    {"tskey-", R"(\btskey-[a-z]+-[A-Za-z0-9-]{12,})", MaskKind::Token},
    {"sg.", R"(\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{20,})", MaskKind::Token},
    {"key-", R"(\bkey-[0-9a-f]{32}\b)", MaskKind::Token},
    {"dckr_", R"(\bdckr_[a-z]{3}_[A-Za-z0-9_-]{20,})", MaskKind::Token},
    {"swmtkn-", R"(\bSWMTKN-1-[a-z0-9]{40,}-[a-z0-9]{20,})", MaskKind::Token},
    {"k10", R"(\bK10[0-9a-f]{40,}::[A-Za-z0-9:._-]+)", MaskKind::Token}, // K3s, RKE2
    {"atlasv1", R"(\b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{40,})", MaskKind::Token},
    {"shp", R"(\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32})", MaskKind::Token},
    {"glsa_", R"(\bglsa_[A-Za-z0-9_]{32,})", MaskKind::Token},
    {"glc_", R"(\bglc_[A-Za-z0-9+/=]{32,})", MaskKind::Token},
    {"nrak-", R"(\bNRAK-[A-Z0-9]{20,})", MaskKind::Token},
    {"pul-", R"(\bpul-[a-f0-9]{40})", MaskKind::Token},
    {"lin_api_", R"(\blin_api_[A-Za-z0-9]{30,})", MaskKind::Token},
    {"age-secret-key", R"(\bAGE-SECRET-KEY-1[A-Z0-9]{50,})", MaskKind::PrivateKey},
    {"aqae", R"(\bAQAE[A-Za-z0-9_-]{40,}={0,2})", MaskKind::Token}, // of the metadata service
    {"fwo", R"(\bFwoG[A-Za-z0-9/+]{80,}={0,2})", MaskKind::Token},  // sessions of AWS
    {"iqoj", R"(\bIQoJ[A-Za-z0-9/+]{80,}={0,2})", MaskKind::Token},
    {"eyj", R"(\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*)", MaskKind::Token},
    // kubeadm's bootstrap tokens
    {".",
     R"((?<![A-Za-z0-9._/-])(?=[a-z0-9.]*[0-9][a-z0-9.]*[0-9])[a-z0-9]{6}\.(?=[a-z]*[0-9])[a-z0-9]{16}(?![A-Za-z0-9._-]))",
     MaskKind::Token},
    {"ca-cert-hash", R"(ca-cert-hash[\s=,'"]{1,4}(sha256:[0-9a-f]{64}))", MaskKind::Signature},
    // hashes of passwords
    {"$", R"(\$(?:1|2[abxy]?|5|6|7|y|gy|apr1|sha1|argon2(?:i|d|id)|pbkdf2[a-z0-9-]*)\$[./A-Za-z0-9$=,+_-]{8,})",
     MaskKind::PasswordHash},
    {"sha}", R"(\{S?SHA(?:256|512)?\}[A-Za-z0-9+/=]{20,})", MaskKind::PasswordHash},
    // addresses
    {"://", R"(\b[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\s/@:"'<>]{0,80}:([^\s/@"'<>]{1,200})@[A-Za-z0-9\[$‹])",
     MaskKind::Password},
    {"://", R"(\bhttps?://([A-Za-z0-9_.-]{16,})@[A-Za-z0-9])", MaskKind::Token},
    {"signature=", R"([?&](?:X-Amz-|X-Goog-|x-oss-)?Signature=([A-Za-z0-9%+/=_~-]{16,}))", MaskKind::Signature},
    {"x-amz-security-token=", R"([?&]X-Amz-Security-Token=([A-Za-z0-9%+/=_~-]{16,}))", MaskKind::Token},
    {"sig=", R"([?&]sig=([A-Za-z0-9%+/=_~-]{16,}))", MaskKind::Signature},
    {"accountkey=", R"(AccountKey=([A-Za-z0-9+/]{40,}={0,2}))", MaskKind::Secret},
};

struct Compiled
{
    explicit Compiled(const Form &form)
        : mark(form.mark)
        , pattern(QString::fromLatin1(form.pattern), form.kind == MaskKind::Signature
                                                         ? QRegularExpression::CaseInsensitiveOption
                                                         : QRegularExpression::NoPatternOption)
        , kind(form.kind)
    {
        pattern.optimize();
    }
    const char *mark;
    QRegularExpression pattern;
    MaskKind kind;
};

} // namespace

void findSecretForms(const MaskText &text, MaskSpans &spans)
{
    static const std::vector<Compiled> forms(std::begin(kForms), std::end(kForms));
    for (const Compiled &form : forms) {
        if (!text.has(form.mark))
            continue;
        for (auto found = form.pattern.globalMatch(text.wide); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            const int group = match.lastCapturedIndex();
            const qsizetype begin = match.capturedStart(group);
            const qsizetype end = match.capturedEnd(group);
            // What stands in an address may be a variable, and need not be particular.
            if (group == 0 || isLiteralSecret(text.slice(begin, end)))
                spans.append({begin, end, form.kind});
        }
    }
}

} // namespace bootscope
