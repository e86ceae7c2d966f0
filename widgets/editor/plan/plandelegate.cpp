// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/plan/plandelegate.h"

#include "widgets/editor/plan/planmodel.h"
#include "widgets/frame/theme.h"

#include <QPainter>

namespace bootscope {

namespace {

constexpr int kStripe = 3; // the stage's colour at the left edge

QColor colorOf(PlanStage stage)
{
    switch (stage) {
    case PlanStage::UserData:
    case PlanStage::Network:
        break;
    case PlanStage::Config:
        return Theme::stageColor(Stage::Config);
    case PlanStage::Final:
        return Theme::stageColor(Stage::Final);
    }
    return Theme::stageColor(Stage::Network);
}

QFont smallFont()
{
    return Theme::scaledFont(0.9);
}

int numberWidth(const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(QStringLiteral("00 "));
}

// Returns what is left of the line before the badge.
QRect drawBadge(QPainter *painter, QRect line, const QString &text)
{
    if (text.isEmpty())
        return line;
    const QFontMetrics metrics(smallFont());
    const int width = metrics.horizontalAdvance(text) + 2 * Theme::kGap;
    QRect box(line.right() - width + 1, line.top(), width, line.height());
    painter->setFont(smallFont());
    painter->setPen(Theme::color(Token::Line));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), Theme::kGap, Theme::kGap);
    painter->setPen(Theme::color(Token::Muted));
    painter->drawText(box, Qt::AlignCenter, text);
    line.setRight(box.left() - Theme::kGap);
    return line;
}

} // namespace

QSize PlanDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    const int small = QFontMetrics(smallFont()).height();
    switch (PlanModel::Row(index.data(PlanModel::RowRole).toInt())) {
    case PlanModel::Row::Stage:
        return {100, small + 2 * Theme::kGap + Theme::kGap};
    case PlanModel::Row::Own:
        return {100, small + Theme::kGap};
    case PlanModel::Row::Step:
        break;
    }
    const bool hasDetail = !index.data(PlanModel::DetailRole).toString().isEmpty();
    return {100, line + (hasDetail ? small : 0) + 2 * Theme::kGap};
}

void PlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const auto row = PlanModel::Row(index.data(PlanModel::RowRole).toInt());
    const QColor stage = colorOf(PlanStage(index.data(PlanModel::StageRole).toInt()));
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (index.data(PlanModel::HereRole).toBool() || isSelected) {
        QColor here = Theme::color(Token::Accent);
        here.setAlphaF(isSelected ? 0.22F : 0.12F);
        painter->fillRect(option.rect, here);
    }
    painter->fillRect(QRect(option.rect.topLeft(), QSize(kStripe, option.rect.height())), stage);
    QRect area = option.rect.adjusted(kStripe + Theme::kPanel, Theme::kGap, -Theme::kPanel, -Theme::kGap);
    const QFontMetrics smallMetrics(smallFont());
    const auto elided = [](const QFontMetrics &metrics, const QString &text, const QRect &rect) {
        return metrics.elidedText(text, Qt::ElideRight, rect.width());
    };
    const QString text = index.data(Qt::EditRole).toString();
    if (row != PlanModel::Row::Step) {
        QFont font = smallFont();
        font.setWeight(row == PlanModel::Row::Stage ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(Theme::color(row == PlanModel::Row::Stage ? Token::Text : Token::Muted));
        if (row == PlanModel::Row::Own)
            area = option.rect.adjusted(kStripe + Theme::kPanel, 0, -Theme::kPanel, -Theme::kGap);
        painter->drawText(area, Qt::AlignLeft | (row == PlanModel::Row::Stage ? Qt::AlignBottom : Qt::AlignTop),
                          elided(QFontMetrics(font), text, area));
        painter->restore();
        return;
    }
    const auto state = PlanState(index.data(PlanModel::StateRole).toInt());
    const bool runs = state == PlanState::Runs || state == PlanState::Unknown;
    QRect line(area.topLeft(), QSize(area.width(), option.fontMetrics.height()));
    line = drawBadge(painter, line, index.data(PlanModel::BadgeRole).toString());
    painter->setFont(option.font);
    painter->setPen(Theme::color(Token::Muted));
    const int indent = numberWidth(option.fontMetrics);
    const QString number = index.data(PlanModel::NumberRole).toString();
    painter->drawText(QRect(line.left(), line.top(), indent - Theme::kGap, line.height()),
                      Qt::AlignRight | Qt::AlignVCenter, number.isEmpty() ? QStringLiteral("–") : number);
    line.setLeft(line.left() + indent);
    QFont font = option.font;
    font.setStrikeOut(!runs);
    painter->setFont(font);
    painter->setPen(Theme::color(runs ? Token::Text : Token::Muted));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, elided(option.fontMetrics, text, line));
    const QRect below(area.left() + indent, area.top() + option.fontMetrics.height(), area.width() - indent,
                      smallMetrics.height());
    painter->setFont(smallFont());
    painter->setPen(Theme::color(state == PlanState::Ignored      ? Token::Warning
                                 : state == PlanState::Overridden ? Token::Info
                                                                  : Token::Muted));
    painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                      elided(smallMetrics, index.data(PlanModel::DetailRole).toString(), below));
    painter->restore();
}

} // namespace bootscope
