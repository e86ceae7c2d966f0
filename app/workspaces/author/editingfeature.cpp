// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/editingfeature.h"

#include "app/settings/settings.h"
#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authortabs.h"
#include "app/workspaces/author/authorworkspace.h"
#include "widgets/editor/find/findbar.h"
#include "widgets/editor/find/gotobar.h"
#include "widgets/editor/lineactions.h"
#include "widgets/editor/problems/problemspanel.h"
#include "widgets/editor/problems/quickfixes.h"
#include "widgets/editor/userdataeditor.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace bootscope {

namespace {

const QString kZoom = QStringLiteral("author/zoom");
const QString kWrap = QStringLiteral("author/wrap");
const QString kBlanks = QStringLiteral("author/blanks");
constexpr int kMinZoom = -6;
constexpr int kMaxZoom = 20;

} // namespace

EditingFeature::EditingFeature(AuthorWorkspace &host) : AuthorFeature(host), m_edit(addMenu()), m_view(addMenu())
{
    m_zoom = std::clamp(host.settings().state(kZoom).toInt(), kMinZoom, kMaxZoom);
    buildEditMenu();
    buildViewMenu();
    connect(&host.problems(), &ProblemsPanel::fixRequested, this, &EditingFeature::fix);
    connect(&host.problems(), &ProblemsPanel::fixAllRequested, this, &EditingFeature::fixAll);
}

template<class Work> QAction *EditingFeature::addEdit(QMenu *menu, const QString &keys, Work work)
{
    QAction *action = addAction(menu, QKeySequence(keys), [this, work] {
        if (AuthorDocument *document = front())
            work(*document);
    });
    m_editActions.append(action);
    return action;
}

void EditingFeature::buildEditMenu()
{
    const auto editing = [this](const char *keys, void (*work)(UserDataEditor &)) {
        addEdit(m_edit, QString::fromLatin1(keys), [work](AuthorDocument &document) { work(document.editor()); });
    };
    editing("Ctrl+Z", [](UserDataEditor &editor) { editor.undo(); });
    editing("Ctrl+Shift+Z", [](UserDataEditor &editor) { editor.redo(); });
    m_edit->addSeparator();
    addEdit(m_edit, QStringLiteral("Alt+Return"), [this](AuthorDocument &) {
        if (QuickFixes *fixes = tools().fixes)
            fixes->showMenu();
    })->setShortcuts({QKeySequence(QStringLiteral("Alt+Return")), QKeySequence(QStringLiteral("Ctrl+."))});
    addEdit(m_edit, QStringLiteral("Ctrl+Shift+."), [this](AuthorDocument &) {
        fixAllAtCaret();
    })->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Shift+.")), QKeySequence(QStringLiteral("Ctrl+>"))});
    m_edit->addSeparator();
    editing("Ctrl+/", toggleComment);
    editing("Ctrl+Shift+D", duplicateLines);
    editing("Ctrl+Shift+K", deleteLines);
    editing("Alt+Up", [](UserDataEditor &editor) { moveLines(editor, true); });
    editing("Alt+Down", [](UserDataEditor &editor) { moveLines(editor, false); });
    m_edit->addSeparator();
    editing("Ctrl+D", selectNextOccurrence);
    editing("Ctrl+Shift+L", selectAllOccurrences);
    m_edit->addSeparator();
    addEdit(m_edit, QStringLiteral("Ctrl+H"), [](AuthorDocument &document) { document.findBar().begin(true); });
    addEdit(m_edit, QStringLiteral("F3"), [](AuthorDocument &document) { document.findBar().findNext(true); });
    addEdit(m_edit, QStringLiteral("Shift+F3"), [](AuthorDocument &document) { document.findBar().findNext(false); });
    addEdit(m_edit, QStringLiteral("Ctrl+G"), [this](AuthorDocument &) {
        if (GoToBar *bar = tools().goTo)
            bar->begin();
    });
    editing("Ctrl+E", goToMatchingBrace);
    m_edit->addSeparator();
    editing("Ctrl+Alt+L", [](UserDataEditor &editor) { convertLineEnds(editor, false); });
    editing("Ctrl+Alt+R", [](UserDataEditor &editor) { convertLineEnds(editor, true); });
    editing("Ctrl+Alt+B", removeBom);
    editing("Ctrl+Alt+U", convertLatin1);
}

void EditingFeature::buildViewMenu()
{
    const auto add = [this](const char *keys, auto slot) {
        QAction *action = addAction(m_view, QKeySequence(QString::fromLatin1(keys)), slot);
        m_viewActions.append(action);
        return action;
    };
    m_wrap = add("Alt+Z", [this] { applyViewToAll(); });
    m_blanks = add("Ctrl+Alt+W", [this] { applyViewToAll(); });
    for (const auto &[action, name] : {std::pair(m_wrap, kWrap), std::pair(m_blanks, kBlanks)}) {
        action->setCheckable(true);
        action->setChecked(host().settings().state(name) == "1");
    }
    m_view->addSeparator();
    add("Ctrl++", [this] {
        setZoom(m_zoom + 1);
    })->setShortcuts({QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))});
    add("Ctrl+-", [this] { setZoom(m_zoom - 1); });
    add("Ctrl+0", [this] { setZoom(0); });
    m_view->addSeparator();
    add("Ctrl+Alt+F", [this] {
        if (AuthorDocument *document = front())
            toggleFold(document->editor());
    });
    add("Ctrl+Alt+Shift+F", [this] {
        if (AuthorDocument *document = front())
            document->editor().foldAll();
    });
}

EditingFeature::Tools EditingFeature::tools() const
{
    return m_tools.value(front());
}

void EditingFeature::documentAdded(AuthorDocument &document)
{
    UserDataEditor &editor = document.editor();
    Tools tools;
    tools.goTo = new GoToBar(editor, &document);
    document.layout()->addWidget(tools.goTo);
    tools.fixes = new QuickFixes(editor);
    m_tools.insert(&document, tools);
    connect(&document, &QObject::destroyed, this, [this](const QObject *gone) { m_tools.remove(gone); });
    connect(&editor, &UserDataEditor::zoomChanged, this, &EditingFeature::setZoom);
    applyView(editor);
}

void EditingFeature::applyView(UserDataEditor &editor) const
{
    editor.setView({m_zoom, m_wrap->isChecked(), m_blanks->isChecked()});
}

void EditingFeature::applyViewToAll()
{
    for (int i = 0; i < host().tabs().count(); ++i)
        applyView(host().tabs().document(i)->editor());
}

void EditingFeature::setZoom(int steps)
{
    const int wanted = std::clamp(steps, kMinZoom, kMaxZoom);
    if (wanted == m_zoom && steps == wanted)
        return;
    m_zoom = wanted;
    applyViewToAll();
}

void EditingFeature::fix(const Diagnostic &diagnostic, int fix)
{
    if (QuickFixes *fixes = tools().fixes)
        fixes->apply(diagnostic, fix);
}

void EditingFeature::fixAll(const QString &code)
{
    if (QuickFixes *fixes = tools().fixes)
        fixes->applyAll(code);
}

void EditingFeature::fixAllAtCaret()
{
    const QuickFixes *fixes = tools().fixes;
    if (!fixes)
        return;
    if (const QList<int> here = fixes->atCaret(); !here.isEmpty())
        fixAll(front()->editor().diagnostics().at(here.first()).code);
}

QWidget *EditingFeature::makeStatusWidget()
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_lineEnds = new QToolButton(box);
    m_encoding = new QToolButton(box);
    m_lineEndMenu = new QMenu(m_lineEnds);
    m_encodingMenu = new QMenu(m_encoding);
    const qsizetype first = m_editActions.size() - 4; // the last four of the Edit menu
    m_lineEndMenu->addActions(m_editActions.mid(first, 2));
    m_encodingMenu->addActions(m_editActions.mid(first + 2, 2));
    m_lineEnds->setMenu(m_lineEndMenu);
    m_encoding->setMenu(m_encodingMenu);
    for (const QPointer<QToolButton> &button : {m_lineEnds, m_encoding}) {
        button->setAutoRaise(true);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setFocusPolicy(Qt::NoFocus);
        button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
        layout->addWidget(button);
    }
    return box;
}

void EditingFeature::documentChanged(AuthorDocument *document)
{
    for (QAction *action : std::as_const(m_editActions))
        action->setEnabled(document != nullptr);
    if (document) {
        const TextForm &form = document->editor().form();
        const qsizetype first = m_editActions.size() - 4;
        m_editActions.at(first)->setEnabled(form.lineEnds != LineEnds::Lf && form.lineEnds != LineEnds::None);
        m_editActions.at(first + 1)->setEnabled(form.lineEnds != LineEnds::CrLf && form.lineEnds != LineEnds::None);
        m_editActions.at(first + 2)->setEnabled(form.hasBom);
        m_editActions.at(first + 3)->setEnabled(form.invalidLine > 0);
    }
    refreshStatus();
}

void EditingFeature::refreshStatus()
{
    if (!m_lineEnds || !m_encoding)
        return;
    const AuthorDocument *document = front();
    m_lineEnds->setVisible(document != nullptr);
    m_encoding->setVisible(document != nullptr);
    if (!document)
        return;
    const TextForm &form = document->editor().form();
    switch (form.lineEnds) {
    case LineEnds::None:
    case LineEnds::Lf:
        m_lineEnds->setText(tr("LF"));
        break;
    case LineEnds::CrLf:
        m_lineEnds->setText(tr("CR LF"));
        break;
    case LineEnds::Cr:
        m_lineEnds->setText(tr("CR"));
        break;
    case LineEnds::Mixed:
        m_lineEnds->setText(tr("Mixed line ends"));
        break;
    }
    m_lineEnds->setToolTip(tr("How the lines end"));
    if (form.invalidLine > 0)
        m_encoding->setText(tr("Not UTF-8 at line %1").arg(form.invalidLine));
    else
        m_encoding->setText(form.hasBom ? tr("UTF-8 with byte order mark") : tr("UTF-8"));
    m_encoding->setToolTip(tr("Encoding of the text"));
    for (const QPointer<QToolButton> &button : {m_lineEnds, m_encoding})
        button->setAccessibleName(QStringLiteral("%1: %2").arg(button->toolTip(), button->text()));
}

void EditingFeature::nameActions()
{
    const QStringList edit{tr("&Undo"),
                           tr("&Redo"),
                           tr("&Fix…"),
                           tr("Fix &all of this kind"),
                           tr("Toggle &comment"),
                           tr("&Duplicate lines"),
                           tr("Delete &lines"),
                           tr("Move lines up"),
                           tr("Move lines down"),
                           tr("Select &next occurrence"),
                           tr("Select all &occurrences"),
                           tr("Re&place…"),
                           tr("Find next"),
                           tr("Find previous"),
                           tr("&Go to line…"),
                           tr("Go to &matching bracket"),
                           tr("Convert line ends to LF"),
                           tr("Convert line ends to CR LF"),
                           tr("Remove the byte order mark"),
                           tr("Convert bytes that are not UTF-8 from Latin-1")};
    Q_ASSERT(edit.size() == m_editActions.size());
    for (qsizetype i = 0; i < edit.size(); ++i)
        m_editActions.at(i)->setText(edit.at(i));
    const QStringList view{tr("&Wrap lines"),        tr("Show &blanks and line ends"), tr("Larger &text"),
                           tr("&Smaller text"),      tr("&Normal text size"),          tr("&Fold or unfold here"),
                           tr("Fold or unfold &all")};
    Q_ASSERT(view.size() == m_viewActions.size());
    for (qsizetype i = 0; i < view.size(); ++i)
        m_viewActions.at(i)->setText(view.at(i));
}

void EditingFeature::retranslate()
{
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    nameActions();
    refreshStatus();
}

void EditingFeature::saveState()
{
    host().settings().setState(kZoom, QByteArray::number(m_zoom));
    host().settings().setState(kWrap, m_wrap->isChecked() ? "1" : "0");
    host().settings().setState(kBlanks, m_blanks->isChecked() ? "1" : "0");
}

} // namespace bootscope
