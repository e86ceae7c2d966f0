// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/completion/completionlist.h"

#include "parsers/assist/completion.h"
#include "widgets/editor/completion/completionmodel.h"
#include "widgets/frame/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace bootscope {

namespace {

using Kind = assist::Completion::Kind;

constexpr int kMaxRows = 10;
constexpr int kMaxNote = 300;
constexpr int kMaxName = 330;
constexpr int kSignWidth = 22;
constexpr int kMaxMeasured = 200;

struct Sign
{
    QString text;
    Token token;
};

Sign signOf(Kind kind)
{
    switch (kind) {
    case Kind::Key:
        return {QStringLiteral(":"), Token::Accent};
    case Kind::Value:
        return {QStringLiteral("="), Token::Success};
    case Kind::Item:
        return {QStringLiteral("-"), Token::Info};
    case Kind::Snippet:
        return {QStringLiteral("{}"), Token::Suspect};
    case Kind::Head:
        break;
    }
    return {QStringLiteral("#"), Token::Muted};
}

} // namespace

void CompletionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    const QColor text = isSelected ? option.palette.color(QPalette::HighlightedText) : Theme::color(Token::Text);
    const QColor quiet = isSelected ? text : Theme::color(Token::Muted);
    const Sign sign = signOf(Kind(index.data(CompletionModel::KindRole).toInt()));
    QFont font = Theme::codeFont();
    painter->setFont(font);
    painter->setPen(isSelected ? text : Theme::color(sign.token));
    QRect box = option.rect.adjusted(Theme::kGap, 0, -Theme::kPanel, 0);
    painter->drawText(QRect(box.left(), box.top(), kSignWidth, box.height()), Qt::AlignCenter, sign.text);
    box.setLeft(box.left() + kSignWidth + Theme::kGap);

    const bool isDeprecated = index.data(CompletionModel::DeprecatedRole).toBool();
    font.setBold(index.data(CompletionModel::RequiredRole).toBool());
    font.setStrikeOut(isDeprecated);
    painter->setFont(font);
    painter->setPen(isDeprecated ? quiet : text);
    const QRect nameBox(box.left(), box.top(), std::min(m_nameWidth, box.width()), box.height());
    const QString name = index.data().toString();
    painter->drawText(nameBox, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(name, Qt::ElideRight, nameBox.width()));

    const QRect noteBox = box.adjusted(m_nameWidth + Theme::kCard, 0, 0, 0);
    const QFont small = Theme::scaledFont(0.9);
    painter->setFont(small);
    painter->setPen(quiet);
    const QString note = index.data(CompletionModel::NoteRole).toString();
    painter->drawText(noteBox, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(small).elidedText(note, Qt::ElideRight, noteBox.width()));
    painter->restore();
}

QSize CompletionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {kSignWidth + m_nameWidth, QFontMetrics(Theme::codeFont()).height() + 2 * Theme::kGap};
}

CompletionList::CompletionList(QWidget *parent) : QListView(parent), m_delegate(new CompletionDelegate(this))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerItem);
    setFocusPolicy(Qt::NoFocus);
}

void CompletionList::fitNames()
{
    QFont bold = Theme::codeFont();
    bold.setBold(true);
    const QFontMetrics names(Theme::codeFont());
    const QFontMetrics boldNames(bold); // narrower in some fonts
    const QFontMetrics notes(Theme::scaledFont(0.9));
    m_nameWidth = 80;
    m_noteWidth = 0;
    for (int row = 0; row < std::min(model()->rowCount(), kMaxMeasured); ++row) {
        const QModelIndex index = model()->index(row, 0);
        const QString name = index.data().toString();
        m_nameWidth = std::max({m_nameWidth, names.horizontalAdvance(name), boldNames.horizontalAdvance(name)});
        m_noteWidth = std::max(m_noteWidth, notes.horizontalAdvance(index.data(CompletionModel::NoteRole).toString()));
    }
    m_nameWidth = std::min(m_nameWidth, kMaxName);
    m_noteWidth = std::min(m_noteWidth, kMaxNote);
    m_delegate->setNameWidth(m_nameWidth);
}

QSize CompletionList::bestSize() const
{
    const int rows = std::clamp(model()->rowCount(), 1, kMaxRows);
    const int width = Theme::kGap * 2 + kSignWidth + m_nameWidth + (m_noteWidth > 0 ? Theme::kCard + m_noteWidth : 0) +
                      Theme::kPanel * 2 +
                      (model()->rowCount() > kMaxRows ? verticalScrollBar()->sizeHint().width() : 0);
    return {width, rows * m_delegate->sizeHint({}, {}).height()};
}

} // namespace bootscope
