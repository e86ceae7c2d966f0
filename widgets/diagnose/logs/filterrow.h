// SPDX-License-Identifier: GPL-3.0-or-later
// Where a filter is put together: levels, text that filters while it is typed, and the chips that it becomes.
#pragma once

#include "widgets/diagnose/logs/filterhistory.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QTimer;
class QToolButton;

namespace bootscope {

class ChipRow;

class FilterRow : public QWidget
{
    Q_OBJECT
public:
    explicit FilterRow(QWidget *parent = nullptr);
    ~FilterRow() override;

    const LogFilter &filter() const { return m_filter; }
    void setFilter(const LogFilter &filter); // can be undone
    void addChip(const FilterChip &chip);    // one of a kind of which there can be one replaces it
    void removeChip(int chip);
    void reverseChip(int chip);
    void openFilter(); // lets every line pass again
    void undo();
    void redo();
    void setSeveralBoots(bool several); // else "only this boot" has nothing to choose
    // What the boot in front has, for the menu of conditions.
    void setChoices(const QList<Stage> &stages, const QStringList &modules);
    void setCount(const QString &text);
    // Said under the row until the filter changes: a pattern is wrong, or took too long.
    void setRemark(const QString &remark);
    void focusText();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillMenu();
    void readTyped();
    void keepTyped();
    void apply(const LogFilter &next, bool remember);
    void showFilter();

    LogFilter m_filter;
    FilterHistory m_history;
    QList<Stage> m_stages;
    QStringList m_modules;
    QComboBox *m_levels;
    QLineEdit *m_contains;
    QToolButton *m_pattern;
    QToolButton *m_add;
    QToolButton *m_undo;
    QToolButton *m_redo;
    QCheckBox *m_onlyBoot;
    QLabel *m_count;
    QLabel *m_remark;
    ChipRow *m_chips;
    QMenu *m_menu;
    QTimer *m_typing; // filtering waits for a pause in typing
};

} // namespace bootscope
