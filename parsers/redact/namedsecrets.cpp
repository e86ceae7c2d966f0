// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/redact/literalsecret.h"
#include "parsers/redact/maskspan.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

// What a name of a secret ends with.
const QRegularExpression &secretName()
{
    static const QRegularExpression name(QStringLiteral(
        "(?:(?i:passw(?:or)?d|passphrase|passcode|secrets?|token|api[_-]?key|apikey|credentials?|"
        "(?:secret|access|private|priv|auth|encryption|signing|license|licence|account|shared|preshared|pre[_-]shared|"
        "master|registration|activation|join|cluster|deploy|storage|host|service|session|webhook)[_-]?key|"
        "(?:client|ca)[_-]key[_-]data|secret[_-]?access[_-]?key|session[_-]?token|pgpassword|mysql_pwd|"
        "connection[_-]?string|webhook[_-]?url|_auth(?:Token)?|userPassword|unicodePwd|plain_text_passwd|hashed_passwd)"
        "|"
        "(?:^|[_.-]|[a-z](?=[A-Z]))(?i:pass|pwd|psk|dsn|auth|cookie|otp|pin)|^(?i:pw))$"));
    return name;
}

const QRegularExpression &assignment()
{
    // A name, what may stand between it and its value, and no value yet.
    static const QRegularExpression expression(QStringLiteral(
        "(?<![A-Za-z0-9_.-])([A-Za-z_][A-Za-z0-9_.-]{1,79})(\\\\{0,2}[\"'])?[ \\t]*(=>|:=|[:=])(?![:=])[ \\t]*"));
    return expression;
}

MaskKind kindOf(const QByteArray &name, const QByteArray &value)
{
    if (value.startsWith('$') && value.count('$') >= 3)
        return MaskKind::PasswordHash;
    if (name.contains("pass") || name.contains("pwd"))
        return MaskKind::Password;
    if (name.contains("secret") && name.contains("access") && name.contains("key"))
        return MaskKind::AwsSecret;
    if (name.contains("token") || name.contains("cookie"))
        return MaskKind::Token;
    if (name.contains("priv") || name.contains("key_data") || name.contains("key-data"))
        return MaskKind::PrivateKey;
    return MaskKind::Secret;
}

bool isBlockMark(const QByteArray &value)
{
    static const QRegularExpression mark(QStringLiteral("^[|>][0-9+-]{0,2}$"));
    return mark.match(QString::fromLatin1(value)).hasMatch();
}

// "calling GetToken: AccessDenied": a sentence of a log, where a word follows a colon.
bool isProse(const QString &line, const QRegularExpressionMatch &name, const QByteArray &value)
{
    return name.captured(3) == QLatin1String(":") && line.at(name.capturedEnd() - 1) == QLatin1Char(' ') &&
           std::all_of(value.cbegin(), value.cend(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == ':'; });
}

qsizetype indentOf(const MaskText &text, qsizetype lineBegin)
{
    qsizetype at = lineBegin;
    while (at < text.bytes.size() && text.bytes[at] == ' ')
        ++at;
    return at - lineBegin;
}

// The lines of a YAML block scalar below its key.
void maskBlock(const MaskText &text, qsizetype keyLine, MaskKind kind, MaskSpans &spans)
{
    const qsizetype indent = indentOf(text, keyLine);
    for (qsizetype at = text.lineEnd(keyLine) + 1; at < text.bytes.size(); at = text.lineEnd(at) + 1) {
        const qsizetype end = text.lineEnd(at);
        const qsizetype begin = at + indentOf(text, at);
        if (text.slice(at, end).trimmed().isEmpty())
            continue;
        if (begin - at <= indent)
            return;
        const QByteArray value = text.slice(begin, end).trimmed();
        if (isLiteralSecret(value) && !value.startsWith("-----"))
            spans.append({begin, begin + value.size(), kind});
    }
}

} // namespace

void findNamedSecrets(const MaskText &text, MaskSpans &spans)
{
    static const QRegularExpression hint(
        QStringLiteral("pass|pwd|secret|token|key|credential|auth|psk|dsn|cookie|otp|pin|connection|webhook|pw"),
        QRegularExpression::CaseInsensitiveOption);
    qsizetype end = 0;
    for (auto hints = hint.globalMatch(text.wide); hints.hasNext();) {
        const qsizetype at = hints.next().capturedStart();
        if (at < end)
            continue; // of a line that was looked at
        const qsizetype line = text.lineBegin(at);
        end = text.lineEnd(at);
        const QString wide = text.wide.sliced(line, end - line);
        // Looked up once a line: a line may be as long as the file.
        const qsizetype brace = wide.indexOf(QLatin1Char('{'));
        qsizetype head = line;
        qsizetype covered = 0; // what a value holds is masked with it
        while (head < end && QByteArrayView(" \t-\r").contains(text.bytes[head]))
            ++head;
        for (auto found = assignment().globalMatch(wide); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            if (line + match.capturedEnd() < covered || !secretName().match(match.captured(1)).hasMatch())
                continue;
            qsizetype begin = line + match.capturedEnd();
            const bool quotedName = match.capturedLength(2) > 0;
            const bool atLineStart = line + match.capturedStart(1) <= head;
            const bool inYaml = atLineStart && !quotedName && match.capturedView(3) == QLatin1String(":");
            const qsizetype stop = valueEnd(text, begin, inYaml);
            const QByteArray value = text.slice(begin, stop);
            const MaskKind kind = kindOf(match.captured(1).toLower().toLatin1(), value);
            const bool inFlow = brace >= 0 && brace < match.capturedStart();
            const bool unquoted = line + match.capturedEnd() == begin;
            if (!inYaml && !quotedName && !inFlow && unquoted && isProse(wide, match, value))
                continue;
            if (inYaml && unquoted && (value.startsWith('{') || value.startsWith('[')))
                continue; // what is inside has names of its own
            if (inYaml && isBlockMark(value))
                maskBlock(text, line, kind, spans);
            else if (isLiteralSecret(value) && !value.startsWith("-----BEGIN"))
                spans.append({begin, covered = stop, kind});
        }
    }
}

} // namespace bootscope
