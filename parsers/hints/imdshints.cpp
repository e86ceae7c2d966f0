// SPDX-License-Identifier: GPL-3.0-or-later
// How scripts ask the instance metadata service, and what its second version wants. Facts: AWS's user guide, "Use the
// Instance Metadata Service"; a token is fetched with PUT and sent as X-aws-ec2-metadata-token.
#include "parsers/hints/scripthints.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope::hints {

namespace {

constexpr int kMostOffers = 200;
constexpr char kTokenUrl[] = "http://169.254.169.254/latest/api/token";

// The paths of EC2; the address alone is also that of other clouds.
bool isImdsUrl(const QByteArray &text)
{
    static const QRegularExpression url(
        QStringLiteral("(?:169\\.254\\.169\\.254|\\[fd00:ec2::254\\]|\\binstance-data(?:\\.ec2\\.internal)?)(?::80)?/"
                       "(?:latest|1\\.0|20\\d\\d-\\d\\d-\\d\\d)(?:/|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return (text.contains("169.254") || text.contains("fd00:ec2") || text.contains("instance-data")) &&
           url.match(QString::fromUtf8(text)).hasMatch();
}

struct Request
{
    const ShellWord *url = nullptr;
    bool isToken = false;  // PUT of a token
    bool hasToken = false; // or what may hold one
    bool hasFail = false;
    bool isProbe = false; // asks for the status only
};

Request requestOf(const ShellCall &call)
{
    Request request;
    const bool isCurl = call.program == "curl";
    if (!isCurl && call.program != "wget")
        return request;
    for (const ShellWord &word : call.args) {
        const QByteArray lower = word.value.toLower();
        if (!request.url && isImdsUrl(word.value))
            request.url = &word;
        else if (word.expands && word.value.startsWith('$'))
            request.hasToken = true; // "$header", "${options[@]}"
        if (lower.contains("x-aws-ec2-metadata-token") || lower.contains("metadata-flavor") ||
            lower.startsWith("metadata:") || lower.startsWith("authorization"))
            request.hasToken = true;
        if (lower.contains("/api/token"))
            request.isToken = true;
        if (lower.contains("http_code") || lower.contains("response_code"))
            request.isProbe = true;
    }
    const QByteArray header = call.valueOf('H', isCurl ? QByteArrayView("--header") : QByteArrayView("--header"));
    if (header.startsWith('$') || header.startsWith('@') || call.hasOption('K', "--config"))
        request.hasToken = true;
    request.hasFail = !isCurl || call.hasOption('f', "--fail") || call.hasOption('\0', "--fail-with-body");
    return request;
}

// The variable that holds a token where a command stands: assigned above it, in a block around it.
QByteArray tokenVariable(const ScriptSubject &subject, const ShellCommand &command)
{
    const auto isAround = [&subject](int block, int inner) {
        for (int i = inner; i >= 0; i = subject.script.blocks.at(i).parent) {
            if (i == block)
                return true;
        }
        return false;
    };
    QByteArray name;
    for (const ShellCommand &other : subject.script.commands) {
        if (other.begin >= command.begin)
            break;
        for (const ShellAssignment &assignment : other.assignments) {
            if (assignment.value.value.contains("/api/token") && isAround(other.block, command.block))
                name = assignment.name;
        }
        // export TOKEN=$(…)
        for (const ShellWord &word : other.words) {
            const qsizetype sign = word.value.indexOf('=');
            if (sign > 0 && word.value.contains("/api/token") && other.words.first().value == "export" &&
                isAround(other.block, command.block))
                name = word.value.left(sign);
        }
    }
    return name;
}

// Nothing but blanks before the outermost command, and it is the first of its pipeline and list: a line can be put
// above it.
const ShellCommand *lineStarter(const ScriptSubject &subject, const ShellCommand &command)
{
    const ShellCommand &outer = subject.script.commands.at(subject.script.commandAround(command));
    const qsizetype start = subject.index.lineStart(subject.index.position(outer.begin).line);
    const bool isAlone = subject.text().mid(start, outer.begin - start).trimmed().isEmpty();
    const bool isContinued = start >= 2 && subject.text().at(start - 2) == '\\';
    return isAlone && !isContinued && outer.before == ShellJoin::Sequence && !outer.isTest ? &outer : nullptr;
}

void offerToken(Diagnostic &diagnostic, const ScriptSubject &subject, const ShellCommand &command,
                const ShellCall &call, const Request &request)
{
    const bool isCurl = call.program == "curl";
    const QString fail = request.hasFail ? QString() : QStringLiteral(" -f");
    const QString option = isCurl ? QStringLiteral(" -H ") : QStringLiteral(" --header=");
    const QString title = HintText::tr("Ask with a token (IMDSv2)");
    const auto header = [&](const QString &token) {
        return subject.edit(call.start.end, call.start.end,
                            fail + option + QStringLiteral("\"X-aws-ec2-metadata-token: %1\"").arg(token));
    };
    if (const QByteArray known = tokenVariable(subject, command); !known.isEmpty()) {
        offer(diagnostic, title, {header(QStringLiteral("$%1").arg(QString::fromUtf8(known)))});
        return;
    }
    if (const ShellCommand *outer = lineStarter(subject, command)) {
        const qsizetype start = subject.index.lineStart(subject.index.position(outer->begin).line);
        const QString indent = QString::fromUtf8(subject.text().mid(start, outer->begin - start));
        const QString line =
            QStringLiteral(
                "IMDS_TOKEN=$(curl -fsS -X PUT -H \"X-aws-ec2-metadata-token-ttl-seconds: 21600\" \"%1\")\n%2")
                .arg(QLatin1String(kTokenUrl), indent);
        offer(diagnostic, title,
              {subject.edit(outer->begin, outer->begin, line), header(QStringLiteral("$IMDS_TOKEN"))});
        if (!diagnostic.fixes.isEmpty())
            return;
    }
    // In one line, and without ": ", which YAML would take for a key.
    const QString token = QStringLiteral("$(curl -fsS -X PUT -H X-aws-ec2-metadata-token-ttl-seconds:60 %1)")
                              .arg(QLatin1String(kTokenUrl));
    offer(diagnostic, title,
          {subject.edit(call.start.end, call.start.end,
                        fail + option + QStringLiteral("\"X-aws-ec2-metadata-token:%1\"").arg(token))});
}

// The other branch of a script that knows tokens: the old way is meant to be the fallback.
bool isFallback(const ScriptSubject &subject, const ShellCommand &command)
{
    if (!subject.mentions("api/token"))
        return false;
    if (command.before == ShellJoin::Or)
        return true;
    for (int i = command.block; i >= 0; i = subject.script.blocks.at(i).parent) {
        const ShellBlock &block = subject.script.blocks.at(i);
        if (block.isElse || block.before == ShellJoin::Or)
            return true;
    }
    return false;
}

// What it prints becomes a value or a file.
bool isUsed(const ScriptSubject &subject, const ShellCommand &command)
{
    return subject.script.isWithin(command.block, ShellBlock::Kind::Substitution) || command.after == ShellJoin::Pipe ||
           std::any_of(command.redirections.cbegin(), command.redirections.cend(),
                       [](const ShellRedirection &redirection) {
                           return redirection.op == ">" && redirection.target.value != "/dev/null";
                       });
}

} // namespace

void checkImds(const ScriptSubject &subject, HintSink &sink)
{
    int offered = 0;
    for (int i = 0; i < subject.calls.size(); ++i) {
        const ShellCommand &command = subject.script.commands.at(i);
        const ShellCall &call = subject.calls.at(i);
        if ((call.program == "docker" || call.program == "podman") && call.args.size() > 1 &&
            call.args.first().value == "run") {
            const auto asks = [](const ShellWord &word) { return isImdsUrl(word.value); };
            const bool isHost = call.valueOf('\0', "--network") == "host" || call.valueOf('\0', "--net") == "host";
            if (!isHost && std::any_of(call.args.cbegin(), call.args.cend(), asks))
                sink.say("hint.imds-hop-limit", subject, call.start.begin, call.args.first().end,
                         HintText::tr("Instance metadata is asked for from a container"), &command);
            continue;
        }
        const Request request = requestOf(call);
        if (!request.url || request.isProbe)
            continue;
        if (!request.hasToken && !request.isToken) {
            if (isFallback(subject, command))
                continue;
            Diagnostic &made =
                sink.say("hint.imds-token", subject, request.url->begin, request.url->end,
                         HintText::tr("Instance metadata is asked for without a token (IMDSv1)"), &command);
            if (++offered <= kMostOffers)
                offerToken(made, subject, command, call, request);
        } else if (!request.hasFail && isUsed(subject, command)) {
            Diagnostic &made = sink.say("hint.imds-fail", subject, call.start.begin, call.start.end,
                                        HintText::tr("Without -f curl takes an error page for the value"), &command);
            offer(made, HintText::tr("Add -f"), {subject.edit(call.start.end, call.start.end, QStringLiteral(" -f"))});
        }
    }
}

} // namespace bootscope::hints
