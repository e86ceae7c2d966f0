// SPDX-License-Identifier: GPL-3.0-or-later
// Which field of a scenario an item of the tree is made of.
#pragma once

#include "imds/scenario/scenario.h"

#include <functional>

namespace bootscope {

struct EditField
{
    QString name;
    // A null value: the item is to be absent.
    std::function<void(Scenario &, const QByteArray &value)> set;
};

// path: below the version. Empty when the item is made of several fields, of time, or of none.
std::optional<EditField> editField(const Scenario &scenario, const QList<QByteArray> &path);

} // namespace bootscope
