// SPDX-License-Identifier: GPL-3.0-or-later
// Go to a line: "12", or "12:5" with the column. Enter goes, Escape closes.
#pragma once

#include "parsers/base/textrange.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace bootscope {

class UserDataEditor;

// Unknown when the text names no place.
TextPosition placeFromText(const QString &text);

class GoToBar : public QWidget
{
    Q_OBJECT
public:
    explicit GoToBar(UserDataEditor &editor, QWidget *parent = nullptr);

    void begin();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void go();
    void retranslate();

    UserDataEditor &m_editor;
    QLineEdit *m_place;
    QLabel *m_answer;
};

} // namespace bootscope
