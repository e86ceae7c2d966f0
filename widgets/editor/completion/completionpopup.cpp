// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/completion/completionpopup.h"

#include "widgets/editor/completion/completionlist.h"
#include "widgets/editor/completion/completionmodel.h"
#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kSideWidth = 340;
constexpr int kMinHeight = 170;

} // namespace

CompletionPopup::CompletionPopup(QWidget *editor)
    : QFrame(editor, Qt::ToolTip | Qt::FramelessWindowHint)
    , m_model(new CompletionModel(this))
    , m_list(new CompletionList(this))
    , m_side(new QScrollArea(this))
    , m_details(new QLabel)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setObjectName(QStringLiteral("completion"));
    m_list->setModel(m_model);
    m_details->setTextFormat(Qt::RichText);
    m_details->setWordWrap(true);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setMargin(Theme::kPanel);
    m_side->setWidget(m_details);
    m_side->setWidgetResizable(true);
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setFocusPolicy(Qt::NoFocus);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->setFixedWidth(kSideWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(1);
    layout->addWidget(m_list);
    layout->addWidget(m_side);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CompletionPopup::showDetails);
    connect(m_list, &QAbstractItemView::clicked, this, &CompletionPopup::chosen);
    applyTheme();
}

// The frame is the background that shows through the margins.
void CompletionPopup::applyTheme()
{
    QPalette colours = palette();
    colours.setColor(QPalette::Window, Theme::color(Token::Line));
    setPalette(colours);
    setAutoFillBackground(true);
    QPalette side = m_side->palette();
    side.setColor(QPalette::Window, Theme::color(Token::Window));
    side.setColor(QPalette::WindowText, Theme::color(Token::Text));
    m_side->setPalette(side);
    m_side->viewport()->setAutoFillBackground(true);
    QPalette list = m_list->palette();
    list.setColor(QPalette::Base, Theme::color(Token::Base));
    m_list->setPalette(list);
    m_details->setFont(Theme::scaledFont(0.9));
}

void CompletionPopup::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // Our own setPalette() says so too; the application's says it to all.
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
}

void CompletionPopup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_hasMoved = false;
}

void CompletionPopup::showItems(const QList<assist::Completion> &items, const QRect &caret)
{
    const assist::Completion *before = current();
    const QString kept = before && isVisible() && m_hasMoved ? before->name : QString();
    m_model->setItems(items);
    m_list->fitNames();
    int row = 0;
    for (int i = 0; i < items.size() && !kept.isEmpty(); ++i) {
        if (items.at(i).name == kept)
            row = i;
    }
    m_list->setCurrentIndex(m_model->index(row, 0));
    showDetails();
    place(caret);
    show();
}

void CompletionPopup::place(const QRect &caret)
{
    const QRect screen = parentWidget()->screen()->availableGeometry();
    QSize size = m_list->bestSize();
    const bool hasSide = std::any_of(m_model->items().cbegin(), m_model->items().cend(),
                                     [](const assist::Completion &item) { return bool(item.details); });
    m_side->setVisible(hasSide);
    // As high as what stands in the side needs, so that it does not jump from one item to the next.
    const int height = std::max(size.height(), hasSide ? kMinHeight : 0) + 2;
    const int width = size.width() + (hasSide ? kSideWidth + 1 : 0) + 2;
    setFixedSize(std::min(width, screen.width()), height);
    const bool fitsBelow = caret.bottom() + 2 + height <= screen.bottom();
    const int y = fitsBelow ? caret.bottom() + 2 : std::max(screen.top(), caret.top() - 2 - height);
    const int x = std::clamp(caret.left() - 30, screen.left(), std::max(screen.left(), screen.right() - width));
    QFrame::move(x, y);
}

void CompletionPopup::showDetails()
{
    const assist::Completion *item = current();
    QString html = item && item->details ? item->details() : QString();
    if (html.isEmpty() && item && !item->note.isEmpty())
        html = item->note.toHtmlEscaped();
    m_details->setText(html);
}

const assist::Completion *CompletionPopup::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_model->items().size() ? &m_model->items().at(row) : nullptr;
}

void CompletionPopup::move(int rows, bool wraps)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int to = m_list->currentIndex().row() + rows;
    const int row = wraps ? (to % count + count) % count : std::clamp(to, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_hasMoved = true;
}

int CompletionPopup::pageRows() const
{
    return 9;
}

} // namespace bootscope
