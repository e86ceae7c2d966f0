// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logs/logpanel.h"

#include "widgets/diagnose/logs/filterrow.h"
#include "widgets/diagnose/logs/findrow.h"
#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace bootscope {

namespace {

// "From here on" and "until here" are two ends of one time.
FilterChip withOtherEnd(FilterChip chip, const LogFilter &filter)
{
    if (chip.kind != FilterChip::Kind::Time)
        return chip;
    for (const FilterChip &known : filter.chips) {
        if (known.kind != FilterChip::Kind::Time || known.exclude)
            continue;
        if (!chip.until.isKnown() && known.until.isKnown() && known.until >= chip.from)
            chip.until = known.until;
        else if (!chip.from.isKnown() && known.from.isKnown() && known.from <= chip.until)
            chip.from = known.from;
    }
    return chip;
}

} // namespace

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
        // Both logs as one begin where the reader was.
        if (const LineNo same = m_merged->lines().lineOfOrigin(m_last.first, m_last.second);
            currentInput() == kMerged && same.value > 0)
            m_merged->showLines(same, same);
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
    m_menuCalls = {[this](const FilterChip &chip) { m_filterRow->addChip(withOtherEnd(chip, filter())); },
                   [this] { Q_EMIT markRequested(); }, [this] { Q_EMIT saveRequested(); }};
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
        tellShown(table, line);
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
    tellShown(wanted, first);
}

void LogPanel::tellShown(LogTable *table, LineNo line)
{
    m_last = table->lines().originOf(line);
    Q_EMIT linesShown(inputOf(table), line);
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
