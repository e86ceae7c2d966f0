// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/lamps.h"

#include "widgets/frame/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kLampSize = 24;

Token tokenOf(Lamp::State state)
{
    switch (state) {
    case Lamp::State::Good:
        return Token::Success;
    case Lamp::State::Warning:
        return Token::Warning;
    case Lamp::State::Suspect:
        return Token::Suspect;
    case Lamp::State::Bad:
        return Token::Error;
    case Lamp::State::Unknown:
        break;
    }
    return Token::Muted;
}

QString iconOf(Lamp::State state)
{
    switch (state) {
    case Lamp::State::Good:
        return QStringLiteral("success");
    case Lamp::State::Warning:
        return QStringLiteral("warning");
    case Lamp::State::Suspect:
        return QStringLiteral("suspect");
    case Lamp::State::Bad:
        return QStringLiteral("error");
    case Lamp::State::Unknown:
        break;
    }
    return {};
}

} // namespace

LampRow::LampRow(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setLamps(lampsOf(nullptr, {}));
}

void LampRow::setLamps(const std::array<Lamp, kLampCount> &lamps)
{
    m_lamps = lamps;
    QStringList facts;
    for (const Lamp &lamp : m_lamps)
        facts.append(lamp.name + QStringLiteral(": ") + lamp.fact);
    setAccessibleName(facts.join(QLatin1Char(' ')));
    updateGeometry();
    update();
}

int LampRow::widthOf(int id, bool words) const
{
    return words ? kLampSize + fontMetrics().horizontalAdvance(lamp(id).shortName) + Theme::kPanel : kLampSize;
}

QSize LampRow::sizeHint() const
{
    int width = 0;
    for (int id = 0; id < kLampCount; ++id)
        width += widthOf(id, true);
    return {width, std::max(kLampSize, fontMetrics().height() + Theme::kGap)};
}

QSize LampRow::minimumSizeHint() const
{
    return {kLampCount * kLampSize, sizeHint().height()};
}

bool LampRow::showsWords() const
{
    return width() >= sizeHint().width();
}

QRect LampRow::rectOf(int id) const
{
    const bool words = showsWords();
    int left = 0;
    for (int before = 0; before < id; ++before)
        left += widthOf(before, words);
    return {left, 0, widthOf(id, words), height()};
}

int LampRow::lampAt(QPoint point) const
{
    for (int id = 0; id < kLampCount; ++id) {
        if (rectOf(id).contains(point))
            return id;
    }
    return -1;
}

void LampRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool words = showsWords();
    for (int id = 0; id < kLampCount; ++id) {
        const Lamp::State state = lamp(id).state;
        const QRect area = rectOf(id);
        const QRect box = QRect(area.left(), (height() - kLampSize) / 2, kLampSize, kLampSize).adjusted(3, 3, -3, -3);
        if (state == Lamp::State::Unknown) {
            painter.setPen(QPen(Theme::color(Token::Muted), 1.4, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5));
        } else {
            Theme::icon(iconOf(state), tokenOf(state)).paint(&painter, box);
        }
        if (words) {
            painter.setPen(Theme::color(state == Lamp::State::Unknown ? Token::Muted : Token::Text));
            painter.drawText(area.adjusted(kLampSize, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter),
                             lamp(id).shortName);
        }
        if (hasFocus() && id == m_focused) {
            painter.setPen(QPen(Theme::color(Token::Accent), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -1.5, -0.5), Theme::kGap, Theme::kGap);
        }
    }
}

bool LampRow::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int id = lampAt(help->pos());
    if (id >= 0)
        QToolTip::showText(help->globalPos(), lamp(id).name + QLatin1Char('\n') + lamp(id).fact, this, rectOf(id));
    else
        QToolTip::hideText();
    return true;
}

void LampRow::mouseReleaseEvent(QMouseEvent *event)
{
    const int id = lampAt(event->pos());
    if (event->button() == Qt::LeftButton && id >= 0)
        Q_EMIT lampActivated(id);
}

void LampRow::moveFocus(int id)
{
    m_focused = std::clamp(id, 0, kLampCount - 1);
    QToolTip::showText(mapToGlobal(rectOf(m_focused).bottomLeft()),
                       lamp(m_focused).name + QLatin1Char('\n') + lamp(m_focused).fact, this);
    update();
}

void LampRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        moveFocus(m_focused - 1);
        break;
    case Qt::Key_Right:
        moveFocus(m_focused + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT lampActivated(m_focused);
        break;
    default:
        QWidget::keyPressEvent(event);
        break;
    }
}

void LampRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace bootscope
