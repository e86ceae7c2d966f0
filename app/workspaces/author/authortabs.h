// SPDX-License-Identifier: GPL-3.0-or-later
// The open texts, a tab each: opening, saving, closing, and what is offered about them in the message bar.
#pragma once

#include "app/settings/recovery.h"

#include <QTabWidget>

namespace bootscope {

class AuthorDocument;
class MessageBar;

class AuthorTabs : public QTabWidget
{
    Q_OBJECT
public:
    explicit AuthorTabs(MessageBar &messages, QWidget *parent = nullptr);

    AuthorDocument *current() const; // null when no text is open
    AuthorDocument *document(int index) const;
    AuthorDocument *add();
    // The one in front when nothing was ever typed into it; otherwise a new one.
    AuthorDocument *emptyOrNew();
    // Goes to the tab of a file that is open already. What cannot be read is said.
    void openFile(const QString &path);
    // False when nothing was saved.
    bool saveCurrent(bool askForName);
    // False when the user wants to keep it.
    bool closeDocument(int index);
    bool mayCloseAll();
    void refreshTitles();
    // Texts that a killed program left behind.
    void offerRecovered();
    // The file of the text in front was changed by another program.
    void checkDisk();

Q_SIGNALS:
    void documentAdded(bootscope::AuthorDocument *document);
    // Another text is in front, or the check of the one in front has arrived.
    void frontChanged();
    void caretMoved();

protected:
    void changeEvent(QEvent *event) override;

private:
    bool save(AuthorDocument &document, bool askForName);
    // Says once that the text is packed, and offers the other way to see it.
    void tellPacking(AuthorDocument &document);

    RecoveryStore m_store;
    MessageBar &m_messages;
    QStringList m_missing; // programs whose absence was said
};

} // namespace bootscope
