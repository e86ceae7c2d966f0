// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/outlinestyle.h"

#include "widgets/frame/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace bootscope {

namespace {

void outline(const QStyleOption &option, QPainter &painter)
{
    QColor color = Theme::color(option.state & QStyle::State_HasFocus ? Token::Accent : Token::Muted);
    if (!(option.state & QStyle::State_Enabled))
        color.setAlphaF(0.4F);
    else if (!(option.state & QStyle::State_HasFocus))
        color.setAlphaF(0.7F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.restore();
}

} // namespace

OutlineStyle::OutlineStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (Theme::isDark() && (element == PE_FrameLineEdit || element == PE_IndicatorCheckBox))
        outline(*option, *painter);
}

void OutlineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (Theme::isDark() && control == CC_SpinBox)
        outline(*option, *painter);
}

} // namespace bootscope
