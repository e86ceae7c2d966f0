// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/status/statuserror.h"

#include "parsers/boots/causes/traceback.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

// The text of a Python literal that begins with a quote; up to the quote that ends it.
QString unquoted(const QString &literal)
{
    QString text = literal;
    if (text.startsWith(QLatin1Char('u')) || text.startsWith(QLatin1Char('b')))
        text = text.mid(1);
    const QChar quote = text.isEmpty() ? QChar() : text.at(0);
    if (quote != QLatin1Char('\'') && quote != QLatin1Char('"'))
        return literal;
    QString result;
    for (qsizetype i = 1; i < text.size() && text.at(i) != quote; ++i) {
        QChar c = text.at(i);
        if (c == QLatin1Char('\\') && i + 1 < text.size()) {
            c = text.at(++i);
            if (c == QLatin1Char('n'))
                c = QLatin1Char('\n');
            else if (c == QLatin1Char('t'))
                c = QLatin1Char('\t');
        }
        result += c;
    }
    return result;
}

QString lastLine(const QStringList &lines)
{
    for (qsizetype i = lines.size(); i-- > 0;) {
        if (!lines.at(i).trimmed().isEmpty())
            return lines.at(i).trimmed();
    }
    return {};
}

} // namespace

StatusError parseStatusError(const QString &text)
{
    static const QRegularExpression pair(QStringLiteral("^\\(u?'([\\w-]+)', (.*)\\)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression raised(QStringLiteral("^([A-Za-z_][\\w.]*)\\((.*)\\)$"),
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression runparts(QStringLiteral("Runparts: \\d+ failures \\(([^)]*)\\)"));
    StatusError error;
    QString rest = text.trimmed();
    if (const auto match = pair.match(rest); match.hasMatch()) {
        error.module = match.captured(1);
        rest = match.captured(2).trimmed();
        if (const auto exception = raised.match(rest); exception.hasMatch()) {
            error.exception = exception.captured(1);
            const QString arguments = exception.captured(2).trimmed();
            rest = unquoted(arguments);
            // Several arguments: nothing is gained by taking them apart.
            if (rest.isEmpty() && !arguments.isEmpty())
                rest = arguments;
        }
    }
    const QStringList lines = rest.split(QLatin1Char('\n'));
    const CommandReport report = findCommandReport(lines);
    if (report.line >= 0) {
        error.exitCode = report.exitCode;
        error.message = lastLine(report.errorOutput);
        if (error.message.isEmpty())
            error.message = report.reason.isEmpty() ? report.command : report.reason;
    } else {
        error.message = lastLine(lines);
    }
    if (error.message.isEmpty())
        error.message = error.exception.isEmpty() ? text.trimmed() : error.exception;
    if (const auto match = runparts.match(rest); match.hasMatch()) {
        for (const QString &name : match.captured(1).split(QLatin1Char(','), Qt::SkipEmptyParts))
            error.scripts.append(name.trimmed());
    }
    error.full = error.exception.isEmpty() ? error.message : error.exception + QStringLiteral(": ") + error.message;
    return error;
}

} // namespace bootscope
