// SPDX-License-Identifier: GPL-3.0-or-later
// What the fast pass over a log keeps of each boot for the slow, careful look at its few suspicious lines.
#pragma once

#include "parsers/boots/boot.h"

#include <QByteArrayView>

#include <algorithm>
#include <vector>

namespace bootscope {

// The candidate lines of one boot: the first and the last thousands, should there be more.
class CandidateLines
{
public:
    void add(LineNo line)
    {
        if (m_lines.size() == kMax)
            m_lines.erase(m_lines.begin() + kMax / 2);
        m_lines.push_back(line);
    }
    const std::vector<LineNo> &lines() const { return m_lines; }

private:
    static constexpr std::size_t kMax = 4000;
    std::vector<LineNo> m_lines;
};

struct StageMark
{
    Stage stage = Stage::Unknown;
    LineNo line; // of its banner
};

struct BootNotes
{
    CandidateLines candidates;   // warnings and worse, failed events, error-looking lines of an output log
    std::vector<LineNo> scripts; // "Running command ['/var/lib/cloud/instance/scripts/…": what was started, in order
    std::vector<StageMark> stages;   // banners, in order
    std::vector<quint64> bannerKeys; // the same banner stands in every log of a boot
    bool finished = false;           // the final message or the end of the final stage was seen
    LineNo finishedLine;
    // Looks at the last ones only: those of one boot are few.
    bool hasBanner(quint64 key) const
    {
        const auto begin = bannerKeys.size() > 64 ? bannerKeys.end() - 64 : bannerKeys.begin();
        return std::find(begin, bannerKeys.end(), key) != bannerKeys.end();
    }
};

// FNV-1a of a banner's words.
inline quint64 bannerKey(QByteArrayView text)
{
    quint64 hash = 14695981039346656037ULL;
    for (const char c : text.trimmed())
        hash = (hash ^ quint8(c)) * 1099511628211ULL;
    return hash;
}

} // namespace bootscope
