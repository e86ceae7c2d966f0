// SPDX-License-Identifier: GPL-3.0-or-later
// The values of a scenario as fields of a form: what they are called, how they are read as text, and what a text must
// be to be taken. No widgets.
#pragma once

#include "imds/scenario/scenario.h"

#include <functional>

namespace bootscope {

struct ScenarioField
{
    enum class Kind : quint8 { Line, Lines, Choice, Flag };

    const char *key = nullptr;   // stable: "instance.type"
    const char *label = nullptr; // source of formText()
    const char *help = nullptr;  // the same; null: none
    Kind kind = Kind::Line;
    QList<QByteArray> choices; // of Kind::Choice
    // item: of a group that repeats; 0 otherwise, and within the group's count. Flags are "true" and "false".
    std::function<QString(const Scenario &, int item)> get;
    // A sentence when the text is no such value, and the scenario is unchanged then; otherwise empty.
    std::function<QString(Scenario &, int item, const QString &text)> set;
};

struct ScenarioGroup
{
    const char *id = nullptr;
    const char *title = nullptr; // source of formText()
    QList<ScenarioField> fields;
    // Of groups that repeat: interfaces, events, faults. Null otherwise.
    std::function<int(const Scenario &)> count;
    std::function<QString(const Scenario &, int item)> itemName;
    std::function<void(Scenario &)> add;
    std::function<void(Scenario &, int item)> remove;

    bool repeats() const { return bool(count); }
};

const QList<ScenarioGroup> &scenarioGroups();
QString formText(const char *source); // translated; empty for null

// The name of a scenario that comes with the program, translated; empty for an unknown id.
QString builtInScenarioTitle(const QString &id);
// A scenario's own name for a person: translated where it is one that comes with the program.
QString scenarioTitle(const QString &name);

} // namespace bootscope
