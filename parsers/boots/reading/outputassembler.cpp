// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/reading/outputassembler.h"

#include "parsers/logs/banner.h"

#include <array>

namespace bootscope {

namespace {

// Each is part of a word, so that "Error", "ERROR" and "error" need two entries, not three.
constexpr std::array<QByteArrayView, 66> kErrorWords{
    "rror",       "RROR",          "ailed",          "FAILED",   "ailure",      "ot found",    "annot",
    "an't ",      "No such",       "enied",          "nable to", "valid",       "E: ",         "yntax",
    "atal",       "FATAL",         "efused",         "imed out", "xpected",     "No space",    "illed",
    "not exist",  "nrecogni",      "llegal",         "sage: ",   "Abort",       "unmet dep",   "exhausted",
    "not in",     "not permitted", "Traceback",      "xception", "nknown",      "o package",   "unreachable",
    "bad interp", "not resolve",   "missing",        ": line ",  "not set",     "operand",     "must be",
    "option",     "xists",         "ordering cycle", "eceived",  "ubstitution", " busy",       "navailable",
    "ertificate", "required",      "ERR!",           "panic",    "deprecated",  "egmentation", "dumped",
    "oo many",    "too long",      "readonly",       "mbiguous", "in use",      "no such",     "ould not",
    "requires ",  "nsupported",    "did NOT"};

bool isWorthALook(LogLevel level)
{
    return level == LogLevel::Warning || level == LogLevel::Error || level == LogLevel::Critical ||
           level == LogLevel::Deprecated;
}

} // namespace

bool looksLikeError(QByteArrayView line)
{
    if (line.size() < 6 || line.startsWith("ci-info: ") || line.front() == '|')
        return false;
    const QByteArrayView head = line.first(qMin<qsizetype>(line.size(), 4096));
    for (const QByteArrayView word : kErrorWords) {
        if (head.indexOf(word) >= 0)
            return true;
    }
    return false;
}

void OutputAssembler::startBoot(LineNo line)
{
    if (!m_boots.empty())
        m_boots.back().end = LineNo(line.value - 1);
    m_flow.reset();
    m_boots.emplace_back();
    m_boots.back().begin = line;
    m_boots.back().end = line;
}

void OutputAssembler::addBanner(LineNo line, QByteArrayView text)
{
    const auto banner = parseBanner(text);
    if (!banner)
        return;
    const quint64 key = bannerKey(text);
    // syslog and the journal may hold what cloud-init printed and what it logged.
    if (!m_boots.empty() && m_boots.back().notes.hasBanner(key))
        return;
    if (m_boots.empty() || m_flow.startsNewBoot(*banner))
        startBoot(line);
    m_flow.add(*banner);
    OutputBoot &boot = m_boots.back();
    if (boot.cloudInit.isEmpty())
        boot.cloudInit = QString::fromUtf8(banner->version);
    if (!boot.start.isKnown())
        boot.start = banner->time;
    if (banner->time.isKnown())
        m_bannerTime = banner->time;
    boot.notes.bannerKeys.push_back(key);
    if (banner->isFinal()) {
        boot.finished = banner->time;
        boot.notes.finished = true;
        boot.notes.finishedLine = line;
        const qsizetype blank = banner->datasource.indexOf(' ');
        boot.datasource = QString::fromUtf8(blank < 0 ? banner->datasource : banner->datasource.first(blank));
    } else if (const Stage stage = stageOfAction(banner->action); stage != Stage::Unknown) {
        boot.notes.stages.push_back({stage, line});
        boot.stageTimes.push_back(banner->time);
    }
}

void OutputAssembler::addLine(LineNo line, QByteArrayView text, const RecordHead &head)
{
    m_lastLine = line;
    const QByteArrayView message = head.isHead ? text.sliced(head.messageOffset) : text;
    if (const qsizetype at = findBanner(message); at >= 0) {
        addBanner(line, message.sliced(at));
        return;
    }
    if (text.isEmpty())
        return;
    if (m_boots.empty())
        startBoot(line);
    if (head.isHead ? isWorthALook(head.level) : looksLikeError(text))
        m_boots.back().notes.candidates.add(line);
}

void OutputAssembler::finish()
{
    if (!m_boots.empty())
        m_boots.back().end = m_lastLine;
}

} // namespace bootscope
