// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logpanel.h"

#include "widgets/frame/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kTypingPauseMs = 200;
// The view takes a moment for every million rows that it is told of: too often for a log that is still growing.
constexpr quint32 kRowsWhileReading = 100'000;

} // namespace

bool LogPanel::isShown(const Input &input)
{
    return input.source && (input.kind == InputKind::CloudInitLog || input.kind == InputKind::OutputLog ||
                            input.kind == InputKind::Console || input.kind == InputKind::Journal);
}

LogPanel::LogPanel(QWidget *parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this)), m_typing(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFilterRow());
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFindRow());
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingPauseMs);
    connect(m_typing, &QTimer::timeout, this, &LogPanel::readFilter);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        Q_EMIT filterChanged();
    });
    retranslate();
}

QWidget *LogPanel::makeFilterRow()
{
    auto *row = new QWidget(this);
    m_levels = new QComboBox(row);
    m_levels->addItems({QString(), QString(), QString()});
    m_contains = new QLineEdit(row);
    m_contains->setClearButtonEnabled(true);
    m_contains->setMinimumWidth(96);
    m_levels->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_onlyBoot = new QCheckBox(row);
    m_onlyBoot->setChecked(true);
    m_count = new QLabel(row);
    m_count->setTextFormat(Qt::PlainText);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setDocumentMode(true);
    m_tabs->setElideMode(Qt::ElideMiddle);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kGap);
    layout->setSpacing(Theme::kPanel);
    layout->addWidget(m_tabs);
    layout->addWidget(m_levels);
    layout->addWidget(m_contains, 1);
    layout->addWidget(m_onlyBoot);
    layout->addWidget(m_count);
    connect(m_levels, &QComboBox::currentIndexChanged, this, &LogPanel::readFilter);
    connect(m_onlyBoot, &QCheckBox::toggled, this, &LogPanel::readFilter);
    connect(m_contains, &QLineEdit::textChanged, this, [this] { m_typing->start(); });
    connect(m_contains, &QLineEdit::returnPressed, this, &LogPanel::readFilter);
    return row;
}

QWidget *LogPanel::makeFindRow()
{
    m_findRow = new QWidget(this);
    m_find = new QLineEdit(m_findRow);
    m_findPrevious = new QToolButton(m_findRow);
    m_findNext = new QToolButton(m_findRow);
    m_findClose = new QToolButton(m_findRow);
    m_findRemark = new QLabel(m_findRow);
    for (QToolButton *button : {m_findPrevious, m_findNext, m_findClose})
        button->setAutoRaise(true);
    m_findPrevious->setArrowType(Qt::UpArrow);
    m_findNext->setArrowType(Qt::DownArrow);
    auto *layout = new QHBoxLayout(m_findRow);
    layout->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kGap);
    layout->setSpacing(Theme::kGap);
    layout->addWidget(m_find, 1);
    layout->addWidget(m_findPrevious);
    layout->addWidget(m_findNext);
    layout->addWidget(m_findRemark, 1);
    layout->addWidget(m_findClose);
    const auto ask = [this](bool forward) {
        if (!m_find->text().isEmpty())
            Q_EMIT findRequested(m_find->text().toUtf8(), forward);
    };
    connect(m_find, &QLineEdit::returnPressed, this, [ask] { ask(true); });
    connect(m_findNext, &QToolButton::clicked, this, [ask] { ask(true); });
    connect(m_findPrevious, &QToolButton::clicked, this, [ask] { ask(false); });
    connect(m_findClose, &QToolButton::clicked, m_findRow, &QWidget::hide);
    m_findRow->hide();
    return m_findRow;
}

void LogPanel::retranslate()
{
    m_levels->setItemText(0, tr("All levels"));
    m_levels->setItemText(1, tr("Warnings and worse"));
    m_levels->setItemText(2, tr("Errors and worse"));
    m_levels->setAccessibleName(tr("Levels shown"));
    m_contains->setPlaceholderText(tr("Only lines that contain…"));
    m_contains->setAccessibleName(tr("Text that shown lines contain"));
    m_onlyBoot->setText(tr("Only this boot"));
    m_find->setPlaceholderText(tr("Find in this log"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_findPrevious->setToolTip(tr("Previous match (Shift+F3)"));
    m_findNext->setToolTip(tr("Next match (F3)"));
    m_findClose->setToolTip(tr("Close the search"));
    m_findClose->setIcon(Theme::icon(QStringLiteral("close"), Token::Muted));
    for (QToolButton *button : {m_findPrevious, m_findNext, m_findClose})
        button->setAccessibleName(button->toolTip());
    m_tabs->setAccessibleName(tr("Logs"));
    for (int i = 0; i < m_stack->count(); ++i)
        m_stack->widget(i)->setAccessibleName(m_tabs->tabText(i));
    m_count->setToolTip(tr("Lines shown, of all lines of this log"));
    m_findRemark->clear();
    refreshCount();
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
    const QSignalBlocker blocked(m_tabs);
    if (inputs != m_inputs) {
        m_inputs = inputs;
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
        while (m_stack->count() > 0) {
            QWidget *page = m_stack->widget(0);
            m_stack->removeWidget(page);
            page->deleteLater();
        }
        for (const int input : std::as_const(m_inputs)) {
            const QString path = analysis->inputs.at(input).path;
            const int tab = m_tabs->addTab(QFileInfo(path).fileName());
            m_tabs->setTabToolTip(tab, path);
            auto *table = new LogTable(m_stack);
            table->setAccessibleName(m_tabs->tabText(tab));
            m_stack->addWidget(table);
            connect(table, &LogTable::lineActivated, this,
                    [this, input](LineNo line) { Q_EMIT lineActivated(input, line); });
        }
    }
    for (qsizetype tab = 0; tab < m_inputs.size(); ++tab) {
        auto *table = static_cast<LogTable *>(m_stack->widget(int(tab)));
        table->setInput(analysis->inputs.at(m_inputs.at(tab)));
        if (!analysis->complete)
            table->lines().setRowLimit(kRowsWhileReading);
    }
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    refreshCount();
}

void LogPanel::setSeveralBoots(bool several)
{
    m_onlyBoot->setVisible(several);
}

int LogPanel::currentInput() const
{
    return m_inputs.value(m_tabs->currentIndex(), -1);
}

LogTable *LogPanel::currentTable() const
{
    return qobject_cast<LogTable *>(m_stack->currentWidget());
}

LogTable *LogPanel::table(int input) const
{
    return qobject_cast<LogTable *>(m_stack->widget(int(m_inputs.indexOf(input))));
}

void LogPanel::readFilter()
{
    m_typing->stop();
    const LogFilter next{LogFilter::Levels(m_levels->currentIndex()), m_contains->text().toUtf8(),
                         m_onlyBoot->isChecked()};
    if (next == m_filter)
        return;
    m_filter = next;
    Q_EMIT filterChanged();
}

void LogPanel::resetFilter()
{
    const QSignalBlocker levels(m_levels);
    const QSignalBlocker contains(m_contains);
    m_levels->setCurrentIndex(0);
    m_contains->clear();
    readFilter();
}

void LogPanel::refreshCount()
{
    const LogTable *shown = currentTable();
    if (m_busy)
        m_count->setText(tr("Filtering…"));
    else if (shown)
        m_count->setText(tr("%L1 of %L2").arg(shown->model()->rowCount()).arg(shown->lines().lineCount()));
    else
        m_count->clear();
}

void LogPanel::setBusy(bool busy)
{
    m_busy = busy;
    refreshCount();
}

void LogPanel::setFindResult(const QString &remark)
{
    m_findRemark->setText(remark);
}

void LogPanel::showLines(int input, LineNo first, LineNo last)
{
    LogTable *wanted = table(input);
    if (!wanted || first.value == 0)
        return;
    m_tabs->setCurrentIndex(int(m_inputs.indexOf(input)));
    if (wanted->showLines(first, last) || m_filter.isOpen())
        return;
    // The filter hides what the reader asked to see.
    resetFilter();
    wanted->showLines(first, last);
}

void LogPanel::openFind()
{
    m_findRow->show();
    m_find->setFocus();
    m_find->selectAll();
}

void LogPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F3 && !m_find->text().isEmpty())
        Q_EMIT findRequested(m_find->text().toUtf8(), !event->modifiers().testFlag(Qt::ShiftModifier));
    else if (event->key() == Qt::Key_Escape && m_findRow->isVisible())
        m_findRow->hide();
    else
        QWidget::keyPressEvent(event);
}

void LogPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace bootscope
