// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/userdataview.h"

#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTextBlock>

namespace bootscope {

namespace {

// User data is 16 KiB on EC2; other clouds take more. Past this only the beginning is shown.
constexpr qsizetype kMaxShown = 256 * 1024;

} // namespace

NumberedText::NumberedText(QWidget *parent) : QPlainTextEdit(parent), m_margin(new QWidget(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    m_margin->installEventFilter(this);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &, int) { m_margin->update(); });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &NumberedText::refresh);
    refresh();
}

void NumberedText::setMarked(int line, int endLine)
{
    m_line = line;
    m_endLine = std::max(line, endLine);
    refresh();
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (line <= 0 || !block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    centerCursor();
}

void NumberedText::refresh()
{
    setFont(Theme::codeFont());
    const int digits = std::max(int(QString::number(blockCount()).size()), 2);
    const int width = fontMetrics().horizontalAdvance(QLatin1Char('0')) * digits + 28;
    setViewportMargins(width, 0, 0, 0);
    m_margin->setGeometry(0, 0, width, viewport()->height());
    QList<QTextEdit::ExtraSelection> marks;
    for (int line = m_line; line > 0 && line <= std::min(m_endLine, blockCount()); ++line) {
        QTextEdit::ExtraSelection mark;
        QColor color = Theme::color(Token::Error);
        color.setAlphaF(0.18F);
        mark.format.setBackground(color);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.cursor = QTextCursor(document()->findBlockByNumber(line - 1));
        marks.append(mark);
    }
    setExtraSelections(marks);
    m_margin->update();
}

bool NumberedText::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_margin || event->type() != QEvent::Paint)
        return QPlainTextEdit::eventFilter(watched, event);
    paintMargin();
    return true;
}

void NumberedText::paintMargin()
{
    QPainter painter(m_margin);
    painter.fillRect(m_margin->rect(), Theme::color(Token::Window));
    painter.setFont(font());
    const QIcon sign = Theme::icon(QStringLiteral("error"), Token::Error);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > m_margin->height())
            break;
        const int line = block.blockNumber() + 1;
        const bool isMarked = m_line > 0 && line >= m_line && line <= m_endLine;
        painter.setPen(Theme::color(isMarked ? Token::Error : Token::Muted));
        const QRectF box(0, place.top(), m_margin->width() - 6, place.height());
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
        if (line == m_line)
            sign.paint(&painter, QRect(2, int(place.center().y()) - 7, 14, 14));
    }
}

void NumberedText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    m_margin->setGeometry(0, 0, viewportMargins().left(), viewport()->height());
}

void NumberedText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

UserDataView::UserDataView(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_open(new QPushButton(this)), m_text(new NumberedText(this))
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Theme::kCard, Theme::kGap, Theme::kPanel, Theme::kGap);
    head->addWidget(m_title, 1);
    head->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_text->marked()); });
    setUserData(nullptr);
}

void UserDataView::setUserData(const std::shared_ptr<const UserData> &userData)
{
    if (userData != m_userData || !userData) {
        m_userData = userData;
        m_text->setPlainText(userData ? QString::fromUtf8(userData->document.left(kMaxShown)) : QString());
        m_text->setMarked(0, 0);
    }
    retranslate();
}

void UserDataView::showLines(int line, int endLine)
{
    m_text->setMarked(m_userData ? line : 0, endLine);
    retranslate();
}

void UserDataView::retranslate()
{
    const int line = m_text->marked();
    m_title->setText(!m_userData ? tr("No user data lies beside these logs.")
                     : line > 0  ? tr("Your user data, line %1").arg(line)
                                 : tr("Your user data"));
    m_open->setText(tr("Open in editor"));
    m_open->setVisible(m_userData != nullptr);
    m_text->setVisible(m_userData != nullptr);
    // Without user data only the sentence stays, and the room goes to the explanation.
    setMaximumHeight(m_userData ? QWIDGETSIZE_MAX : fontMetrics().height() + 4 * Theme::kGap);
    m_text->setAccessibleName(tr("User data of this boot"));
}

void UserDataView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace bootscope
