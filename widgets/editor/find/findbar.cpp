// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/find/findbar.h"

#include "widgets/editor/editormarks.h"
#include "widgets/editor/scintilla.h"
#include "widgets/editor/userdataeditor.h"
#include "widgets/frame/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace bootscope {

using namespace sci;

namespace {

constexpr int kPauseMs = 150;
// More are found and replaced, but not drawn.
constexpr qsizetype kMaxShown = 5000;
// So many are replaced one by one, which leaves what is between them, folds and signs, alone.
constexpr qsizetype kMaxSingle = 2000;

} // namespace

FindBar::FindBar(UserDataEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_text(new QLineEdit(this))
    , m_with(new QLineEdit(this))
    , m_replaceRow(new QWidget(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_replace(new QPushButton(this))
    , m_replaceAll(new QPushButton(this))
    , m_answer(new QLabel(this))
{
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (isVisible())
            search();
    });
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        search();
        goFrom(send(m_editor, Sci::SCI_GETSELECTIONSTART), true);
    });
    connect(m_next, &QToolButton::clicked, this, [this] { findNext(true); });
    connect(m_previous, &QToolButton::clicked, this, [this] { findNext(false); });
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(m_close, &QToolButton::clicked, this, &FindBar::finish);
    connect(&m_editor, &QsciScintilla::textChanged, this, [this] {
        m_isFresh = false;
        if (isVisible())
            m_pause.start();
    });
    connect(&m_editor, &QsciScintilla::selectionChanged, this, &FindBar::tellPlace);
    retranslate();
    hide();
}

void FindBar::build()
{
    m_regex = addSwitch(QStringLiteral(".*"));
    m_case = addSwitch(QStringLiteral("Aa"));
    m_word = addSwitch(QStringLiteral("ab|"));
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_close->setIconSize(QSize(14, 14));
    for (QToolButton *button : {m_previous, m_next, m_close})
        button->setAutoRaise(true);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kGap);
    layout->setHorizontalSpacing(Theme::kGap);
    layout->setVerticalSpacing(Theme::kGap);
    int column = 0;
    layout->addWidget(m_text, 0, column);
    layout->setColumnStretch(column++, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_case, m_word, m_regex, m_previous, m_next, m_answer})
        layout->addWidget(widget, 0, column++);
    layout->addWidget(m_close, 0, column);
    // A long answer takes the room that there is and no more.
    m_answer->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->setColumnStretch(column - 1, 1);
    layout->setColumnStretch(0, 2);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    m_answer->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00000 of 00000 ")));
    m_answer->setTextFormat(Qt::PlainText);
    auto *replacing = new QHBoxLayout(m_replaceRow);
    replacing->setContentsMargins(0, 0, 0, 0);
    replacing->setSpacing(Theme::kGap);
    replacing->addWidget(m_replace);
    replacing->addWidget(m_replaceAll);
    replacing->addStretch();
    layout->addWidget(m_with, 1, 0);
    layout->addWidget(m_replaceRow, 1, 1, 1, column);
    for (QLineEdit *field : {m_text, m_with}) {
        field->setClearButtonEnabled(true);
        field->installEventFilter(this);
    }
    setTabOrder(m_text, m_with);
}

QToolButton *FindBar::addSwitch(const QString &text)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    connect(button, &QToolButton::toggled, this, [this] {
        search();
        goFrom(send(m_editor, Sci::SCI_GETSELECTIONSTART), true);
    });
    return button;
}

void FindBar::begin(bool replace)
{
    m_with->setVisible(replace);
    m_replaceRow->setVisible(replace);
    show();
    const QString selected = m_editor.selectedText();
    if (!selected.isEmpty() && !selected.contains(QLatin1Char('\n')) && !m_regex->isChecked())
        m_text->setText(selected);
    m_text->selectAll();
    m_text->setFocus();
    search();
}

SearchQuery FindBar::query() const
{
    return {m_text->text(), m_regex->isChecked(), m_case->isChecked(), m_word->isChecked()};
}

void FindBar::search()
{
    m_pause.stop();
    const Result<SearchMatches> found = findAll(m_editor.bytes(), query());
    m_error = found ? QString() : found.error();
    m_matches = found ? found.value() : SearchMatches();
    m_isFresh = true;
    showMatches();
    tellPlace();
}

void FindBar::clearMatches()
{
    send(m_editor, Sci::SCI_SETINDICATORCURRENT, kMatchIndicator);
    send(m_editor, Sci::SCI_INDICATORCLEARRANGE, 0, send(m_editor, Sci::SCI_GETLENGTH));
}

void FindBar::showMatches()
{
    clearMatches();
    if (!isVisible())
        return;
    m_editor.indicatorDefine(QsciScintilla::StraightBoxIndicator, kMatchIndicator);
    m_editor.setIndicatorForegroundColor(Theme::color(Token::Warning), kMatchIndicator);
    m_editor.setIndicatorDrawUnder(true, kMatchIndicator);
    send(m_editor, Sci::SCI_INDICSETALPHA, kMatchIndicator, 50);
    send(m_editor, Sci::SCI_INDICSETOUTLINEALPHA, kMatchIndicator, 140);
    send(m_editor, Sci::SCI_SETINDICATORCURRENT, kMatchIndicator);
    for (qsizetype i = 0; i < std::min(m_matches.all.size(), kMaxShown); ++i) {
        const SearchMatch &match = m_matches.all.at(i);
        send(m_editor, Sci::SCI_INDICATORFILLRANGE, long(match.begin), long(match.end - match.begin));
    }
}

int FindBar::currentMatch() const
{
    const qsizetype begin = send(m_editor, Sci::SCI_GETSELECTIONSTART);
    const qsizetype end = send(m_editor, Sci::SCI_GETSELECTIONEND);
    const auto at = std::lower_bound(m_matches.all.cbegin(), m_matches.all.cend(), begin,
                                     [](const SearchMatch &match, qsizetype place) { return match.begin < place; });
    return at != m_matches.all.cend() && at->begin == begin && at->end == end ? int(at - m_matches.all.cbegin()) : -1;
}

void FindBar::tellPlace()
{
    if (!isVisible() || !m_isFresh)
        return;
    const QLocale locale;
    QString count = locale.toString(m_matches.all.size());
    if (m_matches.isCut)
        count += QLatin1Char('+');
    const int current = currentMatch();
    QString text;
    if (!m_error.isEmpty())
        text = m_error;
    else if (m_text->text().isEmpty())
        text.clear();
    else if (m_matches.all.isEmpty())
        text = tr("Not found");
    else if (current < 0)
        text = tr("%1 found").arg(count);
    else
        text = tr("%1 of %2").arg(locale.toString(current + 1), count);
    QPalette colours = palette();
    if (!m_error.isEmpty())
        colours.setColor(QPalette::WindowText, Theme::color(Token::Error));
    m_answer->setPalette(colours);
    m_answer->setText(text);
    m_answer->setToolTip(m_error);
    const bool any = !m_matches.all.isEmpty();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_previous, m_next, m_replace, m_replaceAll})
        widget->setEnabled(any);
}

void FindBar::select(int index)
{
    const SearchMatch &match = m_matches.all.at(index);
    const long line = send(m_editor, Sci::SCI_LINEFROMPOSITION, long(match.begin));
    m_editor.ensureLineVisible(int(line));
    send(m_editor, Sci::SCI_SETSEL, long(match.begin), long(match.end));
    // Not at the last line of the view: what surrounds it says whether it is the one.
    const long first = send(m_editor, Sci::SCI_GETFIRSTVISIBLELINE);
    const long shown = send(m_editor, Sci::SCI_LINESONSCREEN);
    const long at = send(m_editor, Sci::SCI_VISIBLEFROMDOCLINE, line);
    if (at < first + 1 || at > first + shown - 3)
        send(m_editor, Sci::SCI_SETFIRSTVISIBLELINE, std::max(0L, at - shown / 3));
    tellPlace();
}

void FindBar::goFrom(qsizetype place, bool forward)
{
    if (m_matches.all.isEmpty())
        return;
    const auto at = std::lower_bound(m_matches.all.cbegin(), m_matches.all.cend(), place,
                                     [](const SearchMatch &match, qsizetype p) { return match.begin < p; });
    const int count = int(m_matches.all.size());
    const int index = int(at - m_matches.all.cbegin());
    select(forward ? index % count : (index + count - 1) % count);
}

void FindBar::findNext(bool forward)
{
    if (m_text->text().isEmpty()) {
        begin();
        return;
    }
    if (!m_isFresh)
        search();
    const int current = currentMatch();
    const int count = int(m_matches.all.size());
    if (current >= 0)
        select((current + (forward ? 1 : count - 1)) % count);
    else
        goFrom(send(m_editor, forward ? Sci::SCI_GETSELECTIONEND : Sci::SCI_GETSELECTIONSTART), forward);
}

void FindBar::replaceOne()
{
    if (!m_isFresh)
        search();
    const int current = currentMatch();
    if (current < 0) {
        findNext(true);
        return;
    }
    const SearchMatch match = m_matches.all.at(current);
    const QByteArray with =
        replacementFor(m_editor.bytes(), match, m_with->text(), m_regex->isChecked(), m_editor.newLineBytes());
    {
        const UndoStep step(m_editor);
        m_editor.replaceBytes(long(match.begin), long(match.end), with);
    }
    send(m_editor, Sci::SCI_GOTOPOS, long(match.begin + with.size()));
    search();
    // What the replacement itself contains is not searched again.
    goFrom(match.begin + with.size() + (match.begin == match.end ? 1 : 0), true);
}

void FindBar::replaceAll()
{
    if (!m_isFresh)
        search();
    const QByteArray text = m_editor.bytes();
    const QList<SearchMatch> matches = m_matches.all;
    if (matches.isEmpty())
        return;
    {
        const UndoStep step(m_editor);
        const qsizetype begin = matches.first().begin;
        const qsizetype end = matches.last().end;
        const bool single = matches.size() <= kMaxSingle;
        QByteArray whole;
        qsizetype behind = end;
        for (auto match = matches.crbegin(); match != matches.crend() && single; ++match)
            m_editor.replaceBytes(
                long(match->begin), long(match->end),
                replacementFor(text, *match, m_with->text(), m_regex->isChecked(), m_editor.newLineBytes()));
        behind = begin;
        for (const SearchMatch &match : matches) {
            if (single)
                break;
            whole += text.mid(behind, match.begin - behind);
            whole += replacementFor(text, match, m_with->text(), m_regex->isChecked(), m_editor.newLineBytes());
            behind = match.end;
        }
        if (!single)
            m_editor.replaceBytes(long(begin), long(end), whole);
    }
    search();
    m_answer->setText(tr("%1 replaced").arg(QLocale().toString(matches.size())));
}

void FindBar::finish()
{
    hide();
    clearMatches();
    m_editor.setFocus();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            finish();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (watched == m_with)
                replaceOne();
            else
                findNext(!(key->modifiers() & Qt::ShiftModifier));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_regex) {
        m_close->setIcon(Theme::icon(QStringLiteral("close"), Token::Muted));
        if (isVisible())
            showMatches();
    }
}

void FindBar::retranslate()
{
    m_text->setPlaceholderText(tr("Find in this text"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_with->setPlaceholderText(tr("Replace with"));
    m_with->setAccessibleName(m_with->placeholderText());
    m_with->setToolTip(tr("With regular expressions: \\1 is the first group, \\n a line end, \\t a tab"));
    m_case->setToolTip(tr("Match upper and lower case"));
    m_word->setToolTip(tr("Whole words"));
    m_regex->setToolTip(tr("Regular expression"));
    m_previous->setToolTip(tr("Previous (Shift+Enter)"));
    m_next->setToolTip(tr("Next (Enter)"));
    m_close->setToolTip(tr("Close (Escape)"));
    for (QToolButton *button : {m_case, m_word, m_regex, m_previous, m_next, m_close})
        button->setAccessibleName(button->toolTip());
    m_close->setIcon(Theme::icon(QStringLiteral("close"), Token::Muted));
    m_replace->setText(tr("&Replace"));
    m_replaceAll->setText(tr("Replace &all"));
    tellPlace();
}

} // namespace bootscope
