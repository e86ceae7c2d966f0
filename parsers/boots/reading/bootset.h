// SPDX-License-Identifier: GPL-3.0-or-later
// The boots of all logs put together: the same banner in two logs is the same boot.
#pragma once

#include "parsers/boots/reading/bootassembler.h"
#include "parsers/boots/reading/outputassembler.h"

namespace bootscope {

// A boot with what was noted about it while its logs were read.
struct NotedBoot
{
    Boot boot;
    BootNotes log;
    BootNotes output;
};

class BootSet
{
public:
    void addLog(std::vector<Boot> boots, std::vector<BootNotes> notes);
    // Boots that no detailed log knows are added; others get their output, if they have none yet.
    void addOutput(int input, std::vector<OutputBoot> boots);
    // In the order in which they happened, numbered.
    std::vector<NotedBoot> take();

private:
    NotedBoot *find(const BootNotes &notes);
    NotedBoot *nearest(const OutputBoot &output);
    std::vector<NotedBoot *> withoutBanners();
    void attach(NotedBoot &noted, int input, OutputBoot &output);
    void insert(NotedBoot boot);

    std::vector<NotedBoot> m_boots;
    QHash<quint64, std::size_t> m_byBanner; // into m_boots; rebuilt after an insertion
};

} // namespace bootscope
