// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/analyzeseveral.h"

#include "app/jobs/summarizecases.h"
#include "app/reports/comparereport.h"
#include "app/reports/summaryreport.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace bootscope {

namespace {

int callFailed(const QString &message)
{
    std::fprintf(stderr, "bootscope analyze: %s\n", qPrintable(message));
    return 2;
}

int printed(const QByteArray &document, int status)
{
    const size_t size = size_t(document.size());
    if (std::fwrite(document.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        return callFailed(QStringLiteral("cannot write to standard output"));
    return status;
}

// Index of the boot that is asked for; -1 when there is none, and message says why.
int chosenBoot(const Analysis &analysis, int number, bool asReference, const QString &name, QString &message)
{
    if (analysis.boots.empty())
        message = QStringLiteral("no boot was found in %1").arg(name);
    else if (number > int(analysis.boots.size()))
        message = QStringLiteral("there is no boot %1 in %2; the logs hold %3")
                      .arg(number)
                      .arg(name)
                      .arg(analysis.boots.size());
    else
        return number > 0 ? number - 1 : bootToCompare(analysis, asReference);
    return -1;
}

} // namespace

int runAnalyzeCompare(const CompareCall &call)
{
    const auto referenceCase = analyze({call.reference});
    if (!referenceCase)
        return callFailed(referenceCase.error());
    const auto bootCase = analyze(call.paths);
    if (!bootCase)
        return callFailed(bootCase.error());
    QString message;
    const int reference = chosenBoot(**referenceCase, call.referenceBoot, true, call.reference, message);
    const int boot =
        reference < 0 ? -1 : chosenBoot(**bootCase, call.boot, false, call.paths.join(QLatin1String(", ")), message);
    if (boot < 0)
        return callFailed(message);
    const std::atomic<bool> never = false;
    const ComparedCases cases{**referenceCase,
                              reference,
                              **bootCase,
                              boot,
                              {call.reference},
                              call.paths,
                              compareBoots(**referenceCase, reference, **bootCase, boot),
                              newMessages(**referenceCase, reference, **bootCase, boot, never)};
    const int status = cases.comparison.firstDivergence < 0 ? 0 : 1;
    return printed(call.json ? comparisonAsJson(cases) : comparisonAsText(cases), status);
}

int runAnalyzeSummary(const SummaryCall &call)
{
    for (const QString &path : call.paths) {
        if (!QFileInfo::exists(path))
            return callFailed(QStringLiteral("there is no %1").arg(path));
    }
    const std::atomic<bool> never = false;
    const QList<CaseSummary> cases = summarizeCases(call.paths, never);
    const bool failed = std::any_of(cases.cbegin(), cases.cend(),
                                    [](const CaseSummary &one) { return one.verdict == Verdict::Failed; });
    return printed(call.json ? summaryAsJson(cases) : summaryAsText(cases, call.by), failed ? 1 : 0);
}

} // namespace bootscope
