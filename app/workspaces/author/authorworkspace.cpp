// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/authorworkspace.h"

#include "app/settings/settings.h"
#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authorfeature.h"
#include "app/workspaces/author/authortabs.h"
#include "app/workspaces/author/authorverdict.h"
#include "widgets/editor/partsmodel.h"
#include "widgets/editor/problems/problemspanel.h"
#include "widgets/editor/sizemeter.h"
#include "widgets/editor/userdataeditor.h"
#include "widgets/frame/emptystate.h"
#include "widgets/frame/itemcopy.h"
#include "widgets/frame/paneltitle.h"

#include <QAction>
#include <QEvent>
#include <QFile>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace bootscope {

namespace {

const QString kAcrossState = QStringLiteral("author/across");
const QString kDownState = QStringLiteral("author/down");
const QString kSideState = QStringLiteral("author/side");
constexpr int kSideWidth = 330;
constexpr int kBottomHeight = 180;

} // namespace

AuthorWorkspace::AuthorWorkspace(Settings &settings, QWidget *parent)
    : Workspace(settings, parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState)
    , m_tabs(new AuthorTabs(messages()))
    , m_across(new QSplitter(Qt::Horizontal))
    , m_down(new QSplitter(Qt::Vertical))
    , m_partsModel(new PartsModel(this))
    , m_problems(new ProblemsPanel)
    , m_meter(new SizeMeter)
{
    m_features = makeAuthorFeatures(*this);
    m_across->addWidget(m_tabs);
    m_across->addWidget(buildSide());
    m_across->setStretchFactor(0, 1);
    m_across->setSizes({1000, kSideWidth});
    m_down->addWidget(m_across);
    m_down->addWidget(m_problems);
    m_down->setStretchFactor(0, 1);
    m_down->setSizes({600, kBottomHeight});
    for (QSplitter *splitter : {m_across, m_down, m_side}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(true);
    }
    m_across->setCollapsible(0, false);
    m_down->setCollapsible(0, false);
    connect(m_side, &QSplitter::splitterMoved, this, [this] { m_sideIsTheirs = true; });
    m_across->restoreState(settings.state(kAcrossState));
    m_down->restoreState(settings.state(kDownState));
    m_sideIsTheirs = m_side->restoreState(settings.state(kSideState));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_down);
    setContent(m_stack);
    strip().addEndWidget(m_meter);
    for (AuthorFeature *feature : std::as_const(m_features)) {
        if (QWidget *widget = feature->makeStatusWidget())
            m_statusWidgets.append(widget);
    }

    connect(m_empty, &EmptyState::primaryTriggered, this, &AuthorWorkspace::newDocument);
    connect(m_empty, &EmptyState::secondaryTriggered, this, &AuthorWorkspace::openExample);
    connect(m_problems, &ProblemsPanel::placeRequested, this, &AuthorWorkspace::goTo);
    connect(m_tabs, &AuthorTabs::documentAdded, this, [this](AuthorDocument *document) {
        document->setCheckOptions(m_checkOptions);
        for (AuthorFeature *feature : std::as_const(m_features))
            feature->documentAdded(*document);
    });
    connect(m_tabs, &AuthorTabs::frontChanged, this, &AuthorWorkspace::refresh);
    connect(m_tabs, &AuthorTabs::caretMoved, this, &Workspace::statusChanged);
    retranslate();
    m_tabs->offerRecovered();
}

QWidget *AuthorWorkspace::buildSide()
{
    auto *chain = new QWidget;
    auto *layout = new QVBoxLayout(chain);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_partsTitle = makePanelTitle(chain);
    m_parts = new QTreeView(chain);
    m_parts->setModel(m_partsModel);
    m_parts->setHeaderHidden(true);
    m_parts->setFrameShape(QFrame::NoFrame);
    m_parts->setIndentation(14);
    m_parts->setTextElideMode(Qt::ElideRight);
    enableCopy(m_parts);
    layout->addWidget(m_partsTitle);
    layout->addWidget(m_parts, 1);
    connect(m_parts, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        goTo({index.data(PartsModel::LineRole).toInt(), 1});
    });
    m_side = new QSplitter(Qt::Vertical);
    m_side->addWidget(chain);
    for (AuthorFeature *feature : std::as_const(m_features)) {
        if (QWidget *panel = feature->makeSidePanel()) {
            m_side->addWidget(panel);
            m_side->setStretchFactor(m_side->count() - 1, 2);
        }
    }
    return m_side;
}

QString AuthorWorkspace::title() const
{
    return tr("Author");
}

QString AuthorWorkspace::iconName() const
{
    return QStringLiteral("author");
}

QList<QAction *> AuthorWorkspace::menuActions() const
{
    QList<QAction *> actions;
    for (const AuthorFeature *feature : m_features)
        actions += feature->menuActions();
    return actions;
}

AuthorDocument *AuthorWorkspace::current() const
{
    return m_tabs->current();
}

void AuthorWorkspace::openPaths(const QStringList &paths)
{
    for (const QString &path : paths) {
        const bool taken = std::any_of(m_features.cbegin(), m_features.cend(),
                                       [&path](AuthorFeature *feature) { return feature->takesFile(path); });
        if (!taken)
            m_tabs->openFile(path);
    }
}

void AuthorWorkspace::openExample()
{
    QFile file(QStringLiteral(":/examples/author/web-server.yaml"));
    if (file.open(QIODevice::ReadOnly))
        openText(file.readAll(), QStringLiteral("web-server.yaml"), 0);
}

void AuthorWorkspace::openText(const QByteArray &userData, const QString &name, int line)
{
    AuthorDocument *document = m_tabs->emptyOrNew();
    document->setText(userData, name, false);
    if (line > 0)
        document->editor().goTo({line, 1});
    document->editor().setFocus();
}

void AuthorWorkspace::newDocument()
{
    m_tabs->add()->setText({}, {}, false);
    current()->editor().setFocus();
}

void AuthorWorkspace::goTo(TextPosition place)
{
    AuthorDocument *document = current();
    if (!document || !document->showsPlaces() || !place.isKnown())
        return;
    document->editor().goTo(place);
    document->editor().setFocus();
}

void AuthorWorkspace::stepProblem(bool forward)
{
    if (AuthorDocument *document = current())
        m_problems->step(forward, document->editor().caret());
}

void AuthorWorkspace::setCheckOptions(const CheckOptions &options)
{
    m_checkOptions = options;
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->document(i)->setCheckOptions(options);
}

void AuthorWorkspace::fitSide()
{
    if (m_sideIsTheirs || m_side->count() < 2)
        return;
    int rows = 0;
    for (QModelIndex index = m_partsModel->index(0, 0); index.isValid(); index = m_parts->indexBelow(index))
        rows += m_parts->visualRect(index).height();
    const int wanted = m_partsTitle->sizeHint().height() + std::max(rows, m_parts->fontMetrics().height()) + 8;
    const int height = m_side->height();
    const int chain = std::min(wanted, height * 2 / 5);
    m_side->setSizes({chain, height - chain});
}

void AuthorWorkspace::refresh()
{
    m_stack->setCurrentWidget(m_tabs->count() == 0 ? static_cast<QWidget *>(m_empty) : m_down);
    AuthorDocument *document = current();
    const auto result = document ? document->result() : nullptr;
    m_meter->setVisible(document != nullptr);
    const QList<Diagnostic> diagnostics = document ? document->diagnostics() : QList<Diagnostic>();
    m_problems->setDiagnostics(diagnostics);
    m_partsModel->setUserData(result ? result->userData : UserData());
    m_parts->expandAll();
    fitSide();
    if (!document)
        strip().setVerdict({Tone::Neutral, tr("What would cloud-init make of your user data?")});
    else if (!result)
        strip().setVerdict({Tone::Neutral, tr("Checking…")});
    else
        strip().setVerdict(authorVerdict(*result, diagnostics));
    m_partsTitle->setText(result ? tr("What cloud-init %1 reads").arg(result->cloudInit) : tr("What cloud-init reads"));
    if (result)
        m_meter->setSizes(result->sizes, kUserDataLimit);
    for (AuthorFeature *feature : std::as_const(m_features))
        feature->documentChanged(document);
    Q_EMIT statusChanged();
}

QStringList AuthorWorkspace::statusSegments() const
{
    const AuthorDocument *document = current();
    if (!document || !document->result())
        return {};
    const TextPosition at = document->editor().caret();
    return {kindChain(document->result()->userData), tr("line %1, column %2").arg(at.line).arg(at.column)};
}

bool AuthorWorkspace::mayClose()
{
    return m_tabs->mayCloseAll();
}

void AuthorWorkspace::saveState()
{
    settings().setState(kAcrossState, m_across->saveState());
    settings().setState(kDownState, m_down->saveState());
    if (m_sideIsTheirs)
        settings().setState(kSideState, m_side->saveState());
    for (AuthorFeature *feature : std::as_const(m_features))
        feature->saveState();
}

bool AuthorWorkspace::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        m_tabs->checkDisk();
    return Workspace::event(event);
}

void AuthorWorkspace::retranslate()
{
    for (AuthorFeature *feature : std::as_const(m_features))
        feature->retranslate();
    m_empty->setContent(
        QStringLiteral("author"), tr("Drop user data here"),
        {tr("Shell script, cloud-config, MIME multipart, gzip or base64: it is read as cloud-init reads it."),
         tr("What would be rejected or silently ignored is shown at its line, before launch."),
         tr("Ctrl+O opens a file; Ctrl+Shift+V takes the text that you have copied.")},
        tr("New"), tr("Try the example"));
    // Messages are made in the language in force: have them made again.
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->document(i)->recheck();
    refresh();
}

} // namespace bootscope
