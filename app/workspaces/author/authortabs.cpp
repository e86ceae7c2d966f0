// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/authortabs.h"

#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authorverdict.h"
#include "widgets/editor/userdataeditor.h"
#include "widgets/frame/messagebar.h"
#include "widgets/frame/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>
#include <QTabBar>
#include <QToolButton>

namespace bootscope {

AuthorTabs::AuthorTabs(MessageBar &messages, QWidget *parent) : QTabWidget(parent), m_messages(messages)
{
    setMovable(true);
    setDocumentMode(true);
    connect(this, &QTabWidget::currentChanged, this, &AuthorTabs::frontChanged);
}

AuthorDocument *AuthorTabs::document(int index) const
{
    return static_cast<AuthorDocument *>(widget(index));
}

AuthorDocument *AuthorTabs::current() const
{
    return static_cast<AuthorDocument *>(currentWidget());
}

AuthorDocument *AuthorTabs::add()
{
    auto *document = new AuthorDocument(m_store);
    connect(document, &AuthorDocument::checked, this, [this, document] {
        if (document == current())
            Q_EMIT frontChanged();
        tellPacking(*document);
    });
    connect(document, &AuthorDocument::titleChanged, this, &AuthorTabs::refreshTitles);
    connect(document, &AuthorDocument::programMissing, this, [this](const QString &program) {
        if (m_missing.contains(program))
            return;
        m_missing.append(program);
        m_messages.showMessage(Tone::Info, tr("%1 is not installed: scripts are checked without it.").arg(program));
    });
    connect(&document->editor(), &UserDataEditor::caretMoved, this, &AuthorTabs::caretMoved);
    Q_EMIT documentAdded(document);
    const int index = addTab(document, document->name());
    // Not the style's own close button: Fusion's is red in every theme, and red means an error here.
    auto *closeButton = new QToolButton;
    closeButton->setAutoRaise(true);
    closeButton->setIconSize(QSize(14, 14));
    tabBar()->setTabButton(index, QTabBar::RightSide, closeButton);
    connect(closeButton, &QToolButton::clicked, document, [this, document] { closeDocument(indexOf(document)); });
    setCurrentIndex(index);
    refreshTitles();
    return document;
}

AuthorDocument *AuthorTabs::emptyOrNew()
{
    AuthorDocument *front = current();
    return front && front->isPristine() ? front : add();
}

void AuthorTabs::openFile(const QString &path)
{
    for (int i = 0; i < count(); ++i) {
        if (document(i)->path() == path) {
            setCurrentIndex(i);
            return;
        }
    }
    AuthorDocument *opened = emptyOrNew();
    if (const auto loaded = opened->load(path); !loaded) {
        m_messages.showMessage(Tone::Error, loaded.error());
        if (opened->isPristine())
            closeDocument(indexOf(opened));
    }
    refreshTitles();
}

bool AuthorTabs::save(AuthorDocument &document, bool askForName)
{
    QString path = document.path();
    if (askForName || path.isEmpty())
        path = QFileDialog::getSaveFileName(this, tr("Save user data"), path.isEmpty() ? document.name() : path);
    if (path.isEmpty())
        return false;
    const auto saved = document.save(path);
    if (!saved)
        m_messages.showMessage(Tone::Error, saved.error());
    return bool(saved);
}

bool AuthorTabs::saveCurrent(bool askForName)
{
    return current() && save(*current(), askForName);
}

bool AuthorTabs::closeDocument(int index)
{
    AuthorDocument *closing = document(index);
    if (!closing)
        return true;
    if (closing->isModified()) {
        setCurrentIndex(index);
        const auto answer =
            QMessageBox::question(this, tr("Unsaved text"), tr("Save %1 before it is closed?").arg(closing->name()),
                                  QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
        if (answer == QMessageBox::Cancel || (answer == QMessageBox::Save && !save(*closing, false)))
            return false;
        closing->forgetRecovery();
    }
    removeTab(index);
    closing->deleteLater();
    Q_EMIT frontChanged();
    return true;
}

bool AuthorTabs::mayCloseAll()
{
    for (int i = count() - 1; i >= 0; --i) {
        if (document(i)->isModified() && !closeDocument(i))
            return false;
    }
    return true;
}

void AuthorTabs::offerRecovered()
{
    const QList<RecoveredText> texts = m_store.leftBehind();
    if (texts.isEmpty())
        return;
    m_messages.showMessage(Tone::Info,
                           texts.size() == 1
                               ? tr("A text was not saved when Bootscope ended: %1").arg(texts.first().name)
                               : tr("%1 texts were not saved when Bootscope ended.").arg(texts.size()),
                           tr("Open it again"), [this, texts] {
                               for (const RecoveredText &text : texts)
                                   emptyOrNew()->restore(text);
                               refreshTitles();
                           });
}

void AuthorTabs::tellPacking(AuthorDocument &document)
{
    const UserData &userData = document.result()->userData;
    if (userData.layers.isEmpty() || document.property("told").toBool())
        return;
    document.setProperty("told", true);
    const QString chain = kindChain(userData);
    if (document.packing().isPlain()) {
        // Typed or built here: the text itself is the packed one.
        m_messages.showMessage(
            Tone::Info, tr("This text is packed: %1. Lines of problems are those of the text inside.").arg(chain),
            tr("Show the text inside"), [this, text = userData.document, name = document.name()] {
                emptyOrNew()->setText(text, name, false);
                current()->editor().setFocus();
            });
        return;
    }
    m_messages.showMessage(
        Tone::Info,
        tr("%1 is packed: %2. You see the text inside; it is packed again when saved.").arg(document.name(), chain),
        tr("Keep it unpacked"), [guard = QPointer<AuthorDocument>(&document)] {
            if (guard)
                guard->keepUnpacked();
        });
}

void AuthorTabs::checkDisk()
{
    AuthorDocument *front = current();
    if (!front || !front->changedOnDisk())
        return;
    m_messages.showMessage(Tone::Warning, tr("%1 was changed by another program.").arg(front->name()),
                           tr("Load it again"), [this, path = front->path()] {
                               AuthorDocument *document = current();
                               if (!document || document->path() != path)
                                   return;
                               if (const auto loaded = document->load(path); !loaded)
                                   m_messages.showMessage(Tone::Error, loaded.error());
                           });
}

void AuthorTabs::refreshTitles()
{
    for (int i = 0; i < count(); ++i) {
        const AuthorDocument *shown = document(i);
        setTabText(i, shown->isModified() ? shown->name() + QStringLiteral(" •") : shown->name());
        setTabToolTip(i, shown->path());
        // The first tab is current before its button stands.
        if (auto *button = static_cast<QToolButton *>(tabBar()->tabButton(i, QTabBar::RightSide))) {
            button->setIcon(Theme::icon(QStringLiteral("close"), Token::Muted));
            button->setToolTip(tr("Close %1").arg(shown->name()));
            button->setAccessibleName(button->toolTip());
        }
    }
}

void AuthorTabs::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refreshTitles();
}

} // namespace bootscope
