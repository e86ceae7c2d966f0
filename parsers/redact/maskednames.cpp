// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/redact/maskspan.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

void findPublicKeys(const MaskText &text, MaskSpans &spans)
{
    static const QRegularExpression key(
        QStringLiteral("\\b(?:ssh-(?:rsa|dss|ed25519|ed448)|ecdsa-sha2-nistp\\d{3}|sk-(?:ssh|ecdsa)[a-z0-9@.-]+)"
                       "(?:-cert-v01@openssh\\.com)?[ \\t]+(AAAA[A-Za-z0-9+/]{20,}={0,3})(?:[ "
                       "\\t]+([^\\s'\",\\]\\\\]+@[^\\s'\",\\]\\\\]+))?"));
    if (text.has("aaaa")) {
        for (auto found = key.globalMatch(text.wide); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            spans.append({match.capturedStart(1), match.capturedEnd(1), MaskKind::PublicKey});
            if (match.capturedLength(2) > 0 && !match.captured(2).startsWith(QLatin1String("root@")))
                spans.append({match.capturedStart(2), match.capturedEnd(2), MaskKind::Email});
        }
    }
    static const QRegularExpression print(QStringLiteral(
        "\\bSHA256:([A-Za-z0-9+/]{43})(?![A-Za-z0-9+/])|(?<![0-9a-f:])((?:[0-9a-f]{2}:){15}[0-9a-f]{2})(?![0-9a-f:])|"
        "ci-info:.*?\\|\\s*((?:[0-9a-f]{2}:){15,31}[0-9a-f]{2})"));
    for (auto found = print.globalMatch(text.wide); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const int group = match.lastCapturedIndex();
        spans.append({match.capturedStart(group), match.capturedEnd(group), MaskKind::Fingerprint});
    }
}

void findHosts(const MaskText &text, MaskSpans &spans)
{
    // Keys of user data and metadata, cloud-init's own words, a login prompt, and the host in the prefix of syslog.
    static const QRegularExpression host(
        QStringLiteral("(?:\\b(?:local[_-]|public[_-]|private[_-]|set[_-])?(?:hostname|fqdn|host_name|nodename)"
                       "[\\\\\"']{0,2}\\s*[:=]>?\\s*[\\\\\"']{0,2}|"
                       "\\b(?:Setting the hostname to|Updating hostname to|setting the system hostname to|"
                       "Setting hostname to|hostnamectl(?: set-hostname)?|\\['hostname',)\\s+'?|"
                       "(?:^|\\n)(?:[A-Z][a-z]{2} [ 0-9]\\d \\d\\d:\\d\\d:\\d\\d|"
                       "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)) (?=\\S+ "
                       "[\\w./()-]+(?:\\[\\d+\\])?:)|"
                       "\\buname\"?:\\s*\\[\\s*\"Linux\",\\s*\")"
                       "([A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?)(?![A-Za-z0-9_(\\[])"
                       "|(?:^|\\n)([A-Za-z0-9][A-Za-z0-9.-]{1,60}) login: "));
    static const QRegularExpression made(QStringLiteral(
        "^(?:ip-\\d+-\\d+-\\d+-\\d+|ec2-\\d+-\\d+-\\d+-\\d+|i-[0-9a-f]{8,17})(?:\\.|$)|"
        "^(?:host-\\d+(?:\\.example)?|localhost|localhost\\.localdomain|\\d+(?:\\.\\d+)*|"
        "(?i:true|false|yes|no|none|null|cloud-init|debian|ubuntu|file|from|to|is|set|not|the|module))$"));
    for (auto found = host.globalMatch(text.wide); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const int group = match.lastCapturedIndex();
        if (!made.match(match.captured(group)).hasMatch())
            spans.append({match.capturedStart(group), match.capturedEnd(group), MaskKind::HostName});
    }
}

void findMails(const MaskText &text, MaskSpans &spans)
{
    static const QRegularExpression mail(QStringLiteral(
        "(?<![A-Za-z0-9._%+/:@-])[A-Za-z0-9._%+-]{1,64}@(?!openssh\\.com|example\\.|libssh\\.org)[A-Za-z0-9-]{1,63}"
        "(?:\\.[A-Za-z0-9-]{1,63}){0,4}\\.(?!service\\b|socket\\b|timer\\b|mount\\b|target\\b|device\\b|slice\\b|"
        "scope\\b)"
        "[A-Za-z]{2,24}(?![A-Za-z0-9-])"));
    for (auto found = mail.globalMatch(text.wide); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        spans.append({match.capturedStart(), match.capturedEnd(), MaskKind::Email});
    }
}

void findUsers(const MaskText &text, MaskSpans &spans)
{
    static const QRegularExpression user(QStringLiteral(
        "(?:/home/|\\bAdding user |\\buseradd',(?: '-[^']*',)* '|\\b(?:useradd|adduser|usermod)\\s+(?:-\\S+\\s+)*|"
        "\\bsudo -u |\\bUSER=|\\bLOGNAME=|\\n\\s*- name: "
        "(?=[a-z_][a-z0-9_-]*\\s*\\n\\s+(?:sudo|groups|shell|ssh|passwd|"
        "lock_passwd|gecos|primary_group|home|uid)))([a-z_][a-z0-9_-]{1,31})"));
    for (auto found = user.globalMatch(text.wide); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (match.captured(1) != QLatin1String("root") && !match.captured(1).startsWith(QLatin1String("user-")))
            spans.append({match.capturedStart(1), match.capturedEnd(1), MaskKind::UserName});
    }
}

} // namespace

void findNames(const MaskText &text, MaskSpans &spans)
{
    findPublicKeys(text, spans);
    findHosts(text, spans);
    if (text.bytes.contains('@'))
        findMails(text, spans);
    findUsers(text, spans);
}

} // namespace bootscope
