// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion with outlines that can be seen: it derives them from a darker window colour, which vanishes in a dark theme.
#pragma once

#include <QProxyStyle>

namespace bootscope {

class OutlineStyle : public QProxyStyle
{
public:
    OutlineStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
};

} // namespace bootscope
