// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/linetest.h"

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kMaxMatched = 16 * 1024; // bytes of a line that a pattern sees
constexpr qsizetype kMaxHead = 512;          // bytes of a line that its record head is in
constexpr quint32 kMaxBack = 20'000;         // lines of one record

// A pattern that takes for ever on some line is given up there. The compiler of patterns reads the limits from them.
QRegularExpression bounded(const QString &pattern)
{
    QRegularExpression expression(QStringLiteral("(*LIMIT_MATCH=100000)(*LIMIT_DEPTH=5000)") + pattern,
                                  QRegularExpression::CaseInsensitiveOption);
    return expression;
}

} // namespace

void lowerAscii(QByteArray &bytes)
{
    // Without a branch, so that the compiler does many of them at once.
    char *const data = bytes.data();
    for (qsizetype i = 0, size = bytes.size(); i < size; ++i)
        data[i] = char(data[i] | (quint8(data[i] - 'A') < 26 ? 'a' - 'A' : 0));
}

LineTest::LineTest(const LineRange &range, const LogFilter &filter) : m_range(range), m_filter(filter)
{
    QList<FilterChip> chips = filter.chips;
    if (!filter.contains.isEmpty()) {
        FilterChip typed;
        typed.kind = filter.isPattern ? FilterChip::Kind::Pattern : FilterChip::Kind::Text;
        typed.text = QString::fromUtf8(filter.contains);
        chips.append(typed);
    }
    for (const FilterChip &chip : std::as_const(chips)) {
        switch (chip.kind) {
        case FilterChip::Kind::Text: {
            QByteArray words = chip.text.toUtf8();
            lowerAscii(words);
            if (!chip.exclude && words.size() > m_needle.size())
                std::swap(words, m_needle);
            if (!words.isEmpty())
                m_words.push_back({words, chip.exclude});
            break;
        }
        case FilterChip::Kind::Pattern:
            m_patterns.push_back({bounded(chip.text), chip.exclude});
            break;
        case FilterChip::Kind::Level:
            m_levels.append(chip);
            break;
        case FilterChip::Kind::Source:
            m_sources.append(chip);
            break;
        case FilterChip::Kind::Time:
            m_times.append(chip);
            break;
        case FilterChip::Kind::Stage:
        case FilterChip::Kind::Module:
            break; // in LineRange::only
        }
    }
    m_reads = !m_words.empty() || !m_patterns.empty() || !m_sources.isEmpty() || !m_times.isEmpty();
}

const OutputStretch *LineTest::placeOf(LineNo line) const
{
    if (!m_range.output)
        return nullptr;
    const auto &places = *m_range.output;
    const auto after = std::upper_bound(places.begin(), places.end(), line,
                                        [](LineNo wanted, const OutputStretch &place) { return wanted < place.first; });
    return after != places.begin() && line <= (after - 1)->last ? &*(after - 1) : nullptr;
}

// Lines that continue a record are of its level.
LogLevel LineTest::levelOf(LineNo line)
{
    if (m_range.lines.startsRecord(line))
        m_levelHead = line;
    else if (!m_range.continues || placeOf(line))
        return m_range.lines.level(line);
    else if (m_levelHead.value == 0 || m_levelHead > line || line.value - m_levelHead.value > kMaxBack)
        return m_range.lines.level(line);
    else
        for (LineNo between = line; between > m_levelHead; --between.value)
            if (m_range.lines.startsRecord(between))
                m_levelHead = between;
    return m_range.lines.level(m_levelHead);
}

bool LineTest::acceptsIndex(LineNo line)
{
    if (m_range.only) {
        const auto &only = *m_range.only;
        while (m_span < only.size() && only[m_span].last < line)
            ++m_span;
        if (m_span == only.size() || line < only[m_span].first)
            return false;
    }
    if (m_filter.levels == LogFilter::Levels::All && m_levels.isEmpty())
        return true;
    const LogLevel level = levelOf(line);
    return passes(m_filter.levels, level) && std::all_of(m_levels.cbegin(), m_levels.cend(), [level](const auto &chip) {
               return (chip.level == level) != chip.exclude;
           });
}

// The head of the record that holds a line; of a log without records that of the line itself.
const RecordHead &LineTest::headOf(LineNo line, QByteArrayView text)
{
    LineNo head = line;
    const quint32 stop = line.value > kMaxBack ? line.value - kMaxBack : 1;
    while (m_range.continues && head.value > stop && !m_range.lines.startsRecord(head))
        --head.value;
    if (head == m_headLine)
        return m_head;
    m_headLine = head;
    m_headBytes = head == line ? text.first(std::min(text.size(), kMaxHead)).toByteArray()
                               : m_range.lines.text(*m_range.source, head, kMaxHead);
    m_parser.setYearOf(m_range.near);
    m_head = m_parser.parse(m_headBytes);
    return m_head;
}

bool LineTest::acceptsTime(LineNo line, QByteArrayView text)
{
    LogTime earliest;
    LogTime latest;
    if (const OutputStretch *place = placeOf(line)) {
        earliest = place->earliest;
        latest = place->latest;
    } else {
        earliest = latest = headOf(line, text).time;
    }
    // A line that may have been written in that time is shown; one that nothing is known of is not.
    const bool isKnown = earliest.isKnown() || latest.isKnown();
    return isKnown && std::all_of(m_times.cbegin(), m_times.cend(), [&](const FilterChip &chip) {
               const bool tooEarly = chip.from.isKnown() && latest.isKnown() && latest < chip.from;
               const bool tooLate = chip.until.isKnown() && earliest.isKnown() && earliest > chip.until;
               return (tooEarly || tooLate) == chip.exclude;
           });
}

bool LineTest::acceptsText(LineNo line, QByteArrayView text)
{
    if (!m_words.empty()) {
        QByteArray lower = text.toByteArray();
        lowerAscii(lower);
        for (const Words &words : m_words) {
            if (lower.contains(words.lower) == words.exclude)
                return false;
        }
    }
    for (const FilterChip &chip : std::as_const(m_sources)) {
        if ((headOf(line, text).source == chip.text.toUtf8()) == chip.exclude)
            return false;
    }
    if (!m_times.isEmpty() && !acceptsTime(line, text))
        return false;
    if (m_patterns.empty())
        return true;
    const QString decoded = QString::fromUtf8(text.first(std::min(text.size(), kMaxMatched)));
    for (const Pattern &pattern : m_patterns) {
        const QRegularExpressionMatch match =
            pattern.expression.match(decoded, 0, QRegularExpression::NormalMatch,
                                     QRegularExpression::DontCheckSubjectStringMatchOption); // it was just decoded
        if (!match.isValid()) {
            ++m_costly;
            return false;
        }
        if (match.hasMatch() == pattern.exclude)
            return false;
    }
    return true;
}

} // namespace bootscope
