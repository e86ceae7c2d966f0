// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logs/matchdelegate.h"

#include "widgets/frame/theme.h"

#include <QApplication>
#include <QPainter>

namespace bootscope {

namespace {

constexpr int kMaxMarks = 50; // of a cell

} // namespace

void MatchDelegate::setText(const QString &text, bool isPattern)
{
    // The limit keeps a pattern that takes for ever from being tried on every painted row.
    const QString pattern =
        isPattern ? QStringLiteral("(*LIMIT_MATCH=20000)") + text : QRegularExpression::escape(text);
    m_wanted = QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
    m_marks = !text.isEmpty() && m_wanted.isValid();
}

void MatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem shown = option;
    initStyleOption(&shown, index);
    QRegularExpressionMatchIterator matches =
        m_marks ? m_wanted.globalMatch(shown.text) : QRegularExpressionMatchIterator();
    if (!m_marks || !matches.hasNext()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const QStyle *style = shown.widget ? shown.widget->style() : QApplication::style();
    const QRect box = style->subElementRect(QStyle::SE_ItemViewItemText, &shown, shown.widget);
    const int inset = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &shown, shown.widget) + 1;
    const QString text = std::exchange(shown.text, QString());
    style->drawControl(QStyle::CE_ItemViewItem, &shown, painter, shown.widget);

    painter->save();
    painter->setClipRect(box);
    painter->setFont(shown.font);
    QColor ground = Theme::color(Token::Warning);
    ground.setAlphaF(0.4F);
    const QRect line = box.adjusted(inset, 0, 0, 0);
    for (int i = 0; i < kMaxMarks && matches.hasNext(); ++i) {
        const QRegularExpressionMatch match = matches.next();
        const int from = shown.fontMetrics.horizontalAdvance(text, int(match.capturedStart()));
        const int to = shown.fontMetrics.horizontalAdvance(text, int(match.capturedEnd()));
        painter->fillRect(QRect(line.left() + from, box.top() + 1, to - from, box.height() - 2), ground);
    }
    const bool isSelected = shown.state.testFlag(QStyle::State_Selected);
    painter->setPen(shown.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(line, int(shown.displayAlignment) | Qt::TextSingleLine, text);
    painter->restore();
}

} // namespace bootscope
