// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/hints/secrets.h"

#include "parsers/redact/literalsecret.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope::hints {

namespace {

struct Form
{
    const char *mark; // stands in every text that can match: most texts need no regular expression
    const char *pattern;
    const char *what;
};

// Forms as their issuers document them.
constexpr Form kForms[] = {
    {"AKIA", "\\bAKIA[A-Z2-7]{16}\\b", QT_TRANSLATE_NOOP("bootscope::Hints", "An access key of AWS stands here")},
    {"ASIA", "\\bASIA[A-Z2-7]{16}\\b", QT_TRANSLATE_NOOP("bootscope::Hints", "An access key of AWS stands here")},
    {"PRIVATE KEY", "-----BEGIN (?:[A-Z0-9]+ ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:\\s|\\\\n)*[A-Za-z0-9+/]{16}",
     QT_TRANSLATE_NOOP("bootscope::Hints", "A private key stands here")},
    {"gh", "\\bgh[pousr]_[A-Za-z0-9]{36,}", QT_TRANSLATE_NOOP("bootscope::Hints", "A token of GitHub stands here")},
    {"github_pat_", "\\bgithub_pat_[A-Za-z0-9_]{50,}",
     QT_TRANSLATE_NOOP("bootscope::Hints", "A token of GitHub stands here")},
    {"glpat-", "\\bglpat-[A-Za-z0-9_-]{20,}", QT_TRANSLATE_NOOP("bootscope::Hints", "A token of GitLab stands here")},
    {"glrt-", "\\bglrt-[A-Za-z0-9_-]{20,}", QT_TRANSLATE_NOOP("bootscope::Hints", "A token of GitLab stands here")},
    {"xox", "\\bxox[abeprs]-[A-Za-z0-9-]{20,}", QT_TRANSLATE_NOOP("bootscope::Hints", "A token of Slack stands here")},
    {"hooks.slack.com", "hooks\\.slack\\.com/services/T[A-Z0-9]{6,}/B[A-Z0-9]{6,}/[A-Za-z0-9]{20,}",
     QT_TRANSLATE_NOOP("bootscope::Hints", "The address of a Slack webhook stands here")},
    {"sk_live_", "\\bsk_live_[A-Za-z0-9]{20,}", QT_TRANSLATE_NOOP("bootscope::Hints", "A key of Stripe stands here")},
    {"AIza", "\\bAIza[A-Za-z0-9_-]{35}\\b", QT_TRANSLATE_NOOP("bootscope::Hints", "A key of Google stands here")},
    {"npm_", "\\bnpm_[A-Za-z0-9]{36}\\b", QT_TRANSLATE_NOOP("bootscope::Hints", "A token of npm stands here")},
    {"hvs.", "\\bhvs\\.[A-Za-z0-9_-]{24,}", QT_TRANSLATE_NOOP("bootscope::Hints", "A token of Vault stands here")},
    {"dop_v1_", "\\bdop_v1_[a-f0-9]{64}\\b",
     QT_TRANSLATE_NOOP("bootscope::Hints", "A token of DigitalOcean stands here")},
    {"tskey-", "\\btskey-[a-z]+-[A-Za-z0-9-]{16,}",
     QT_TRANSLATE_NOOP("bootscope::Hints", "A key of Tailscale stands here")},
    {"SG.", "\\bSG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}",
     QT_TRANSLATE_NOOP("bootscope::Hints", "A key of SendGrid stands here")},
    {"://", "\\b[a-z][a-z0-9+.-]{1,20}://[A-Za-z0-9._%+-]{1,80}:([^\\s/@:$\"'<>{}()%*\\\\`]{4,80})@[A-Za-z0-9]",
     QT_TRANSLATE_NOOP("bootscope::Hints", "A password stands in this address")},
};

bool isExample(const QString &text)
{
    static const QRegularExpression example(
        QStringLiteral(
            "example|changeme|change_me|dummy|placeholder|redacted|replace|insert|xxxx|your|\\.\\.\\.|<|\\{\\{|"
            "\\*\\*\\*|[$]|^__"),
        QRegularExpression::CaseInsensitiveOption);
    return example.match(text).hasMatch();
}

} // namespace

QList<SecretPlace> findSecrets(const QByteArray &text)
{
    QList<SecretPlace> places;
    QString wide;
    for (const Form &form : kForms) {
        if (!text.contains(form.mark))
            continue;
        if (wide.isEmpty())
            wide = QString::fromLatin1(text); // a character a byte
        const QRegularExpression pattern(QString::fromLatin1(form.pattern));
        for (auto found = pattern.globalMatch(wide); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            const int group = match.lastCapturedIndex();
            const QString secret = match.captured(group);
            const bool isRepeated = std::all_of(secret.cbegin() + secret.size() / 2, secret.cend(),
                                                [&](QChar c) { return c == secret.back(); });
            if (!isExample(match.captured()) && !isRepeated)
                places.append({match.capturedStart(group), match.capturedEnd(group), HintText::tr(form.what)});
        }
    }
    std::sort(places.begin(), places.end(),
              [](const SecretPlace &left, const SecretPlace &right) { return left.begin < right.begin; });
    return places;
}

bool isSecretName(const QByteArray &name)
{
    static const QRegularExpression secret(
        QStringLiteral("(?:^|_|-)(?:pass(?:word|wd|phrase)?|pwd|secret|secret_?key|secret_?access_?key|token|api_?key|"
                       "private_?key|auth_?key|credentials?)$|[a-z](?:Password|Passwd|Secret|Token|ApiKey)$|"
                       "^\\w{0,20}passw(?:or)?d$"),
        QRegularExpression::CaseInsensitiveOption);
    return name.size() <= 80 && secret.match(QString::fromLatin1(name)).hasMatch();
}

bool isSecretValue(const QByteArray &name, const QByteArray &value)
{
    // A wrong warning costs more than a missing one: of what may be a secret only what can hardly be anything else.
    const QString text = QString::fromUtf8(value);
    if (!isLiteralSecret(value) || value.size() < 6 || value.size() > 200 || value.contains(' ') ||
        value.startsWith('-') || value.startsWith('~') || value.startsWith('@') || value.startsWith('.') ||
        value.contains("://") || value.contains('(') || value.contains('[') || isExample(text))
        return false;
    // A name in capitals, an ARN or the path of a parameter is where the secret is, not the secret.
    if (value.startsWith("arn:") || value.contains('/') || text == text.toUpper())
        return name.toLower().contains("pass") && !value.startsWith("arn:") && !value.contains('/') &&
               !value.contains('_');
    const bool hasDigit = std::any_of(value.cbegin(), value.cend(), [](char c) { return c >= '0' && c <= '9'; });
    return hasDigit || name.toLower().contains("pass") || name.toLower().contains("pwd");
}

void checkTextSecrets(const QByteArray &text, const LineMap &lines, int part, HintSink &sink)
{
    const QList<SecretPlace> places = findSecrets(text);
    if (places.isEmpty())
        return;
    const TextIndex index(text);
    for (const SecretPlace &place : places)
        sink.say("hint.secret", part, lines.toDocument(index.range(place.begin, place.end)), QString(), place.what);
}

} // namespace bootscope::hints
