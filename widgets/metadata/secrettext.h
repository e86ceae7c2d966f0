// SPDX-License-Identifier: GPL-3.0-or-later
// A text to look at that may be a secret: what is copied out of it is marked as such, and leaves the clipboard.
#pragma once

#include <QPlainTextEdit>

namespace bootscope {

class SecretText : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit SecretText(QWidget *parent = nullptr);

    void setSecret(bool secret) { m_isSecret = secret; } // what it shows now
    void setClipboardTime(int ms) { m_clipboardMs = ms; }
    void copyAll();

protected:
    QMimeData *createMimeDataFromSelection() const override;

private:
    QMimeData *mimeData(const QString &text) const;

    bool m_isSecret = false;
    int m_clipboardMs = 60'000;
};

} // namespace bootscope
