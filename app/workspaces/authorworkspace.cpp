// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/authorworkspace.h"

#include "app/settings/settings.h"
#include "app/workspaces/authordocument.h"
#include "app/workspaces/authorverdict.h"
#include "widgets/editor/findbar.h"
#include "widgets/editor/partsmodel.h"
#include "widgets/editor/problemspanel.h"
#include "widgets/editor/sizemeter.h"
#include "widgets/editor/userdataeditor.h"
#include "widgets/frame/emptystate.h"
#include "widgets/frame/itemcopy.h"
#include "widgets/frame/paneltitle.h"
#include "widgets/frame/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace bootscope {

namespace {

const QString kAcrossState = QStringLiteral("author/across");
const QString kDownState = QStringLiteral("author/down");
constexpr int kSideWidth = 280;
constexpr int kBottomHeight = 180;

} // namespace

AuthorWorkspace::AuthorWorkspace(Settings &settings, QWidget *parent)
    : Workspace(settings, parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState)
    , m_tabs(new QTabWidget)
    , m_across(new QSplitter(Qt::Horizontal))
    , m_down(new QSplitter(Qt::Vertical))
    , m_partsModel(new PartsModel(this))
    , m_problems(new ProblemsPanel)
    , m_meter(new SizeMeter)
{
    m_tabs->setMovable(true);
    m_tabs->setDocumentMode(true);
    m_across->addWidget(m_tabs);
    m_across->addWidget(buildSide());
    m_across->setStretchFactor(0, 1);
    m_across->setSizes({1000, kSideWidth});
    m_down->addWidget(m_across);
    m_down->addWidget(m_problems);
    m_down->setStretchFactor(0, 1);
    m_down->setSizes({600, kBottomHeight});
    for (QSplitter *splitter : {m_across, m_down}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(true);
    }
    m_across->setCollapsible(0, false);
    m_down->setCollapsible(0, false);
    m_across->restoreState(settings.state(kAcrossState));
    m_down->restoreState(settings.state(kDownState));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_down);
    setContent(m_stack);
    strip().addEndWidget(m_meter);

    m_new = addMenuAction(QKeySequence::New, &AuthorWorkspace::newDocument);
    m_save = addMenuAction(QKeySequence::Save, &AuthorWorkspace::save);
    m_saveAs = addMenuAction(QKeySequence(QStringLiteral("Ctrl+Shift+S")), &AuthorWorkspace::saveAs);
    m_close = addMenuAction(QKeySequence(QStringLiteral("Ctrl+W")), &AuthorWorkspace::closeCurrent);
    m_next = addMenuAction(QKeySequence(QStringLiteral("F8")), &AuthorWorkspace::nextProblem);
    m_previous = addMenuAction(QKeySequence(QStringLiteral("Shift+F8")), &AuthorWorkspace::previousProblem);
    m_paste = addMenuAction(QKeySequence(QStringLiteral("Ctrl+Shift+V")), &AuthorWorkspace::pasteAsNew);
    m_find = addMenuAction(QKeySequence::Find, &AuthorWorkspace::find);

    connect(m_empty, &EmptyState::primaryTriggered, this, &AuthorWorkspace::newDocument);
    connect(m_empty, &EmptyState::secondaryTriggered, this, &AuthorWorkspace::openExample);
    connect(m_problems, &ProblemsPanel::placeRequested, this, [this](TextPosition place) {
        // Places are lines of the decoded text: in its base64 they would point anywhere.
        AuthorDocument *document = current();
        if (document && document->result() && document->result()->userData.layers.isEmpty()) {
            document->editor().goTo(place);
            document->editor().setFocus();
        }
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &AuthorWorkspace::refresh);
    retranslate();
    refresh();
    offerRecovered();
}

QAction *AuthorWorkspace::addMenuAction(const QKeySequence &keys, void (AuthorWorkspace::*slot)())
{
    auto *action = new QAction(this);
    action->setShortcut(keys);
    // The menu of the window shows it, but the keys are for this page only.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    connect(action, &QAction::triggered, this, slot);
    m_actions.append(action);
    return action;
}

QWidget *AuthorWorkspace::buildSide()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_partsTitle = makePanelTitle(side);
    m_parts = new QTreeView(side);
    m_parts->setModel(m_partsModel);
    m_parts->setHeaderHidden(true);
    m_parts->setFrameShape(QFrame::NoFrame);
    m_parts->setIndentation(14);
    m_parts->setTextElideMode(Qt::ElideRight);
    enableCopy(m_parts);
    layout->addWidget(m_partsTitle);
    layout->addWidget(m_parts, 1);
    connect(m_parts, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        const int line = index.data(PartsModel::LineRole).toInt();
        if (AuthorDocument *document = current(); document && line > 0)
            document->editor().goTo({line, 1});
    });
    return side;
}

QString AuthorWorkspace::title() const
{
    return tr("Author");
}

QString AuthorWorkspace::iconName() const
{
    return QStringLiteral("author");
}

AuthorDocument *AuthorWorkspace::current() const
{
    return static_cast<AuthorDocument *>(m_tabs->currentWidget());
}

AuthorDocument *AuthorWorkspace::addDocument()
{
    auto *document = new AuthorDocument(m_store);
    connect(document, &AuthorDocument::checked, this, [this, document] {
        if (document == current())
            refresh();
        offerDecoded(*document);
    });
    connect(document, &AuthorDocument::titleChanged, this, &AuthorWorkspace::refreshTabs);
    connect(document, &AuthorDocument::programMissing, this, [this](const QString &program) {
        if (m_missing.contains(program))
            return;
        m_missing.append(program);
        messages().showMessage(Tone::Info, tr("%1 is not installed: scripts are checked without it.").arg(program));
    });
    connect(&document->editor(), &UserDataEditor::caretMoved, this, &Workspace::statusChanged);
    const int index = m_tabs->addTab(document, document->name());
    // Not the style's own close button: Fusion's is red in every theme, and red means an error here.
    auto *close = new QToolButton;
    close->setAutoRaise(true);
    close->setIconSize(QSize(14, 14));
    m_tabs->tabBar()->setTabButton(index, QTabBar::RightSide, close);
    connect(close, &QToolButton::clicked, document, [this, document] { closeDocument(m_tabs->indexOf(document)); });
    m_tabs->setCurrentIndex(index);
    m_stack->setCurrentWidget(m_down);
    refreshTabs();
    return document;
}

AuthorDocument *AuthorWorkspace::emptyOrNewDocument()
{
    AuthorDocument *document = current();
    return document && document->isPristine() ? document : addDocument();
}

void AuthorWorkspace::openPaths(const QStringList &paths)
{
    for (const QString &path : paths) {
        int open = 0;
        while (open < m_tabs->count() && static_cast<AuthorDocument *>(m_tabs->widget(open))->path() != path)
            ++open;
        if (open < m_tabs->count()) {
            m_tabs->setCurrentIndex(open);
            continue;
        }
        AuthorDocument *document = emptyOrNewDocument();
        if (const auto loaded = document->load(path); !loaded) {
            messages().showMessage(Tone::Error, loaded.error());
            if (document->isPristine())
                closeDocument(m_tabs->indexOf(document));
        }
    }
    refreshTabs();
}

void AuthorWorkspace::openExample()
{
    QFile file(QStringLiteral(":/examples/author/web-server.yaml"));
    if (file.open(QIODevice::ReadOnly))
        openText(file.readAll(), QStringLiteral("web-server.yaml"), 0);
}

void AuthorWorkspace::openText(const QByteArray &userData, const QString &name, int line)
{
    AuthorDocument *document = emptyOrNewDocument();
    document->setText(userData, name, false);
    if (line > 0)
        document->editor().goTo({line, 1});
    document->editor().setFocus();
}

void AuthorWorkspace::offerRecovered()
{
    const QList<RecoveredText> texts = m_store.leftBehind();
    if (texts.isEmpty())
        return;
    messages().showMessage(Tone::Info,
                           texts.size() == 1
                               ? tr("A text was not saved when Bootscope ended: %1").arg(texts.first().name)
                               : tr("%1 texts were not saved when Bootscope ended.").arg(texts.size()),
                           tr("Open it again"), [this, texts] {
                               for (const RecoveredText &text : texts)
                                   emptyOrNewDocument()->restore(text);
                               refreshTabs();
                           });
}

void AuthorWorkspace::offerDecoded(AuthorDocument &document)
{
    const UserData &userData = document.result()->userData;
    if (userData.layers.isEmpty() || document.property("offered").toBool())
        return;
    document.setProperty("offered", true);
    messages().showMessage(
        Tone::Info,
        tr("This text is packed: %1. Lines of problems are those of the text inside.").arg(kindChain(userData)),
        tr("Show the text inside"),
        [this, text = userData.document, name = document.name()] { openText(text, name, 0); });
}

void AuthorWorkspace::refreshTabs()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const auto *document = static_cast<AuthorDocument *>(m_tabs->widget(i));
        m_tabs->setTabText(i, document->isModified() ? document->name() + QStringLiteral(" •") : document->name());
        m_tabs->setTabToolTip(i, document->path());
        // The first tab is current before its button stands.
        if (auto *close = static_cast<QToolButton *>(m_tabs->tabBar()->tabButton(i, QTabBar::RightSide))) {
            close->setIcon(Theme::icon(QStringLiteral("close"), Token::Muted));
            close->setToolTip(tr("Close %1").arg(document->name()));
            close->setAccessibleName(close->toolTip());
        }
    }
    if (m_tabs->count() == 0)
        m_stack->setCurrentWidget(m_empty);
    m_save->setEnabled(m_tabs->count() > 0);
    m_saveAs->setEnabled(m_tabs->count() > 0);
    m_close->setEnabled(m_tabs->count() > 0);
}

void AuthorWorkspace::refresh()
{
    refreshTabs();
    const AuthorDocument *document = current();
    const auto result = document ? document->result() : nullptr;
    m_meter->setVisible(document != nullptr);
    const QList<Diagnostic> diagnostics = document ? document->diagnostics() : QList<Diagnostic>();
    m_problems->setDiagnostics(diagnostics);
    m_partsModel->setUserData(result ? result->userData : UserData());
    m_parts->expandAll();
    if (!document)
        strip().setVerdict({Tone::Neutral, tr("What would cloud-init make of your user data?")});
    else if (!result)
        strip().setVerdict({Tone::Neutral, tr("Checking…")});
    else
        strip().setVerdict(authorVerdict(*result, diagnostics));
    if (result)
        m_meter->setBytes(result->userData.raw.size(), kUserDataLimit);
    Q_EMIT statusChanged();
}

QStringList AuthorWorkspace::statusSegments() const
{
    const AuthorDocument *document = current();
    if (!document || !document->result())
        return {};
    const TextPosition at = const_cast<AuthorDocument *>(document)->editor().caret();
    return {kindChain(document->result()->userData), tr("line %1, column %2").arg(at.line).arg(at.column),
            tr("target: cloud-init %1").arg(document->result()->cloudInit)};
}

void AuthorWorkspace::newDocument()
{
    addDocument()->setText({}, {}, false);
    current()->editor().setFocus();
}

void AuthorWorkspace::pasteAsNew()
{
    const QByteArray text = QGuiApplication::clipboard()->text().toUtf8();
    if (!text.isEmpty())
        emptyOrNewDocument()->setText(text, {}, true);
}

void AuthorWorkspace::find()
{
    if (AuthorDocument *document = current())
        document->findBar().begin();
}

bool AuthorWorkspace::saveDocument(AuthorDocument &document, bool askForName)
{
    QString path = document.path();
    if (askForName || path.isEmpty())
        path = QFileDialog::getSaveFileName(this, tr("Save user data"), path.isEmpty() ? document.name() : path);
    if (path.isEmpty())
        return false;
    const auto saved = document.save(path);
    if (!saved)
        messages().showMessage(Tone::Error, saved.error());
    return bool(saved);
}

void AuthorWorkspace::save()
{
    if (AuthorDocument *document = current())
        saveDocument(*document, false);
}

void AuthorWorkspace::saveAs()
{
    if (AuthorDocument *document = current())
        saveDocument(*document, true);
}

bool AuthorWorkspace::closeDocument(int index)
{
    auto *document = static_cast<AuthorDocument *>(m_tabs->widget(index));
    if (!document)
        return true;
    if (document->isModified()) {
        m_tabs->setCurrentIndex(index);
        const auto answer =
            QMessageBox::question(this, tr("Unsaved text"), tr("Save %1 before it is closed?").arg(document->name()),
                                  QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
        if (answer == QMessageBox::Cancel || (answer == QMessageBox::Save && !saveDocument(*document, false)))
            return false;
        document->forgetRecovery();
    }
    m_tabs->removeTab(index);
    document->deleteLater();
    refresh();
    return true;
}

void AuthorWorkspace::closeCurrent()
{
    closeDocument(m_tabs->currentIndex());
}

bool AuthorWorkspace::mayClose()
{
    for (int i = m_tabs->count() - 1; i >= 0; --i) {
        if (static_cast<AuthorDocument *>(m_tabs->widget(i))->isModified() && !closeDocument(i))
            return false;
    }
    return true;
}

void AuthorWorkspace::saveState()
{
    settings().setState(kAcrossState, m_across->saveState());
    settings().setState(kDownState, m_down->saveState());
}

void AuthorWorkspace::nextProblem()
{
    if (AuthorDocument *document = current())
        m_problems->step(true, document->editor().caret());
}

void AuthorWorkspace::previousProblem()
{
    if (AuthorDocument *document = current())
        m_problems->step(false, document->editor().caret());
}

void AuthorWorkspace::checkDisk()
{
    AuthorDocument *document = current();
    if (!document || !document->changedOnDisk())
        return;
    messages().showMessage(Tone::Warning, tr("%1 was changed by another program.").arg(document->name()),
                           tr("Load it again"), [this, path = document->path()] {
                               AuthorDocument *front = current();
                               if (!front || front->path() != path)
                                   return;
                               if (const auto loaded = front->load(path); !loaded)
                                   messages().showMessage(Tone::Error, loaded.error());
                           });
}

bool AuthorWorkspace::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        checkDisk();
    return Workspace::event(event);
}

void AuthorWorkspace::changeEvent(QEvent *event)
{
    Workspace::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshTabs();
}

void AuthorWorkspace::retranslate()
{
    m_new->setText(tr("&New"));
    m_save->setText(tr("&Save"));
    m_saveAs->setText(tr("Save &as…"));
    m_close->setText(tr("&Close"));
    m_next->setText(tr("Next &problem"));
    m_previous->setText(tr("P&revious problem"));
    m_find->setText(tr("&Find…"));
    m_paste->setText(tr("Paste as a new &text"));
    m_partsTitle->setText(tr("What cloud-init reads"));
    m_empty->setContent(
        QStringLiteral("author"), tr("Drop user data here"),
        {tr("Shell script, cloud-config, MIME multipart, gzip or base64: it is read as cloud-init reads it."),
         tr("What would be rejected or silently ignored is shown at its line, before launch."),
         tr("Ctrl+O opens a file; Ctrl+Shift+V takes the text that you have copied.")},
        tr("New"), tr("Try the example"));
    // Messages are made in the language in force: have them made again.
    for (int i = 0; i < m_tabs->count(); ++i)
        static_cast<AuthorDocument *>(m_tabs->widget(i))->recheck();
    refresh();
}

} // namespace bootscope
