// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for another value of one item that the emulator serves.
#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace bootscope {

class ValueDialog : public QDialog
{
    Q_OBJECT
public:
    // value: text, see isEditableValue(). exists: there is an item, which can be taken away.
    ValueDialog(const QByteArray &path, const QByteArray &value, bool exists, QWidget *parent = nullptr);

    QByteArray value() const;
    void setValue(const QByteArray &value);
    void setProblem(const QString &sentence); // why the value was not taken; the dialog stays open

Q_SIGNALS:
    void applied(const QByteArray &value);
    void removed();

private:
    QPlainTextEdit *m_text;
    QLabel *m_problem;
};

// UTF-8 that a text field gives back byte for byte.
bool isEditableValue(const QByteArray &value);

} // namespace bootscope
