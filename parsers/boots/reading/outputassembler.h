// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of an output log, console or journal into the stretches of one boot each, with their error-looking lines.
#pragma once

#include "parsers/boots/reading/bootnotes.h"
#include "parsers/boots/reading/stageflow.h"
#include "parsers/logs/record.h"

namespace bootscope {

// One boot as an output log tells it.
struct OutputBoot
{
    LineNo begin, end; // inclusive
    LogTime start;     // of its first banner, UTC
    LogTime finished;  // of the final message
    QString cloudInit;
    QString datasource;
    BootNotes notes;
    std::vector<LogTime> stageTimes; // parallel to notes.stages
};

class OutputAssembler
{
public:
    // text: the line without prefix; head: of that text.
    void addLine(LineNo line, QByteArrayView text, const RecordHead &head);
    void finish();
    std::vector<OutputBoot> takeBoots() { return std::move(m_boots); }
    LogTime bannerTime() const { return m_bannerTime; } // of the last banner that told one

private:
    void startBoot(LineNo line);
    void addBanner(LineNo line, QByteArrayView text);

    std::vector<OutputBoot> m_boots;
    StageFlow m_flow;
    LineNo m_lastLine;
    LogTime m_bannerTime;
};

// A cheap test that lets every real error message pass, and much else: what passes is looked at with the signatures.
bool looksLikeError(QByteArrayView line);

} // namespace bootscope
