// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/problems/problemmodel.h"

#include "widgets/frame/theme.h"

namespace bootscope {

namespace {

// More is neither read nor drawn: cloud-init repeats whole values in its messages.
constexpr qsizetype kMaxMessage = 500;

QString messageOf(const Diagnostic &diagnostic)
{
    const QString message = diagnostic.message.left(kMaxMessage);
    // The place is in its own column; the path only helps where the message does not name what it is about.
    const QString last = diagnostic.path.section(QLatin1Char('.'), -1);
    return diagnostic.path.isEmpty() || message.contains(diagnostic.path) ||
                   message.contains(QLatin1Char('"') + last + QLatin1Char('"')) ||
                   diagnostic.code.startsWith(QLatin1String("yaml."))
               ? message
               : diagnostic.path + QStringLiteral(": ") + message;
}

QString fixTitle(const Diagnostic &diagnostic)
{
    return diagnostic.fixes.isEmpty() ? QString() : diagnostic.fixes.first().title;
}

QString tipOf(const Diagnostic &diagnostic)
{
    QStringList texts{messageOf(diagnostic)};
    if (!diagnostic.help.isEmpty())
        texts.append(diagnostic.help);
    if (!diagnostic.said.isEmpty())
        texts.append(ProblemModel::tr("cloud-init says: %1").arg(diagnostic.said.left(kMaxMessage)));
    return texts.join(QLatin1String("\n\n"));
}

} // namespace

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return ProblemModel::tr("Error");
    case Severity::Warning:
        return ProblemModel::tr("Warning");
    case Severity::Info:
        break;
    }
    return ProblemModel::tr("Info");
}

void ProblemModel::setDiagnostics(const QList<Diagnostic> &diagnostics)
{
    beginResetModel();
    m_diagnostics = diagnostics;
    endResetModel();
}

int ProblemModel::next(TextPosition from) const
{
    int best = -1;
    int first = -1;
    for (int i = 0; i < m_diagnostics.size(); ++i) {
        const TextPosition at = m_diagnostics.at(i).range.begin;
        if (!at.isKnown())
            continue;
        if (first < 0 || at < m_diagnostics.at(first).range.begin)
            first = i;
        if (at > from && (best < 0 || at < m_diagnostics.at(best).range.begin))
            best = i;
    }
    return best >= 0 ? best : first;
}

int ProblemModel::previous(TextPosition from) const
{
    int best = -1;
    int last = -1;
    for (int i = 0; i < m_diagnostics.size(); ++i) {
        const TextPosition at = m_diagnostics.at(i).range.begin;
        if (!at.isKnown())
            continue;
        if (last < 0 || at > m_diagnostics.at(last).range.begin)
            last = i;
        if (at < from && (best < 0 || at > m_diagnostics.at(best).range.begin))
            best = i;
    }
    return best >= 0 ? best : last;
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_diagnostics.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Diagnostic &diagnostic = m_diagnostics.at(index.row());
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case SeverityColumn:
            return severityName(diagnostic.severity);
        case LineColumn:
            return diagnostic.range.isKnown()
                       ? QStringLiteral("%1:%2").arg(diagnostic.range.begin.line).arg(diagnostic.range.begin.column)
                       : QString();
        case MessageColumn:
            return messageOf(diagnostic);
        case HelpColumn:
            return diagnostic.help;
        case FixColumn:
            return fixTitle(diagnostic);
        case CodeColumn:
            return diagnostic.code;
        default:
            return {};
        }
    }
    if (role == Qt::DecorationRole && index.column() == SeverityColumn)
        return Theme::severityIcon(diagnostic.severity);
    if (role == FixTitleRole)
        return fixTitle(diagnostic);
    if (role == Qt::DecorationRole && index.column() == FixColumn && !diagnostic.fixes.isEmpty())
        return Theme::icon(QStringLiteral("fix"), Token::Accent);
    if (role == Qt::ForegroundRole && index.column() == FixColumn)
        return Theme::color(Token::Accent);
    if (role == Qt::ToolTipRole && index.column() == FixColumn && !diagnostic.fixes.isEmpty())
        return tr("Click to fix: %1").arg(fixTitle(diagnostic));
    if (role == Qt::ToolTipRole)
        return tipOf(diagnostic);
    if (role == Qt::ForegroundRole && index.column() == CodeColumn)
        return Theme::color(Token::Muted);
    return {};
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case LineColumn:
        return tr("Line");
    case MessageColumn:
        return tr("Message");
    case HelpColumn:
        return tr("What to do");
    case FixColumn:
        return tr("Fix");
    case CodeColumn:
        return tr("Code");
    default:
        return {};
    }
}

} // namespace bootscope
