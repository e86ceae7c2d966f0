// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/printpattern.h"

#include <QRegularExpression>
#include <QStringList>

namespace bootscope {

namespace {

constexpr qsizetype kMinLiteral = 3; // characters that tell a printed line from others
constexpr int kMostPattern = 600;

} // namespace

QString expansionPattern(const QByteArray &word, bool expands, qsizetype &literal)
{
    static const QRegularExpression expansion(
        QStringLiteral("\\$\\{[^}]*\\}|\\$\\([^)]*\\)|\\$\\w+|\\$[@#?*!$-]|`[^`]*`"));
    const QString text = QString::fromUtf8(word.left(kMostPattern));
    if (!expands) {
        literal += text.size();
        return QRegularExpression::escape(text);
    }
    QString pattern;
    qsizetype at = 0;
    for (auto it = expansion.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        pattern += QRegularExpression::escape(text.mid(at, match.capturedStart() - at)) + QLatin1String(".*");
        literal += match.capturedStart() - at;
        at = match.capturedEnd();
    }
    literal += text.size() - at;
    return pattern + QRegularExpression::escape(text.mid(at));
}

QString printPattern(const ShellCommand &command)
{
    const QByteArray program = command.words.isEmpty() ? QByteArray() : command.words.constFirst().value;
    if ((program != "echo" && program != "printf") || command.after == ShellJoin::Pipe)
        return {};
    for (const ShellRedirection &redirection : command.redirections) {
        if (redirection.op.startsWith('>') && redirection.target.value != "1" && redirection.target.value != "2")
            return {};
    }
    QStringList words;
    qsizetype literal = 0;
    for (qsizetype i = 1; i < command.words.size(); ++i) {
        const ShellWord &word = command.words.at(i);
        if (program == "echo" && words.isEmpty() && (word.value == "-e" || word.value == "-n" || word.value == "-en"))
            continue;
        words.append(expansionPattern(word.value, word.expands, literal));
        if (program == "printf")
            break;
    }
    QString pattern = words.join(QLatin1Char(' '));
    const bool isFormat = program == "printf" || pattern.contains(QLatin1String("\\\\"));
    if (isFormat) {
        // Up to its first conversion or escape.
        const qsizetype end = pattern.indexOf(QRegularExpression(QStringLiteral("%|\\\\%|\\\\\\\\")));
        literal = qMin(literal, end < 0 ? literal : end);
        pattern = pattern.left(end) + QLatin1String(".*");
    }
    return literal < kMinLiteral ? QString() : QRegularExpression::anchoredPattern(pattern);
}

} // namespace bootscope
