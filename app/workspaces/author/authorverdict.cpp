// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/authorverdict.h"

#include <QCoreApplication>

#include <algorithm>

namespace bootscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::AuthorVerdict)
};

bool isIgnored(Format format)
{
    switch (format) {
    case Format::Unknown:
    case Format::Windows:
    case Format::Ignition:
    case Format::Bottlerocket:
    case Format::EksNodeConfig:
        return true;
    default:
        return false;
    }
}

QString counted(int errors, int warnings, const Diagnostic *first)
{
    QStringList words;
    if (errors > 0)
        words.append(errors == 1 ? Words::tr("1 error") : Words::tr("%1 errors").arg(errors));
    if (warnings > 0)
        words.append(warnings == 1 ? Words::tr("1 warning") : Words::tr("%1 warnings").arg(warnings));
    if (words.isEmpty())
        return Words::tr("no problem found");
    if (first && first->range.isKnown())
        words.append(errors + warnings == 1 ? Words::tr("line %1").arg(first->range.begin.line)
                                            : Words::tr("the first in line %1").arg(first->range.begin.line));
    return words.join(QStringLiteral(", "));
}

} // namespace

VerdictText authorVerdict(const CheckResult &result, const QList<Diagnostic> &diagnostics)
{
    const QString version = result.cloudInit;
    const Format format = result.userData.format;
    if (format == Format::Empty)
        return {Tone::Neutral, Words::tr("Nothing here yet. Begin with #cloud-config or #!/bin/sh.")};

    int errors = 0;
    int warnings = 0;
    const Diagnostic *firstError = nullptr;
    const Diagnostic *firstWarning = nullptr;
    for (const Diagnostic &diagnostic : diagnostics) {
        if (diagnostic.severity == Severity::Error && ++errors && !firstError)
            firstError = &diagnostic;
        else if (diagnostic.severity == Severity::Warning && ++warnings && !firstWarning)
            firstWarning = &diagnostic;
    }
    if (isIgnored(format)) {
        const QString why = firstError ? firstError->message : formatName(format);
        return {Tone::Error, Words::tr("cloud-init %1 would ignore this text: %2").arg(version, why)};
    }
    const Diagnostic *first = firstError ? firstError : firstWarning;
    const QList<Part> &all = result.userData.parts;
    const qsizetype parts = all.size();
    const qsizetype left =
        std::count_if(all.cbegin(), all.cend(), [](const Part &part) { return isIgnored(part.format); });
    if (errors == 0 && parts > 0 && left == parts)
        return {Tone::Info, Words::tr("cloud-init %1 would do nothing with this text: %2")
                                .arg(version, formatName(all.first().format))};
    const QString what = parts == 1 ? formatName(all.first().format)
                         : left > 0 ? Words::tr("%1 of %2 parts").arg(parts - left).arg(parts)
                                    : Words::tr("%1 parts").arg(parts);
    return {errors > 0     ? Tone::Error
            : warnings > 0 ? Tone::Warning
                           : Tone::Success,
            Words::tr("cloud-init %1 would read: %2; %3").arg(version, what, counted(errors, warnings, first))};
}

QString kindChain(const UserData &userData)
{
    QStringList chain;
    for (const Encoding layer : userData.layers)
        chain.append(encodingId(layer));
    chain.append(formatName(userData.format));
    return chain.join(QStringLiteral(" → "));
}

} // namespace bootscope
