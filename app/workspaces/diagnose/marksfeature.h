// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that the reader marks, with notes: a list of them at the foot, kept between runs.
#pragma once

#include "app/jobs/worker.h"
#include "app/workspaces/diagnose/diagnosefeature.h"
#include "parsers/base/index.h"
#include "widgets/diagnose/logs/lognotes.h"

#include <QSet>

namespace bootscope {

class MarkModel;
class PlainTable;

class MarksFeature : public DiagnoseFeature
{
    Q_OBJECT
public:
    explicit MarksFeature(DiagnoseWorkspace &host);

    QWidget *makeTab() override;
    QString tabTitle() const override;
    void caseChanged() override;
    void retranslate() override;

    const LogNotesPtr &marks() const { return m_marks; }

private:
    void toggle();
    void jump(int direction);
    void setNote(int input, LineNo line, const QString &note);
    void take(LogNotes marks);
    void keep(int input);

    LogNotesPtr m_marks;
    QSet<int> m_unsaved; // inputs
    MarkModel *m_model;
    PlainTable *m_table = nullptr;
    QAction *m_toggle;
    QAction *m_next;
    QAction *m_previous;
    Worker m_loading;
    Worker m_saving;
};

} // namespace bootscope
