// SPDX-License-Identifier: GPL-3.0-or-later
// A table as this program shows all of them: no grid, one line a row, whole rows chosen and copied, and a sentence
// where there is nothing to show.
#pragma once

#include <QTableView>

namespace bootscope {

class PlainTable : public QTableView
{
    Q_OBJECT
public:
    explicit PlainTable(QWidget *parent = nullptr);

    // In characters of the table's font, so that they hold at any font size; those that are not named stay as they are.
    void setColumnWidths(const QList<int> &characters);
    void setEmptyText(const QString &sentence); // translated; stands in the middle while there are no rows
    QString emptyText() const { return m_emptyText; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refreshFonts();

    QList<int> m_widths;
    QString m_emptyText;
};

// The same sentence for any other empty area; muted, in its middle.
void paintEmptyText(QWidget &area, const QString &sentence);

} // namespace bootscope
