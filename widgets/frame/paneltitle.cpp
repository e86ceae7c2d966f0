// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/paneltitle.h"

#include "widgets/frame/theme.h"

#include <QLabel>

namespace bootscope {

QLabel *makePanelTitle(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kGap);
    QFont font = Theme::scaledFont(0.9);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

} // namespace bootscope
