// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/parts/partruns.h"

#include <QCoreApplication>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::PartRun)
};

} // namespace

QString partRunStateId(PartRunState state)
{
    switch (state) {
    case PartRunState::Ran:
        return QStringLiteral("ran");
    case PartRunState::Failed:
        return QStringLiteral("failed");
    case PartRunState::Skipped:
        return QStringLiteral("skipped");
    case PartRunState::Ignored:
        return QStringLiteral("ignored");
    case PartRunState::NotReached:
        return QStringLiteral("not-reached");
    case PartRunState::Disabled:
        return QStringLiteral("disabled");
    case PartRunState::NoDatasource:
        return QStringLiteral("no-datasource");
    case PartRunState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString partRunStateName(PartRunState state)
{
    switch (state) {
    case PartRunState::Ran:
        return Text::tr("ran");
    case PartRunState::Failed:
        return Text::tr("failed");
    case PartRunState::Skipped:
        return Text::tr("not run again");
    case PartRunState::Ignored:
        return Text::tr("ignored");
    case PartRunState::NotReached:
        return Text::tr("not reached");
    case PartRunState::Disabled:
        return Text::tr("cloud-init disabled");
    case PartRunState::NoDatasource:
        return Text::tr("no datasource");
    case PartRunState::Unknown:
        break;
    }
    return Text::tr("not known");
}

} // namespace bootscope
