// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/diagnoselogs.h"

#include "app/jobs/logsearch.h"
#include "widgets/diagnose/logpanel.h"

namespace bootscope {

DiagnoseLogs::DiagnoseLogs(LogPanel *panel, QObject *parent) : QObject(parent), m_panel(panel)
{
    connect(panel, &LogPanel::filterChanged, this, &DiagnoseLogs::applyFilter);
    connect(panel, &LogPanel::findRequested, this, &DiagnoseLogs::find);
}

void DiagnoseLogs::setBoot(const AnalysisPtr &analysis, int boot)
{
    m_analysis = analysis;
    m_boot = boot;
    m_finding.cancel();
    // Every log follows the boot, also those that are not in front.
    for (int input = 0; analysis && input < analysis->inputs.size(); ++input) {
        LogTable *table = m_panel->table(input);
        const LineRange range = shownRange(input);
        if (table && (m_panel->filter().isOpen() || table != m_panel->currentTable()))
            show(table, range.first, range.last, nullptr);
    }
    if (!m_panel->filter().isOpen())
        applyFilter();
}

LineRange DiagnoseLogs::shownRange(int index) const
{
    LineRange range;
    if (!m_analysis || index < 0 || index >= m_analysis->inputs.size())
        return range;
    const Input &input = m_analysis->inputs.at(index);
    range = {input.source, input.lines, LineNo(1), LineNo(input.lines.lineCount())};
    if (!m_panel->filter().onlyThisBoot || m_boot < 0 || size_t(m_boot) >= m_analysis->boots.size())
        return range;
    const Boot &boot = m_analysis->boots[size_t(m_boot)];
    if (boot.logInput == index && boot.logBegin.value > 0) {
        range.first = boot.logBegin;
        range.last = boot.logEnd;
    } else if (boot.outputInput == index && boot.outputBegin.value > 0) {
        range.first = boot.outputBegin;
        range.last = boot.outputEnd;
    }
    return range;
}

void DiagnoseLogs::show(LogTable *table, LineNo first, LineNo last, std::shared_ptr<const std::vector<quint32>> lines)
{
    const LineNo current = table->currentLine();
    table->lines().setRows(first, last, std::move(lines));
    if (current.value > 0)
        table->showLines(current, current);
    m_panel->refreshCount();
}

void DiagnoseLogs::applyFilter()
{
    m_filtering.cancel();
    m_panel->setBusy(false);
    const int input = m_panel->currentInput();
    LogTable *table = m_panel->currentTable();
    if (!table || !m_analysis)
        return;
    const LineRange range = shownRange(input);
    const LogFilter filter = m_panel->filter();
    if (filter.isOpen()) {
        show(table, range.first, range.last, nullptr);
        return;
    }
    m_panel->setBusy(true);
    m_filtering.start([this, range, filter, input](const Worker::Task &task) {
        std::optional<std::vector<quint32>> found = filterLines(range, filter, task.cancelled());
        if (!found)
            return;
        auto lines = std::make_shared<const std::vector<quint32>>(std::move(*found));
        task.post([this, range, input, lines] {
            m_panel->setBusy(false);
            if (LogTable *wanted = m_panel->table(input))
                show(wanted, range.first, range.last, lines);
        });
    });
}

void DiagnoseLogs::find(const QByteArray &text, bool forward)
{
    const LogTable *table = m_panel->currentTable();
    if (!table || !m_analysis)
        return;
    const int input = m_panel->currentInput();
    const LineRange range = shownRange(input);
    const LineNo from = table->currentLine();
    m_panel->setFindResult(tr("Searching…"));
    m_finding.start([this, range, input, text, forward, from, filter = m_panel->filter()](const Worker::Task &task) {
        const LineNo found = findLine(range, filter, text, from, forward, task.cancelled());
        task.post([this, input, found, forward] {
            m_panel->setFindResult(found.value > 0 ? QString()
                                   : forward       ? tr("No match below this line")
                                                   : tr("No match above this line"));
            if (found.value > 0)
                m_panel->showLines(input, found, found);
        });
    });
}

} // namespace bootscope
