// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/emulation/clockpanel.h"

#include "widgets/frame/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace bootscope {

namespace {

constexpr qint64 kStepMs = 30'000;

// "0:30", "2:05:00"
QString span(qint64 ms)
{
    const qint64 seconds = (ms + 999) / 1000;
    const QString rest = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds >= 3600 ? QStringLiteral("%1:%2").arg(seconds / 3600).arg(rest) : rest;
}

QLabel *makeLabel()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ClockPanel::ClockPanel(QWidget *parent)
    : QWidget(parent)
    , m_time(makeLabel())
    , m_since(makeLabel())
    , m_next(makeLabel())
    , m_pause(new QPushButton)
    , m_fast(new QPushButton)
    , m_step(new QPushButton)
    , m_jump(new QPushButton)
    , m_restart(new QPushButton)
    , m_listTitle(makeLabel())
    , m_list(new QListWidget)
{
    m_fast->setCheckable(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QGridLayout;
    buttons->setSpacing(Theme::kPanel);
    buttons->addWidget(m_pause, 0, 0);
    buttons->addWidget(m_fast, 0, 1);
    buttons->addWidget(m_step, 1, 0);
    buttons->addWidget(m_jump, 1, 1);
    buttons->addWidget(m_restart, 2, 0, 1, 2);
    buttons->setColumnStretch(0, 1);
    buttons->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kPanel, Theme::kPanel, Theme::kPanel);
    layout->setSpacing(Theme::kPanel);
    layout->addWidget(m_time);
    layout->addWidget(m_since);
    layout->addWidget(m_next);
    layout->addLayout(buttons);
    layout->addWidget(m_listTitle);
    layout->addWidget(m_list, 1);

    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseRequested(!m_state.isPaused); });
    connect(m_fast, &QPushButton::clicked, this, [this](bool on) { Q_EMIT speedRequested(on ? kFast : 1); });
    connect(m_step, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(kStepMs); });
    connect(m_jump, &QPushButton::clicked, this, &ClockPanel::nextRequested);
    connect(m_restart, &QPushButton::clicked, this, &ClockPanel::restartRequested);
    refreshLook();
    retranslate();
}

void ClockPanel::setClock(const State &state, const QList<Entry> &entries)
{
    if (state == m_state && entries == m_entries)
        return;
    m_state = state;
    m_entries = entries;
    refresh();
}

QString ClockPanel::lineOf(const Entry &entry) const
{
    if (entry.atMs <= m_state.nowMs)
        return tr("%1 ago: %2").arg(span(m_state.nowMs - entry.atMs), entry.sentence);
    return tr("in %1: %2").arg(span(entry.atMs - m_state.nowMs), entry.sentence);
}

QString ClockPanel::next() const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [this](const Entry &entry) { return entry.atMs > m_state.nowMs; });
    return found == m_entries.cend() ? QString() : lineOf(*found);
}

void ClockPanel::refresh()
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pause, m_fast, m_step, m_restart})
        widget->setEnabled(m_state.isRunning);
    m_jump->setEnabled(m_state.isRunning && m_state.hasNext);
    m_pause->setText(m_state.isPaused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(Theme::icon(m_state.isPaused ? QStringLiteral("play") : QStringLiteral("stop")));
    m_fast->setChecked(std::abs(m_state.speed - kFast) < 0.5);
    if (!m_state.isRunning) {
        m_time->setText(tr("The clock starts with the emulator."));
        m_since->clear();
        m_next->clear();
        m_list->clear();
        return;
    }
    m_time->setText(
        QDateTime::fromMSecsSinceEpoch(m_state.nowMs, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) +
        QStringLiteral(" UTC"));
    const QString since = tr("%1 since the scenario's start").arg(span(m_state.nowMs - m_state.startMs));
    m_since->setText(m_state.isPaused                      ? tr("%1, stopped").arg(since)
                     : std::abs(m_state.speed - 1) < 0.001 ? since
                                                           : tr("%1, %2 times as fast").arg(since).arg(m_state.speed));
    m_next->setText(next().isEmpty() ? tr("Nothing is going to change.") : next());
    QStringList lines;
    for (const Entry &entry : std::as_const(m_entries))
        lines.append(lineOf(entry));
    // Setting texts keeps the place that somebody has scrolled to.
    while (m_list->count() > lines.size())
        delete m_list->takeItem(m_list->count() - 1);
    for (int i = 0; i < lines.size(); ++i) {
        if (i >= m_list->count())
            m_list->addItem(QString());
        m_list->item(i)->setText(lines.at(i));
        m_list->item(i)->setForeground(
            Theme::color(m_entries.at(i).atMs <= m_state.nowMs ? Token::Muted : Token::Text));
    }
}

void ClockPanel::refreshLook()
{
    QFont bold = Theme::scaledFont(1.15);
    bold.setBold(true);
    m_time->setFont(bold);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, Theme::color(Token::Muted));
    m_since->setPalette(muted);
    m_listTitle->setPalette(muted);
    m_jump->setIcon(Theme::icon(QStringLiteral("redo")));
    m_restart->setIcon(Theme::icon(QStringLiteral("refresh")));
    refresh();
}

void ClockPanel::retranslate()
{
    m_fast->setText(tr("×60"));
    m_fast->setToolTip(tr("A minute a second"));
    m_step->setText(tr("+30 s"));
    m_step->setToolTip(tr("Sets the clock forward by half a minute"));
    m_jump->setText(tr("Next event"));
    m_jump->setToolTip(tr("Sets the clock to when something changes"));
    m_restart->setText(tr("Begin again"));
    m_restart->setToolTip(tr("The scenario starts anew, with the time it is now"));
    m_listTitle->setText(tr("What time brings"));
    m_list->setAccessibleName(m_listTitle->text());
    refresh();
}

void ClockPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange)
        refreshLook();
}

} // namespace bootscope
