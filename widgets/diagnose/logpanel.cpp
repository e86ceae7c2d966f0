// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logpanel.h"

#include "widgets/diagnose/logs/filterrow.h"
#include "widgets/diagnose/logs/findrow.h"
#include "widgets/frame/theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QSplitter>
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

LogPanel::LogPanel(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_besideButton(new QToolButton(this))
    , m_viewButton(new QToolButton(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(m_splitter))
    , m_right(new QStackedWidget(m_splitter))
    , m_merged(nullptr)
    , m_filterRow(new FilterRow(this))
    , m_findRow(new FindRow(this))
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(5);
    m_merged = addTable();
    m_merged->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTabRow());
    layout->addWidget(m_filterRow);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_findRow);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        arrange();
        Q_EMIT rowsWanted(currentInput());
        if (besideInput() >= 0)
            Q_EMIT rowsWanted(besideInput());
        refreshCount();
    });
    connect(m_filterRow, &FilterRow::changed, this, [this] {
        Q_EMIT rowsWanted(currentInput());
        if (besideInput() >= 0)
            Q_EMIT rowsWanted(besideInput());
    });
    connect(m_findRow, &FindRow::findRequested, this, [this](bool forward) {
        for (LogTable *table : tables())
            table->setHighlighted(m_findRow->text(), m_findRow->isPattern());
        Q_EMIT findRequested(m_findRow->text().toUtf8(), m_findRow->isPattern(), forward);
    });
    connect(m_findRow, &FindRow::closed, this, [this] {
        for (LogTable *table : tables())
            table->setHighlighted({}, false);
    });
    m_menuCalls = {[this](const FilterChip &chip) { m_filterRow->addChip(chip); }, [this] { Q_EMIT markRequested(); },
                   [this] { Q_EMIT saveRequested(); }};
    arrange();
    retranslate();
}

LogPanel::~LogPanel() = default;

QWidget *LogPanel::makeTabRow()
{
    auto *row = new QWidget(this);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setDocumentMode(true);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_besideButton->setCheckable(true);
    m_viewButton->setPopupMode(QToolButton::InstantPopup);
    m_viewButton->hide(); // until it has a menu
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, 0);
    layout->setSpacing(Theme::kGap);
    layout->addWidget(m_tabs, 1);
    for (QToolButton *button : {m_besideButton, m_viewButton}) {
        button->setAutoRaise(true);
        layout->addWidget(button);
    }
    connect(m_besideButton, &QToolButton::toggled, this, &LogPanel::setBeside);
    return row;
}

LogTable *LogPanel::addTable()
{
    auto *table = new LogTable(m_stack);
    table->setDeltasShown(m_deltas);
    table->lines().setRaw(m_raw);
    connect(table, &LogTable::lineActivated, this, [this, table](LineNo line) {
        const auto [origin, own] = table->lines().originOf(line);
        Q_EMIT lineActivated(origin, own);
        Q_EMIT linesShown(inputOf(table), line);
    });
    connect(table, &QWidget::customContextMenuRequested, this, [this, table](QPoint at) { openMenu(table, at); });
    return table;
}

void LogPanel::openMenu(LogTable *table, QPoint at)
{
    QMenu menu;
    fillLogMenu(menu, *table, m_analysis, m_menuCalls);
    if (!menu.isEmpty())
        menu.exec(table->viewport()->mapToGlobal(at));
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

void LogPanel::setDeltasShown(bool shown)
{
    m_deltas = shown;
    for (LogTable *table : tables())
        table->setDeltasShown(shown);
}

void LogPanel::setRaw(bool raw)
{
    m_raw = raw;
    for (LogTable *table : tables())
        table->lines().setRaw(raw);
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

const LogFilter &LogPanel::filter() const
{
    return m_filterRow->filter();
}

void LogPanel::setSeveralBoots(bool several)
{
    m_filterRow->setSeveralBoots(several);
}

void LogPanel::refreshCount()
{
    const LogTable *shown = currentTable();
    if (m_busy)
        m_filterRow->setCount(tr("Filtering…"));
    else if (shown)
        m_filterRow->setCount(tr("%L1 of %L2").arg(shown->lines().allRows()).arg(shown->lines().lineCount()));
    else
        m_filterRow->setCount({});
}

void LogPanel::setBusy(bool busy)
{
    m_busy = busy;
    refreshCount();
}

void LogPanel::showLines(int input, LineNo first, LineNo last)
{
    LogTable *wanted = table(input);
    if (!wanted || first.value == 0)
        return;
    if (const LineNo merged = currentInput() == kMerged ? m_merged->lines().lineOfOrigin(input, first) : LineNo();
        merged.value > 0) {
        const LineNo mergedLast = m_merged->lines().lineOfOrigin(input, last);
        input = kMerged;
        wanted = m_merged;
        first = merged;
        last = std::max(merged, mergedLast);
    } else if (input != currentInput() && input != besideInput()) {
        m_tabs->setCurrentIndex(int(m_inputs.indexOf(input)));
    }
    if (!wanted->showLines(first, last) && !filter().isOpen()) {
        // The filter hides what the reader asked to see.
        m_filterRow->openFilter();
        wanted->showLines(first, last);
    }
    Q_EMIT linesShown(input, first);
}

void LogPanel::showBeside(int input, LineNo first, LineNo last)
{
    LogTable *other = table(input);
    if (other && first.value > 0 && (input == besideInput() || input == currentInput()))
        other->showLines(first, last);
}

void LogPanel::setViewMenu(QMenu *menu)
{
    m_viewButton->setMenu(menu);
    m_viewButton->setVisible(menu != nullptr);
}

void LogPanel::openFind()
{
    m_findRow->open();
}

void LogPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F3 && !m_findRow->text().isEmpty())
        Q_EMIT m_findRow->findRequested(!event->modifiers().testFlag(Qt::ShiftModifier));
    else if (event->key() == Qt::Key_Escape && m_findRow->isVisible())
        m_findRow->hide();
    else if (event->matches(QKeySequence::Undo))
        m_filterRow->undo();
    else if (event->matches(QKeySequence::Redo))
        m_filterRow->redo();
    else
        QWidget::keyPressEvent(event);
}

void LogPanel::retranslate()
{
    m_besideButton->setIcon(Theme::icon(QStringLiteral("beside"), Token::Muted));
    m_besideButton->setToolTip(tr("Both logs side by side"));
    m_besideButton->setAccessibleName(m_besideButton->toolTip());
    m_viewButton->setIcon(Theme::icon(QStringLiteral("menu"), Token::Muted));
    m_viewButton->setToolTip(tr("How the logs are shown"));
    m_viewButton->setAccessibleName(m_viewButton->toolTip());
    m_tabs->setAccessibleName(tr("Logs"));
    if (m_analysis)
        rebuildTabs();
    refreshCount();
}

void LogPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace bootscope
