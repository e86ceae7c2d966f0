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
    // The same for an event of a log without banners (some versions print them to the output only).
    bool startsNewBoot(Stage stage) const;
    void add(const Banner &banner);
    void see(Stage stage); // an event of it
    void finish(Stage stage);
    bool isEmpty() const { return m_seen == 0; }
    void reset() { *this = {}; }

private:
    bool hasSeenLaterThan(Stage stage) const { return (m_seen >> (unsigned(stage) + 1)) != 0; }
    bool isByHand(const Banner &banner) const;
    static unsigned bit(Stage stage) { return 1U << unsigned(stage); }

    unsigned m_seen = 0; // by banner or event, a bit a stage
    unsigned m_banners = 0;
    unsigned m_finished = 0;
    double m_uptime = -1;
    bool m_isRepeated = false; // the network stage, by hand
};

} // namespace bootscope
