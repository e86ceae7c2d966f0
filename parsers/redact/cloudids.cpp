// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/redact/maskspan.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

// Made by an earlier masking: a counter, with more zeros before it than chance makes.
bool isCounter(const QByteArray &value)
{
    const qsizetype dash = value.lastIndexOf('-');
    return value.sliced(dash + 1).startsWith("00000");
}

} // namespace

void findCloudIds(const MaskText &text, MaskSpans &spans)
{
    // What EC2 and its neighbours call things: a prefix, then 8 or 17 hexadecimal digits.
    static const QRegularExpression id(QStringLiteral(
        "(?<![A-Za-z0-9-])(?:i|mi|ami|aki|ari|vpc|subnet|sg|sgr|eni|eni-attach|vol|snap|eipalloc|eipassoc|rtb|rtbassoc|"
        "igw|eigw|nat|acl|aclassoc|lt|r|pcx|vpce|vpce-svc|tgw|tgw-attach|tgw-rtb|vgw|cgw|vpn|dopt|pl|lgw|cagw|fl|fs|"
        "fsap|fsmt|fsvol|cr|sir|sfr|h|spot|key|asg|pg|vpc-cidr-assoc|subnet-cidr-assoc|ipam|ipam-pool|eice|import-i|"
        "export-i|cmd|o|ou|r-)-(?:[0-9a-f]{17}|[0-9a-f]{8})(?![0-9A-Za-z])"));
    for (auto found = id.globalMatch(text.wide); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (!isCounter(match.captured().toLatin1()))
            spans.append({match.capturedStart(), match.capturedEnd(), MaskKind::CloudId});
    }
    // An account only where something says that it is one; afterwards wherever the number stands.
    static const QRegularExpression account(
        QStringLiteral("(?:\\barn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:|\\bhttps://sqs\\.[a-z0-9-]+\\.amazonaws\\.com/|"
                       "\\b(?:account|owner|customer)(?:[_-]?id)?s?[\\\\\"']{0,2}\\s*[:=]?>?\\s*[\\[\\\\\"']{0,3})"
                       "(\\d{12})(?!\\d)|(?<!\\d)(\\d{12})\\.dkr\\.ecr\\."),
        QRegularExpression::CaseInsensitiveOption);
    for (auto found = account.globalMatch(text.wide); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const int group = match.lastCapturedIndex();
        if (!match.captured(group).startsWith(QLatin1String("000000")))
            spans.append({match.capturedStart(group), match.capturedEnd(group), MaskKind::Account});
    }
    // Instance ids of other clouds, and of those who name them by hand.
    if (!text.has("instance"))
        return;
    static const QRegularExpression named(
        QStringLiteral("(?:\\binstance[_-]?id[\\\\\"']{0,2}\\s*[:=]>?\\s*[\\\\\"']{0,2}|targeting instance id:\\s*|"
                       "/var/lib/cloud/instances/|\\biid:\\s*)([A-Za-z0-9][A-Za-z0-9_.-]{2,80})"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression known(
        QStringLiteral("^(?:i-[0-9a-f]{8,17}|iid-datasource.*|instance-\\d+|nocloud|none|null|unknown|redacted)$"),
        QRegularExpression::CaseInsensitiveOption);
    for (auto found = named.globalMatch(text.wide); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        QString value = match.captured(1);
        while (value.endsWith(QLatin1Char('.')))
            value.chop(1);
        if (!known.match(value).hasMatch())
            spans.append({match.capturedStart(1), match.capturedStart(1) + value.size(), MaskKind::InstanceName});
    }
}

} // namespace bootscope
