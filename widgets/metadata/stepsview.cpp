// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/stepsview.h"

#include "imds/tokenwalk.h"
#include "widgets/frame/theme.h"

#include <QEvent>
#include <QTextBlock>

namespace bootscope {

namespace {
constexpr int kMarkAlpha = 48;
} // namespace

StepsView::StepsView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setMaximumBlockCount(kMost);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // A keyboard gets to each step, too.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &StepsView::choose);
}

void StepsView::setExchanges(const QList<Exchange> &exchanges)
{
    m_isTelling = true;
    clear();
    m_isTelling = false;
    m_exchanges.clear();
    m_told = 0;
    m_hasChoice = false;
    setExtraSelections({});
    add(exchanges);
}

void StepsView::add(const QList<Exchange> &exchanges)
{
    const qsizetype skipped = qMax<qsizetype>(0, exchanges.size() - kMost);
    m_exchanges.insert(m_exchanges.end(), exchanges.cbegin() + skipped, exchanges.cend());
    m_told += exchanges.size();
    const qsizetype fresh = exchanges.size() - skipped;
    if (m_exchanges.size() > kMost)
        m_exchanges.erase(m_exchanges.begin(), m_exchanges.end() - kMost);
    tell(qsizetype(m_exchanges.size()) - fresh);
}

// from: of those that are kept.
void StepsView::tell(qsizetype from)
{
    const QList<Exchange> fresh(m_exchanges.cbegin() + from, m_exchanges.cend());
    if (fresh.isEmpty())
        return;
    m_isTelling = true;
    QStringList steps = tokenWalk(fresh, m_told - fresh.size() + 1);
    for (QString &step : steps)
        step.replace(QLatin1Char('\n'), QLatin1Char(' ')); // one a block
    appendPlainText(steps.join(QLatin1Char('\n')));
    m_isTelling = false;
    markCurrent();
}

void StepsView::retranslate()
{
    const qsizetype told = m_told;
    const std::deque<Exchange> kept = m_exchanges;
    setExchanges({});
    m_exchanges = kept;
    m_told = told;
    tell(0);
}

void StepsView::choose()
{
    const auto step = std::size_t(textCursor().blockNumber());
    if (m_isTelling || step >= m_exchanges.size())
        return;
    m_hasChoice = true;
    markCurrent();
    Q_EMIT chosen(m_exchanges.at(step).serial, m_exchanges.at(step).side);
}

void StepsView::markCurrent()
{
    if (!m_hasChoice)
        return;
    QTextEdit::ExtraSelection line;
    line.cursor = textCursor();
    line.cursor.movePosition(QTextCursor::StartOfBlock);
    line.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor); // all lines of a step that is wrapped
    QColor back = Theme::color(Token::Accent);
    back.setAlpha(kMarkAlpha);
    line.format.setBackground(back);
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    setExtraSelections({line});
}

void StepsView::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    choose(); // the cursor may have been there before
}

void StepsView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        markCurrent();
}

} // namespace bootscope
