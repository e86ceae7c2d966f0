// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/redact/literalsecret.h"

#include "parsers/redact/maskbook.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

bool isSign(char c)
{
    return !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z');
}

} // namespace

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

} // namespace bootscope
