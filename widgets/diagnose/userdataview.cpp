// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/userdataview.h"

#include "widgets/diagnose/format.h"
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

void NumberedText::setMarks(const QList<UserDataMark> &marks)
{
    m_marks = marks;
    refresh();
    const QTextBlock block = document()->findBlockByNumber(marked() - 1);
    if (marked() <= 0 || !block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    centerCursor();
}

int NumberedText::marked() const
{
    return m_marks.isEmpty() ? 0 : m_marks.constFirst().line;
}

const UserDataMark *NumberedText::markAt(int line) const
{
    for (const UserDataMark &mark : m_marks) {
        if (mark.line <= line && line <= mark.endLine)
            return &mark;
    }
    return nullptr;
}

void NumberedText::refresh()
{
    setFont(Theme::codeFont());
    const int digits = std::max(int(QString::number(blockCount()).size()), 2);
    const int width = fontMetrics().horizontalAdvance(QLatin1Char('0')) * digits + 28;
    setViewportMargins(width, 0, 0, 0);
    m_margin->setGeometry(0, 0, width, viewport()->height());
    QList<QTextEdit::ExtraSelection> marks;
    for (const UserDataMark &lines : std::as_const(m_marks)) {
        QColor color = Theme::color(lines.isCandidate ? Token::Suspect : Token::Error);
        color.setAlphaF(0.18F);
        for (int line = lines.line; line > 0 && line <= std::min(lines.endLine, blockCount()); ++line) {
            QTextEdit::ExtraSelection mark;
            mark.format.setBackground(color);
            mark.format.setProperty(QTextFormat::FullWidthSelection, true);
            mark.cursor = QTextCursor(document()->findBlockByNumber(line - 1));
            marks.append(mark);
        }
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
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > m_margin->height())
            break;
        const int line = block.blockNumber() + 1;
        const UserDataMark *mark = markAt(line);
        const Token token = !mark ? Token::Muted : mark->isCandidate ? Token::Suspect : Token::Error;
        painter.setPen(Theme::color(token));
        const QRectF box(0, place.top(), m_margin->width() - 6, place.height());
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
        if (mark && line == mark->line)
            Theme::icon(mark->isCandidate ? QStringLiteral("suspect") : QStringLiteral("error"), token)
                .paint(&painter, QRect(2, int(place.center().y()) - 7, 14, 14));
    }
}

// What a line printed stands behind its text, where there is room for it.
void NumberedText::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    QFont small = font();
    small.setItalic(true);
    painter.setFont(small);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > viewport()->height())
            break;
        const UserDataMark *mark = markAt(block.blockNumber() + 1);
        if (!mark || mark->said.isEmpty() || mark->line != block.blockNumber() + 1)
            continue;
        const qreal text = block.layout()->lineCount() > 0 ? block.layout()->lineAt(0).naturalTextWidth() : 0;
        const QRectF room(place.left() + text + 24, place.top(), viewport()->width() - place.left() - text - 28,
                          place.height());
        if (room.width() < 60)
            continue;
        painter.setPen(Theme::color(mark->isCandidate ? Token::Suspect : Token::Error));
        painter.drawText(
            room, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(QStringLiteral("⟵ ") + mark->said, Qt::ElideRight, int(room.width())));
    }
}

void NumberedText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    m_margin->setGeometry(0, 0, viewportMargins().left(), viewport()->height());
    if (marked() > 0 && textCursor().blockNumber() == marked() - 1)
        centerCursor();
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
        m_marks.clear();
        m_text->setMarks({});
    }
    retranslate();
}

void UserDataView::showLines(int line, int endLine)
{
    m_marks.clear();
    if (m_userData && line > 0)
        m_marks.append({line, std::max(line, endLine), false, {}});
    m_text->setMarks(m_marks);
    retranslate();
}

void UserDataView::showFailure(const Failure *failure)
{
    m_marks.clear();
    if (m_userData && failure) {
        const QString said = printable(failure->message.toUtf8(), 200);
        if (failure->userData)
            m_marks.append({failure->userData->line, failure->userData->endLine, false, said});
        for (const UserDataLines &lines : failure->userDataCandidates)
            m_marks.append({lines.line, lines.endLine, true, said});
    }
    m_text->setMarks(m_marks);
    retranslate();
}

void UserDataView::retranslate()
{
    const int line = m_text->marked();
    QString title = line > 0 ? tr("Your user data, line %1").arg(line) : tr("Your user data");
    if (m_marks.size() > 1) {
        QStringList numbers;
        for (const UserDataMark &mark : std::as_const(m_marks))
            numbers.append(QString::number(mark.line));
        title = tr("Your user data: one of the lines %1").arg(numbers.join(QStringLiteral(", ")));
    }
    m_title->setText(m_userData ? title : tr("No user data lies beside these logs."));
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
