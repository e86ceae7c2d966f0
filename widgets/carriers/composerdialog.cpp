// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/carriers/composerdialog.h"

#include "parsers/carriers/packing.h"
#include "widgets/carriers/notelist.h"
#include "widgets/carriers/partform.h"
#include "widgets/carriers/partlistmodel.h"
#include "widgets/editor/partsmodel.h"
#include "widgets/editor/sizemeter.h"
#include "widgets/frame/paneltitle.h"
#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace bootscope {

namespace {
constexpr qsizetype kMaxRead = 64 * kUserDataLimit; // what is larger is refused by EC2 anyway
}

ComposerDialog::ComposerDialog(QWidget *parent)
    : QDialog(parent)
    , m_model(new PartListModel(this))
    , m_read(new PartsModel(this))
    , m_cloudInit(ReadOptions().cloudInit)
    , m_addMenu(new QMenu(this))
{
    auto *across = new QSplitter(Qt::Horizontal, this);
    across->addWidget(buildParts());
    across->addWidget(buildResult());
    across->setChildrenCollapsible(false);
    across->setSizes({560, 420});
    m_open = new QPushButton(this);
    m_close = new QPushButton(this);
    m_open->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_meter);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kCard, Theme::kCard, Theme::kCard, Theme::kCard);
    layout->setSpacing(Theme::kCard);
    layout->addWidget(across, 1);
    layout->addLayout(buttons);
    resize(1020, 600);

    connect(m_model, &PartListModel::partsChanged, this, &ComposerDialog::refresh);
    connect(m_model, &PartListModel::partMoved, this, &ComposerDialog::select);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComposerDialog::refreshForm);
    connect(m_form, &PartForm::edited, this, [this] {
        if (selected() >= 0)
            m_model->replace(selected(), m_form->part());
    });
    connect(m_files, &QToolButton::clicked, this, &ComposerDialog::addFilesRequested);
    connect(m_up, &QToolButton::clicked, this, [this] { m_model->movePart(selected(), selected() - 1); });
    connect(m_down, &QToolButton::clicked, this, [this] { m_model->movePart(selected(), selected() + 1); });
    connect(m_remove, &QToolButton::clicked, this, [this] {
        if (selected() >= 0)
            m_model->removePart(selected());
    });
    connect(m_edit, &QToolButton::clicked, this, [this] {
        if (selected() >= 0)
            Q_EMIT openPartRequested(m_model->parts().at(selected()));
    });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_message); });
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    retranslate();
    refresh();
}

QWidget *ComposerDialog::buildParts()
{
    auto *side = new QWidget(this);
    m_partsTitle = makePanelTitle(side);
    m_partsTitle->setContentsMargins(0, 0, 0, 0);
    m_list = new QTreeView(side);
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDropIndicatorShown(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(PartListModel::Name, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(PartListModel::Type, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(PartListModel::Size, QHeaderView::ResizeToContents);
    m_form = new PartForm(side);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::kGap);
    const auto makeButton = [side, row] {
        auto *button = new QToolButton(side);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        row->addWidget(button);
        return button;
    };
    m_add = makeButton();
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(m_addMenu);
    m_files = makeButton();
    row->addStretch(1);
    m_up = makeButton();
    m_down = makeButton();
    m_edit = makeButton();
    m_remove = makeButton();
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, Theme::kPanel, 0);
    layout->setSpacing(Theme::kPanel);
    layout->addWidget(m_partsTitle);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(m_form);
    return side;
}

QWidget *ComposerDialog::buildResult()
{
    auto *side = new QWidget(this);
    m_readTitle = makePanelTitle(side);
    m_readTitle->setContentsMargins(0, 0, 0, 0);
    m_tree = new QTreeView(side);
    m_tree->setModel(m_read);
    m_tree->setHeaderHidden(true);
    m_notes = new NoteList(side);
    m_empty = new QLabel(side);
    m_empty->setWordWrap(true);
    m_meter = new SizeMeter(this);
    m_meter->setCursor(Qt::ArrowCursor);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(Theme::kPanel, 0, 0, 0);
    layout->setSpacing(Theme::kPanel);
    layout->addWidget(m_readTitle);
    layout->addWidget(m_empty);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_notes);
    return side;
}

void ComposerDialog::addParts(const QList<MimePart> &parts)
{
    m_model->append(parts);
    select(m_model->rowCount() - 1);
}

void ComposerDialog::setCloudInit(const QString &version)
{
    if (version == m_cloudInit)
        return;
    m_cloudInit = version;
    refresh();
}

void ComposerDialog::select(int row)
{
    m_list->setCurrentIndex(m_model->index(row, 0));
}

int ComposerDialog::selected() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void ComposerDialog::refreshForm()
{
    const int row = selected();
    m_form->setEnabled(row >= 0);
    m_form->setPart(row >= 0 ? m_model->parts().at(row) : MimePart());
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_model->rowCount());
    m_edit->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
}

void ComposerDialog::refresh()
{
    const bool hasParts = m_model->rowCount() > 0;
    m_message = hasParts ? composeMime(m_model->parts()) : QByteArray();
    QList<CarrierNote> notes;
    UserData read;
    if (m_message.size() <= kMaxRead) {
        ReadOptions options;
        options.cloudInit = m_cloudInit;
        read = readUserData(m_message, options);
        for (const Diagnostic &diagnostic : std::as_const(read.diagnostics)) {
            if (hasParts)
                notes.append({diagnostic.severity, diagnostic.message});
        }
    } else {
        notes.append({Severity::Error, tr("Far more than EC2 takes: it is not read.")});
    }
    m_read->setUserData(read);
    m_tree->expandAll();
    m_tree->setVisible(hasParts);
    m_empty->setVisible(!hasParts);
    m_notes->setNotes(notes);
    m_meter->setSizes(packedSizes(m_message), kUserDataLimit);
    m_open->setEnabled(hasParts);
    refreshForm();
}

void ComposerDialog::retranslate()
{
    setWindowTitle(tr("Compose a MIME message"));
    m_partsTitle->setText(tr("Parts, in their order"));
    m_readTitle->setText(tr("What cloud-init makes of them"));
    m_empty->setText(
        tr("Add open texts or files: scripts and cloud-configs that one instance gets together. Scripts run "
           "in the order of their names, not of the parts."));
    m_add->setText(tr("Add open text"));
    m_files->setText(tr("Add files…"));
    m_up->setText(tr("Up"));
    m_down->setText(tr("Down"));
    m_edit->setText(tr("Edit in a tab"));
    m_remove->setText(tr("Remove"));
    m_open->setText(tr("&Open as a new text"));
    m_close->setText(tr("C&lose"));
    m_list->setAccessibleName(m_partsTitle->text());
    m_tree->setAccessibleName(m_readTitle->text());
    m_form->retranslate();
}

void ComposerDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_close) {
        retranslate();
        refresh();
    }
}

} // namespace bootscope
