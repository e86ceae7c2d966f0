// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of modules in cloud-init's configuration, and what each module's file says of itself: read, not judged.
#pragma once

#include "parsers/targets/target.h"

namespace bootscope {

// cloud.cfg: YAML. Nothing is added when it cannot be read.
void readModuleLists(const QByteArray &cloudCfg, TargetFacts &facts);
// cloud.cfg.tmpl: the same with jinja's if blocks, whose conditions are kept in words.
void readModuleListsTemplate(const QByteArray &cloudCfgTmpl, TargetFacts &facts);
// cloudinit/config/cc_NAME.py; the name is of the file: "cc_runcmd.py".
ModuleFile readModuleFile(const QString &fileName, const QByteArray &source);

} // namespace bootscope
