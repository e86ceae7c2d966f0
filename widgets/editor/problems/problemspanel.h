// SPDX-License-Identifier: GPL-3.0-or-later
// The problems of the text in front: how many, which, and the way to each.
#pragma once

#include "parsers/base/diagnostic.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace bootscope {

class ProblemModel;
class PlainTable;

class ProblemsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemsPanel(QWidget *parent = nullptr);

    void setDiagnostics(const QList<Diagnostic> &diagnostics);
    // Selects the next (or previous) problem from a place on and asks to go there; wraps round.
    void step(bool forward, TextPosition from);

Q_SIGNALS:
    void placeRequested(const bootscope::TextPosition &place);
    // The user wants a fix of this problem applied, or the first fix of every problem of its kind.
    void fixRequested(const bootscope::Diagnostic &diagnostic, int fix);
    void fixAllRequested(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showMenu(const QPoint &at);
    void retranslate();
    // Long messages take as many lines as they need.
    void fitRows();

    QLabel *m_title;
    PlainTable *m_table;
    ProblemModel *m_model;
    QTimer m_fitRows; // after the columns have their widths
};

} // namespace bootscope
