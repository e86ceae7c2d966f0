// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/sizemeter.h"

#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace bootscope {

namespace {
constexpr int kBarHeight = 4;
}

SizeMeter::SizeMeter(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SizeMeter::setBytes(qint64 raw, qint64 limit)
{
    m_raw = raw;
    m_limit = std::max<qint64>(1, limit);
    setAccessibleName(label());
    updateGeometry();
    update();
}

QString SizeMeter::label() const
{
    const QLocale locale;
    return tr("%1 of %2 bytes").arg(locale.toString(m_raw), locale.toString(m_limit));
}

QSize SizeMeter::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {std::max(160, metrics.horizontalAdvance(label()) + 8), metrics.height() + kBarHeight + 6};
}

bool SizeMeter::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const QLocale locale;
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           tr("EC2 takes at most %1 bytes of user data, counted before base64.\nAs base64: %2 bytes.")
                               .arg(locale.toString(m_limit), locale.toString((m_raw + 2) / 3 * 4)),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void SizeMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool over = m_raw > m_limit;
    const bool near = m_raw * 10 > m_limit * 9;
    const QColor color = Theme::color(over ? Token::Error : near ? Token::Warning : Token::Accent);
    painter.setPen(over ? color : Theme::color(Token::Muted));
    painter.drawText(rect().adjusted(0, 0, 0, -kBarHeight - 4), Qt::AlignRight | Qt::AlignVCenter, label());
    const QRectF bar(0, height() - kBarHeight - 1, width(), kBarHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Token::Line));
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(color);
    const double used = std::min(1.0, double(m_raw) / double(m_limit));
    if (m_raw > 0)
        painter.drawRoundedRect(QRectF(bar.x(), bar.y(), std::max(4.0, bar.width() * used), bar.height()), 2, 2);
}

} // namespace bootscope
