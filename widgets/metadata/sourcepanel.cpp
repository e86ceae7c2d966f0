// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/sourcepanel.h"

#include "widgets/frame/theme.h"
#include "widgets/metadata/metadatamodel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>

namespace bootscope {

SourcePanel::SourcePanel(MetadataModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_proxy(new QSortFilterProxyModel(this))
    , m_source(new QComboBox)
    , m_endpoint(new QLineEdit)
    , m_session(new QComboBox)
    , m_connect(new QPushButton)
    , m_filter(new QLineEdit)
    , m_tree(new QTreeView)
{
    m_proxy->setSourceModel(&model);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setModel(m_proxy);
    m_tree->header()->hide();
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_source->addItems({QString(), QString()});
    m_session->addItems({QStringLiteral("IMDSv2"), QStringLiteral("IMDSv1")});
    // Shown, not filled in: a stray click must not send anything to a real service.
    m_endpoint->setPlaceholderText(QStringLiteral("http://169.254.169.254"));
    m_filter->setClearButtonEnabled(true);

    auto *how = new QHBoxLayout;
    how->setSpacing(Theme::kPanel);
    how->addWidget(m_session);
    how->addWidget(m_connect, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kPanel, Theme::kPanel, Theme::kPanel);
    layout->setSpacing(Theme::kPanel);
    layout->addWidget(m_source);
    layout->addWidget(m_endpoint);
    layout->addLayout(how);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);

    connect(m_source, &QComboBox::activated, this, &SourcePanel::refreshSource);
    connect(m_endpoint, &QLineEdit::textChanged, this, &SourcePanel::refreshSource);
    connect(m_connect, &QPushButton::clicked, this, &SourcePanel::connectRequested);
    connect(m_endpoint, &QLineEdit::returnPressed, this, [this] {
        if (m_connect->isEnabled())
            Q_EMIT connectRequested();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &SourcePanel::filter);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const ListingEntry *entry = m_model.entry(m_proxy->mapToSource(index)))
            Q_EMIT pathChosen(entry->path);
    });
    refreshLook();
    retranslate();
}

SourcePanel::Source SourcePanel::source() const
{
    return m_source->currentIndex() == 0 ? Source::Emulator : Source::Endpoint;
}

void SourcePanel::setSource(Source source)
{
    m_source->setCurrentIndex(int(source));
    refreshSource();
}

QString SourcePanel::endpointText() const
{
    return m_endpoint->text().trimmed();
}

bool SourcePanel::usesV1() const
{
    return m_session->currentIndex() == 1;
}

void SourcePanel::setConnected(bool connected)
{
    m_connected = connected;
    retranslate();
}

void SourcePanel::focusEndpoint()
{
    setSource(Source::Endpoint);
    m_endpoint->setFocus();
    m_endpoint->selectAll();
}

void SourcePanel::select(const QByteArray &path)
{
    const QModelIndex index = m_proxy->mapFromSource(m_model.indexOf(path));
    if (index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
}

void SourcePanel::expand(const QByteArray &path)
{
    m_tree->expand(m_proxy->mapFromSource(m_model.indexOf(path)));
}

void SourcePanel::filter(const QString &text)
{
    // A search looks at everything there is, so everything has to be listed once.
    if (!text.isEmpty() && m_connected)
        m_model.fetchAll();
    m_proxy->setFilterFixedString(text);
    if (!text.isEmpty())
        m_tree->expandAll();
}

void SourcePanel::refreshSource()
{
    m_endpoint->setVisible(source() == Source::Endpoint);
    m_connect->setEnabled(source() == Source::Emulator || !endpointText().isEmpty());
}

void SourcePanel::retranslate()
{
    m_source->setItemText(0, tr("The emulator"));
    m_source->setItemText(1, tr("An endpoint"));
    m_source->setAccessibleName(tr("Where to read from"));
    m_endpoint->setAccessibleName(tr("Address of the endpoint"));
    m_session->setToolTip(tr("IMDSv2 asks for a session token first; IMDSv1 sends none."));
    m_connect->setText(m_connected ? tr("Read again") : tr("Connect"));
    m_filter->setPlaceholderText(tr("Search the tree"));
    m_tree->setAccessibleName(tr("Items"));
    refreshSource();
}

void SourcePanel::refreshLook()
{
    m_connect->setIcon(Theme::icon(QStringLiteral("refresh")));
    m_model.refreshLook();
}

void SourcePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        refreshLook();
}

} // namespace bootscope
