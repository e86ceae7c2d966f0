// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/checks/templatecheck.h"

#include "parsers/cloudconfig/cloudconfigcheck.h"
#include "parsers/userdata/jinjastandin.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

// Of broken YAML, the line where what cannot be read begins: "format-l5.c3".
int reportedLine(const Diagnostic &diagnostic)
{
    static const QRegularExpression kPlace(QStringLiteral("\\Aformat-l([0-9]+)\\."));
    return kPlace.match(diagnostic.path).captured(1).toInt();
}

// What two branches write cannot be compared.
bool needsOneBranch(const QString &code)
{
    return code.startsWith(QLatin1String("yaml.")) || code == QLatin1String("schema.uniqueItems") ||
           code == QLatin1String("config.not-a-mapping") || code == QLatin1String("config.crash");
}

} // namespace

QList<Diagnostic> checkTemplate(const Part &part, const Schema &schema)
{
    const auto standIn = userdata::standInFor(part.bytes);
    const qsizetype lf = part.bytes.indexOf('\n');
    if (!standIn || lf < 0)
        return {};
    const QByteArray text = standIn->text.mid(standIn->text.indexOf('\n') + 1);
    const int lines = std::max(1, int(text.count('\n')) + (text.endsWith('\n') ? 0 : 1));

    // Checked with the part's own lines, so that a finding can be held against the lines that were touched.
    const LineMap own = LineMap::consecutive(2, lines);
    CloudConfigContext context;
    context.lines = &own;
    context.part = part.index;
    QList<Diagnostic> kept;
    for (Diagnostic diagnostic : checkCloudConfig(text, schema, context)) {
        const int last = diagnostic.range.begin.line;
        const int reported = reportedLine(diagnostic);
        const int first = reported > 0 ? std::min(last, reported + 1) : last;
        const auto isTouched = [&](int line) { return line >= first && line <= last; };
        if (std::any_of(standIn->touchedLines.cbegin(), standIn->touchedLines.cend(), isTouched))
            continue;
        if (standIn->hasBranches && needsOneBranch(diagnostic.code))
            continue;
        if (standIn->hasBranches && diagnostic.severity == Severity::Error)
            diagnostic.severity = Severity::Warning;
        QList<Fix> fixes;
        for (const Fix &fix : std::as_const(diagnostic.fixes)) {
            if (const auto edits = part.lines.toDocument(fix.edits))
                fixes.append({fix.title, *edits});
        }
        diagnostic.fixes = fixes;
        diagnostic.range = part.lines.toDocument(diagnostic.range);
        kept.append(diagnostic);
    }
    return kept;
}

} // namespace bootscope
