// SPDX-License-Identifier: GPL-3.0-or-later
// The tab "Parts": why each part of the user data did or did not run, where the log says so, and the command that makes
// it run again.
#pragma once

#include "parsers/boots/parts/partruns.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace bootscope {

class PartRunModel;
class PlainTable;

class PartRunPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PartRunPanel(QWidget *parent = nullptr);

    void setRuns(QList<PartRun> runs);
    // Of a case whose evidence names no part, or that is still being looked at: a sentence in place of rows.
    void setMessage(const QString &sentence);
    void retranslate();

    PartRunModel *model() const { return m_model; }
    PlainTable *table() const { return m_table; }
    int currentRow() const;

Q_SIGNALS:
    void evidenceActivated(const bootscope::Evidence &evidence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCurrent();
    void showEvidence(int step);
    void copyCommand();

    PartRunModel *m_model;
    PlainTable *m_table;
    QWidget *m_foot;
    QLabel *m_sentence;
    QLineEdit *m_command;
    QToolButton *m_copy;
    QToolButton *m_show;
    int m_evidence = -1; // of the current row, that was shown last
};

} // namespace bootscope
