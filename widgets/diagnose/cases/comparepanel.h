// SPDX-License-Identifier: GPL-3.0-or-later
// The boot in front against a good one: where they part, step by step, and what only this one's logs say.
#pragma once

#include "parsers/boots/compare/compare.h"
#include "parsers/boots/compare/comparelines.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QSplitter;

namespace bootscope {

class CompareModel;
class NewMessageModel;
class PlainTable;

class ComparePanel : public QWidget
{
    Q_OBJECT
public:
    explicit ComparePanel(QWidget *parent = nullptr);

    // Offers the other boots of the case, of very many the nearest. boot: index of the one in front; -1 for none.
    void setBoots(const AnalysisPtr &analysis, int boot);
    void setReference(int boot); // shown as chosen; -1: none of the case
    void setBusy();
    void setFailure(const QString &sentence);
    // referenceName: what it was compared with. bootCase: whose lines the messages point into.
    void setComparison(const BootComparison &comparison, const NewMessages &messages, const QString &referenceName,
                       const Analysis &bootCase);
    void retranslate();

    const CompareModel &steps() const { return *m_steps; }
    const NewMessageModel &messages() const { return *m_messages; }
    QString sentence() const;

Q_SIGNALS:
    void referenceChosen(int boot); // of the case; -1: none
    void otherLogsRequested();
    void otherFolderRequested();
    void stepActivated(bootscope::StepPlace place); // of the boot in front
    void lineActivated(int input, bootscope::LineNo line);

private:
    void activateRow(int row);
    void offer(int boot);

    CompareModel *m_steps;
    NewMessageModel *m_messages;
    QLabel *m_with;
    QComboBox *m_choice;
    QPushButton *m_other;
    QAction *m_otherFiles;
    QAction *m_otherFolder;
    QCheckBox *m_only;
    QLabel *m_sentence;
    PlainTable *m_table;
    QLabel *m_messagesTitle;
    QListView *m_list;
    AnalysisPtr m_analysis;
    QString m_otherName; // of logs outside of the case that it is compared with
};

} // namespace bootscope
