// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/traceback.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

constexpr qsizetype kMaxOutputLines = 40;

// The value behind "Key:", "-" and Python's empty strings being no value.
QString valueOf(const QString &line, qsizetype keyLength)
{
    const QString value = line.mid(keyLength).trimmed();
    return value == QLatin1String("-") || value == QLatin1String("''") || value == QLatin1String("b''") ? QString()
                                                                                                        : value;
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
    QStringList out;
    int outLine = -1;
    QStringList *reading = nullptr;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        if (line.startsWith(QLatin1String("Command: "))) {
            // The last report of a record is the one that counts.
            report = {};
            out.clear();
            outLine = -1;
            reading = nullptr;
            report.line = int(i);
            report.command = line.mid(9).trimmed();
        } else if (report.line < 0) {
            continue;
        } else if (line.startsWith(QLatin1String("Exit code: "))) {
            bool ok = false;
            const int code = line.mid(11).trimmed().toInt(&ok);
            if (ok)
                report.exitCode = code;
            report.exitLine = int(i);
        } else if (line.startsWith(QLatin1String("Reason: "))) {
            report.reason = valueOf(line, 8);
            report.reasonLine = int(i);
        } else if (line.startsWith(QLatin1String("Stdout:"))) {
            reading = &out;
            outLine = int(i);
            out = {valueOf(line, 7)};
        } else if (line.startsWith(QLatin1String("Stderr:"))) {
            reading = &report.errorOutput;
            report.errorOutputLine = int(i);
            report.errorOutput = {valueOf(line, 7)};
        } else if (reading && line.startsWith(QLatin1Char(' ')) && reading->size() < kMaxOutputLines) {
            reading->append(line.trimmed());
        } else {
            reading = nullptr;
        }
    }
    if (report.errorOutput.join(QString()).isEmpty()) {
        report.errorOutput = out;
        report.errorOutputLine = outLine;
    }
    if (report.errorOutput.join(QString()).isEmpty())
        report.errorOutput.clear();
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
