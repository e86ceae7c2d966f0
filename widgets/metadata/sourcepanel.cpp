// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/sourcepanel.h"

#include "widgets/frame/plaintable.h"
#include "widgets/frame/theme.h"
#include "widgets/metadata/metadatamodel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>

namespace bootscope {

namespace {
constexpr int kSources = int(SourcePanel::Source::Recording) + 1;
constexpr int kVersionsShown = 15;
constexpr int kVersionLetters = 6; // "latest"; a date has its room where the panel has
} // namespace

// Says why it is empty.
class SourcePanel::Tree : public QTreeView
{
public:
    QString emptyText;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTreeView::paintEvent(event);
        if (model() && model()->rowCount() == 0)
            paintEmptyText(*viewport(), emptyText);
    }
};

SourcePanel::SourcePanel(MetadataModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_proxy(new QSortFilterProxyModel(this))
    , m_source(new QComboBox)
    , m_what(new QWidget)
    , m_text(new QLineEdit)
    , m_browse(new QToolButton)
    , m_session(new QComboBox)
    , m_connect(new QPushButton)
    , m_version(new QComboBox)
    , m_filter(new QLineEdit)
    , m_tree(new Tree)
    , m_reading(new QWidget)
    , m_progress(new QLabel)
    , m_cancel(new QPushButton)
    , m_texts(kSources, QString())
{
    m_proxy->setSourceModel(&model);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setAutoAcceptChildRows(true); // what is in a folder that was found
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    // An item that goes away leaves no other one chosen in its place: nobody chose that. Before the tree hears of it.
    connect(m_proxy, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &from, int first, int last) {
                for (QModelIndex at = m_tree->currentIndex(); at.isValid(); at = at.parent()) {
                    if (at.parent() == from && at.row() >= first && at.row() <= last)
                        m_tree->setCurrentIndex({});
                }
            });
    m_tree->setModel(m_proxy);
    m_tree->header()->hide();
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setMinimumHeight(48);
    // The panel is narrow: a long name of a source must not make it wide.
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setMinimumContentsLength(8);
    m_source->addItems(QStringList(kSources, QString()));
    m_session->addItems({QStringLiteral("IMDSv2"), QStringLiteral("IMDSv1")});
    m_version->setObjectName(QStringLiteral("version"));
    m_version->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_version->setMinimumContentsLength(kVersionLetters);
    m_version->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_version->setMaxVisibleItems(kVersionsShown);
    m_filter->setClearButtonEnabled(true);
    m_progress->setTextFormat(Qt::PlainText);

    auto *what = new QHBoxLayout(m_what);
    what->setContentsMargins({});
    what->setSpacing(Theme::kGap);
    what->addWidget(m_text, 1);
    what->addWidget(m_browse);
    auto *how = new QHBoxLayout;
    how->setSpacing(Theme::kPanel);
    how->addWidget(m_session);
    how->addWidget(m_connect, 1);
    auto *which = new QHBoxLayout;
    which->setSpacing(Theme::kPanel);
    which->addWidget(m_version, 1);
    which->addWidget(m_filter, 1);
    auto *reading = new QHBoxLayout(m_reading);
    reading->setContentsMargins({});
    reading->setSpacing(Theme::kPanel);
    reading->addWidget(m_progress, 1);
    reading->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kPanel, Theme::kPanel, Theme::kPanel);
    layout->setSpacing(Theme::kPanel);
    layout->addWidget(m_source);
    layout->addWidget(m_what);
    layout->addLayout(how);
    layout->addLayout(which);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_reading);

    connect(m_source, &QComboBox::activated, this, &SourcePanel::refreshSource);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_texts[m_source->currentIndex()] = text;
        refreshSource();
    });
    connect(m_browse, &QToolButton::clicked, this, &SourcePanel::browseRequested);
    connect(m_connect, &QPushButton::clicked, this, &SourcePanel::connectRequested);
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        if (m_connect->isEnabled())
            Q_EMIT connectRequested();
    });
    connect(m_version, &QComboBox::activated, this, [this] {
        Q_EMIT versionChosen(m_version->currentText().toLatin1());
        filter(m_filter->text()); // what is searched for is searched for in the new tree
    });
    connect(m_filter, &QLineEdit::textChanged, this, &SourcePanel::filter);
    connect(m_cancel, &QPushButton::clicked, &model, &MetadataModel::stopFetching);
    connect(&model, &MetadataModel::progressed, this, &SourcePanel::refreshProgress);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        // A search that hides the chosen item moves the choice, which nobody made: nothing is fetched for it.
        const ListingEntry *entry = m_isFiltering ? nullptr : m_model.entry(m_proxy->mapToSource(index));
        if (entry)
            Q_EMIT pathChosen(entry->path);
    });
    refreshLook();
    retranslate();
}

SourcePanel::Source SourcePanel::source() const
{
    return Source(m_source->currentIndex());
}

void SourcePanel::setSource(Source source)
{
    m_source->setCurrentIndex(int(source));
    refreshSource();
}

QString SourcePanel::sourceText() const
{
    return m_texts.at(m_source->currentIndex()).trimmed();
}

void SourcePanel::setSourceText(const QString &text)
{
    m_text->setText(text);
}

bool SourcePanel::usesV1() const
{
    return m_session->currentIndex() == 1;
}

void SourcePanel::setUsesV1(bool v1)
{
    m_session->setCurrentIndex(v1 ? 1 : 0);
}

void SourcePanel::setConnected(bool connected)
{
    if (m_connected == connected)
        return;
    m_connected = connected;
    retranslate();
}

void SourcePanel::setVersions(const QList<QByteArray> &versions, const QByteArray &current)
{
    QStringList names;
    for (const QByteArray &version : versions)
        names.append(QString::fromLatin1(version));
    if (names.isEmpty())
        names.append(QString::fromLatin1(current));
    QStringList before;
    for (int i = 0; i < m_version->count(); ++i)
        before.append(m_version->itemText(i));
    // Called every second: an open list is not to be closed by it.
    if (names != before) {
        m_version->clear();
        m_version->addItems(names);
    }
    m_version->setCurrentText(QString::fromLatin1(current));
    m_version->setEnabled(versions.size() > 1);
}

void SourcePanel::focusEndpoint()
{
    setSource(Source::Endpoint);
    m_text->setFocus();
    m_text->selectAll();
}

void SourcePanel::focusSearch()
{
    m_filter->setFocus();
    m_filter->selectAll();
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
    m_isFiltering = true;
    m_proxy->setFilterFixedString(text);
    m_isFiltering = false;
    refreshEmptyText();
    if (!text.isEmpty())
        m_tree->expandAll();
}

void SourcePanel::refreshEmptyText()
{
    m_tree->emptyText = m_model.isLoading()      ? tr("Asking…")
                        : m_model.rowCount() > 0 ? tr("No item has this in its name.")
                                                 : tr("Choose where to read from, and press Connect.");
    m_tree->viewport()->update();
}

void SourcePanel::refreshProgress()
{
    refreshEmptyText();
    const bool reading = m_model.isFetchingAll();
    m_reading->setVisible(reading);
    if (reading)
        m_progress->setText(tr("Folders read: %1 of %2").arg(m_model.foldersRead()).arg(m_model.folders()));
    else if (!m_filter->text().isEmpty())
        m_tree->expandAll(); // what came last was not there when the search began
}

void SourcePanel::refreshSource()
{
    const Source chosen = source();
    const bool needsText = chosen == Source::Endpoint || chosen == Source::Ssh || chosen == Source::Recording;
    const QString &typed = m_texts.at(int(chosen));
    if (m_text->text() != typed)
        m_text->setText(typed);
    // Shown, not filled in: a stray click must not send anything to a real service.
    m_text->setPlaceholderText(chosen == Source::Ssh         ? tr("host, as for ssh")
                               : chosen == Source::Recording ? tr("a recording or instance-data.json")
                                                             : QStringLiteral("http://127.0.0.1:1338"));
    m_text->setAccessibleName(chosen == Source::Ssh         ? tr("Host to reach through ssh")
                              : chosen == Source::Recording ? tr("File to read")
                                                            : tr("Address of the endpoint"));
    m_what->setVisible(needsText);
    m_browse->setVisible(chosen == Source::Recording);
    m_connect->setEnabled(!needsText || !sourceText().isEmpty());
}

void SourcePanel::retranslate()
{
    const QString names[kSources] = {
        tr("The emulator"), tr("This instance, 169.254.169.254"), tr("This instance, fd00:ec2::254"),
        tr("An address"),   tr("An instance through ssh"),        tr("A recording")};
    for (int i = 0; i < kSources; ++i)
        m_source->setItemText(i, names[i]);
    m_source->setAccessibleName(tr("Where to read from"));
    m_source->setToolTip(tr("Nothing is contacted before you press Connect."));
    m_browse->setToolTip(tr("Choose a file…"));
    m_browse->setAccessibleName(tr("Choose a file…"));
    m_session->setToolTip(tr("IMDSv2 asks for a session token first; IMDSv1 sends none."));
    m_session->setAccessibleName(tr("Version of the protocol"));
    m_connect->setText(m_connected ? tr("Read again") : tr("Connect"));
    m_version->setToolTip(tr("Version of the metadata: the tree of another one has other items"));
    m_version->setAccessibleName(tr("Version of the metadata"));
    m_filter->setPlaceholderText(tr("Search the tree"));
    m_filter->setAccessibleName(tr("Search the tree"));
    m_cancel->setText(tr("Cancel"));
    m_tree->setAccessibleName(tr("Items"));
    refreshSource();
    refreshProgress();
}

void SourcePanel::refreshLook()
{
    m_connect->setIcon(Theme::icon(QStringLiteral("refresh")));
    m_browse->setIcon(Theme::icon(QStringLiteral("open")));
    m_model.refreshLook();
}

void SourcePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        refreshLook();
}

} // namespace bootscope
