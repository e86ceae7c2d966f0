// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a boot as a list: a heading a stage, its steps, and one line for what cloud-init does of its own.
#pragma once

#include "parsers/plan/bootplan.h"

#include <QAbstractListModel>
#include <memory>

namespace bootscope {

class PlanModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Row : quint8 { Stage, Step, Own };
    enum Role {
        RowRole = Qt::UserRole, // Row, as int
        NumberRole,             // "3"; empty for what does not run
        DetailRole,             // the second line: the note, else why
        BadgeRole,              // when it runs, in a word or two
        StateRole,              // PlanState, as int
        StageRole,              // PlanStage, as int
        LineRole,               // of the document, 1-based; 0 for none
        ColumnRole,
        HereRole // the caret is in its lines
    };

    using QAbstractListModel::QAbstractListModel;

    // Null clears.
    void setPlan(const std::shared_ptr<const BootPlan> &plan);
    // The steps that the line of the document belongs to are marked. Returns the row of the last one, -1 for none.
    int setCaretLine(int line);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Entry
    {
        Row row = Row::Step;
        PlanStage stage = PlanStage::UserData;
        int item = -1; // in the plan's items
    };
    const PlanItem *itemAt(const Entry &entry) const;
    QString textOf(const Entry &entry) const;
    QString copyOf(const Entry &entry) const;
    QString tipOf(const Entry &entry) const;

    std::shared_ptr<const BootPlan> m_plan;
    QList<Entry> m_entries;
    int m_caretLine = 0;
};

// "every boot": when something runs, in a word or two. Translated.
QString frequencyBadge(const QString &frequency);

} // namespace bootscope
