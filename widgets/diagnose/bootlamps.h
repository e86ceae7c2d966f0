// SPDX-License-Identifier: GPL-3.0-or-later
// Four questions about a boot and their answers: the user's scripts, cloud-init itself, deprecations, the end.
#pragma once

#include "parsers/boots/analysis.h"
#include "widgets/diagnose/timeline/bootdetail.h"

#include <array>

namespace bootscope {

struct Lamp
{
    enum class State : quint8 { Unknown, Good, Warning, Suspect, Bad };
    State state = State::Unknown;
    QString name;      // translated: "Your scripts and configuration"
    QString shortName; // translated, one word where there is room: "Scripts"
    QString fact;      // translated: one sentence
    int failure = -1;  // index into Boot::failures that it is about; -1 for none
    Evidence evidence; // where there is no failure; input -1 for none
};

inline constexpr int kLampCount = 4;
enum LampId { ScriptsLamp, CloudInitLamp, DeprecationLamp, EndLamp };

// Unknown where the evidence does not tell. boot: null for no boot. analysis: that it belongs to, for what cloud-init
// recorded beside its logs and for the names of steps; may be null.
std::array<Lamp, kLampCount> lampsOf(const Boot *boot, const BootDetail &detail, const Analysis *analysis = nullptr);

} // namespace bootscope
