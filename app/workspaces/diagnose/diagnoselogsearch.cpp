// SPDX-License-Identifier: GPL-3.0-or-later
// Finding text in a log, and the place in the other log that belongs to a line.
#include "app/workspaces/diagnose/diagnoselogs.h"
#include "widgets/diagnose/logs/findrow.h"
#include "widgets/diagnose/logs/logpanel.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace bootscope {

void DiagnoseLogs::find(const QByteArray &text, bool isPattern, bool forward)
{
    const LogTable *table = m_panel->activeTable();
    if (!table || !m_analysis || text.isEmpty())
        return;
    const int input = table == m_panel->currentTable() ? m_panel->currentInput() : m_panel->besideInput();
    LogFilter filter = m_panel->filter();
    if (m_hits.lines && m_hits.input == input && m_hits.filter == filter && m_hits.text == text &&
        m_hits.isPattern == isPattern) {
        showHit(forward);
        return;
    }
    Hits hits;
    hits.input = input;
    hits.filter = filter;
    hits.text = text;
    hits.isPattern = isPattern;
    LineRange range = rangeOf(input);
    range.folds.reset(); // what is folded away is found too
    FilterChip wanted;
    wanted.kind = isPattern ? FilterChip::Kind::Pattern : FilterChip::Kind::Text;
    wanted.text = QString::fromUtf8(text);
    filter.chips.append(wanted);
    m_panel->findRow().showRemark(tr("Searching…"));
    m_finding.start([this, range, filter, hits, forward](const Worker::Task &task) {
        std::optional<FoundLines> found = filterLines(range, filter, task.cancelled());
        if (!found)
            return;
        Hits done = hits;
        done.lines = std::make_shared<const std::vector<quint32>>(std::move(found->lines));
        task.post([this, done, forward, costly = found->costly] {
            m_hits = done;
            showHit(forward);
            sayCostly(costly);
        });
    });
}

void DiagnoseLogs::showHit(bool forward)
{
    const std::vector<quint32> &lines = *m_hits.lines;
    LogTable *table = m_panel->table(m_hits.input);
    if (!table || lines.empty()) {
        m_panel->findRow().showCount(0, int(lines.size()), false);
        return;
    }
    const quint32 from = table->currentLine().value;
    auto at = forward ? std::upper_bound(lines.begin(), lines.end(), from)
                      : std::lower_bound(lines.begin(), lines.end(), from);
    const bool wraps = forward ? at == lines.end() : at == lines.begin();
    if (forward)
        at = wraps ? lines.begin() : at;
    else
        at = wraps ? lines.end() - 1 : at - 1;
    const LineNo line(*at);
    table->showLines(line, line);
    m_panel->findRow().showCount(int(at - lines.begin()) + 1, int(lines.size()), wraps);
    showBeside(m_hits.input, line);
}

// The matching place in the other log: another line that shows the same failure, else what stands next to it when both
// logs are read as one.
void DiagnoseLogs::showBeside(int input, LineNo line)
{
    const int other = input == m_panel->currentInput() ? m_panel->besideInput() : m_panel->currentInput();
    if (m_following || m_panel->besideInput() < 0 || other < 0 || other == input)
        return;
    const QScopedValueRollback following(m_following, true);
    const bool shows = std::any_of(m_evidence.cbegin(), m_evidence.cend(), [&](const Evidence &evidence) {
        return evidence.input == input && evidence.line <= line && line <= evidence.endLine;
    });
    for (const Evidence &evidence : std::as_const(m_evidence)) {
        if (!shows || evidence.input != other)
            continue;
        m_panel->showBeside(other, evidence.line, evidence.endLine);
        return;
    }
    if (!m_merged)
        return;
    const MergedLog::Origin here = m_merged->originOf(m_merged->lineOf(input, line));
    if (!here.run)
        return;
    // What was written last before it, on the other side; in front of everything what comes first.
    const std::vector<MergedRun> &runs = m_merged->runs();
    const auto at = runs.begin() + (here.run - runs.data());
    const auto isOther = [other](const MergedRun &run) { return run.input == other; };
    const auto before = std::find_if(std::make_reverse_iterator(at), runs.rend(), isOther);
    if (before != runs.rend()) {
        m_panel->showBeside(other, before->last, before->last);
        return;
    }
    const auto after = std::find_if(at, runs.end(), isOther);
    if (after != runs.end())
        m_panel->showBeside(other, after->first, after->first);
}

} // namespace bootscope
