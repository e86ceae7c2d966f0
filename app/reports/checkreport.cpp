// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/checkreport.h"

#include "app/reports/planreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bootscope {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(int number)
{
    return number > 0 ? QJsonValue(number) : QJsonValue();
}

QJsonValue fixOf(const Diagnostic &diagnostic)
{
    if (diagnostic.fixes.isEmpty())
        return {};
    const Fix &fix = diagnostic.fixes.first();
    QJsonArray edits;
    for (const TextEdit &edit : fix.edits) {
        edits.append(QJsonObject{{QStringLiteral("line"), edit.range.begin.line},
                                 {QStringLiteral("column"), edit.range.begin.column},
                                 {QStringLiteral("end_line"), edit.range.end.line},
                                 {QStringLiteral("end_column"), edit.range.end.column},
                                 {QStringLiteral("replacement"), edit.replacement}});
    }
    return QJsonObject{{QStringLiteral("title"), fix.title}, {QStringLiteral("edits"), edits}};
}

QJsonObject diagnosticOf(const Diagnostic &diagnostic)
{
    return {{QStringLiteral("line"), orNull(diagnostic.range.begin.line)},
            {QStringLiteral("column"), orNull(diagnostic.range.begin.column)},
            {QStringLiteral("end_line"), orNull(diagnostic.range.end.line)},
            {QStringLiteral("end_column"), orNull(diagnostic.range.end.column)},
            {QStringLiteral("severity"), severityId(diagnostic.severity)},
            {QStringLiteral("code"), diagnostic.code},
            {QStringLiteral("path"), orNull(diagnostic.path)},
            {QStringLiteral("part"), orNull(diagnostic.part)},
            {QStringLiteral("message"), diagnostic.message},
            {QStringLiteral("cloud_init_message"), orNull(diagnostic.said)},
            {QStringLiteral("help"), orNull(diagnostic.help)},
            {QStringLiteral("fix"), fixOf(diagnostic)}};
}

QJsonObject partOf(const Part &part)
{
    return {{QStringLiteral("index"), part.index},
            {QStringLiteral("filename"), part.filename},
            {QStringLiteral("content_type"), part.contentType},
            {QStringLiteral("format"), formatId(part.format)},
            {QStringLiteral("first_line"), orNull(part.lines.firstLine())},
            {QStringLiteral("last_line"), orNull(part.lines.lastLine())},
            {QStringLiteral("stage"), orNull(part.stage)},
            {QStringLiteral("module"), orNull(part.module)},
            {QStringLiteral("frequency"), orNull(part.frequency)}};
}

QJsonObject fileOf(const CheckedFile &file)
{
    const UserData &data = file.result.userData;
    QJsonArray encoding;
    for (const Encoding layer : data.layers)
        encoding.append(encodingId(layer));
    QJsonArray parts;
    for (const Part &part : data.parts)
        parts.append(partOf(part));
    QJsonArray diagnostics;
    for (const Diagnostic &diagnostic : file.result.diagnostics)
        diagnostics.append(diagnosticOf(diagnostic));
    QJsonObject object{{QStringLiteral("file"), file.name},
                       {QStringLiteral("format"), formatId(data.format)},
                       {QStringLiteral("encoding"), encoding},
                       {QStringLiteral("size"), QJsonObject{{QStringLiteral("bytes"), data.raw.size()},
                                                            {QStringLiteral("limit"), kUserDataLimit},
                                                            {QStringLiteral("base64_bytes"), data.base64Bytes()}}},
                       {QStringLiteral("cloud_init"), file.result.cloudInit},
                       {QStringLiteral("valid"), file.result.isValid()},
                       {QStringLiteral("parts"), parts},
                       {QStringLiteral("diagnostics"), diagnostics}};
    if (file.plan) {
        object.insert(QStringLiteral("plan"), planAsJson(*file.plan));
        object.insert(QStringLiteral("merged_config"), mergedConfigAsJson(file.plan->config));
    }
    return object;
}

// One line whatever the file's name or a quoted value holds: a terminal must not be driven by what it is shown.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    }
    return text;
}

} // namespace

QString severityId(Severity severity)
{
    return severity == Severity::Error     ? QStringLiteral("error")
           : severity == Severity::Warning ? QStringLiteral("warning")
                                           : QStringLiteral("info");
}

QByteArray checkAsJson(const QList<CheckedFile> &files)
{
    QJsonArray all;
    for (const CheckedFile &file : files)
        all.append(fileOf(file));
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), 1}, {QStringLiteral("files"), all}}).toJson();
}

QByteArray checkAsText(const QList<CheckedFile> &files)
{
    QString text;
    for (const CheckedFile &file : files) {
        const QString name = file.name == QLatin1String("-") ? QStringLiteral("<stdin>") : oneLine(file.name);
        for (const Diagnostic &diagnostic : file.result.diagnostics) {
            const int line = std::max(1, diagnostic.range.begin.line);
            const int column = std::max(1, diagnostic.range.begin.column);
            const QString path = diagnostic.path.isEmpty() ? QString() : diagnostic.path + QStringLiteral(": ");
            text += QStringLiteral("%1:%2:%3: %4: %5 [%6]\n")
                        .arg(name, QString::number(line), QString::number(column), severityId(diagnostic.severity),
                             oneLine(path + diagnostic.message), diagnostic.code);
            if (!diagnostic.help.isEmpty())
                text += QStringLiteral("%1:%2:%3: note: %4\n")
                            .arg(name, QString::number(line), QString::number(column), oneLine(diagnostic.help));
            if (!diagnostic.said.isEmpty())
                text += QStringLiteral("%1:%2:%3: note: cloud-init says: %4\n")
                            .arg(name, QString::number(line), QString::number(column), oneLine(diagnostic.said));
        }
        if (file.result.diagnostics.isEmpty())
            text += QStringLiteral("%1: %2, nothing wrong found\n").arg(name, formatId(file.result.userData.format));
        if (file.plan)
            text += planText(*file.plan);
    }
    return text.toUtf8();
}

} // namespace bootscope
