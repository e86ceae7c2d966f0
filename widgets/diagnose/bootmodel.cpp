// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/bootmodel.h"

#include "widgets/diagnose/factmodel.h"
#include "widgets/diagnose/format.h"
#include "widgets/frame/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace bootscope {

namespace {

struct Sign
{
    QString icon;
    Token token;
};

Sign signOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Succeeded:
        return {QStringLiteral("success"), Token::Success};
    case Verdict::Degraded:
        return {QStringLiteral("warning"), Token::Warning};
    case Verdict::Failed:
        return {QStringLiteral("error"), Token::Error};
    case Verdict::Incomplete:
        return {QStringLiteral("warning"), Token::Warning};
    case Verdict::Unknown:
        break;
    }
    return {QStringLiteral("info"), Token::Muted};
}

} // namespace

QIcon verdictIcon(Verdict verdict)
{
    const Sign sign = signOf(verdict);
    return Theme::icon(sign.icon, sign.token);
}

void BootModel::setAnalysis(AnalysisPtr analysis)
{
    const int next = analysis ? int(analysis->boots.size()) : 0;
    const bool grown = m_analysis && analysis && m_rows > 0 && next >= m_rows &&
                       m_analysis->boots.front().start == analysis->boots.front().start;
    if (!grown)
        beginResetModel();
    else if (next > m_rows)
        beginInsertRows({}, m_rows, next - 1);
    const bool inserted = grown && next > m_rows;
    m_analysis = std::move(analysis);
    m_rows = next;
    if (!grown)
        return endResetModel();
    if (inserted)
        endInsertRows();
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

void BootModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

const Boot *BootModel::boot(int row) const
{
    return m_analysis && row >= 0 && row < m_rows ? &m_analysis->boots[size_t(row)] : nullptr;
}

int BootModel::nextFailed(int row, int direction) const
{
    for (int next = row + direction; next >= 0 && next < m_rows; next += direction) {
        const Verdict verdict = boot(next)->verdict;
        if (verdict != Verdict::Succeeded && verdict != Verdict::Unknown)
            return next;
    }
    return -1;
}

int BootModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int BootModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BootModel::data(const QModelIndex &index, int role) const
{
    const Boot *shown = index.isValid() ? boot(index.row()) : nullptr;
    if (!shown)
        return {};
    if (role == Qt::DecorationRole && index.column() == VerdictColumn)
        return verdictIcon(shown->verdict);
    if (role == Qt::TextAlignmentRole) {
        const bool number = index.column() == NumberColumn || index.column() == DurationColumn;
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case NumberColumn:
        return shown->index;
    case StartColumn: // date and time to the second
        return toIsoString(shown->start, shown->isUtc).left(19).replace(QLatin1Char('T'), QLatin1Char(' '));
    case VerdictColumn:
        return verdictWord(shown->verdict);
    case DurationColumn:
        return formatDuration(shown->durationUs);
    default:
        return {};
    }
}

QVariant BootModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == NumberColumn || section == DurationColumn;
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("Boot");
    case StartColumn:
        return tr("Began");
    case VerdictColumn:
        return tr("Verdict");
    case DurationColumn:
        return tr("Took");
    case PictureColumn:
        return tr("Stages");
    default:
        return {};
    }
}

void BootPictureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto *model = qobject_cast<const BootModel *>(index.model());
    const Boot *boot = model ? model->boot(index.row()) : nullptr;
    if (!boot || !boot->start.isKnown() || boot->durationUs <= 0)
        return;
    // Each on its own scale: a clock that jumped in one boot would leave nothing to see of the others.
    const QRectF area = QRectF(option.rect).adjusted(4, 5, -4, -5);
    const double perUs = area.width() / double(boot->durationUs);
    painter->fillRect(QRectF(area.left(), area.center().y(), area.width(), 1), Theme::color(Token::Line));
    for (const StageRun &run : boot->stages) {
        if (!run.start.isKnown() || run.start < boot->start)
            continue;
        const double left = std::min(area.left() + double(run.start.us - boot->start.us) * perUs, area.right() - 2);
        const double width = std::max(double(std::max<qint64>(run.durationUs, 0)) * perUs, 2.0);
        const QRectF stripe(left, area.top(), std::min(width, area.right() - left), area.height());
        painter->fillRect(stripe,
                          run.result == StepResult::Fail ? Theme::color(Token::Error) : Theme::stageColor(run.stage));
    }
}

} // namespace bootscope
