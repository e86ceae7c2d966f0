// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/plan/planmodel.h"

#include <algorithm>

namespace bootscope {

namespace {

// A block's range ends at the first column of the line below it.
bool holdsLine(const TextRange &range, int line)
{
    if (!range.isKnown() || line < range.begin.line)
        return false;
    const bool endsBelow = range.end.column <= 1 && range.end.line > range.begin.line;
    return line <= (endsBelow ? range.end.line - 1 : range.end.line);
}

bool isOn(const PlanItem &item, int line)
{
    return line > 0 && std::any_of(item.places.cbegin(), item.places.cend(),
                                   [line](const TextRange &range) { return holdsLine(range, line); });
}

} // namespace

QString frequencyBadge(const QString &frequency)
{
    if (frequency == QLatin1String("once-per-instance"))
        return PlanModel::tr("per instance");
    if (frequency == QLatin1String("always"))
        return PlanModel::tr("every boot");
    if (frequency == QLatin1String("once"))
        return PlanModel::tr("once");
    return {};
}

void PlanModel::setPlan(const std::shared_ptr<const BootPlan> &plan)
{
    beginResetModel();
    m_plan = plan;
    m_entries.clear();
    for (int stage = 0; plan && stage < kPlanStages; ++stage) {
        const auto here = PlanStage(stage);
        const qsizetype before = m_entries.size();
        for (int i = 0; i < plan->items.size(); ++i) {
            if (plan->items.at(i).stage == here)
                m_entries.append({Row::Step, here, i});
        }
        if (m_entries.size() == before)
            continue;
        m_entries.insert(before, {Row::Stage, here, -1});
        if (!plan->own.value(stage).isEmpty())
            m_entries.append({Row::Own, here, -1});
    }
    endResetModel();
}

int PlanModel::setCaretLine(int line)
{
    if (line != m_caretLine) {
        m_caretLine = line;
        if (!m_entries.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_entries.size()) - 1), {HereRole});
    }
    for (int row = int(m_entries.size()) - 1; row >= 0; --row) {
        const PlanItem *item = itemAt(m_entries.at(row));
        if (item && isOn(*item, line))
            return row;
    }
    return -1;
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

const PlanItem *PlanModel::itemAt(const Entry &entry) const
{
    return entry.item >= 0 ? &m_plan->items.at(entry.item) : nullptr;
}

QString PlanModel::textOf(const Entry &entry) const
{
    if (entry.row == Row::Stage)
        return planStageName(entry.stage);
    if (const PlanItem *item = itemAt(entry))
        return item->what;
    return tr("and cloud-init's own: %1").arg(m_plan->own.at(int(entry.stage)).join(QStringLiteral(", ")));
}

// What the clipboard gets: all of the row in one line.
QString PlanModel::copyOf(const Entry &entry) const
{
    const PlanItem *item = itemAt(entry);
    if (!item)
        return textOf(entry);
    QStringList words{item->number > 0 ? QStringLiteral("%1.").arg(item->number) : QStringLiteral("–"), item->what};
    if (!item->frequency.isEmpty())
        words.append(QLatin1Char('(') + frequencyBadge(item->frequency) + QLatin1Char(')'));
    if (!item->note.isEmpty())
        words.append(item->note);
    return words.join(QLatin1Char(' '));
}

QString PlanModel::tipOf(const Entry &entry) const
{
    const PlanItem *item = itemAt(entry);
    if (!item)
        return entry.row == Row::Own ? textOf(entry) : QString();
    QStringList lines{item->what};
    for (const QString &text : {item->note, item->why, frequencyMeaning(item->frequency)}) {
        if (!text.isEmpty())
            lines.append(text);
    }
    if (!item->module.isEmpty())
        lines.append(tr("Module: %1").arg(item->module));
    return lines.join(QLatin1Char('\n'));
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    const PlanItem *item = itemAt(entry);
    switch (role) {
    case Qt::DisplayRole:
        return item ? copyOf(entry) : textOf(entry);
    case Qt::EditRole:
        return textOf(entry);
    case Qt::ToolTipRole:
        return tipOf(entry);
    case RowRole:
        return int(entry.row);
    case StageRole:
        return int(entry.stage);
    default:
        break;
    }
    if (!item)
        return {};
    switch (role) {
    case NumberRole:
        return item->number > 0 ? QString::number(item->number) : QString();
    case DetailRole:
        return item->note.isEmpty() ? item->why : item->note;
    case BadgeRole:
        return frequencyBadge(item->frequency);
    case StateRole:
        return int(item->state);
    case LineRole:
        return item->places.isEmpty() ? 0 : item->places.first().begin.line;
    case ColumnRole:
        return item->places.isEmpty() ? 0 : item->places.first().begin.column;
    case HereRole:
        return isOn(*item, m_caretLine);
    default:
        return {};
    }
}

} // namespace bootscope
