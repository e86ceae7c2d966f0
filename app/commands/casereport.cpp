// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/casereport.h"

#include "app/jobs/markstore.h"
#include "app/reports/bundle.h"

namespace bootscope {

namespace {

ReportOptions optionsFor(const Analysis &analysis, int onlyBoot)
{
    ReportOptions options;
    options.onlyBoot = onlyBoot;
    options.notes = std::make_shared<const LogNotes>(allMarks(marksFolder(), analysis).notes);
    return options;
}

} // namespace

std::optional<ReportFormat> reportFormatOf(const QString &id)
{
    for (const ReportFormat format : reportFormats()) {
        // The contract's JSON is never masked: it is not written here.
        if (format != ReportFormat::Json && reportFormatId(format) == id)
            return format;
    }
    return {};
}

bool writeCaseReport(const Analysis &analysis, ReportFormat format, int onlyBoot, bool redacted, QIODevice &out)
{
    const ReportOptions options = optionsFor(analysis, onlyBoot);
    Redactor redactor;
    if (redacted)
        learnCase(analysis, options, redactor);
    ReportSource source(analysis, redacted ? &redactor : nullptr);
    if (redacted && format == ReportFormat::Html)
        countMasked(source, options, redactor);
    return writeReport(format, source, options, out);
}

Result<QString> writeCaseBundle(const Analysis &analysis, int onlyBoot, bool redacted, const QString &path)
{
    const ReportOptions options = optionsFor(analysis, onlyBoot);
    Redactor redactor(redacted ? kUsualMaskClasses : MaskClasses());
    const auto made = writeBundle(analysis, options, redactor, path);
    if (!made)
        return Error{made.error()};
    return QStringLiteral("%1: %2 files, %3 values masked")
        .arg(made->path, QString::number(made->files), QString::number(made->masked.size()));
}

} // namespace bootscope
