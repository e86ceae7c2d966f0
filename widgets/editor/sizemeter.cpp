// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/sizemeter.h"

#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocumentFragment>
#include <QToolTip>

namespace bootscope {

namespace {
constexpr int kBarHeight = 4;
}

SizeMeter::SizeMeter(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void SizeMeter::setSizes(const PackedSizes &sizes, qint64 limit)
{
    m_sizes = sizes;
    m_limit = std::max<qint64>(1, limit);
    setAccessibleName(label());
    setAccessibleDescription(QTextDocumentFragment::fromHtml(explanation()).toPlainText());
    updateGeometry();
    update();
}

QString SizeMeter::label() const
{
    const QLocale locale;
    const QString raw = locale.toString(m_sizes.plain);
    const QString limit = locale.toString(m_limit);
    if (!isOver())
        return tr("%1 of %2 bytes").arg(raw, limit);
    return fitsAsGzip() ? tr("%1 of %2 bytes; fits as gzip").arg(raw, limit)
                        : tr("%1 of %2 bytes; too much even as gzip").arg(raw, limit);
}

QString SizeMeter::packedLabel() const
{
    const QLocale locale;
    const QString base64 = locale.toString(m_sizes.plainBase64());
    return m_sizes.gzip > 0 ? tr("gzip %1 · base64 %2").arg(locale.toString(m_sizes.gzip), base64)
                            : tr("base64 %1").arg(base64);
}

QString SizeMeter::explanation() const
{
    const QLocale locale;
    const auto row = [&locale](const QString &name, qint64 bytes) {
        return QStringLiteral("<tr><td>%1</td><td align=right>&nbsp;&nbsp;%2</td></tr>")
            .arg(name, locale.toString(bytes));
    };
    QString rows = row(tr("as it is"), m_sizes.plain) + row(tr("in base64"), m_sizes.plainBase64());
    if (m_sizes.gzip > 0)
        rows += row(tr("gzip"), m_sizes.gzip) + row(tr("gzip in base64"), m_sizes.gzipBase64());
    QString advice = tr("EC2 counts the bytes before base64: at most %1.").arg(locale.toString(m_limit));
    if (isOver())
        advice += QLatin1Char(' ') + (fitsAsGzip() ? tr("Compressed with gzip it fits; cloud-init decompresses it. "
                                                        "Click to export it so.")
                                                   : tr("Even compressed it does not fit: fetch a part of it from "
                                                        "elsewhere with #include or from S3."));
    return QStringLiteral("<p>%1</p><table>%2</table>").arg(advice, rows);
}

QSize SizeMeter::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int texts = metrics.horizontalAdvance(label()) + metrics.horizontalAdvance(packedLabel());
    return {std::max(160, texts + 24), metrics.height() + kBarHeight + 6};
}

bool SizeMeter::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), explanation(), this);
        return true;
    }
    return QWidget::event(event);
}

void SizeMeter::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT packRequested();
}

void SizeMeter::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT packRequested();
    else
        QWidget::keyPressEvent(event);
}

void SizeMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const qint64 raw = m_sizes.plain;
    const bool over = isOver();
    const bool near = raw * 10 > m_limit * 9;
    const QColor color = Theme::color(over ? Token::Error : near ? Token::Warning : Token::Accent);
    const QRect texts = rect().adjusted(0, 0, 0, -kBarHeight - 4);
    painter.setPen(Theme::color(Token::Muted));
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignVCenter, packedLabel());
    painter.setPen(over ? color : Theme::color(Token::Text));
    painter.drawText(texts, Qt::AlignRight | Qt::AlignVCenter, label());
    const QRectF bar(0, height() - kBarHeight - 1, width(), kBarHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Token::Line));
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(color);
    const double used = std::min(1.0, double(raw) / double(m_limit));
    if (raw > 0)
        painter.drawRoundedRect(QRectF(bar.x(), bar.y(), std::max(4.0, bar.width() * used), bar.height()), 2, 2);
    if (hasFocus()) {
        painter.setPen(Theme::color(Token::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

} // namespace bootscope
