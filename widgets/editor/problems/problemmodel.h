// SPDX-License-Identifier: GPL-3.0-or-later
// The diagnostics of a document as a table: sign, line, message, what to do, the fix, code.
#pragma once

#include "parsers/base/diagnostic.h"

#include <QAbstractTableModel>

namespace bootscope {

class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { SeverityColumn, LineColumn, MessageColumn, HelpColumn, FixColumn, CodeColumn, ColumnCount };

    enum Role { FixTitleRole = Qt::UserRole }; // of the first fix; empty for none

    using QAbstractTableModel::QAbstractTableModel;

    // In the order given.
    void setDiagnostics(const QList<Diagnostic> &diagnostics);
    const QList<Diagnostic> &diagnostics() const { return m_diagnostics; }
    // The next diagnostic with a known place after (or before) a position, wrapping round; -1 when there is none.
    int next(TextPosition from) const;
    int previous(TextPosition from) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Diagnostic> m_diagnostics;
};

QString severityName(Severity severity); // translated

} // namespace bootscope
