// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/input.h"

namespace bootscope {

QString inputKindId(InputKind kind)
{
    switch (kind) {
    case InputKind::Unknown:
    case InputKind::StatusText:
    case InputKind::AnalyzeText:
    case InputKind::CaseFile:
        return QStringLiteral("unknown");
    case InputKind::CloudInitLog:
        return QStringLiteral("cloud-init-log");
    case InputKind::OutputLog:
        return QStringLiteral("cloud-init-output-log");
    case InputKind::Console:
        return QStringLiteral("console");
    case InputKind::Journal:
        return QStringLiteral("journal");
    case InputKind::StatusJson:
        return QStringLiteral("status-json");
    case InputKind::ResultJson:
        return QStringLiteral("result-json");
    case InputKind::InstanceData:
        return QStringLiteral("instance-data");
    case InputKind::UserDataFile:
        return QStringLiteral("user-data");
    }
    return {};
}

bool isLog(InputKind kind)
{
    return kind == InputKind::CloudInitLog || kind == InputKind::OutputLog || kind == InputKind::Console ||
           kind == InputKind::Journal;
}

void addRemark(Input &input, const QString &sentence)
{
    if (!input.remark.isEmpty() && !sentence.isEmpty())
        input.remark += QLatin1Char(' ');
    input.remark += sentence;
}

} // namespace bootscope
