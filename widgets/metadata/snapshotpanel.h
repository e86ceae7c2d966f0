// SPDX-License-Identifier: GPL-3.0-or-later
// Trees as they were at several moments, two of them chosen, and a table of what differs.
#pragma once

#include "imds/client/snapshot.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStandardItemModel;

namespace bootscope {

class PlainTable;

class SnapshotPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SnapshotPanel(QWidget *parent = nullptr);

    void setNames(const QStringList &names); // chooses the last two
    int before() const;                      // index, or -1
    int after() const;
    void setDifferences(const QList<SnapshotDifference> &differences);
    // While a snapshot is taken: the button cancels. known 0: none is.
    void setProgress(int done, int known);
    void setCanTake(bool can);
    void retranslate();

Q_SIGNALS:
    void takeRequested();
    void cancelRequested();
    void openRequested();
    void choiceChanged();
    void pathChosen(const QByteArray &path);

private:
    void refresh();

    QPushButton *m_take;
    QPushButton *m_open;
    QComboBox *m_before;
    QLabel *m_arrow;
    QComboBox *m_after;
    QLabel *m_count;
    PlainTable *m_table;
    QStandardItemModel *m_model;
    QList<SnapshotDifference> m_differences;
    int m_done = 0;
    int m_known = 0;
};

} // namespace bootscope
