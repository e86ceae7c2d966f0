// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/snapshotpanel.h"

#include "widgets/frame/plaintable.h"
#include "widgets/frame/theme.h"
#include "widgets/metadata/valuetext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>

namespace bootscope {

namespace {

constexpr qsizetype kMostCharacters = 300;

QStandardItem *cell(const QString &text, Token token = Token::Text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(text);
    if (token != Token::Text)
        item->setForeground(Theme::color(token));
    return item;
}

QString textOf(const QByteArray &path, const SnapshotItem &item)
{
    if (item.kind == SnapshotItem::Kind::Absent)
        return SnapshotPanel::tr("absent");
    if (item.body.isEmpty())
        return SnapshotPanel::tr("empty");
    return readableValue(path, item.body, false).text.simplified().left(kMostCharacters);
}

} // namespace

SnapshotPanel::SnapshotPanel(QWidget *parent)
    : QWidget(parent)
    , m_take(new QPushButton)
    , m_open(new QPushButton)
    , m_before(new QComboBox)
    , m_arrow(new QLabel(QStringLiteral("→")))
    , m_after(new QComboBox)
    , m_count(new QLabel)
    , m_table(new PlainTable)
    , m_model(new QStandardItemModel(0, 4, this))
{
    for (QComboBox *box : {m_before, m_after}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
        connect(box, &QComboBox::activated, this, &SnapshotPanel::choiceChanged);
    }
    m_table->setModel(m_model);
    m_table->setColumnWidths({10, 50, 30});
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(Theme::kPanel);
    bar->addWidget(m_take);
    bar->addWidget(m_open);
    bar->addWidget(m_before, 1);
    bar->addWidget(m_arrow);
    bar->addWidget(m_after, 1);
    bar->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kPanel);
    layout->setSpacing(Theme::kGap);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (m_known > 0)
            Q_EMIT cancelRequested();
        else
            Q_EMIT takeRequested();
    });
    connect(m_open, &QPushButton::clicked, this, &SnapshotPanel::openRequested);
    connect(m_table, &PlainTable::clicked, this, [this](const QModelIndex &index) {
        if (index.row() < m_differences.size())
            Q_EMIT pathChosen(m_differences.at(index.row()).path);
    });
    setCanTake(false);
    retranslate();
}

void SnapshotPanel::setNames(const QStringList &names)
{
    for (QComboBox *box : {m_before, m_after}) {
        box->clear();
        box->addItems(names);
    }
    m_before->setCurrentIndex(int(names.size()) - 2);
    m_after->setCurrentIndex(int(names.size()) - 1);
}

int SnapshotPanel::before() const
{
    return m_before->currentIndex();
}

int SnapshotPanel::after() const
{
    return m_after->currentIndex();
}

void SnapshotPanel::setDifferences(const QList<SnapshotDifference> &differences)
{
    using Kind = SnapshotDifference::Kind;
    m_differences = differences;
    m_model->setRowCount(0);
    for (const SnapshotDifference &difference : differences) {
        const bool isAdded = difference.kind == Kind::Added;
        const bool isRemoved = difference.kind == Kind::Removed;
        m_model->appendRow({cell(isAdded     ? tr("new")
                                 : isRemoved ? tr("gone")
                                             : tr("changed"),
                                 isAdded     ? Token::Success
                                 : isRemoved ? Token::Error
                                             : Token::Accent),
                            cell(QString::fromUtf8(difference.path)), cell(textOf(difference.path, difference.before)),
                            cell(textOf(difference.path, difference.after))});
    }
    refresh();
}

void SnapshotPanel::setProgress(int done, int known)
{
    m_done = done;
    m_known = known;
    refresh();
}

void SnapshotPanel::setCanTake(bool can)
{
    m_take->setEnabled(can);
}

void SnapshotPanel::refresh()
{
    m_take->setText(m_known > 0 ? tr("Cancel, %1 of %2 read").arg(m_done).arg(m_known) : tr("Take a snapshot"));
    const bool hasTwo = before() >= 0 && after() >= 0;
    m_count->setText(hasTwo ? tr("Differences: %1").arg(m_differences.size()) : QString());
    m_table->setEmptyText(hasTwo ? tr("The two are the same.")
                                 : tr("Take a snapshot of what is read, or open a recording: two are compared here."));
}

void SnapshotPanel::retranslate()
{
    m_open->setText(tr("Open a file…"));
    m_before->setPlaceholderText(tr("one more is needed"));
    m_before->setAccessibleName(tr("Before"));
    m_after->setAccessibleName(tr("After"));
    m_table->setAccessibleName(tr("Differences"));
    m_model->setHorizontalHeaderLabels({tr("What"), tr("Item"), tr("Before"), tr("After")});
    setDifferences(m_differences);
}

} // namespace bootscope
