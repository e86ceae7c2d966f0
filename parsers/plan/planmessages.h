// SPDX-License-Identifier: GPL-3.0-or-later
// The translation context of everything that the plan of a boot says.
#pragma once

#include <QCoreApplication>

namespace bootscope {

struct PlanMessage
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Plan)
};

} // namespace bootscope
