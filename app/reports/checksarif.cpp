// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/checklines.h"

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

// Relative wherever it can be: code review tools look for it from the root of the sources.
QString uriOf(const QString &file)
{
    const QString name = reportedName(file);
    if (name.startsWith(QLatin1Char('/')))
        return QString::fromLatin1(QUrl::fromLocalFile(name).toEncoded());
    return QString::fromLatin1(QUrl::toPercentEncoding(name, "/"));
}

QJsonObject ruleOf(const QString &code)
{
    const RuleText text = ruleTextOf(code);
    QJsonObject rule{{QStringLiteral("id"), code},
                     {QStringLiteral("shortDescription"), textOf(text.summary)},
                     {QStringLiteral("help"), textOf(text.help)}};
    if (code.startsWith(QLatin1String("SC")))
        rule.insert(QStringLiteral("helpUri"), QString(QStringLiteral("https://www.shellcheck.net/wiki/") + code));
    return rule;
}

QJsonArray fixesOf(const QJsonObject &artifact, const Diagnostic &diagnostic)
{
    QJsonArray fixes;
    for (const Fix &fix : diagnostic.fixes) {
        QJsonArray replacements;
        for (const TextEdit &edit : fix.edits) {
            const QJsonObject region{{QStringLiteral("startLine"), edit.range.begin.line},
                                     {QStringLiteral("startColumn"), edit.range.begin.column},
                                     {QStringLiteral("endLine"), edit.range.end.line},
                                     {QStringLiteral("endColumn"), edit.range.end.column}};
            replacements.append(QJsonObject{{QStringLiteral("deletedRegion"), region},
                                            {QStringLiteral("insertedContent"), textOf(edit.replacement)}});
        }
        fixes.append(QJsonObject{{QStringLiteral("description"), textOf(fix.title)},
                                 {QStringLiteral("artifactChanges"),
                                  QJsonArray{QJsonObject{{QStringLiteral("artifactLocation"), artifact},
                                                         {QStringLiteral("replacements"), replacements}}}}});
    }
    return fixes;
}

QJsonObject resultOf(const CheckedFile &file, const Diagnostic &diagnostic, int ruleIndex, const QString &print)
{
    const QJsonObject artifact{{QStringLiteral("uri"), uriOf(file.name)}};
    QJsonObject location{{QStringLiteral("artifactLocation"), artifact}};
    if (diagnostic.range.isKnown() && hasLinesOfFile(file))
        location.insert(QStringLiteral("region"), regionOf(diagnostic.range));
    const QString path = diagnostic.path.isEmpty() ? QString() : diagnostic.path + QStringLiteral(": ");
    const QString help = diagnostic.help.isEmpty() ? QString() : QStringLiteral("\n") + diagnostic.help;
    QJsonObject result{
        {QStringLiteral("ruleId"), diagnostic.code},
        {QStringLiteral("ruleIndex"), ruleIndex},
        {QStringLiteral("level"), levelOf(diagnostic.severity)},
        {QStringLiteral("message"), textOf(path + diagnostic.message + help)},
        {QStringLiteral("locations"), QJsonArray{QJsonObject{{QStringLiteral("physicalLocation"), location}}}},
        // The name that GitHub's code scanning looks for.
        {QStringLiteral("partialFingerprints"), QJsonObject{{QStringLiteral("primaryLocationLineHash"), print}}}};
    if (!diagnostic.fixes.isEmpty() && hasLinesOfFile(file))
        result.insert(QStringLiteral("fixes"), fixesOf(artifact, diagnostic));
    return result;
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
        const QStringList prints = fingerprintsOf(file);
        for (qsizetype i = 0; i < prints.size(); ++i) {
            const Diagnostic &diagnostic = file.result.diagnostics.at(i);
            results.append(resultOf(file, diagnostic, rules.at(diagnostic.code), prints.at(i)));
        }
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
