// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

#include "app/commands/analyzeseveral.h"
#include "app/commands/casereport.h"
#include "app/reports/analysisjson.h"
#include "app/reports/analysistext.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace bootscope {

namespace {

constexpr const char *kUsage =
    "usage: bootscope analyze [--format FORMAT] [--boot N] [--no-redact] [--bundle FILE.tar.gz] PATH...\n"
    "       bootscope analyze --compare OTHER [--with-boot N] [--boot N] [--format text|json] PATH...\n"
    "       bootscope analyze --summary [--group-by cause|version|datasource|image] [--format text|json] PATH...\n"
    "\n"
    "Says what a boot did, from the logs of cloud-init. A PATH is a log, a folder or an archive that holds some, or -\n"
    "for standard input; user data and JSON of cloud-init beside the logs are used as well.\n"
    "\n"
    "  --format FORMAT      how to print the result: text (the default), json, html, markdown, csv (of the steps),\n"
    "                       trace (for Perfetto) or otlp (traces of OpenTelemetry). Secrets and identifiers are\n"
    "                       masked in all of them but text and json.\n"
    "  --no-redact          masks nothing\n"
    "  --bundle FILE.tar.gz also writes the evidence itself into an archive, masked, to be handed on\n"
    "  --boot N             only the boot with this number, from 1\n"
    "  --compare OTHER      what a boot of PATH did otherwise than a good one of OTHER, which may be PATH itself\n"
    "  --with-boot N        the boot of OTHER to compare with (its last one that succeeded)\n"
    "  --summary            a table of many cases: each PATH is one, a folder as many as it holds\n"
    "  --group-by WORD      what the cases of the table are grouped by (cause)\n"
    "\n"
    "Exit status: 0 nothing wrong was found, 1 a boot failed, 2 the call itself failed.\n";

int usageError(const QString &message)
{
    std::fprintf(stderr, "bootscope analyze: %s\n", qPrintable(message));
    return 2;
}

struct Options
{
    QString format = QStringLiteral("text");
    int boot = 0;
    QString compareWith;
    int withBoot = 0;
    bool summary = false;
    QString groupBy = QStringLiteral("cause");
    bool redacted = true;
    QString bundle;
    QStringList paths;
    QString error;
    bool help = false;
};

Options parseOptions(const QStringList &arguments)
{
    Options options;
    for (qsizetype i = 0; i < arguments.size() && options.error.isEmpty(); ++i) {
        const QString &argument = arguments.at(i);
        const QString name = argument.section(QLatin1Char('='), 0, 0);
        const auto value = [&]() -> QString {
            if (name.size() < argument.size())
                return argument.mid(name.size() + 1);
            if (i + 1 < arguments.size())
                return arguments.at(++i);
            options.error = QStringLiteral("%1 needs a value").arg(name);
            return {};
        };
        if (argument == QLatin1String("--help") || argument == QLatin1String("-h")) {
            options.help = true;
        } else if (name == QLatin1String("--format")) {
            options.format = value();
        } else if (argument == QLatin1String("--no-redact")) {
            options.redacted = false;
        } else if (name == QLatin1String("--bundle")) {
            options.bundle = value();
        } else if (name == QLatin1String("--boot") || name == QLatin1String("--with-boot")) {
            bool ok = false;
            const QString text = value();
            const int number = text.toInt(&ok);
            (name == QLatin1String("--boot") ? options.boot : options.withBoot) = number;
            if (options.error.isEmpty() && (!ok || number < 1))
                options.error = QStringLiteral("not the number of a boot: %1").arg(text);
        } else if (name == QLatin1String("--compare")) {
            options.compareWith = value();
        } else if (argument == QLatin1String("--summary")) {
            options.summary = true;
        } else if (name == QLatin1String("--group-by")) {
            options.groupBy = value();
        } else if (argument == QLatin1String("--")) {
            options.paths += arguments.mid(i + 1);
            break;
        } else if (argument.startsWith(QLatin1Char('-')) && argument.size() > 1) {
            options.error = QStringLiteral("unknown option: %1").arg(argument);
        } else {
            options.paths.append(argument);
        }
    }
    return options;
}

// The calls about several cases; -1 when it is none of them.
int runSeveral(const Options &options)
{
    if (options.compareWith.isEmpty() && !options.summary)
        return -1;
    const bool json = options.format == QLatin1String("json");
    if (!json && options.format != QLatin1String("text"))
        return usageError(QStringLiteral("several cases are printed as text or json, not as %1").arg(options.format));
    if (!options.compareWith.isEmpty())
        return runAnalyzeCompare({options.compareWith, options.paths, options.withBoot, options.boot, json});
    for (const GroupBy by : {GroupBy::Cause, GroupBy::Version, GroupBy::Datasource, GroupBy::Image}) {
        if (groupById(by) == options.groupBy)
            return runAnalyzeSummary({options.paths, by, json});
    }
    return usageError(QStringLiteral("cannot group by %1").arg(options.groupBy));
}

} // namespace

int runAnalyze(const QStringList &arguments)
{
    const Options options = parseOptions(arguments);
    if (options.help) {
        std::fputs(kUsage, stdout);
        return 0;
    }
    if (!options.error.isEmpty())
        return usageError(options.error);
    const std::optional<ReportFormat> report = reportFormatOf(options.format);
    if (!report && options.format != QLatin1String("text") && options.format != QLatin1String("json"))
        return usageError(QStringLiteral("unknown format: %1").arg(options.format));
    if (options.paths.isEmpty()) {
        std::fputs(kUsage, stderr);
        return 2;
    }
    if (const int status = runSeveral(options); status >= 0)
        return status;
    const auto result = analyze(options.paths);
    if (!result)
        return usageError(result.error());
    const Analysis &analysis = **result;
    for (const Input &input : analysis.inputs) {
        // A file that was only found in a folder may be unreadable without spoiling the rest.
        if (!input.source && options.paths.contains(input.path))
            return usageError(input.remark);
    }
    if (options.boot > int(analysis.boots.size()))
        return usageError(
            QStringLiteral("there is no boot %1; the logs hold %2").arg(options.boot).arg(analysis.boots.size()));

    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return usageError(QStringLiteral("cannot write to standard output"));
    if (!options.bundle.isEmpty()) {
        const auto bundle = writeCaseBundle(analysis, options.boot, options.redacted, options.bundle);
        if (!bundle)
            return usageError(bundle.error());
        std::fprintf(stderr, "bootscope analyze: %s\n", qPrintable(*bundle));
    }
    if (report) {
        if (!writeCaseReport(analysis, *report, options.boot, options.redacted, out))
            std::fputs("bootscope analyze: no boot of it has a time, so there are no spans to write\n", stderr);
    } else if (options.format == QLatin1String("json")) {
        writeAnalysisJson(analysis, options.boot, out);
    } else {
        writeAnalysisText(analysis, options.boot, out);
    }
    if (!out.flush())
        return usageError(QStringLiteral("cannot write to standard output"));
    const bool failed = std::any_of(analysis.boots.begin(), analysis.boots.end(), [&](const Boot &boot) {
        return (options.boot == 0 || boot.index == options.boot) && boot.verdict == Verdict::Failed;
    });
    return failed ? 1 : 0;
}

} // namespace bootscope
