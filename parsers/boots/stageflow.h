// SPDX-License-Identifier: GPL-3.0-or-later
// Which banners begin a new boot: told by the order of the stages and by the uptime, never by the clock, which may
// jump.
#pragma once

#include "parsers/boots/boot.h"
#include "parsers/logs/banner.h"

namespace bootscope {

Stage stageOfAction(QByteArrayView action); // "init" -> Network
Stage stageOfEvent(QByteArrayView stage);   // "modules-final" -> Final

class StageFlow
{
public:
    // True when the banner cannot belong to the boot seen so far.
    bool startsNewBoot(const Banner &banner) const;
    void add(const Banner &banner);
    void see(Stage stage) { m_seen |= 1U << unsigned(stage); }
    bool hasSeen(Stage stage) const { return (m_seen & (1U << unsigned(stage))) != 0; }
    bool isEmpty() const { return m_seen == 0; }
    void reset() { *this = {}; }

private:
    unsigned m_seen = 0;
    double m_uptime = -1;
};

} // namespace bootscope
