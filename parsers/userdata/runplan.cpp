// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/runplan.h"

namespace bootscope::userdata {

namespace {

const QString kPerInstance = QStringLiteral("once-per-instance");
const QString kAlways = QStringLiteral("always");

void planScript(Part &part)
{
    part.stage = QStringLiteral("final");
    if (part.contentType == QLatin1String("text/x-shellscript-per-boot")) {
        part.module = QStringLiteral("scripts-per-boot");
        part.frequency = kAlways;
    } else if (part.contentType == QLatin1String("text/x-shellscript-per-instance")) {
        part.module = QStringLiteral("scripts-per-instance");
        part.frequency = kPerInstance;
    } else if (part.contentType == QLatin1String("text/x-shellscript-per-once")) {
        part.module = QStringLiteral("scripts-per-once");
        part.frequency = QStringLiteral("once");
    } else {
        part.module = QStringLiteral("scripts-user");
        part.frequency = kPerInstance;
    }
}

} // namespace

void planPart(Part &part)
{
    switch (part.format == Format::JinjaTemplate ? part.rendersTo : part.format) {
    case Format::ShellScript:
        planScript(part);
        break;
    case Format::CloudBoothook: // run by its part handler at every boot, before the modules of the stage
    case Format::PartHandler:
    case Format::Include:
        part.stage = QStringLiteral("network");
        part.frequency = kAlways;
        break;
    case Format::IncludeOnce:
        part.stage = QStringLiteral("network");
        part.frequency = kPerInstance;
        break;
    default: // a cloud-config runs in the stages of its keys, the others in none
        break;
    }
}

} // namespace bootscope::userdata
