// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/stageflow.h"

namespace bootscope {

Stage stageOfAction(QByteArrayView action)
{
    if (action == "init-local")
        return Stage::Local;
    if (action == "init" || action == "modules:init")
        return Stage::Network;
    if (action == "modules:config")
        return Stage::Config;
    if (action == "modules:final")
        return Stage::Final;
    return Stage::Unknown;
}

Stage stageOfEvent(QByteArrayView stage)
{
    if (stage == "init-local")
        return Stage::Local;
    if (stage == "init-network" || stage == "modules-init")
        return Stage::Network;
    if (stage == "modules-config")
        return Stage::Config;
    if (stage == "modules-final")
        return Stage::Final;
    return Stage::Unknown;
}

bool StageFlow::startsNewBoot(const Banner &banner) const
{
    if (isEmpty() || banner.isFinal())
        return false;
    const Stage stage = stageOfAction(banner.action);
    if (stage == Stage::Local)
        return true;
    if (stage == Stage::Network && banner.action == "init" && hasSeen(Stage::Network))
        return true;
    // Later stages may be repeated by hand within one boot; only a smaller uptime proves a restart.
    return stage != Stage::Unknown && banner.uptime >= 0 && m_uptime >= 0 && banner.uptime + 1 < m_uptime;
}

void StageFlow::add(const Banner &banner)
{
    if (!banner.isFinal())
        see(stageOfAction(banner.action));
    if (banner.uptime >= 0)
        m_uptime = banner.uptime;
}

} // namespace bootscope
