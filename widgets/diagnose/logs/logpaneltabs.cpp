// SPDX-License-Identifier: GPL-3.0-or-later
// Which logs the panel has, and where their tables stand.
#include "widgets/diagnose/logs/logpanel.h"

#include <QFileInfo>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace bootscope {

namespace {

// The view takes a moment for every million rows that it is told of: too often for a log that is still growing.
constexpr quint32 kRowsWhileReading = 100'000;

} // namespace

bool LogPanel::isShown(const Input &input)
{
    switch (input.kind) {
    case InputKind::CloudInitLog:
    case InputKind::OutputLog:
    case InputKind::Console:
    case InputKind::Journal:
    // What cloud-init recorded is evidence as well: failures lead to its lines.
    case InputKind::StatusJson:
    case InputKind::ResultJson:
    case InputKind::StatusText:
    case InputKind::AnalyzeText:
        return input.source != nullptr;
    default:
        return false;
    }
}

void LogPanel::setAnalysis(const AnalysisPtr &analysis)
{
    m_analysis = analysis;
    QList<int> inputs;
    for (int i = 0; analysis && i < analysis->inputs.size(); ++i) {
        if (isShown(analysis->inputs.at(i)))
            inputs.append(i);
    }
    // The detailed log first, whatever the order of the names.
    std::stable_sort(inputs.begin(), inputs.end(), [&analysis](int a, int b) {
        return analysis->inputs.at(a).kind == InputKind::CloudInitLog &&
               analysis->inputs.at(b).kind != InputKind::CloudInitLog;
    });
    QList<int> known = m_inputs;
    known.removeAll(kMerged);
    if (inputs != known) {
        for (LogTable *table : std::as_const(m_tables)) {
            if (table != m_merged)
                table->deleteLater();
        }
        m_tables.clear();
        m_inputs = inputs;
        while (m_tables.size() < inputs.size())
            m_tables.append(addTable());
        m_merged->setMerged(nullptr);
        m_logInput = m_outputInput = -1;
        rebuildTabs();
    }
    for (qsizetype tab = 0; tab < inputs.size(); ++tab) {
        LogTable *shown = m_tables.at(tab);
        shown->setInput(analysis->inputs.at(inputs.at(tab)), inputs.at(tab));
        if (!analysis->complete)
            shown->lines().setRowLimit(kRowsWhileReading);
    }
    arrange();
    refreshCount();
}

void LogPanel::rebuildTabs()
{
    const QSignalBlocker blocked(m_tabs);
    const int before = m_tabs->currentIndex();
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    for (qsizetype i = 0; i < m_inputs.size(); ++i) {
        const bool isMerged = m_inputs.at(i) == kMerged;
        const QString path = isMerged ? QString() : m_analysis->inputs.at(m_inputs.at(i)).path;
        const QString name = isMerged ? tr("Merged") : QFileInfo(path).fileName();
        m_tabs->addTab(name);
        m_tabs->setTabToolTip(int(i), isMerged ? tr("Both logs of the boot as one: output stands where it can have "
                                                    "been written, and the source says how that is known")
                                               : path);
        m_tables.at(i)->setAccessibleName(name);
    }
    m_tabs->setCurrentIndex(before >= 0 && before < m_tabs->count() ? before : 0);
}

void LogPanel::setMerged(const MergedLogPtr &merged)
{
    m_merged->setMerged(merged);
    const bool wasThere = m_inputs.contains(kMerged);
    if (wasThere == (merged != nullptr))
        return;
    if (merged) {
        m_inputs.append(kMerged);
        m_tables.append(m_merged);
    } else {
        m_inputs.removeAll(kMerged);
        m_tables.removeAll(m_merged);
    }
    const int before = currentInput();
    rebuildTabs();
    arrange();
    if (currentInput() != before)
        Q_EMIT rowsWanted(currentInput());
}

void LogPanel::setPair(int logInput, int outputInput)
{
    m_logInput = logInput;
    m_outputInput = outputInput;
    arrange();
}

// The table of the tab is on the left, the other log of the boot on the right when that is wanted and there is one.
void LogPanel::arrange()
{
    LogTable *left = currentTable();
    LogTable *right = table(besideInput());
    for (LogTable *each : std::as_const(m_tables)) {
        QStackedWidget *place = each == right ? m_right : m_stack;
        if (place->indexOf(each) < 0)
            place->addWidget(each);
        each->setNarrow(right != nullptr);
    }
    if (left)
        m_stack->setCurrentWidget(left);
    if (right)
        m_right->setCurrentWidget(right);
    m_right->setVisible(right != nullptr);
    m_stack->setVisible(left != nullptr);
    m_besideButton->setVisible(m_logInput >= 0 && m_outputInput >= 0 && table(m_logInput) && table(m_outputInput));
}

int LogPanel::besideInput() const
{
    const int current = currentInput();
    if (!m_isBeside || current < 0)
        return -1;
    const int other = current == m_logInput ? m_outputInput : current == m_outputInput ? m_logInput : -1;
    return other >= 0 && table(other) ? other : -1;
}

void LogPanel::setBeside(bool beside)
{
    if (m_isBeside == beside)
        return;
    m_isBeside = beside;
    const QSignalBlocker blocked(m_besideButton);
    m_besideButton->setChecked(beside);
    // The merged log has both already.
    if (beside && currentInput() == kMerged && m_logInput >= 0)
        m_tabs->setCurrentIndex(int(m_inputs.indexOf(m_logInput)));
    arrange();
    if (besideInput() >= 0)
        Q_EMIT rowsWanted(besideInput());
    if (const LogTable *shown = currentTable(); shown && shown->currentLine().value > 0)
        Q_EMIT linesShown(currentInput(), shown->currentLine());
    Q_EMIT besideChanged(beside);
}

QList<LogTable *> LogPanel::tables() const
{
    QList<LogTable *> all = m_tables;
    if (!all.contains(m_merged))
        all.append(m_merged);
    return all;
}

int LogPanel::currentInput() const
{
    return m_inputs.value(m_tabs->currentIndex(), -1);
}

LogTable *LogPanel::currentTable() const
{
    return m_tables.value(m_tabs->currentIndex(), nullptr);
}

LogTable *LogPanel::table(int input) const
{
    return m_tables.value(m_inputs.indexOf(input), nullptr);
}

int LogPanel::inputOf(const LogTable *table) const
{
    for (qsizetype i = 0; i < m_tables.size(); ++i) {
        if (m_tables.at(i) == table)
            return m_inputs.at(i);
    }
    return -1;
}

LogTable *LogPanel::activeTable() const
{
    LogTable *right = table(besideInput());
    return right && right->hasFocus() ? right : currentTable();
}

} // namespace bootscope
