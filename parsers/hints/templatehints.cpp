// SPDX-License-Identifier: GPL-3.0-or-later
// Marks of Terraform and CloudFormation, and placeholders, that nobody replaced.
#include "parsers/hints/scripthints.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope::hints {

namespace {

constexpr int kMostOfAKind = 100;

bool isComment(const ScriptSubject &subject, qsizetype at)
{
    return std::any_of(subject.script.comments.cbegin(), subject.script.comments.cend(),
                       [at](const ShellComment &comment) { return at >= comment.begin && at < comment.end; });
}

bool isName(const QByteArray &name)
{
    return !name.isEmpty() && (name.front() == '_' || (name.front() >= 'A' && name.front() <= 'Z') ||
                               (name.front() >= 'a' && name.front() <= 'z'));
}

// What the shell makes of an expansion that a template left; empty when it is the shell's own.
QString residueOf(const ScriptSubject &subject, const ShellExpansion &expansion, qsizetype &end)
{
    const QByteArray &operation = expansion.operation;
    if (expansion.name == "$" && !expansion.braced && subject.text().mid(expansion.end, 1) == "{") {
        const qsizetype close = subject.text().indexOf('}', expansion.end);
        end = close > 0 ? close + 1 : expansion.end + 1;
        return HintText::tr("Terraform's $${…} was not replaced: the shell prints its process number here");
    }
    if (!expansion.braced)
        return {};
    // ${name::1} is bash's; pseudo parameters begin with AWS.
    if (expansion.name == "AWS" && operation.startsWith("::"))
        return HintText::tr("CloudFormation did not replace this; the shell reads it as an empty text");
    if (isName(expansion.name) && operation.startsWith('.') && operation.size() > 1)
        return HintText::tr("Terraform did not replace this; to the shell it is a bad substitution");
    return {};
}

void checkPlaceholders(const ScriptSubject &subject, HintSink &sink)
{
    static const QRegularExpression placeholder(
        QStringLiteral("<(?:your|insert|replace|change|enter|put|my)[-_ ][A-Za-z0-9_ -]{1,40}>|"
                       "<[A-Z][A-Z0-9]*[_-][A-Z0-9_-]{1,40}>|\\bREPLACE[_-](?:ME|WITH|THIS)\\w*|"
                       "\\bYOUR[_-][A-Z0-9_-]+[_-]HERE\\b"));
    if (!subject.mentions("<") && !subject.mentions("REPLACE") && !subject.mentions("YOUR"))
        return;
    const QString text = QString::fromLatin1(subject.text()); // a character a byte
    int count = 0;
    for (auto found = placeholder.globalMatch(text); found.hasNext() && count < kMostOfAKind; ++count) {
        const QRegularExpressionMatch match = found.next();
        const qsizetype begin = match.capturedStart();
        const auto isData = [begin](const ShellHeredoc &heredoc) {
            return begin >= heredoc.begin && begin < heredoc.end;
        };
        if (isComment(subject, begin) ||
            std::any_of(subject.script.heredocs.cbegin(), subject.script.heredocs.cend(), isData))
            continue;
        // In what is only shown it is meant so, and sed replaces it itself.
        const ShellCommand *command = nullptr;
        for (const ShellCommand &candidate : subject.script.commands) {
            if (candidate.begin <= begin && begin < candidate.end)
                command = &candidate;
        }
        const QByteArray program =
            command ? subject.calls.at(command - subject.script.commands.constData()).program : QByteArray();
        if (!command || program == "echo" || program == "printf" || program == "sed" || program == "grep" ||
            program == "perl" || program == "awk" || program == "logger" || command->isTest)
            continue;
        sink.say("hint.placeholder", subject, begin, match.capturedEnd(),
                 HintText::tr("%1 was left in").arg(match.captured()), command);
    }
}

} // namespace

void checkTemplateMarks(const ScriptSubject &subject, HintSink &sink)
{
    for (const ShellExpansion &expansion : subject.script.expansions) {
        qsizetype end = expansion.end;
        const QString residue = residueOf(subject, expansion, end);
        if (!residue.isEmpty())
            sink.say("hint.template-residue", subject, expansion.begin, end, residue,
                     expansion.command >= 0 ? &subject.script.commands.at(expansion.command) : nullptr);
    }
    if (subject.mentions("%{")) {
        static const QRegularExpression directive(
            QStringLiteral("%\\{ ?~? ?(?:if|for|else|endif|endfor)\\b[^}\\n]*\\}"));
        const QString text = QString::fromLatin1(subject.text());
        for (auto found = directive.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            if (!isComment(subject, match.capturedStart()))
                sink.say("hint.template-residue", subject, match.capturedStart(), match.capturedEnd(),
                         HintText::tr("A directive of Terraform's templates was left in"));
        }
    }
    checkPlaceholders(subject, sink);
}

} // namespace bootscope::hints
