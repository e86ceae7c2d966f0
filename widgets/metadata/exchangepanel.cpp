// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/exchangepanel.h"

#include "widgets/frame/plaintable.h"
#include "widgets/frame/theme.h"
#include "widgets/metadata/exchangemodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace bootscope {

ExchangePanel::ExchangePanel(ExchangeModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_table(new PlainTable), m_splitter(new QSplitter), m_text(new QPlainTextEdit)
{
    m_table->setModel(&model);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Theme::kGap);
    m_table->horizontalHeader()->setSectionResizeMode(ExchangeModel::Path, QHeaderView::Stretch);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const std::pair<int, int> widths[] = {{ExchangeModel::Time, 13},       {ExchangeModel::Who, 13},
                                          {ExchangeModel::Method, 8},      {ExchangeModel::Status, 8},
                                          {ExchangeModel::Session, 9},     {ExchangeModel::RuleColumn, 22},
                                          {ExchangeModel::Milliseconds, 6}};
    for (const auto &[column, digits] : widths)
        m_table->setColumnWidth(column, digits * digit);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_text);
    m_splitter->setSizes({870, 330});
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kPanel);
    layout->setSpacing(Theme::kGap);
    layout->addWidget(m_splitter, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ExchangePanel::showCurrent);
    connect(&model, &QAbstractItemModel::modelReset, this, &ExchangePanel::showCurrent);
    // The newest stays in sight for whoever looks at the newest.
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        m_table->setProperty("follows", bar->value() >= bar->maximum() - 1);
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_table->property("follows").toBool())
            m_table->scrollToBottom();
    });
    refreshLook();
    retranslate();
}

void ExchangePanel::showCurrent()
{
    const Exchange *exchange = m_model.exchange(m_table->currentIndex().row());
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
    Q_EMIT m_model.headerDataChanged(Qt::Horizontal, 0, ExchangeModel::ColumnCount - 1);
}

void ExchangePanel::refreshLook()
{
    m_text->setFont(Theme::codeFont());
}

void ExchangePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationFontChange)
        refreshLook();
}

} // namespace bootscope
