// SPDX-License-Identifier: GPL-3.0-or-later
// Changes a scenario by naming an item of its tree, as a person does who edits in the tree.
#pragma once

#include "imds/scenario/scenario.h"

namespace bootscope {

struct ScenarioEdit
{
    Scenario scenario;
    QString field; // where the value stands now: "instance.type"; "overrides" or "remove" where no field says it
};

// path: "/latest/meta-data/instance-type", as it is asked for but not percent-encoded; its version does not matter.
// The value goes into the field that the item is made of, so that what is derived from it follows; else into an
// override. A null value takes the item, or the directory with all that is in it, away.
// The error is a sentence: the path is a directory, or no item can be there.
Result<ScenarioEdit> editValue(const Scenario &scenario, const QByteArray &path, const QByteArray &value);

// Whether an override or a removal of exactly this path decides what is there, and the scenario without it.
bool isOverridden(const Scenario &scenario, const QByteArray &path);
Scenario withoutOverride(Scenario scenario, const QByteArray &path);

} // namespace bootscope
