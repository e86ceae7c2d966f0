// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/shell/shellanswers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

struct ShellText
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Shell)
};

// json1 counts lines and columns from 1, columns in code points with a tab as one: as we do.
TextRange rangeOf(const QJsonObject &object)
{
    return {{object.value(QLatin1String("line")).toInt(), object.value(QLatin1String("column")).toInt()},
            {object.value(QLatin1String("endLine")).toInt(), object.value(QLatin1String("endColumn")).toInt()}};
}

// Codes below 2000 are about reading the script; at the level of an error they mean that ShellCheck could not.
bool isParseFailure(int code, const QString &level)
{
    return code >= 1000 && code < 2000 && level == QLatin1String("error");
}

Severity severityOf(int code, const QString &level, const ShellAnswers &answers)
{
    if (level == QLatin1String("error")) {
        const bool bashRefuses = answers.bashMessages && !answers.bashAccepts;
        const bool cannotRun = isParseFailure(code, level) && (bashRefuses || !answers.bashMessages);
        return cannotRun ? Severity::Error : Severity::Warning;
    }
    return level == QLatin1String("warning") ? Severity::Warning : Severity::Info;
}

QList<Fix> fixesOf(const QJsonObject &comment, const ShellQuestion &question)
{
    const QJsonArray replacements =
        comment.value(QLatin1String("fix")).toObject().value(QLatin1String("replacements")).toArray();
    Fix fix;
    for (const QJsonValue &value : replacements) {
        const QJsonObject replacement = value.toObject();
        const auto edit =
            question.lines.edit(rangeOf(replacement), replacement.value(QLatin1String("replacement")).toString());
        if (!edit)
            return {}; // what stands there is encoded, or would be read as something else
        fix.edits.append(*edit);
    }
    if (fix.edits.isEmpty())
        return {};
    fix.title = ShellText::tr("Apply ShellCheck's correction");
    return {fix};
}

// What stands in the script as it runs, but was not written as shell: the words of a list, the first line.
bool isForeign(const ShellQuestion &question, int line)
{
    return question.embedded && !question.embedded->lineItems.empty() &&
           (question.embedded->originOf(line).isArgv || question.embedded->originOf(line).item < 0);
}

void place(Diagnostic &diagnostic, const ShellQuestion &question, TextRange range)
{
    diagnostic.range = question.lines.toDocument(range);
    diagnostic.part = question.part;
    if (!question.embedded)
        return;
    diagnostic.path = question.embedded->pathOf(range.begin.line);
    diagnostic.severity = std::min(diagnostic.severity, Severity::Warning);
}

// sh reads on only as far as it needs for the next command, so what stands above has run already.
QString whatRuns(const ShellQuestion &question)
{
    if (!question.embedded || question.embedded->role == EmbeddedScript::Role::WrittenFile)
        return ShellText::tr("bash cannot read the script on from here. What stands above may already have "
                             "run when it gets here.");
    return question.embedded->role == EmbeddedScript::Role::Runcmd
               ? ShellText::tr(
                     "All items of runcmd become one script of /bin/sh. It runs up to the command that cannot "
                     "be read; that one and all items below it do not run.")
               : ShellText::tr("All items of bootcmd become one script of /bin/sh. It runs up to the command that "
                               "cannot be read; that one and all items below it do not run.");
}

QList<Diagnostic> shellCheckDiagnostics(const ShellQuestion &question, const ShellAnswers &answers)
{
    QList<Diagnostic> diagnostics;
    const QJsonArray comments =
        QJsonDocument::fromJson(answers.shellCheckJson).object().value(QLatin1String("comments")).toArray();
    for (const QJsonValue &value : comments) {
        const QJsonObject comment = value.toObject();
        const int code = comment.value(QLatin1String("code")).toInt();
        if (isForeign(question, rangeOf(comment).begin.line))
            continue;
        Diagnostic diagnostic;
        diagnostic.severity = severityOf(code, comment.value(QLatin1String("level")).toString(), answers);
        diagnostic.code = QStringLiteral("SC%1").arg(code);
        place(diagnostic, question, rangeOf(comment));
        diagnostic.message = comment.value(QLatin1String("message")).toString();
        diagnostic.help = QStringLiteral("https://www.shellcheck.net/wiki/SC%1").arg(code);
        diagnostic.fixes = fixesOf(comment, question);
        diagnostics.append(diagnostic);
    }
    return diagnostics;
}

// "/dev/stdin: line 3: syntax error near unexpected token `fi'", then the line once more, which is left out.
QList<Diagnostic> bashDiagnostics(const ShellQuestion &question, const ShellAnswers &answers)
{
    static const QRegularExpression kMessage(QStringLiteral("^[^:]*: line (\\d+): (.*)$"),
                                             QRegularExpression::MultilineOption);
    QList<Diagnostic> diagnostics;
    const QString messages = QString::fromUtf8(answers.bashMessages.value_or(QByteArray()).left(64 * 1024));
    for (auto found = kMessage.globalMatch(messages); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString message = match.captured(2);
        const bool isWarning = message.startsWith(QLatin1String("warning: "));
        if (message.startsWith(QLatin1Char('`')) || (!isWarning && answers.bashAccepts))
            continue;
        Diagnostic diagnostic;
        diagnostic.severity = isWarning ? Severity::Warning : Severity::Error;
        diagnostic.code = isWarning ? QStringLiteral("shell.warning") : QStringLiteral("shell.syntax");
        // An error at the end is reported for the line behind the last one.
        const int line = std::clamp(match.captured(1).toInt(), 1, std::max(1, question.lines.lineCount()));
        place(diagnostic, question, TextRange{{line, 1}, {line, 1}});
        diagnostic.message = isWarning ? message.mid(9) : message;
        if (!isWarning)
            diagnostic.help = whatRuns(question);
        diagnostics.append(diagnostic);
    }
    if (diagnostics.isEmpty() && !answers.bashAccepts) {
        Diagnostic diagnostic;
        diagnostic.code = QStringLiteral("shell.syntax");
        place(diagnostic, question, TextRange{{1, 1}, {1, 1}});
        diagnostic.message = ShellText::tr("bash cannot read this script");
        diagnostic.help = messages.section(QLatin1Char('\n'), 0, 0);
        diagnostics.append(diagnostic);
    }
    return diagnostics;
}

} // namespace

QList<Diagnostic> shellDiagnostics(const ShellQuestion &question, const ShellAnswers &answers)
{
    return bashDiagnostics(question, answers) + shellCheckDiagnostics(question, answers);
}

} // namespace bootscope
