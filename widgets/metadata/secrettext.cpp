// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/secrettext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTextDocumentFragment>
#include <QTimer>

namespace bootscope {

SecretText::SecretText(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
}

void SecretText::copyAll()
{
    QGuiApplication::clipboard()->setMimeData(mimeData(toPlainText()));
}

// Of keys, menus, a drag, and the selection that X11 has beside the clipboard.
QMimeData *SecretText::createMimeDataFromSelection() const
{
    return mimeData(textCursor().selection().toPlainText());
}

QMimeData *SecretText::mimeData(const QString &text) const
{
    auto *mime = new QMimeData;
    mime->setText(text);
    if (!m_isSecret)
        return mime;
    // Clipboard managers keep what they see for ever, unless they are told.
    mime->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    QTimer::singleShot(m_clipboardMs, qApp, [text] {
        QClipboard *clipboard = QGuiApplication::clipboard();
        for (const auto mode : {QClipboard::Clipboard, QClipboard::Selection}) {
            if (clipboard->text(mode) == text)
                clipboard->clear(mode);
        }
    });
    return mime;
}

} // namespace bootscope
