// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/exchangepanel.h"

#include "widgets/frame/plaintable.h"
#include "widgets/frame/theme.h"
#include "widgets/metadata/exchangemodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kSign = 16;
constexpr int kFilterWidth = 220;

// A row is shown when every word is in one of its columns.
class WordFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QStringList &words)
    {
        m_words = words;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (m_words.isEmpty())
            return true;
        QString text;
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
            text += sourceModel()->index(row, column, parent).data().toString() + QLatin1Char('\n');
        return std::all_of(m_words.cbegin(), m_words.cend(),
                           [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
};

QString clientName(const ClientHabit &habit)
{
    const QByteArray name = habit.userAgent.trimmed().split(' ').first().left(60);
    return QString::fromUtf8(name.isEmpty() ? habit.address : name);
}

} // namespace

ExchangePanel::ExchangePanel(ExchangeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_proxy(new WordFilter(this))
    , m_filter(new QLineEdit)
    , m_sign(new QLabel)
    , m_warning(new QLabel)
    , m_all(new QToolButton)
    , m_menu(new QMenu(this))
    , m_export(new QToolButton)
    , m_clear(new QToolButton)
    , m_table(new PlainTable)
    , m_splitter(new QSplitter)
    , m_text(new QPlainTextEdit)
{
    m_proxy->setSourceModel(&model);
    m_table->setModel(m_proxy);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->horizontalHeader()->setSectionResizeMode(ExchangeModel::Path, QHeaderView::Stretch);
    m_table->horizontalHeader()->setStretchLastSection(false); // the path takes what is left
    m_table->setColumnWidths({12, 12, 15, 6, 20, 5, 6, 9, 22, 4});
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_text);
    m_splitter->setSizes({870, 330});
    m_splitter->setChildrenCollapsible(false);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(kFilterWidth);
    m_warning->setTextFormat(Qt::PlainText);
    m_warning->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_all->setMenu(m_menu);
    m_all->setPopupMode(QToolButton::InstantPopup);
    for (QToolButton *button : {m_all, m_export, m_clear}) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::kPanel);
    head->addWidget(m_filter, 2);
    head->addWidget(m_sign);
    head->addWidget(m_warning, 3);
    head->addWidget(m_all);
    head->addWidget(m_export);
    head->addWidget(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kPanel);
    layout->setSpacing(Theme::kGap);
    layout->addLayout(head);
    layout->addWidget(m_splitter, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        static_cast<WordFilter *>(m_proxy)->setWords(text.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    });
    connect(m_export, &QToolButton::clicked, this, &ExchangePanel::exportRequested);
    connect(m_clear, &QToolButton::clicked, this, &ExchangePanel::clearRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ExchangePanel::showCurrent);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &ExchangePanel::showCurrent);
    // The newest stays in sight for whoever looks at the newest.
    connect(m_proxy, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        m_table->setProperty("follows", bar->value() >= bar->maximum() - 1);
    });
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_table->property("follows").toBool())
            m_table->scrollToBottom();
    });
    refreshLook();
    retranslate();
}

void ExchangePanel::setHabits(const QList<ClientHabit> &habits)
{
    m_habits = habits;
    showHabits();
}

void ExchangePanel::setFilter(const QString &text)
{
    m_filter->setText(text);
}

QString ExchangePanel::warning() const
{
    return m_habits.isEmpty() ? QString()
                              : tr("%1: %2").arg(clientName(m_habits.first()), habitSentence(m_habits.first()));
}

void ExchangePanel::showHabits()
{
    const bool isOdd = !m_habits.isEmpty();
    m_sign->setVisible(isOdd);
    m_all->setVisible(m_habits.size() > 1);
    m_all->setText(tr("%n warning(s)", nullptr, int(m_habits.size())));
    m_menu->clear();
    for (const ClientHabit &habit : std::as_const(m_habits)) {
        QAction *action = m_menu->addAction(tr("%1: %2").arg(clientName(habit), habitSentence(habit)));
        connect(action, &QAction::triggered, this, [this, habit] { showExchange(habit); });
    }
    m_warning->setToolTip(
        isOdd ? tr("%1\nLast seen at %2")
                    .arg(warning(), m_habits.first().at.toLocalTime().toString(QStringLiteral("HH:mm:ss")))
              : QString());
    elideWarning();
}

void ExchangePanel::elideWarning()
{
    m_warning->setText(m_warning->fontMetrics().elidedText(warning(), Qt::ElideRight, m_warning->width()));
}

void ExchangePanel::showExchange(const ClientHabit &habit)
{
    m_filter->clear();
    const int row = m_model.rowOf(habit.serial, Exchange::Side::Server);
    if (row >= 0)
        m_table->setCurrentIndex(m_proxy->mapFromSource(m_model.index(row, 0)));
}

void ExchangePanel::showCurrent()
{
    const Exchange *exchange = m_model.exchange(m_proxy->mapToSource(m_table->currentIndex()).row());
    m_text->setPlainText(exchange ? QString::fromUtf8(exchange->requestText() + exchange->answerText()) : QString());
}

QByteArray ExchangePanel::saveState() const
{
    return m_splitter->saveState();
}

void ExchangePanel::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void ExchangePanel::retranslate()
{
    m_table->setAccessibleName(tr("Exchanges"));
    m_table->setEmptyText(tr("Requests and their answers are listed here."));
    m_text->setPlaceholderText(
        tr("Choose a request to see it and its answer as they were sent. Tokens and keys are masked."));
    m_filter->setPlaceholderText(tr("Filter: v1, 401, curl, iam…"));
    m_filter->setToolTip(tr("Shows the requests that have all these words in one of their columns"));
    m_export->setText(tr("Export…"));
    m_clear->setText(tr("Clear"));
    Q_EMIT m_model.headerDataChanged(Qt::Horizontal, 0, ExchangeModel::ColumnCount - 1);
    showHabits();
}

void ExchangePanel::refreshLook()
{
    m_text->setFont(Theme::codeFont());
    m_sign->setPixmap(Theme::icon(QStringLiteral("warning"), Token::Warning).pixmap(kSign, kSign));
    QPalette warned = palette();
    warned.setColor(QPalette::WindowText, Theme::color(Token::Warning));
    m_warning->setPalette(warned);
    m_all->setIcon(Theme::icon(QStringLiteral("warning"), Token::Warning));
    m_export->setIcon(Theme::icon(QStringLiteral("save")));
    m_clear->setIcon(Theme::icon(QStringLiteral("close")));
}

void ExchangePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::ApplicationPaletteChange)
        refreshLook();
}

void ExchangePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &ExchangePanel::elideWarning, Qt::QueuedConnection);
}

} // namespace bootscope
