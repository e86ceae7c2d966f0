// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/verdictstrip.h"

#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTextLayout>

namespace bootscope {

namespace {

constexpr int kHeight = 40;

struct Sign
{
    const char *icon;
    Token token;
};

Sign signOf(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return {"success", Token::Success};
    case Tone::Info:
        return {"info", Token::Info};
    case Tone::Warning:
        return {"warning", Token::Warning};
    case Tone::Error:
        return {"error", Token::Error};
    case Tone::Suspect:
        return {"suspect", Token::Suspect};
    case Tone::Neutral:
        break;
    }
    return {"", Token::Muted};
}

// What of a sentence fits: on one line, else in a smaller font on two, else cut at the end of the second.
QString fitted(const QString &sentence, QFont &font, int width)
{
    if (QFontMetrics(font).horizontalAdvance(sentence) <= width)
        return sentence;
    font = Theme::scaledFont(1);
    font.setWeight(QFont::DemiBold);
    QTextLayout layout(sentence, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(qMax(1, width));
    layout.endLayout();
    const QString rest = sentence.mid(first.textLength());
    return sentence.left(first.textLength()) + QFontMetrics(font).elidedText(rest, Qt::ElideRight, width);
}

} // namespace

VerdictStrip::VerdictStrip(QWidget *parent)
    : QWidget(parent), m_sign(new QLabel(this)), m_sentence(new QLabel(this)), m_layout(new QHBoxLayout(this))
{
    setFixedHeight(kHeight);
    m_layout->setContentsMargins(Theme::kCard, 0, Theme::kCard, 0);
    m_layout->setSpacing(Theme::kPanel);
    m_layout->addWidget(m_sign);
    m_layout->addWidget(m_sentence, 1);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->installEventFilter(this);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    refresh();
}

void VerdictStrip::setVerdict(const VerdictText &verdict)
{
    if (verdict == m_verdict)
        return;
    m_verdict = verdict;
    refresh();
}

void VerdictStrip::addEndWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void VerdictStrip::refresh()
{
    const Sign sign = signOf(m_verdict.tone);
    const QString icon = QString::fromLatin1(sign.icon);
    m_sign->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        m_sign->setPixmap(Theme::icon(icon, sign.token).pixmap(QSize(20, 20), devicePixelRatioF()));
    QFont font = Theme::scaledFont(1.15);
    font.setWeight(QFont::DemiBold);
    QPalette palette = m_sentence->palette();
    palette.setColor(QPalette::WindowText, Theme::color(m_verdict.tone == Tone::Neutral ? Token::Muted : Token::Text));
    m_sentence->setPalette(palette);
    const QString shown = fitted(m_verdict.sentence, font, m_sentence->width() - Theme::kGap);
    m_sentence->setFont(font);
    m_sentence->setText(shown);
    m_sentence->setToolTip(shown == m_verdict.sentence ? QString() : m_verdict.sentence);
    m_sentence->setAccessibleName(m_verdict.sentence);
}

bool VerdictStrip::eventFilter(QObject *watched, QEvent *event)
{
    // The sentence is cut to the label's width, which also changes when a widget at the end appears.
    if (watched == m_sentence && event->type() == QEvent::Resize)
        refresh();
    return QWidget::eventFilter(watched, event);
}

void VerdictStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        refresh();
}

void VerdictStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Base));
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(Token::Line));
}

} // namespace bootscope
