// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/watchpanel.h"

#include "widgets/frame/plaintable.h"
#include "widgets/frame/theme.h"
#include "widgets/metadata/valuetext.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStandardItemModel>

namespace bootscope {

namespace {

constexpr int kUsualSeconds = 5;
constexpr int kMostRows = 1000;
constexpr qsizetype kMostCharacters = 200;

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(text);
    return item;
}

} // namespace

QString watchText(const QByteArray &path, const WatchState &state)
{
    switch (state.kind) {
    case WatchState::Kind::Unknown:
        return WatchPanel::tr("not asked yet");
    case WatchState::Kind::Absent:
        return WatchPanel::tr("absent (404)");
    case WatchState::Kind::Problem:
        return state.problem;
    case WatchState::Kind::Value:
        break;
    }
    if (state.body.isEmpty())
        return WatchPanel::tr("empty");
    return readableValue(path, state.body, false).text.simplified().left(kMostCharacters);
}

WatchPanel::WatchPanel(QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QPushButton)
    , m_everyLabel(new QLabel)
    , m_every(new QSpinBox)
    , m_pause(new QCheckBox)
    , m_clear(new QPushButton)
    , m_splitter(new QSplitter)
    , m_items(new PlainTable)
    , m_history(new PlainTable)
    , m_itemModel(new QStandardItemModel(0, 2, this))
    , m_historyModel(new QStandardItemModel(0, 4, this))
{
    m_every->setRange(1, 3600);
    m_every->setValue(kUsualSeconds);
    m_everyLabel->setBuddy(m_every);
    m_items->setModel(m_itemModel);
    m_items->setColumnWidths({34});
    m_items->horizontalHeader()->setStretchLastSection(true);
    m_history->setModel(m_historyModel);
    m_history->setColumnWidths({10, 30, 22});
    m_history->horizontalHeader()->setStretchLastSection(true);
    m_splitter->addWidget(m_items);
    m_splitter->addWidget(m_history);
    m_splitter->setSizes({460, 700});
    m_splitter->setChildrenCollapsible(false);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(Theme::kPanel);
    bar->addWidget(m_toggle);
    bar->addWidget(m_everyLabel);
    bar->addWidget(m_every);
    bar->addWidget(m_pause);
    bar->addStretch(1);
    bar->addWidget(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kPanel);
    layout->setSpacing(Theme::kGap);
    layout->addLayout(bar);
    layout->addWidget(m_splitter, 1);

    connect(m_toggle, &QPushButton::clicked, this, &WatchPanel::toggleRequested);
    connect(m_every, &QSpinBox::valueChanged, this, &WatchPanel::intervalChanged);
    connect(m_pause, &QCheckBox::toggled, this, &WatchPanel::pauseChanged);
    connect(m_clear, &QPushButton::clicked, this, &WatchPanel::clearRequested);
    connect(m_items, &PlainTable::clicked, this, [this](const QModelIndex &index) {
        Q_EMIT pathChosen(m_itemModel->item(index.row(), 0)->text().toUtf8());
    });
    connect(m_history, &PlainTable::clicked, this, [this](const QModelIndex &index) {
        Q_EMIT pathChosen(m_historyModel->item(index.row(), 1)->text().toUtf8());
    });
    setCurrentPath({}, false);
    refreshLook();
    retranslate();
}

void WatchPanel::setItems(const QList<std::pair<QByteArray, WatchState>> &items)
{
    m_itemModel->setRowCount(0);
    for (const auto &[path, state] : items)
        m_itemModel->appendRow({cell(QString::fromUtf8(path)), cell(watchText(path, state))});
}

void WatchPanel::setState(const QByteArray &path, const WatchState &state)
{
    const QList<QStandardItem *> rows = m_itemModel->findItems(QString::fromUtf8(path));
    for (const QStandardItem *row : rows) {
        QStandardItem *value = m_itemModel->item(row->row(), 1);
        const QString text = watchText(path, state);
        if (value->text() == text)
            continue;
        value->setText(text);
        value->setToolTip(text);
    }
}

void WatchPanel::addChange(const WatchChange &change)
{
    QList<QStandardItem *> row = {cell(change.at.toLocalTime().toString(QStringLiteral("HH:mm:ss"))),
                                  cell(QString::fromUtf8(change.path)), cell(watchText(change.path, change.before)),
                                  cell(watchText(change.path, change.after))};
    row.last()->setForeground(
        Theme::color(change.after.kind == WatchState::Kind::Problem ? Token::Error : Token::Accent));
    m_historyModel->insertRow(0, row); // the newest is what is looked for
    if (m_historyModel->rowCount() > kMostRows)
        m_historyModel->removeRow(m_historyModel->rowCount() - 1);
    const QList<QStandardItem *> items = m_itemModel->findItems(QString::fromUtf8(change.path));
    for (const QStandardItem *item : items)
        m_itemModel->item(item->row(), 1)->setForeground(Theme::color(Token::Accent));
}

void WatchPanel::clearHistory()
{
    m_historyModel->setRowCount(0);
    for (int row = 0; row < m_itemModel->rowCount(); ++row)
        m_itemModel->item(row, 1)->setData(QVariant(), Qt::ForegroundRole);
}

void WatchPanel::setCurrentPath(const QByteArray &path, bool isWatched)
{
    m_isWatched = isWatched;
    m_toggle->setEnabled(!path.isEmpty());
    m_toggle->setText(isWatched ? tr("Stop watching this item") : tr("Watch this item"));
}

void WatchPanel::retranslate()
{
    m_toggle->setText(m_isWatched ? tr("Stop watching this item") : tr("Watch this item"));
    m_everyLabel->setText(tr("&Every"));
    m_every->setSuffix(tr(" s"));
    m_pause->setText(tr("Pause"));
    m_clear->setText(tr("Clear the history"));
    m_itemModel->setHorizontalHeaderLabels({tr("Item"), tr("Now")});
    m_historyModel->setHorizontalHeaderLabels({tr("Time"), tr("Item"), tr("Before"), tr("After")});
    m_items->setEmptyText(tr("Choose an item of the tree and watch it."));
    m_history->setEmptyText(tr("What changes is listed here, the newest first."));
    m_items->setAccessibleName(tr("Watched items"));
    m_history->setAccessibleName(tr("History of changes"));
}

void WatchPanel::refreshLook()
{
    m_toggle->setIcon(Theme::icon(QStringLiteral("refresh")));
}

void WatchPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        refreshLook();
}

} // namespace bootscope
