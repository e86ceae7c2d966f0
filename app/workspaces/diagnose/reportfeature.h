// SPDX-License-Identifier: GPL-3.0-or-later
// Hands a case on: reports in several forms, a bundle of the masked evidence, and the same question for other logs.
#pragma once

#include "app/jobs/worker.h"
#include "app/reports/failurequeries.h"
#include "app/reports/reportsource.h"
#include "app/workspaces/diagnose/diagnosefeature.h"
#include "widgets/diagnose/dialogs/reportdialog.h"

#include <QPointer>

namespace bootscope {

class MarksFeature;

class ReportFeature : public DiagnoseFeature
{
    Q_OBJECT
public:
    // marks: of the same workspace; go into what is handed on.
    ReportFeature(DiagnoseWorkspace &host, const MarksFeature &marks);

    void caseChanged() override;
    void bootChanged() override;
    void failureChanged() override;
    void retranslate() override;

    void showDialog();
    // The boot in front, masked as usual. Ends with copied() once the clipboard has it.
    void copyMarkdown();
    // For the failure in front; nothing where its message is too general.
    void copyQuery(QueryForm form);
    // As the dialog's choice says; replaces a file of that name. Ends with saved().
    void saveAs(const ReportChoice &choice, const QString &path);
    ReportDialog *dialog() const { return m_dialog; } // null before it was shown

Q_SIGNALS:
    void copied();
    void saved(bool success);
    void previewed();

private:
    ReportOptions options(bool allBoots) const;
    void refresh();
    void chooseFile();
    void copyReport(const ReportChoice &choice);
    void fillQueries();
    void enable();

    const MarksFeature &m_marks;
    QAction *m_save;
    QAction *m_copy;
    QMenu *m_queries;
    QPointer<ReportDialog> m_dialog;
    Worker m_previewing;
    Worker m_writing;
};

} // namespace bootscope
