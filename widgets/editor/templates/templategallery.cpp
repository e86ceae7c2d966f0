// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/templates/templategallery.h"

#include "parsers/base/distroname.h"
#include "widgets/editor/templates/templatemodel.h"
#include "widgets/editor/userdataeditor.h"
#include "widgets/frame/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>

namespace bootscope {

namespace {

constexpr int kListWidth = 340;

// Title over facts, as two lines of one row.
class TwoLines : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const int lines = QFontMetrics(option.font).height() + QFontMetrics(Theme::scaledFont(0.9)).height();
        return QSize(kListWidth / 2, lines + 2 * Theme::kGap + Theme::kGap);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        option.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QRect inner = option.rect.adjusted(Theme::kPanel, Theme::kGap, -Theme::kPanel, -Theme::kGap);
        const auto line = [&](const QFont &font, const QColor &color, const QString &text, Qt::Alignment side) {
            painter->setFont(font);
            painter->setPen(color);
            painter->drawText(inner, int(side | Qt::AlignLeft),
                              QFontMetrics(font).elidedText(text, Qt::ElideRight, inner.width()));
        };
        const QColor chosen = option.palette.color(QPalette::HighlightedText);
        painter->save();
        line(option.font, selected ? chosen : Theme::color(Token::Text), index.data().toString(), Qt::AlignTop);
        line(Theme::scaledFont(0.9), selected ? chosen : Theme::color(Token::Muted),
             index.data(TemplateModel::FactsRole).toString(), Qt::AlignBottom);
        painter->restore();
    }
};

} // namespace

TemplateGallery::TemplateGallery(const Templates &templates, const QString &language, QWidget *parent)
    : QDialog(parent)
    , m_model(new TemplateModel(templates, this))
    , m_words(new QLineEdit(this))
    , m_distro(new QComboBox(this))
    , m_list(new QListView(this))
    , m_title(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_preview(new UserDataEditor(this))
    , m_use(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    resize(1040, 680);
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_distro->addItem(QString(), QString());
    for (const QString &distro : templates.distros())
        m_distro->addItem(distroName(distro), distro);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLines(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_summary->setWordWrap(true);
    m_preview->setView({0, true, false}); // lines wrapped
    for (QLabel *label : {m_title, m_summary, m_facts})
        label->setTextFormat(Qt::PlainText);
    m_use->setDefault(true);
    m_close->setAutoDefault(false);

    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::kPanel);
    left->addWidget(m_words);
    left->addWidget(m_distro);
    left->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_use);
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::kGap);
    right->addWidget(m_title);
    right->addWidget(m_summary);
    right->addWidget(m_facts);
    right->addSpacing(Theme::kGap);
    right->addWidget(m_preview, 1);
    right->addSpacing(Theme::kGap);
    right->addLayout(buttons);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(Theme::kCard, Theme::kCard, Theme::kCard, Theme::kCard);
    across->setSpacing(Theme::kCard);
    across->addLayout(left);
    across->addLayout(right, 1);
    m_list->setFixedWidth(kListWidth);
    m_words->setFixedWidth(kListWidth);
    m_distro->setFixedWidth(kListWidth);

    connect(m_words, &QLineEdit::textChanged, this, &TemplateGallery::narrow);
    connect(m_distro, &QComboBox::currentIndexChanged, this, &TemplateGallery::narrow);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TemplateGallery::preview);
    connect(m_list, &QAbstractItemView::doubleClicked, this, &TemplateGallery::use);
    connect(m_use, &QPushButton::clicked, this, &TemplateGallery::use);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    applyTheme();
    retranslate();
    setLanguage(language);
    narrow();
    m_words->setFocus();
}

void TemplateGallery::setLanguage(const QString &language)
{
    m_language = language;
    m_model->setLanguage(language);
    preview(m_list->currentIndex());
}

QString TemplateGallery::currentId() const
{
    return m_list->currentIndex().data(TemplateModel::IdRole).toString();
}

void TemplateGallery::narrow()
{
    const QString before = currentId();
    m_model->setFilter(m_words->text(), m_distro->currentData().toString());
    int row = 0; // what was chosen stays chosen while it is still there
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->at(i)->id == before)
            row = i;
    }
    const QModelIndex index = m_model->index(row);
    m_list->setCurrentIndex(index);
    preview(index);
}

void TemplateGallery::preview(const QModelIndex &index)
{
    const UserDataTemplate *entry = index.isValid() ? m_model->at(index.row()) : nullptr;
    m_use->setEnabled(entry != nullptr);
    if (!entry) {
        m_title->setText(tr("Nothing found"));
        m_summary->setText(tr("No template has all of these words."));
        m_facts->clear();
        m_preview->setBytes({});
        m_preview->setReadOnly(true);
        return;
    }
    const TemplateText text = entry->text(m_language);
    const QByteArray bytes = Templates::contents(*entry);
    m_title->setText(text.title);
    m_summary->setText(text.summary);
    m_facts->setText(TemplateModel::facts(*entry));
    m_preview->setBytes(bytes);
    m_preview->setReadOnly(true);
}

void TemplateGallery::use()
{
    const QString id = currentId();
    if (id.isEmpty())
        return;
    accept();
    Q_EMIT chosen(id);
}

void TemplateGallery::retranslate()
{
    setWindowTitle(tr("New from template"));
    m_words->setPlaceholderText(tr("Search templates"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_distro->setItemText(0, tr("All distributions"));
    m_distro->setAccessibleName(tr("Distribution"));
    m_list->setAccessibleName(tr("Templates"));
    m_preview->setAccessibleName(tr("Text of the template"));
    m_use->setText(tr("Use this"));
    m_close->setText(tr("Close"));
    preview(m_list->currentIndex());
}

void TemplateGallery::applyTheme()
{
    m_title->setFont(Theme::scaledFont(1.15));
    m_facts->setFont(Theme::scaledFont(0.9));
    QPalette palette = m_facts->palette();
    palette.setColor(QPalette::WindowText, Theme::color(Token::Muted));
    m_facts->setPalette(palette);
}

void TemplateGallery::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

bool TemplateGallery::eventFilter(QObject *watched, QEvent *event)
{
    // Up and down move through the list while one types.
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace bootscope
