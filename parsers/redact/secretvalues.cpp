// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/redact/maskbook.h"
#include "parsers/redact/maskspan.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

// Words that stand where a secret may stand, and names that mean nobody in particular.
bool isCommonWord(const QByteArray &value)
{
    static const QRegularExpression common(
        QStringLiteral("^(?:true|false|yes|no|on|off|none|null|nil|~|required|optional|enabled|disabled|password|"
                       "passwd|secret|token|default|empty|unset|random|r|redacted|removed|hidden|masked|text|hash|"
                       "string|str|auto|always|never|succeeded|failed|missing|invalid|expired|locked|not|is|for|the|"
                       "root|admin|administrator|ubuntu|debian|ec2-user|centos|fedora|rocky|almalinux|opensuse|sles|"
                       "amazon|linux|localhost|localdomain|localhost\\.localdomain|host|hostname|fqdn|cloud-init|"
                       "cloudinit|systemd|kernel|nocloud|iid-datasource(?:-none)?|unknown|user|users|example)$"),
        QRegularExpression::CaseInsensitiveOption);
    return common.match(QString::fromLatin1(value)).hasMatch();
}

bool hasAny(const QByteArray &value, bool (*test)(char))
{
    return std::any_of(value.cbegin(), value.cend(), test);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isSign(char c)
{
    return !isDigit(c) && !isUpper(c) && !isLower(c);
}

} // namespace

MaskText::MaskText(const QByteArray &text) : bytes(text), lower(text.toLower()), wide(QString::fromLatin1(text)) {}

qsizetype MaskText::lineBegin(qsizetype at) const
{
    return at == 0 ? 0 : bytes.lastIndexOf('\n', at - 1) + 1;
}

qsizetype MaskText::lineEnd(qsizetype at) const
{
    const qsizetype feed = bytes.indexOf('\n', at);
    return feed < 0 ? bytes.size() : feed;
}

bool isLiteralSecret(const QByteArray &value)
{
    if (value.isEmpty() || isMaskLabel(value) || isCommonWord(value))
        return false;
    static const QRegularExpression hash(QStringLiteral("^\\$[0-9a-z]{1,9}\\$"));
    const char first = value.front();
    if (first == '$' && !hash.match(QString::fromLatin1(value)).hasMatch())
        return value.size() > 1 && isSign(value[1]) && value[1] != '{' && value[1] != '(' && value[1] != '_' &&
               value[1] != '*' && value[1] != '@' && value[1] != '\'';
    if (value.startsWith("{{") || value.startsWith("{%") || value.startsWith("%(") || first == '<' ||
        value.startsWith("arn:") || value.startsWith("file:") || value.startsWith("ssm:"))
        return false;
    // A path is where the secret is, not the secret; base64 may begin with a slash, but has seldom a second one so
    // soon.
    static const QRegularExpression path(QStringLiteral("^(?:~|\\.{1,2})?/[a-z][a-z0-9_.-]*(?:/|$)"));
    if (path.match(QString::fromLatin1(value)).hasMatch())
        return false;
    static const QRegularExpression hidden(QStringLiteral("^(?:[*x.]{3,}|-+|=+|REDACTED.*)$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return !hidden.match(QString::fromLatin1(value)).hasMatch();
}

bool isParticular(MaskKind kind, const QByteArray &value)
{
    if (isCommonWord(value) || isMaskLabel(value))
        return false;
    switch (kind) {
    case MaskKind::Account:
    case MaskKind::PasswordHash:
        return true;
    case MaskKind::HostName:
    case MaskKind::UserName:
    case MaskKind::InstanceName:
        return value.size() >= 4 && (hasAny(value, isDigit) || value.contains('-') || value.contains('.') ||
                                     value.contains('_') || value.size() >= 8);
    default:
        break;
    }
    if (maskClassOf(kind) != MaskClass::Secrets)
        return false; // known by their form
    const bool mixed = hasAny(value, isLower) && std::any_of(value.cbegin() + 1, value.cend(), isUpper);
    const bool digits = hasAny(value, isDigit);
    if (value.size() >= 6 && digits && (hasAny(value, isLower) || hasAny(value, isUpper)))
        return true;
    if (value.size() >= 8 && (mixed || hasAny(value, isSign) || digits))
        return true;
    return value.size() >= 12;
}

qsizetype valueEnd(const MaskText &text, qsizetype &begin, bool inYaml)
{
    const QByteArray &bytes = text.bytes;
    const qsizetype stop = text.lineEnd(begin);
    QByteArray quote;
    for (const char *candidate : {"\\\\\"", "\\\"", "\\'", "\"", "'"}) {
        if (QByteArrayView(bytes).sliced(begin, stop - begin).startsWith(candidate)) {
            quote = candidate;
            break;
        }
    }
    if (!quote.isEmpty()) {
        begin += quote.size();
        qsizetype at = begin;
        while (at < stop && !QByteArrayView(bytes).sliced(at, stop - at).startsWith(quote))
            at += quote.size() == 1 && quote == "\"" && bytes[at] == '\\' && at + 1 < stop ? 2 : 1;
        return qMin(at, stop);
    }
    qsizetype at = begin;
    if (inYaml) {
        const qsizetype comment = bytes.indexOf(" #", begin);
        at = comment >= 0 && comment < stop ? comment : stop;
    } else {
        while (at < stop && !QByteArrayView(" \t\r,;&|<>()[]{}\"'`\\").contains(bytes[at]))
            ++at;
    }
    while (at > begin && QByteArrayView(" \t\r").contains(bytes[at - 1]))
        --at;
    return at;
}

} // namespace bootscope
