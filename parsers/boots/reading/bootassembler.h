// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a detailed log, one by one, into boots, stages and steps. The hot path: no strings are made of a line.
#pragma once

#include "parsers/boots/reading/bootnotes.h"
#include "parsers/boots/reading/nametable.h"
#include "parsers/boots/reading/stageflow.h"
#include "parsers/logs/record.h"

namespace bootscope {

class BootAssembler
{
public:
    // input: index into Analysis::inputs of the log that the lines come from. names outlives the assembler.
    BootAssembler(int input, NameTable &names);

    void addLine(LineNo line, QByteArrayView text, const RecordHead &head);
    void finish(); // after the last line
    // What there is so far; the last boot may still be growing.
    const std::vector<Boot> &boots() const { return m_boots; }
    std::vector<Boot> takeBoots() { return std::move(m_boots); }
    std::vector<BootNotes> takeNotes() { return std::move(m_notes); }
    LogTime bannerTime() const { return m_bannerTime; } // of the last banner that told one

private:
    // The clock may have been set back meanwhile: then nothing is known.
    static qint64 elapsed(LogTime from, LogTime to)
    {
        return from.isKnown() && to.isKnown() && to >= from ? to.us - from.us : kUnknownDuration;
    }
    void noteUptime(double uptime, LogTime time);
    void setBootDuration(LogTime end);
    void addBanner(LineNo line, QByteArrayView message, LogTime recordTime);
    void addEvent(LineNo line, QByteArrayView message, LogTime time);
    void addSkipped(LineNo line, QByteArrayView message, LogTime time);
    void addFact(QByteArrayView message);
    void addPlain(LineNo line, QByteArrayView message, LogTime time, bool noteworthy);
    void openPlainStep(LineNo line, QByteArrayView name, LogTime time);
    void closePlainStep(LineNo line, LogTime time);
    void startBoot(LineNo line, LogTime time);
    StageRun &openStage(Stage stage, LineNo line, LogTime time);
    void closeStage();
    Boot &boot() { return m_boots.back(); }
    BootNotes &notes() { return m_notes.back(); }
    StageRun *currentStage();

    double m_firstUptime = -1; // of this boot's first banner, seconds; -1 unknown
    qint64 m_clockShiftUs = 0; // how far the wall clock was set since then, as the banners' uptimes tell
    int m_input;
    NameTable &m_names;
    std::vector<Boot> m_boots;
    std::vector<BootNotes> m_notes;
    StageFlow m_flow;
    std::vector<Step> m_skippedAhead;     // of the stage that comes next
    std::vector<std::size_t> m_openSteps; // indices into the current stage's steps
    LineNo m_lastLine;
    // Where the process began that logs now; its first records come before its first event.
    LineNo m_processLine;
    LogTime m_processTime;
    bool m_stageOpen = false;
    bool m_stageHasBanner = false;
    bool m_hasEvents = false;   // of this boot: cloud-init 0.7.7 and later
    bool m_isPlainOpen = false; // the last step is one without events, and open
    int m_plainFailures = -1;   // modules of this stage that failed, as counted by a version without events; -1 unknown
    LogTime m_bannerTime;
};

} // namespace bootscope
