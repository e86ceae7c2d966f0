// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/redact/maskspan.h"

#include <QRegularExpression>
#include <QStringList>

namespace bootscope {

namespace {

// Addresses that everybody has, masks, and what is set aside for examples (labels among them).
bool isNobodys(const QList<int> &octets)
{
    const int a = octets[0];
    const int b = octets[1];
    const int c = octets[2];
    return a == 0 || a == 127 || a >= 224 || (a == 169 && b == 254) || (a == 198 && (b == 18 || b == 19)) ||
           (a == 192 && b == 0 && (c == 2 || c == 0)) || (a == 198 && b == 51 && c == 100) ||
           (a == 203 && b == 0 && c == 113) || (a == 8 && b == 8) || (a == 1 && c == b && (b == 0 || b == 1));
}

QList<int> octetsOf(const QStringList &words)
{
    QList<int> octets;
    for (const QString &word : words) {
        const int octet = word.toInt();
        if (octet > 255 || (word.size() > 1 && word.startsWith(QLatin1Char('0'))))
            return {};
        octets.append(octet);
    }
    return octets;
}

void findV4(const MaskText &text, MaskSpans &spans)
{
    // Behind "-", "_" or "==" a version stands, and so before "-1" or "~".
    static const QRegularExpression address(
        QStringLiteral("(?<![\\w.~+-])(?<!==)(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})"
                       "(?![\\w~+]|-\\w|\\.\\w|:\\d+\\.\\d|-\\d)"));
    static const QRegularExpression version(
        QStringLiteral("(?:version|release|\\bv\\.?|python|kernel)[\"']?\\s*[:=]?\\s*"
                       "[\"'(]*$"),
        QRegularExpression::CaseInsensitiveOption);
    for (auto found = address.globalMatch(text.wide); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QList<int> octets = octetsOf(match.capturedTexts().mid(1));
        if (octets.size() != 4 || isNobodys(octets))
            continue;
        const qsizetype from = qMax<qsizetype>(0, match.capturedStart() - 24);
        if (version.match(text.wide.sliced(from, match.capturedStart() - from)).hasMatch())
            continue;
        spans.append({match.capturedStart(), match.capturedEnd(), MaskKind::Address4});
    }
    // The same address in a name that EC2 made: ip-10-0-1-23, ec2-3-80-1-2
    static const QRegularExpression name(
        QStringLiteral("(?<![A-Za-z0-9-])(?:ip|ec2)-(\\d{1,3})-(\\d{1,3})-(\\d{1,3})-(\\d{1,3})(?![0-9]|-\\d)"),
        QRegularExpression::CaseInsensitiveOption);
    if (!text.has("ip-") && !text.has("ec2-"))
        return;
    for (auto found = name.globalMatch(text.wide); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QStringList words = match.capturedTexts().mid(1);
        const QList<int> octets = octetsOf(words);
        if (octets.size() == 4 && !isNobodys(octets))
            spans.append({match.capturedStart(1), match.capturedEnd(4), MaskKind::Address4,
                          words.join(QLatin1Char('.')).toLatin1()});
    }
}

bool isV6(const QString &text)
{
    const qsizetype gap = text.indexOf(QLatin1String("::"));
    if (gap >= 0 && text.indexOf(QLatin1String("::"), gap + 1) >= 0)
        return false;
    const QStringList groups = text.split(QLatin1Char(':'));
    int filled = 0;
    for (const QString &group : groups) {
        if (group.size() > 4)
            return false;
        filled += group.isEmpty() ? 0 : 1;
    }
    return gap >= 0 ? filled >= 2 && filled <= 7 : filled == 8 && groups.size() == 8;
}

void findV6(const MaskText &text, MaskSpans &spans)
{
    static const QRegularExpression address(
        QStringLiteral("(?<![\\w:.])[0-9a-f]{1,4}(?::{1,2}[0-9a-f]{1,4}){1,7}(?:::)?(?![\\w:]|\\.\\d)"
                       "|(?<![\\w:.])[0-9a-f]{2,4}(?::[0-9a-f]{1,4}){1,6}::(?![\\w:])"),
        QRegularExpression::CaseInsensitiveOption);
    for (auto found = address.globalMatch(text.wide); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString value = match.captured().toLower();
        if (isV6(value) && !value.startsWith(QLatin1String("2001:db8:")) &&
            !value.startsWith(QLatin1String("fd00:ec2:")) && !value.startsWith(QLatin1String("ff0")) &&
            value != QLatin1String("fe80::"))
            spans.append({match.capturedStart(), match.capturedEnd(), MaskKind::Address6, value.toLatin1()});
    }
}

void findMacs(const MaskText &text, MaskSpans &spans)
{
    static const QRegularExpression mac(QStringLiteral("(?<![0-9a-f:-])(?:[0-9a-f]{2}:){5}[0-9a-f]{2}(?![0-9a-f:])|"
                                                       "(?<![0-9a-f:-])(?:[0-9a-f]{2}-){5}[0-9a-f]{2}(?![0-9a-f-])"),
                                        QRegularExpression::CaseInsensitiveOption);
    for (auto found = mac.globalMatch(text.wide); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QByteArray value = match.captured().toLower().replace(QLatin1Char('-'), QLatin1Char(':')).toLatin1();
        if (value != "00:00:00:00:00:00" && value != "ff:ff:ff:ff:ff:ff" && !value.startsWith("02:00:00:00:"))
            spans.append({match.capturedStart(), match.capturedEnd(), MaskKind::MacAddress, value});
    }
}

} // namespace

void findAddresses(const MaskText &text, MaskSpans &spans)
{
    findMacs(text, spans);
    findV4(text, spans);
    findV6(text, spans);
}

} // namespace bootscope
