// SPDX-License-Identifier: GPL-3.0-or-later
// Small marks on the vertical scroll bar of an editor: where in the text its problems are.
#pragma once

#include "parsers/base/diagnostic.h"

#include <QWidget>

class QsciScintilla;

namespace bootscope {

class ScrollMarks : public QWidget
{
    Q_OBJECT
public:
    struct Mark
    {
        int line = 0; // of Scintilla, from 0
        Severity severity = Severity::Info;
    };

    explicit ScrollMarks(QsciScintilla &editor);

    void setMarks(const QList<Mark> &marks);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QsciScintilla &m_editor;
    QList<Mark> m_marks;
};

} // namespace bootscope
