// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/exchangepanel.h"

#include "widgets/frame/plaintable.h"
#include "widgets/frame/theme.h"
#include "widgets/metadata/exchangemodel.h"
#include "widgets/metadata/stepsview.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace bootscope {

namespace {

constexpr int kSign = 16;
constexpr int kFilterWidth = 220;
constexpr int kStepsHeight = 40; // less than the table: the steps do not make the page higher

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
    , m_asSteps(new QToolButton)
    , m_left(new QStackedWidget)
    , m_table(new PlainTable)
    , m_stepsNote(new QLabel)
    , m_steps(new StepsView)
    , m_splitter(new QSplitter)
    , m_text(new QPlainTextEdit)
{
    m_proxy->setSourceModel(&model);
    m_table->setModel(m_proxy);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->horizontalHeader()->setSectionResizeMode(ExchangeModel::Path, QHeaderView::Stretch);
    m_table->horizontalHeader()->setStretchLastSection(false); // the path takes what is left
    m_table->setColumnWidths({12, 12, 15, 6, 20, 5, 6, 12, 22, 4});
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_stepsNote->setTextFormat(Qt::PlainText);
    m_steps->setMinimumHeight(kStepsHeight);
    auto *steps = new QWidget;
    auto *stepsLayout = new QVBoxLayout(steps);
    stepsLayout->setContentsMargins({});
    stepsLayout->setSpacing(Theme::kGap);
    stepsLayout->addWidget(m_stepsNote);
    stepsLayout->addWidget(m_steps, 1);
    m_left->addWidget(m_table);
    m_left->addWidget(steps);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_text);
    m_splitter->setSizes({870, 330});
    m_splitter->setChildrenCollapsible(false);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(kFilterWidth);
    m_warning->setTextFormat(Qt::PlainText);
    m_warning->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_all->setMenu(m_menu);
    m_all->setPopupMode(QToolButton::InstantPopup);
    m_asSteps->setCheckable(true);
    for (QToolButton *button : {m_all, m_asSteps, m_export, m_clear}) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::kPanel);
    head->addWidget(m_filter, 2);
    head->addWidget(m_sign);
    head->addWidget(m_warning, 3);
    head->addWidget(m_all);
    head->addWidget(m_asSteps);
    head->addWidget(m_export);
    head->addWidget(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kPanel);
    layout->setSpacing(Theme::kGap);
    layout->addLayout(head);
    layout->addWidget(m_splitter, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        static_cast<WordFilter *>(m_proxy)->setWords(text.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        m_chosenRows = 0;
        tellSteps();
    });
    connect(m_asSteps, &QToolButton::toggled, this, &ExchangePanel::showSteps);
    connect(m_steps, &StepsView::chosen, this, &ExchangePanel::select);
    connect(m_export, &QToolButton::clicked, this, &ExchangePanel::exportRequested);
    connect(m_clear, &QToolButton::clicked, this, &ExchangePanel::clearRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ExchangePanel::showCurrent);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, [this] {
        showCurrent();
        m_chosenRows = 0;
        tellSteps();
    });
    // The newest stays in sight for whoever looks at the newest.
    connect(m_proxy, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        m_table->setProperty("follows", bar->value() >= bar->maximum() - 1);
    });
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        addSteps(first, last);
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
    select(habit.serial, Exchange::Side::Server);
}

void ExchangePanel::select(quint64 serial, Exchange::Side side)
{
    const int row = m_model.rowOf(serial, side);
    m_table->setCurrentIndex(row < 0 ? QModelIndex() : m_proxy->mapFromSource(m_model.index(row, 0)));
}

void ExchangePanel::showSteps(bool steps)
{
    const qsizetype chosen = m_table->selectionModel()->selectedRows().size();
    m_chosenRows = chosen > 1 ? chosen : 0;
    m_asSteps->setChecked(steps);
    m_left->setCurrentIndex(steps ? 1 : 0);
    tellSteps();
}

QList<Exchange> ExchangePanel::exchangesOf(const QList<int> &rows) const
{
    QList<Exchange> exchanges;
    for (const int row : rows) {
        if (const Exchange *exchange = m_model.exchange(m_proxy->mapToSource(m_proxy->index(row, 0)).row()))
            exchanges.append(*exchange);
    }
    return exchanges;
}

void ExchangePanel::tellSteps()
{
    if (!m_asSteps->isChecked())
        return;
    QList<int> rows;
    if (m_chosenRows > 0) {
        for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
            rows.append(index.row());
        std::sort(rows.begin(), rows.end());
    } else {
        rows.resize(m_proxy->rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    m_steps->setExchanges(exchangesOf(rows));
    noteSteps();
}

void ExchangePanel::addSteps(int first, int last)
{
    if (!m_asSteps->isChecked() || m_chosenRows > 0)
        return;
    QList<int> rows(last - first + 1);
    std::iota(rows.begin(), rows.end(), first);
    m_steps->add(exchangesOf(rows));
    noteSteps();
}

void ExchangePanel::noteSteps()
{
    const qsizetype told = m_steps->told();
    m_stepsNote->setText(told == 0                 ? tr("Requests and their answers are told here, one step each.")
                         : told > StepsView::kMost ? tr("The newest %1 of %2 requests").arg(StepsView::kMost).arg(told)
                         : m_chosenRows > 0        ? tr("The chosen requests: %1").arg(told)
                                                   : tr("The requests of the table: %1").arg(told));
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
    m_asSteps->setText(tr("As steps"));
    m_asSteps->setToolTip(
        tr("Tells each request and its answer in a sentence: those that are chosen where there are several, else all "
           "that the filter shows"));
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->retranslate();
    noteSteps();
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
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, Theme::color(Token::Muted));
    m_stepsNote->setPalette(muted);
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
