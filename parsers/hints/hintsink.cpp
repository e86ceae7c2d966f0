// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/hints/hintsink.h"

#include "parsers/hints/rulebook.h"

namespace bootscope::hints {

ScriptSubject::ScriptSubject(const QByteArray &text, ShellDialect shell, LineMap map, int partIndex, Where place)
    : where(place), dialect(shell), part(partIndex), lines(std::move(map)), script(readShell(text)), index(text)
{
    calls.reserve(script.commands.size());
    for (const ShellCommand &command : std::as_const(script.commands))
        calls.append(callOf(command));
}

bool ScriptSubject::hasShellOption(char letter, QByteArrayView longName, qsizetype before) const
{
    const QByteArray first = text().left(text().indexOf('\n')).simplified();
    const QList<QByteArray> words = first.split(' ');
    for (const QByteArray &word : words.mid(1)) {
        if (letter != '\0' && word.startsWith('-') && !word.startsWith("--") && word.contains(letter))
            return true;
    }
    for (qsizetype i = 0; i < calls.size() && script.commands.at(i).begin < before; ++i) {
        if (calls.at(i).program != "set")
            continue;
        for (const ShellWord &word : calls.at(i).args) {
            if (word.value == longName)
                return true; // behind -o; what +o names is not asked for
            if (letter != '\0' && word.value.startsWith('-') && !word.value.startsWith("--") &&
                word.value.contains(letter))
                return true;
        }
    }
    return false;
}

Diagnostic &HintSink::say(const char *id, const ScriptSubject &subject, qsizetype begin, qsizetype end,
                          const QString &message, const ShellCommand *command)
{
    const TextRange inText = subject.range(begin, end);
    const QString path = subject.embedded ? subject.embedded->pathOf(inText.begin.line) : QString();
    Diagnostic &made = say(id, subject.part, subject.lines.toDocument(inText), path, message);
    if (command) {
        const qsizetype start = subject.script.commands.at(subject.script.commandAround(*command)).begin;
        m_found.back().anchor = subject.lines.toDocument(subject.index.position(start));
    }
    return made;
}

Diagnostic &HintSink::say(const char *id, int part, TextRange inDocument, const QString &path, const QString &message)
{
    const RuleText &rule = ruleText(id);
    Found found;
    found.diagnostic.severity = rule.severity;
    found.diagnostic.code = QLatin1String(id);
    found.diagnostic.range = inDocument;
    found.diagnostic.path = path;
    found.diagnostic.part = part;
    found.diagnostic.message = message;
    found.diagnostic.help = HintText::tr(rule.reason);
    found.anchor = inDocument.begin;
    m_found.push_back(found);
    return m_found.back().diagnostic;
}

QList<Diagnostic> HintSink::take() const
{
    QList<Diagnostic> diagnostics;
    for (const Found &found : m_found) {
        const Diagnostic &diagnostic = found.diagnostic;
        if (!m_silence.covers(diagnostic.code, diagnostic.part, diagnostic.range.begin.line) &&
            !m_silence.covers(diagnostic.code, diagnostic.part, found.anchor.line))
            diagnostics.append(diagnostic);
    }
    return diagnostics;
}

void offer(Diagnostic &diagnostic, const QString &title, const QList<std::optional<TextEdit>> &edits)
{
    Fix fix;
    fix.title = title;
    for (const std::optional<TextEdit> &edit : edits) {
        if (!edit)
            return;
        fix.edits.append(*edit);
    }
    diagnostic.fixes.append(fix);
}

} // namespace bootscope::hints
