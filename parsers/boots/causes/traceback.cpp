// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/causes/traceback.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

constexpr qsizetype kMaxOutputLines = 40;
constexpr qsizetype kMaxCommand = 16384;

// The value behind "Key:", "-" and Python's empty strings being no value.
QString valueOf(const QString &line, qsizetype keyLength)
{
    const QString value = line.mid(keyLength).trimmed();
    return value == QLatin1String("-") || value == QLatin1String("''") || value == QLatin1String("b''") ? QString()
                                                                                                        : value;
}

// Python 2 and some versions of 3 wrote the output as one quoted string: 'E: a\nE: b\n'.
QStringList unquoted(const QString &value)
{
    const qsizetype open = value.startsWith(QLatin1Char('b')) ? 1 : 0;
    const QChar quote = value.size() > open + 1 ? value.at(open) : QChar();
    if ((quote != QLatin1Char('\'') && quote != QLatin1Char('"')) || !value.endsWith(quote))
        return {value};
    QString text;
    for (qsizetype i = open + 1; i + 1 < value.size(); ++i) {
        if (value.at(i) != QLatin1Char('\\') || i + 2 >= value.size()) {
            text += value.at(i);
            continue;
        }
        const QChar escaped = value.at(++i);
        if (escaped == QLatin1Char('n'))
            text += QLatin1Char('\n');
        else if (escaped == QLatin1Char('t'))
            text += QLatin1Char('\t');
        else if (escaped != QLatin1Char('r'))
            text += escaped;
    }
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    return text.split(QLatin1Char('\n'));
}

// place: of the line within the record.
void addValue(const QString &value, int place, QStringList &lines, QList<int> &places)
{
    for (const QString &line : unquoted(value)) {
        if (lines.size() >= kMaxOutputLines)
            return;
        lines.append(line);
        places.append(place);
    }
}

// Old versions did not indent what a command printed: it goes on to the next field.
bool hasErrorsBelow(const QStringList &lines, qsizetype from)
{
    const qsizetype stop = qMin(lines.size(), from + kMaxOutputLines);
    for (qsizetype i = from; i < stop; ++i) {
        if (lines.at(i).startsWith(QLatin1String("Stderr:")))
            return true;
    }
    return false;
}

bool endsErrors(const QString &line)
{
    return line.isEmpty() || line.startsWith(QLatin1String("Traceback (most recent call last)")) ||
           line.startsWith(QLatin1String("During handling of ")) ||
           line.startsWith(QLatin1String("The above exception was "));
}

} // namespace

QStringList CommandReport::arguments() const
{
    static const QRegularExpression word(QStringLiteral("b?(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")"));
    QStringList result;
    auto it = word.globalMatch(command.left(8192));
    while (it.hasNext()) {
        const auto match = it.next();
        result.append(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
    }
    return result;
}

CommandReport findCommandReport(const QStringList &lines)
{
    CommandReport report;
    QStringList errors;
    QList<int> errorPlaces;
    enum class Field { None, Command, Output, Errors };
    Field field = Field::None;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        if (line.startsWith(QLatin1String("Command: "))) {
            // The last report of a record is the one that counts.
            report = {};
            errors.clear();
            errorPlaces.clear();
            report.line = int(i);
            report.command = line.mid(9).trimmed();
            field = Field::Command;
        } else if (report.line < 0) {
            continue;
        } else if (line.startsWith(QLatin1String("Exit code: "))) {
            bool ok = false;
            const int code = line.mid(11).trimmed().toInt(&ok);
            if (ok)
                report.exitCode = code;
            report.exitLine = int(i);
            field = Field::None;
        } else if (line.startsWith(QLatin1String("Reason: "))) {
            report.reason = valueOf(line, 8);
            report.reasonLine = int(i);
            field = Field::None;
        } else if (line.startsWith(QLatin1String("Stdout:"))) {
            field = Field::Output;
            addValue(valueOf(line, 7), int(i), report.output, report.outputPlaces);
        } else if (line.startsWith(QLatin1String("Stderr:"))) {
            field = Field::Errors;
            addValue(valueOf(line, 7), int(i), errors, errorPlaces);
        } else if (field == Field::Output && (line.startsWith(QLatin1Char(' ')) || hasErrorsBelow(lines, i))) {
            addValue(line.trimmed(), int(i), report.output, report.outputPlaces);
        } else if (field == Field::Errors && !endsErrors(line)) {
            addValue(line.trimmed(), int(i), errors, errorPlaces);
        } else if (field == Field::Command && report.command.size() < kMaxCommand) {
            // A command of the shell may have several lines.
            report.command += QLatin1Char('\n') + line;
        } else {
            field = Field::None;
        }
    }
    const bool hasErrors = !errors.join(QString()).isEmpty();
    report.errorOutput = hasErrors ? errors : report.output;
    report.errorPlaces = hasErrors ? errorPlaces : report.outputPlaces;
    if (report.errorOutput.join(QString()).isEmpty()) {
        report.errorOutput.clear();
        report.errorPlaces.clear();
    }
    return report;
}

QList<Raised> findExceptions(const QStringList &lines)
{
    static const QRegularExpression raised(QStringLiteral("^(?:[A-Za-z_]\\w*\\.)*(?:[A-Z]\\w*)?(?:Error|Exception|Exit|"
                                                          "Interrupt|Warning|Failure|Timeout|NotFound)\\w*(?::.*)?$"));
    static const QLatin1String traceback("Traceback (most recent call last)");
    QList<Raised> result;
    bool inTraceback = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        if (line.contains(traceback)) {
            inTraceback = true;
        } else if (inTraceback && !line.startsWith(QLatin1Char(' ')) && raised.match(line.left(4096)).hasMatch()) {
            result.append({int(i), line.trimmed()});
            inTraceback = false;
        }
    }
    return result;
}

} // namespace bootscope
