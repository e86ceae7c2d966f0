// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/redact/literalsecret.h"
#include "parsers/redact/maskspan.h"

#include <QRegularExpression>

#include <iterator>
#include <vector>

namespace bootscope {

namespace {

// S: what may stand between two words of a command, also where it is written as a list: ['curl', '-u', 'me:secret']
#define S R"([\s,'"\\]{1,5})"
#define VALUE R"(['"]?([^\s'",|;&)\]\\]{1,400}))"

struct Command
{
    const char *mark; // lower case
    const char *pattern;
    MaskKind kind;
};

constexpr Command kCommands[] = {
    {"curl", R"(\bcurl\b[^\n|;]{0,400}?)" S R"((?:-u|--user|--proxy-user)[\s=,'"]{1,4}[^:\s'"]{1,80}:([^\s'"]{1,200}))",
     MaskKind::Password},
    {"wget", R"(\bwget\b[^\n|;]{0,400}?--(?:http-|ftp-|proxy-)?password[\s=,'"]{1,4}([^\s'"]{1,200}))",
     MaskKind::Password},
    {"mysql", R"(\bmysql[a-z]*\b[^\n|;]{0,400}?[\s,'"]-p['"]?([^\s'",|;)\]]{1,200}))", MaskKind::Password},
    {"mariadb", R"(\bmariadb[a-z-]*\b[^\n|;]{0,400}?[\s,'"]-p['"]?([^\s'",|;)\]]{1,200}))", MaskKind::Password},
    {"identified", R"(\bIDENTIFIED\s+(?:WITH\s+\S+\s+)?(?:BY|AS)\s+(?:PASSWORD\s+)?\\?['"]([^'"\n\\]{1,200}))",
     MaskKind::Password},
    {"password", R"(\b(?:ENCRYPTED\s+|WITH\s+)?PASSWORD\s+\\?'([^'\n\\]{1,200})\\?')", MaskKind::Password},
    {"sshpass", R"(\bsshpass)" S R"(-p[\s,'"]{0,4}([^\s'",]{1,200}))", MaskKind::Password},
    {"login",
     R"(\b(?:docker|podman|nerdctl|buildah|skopeo|helm|az|oc|crane|oras)\b[^\n|;]{0,80}\blogin\b[^\n|;]{0,300}?[\s,'"]-p[\s=,'"]{1,4}([^\s'",|;]{1,2000}))",
     MaskKind::Password},
    {"vault", R"(\bvault)" S "login" S R"((?:-[^\s]+\s+){0,3}([A-Za-z0-9._-]{8,}))", MaskKind::Token},
    {"redis-cli", R"(\bredis-cli\b[^\n|;]{0,200}?)" S "-a" S VALUE, MaskKind::Password},
    {"ldap", R"(\bldap[a-z]+\b[^\n|;]{0,200}?)" S "-w" S VALUE, MaskKind::Password},
    {"chpasswd",
     R"(\becho\b(?:\s+-[en]+)?[\s'",]{1,4}[A-Za-z0-9_.$ {}-]{1,40}:([^\s'"]{1,200}?)['"]{0,2}\s*\|\s*(?:sudo\s+)?(?:/usr/sbin/)?chpasswd)",
     MaskKind::Password},
    {"chpasswd", R"(\bchpasswd\b[^\n]{0,40}<<<\s*['"]?[A-Za-z0-9_.-]{1,40}:([^\s'"]{1,200}))", MaskKind::Password},
    {"--stdin", R"(\becho\b[\s'",]{1,4}([^\s'"|]{1,200})['"]?\s*\|\s*(?:sudo\s+)?passwd\b[^\n]{0,40}--stdin)",
     MaskKind::Password},
    {"htpasswd",
     R"(\bhtpasswd)" S R"(-[a-zA-Z]*b[a-zA-Z]*)" S R"([^\s'",]+)" S R"([^\s'",]+)" S R"(['"]?([^\s'",]{1,200}))",
     MaskKind::Password},
    {"openssl",
     R"(\bopenssl)" S "passwd" S R"((?:-(?:1|5|6|apr1|salt\s+\S+)\s+){0,3}(?!-)['"]?([^\s'"|)-][^\s'"|)]{0,200}))",
     MaskKind::Password},
    {"user", R"(\b(?:useradd|usermod|adduser)\b[^\n|;]{0,200}?)" S R"((?:-p|--password)[\s=,'"]{1,4}([^\s'",]{1,200}))",
     MaskKind::PasswordHash},
    {"aws_", R"(\baws)" S "configure" S "set" S R"([A-Za-z0-9_.-]*aws_secret_access_key)" S VALUE, MaskKind::AwsSecret},
    {"aws_", R"(\baws)" S "configure" S "set" S R"([A-Za-z0-9_.-]*aws_session_token)" S VALUE, MaskKind::Token},
    {"machine", R"(\bmachine\s+\S+\s+login\s+\S+\s+password\s+(\S+))", MaskKind::Password},
    {":", R"((?<![\w.:*/-])[A-Za-z0-9_.*-]+:(?:\d{2,5}|\*):[A-Za-z0-9_.*-]+:[A-Za-z0-9_.*-]+:([^\s:]+)(?=\s|$))",
     MaskKind::Password}, // .pgpass
    {"authorization",
     R"(\bAuthorization[\\'"]{0,2}\s*[:=]\s*[\\'"]{0,2}(?:Basic|Bearer|Token|Digest|ApiKey|GenieKey|Splunk|AWS4-HMAC-SHA256|[A-Za-z]{2,12})\s+([^\s'"\\]{4,4000}))",
     MaskKind::Token},
    {"bearer", R"(\bBearer\s+([A-Za-z0-9._~+/-]{12,}={0,2}))", MaskKind::Token},
    {"cookie", R"(\b(?:Set-)?Cookie:\s*([^\s'"][^\n'"]{3,2000}))", MaskKind::Token},
    {"--",
     R"((?<![\w-])--?[A-Za-z0-9-]{0,40}(?:password|passwd|passphrase|secret|token|api-?key|auth-?key|access-?key|private-?key|credential)s?(?:=|[\s,'"]{1,4})(?!-)['"]?([^\s'",|;&)\]]{1,2000}))",
     MaskKind::Secret},
    {"passwd", R"(\becho\b(?:\s+-[en]+)?[\s'",]{1,4}([^|\n'"]{1,200}?)['"]?\s*\|\s*(?:sudo\s+)?passwd\b)",
     MaskKind::Password},
    {"pass:", R"((?:-pass(?:in|out)?|-k)[\s'",=]{1,4}pass:([^\s'",]{1,200}))", MaskKind::Password},
    {"zip", R"(\b(?:un)?zip\b[^\n|;]{0,200}?\s-P['"\s]{0,3}([^\s'"]{1,200}))", MaskKind::Password},
    {"7z", R"(\b7z[a-z]?\b[^\n|;]{0,200}?\s-p['"]?([^\s'"]{1,200}))", MaskKind::Password},
    {"mongo", R"(\bmongo[a-z]*\b[^\n|;]{0,300}?[\s,'"]-p[\s,'"]{1,4}([^\s'",]{1,200}))", MaskKind::Password},
    {"sqlcmd", R"(\bsqlcmd\b[^\n|;]{0,300}?\s-P[\s'"]{0,3}([^\s'"]{1,200}))", MaskKind::Password},
    {"smbclient", R"(\bsmbclient\b[^\n|;]{0,300}?\s-U\s*['"]?[^\s%'"]{1,80}%([^\s'"]{1,200}))", MaskKind::Password},
    {"net user", R"(\bnet1?\s+user\s+\S+\s+(?!/)['"]?([^\s'"]{1,200}))", MaskKind::Password},
    {"asplaintext", R"(ConvertTo-SecureString\s+(?:-String\s+)?['"]?([^\s'"]{1,200})['"]?[^\n]{0,80}-AsPlainText)",
     MaskKind::Password},
    {"subscription-manager", R"(\bsubscription-manager\b[^\n|;]{0,200}?--activationkey[\s=,'"]{1,4}([^\s'",]{1,200}))",
     MaskKind::Token},
    {"pro", R"(\b(?:pro|ua|ubuntu-advantage)\s+attach\s+([A-Za-z0-9]{20,}))", MaskKind::Token},
    {"wg", R"(\b(?:PrivateKey|PresharedKey)\s*=\s*([A-Za-z0-9+/]{42,43}=))", MaskKind::PrivateKey},
    {"key", R"(\b(?:PrivateKey|PresharedKey)\s*=\s*([A-Za-z0-9+/]{42,43}=))", MaskKind::PrivateKey},
};
#undef S
#undef VALUE

struct Compiled
{
    explicit Compiled(const Command &command)
        : mark(command.mark)
        , pattern(QString::fromLatin1(command.pattern), QRegularExpression::CaseInsensitiveOption)
        , kind(command.kind)
    {
        pattern.optimize();
    }
    const char *mark;
    QRegularExpression pattern;
    MaskKind kind;
};

} // namespace

void findSecretCommands(const MaskText &text, MaskSpans &spans)
{
    static const std::vector<Compiled> commands(std::begin(kCommands), std::end(kCommands));
    for (const Compiled &command : commands) {
        if (!text.has(command.mark))
            continue;
        for (auto found = command.pattern.globalMatch(text.wide); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            const qsizetype begin = match.capturedStart(1);
            const qsizetype end = match.capturedEnd(1);
            if (begin >= 0 && isLiteralSecret(text.slice(begin, end)))
                spans.append({begin, end, command.kind});
        }
    }
}

} // namespace bootscope
