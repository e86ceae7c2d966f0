// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/checks/provenfixes.h"

#include "parsers/base/applyfixes.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace bootscope {

namespace {

constexpr qint64 kMostBytesTried = 600000;
constexpr qint64 kCostOfATry = 2000; // as many bytes of text cost as much
constexpr int kMostFixes = 3;        // of one diagnostic

using Counts = QHash<QString, int>;

QString kindOf(const Diagnostic &diagnostic)
{
    return QString::number(int(diagnostic.severity)) + QLatin1Char(' ') + diagnostic.code;
}

Counts countKinds(const QList<Diagnostic> &diagnostics)
{
    Counts counts;
    for (const Diagnostic &diagnostic : diagnostics) {
        if (diagnostic.severity != Severity::Info)
            ++counts[kindOf(diagnostic)];
    }
    return counts;
}

// Nothing behind it, or inside of it, was read.
bool stopsReading(const Diagnostic &diagnostic)
{
    constexpr std::array kStarts{"yaml.syntax", "yaml.value", "config.header", "config.not-a-mapping", "userdata.",
                                 "mime.",       "jinja.",     "boothook.",     "script.no-shebang"};
    return std::any_of(kStarts.begin(), kStarts.end(),
                       [&diagnostic](const char *start) { return diagnostic.code.startsWith(QLatin1String(start)); });
}

// The lines that the fix wrote, in the text with it. Lines that it only removed are none.
struct Lines
{
    int first = std::numeric_limits<int>::max();
    int last = 0;
};

Lines linesWritten(const Fix &fix)
{
    QList<TextEdit> edits = fix.edits;
    std::sort(edits.begin(), edits.end(),
              [](const TextEdit &a, const TextEdit &b) { return a.range.begin < b.range.begin; });
    Lines lines;
    int shift = 0;
    for (const TextEdit &edit : std::as_const(edits)) {
        const int breaks = int(edit.replacement.count(QLatin1Char('\n')));
        const int first = edit.range.begin.line + shift;
        if (!edit.replacement.isEmpty()) {
            lines.first = std::min(lines.first, first);
            lines.last = std::max(lines.last, first + breaks);
        }
        shift += breaks - (edit.range.end.line - edit.range.begin.line);
    }
    return lines;
}

class Prover
{
public:
    Prover(const CheckResult &before, const CheckOptions &options) : m_before(before), m_options(options)
    {
        m_options.provesFixes = false;
        m_counts = countKinds(before.diagnostics);
    }

    bool holds(const Diagnostic &diagnostic, const Fix &fix)
    {
        const QByteArray &text = m_before.userData.document;
        m_tried += text.size() + kCostOfATry;
        if (m_tried > kMostBytesTried)
            return false;
        const QByteArray changed = applyFix(text, fix);
        if (changed == text)
            return false;
        const CheckResult after = checkUserData(changed, m_options);
        const Counts counts = countKinds(after.diagnostics);
        // A second error of the kind may come to light: then it must stand further down.
        const bool stops = stopsReading(diagnostic);
        if (!stops && diagnostic.severity != Severity::Info &&
            counts.value(kindOf(diagnostic)) >= m_counts.value(kindOf(diagnostic)))
            return false;
        const Lines written = linesWritten(fix);
        for (const Diagnostic &found : after.diagnostics) {
            const int line = found.range.begin.line;
            const bool sameKind = found.code == diagnostic.code;
            if (stops ? sameKind && line <= std::max(written.last, diagnostic.range.begin.line) : false)
                return false;
            if (stops && found.severity == Severity::Error && line >= written.first && line <= written.last &&
                !m_counts.contains(kindOf(found)) && written.last - written.first < 20)
                return false;
            if (diagnostic.severity == Severity::Info && sameKind && found.path == diagnostic.path)
                return false;
        }
        if (stops)
            return true;
        // Of a mapping with an error, cloud-init does not tell what is deprecated.
        const bool isError = diagnostic.severity == Severity::Error;
        return std::all_of(counts.keyValueBegin(), counts.keyValueEnd(), [this, isError](const auto &kind) {
            const bool isOld = kind.first.endsWith(QLatin1String("schema.deprecated")) ||
                               kind.first.endsWith(QLatin1String("schema.changed"));
            return kind.second <= m_counts.value(kind.first) || (isError && isOld);
        });
    }

private:
    const CheckResult &m_before;
    CheckOptions m_options;
    Counts m_counts;
    qint64 m_tried = 0;
};

} // namespace

void keepProvenFixes(CheckResult &result, const CheckOptions &options)
{
    Prover prover(result, options);
    QList<Diagnostic> proven = result.diagnostics;
    for (Diagnostic &diagnostic : proven) {
        QList<Fix> kept;
        for (const Fix &fix : std::as_const(diagnostic.fixes)) {
            if (kept.size() < kMostFixes && prover.holds(diagnostic, fix))
                kept.append(fix);
        }
        diagnostic.fixes = kept;
    }
    result.diagnostics = proven;
}

} // namespace bootscope
