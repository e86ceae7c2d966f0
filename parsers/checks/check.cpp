// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/checks/check.h"

#include "parsers/checks/provenfixes.h"
#include "parsers/checks/templatecheck.h"
#include "parsers/cloudconfig/cloudconfigcheck.h"
#include "parsers/hints/hints.h"

#include <algorithm>

namespace bootscope {

namespace {

bool standsBefore(const Diagnostic &left, const Diagnostic &right)
{
    if (left.range.begin != right.range.begin)
        return left.range.begin < right.range.begin;
    return left.severity > right.severity;
}

} // namespace

bool CheckResult::isValid() const
{
    return std::none_of(diagnostics.cbegin(), diagnostics.cend(),
                        [](const Diagnostic &diagnostic) { return diagnostic.severity == Severity::Error; });
}

void sortDiagnostics(QList<Diagnostic> &diagnostics)
{
    std::stable_sort(diagnostics.begin(), diagnostics.end(), standsBefore);
}

CheckResult checkUserData(const QByteArray &raw, const CheckOptions &options)
{
    ReadOptions reading;
    reading.cloudInit = options.cloudInit;
    CheckResult result;
    result.cloudInit = options.cloudInit;
    result.userData = readUserData(raw, reading);
    result.sizes = packedSizes(raw);
    result.diagnostics = result.userData.diagnostics;
    std::shared_ptr<const Schema> schema = options.schema;
    for (const Part &part : std::as_const(result.userData.parts)) {
        const bool isTemplate = part.format == Format::JinjaTemplate && part.rendersTo == Format::CloudConfig;
        if (part.format != Format::CloudConfig && !isTemplate)
            continue;
        if (!schema)
            schema = Schema::embedded();
        if (isTemplate) {
            result.diagnostics += checkTemplate(part, *schema);
            continue;
        }
        CloudConfigContext context;
        context.lines = &part.lines;
        context.part = part.index;
        context.wholeDocument = part.bytes == result.userData.document;
        result.diagnostics += checkCloudConfig(part.bytes, *schema, context);
    }
    result.diagnostics += checkHints(result.userData, options.cloudInit);
    sortDiagnostics(result.diagnostics);
    if (options.provesFixes)
        keepProvenFixes(result, options);
    return result;
}

} // namespace bootscope
