// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/versionsmodel.h"

#include "widgets/frame/theme.h"

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kMaxMessage = 300;

QString findingOf(const TargetVerdict &verdict)
{
    const Diagnostic &first = verdict.first;
    if (first.message.isEmpty())
        return {};
    const QString message = first.path.isEmpty() || first.message.contains(first.path)
                                ? first.message.left(kMaxMessage)
                                : first.path + QStringLiteral(": ") + first.message.left(kMaxMessage);
    return first.range.isKnown() ? VersionsModel::tr("line %1: %2").arg(first.range.begin.line).arg(message) : message;
}

QIcon signOf(const TargetVerdict &verdict)
{
    if (!verdict.isReadable || !verdict.isValid)
        return Theme::severityIcon(Severity::Error);
    return verdict.warnings > 0 ? Theme::severityIcon(Severity::Warning)
                                : Theme::icon(QStringLiteral("success"), Token::Success);
}

} // namespace

QString verdictWords(const TargetVerdict &verdict)
{
    if (!verdict.isReadable)
        return VersionsModel::tr("cannot be used");
    if (verdict.errors > 0)
        return verdict.errors == 1 ? VersionsModel::tr("1 error") : VersionsModel::tr("%1 errors").arg(verdict.errors);
    if (verdict.warnings > 0)
        return verdict.warnings == 1 ? VersionsModel::tr("valid, 1 warning")
                                     : VersionsModel::tr("valid, %1 warnings").arg(verdict.warnings);
    return VersionsModel::tr("valid");
}

QString comparisonSentence(const QList<TargetVerdict> &verdicts)
{
    if (verdicts.isEmpty())
        return VersionsModel::tr("There is no text to compare yet.");
    const auto accepts = [](const TargetVerdict &verdict) { return verdict.isReadable && verdict.isValid; };
    const auto accepting = std::count_if(verdicts.cbegin(), verdicts.cend(), accepts);
    if (accepting == verdicts.size())
        return VersionsModel::tr("Every version accepts this text.");
    if (accepting == 0)
        return VersionsModel::tr("No version accepts this text.");
    return VersionsModel::tr("%1 of %2 versions accept this text.").arg(accepting).arg(verdicts.size());
}

void VersionsModel::setVerdicts(const QList<TargetVerdict> &verdicts, const QString &chosen)
{
    beginResetModel();
    m_verdicts = verdicts;
    m_chosen = chosen;
    endResetModel();
}

int VersionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_verdicts.size());
}

int VersionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VersionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TargetVerdict &verdict = m_verdicts.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        switch (index.column()) {
        case VersionColumn:
            return verdict.label;
        case VerdictColumn:
            return verdictWords(verdict);
        case FindingColumn:
            return findingOf(verdict);
        default:
            return {};
        }
    }
    if (role == Qt::DecorationRole && index.column() == VerdictColumn)
        return signOf(verdict);
    if (role == Qt::FontRole && verdict.id == m_chosen) {
        QFont font = Theme::scaledFont(1);
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant VersionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case VersionColumn:
        return tr("Version");
    case VerdictColumn:
        return tr("Verdict");
    case FindingColumn:
        return tr("First finding");
    default:
        return {};
    }
}

} // namespace bootscope
