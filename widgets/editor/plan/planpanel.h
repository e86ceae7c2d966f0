// SPDX-License-Identifier: GPL-3.0-or-later
// What a boot does with the user data, step by step; and the merged config, where merging matters.
#pragma once

#include "parsers/plan/bootplan.h"

#include <QWidget>
#include <memory>

class QComboBox;
class QLabel;
class QListView;
class QStackedWidget;
class QTabBar;

namespace bootscope {

class ConfigModel;
class PlainTable;
class PlanModel;

class PlanPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PlanPanel(QWidget *parent = nullptr);

    // Null: there is no text, or its plan is being made.
    void setPlan(const std::shared_ptr<const BootPlan> &plan);
    // The steps of this line of the document are marked, and the last of them is in view. 0 for none.
    void setCaretLine(int line);
    void setDistro(const QString &distro);
    QString distro() const; // one of ModuleTable::distros()
    // All of the plan as text; empty when there is none.
    QString text() const;

Q_SIGNALS:
    void placeRequested(bootscope::TextPosition place);
    void distroChosen(const QString &distro);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showPage();
    // Where merging changed nothing, the merged config is what stands in the editor.
    bool mergingMatters() const;

    std::shared_ptr<const BootPlan> m_plan;
    PlanModel *m_planModel;
    ConfigModel *m_configModel;
    QLabel *m_title;
    QTabBar *m_tabs;
    QComboBox *m_distro;
    QStackedWidget *m_pages;
    QListView *m_list;
    PlainTable *m_config;
    QLabel *m_empty;
};

} // namespace bootscope
