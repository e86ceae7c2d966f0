// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/lesson/lessonpanel.h"

#include "widgets/frame/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTextLayout>
#include <QVBoxLayout>

namespace bootscope {

namespace {

constexpr int kMostCodeLines = 9;
constexpr int kMostAnswerLines = 14;
constexpr int kLeastWidth = 80;

QLabel *makeText()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPlainTextEdit *makeCode()
{
    auto *edit = new QPlainTextEdit;
    edit->setReadOnly(true);
    edit->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    edit->setTabChangesFocus(true);
    return edit;
}

} // namespace

LessonPanel::LessonPanel(QWidget *parent)
    : QWidget(parent)
    , m_steps(new QComboBox)
    , m_progress(new QLabel)
    , m_area(new QScrollArea)
    , m_title(makeText())
    , m_task(makeText())
    , m_settings(makeText())
    , m_lines(makeCode())
    , m_copy(new QPushButton)
    , m_run(new QPushButton)
    , m_state(makeText())
    , m_note(makeText())
    , m_seen(makeText())
    , m_answer(makeCode())
    , m_back(new QPushButton)
    , m_next(new QPushButton)
    , m_again(new QPushButton)
{
    m_steps->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_steps->setMinimumContentsLength(8);
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(Theme::kPanel, 0, Theme::kPanel, 0);
    rows->setSpacing(Theme::kPanel);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_task, m_settings, m_lines})
        rows->addWidget(widget);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::kPanel);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_run, 1);
    rows->addLayout(buttons);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_state, m_note, m_seen, m_answer})
        rows->addWidget(widget);
    rows->addStretch(1);
    m_note->hide();
    m_answer->hide();
    m_area->setWidget(page);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(Theme::kPanel, 0, Theme::kPanel, 0);
    head->setSpacing(Theme::kPanel);
    head->addWidget(m_progress, 1);
    head->addWidget(m_again);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(Theme::kPanel, 0, Theme::kPanel, 0);
    top->addWidget(m_steps);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Theme::kPanel, 0, Theme::kPanel, 0);
    foot->setSpacing(Theme::kPanel);
    foot->addWidget(m_back, 1);
    foot->addWidget(m_next, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::kPanel, 0, Theme::kPanel);
    layout->setSpacing(Theme::kPanel);
    layout->addLayout(head);
    layout->addLayout(top);
    layout->addWidget(m_area, 1);
    layout->addLayout(foot);

    connect(m_steps, &QComboBox::activated, this, &LessonPanel::stepChosen);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_lines->toPlainText()); });
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_page.lines.isEmpty())
            Q_EMIT startRequested();
        else
            Q_EMIT runRequested();
    });
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT stepChosen(m_current - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepChosen(m_current + 1); });
    connect(m_again, &QPushButton::clicked, this, &LessonPanel::againRequested);
    refreshLook();
    retranslate();
}

void LessonPanel::setSteps(const QList<Step> &steps, int current)
{
    m_list = steps;
    m_current = current;
    m_steps->clear();
    for (int i = 0; i < steps.size(); ++i)
        m_steps->addItem(QStringLiteral("%1. %2").arg(i + 1).arg(steps.at(i).title));
    m_steps->setCurrentIndex(current);
    refreshLook();
    refresh();
}

void LessonPanel::showPage(const Page &page)
{
    m_page = page;
    refresh();
}

void LessonPanel::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void LessonPanel::setNote(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void LessonPanel::setAnswer(const QString &text)
{
    m_answer->setPlainText(text);
    m_answer->setVisible(!text.isEmpty());
    fitHeights();
}

void LessonPanel::fitHeight(QPlainTextEdit *edit, int mostLines) const
{
    // Long lines wrap in a narrow panel. The field itself may not have its width yet; the area around it has.
    const int margins = 2 * (edit->frameWidth() + int(edit->document()->documentMargin())) + 2 * Theme::kPanel;
    const int wide = qMax(kLeastWidth, m_area->viewport()->width() - margins);
    int lines = 0;
    for (const QString &line : edit->toPlainText().split(QLatin1Char('\n'))) {
        QTextLayout layout(line, edit->font());
        QTextOption option;
        option.setWrapMode(edit->wordWrapMode());
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine one = layout.createLine(); one.isValid(); one = layout.createLine())
            one.setLineWidth(wide);
        layout.endLayout();
        lines += qMax(1, layout.lineCount());
        if (lines > mostLines)
            break;
    }
    edit->setFixedHeight(qBound(2, lines, mostLines) * edit->fontMetrics().lineSpacing() + 2 * Theme::kPanel);
}

void LessonPanel::fitHeights()
{
    fitHeight(m_lines, kMostCodeLines);
    fitHeight(m_answer, kMostAnswerLines);
}

void LessonPanel::refresh()
{
    const bool runs = !m_page.lines.isEmpty();
    const int done = int(std::count_if(m_list.cbegin(), m_list.cend(), [](const Step &step) { return step.isDone; }));
    m_progress->setText(tr("%1 of %2 steps done").arg(done).arg(m_list.size()));
    m_again->setVisible(done > 0);
    m_title->setText(m_current < m_list.size() ? m_list.at(m_current).title : QString());
    m_task->setText(m_page.task);
    m_settings->setText(m_page.settings);
    m_lines->setVisible(runs);
    m_copy->setVisible(runs);
    if (m_lines->toPlainText() != m_page.lines)
        m_lines->setPlainText(m_page.lines);
    fitHeights();
    m_run->setText(!runs ? tr("Start the emulator") : m_busy ? tr("Asking…") : tr("Do it for me"));
    m_run->setEnabled(!m_busy);
    m_state->setVisible(runs);
    m_state->setText(m_page.isDone ? tr("Done. What was seen:")
                                   : tr("Waiting: type the line in a terminal, or press the button."));
    QPalette palette = m_state->palette();
    palette.setColor(QPalette::WindowText, Theme::color(m_page.isDone ? Token::Success : Token::Muted));
    m_state->setPalette(palette);
    m_seen->setText(m_page.seen);
    m_seen->setVisible(m_page.isDone);
    m_back->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < m_list.size());
    m_next->setDefault(m_page.isDone);
}

void LessonPanel::refreshLook()
{
    QFont bold = Theme::scaledFont(1.15);
    bold.setBold(true);
    m_title->setFont(bold);
    for (QPlainTextEdit *edit : {m_lines, m_answer})
        edit->setFont(Theme::codeFont());
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, Theme::color(Token::Muted));
    for (QLabel *label : {m_progress, m_settings})
        label->setPalette(muted);
    QPalette warned = palette();
    warned.setColor(QPalette::WindowText, Theme::color(Token::Warning));
    m_note->setPalette(warned);
    m_copy->setIcon(Theme::icon(QStringLiteral("copy")));
    m_run->setIcon(Theme::icon(QStringLiteral("play"), Token::Success));
    // An icon for each, so that the texts stand in one column.
    for (int i = 0; i < m_list.size(); ++i)
        m_steps->setItemIcon(i, Theme::icon(m_list.at(i).isDone ? QStringLiteral("success") : QStringLiteral("mark"),
                                            m_list.at(i).isDone ? Token::Success : Token::Line));
    refresh();
}

void LessonPanel::retranslate()
{
    m_steps->setAccessibleName(tr("Steps of the walk"));
    m_lines->setAccessibleName(tr("Lines for a terminal"));
    m_answer->setAccessibleName(tr("Requests and answers"));
    m_copy->setText(tr("Copy"));
    m_back->setText(tr("Back"));
    m_next->setText(tr("Next"));
    m_again->setText(tr("Start over"));
    m_again->setToolTip(tr("Forgets which steps are done"));
    refresh();
}

void LessonPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh(); // how often lines wrap depends on a width that was not known before
    Q_EMIT opened();
}

void LessonPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // When the area inside has its new width, too.
    QMetaObject::invokeMethod(this, &LessonPanel::fitHeights, Qt::QueuedConnection);
}

void LessonPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous()) // a window made small is not left
        Q_EMIT closed();
}

void LessonPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange)
        refreshLook();
}

} // namespace bootscope
