// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logs/filterrow.h"

#include "widgets/diagnose/logs/chiprow.h"
#include "widgets/frame/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>

namespace bootscope {

namespace {

constexpr int kTypingPauseMs = 200;

} // namespace

FilterRow::FilterRow(QWidget *parent)
    : QWidget(parent)
    , m_levels(new QComboBox(this))
    , m_contains(new QLineEdit(this))
    , m_pattern(new QToolButton(this))
    , m_add(new QToolButton(this))
    , m_undo(new QToolButton(this))
    , m_redo(new QToolButton(this))
    , m_onlyBoot(new QCheckBox(this))
    , m_count(new QLabel(this))
    , m_remark(new QLabel(this))
    , m_chips(new ChipRow(this))
    , m_menu(new QMenu)
    , m_typing(new QTimer(this))
{
    m_levels->addItems({QString(), QString(), QString()});
    m_levels->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_contains->setClearButtonEnabled(true);
    m_contains->setMinimumWidth(96);
    m_pattern->setText(QStringLiteral(".*"));
    m_pattern->setCheckable(true);
    m_add->setText(QStringLiteral("+"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(m_menu);
    m_onlyBoot->setChecked(true);
    m_count->setTextFormat(Qt::PlainText);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setContentsMargins(Theme::kPanel, 0, Theme::kPanel, Theme::kGap);
    m_remark->hide();

    auto *line = new QHBoxLayout;
    line->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kGap);
    line->setSpacing(Theme::kGap);
    line->addWidget(m_levels);
    line->addWidget(m_contains, 1);
    for (QToolButton *button : {m_pattern, m_add, m_undo, m_redo}) {
        button->setAutoRaise(true);
        line->addWidget(button);
    }
    line->addWidget(m_onlyBoot);
    line->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_chips);
    layout->addWidget(m_remark);

    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingPauseMs);
    connect(m_typing, &QTimer::timeout, this, &FilterRow::readTyped);
    connect(m_levels, &QComboBox::currentIndexChanged, this, &FilterRow::readTyped);
    connect(m_onlyBoot, &QCheckBox::toggled, this, &FilterRow::readTyped);
    connect(m_pattern, &QToolButton::toggled, this, &FilterRow::readTyped);
    connect(m_contains, &QLineEdit::textChanged, this, [this] { m_typing->start(); });
    connect(m_contains, &QLineEdit::returnPressed, this, &FilterRow::keepTyped);
    connect(m_undo, &QToolButton::clicked, this, &FilterRow::undo);
    connect(m_redo, &QToolButton::clicked, this, &FilterRow::redo);
    connect(m_chips, &ChipRow::removed, this, &FilterRow::removeChip);
    connect(m_chips, &ChipRow::reversed, this, &FilterRow::reverseChip);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterRow::fillMenu);
    retranslate();
    showFilter();
}

FilterRow::~FilterRow()
{
    delete m_menu; // without a parent, so that it takes the palette of the application
}

void FilterRow::apply(const LogFilter &next, bool remember)
{
    m_typing->stop();
    if (next == m_filter)
        return;
    LogFilter before = std::exchange(m_filter, next);
    before.onlyThisBoot = next.onlyThisBoot;
    if (remember && before != next)
        m_history.add(before, next);
    setRemark({});
    showFilter();
    Q_EMIT changed();
}

void FilterRow::setFilter(const LogFilter &filter)
{
    apply(filter, true);
}

void FilterRow::showFilter()
{
    const QSignalBlocker levels(m_levels);
    const QSignalBlocker contains(m_contains);
    const QSignalBlocker pattern(m_pattern);
    const QSignalBlocker boot(m_onlyBoot);
    m_levels->setCurrentIndex(int(m_filter.levels));
    if (m_contains->text().toUtf8() != m_filter.contains)
        m_contains->setText(QString::fromUtf8(m_filter.contains));
    m_pattern->setChecked(m_filter.isPattern);
    m_onlyBoot->setChecked(m_filter.onlyThisBoot);
    m_chips->setChips(m_filter.chips);
    m_undo->setEnabled(m_history.canUndo());
    m_redo->setEnabled(m_history.canRedo());
}

void FilterRow::readTyped()
{
    LogFilter next = m_filter;
    next.levels = LogFilter::Levels(m_levels->currentIndex());
    next.contains = m_contains->text().toUtf8();
    next.onlyThisBoot = m_onlyBoot->isChecked();
    next.isPattern = m_pattern->isChecked();
    const QString error = next.isPattern ? patternError(m_contains->text()) : QString();
    if (!error.isEmpty()) {
        m_typing->stop();
        setRemark(error);
        return;
    }
    setRemark({});
    apply(next, true);
}

// What was typed becomes a chip, and the next text can be typed.
void FilterRow::keepTyped()
{
    const QString text = m_contains->text();
    if (text.isEmpty())
        return;
    if (const QString error = m_pattern->isChecked() ? patternError(text) : QString(); !error.isEmpty()) {
        setRemark(error);
        return;
    }
    FilterChip chip;
    chip.kind = m_pattern->isChecked() ? FilterChip::Kind::Pattern : FilterChip::Kind::Text;
    chip.text = text;
    LogFilter next = m_filter;
    next.contains.clear();
    if (!next.chips.contains(chip))
        next.chips.append(chip);
    apply(next, true);
}

void FilterRow::addChip(const FilterChip &chip)
{
    LogFilter next = m_filter;
    // A line is of one stage, one module and one time: a second such condition takes the place of the first.
    const bool isSingle =
        !chip.exclude && chip.kind != FilterChip::Kind::Text && chip.kind != FilterChip::Kind::Pattern;
    for (FilterChip &known : next.chips) {
        if (known == chip)
            return;
        if (!isSingle || known.exclude || known.kind != chip.kind)
            continue;
        known = chip;
        apply(next, true);
        return;
    }
    next.chips.append(chip);
    apply(next, true);
}

void FilterRow::removeChip(int chip)
{
    if (chip < 0 || chip >= m_filter.chips.size())
        return;
    LogFilter next = m_filter;
    next.chips.removeAt(chip);
    apply(next, true);
}

void FilterRow::reverseChip(int chip)
{
    if (chip < 0 || chip >= m_filter.chips.size())
        return;
    LogFilter next = m_filter;
    next.chips[chip].exclude = !next.chips.at(chip).exclude;
    apply(next, true);
}

void FilterRow::openFilter()
{
    LogFilter next;
    next.onlyThisBoot = m_filter.onlyThisBoot;
    apply(next, true);
}

void FilterRow::undo()
{
    apply(m_history.undo(m_filter), false);
}

void FilterRow::redo()
{
    apply(m_history.redo(m_filter), false);
}

void FilterRow::setSeveralBoots(bool several)
{
    m_onlyBoot->setVisible(several);
}

void FilterRow::setChoices(const QList<Stage> &stages, const QStringList &modules)
{
    m_stages = stages;
    m_modules = modules;
}

void FilterRow::fillMenu()
{
    m_menu->clear();
    QMenu *stages = m_menu->addMenu(tr("Stage"));
    for (const Stage stage : std::as_const(m_stages)) {
        FilterChip chip;
        chip.kind = FilterChip::Kind::Stage;
        chip.stage = stage;
        stages->addAction(stageName(stage), this, [this, chip] { addChip(chip); });
    }
    stages->setEnabled(!m_stages.isEmpty());
    QMenu *modules = m_menu->addMenu(tr("Module"));
    for (const QString &module : std::as_const(m_modules)) {
        FilterChip chip;
        chip.kind = FilterChip::Kind::Module;
        chip.text = module;
        modules->addAction(module, this, [this, chip] { addChip(chip); });
    }
    modules->setEnabled(!m_modules.isEmpty());
    QMenu *hidden = m_menu->addMenu(tr("Hide a level"));
    for (const LogLevel level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning}) {
        FilterChip chip;
        chip.kind = FilterChip::Kind::Level;
        chip.level = level;
        chip.exclude = true;
        hidden->addAction(levelName(level), this, [this, chip] { addChip(chip); });
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("Show all lines"), this, &FilterRow::openFilter)->setEnabled(!m_filter.isOpen());
}

void FilterRow::setCount(const QString &text)
{
    m_count->setText(text);
}

void FilterRow::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::color(Token::Warning));
    m_remark->setPalette(colours);
}

void FilterRow::focusText()
{
    m_contains->setFocus();
    m_contains->selectAll();
}

void FilterRow::retranslate()
{
    m_levels->setItemText(0, tr("All levels"));
    m_levels->setItemText(1, tr("Warnings and worse"));
    m_levels->setItemText(2, tr("Errors and worse"));
    m_levels->setAccessibleName(tr("Levels shown"));
    m_contains->setPlaceholderText(tr("Only lines that contain…"));
    m_contains->setToolTip(tr("Filters while you type; Enter keeps the text as a condition"));
    m_contains->setAccessibleName(tr("Text that shown lines contain"));
    m_pattern->setToolTip(tr("Regular expression"));
    m_add->setToolTip(tr("Add a condition"));
    m_undo->setToolTip(tr("Undo the last change of the filter"));
    m_redo->setToolTip(tr("Redo the change of the filter"));
    m_undo->setIcon(Theme::icon(QStringLiteral("undo"), Token::Muted));
    m_redo->setIcon(Theme::icon(QStringLiteral("redo"), Token::Muted));
    for (QToolButton *button : {m_pattern, m_add, m_undo, m_redo})
        button->setAccessibleName(button->toolTip());
    m_onlyBoot->setText(tr("Only this boot"));
    m_count->setToolTip(tr("Rows shown, of all lines of this log"));
}

void FilterRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace bootscope
