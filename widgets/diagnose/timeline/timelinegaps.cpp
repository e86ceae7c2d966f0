// SPDX-License-Identifier: GPL-3.0-or-later
// Where nothing ran, or a step ran in silence, and what is known of what it waited for.
#include "widgets/diagnose/timeline/timelinelayout.h"

#include <algorithm>

namespace bootscope {

namespace {

// A gap is worth a hatch when it is a twentieth of the boot and long enough to be felt.
constexpr double kGapShare = 0.05;
constexpr double kGapLeastUs = 200'000;

double overlap(const TimelineGap &gap, double begin, double end)
{
    return std::min(gap.endUs, end) - std::max(gap.beginUs, begin);
}

} // namespace

void TimelineLayout::findGaps()
{
    const double least = std::max(double(m_length) * kGapShare, kGapLeastUs);
    for (size_t b = 0; b + 1 < m_bands.size(); ++b) {
        if (m_bands[b + 1].beginUs - m_bands[b].endUs >= least)
            m_gaps.push_back({m_bands[b].endUs, m_bands[b + 1].beginUs, m_bands[b].stage, m_bands[b + 1].stage, -1});
    }
    // Inside a stage: stretches that no step covers.
    for (const TimelineBand &band : m_bands) {
        double covered = band.beginUs;
        const StageRun &stage = m_boot->stages[size_t(band.stage)];
        const auto gapUntil = [&](double us) {
            if (us - covered >= least && !stage.steps.empty())
                m_gaps.push_back({covered, us, -1, -1, band.stage});
        };
        for (size_t i = 0; i < stage.steps.size(); ++i) {
            const Span span = spanOf({band.stage, int(i)});
            if (span.begin < 0)
                continue;
            gapUntil(span.begin);
            // What never finished may have gone on: nothing is claimed about the time after it.
            covered = std::max(covered, stage.steps[i].finished ? span.end : band.endUs);
        }
        if (band.finished)
            gapUntil(band.endUs);
    }
    m_ownGaps = m_gaps.size();
}

void TimelineLayout::nameGaps(const std::vector<Gap> &silences)
{
    m_gaps.resize(m_ownGaps);
    for (TimelineGap &gap : m_gaps) {
        gap.name.clear();
        gap.line = gap.endLine = {};
    }
    for (const Gap &silence : silences) {
        if (!silence.start.isKnown() || !m_boot->start.isKnown() || silence.durationUs <= 0)
            continue;
        const double begin = double(silence.start.us - m_boot->start.us);
        const double end = begin + double(silence.durationUs);
        if (begin < 0 || begin > double(m_length))
            continue; // the clock was set meanwhile
        const QString name = silence.kind.isEmpty() ? QString() : gapName(silence);
        const StepRef ref = stepAtLine(*m_boot, silence.line);
        const Span step = ref.step >= 0 ? spanOf(ref) : Span();
        // The step that wrote the last line before the silence was at work in it, unless it had ended by then.
        if (step.begin >= 0 && step.end - begin >= (end - begin) / 2) {
            m_gaps.push_back(
                {begin, std::min(end, step.end), -1, -1, ref.stage, name, silence.line, silence.endLine, ref});
            continue;
        }
        const auto own = std::max_element(m_gaps.begin(), m_gaps.begin() + ptrdiff_t(m_ownGaps),
                                          [&](const TimelineGap &a, const TimelineGap &b) {
                                              return overlap(a, begin, end) < overlap(b, begin, end);
                                          });
        const bool same =
            own != m_gaps.begin() + ptrdiff_t(m_ownGaps) && overlap(*own, begin, end) >= (end - begin) / 2;
        // The first of several in one gap gives the name; the others are too short to matter beside it.
        if (same && own->line.value == 0) {
            own->name = name;
            own->line = silence.line;
            own->endLine = silence.endLine;
        } else if (!same && ref.isValid()) {
            m_gaps.push_back({begin, end, -1, -1, ref.stage, name, silence.line, silence.endLine, {}});
        }
    }
}

} // namespace bootscope
