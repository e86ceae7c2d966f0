// SPDX-License-Identifier: GPL-3.0-or-later
// The translation context of what completion and key help say in our own words.
#pragma once

#include <QCoreApplication>

namespace bootscope::assist {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Assist)
};

} // namespace bootscope::assist
