// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/reading/outputassembler.h"

#include "parsers/logs/banner.h"
#include "parsers/logs/bytewords.h"

#include <array>

namespace bootscope {

namespace {

// Each is part of a word, so that "Error", "ERROR" and "error" need two entries, not three.
constexpr std::array<QByteArrayView, 69> kErrorWords{
    "rror",       "RROR",          "ailed",          "FAILED",    "ailure",      "ot found",    "annot",
    "an't ",      "No such",       "enied",          "nable to",  "valid",       "E: ",         "yntax",
    "atal",       "FATAL",         "efused",         "imed out",  "xpected",     "No space",    "illed",
    "not exist",  "nrecogni",      "llegal",         "sage: ",    "Abort",       "unmet dep",   "exhausted",
    "not in",     "not permitted", "Traceback",      "xception",  "nknown",      "o package",   "unreachable",
    "bad interp", "not resolve",   "missing",        ": line ",   "not set",     "operand",     "must be",
    "option",     "xists",         "ordering cycle", "eceived",   "ubstitution", " busy",       "navailable",
    "ertificate", "required",      "ERR!",           "panic",     "deprecated",  "egmentation", "dumped",
    "oo many",    "too long",      "readonly",       "mbiguous",  "in use",      "no such",     "ould not",
    "requires ",  "nsupported",    "did NOT",        "imeout on", "nterminated", "not granted"};

// The words by their first three bytes, so that a line is gone through once and not once a word.
class ErrorWords
{
public:
    constexpr ErrorWords()
    {
        for (std::size_t i = kErrorWords.size(); i-- > 0;) {
            const char *word = kErrorWords[i].data();
            quint8 &first = m_first[slotOf(quint8(word[0]), quint8(word[1]), quint8(word[2]))];
            m_next[i] = first;
            first = quint8(i + 1);
        }
    }

    bool standIn(QByteArrayView line) const
    {
        const auto *bytes = reinterpret_cast<const quint8 *>(line.data());
        for (qsizetype at = 0; at + 2 < line.size(); ++at) {
            for (quint8 i = m_first[slotOf(bytes[at], bytes[at + 1], bytes[at + 2])]; i > 0; i = m_next[i - 1U]) {
                if (beginsWith(line.sliced(at), kErrorWords[i - 1U]))
                    return true;
            }
        }
        return false;
    }

private:
    static constexpr std::size_t slotOf(quint8 a, quint8 b, quint8 c)
    {
        return (quint32(a) | quint32(b) << 8 | quint32(c) << 16) * 0x9E3779B1U >> 20;
    }

    std::array<quint8, 4096> m_first{}; // 1-based, 0: none
    std::array<quint8, kErrorWords.size()> m_next{};
};

bool isWorthALook(LogLevel level)
{
    return level == LogLevel::Warning || level == LogLevel::Error || level == LogLevel::Critical ||
           level == LogLevel::Deprecated;
}

} // namespace

bool looksLikeError(QByteArrayView line)
{
    if (line.size() < 6 || beginsWith(line, "ci-info: ") || line.front() == '|')
        return false;
    static constexpr ErrorWords kWords;
    return kWords.standIn(line.first(qMin<qsizetype>(line.size(), 4096)));
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
    // A log that is cut off before its first banner does not know when the boot began.
    if (!boot.start.isKnown() && !banner->isFinal())
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
