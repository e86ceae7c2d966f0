// SPDX-License-Identifier: GPL-3.0-or-later
// User data turned into a recipe that runs at every boot, without the popular cloud_final_modules list: that one
// replaces the distribution's list and drops every other module of the Final stage.
#pragma once

#include "parsers/carriers/carriernotes.h"
#include "parsers/userdata/userdata.h"

#include <QList>

namespace bootscope {

enum class EveryBootRecipe : quint8 {
    PerBootPart,  // MIME with a text/x-shellscript-per-boot part; cloud-init 22.1 and later
    PerBootFile,  // cloud-config whose write_files puts the script into scripts/per-boot; any release
    Boothook,     // #cloud-boothook: at every boot too, but before the modules of the Network stage
    RuncmdPerBoot // of a cloud-config: its runcmd becomes a per-boot script, the rest stays
};

struct EveryBootChoice
{
    EveryBootRecipe recipe = EveryBootRecipe::PerBootPart;
    QString name;        // translated, short
    QString explanation; // translated, one or two sentences
    bool works = true;   // the release knows it
    QString worksSince;  // "22.1"; empty: always
};

struct EveryBoot
{
    QList<EveryBootChoice> choices; // best first; empty: see problem
    QString problem;                // translated: why nothing can be turned
};

// What can be done with the user data; name is the script's file name on the machine.
EveryBoot everyBootChoices(const UserData &userData, const QString &cloudInit);
// The user data of a choice that was offered. Empty when the recipe does not fit.
QByteArray everyBoot(const UserData &userData, EveryBootRecipe recipe, const QString &name);

// What "once per instance" means, in a few sentences. Translated.
QString oncePerInstanceExplained();

} // namespace bootscope
