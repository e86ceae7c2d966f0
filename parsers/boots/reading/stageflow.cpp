// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/reading/stageflow.h"

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

// Who runs `cloud-init init` by hand leaves the local stage out, and the machine has been up for longer.
bool StageFlow::isByHand(const Banner &banner) const
{
    return banner.action == "init" && (m_banners & bit(Stage::Local)) != 0 && hasSeenLaterThan(Stage::Network) &&
           m_uptime >= 0 && banner.uptime >= m_uptime;
}

bool StageFlow::startsNewBoot(const Banner &banner) const
{
    if (isEmpty() || banner.isFinal())
        return false;
    const Stage stage = stageOfAction(banner.action);
    const bool opensBoot = (stage == Stage::Local || banner.action == "init") && !isByHand(banner);
    // With one process for all stages a stage's events may come before its banner.
    if (opensBoot && (((m_banners | m_finished) & bit(stage)) != 0 || hasSeenLaterThan(stage)))
        return true;
    // Later stages may be repeated by hand within one boot; only a smaller uptime proves a restart.
    return stage != Stage::Unknown && banner.uptime >= 0 && m_uptime >= 0 && banner.uptime + 1 < m_uptime;
}

bool StageFlow::startsNewBoot(Stage stage) const
{
    if (stage == Stage::Local)
        return (m_finished & bit(stage)) != 0 || hasSeenLaterThan(stage);
    return stage == Stage::Network && hasSeenLaterThan(stage) && !m_isRepeated;
}

void StageFlow::add(const Banner &banner)
{
    m_isRepeated = m_isRepeated || isByHand(banner);
    if (!banner.isFinal()) {
        const unsigned stage = bit(stageOfAction(banner.action));
        m_seen |= stage;
        m_banners |= stage;
    }
    if (banner.uptime >= 0)
        m_uptime = banner.uptime;
}

void StageFlow::see(Stage stage)
{
    m_seen |= bit(stage);
}

void StageFlow::finish(Stage stage)
{
    m_finished |= bit(stage);
}

} // namespace bootscope
