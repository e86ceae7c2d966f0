// SPDX-License-Identifier: GPL-3.0-or-later
// For continuous integration: workflow commands of GitHub Actions, JUnit's XML, GitLab's code quality report.
#include "app/reports/checklines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamWriter>

#include <algorithm>

namespace bootscope {

namespace {

QString withPath(const Diagnostic &diagnostic)
{
    return diagnostic.path.isEmpty() || diagnostic.message.contains(diagnostic.path)
               ? diagnostic.message
               : diagnostic.path + QStringLiteral(": ") + diagnostic.message;
}

QString escapedData(QString text)
{
    return text.replace(QLatin1Char('%'), QLatin1String("%25"))
        .replace(QLatin1Char('\r'), QLatin1String("%0D"))
        .replace(QLatin1Char('\n'), QLatin1String("%0A"));
}

QString escapedProperty(const QString &text)
{
    return escapedData(text)
        .replace(QLatin1Char(':'), QLatin1String("%3A"))
        .replace(QLatin1Char(','), QLatin1String("%2C"));
}

// XML cannot hold most control characters, not even escaped.
QString forXml(QString text)
{
    for (QChar &c : text) {
        const bool isControl = c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t');
        if (isControl || c.isSurrogate() || c.unicode() >= 0xFFFE)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QString placeOf(const CheckedFile &file, const Diagnostic &diagnostic)
{
    return QStringLiteral("%1:%2:%3")
        .arg(reportedName(file.name), QString::number(std::max(1, diagnostic.range.begin.line)),
             QString::number(std::max(1, diagnostic.range.begin.column)));
}

} // namespace

QByteArray checkAsGitHub(const QList<CheckedFile> &files)
{
    QString text;
    for (const CheckedFile &file : files) {
        for (const Diagnostic &diagnostic : file.result.diagnostics) {
            const QString command = diagnostic.severity == Severity::Error     ? QStringLiteral("error")
                                    : diagnostic.severity == Severity::Warning ? QStringLiteral("warning")
                                                                               : QStringLiteral("notice");
            QStringList properties{QStringLiteral("file=") + escapedProperty(reportedName(file.name))};
            const TextRange &range = diagnostic.range;
            if (range.isKnown() && hasLinesOfFile(file)) {
                const int endLine = std::max(range.begin.line, range.end.line);
                properties.append(QStringLiteral("line=%1,endLine=%2").arg(range.begin.line).arg(endLine));
                // GitHub takes columns only for places within one line; the end is the last character, not behind it.
                if (range.begin.line == endLine && range.begin.column > 0)
                    properties.append(QStringLiteral("col=%1,endColumn=%2")
                                          .arg(range.begin.column)
                                          .arg(std::max(range.begin.column, range.end.column)));
            }
            properties.append(QStringLiteral("title=") + escapedProperty(diagnostic.code));
            const QString help = diagnostic.help.isEmpty() ? QString() : QLatin1Char('\n') + diagnostic.help;
            text += QStringLiteral("::%1 %2::").arg(command, properties.join(QLatin1Char(','))) +
                    escapedData(withPath(diagnostic) + help) + QLatin1Char('\n');
        }
    }
    return text.toUtf8();
}

QByteArray checkAsJUnit(const QList<CheckedFile> &files)
{
    const auto failed =
        std::count_if(files.cbegin(), files.cend(), [](const CheckedFile &file) { return !file.result.isValid(); });
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("bootscope check"));
    xml.writeAttribute(QStringLiteral("tests"), QString::number(files.size()));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(failed));
    xml.writeAttribute(QStringLiteral("errors"), QStringLiteral("0"));
    for (const CheckedFile &file : files) {
        xml.writeStartElement(QStringLiteral("testcase"));
        xml.writeAttribute(QStringLiteral("classname"), QStringLiteral("bootscope"));
        xml.writeAttribute(QStringLiteral("name"), forXml(reportedName(file.name)));
        QString errors;
        QString others;
        QString first;
        for (const Diagnostic &diagnostic : file.result.diagnostics) {
            const QString line = QStringLiteral("%1: %2: %3 [%4]\n")
                                     .arg(placeOf(file, diagnostic), severityId(diagnostic.severity),
                                          withPath(diagnostic), diagnostic.code);
            const bool isError = diagnostic.severity == Severity::Error;
            (isError ? errors : others) += line;
            if (isError && first.isEmpty())
                first = withPath(diagnostic);
        }
        if (!errors.isEmpty()) {
            xml.writeStartElement(QStringLiteral("failure"));
            xml.writeAttribute(QStringLiteral("message"), forXml(first));
            xml.writeCharacters(forXml(errors));
            xml.writeEndElement();
        }
        if (!others.isEmpty())
            xml.writeTextElement(QStringLiteral("system-out"), forXml(others));
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

QByteArray checkAsGitLab(const QList<CheckedFile> &files)
{
    QJsonArray all;
    for (const CheckedFile &file : files) {
        const QStringList prints = fingerprintsOf(file);
        for (qsizetype i = 0; i < prints.size(); ++i) {
            const Diagnostic &diagnostic = file.result.diagnostics.at(i);
            const QString severity = diagnostic.severity == Severity::Error     ? QStringLiteral("major")
                                     : diagnostic.severity == Severity::Warning ? QStringLiteral("minor")
                                                                                : QStringLiteral("info");
            const int line = hasLinesOfFile(file) ? std::max(1, diagnostic.range.begin.line) : 1;
            all.append(
                QJsonObject{{QStringLiteral("description"), withPath(diagnostic)},
                            {QStringLiteral("check_name"), diagnostic.code},
                            {QStringLiteral("fingerprint"), prints.at(i)},
                            {QStringLiteral("severity"), severity},
                            {QStringLiteral("location"),
                             QJsonObject{{QStringLiteral("path"), reportedName(file.name)},
                                         {QStringLiteral("lines"), QJsonObject{{QStringLiteral("begin"), line}}}}}});
        }
    }
    return QJsonDocument(all).toJson();
}

} // namespace bootscope
