// SPDX-License-Identifier: GPL-3.0-or-later
// A table over many cases: progress while they are read, then groups that open, and a filter.
#pragma once

#include "parsers/boots/compare/summary.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace bootscope {

class CaseModel;

class CasePanel : public QWidget
{
    Q_OBJECT
public:
    explicit CasePanel(QWidget *parent = nullptr);

    void setProgress(int done, int total); // total 0: still counting
    void setCases(const QList<CaseSummary> &cases);
    void setStopped(); // cancelled: there will be no cases
    const CaseModel &model() const { return *m_model; }
    QTreeView *tree() const { return m_tree; }
    QString sentence() const; // how far reading is, then how many of which verdict
    void retranslate();

Q_SIGNALS:
    void sentenceChanged();
    void caseActivated(const QStringList &paths);
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setSentence(const QString &sentence);
    void refreshSentence();
    void refreshFonts();
    void expandWhatFailed();

    CaseModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QString m_sentence;
    QLabel *m_byLabel;
    QComboBox *m_by;
    QLineEdit *m_filter;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTreeView *m_tree;
};

} // namespace bootscope
