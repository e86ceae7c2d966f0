// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/checkreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <map>

namespace bootscope {

namespace {

QString levelOf(Severity severity)
{
    return severity == Severity::Error     ? QStringLiteral("error")
           : severity == Severity::Warning ? QStringLiteral("warning")
                                           : QStringLiteral("note");
}

QJsonObject textOf(const QString &text)
{
    return {{QStringLiteral("text"), text}};
}

QJsonObject regionOf(const TextRange &range)
{
    QJsonObject region{{QStringLiteral("startLine"), range.begin.line},
                       {QStringLiteral("startColumn"), std::max(1, range.begin.column)}};
    if (range.end > range.begin) {
        region.insert(QStringLiteral("endLine"), range.end.line);
        region.insert(QStringLiteral("endColumn"), std::max(1, range.end.column));
    }
    return region;
}

// A relative path stays relative: code review tools look for it from the root of the sources.
QString uriOf(const QString &file)
{
    if (file == QLatin1String("-"))
        return QStringLiteral("stdin");
    if (file.startsWith(QLatin1Char('/')))
        return QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded());
    return QString::fromLatin1(QUrl::toPercentEncoding(file, "/"));
}

QJsonObject ruleOf(const QString &code)
{
    QJsonObject rule{{QStringLiteral("id"), code}};
    if (code.startsWith(QLatin1String("SC")))
        rule.insert(QStringLiteral("helpUri"), QString(QStringLiteral("https://www.shellcheck.net/wiki/") + code));
    return rule;
}

QJsonObject resultOf(const QString &file, const Diagnostic &diagnostic, int ruleIndex)
{
    QJsonObject location{{QStringLiteral("artifactLocation"), QJsonObject{{QStringLiteral("uri"), uriOf(file)}}}};
    if (diagnostic.range.isKnown())
        location.insert(QStringLiteral("region"), regionOf(diagnostic.range));
    const QString path = diagnostic.path.isEmpty() ? QString() : diagnostic.path + QStringLiteral(": ");
    const QString help = diagnostic.help.isEmpty() ? QString() : QStringLiteral("\n") + diagnostic.help;
    return {{QStringLiteral("ruleId"), diagnostic.code},
            {QStringLiteral("ruleIndex"), ruleIndex},
            {QStringLiteral("level"), levelOf(diagnostic.severity)},
            {QStringLiteral("message"), textOf(path + diagnostic.message + help)},
            {QStringLiteral("locations"), QJsonArray{QJsonObject{{QStringLiteral("physicalLocation"), location}}}}};
}

} // namespace

QByteArray checkAsSarif(const QList<CheckedFile> &files)
{
    // Sorted, so that the same findings make the same document.
    std::map<QString, int> rules;
    for (const CheckedFile &file : files) {
        for (const Diagnostic &diagnostic : file.result.diagnostics)
            rules.emplace(diagnostic.code, 0);
    }
    QJsonArray ruleList;
    for (auto &[code, index] : rules) {
        index = int(ruleList.size());
        ruleList.append(ruleOf(code));
    }
    QJsonArray results;
    for (const CheckedFile &file : files) {
        for (const Diagnostic &diagnostic : file.result.diagnostics)
            results.append(resultOf(file.name, diagnostic, rules.at(diagnostic.code)));
    }
    const QJsonObject driver{{QStringLiteral("name"), QStringLiteral("bootscope")},
                             {QStringLiteral("version"), QStringLiteral(BOOTSCOPE_VERSION)},
                             {QStringLiteral("rules"), ruleList}};
    const QJsonObject run{{QStringLiteral("tool"), QJsonObject{{QStringLiteral("driver"), driver}}},
                          {QStringLiteral("columnKind"), QStringLiteral("unicodeCodePoints")},
                          {QStringLiteral("results"), results}};
    return QJsonDocument(
               QJsonObject{{QStringLiteral("$schema"), QStringLiteral("https://json.schemastore.org/sarif-2.1.0.json")},
                           {QStringLiteral("version"), QStringLiteral("2.1.0")},
                           {QStringLiteral("runs"), QJsonArray{run}}})
        .toJson();
}

} // namespace bootscope
