// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/redact/literalsecret.h"
#include "parsers/redact/maskbook.h"
#include "parsers/redact/maskspan.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

constexpr qsizetype kLongestKey = 1 << 17; // bytes of one key, prefixes of a log on its lines included
constexpr int kMostLines = 200;            // of a list of accounts

// What of a line of a private key is the key: all that a log or YAML did not put before it.
MaskSpan keyLine(const MaskText &text, qsizetype begin, qsizetype end)
{
    static const QRegularExpression last(QStringLiteral("[A-Za-z0-9+/=]{8,}[\\s'\",\\\\]*$"));
    const QString wide = text.wide.sliced(begin, end - begin);
    const QRegularExpressionMatch match = last.match(wide);
    qsizetype from = match.hasMatch() ? begin + match.capturedStart() : begin;
    qsizetype to = end;
    while (from < to && QByteArrayView(" \t").contains(text.bytes[from]))
        ++from;
    while (to > from && QByteArrayView(" \t\r'\",\\").contains(text.bytes[to - 1]))
        --to;
    return {from, to, MaskKind::PrivateKey};
}

void maskKey(const MaskText &text, qsizetype begin, qsizetype end, MaskSpans &spans)
{
    QByteArray value;
    MaskSpans lines;
    for (qsizetype line = begin; line < end;) {
        const qsizetype stop = qMin(text.lineEnd(line), end);
        const MaskSpan span = keyLine(text, line, stop);
        const QByteArray bytes = text.slice(span.begin, span.end);
        if (!bytes.isEmpty() && !isMaskLabel(bytes)) {
            value += bytes;
            lines.append(span);
        }
        line = stop + 1;
    }
    for (MaskSpan &line : lines) {
        line.value = value; // one label for the whole key
        spans.append(line);
    }
}

void findPrivateKeys(const MaskText &text, MaskSpans &spans)
{
    static const QRegularExpression head(QStringLiteral("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----"));
    static const QRegularExpression foot(QStringLiteral("-----END [A-Z0-9 ]{0,40}PRIVATE KEY"));
    if (!text.has("private key"))
        return;
    qsizetype footAt = 0;
    for (qsizetype at = 0;;) {
        const QRegularExpressionMatch begin = head.match(text.wide, at);
        if (!begin.hasMatch())
            return;
        at = begin.capturedEnd();
        if (footAt >= 0 && footAt < at) // else the one that was found is still ahead, or there is none
            footAt = foot.match(text.wide, at).capturedStart();
        const bool closed = footAt >= 0 && footAt - at < kLongestKey;
        // Of a key that breaks off, what looks like one.
        qsizetype stop = closed ? footAt : at;
        for (; !closed && stop < text.bytes.size() && stop - at < kLongestKey; stop = text.lineEnd(stop) + 1) {
            static const QRegularExpression base64(QStringLiteral("[A-Za-z0-9+/=]{16,}\\s*$"));
            const qsizetype lineStop = text.lineEnd(stop);
            if (lineStop > stop && !base64.match(text.wide.sliced(stop, lineStop - stop)).hasMatch())
                break;
        }
        stop = qMin(stop, text.bytes.size());
        if (stop > at && text.slice(at, stop).contains('\n')) {
            maskKey(text, at, closed ? qMax(at, text.lineBegin(stop) - 1) : stop, spans);
        } else if (stop > at) { // in one line: with \n as two characters, or spaces
            qsizetype from = at;
            while (from < stop && (text.bytes[from] == '\\' || text.bytes[from] == 'n' || text.bytes[from] == ' '))
                ++from;
            qsizetype to = stop;
            while (to > from && (text.bytes[to - 1] == '\\' || text.bytes[to - 1] == 'n' || text.bytes[to - 1] == ' '))
                --to;
            if (from < to && !isMaskLabel(text.slice(from, to)))
                spans.append({from, to, MaskKind::PrivateKey});
        }
        at = qMax(at, stop);
    }
}

// "  - ubuntu:secret" and what comes after it; ends where a line is no account with a password.
void maskAccounts(const MaskText &text, qsizetype from, qsizetype leastIndent, MaskSpans &spans)
{
    static const QRegularExpression account(
        QStringLiteral("^(\\s*)(?:- )?[\"']?([A-Za-z0-9_.$-]{1,40}):([^\\s\"':][^\\s\"']{0,400})[\"']?\\s*$"));
    int lines = 0;
    for (qsizetype line = from; line < text.bytes.size() && lines < kMostLines;
         line = text.lineEnd(line) + 1, ++lines) {
        const qsizetype end = text.lineEnd(line);
        const QString wide = text.wide.sliced(line, end - line);
        if (wide.trimmed().isEmpty())
            continue;
        const QRegularExpressionMatch match = account.match(wide);
        if (!match.hasMatch() || match.capturedLength(1) < leastIndent)
            return;
        const qsizetype begin = line + match.capturedStart(3);
        if (isLiteralSecret(text.slice(begin, begin + match.capturedLength(3))))
            spans.append({begin, begin + match.capturedLength(3), MaskKind::Password});
    }
}

void findAccounts(const MaskText &text, MaskSpans &spans)
{
    struct Intro
    {
        const char *mark;
        const char *pattern;
    };
    // Ends where the accounts begin.
    static const Intro intros[] = {
        {"'random' passwords", "Set the following 'random' passwords[^\\n]*\\n"},
        {"chpasswd", "\\bchpasswd\\b[^\\n]*<<-?\\s*['\"\\\\]?\\w+[^\\n]*\\n"},
        {"chpasswd", "(?:^|\\n)[ \\t]*chpasswd:[ \\t]*\\n(?:[ \\t]+(?!list)[^\\n]*\\n){0,20}[ \\t]+list:[ "
                     "\\t]*[|>]?[0-9+-]*[ \\t]*\\n"},
    };
    for (const Intro &intro : intros) {
        if (!text.has(intro.mark))
            continue;
        const QRegularExpression pattern(QString::fromLatin1(intro.pattern));
        for (auto found = pattern.globalMatch(text.wide); found.hasNext();)
            maskAccounts(text, found.next().capturedEnd(), 0, spans);
    }
    // In one line: list: "root:secret\nubuntu:other"
    static const QRegularExpression flow(QStringLiteral(
        "chpasswd[\"']?:\\s*\\{?[^\\n]{0,200}?\\blist[\"']?:\\s*(?:\\|\\s*)?[\\[\"']{0,2}([^\\n\\]}]{1,4000})"));
    static const QRegularExpression account(QStringLiteral("[A-Za-z0-9_.-]{1,40}:([^\\s\"',\\\\\\]}]{1,400})"));
    if (!text.has("chpasswd"))
        return;
    for (auto found = flow.globalMatch(text.wide); found.hasNext();) {
        const QRegularExpressionMatch list = found.next();
        for (auto one = account.globalMatch(list.captured(1)); one.hasNext();) {
            const QRegularExpressionMatch match = one.next();
            const qsizetype begin = list.capturedStart(1) + match.capturedStart(1);
            const qsizetype end = begin + match.capturedLength(1);
            if (isLiteralSecret(text.slice(begin, end)))
                spans.append({begin, end, MaskKind::Password});
        }
    }
}

} // namespace

void findSecretBlocks(const MaskText &text, MaskSpans &spans)
{
    findPrivateKeys(text, spans);
    findAccounts(text, spans);
}

} // namespace bootscope
