// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario as a form, a group at a time. Each change is a whole new scenario, given out at once.
#pragma once

#include "imds/scenario/form/scenarioform.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace bootscope {

class ScenarioFieldRow;

class ScenarioPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ScenarioPanel(QWidget *parent = nullptr);

    // What is served now; the fields follow, except what is being typed.
    void setScenario(const Scenario &scenario);
    // name: of the file or the scenario; isModified: not as it stands there.
    void setFile(const QString &name, bool isModified, bool canReload);
    void addTemplate(const QString &id, const QString &title);
    void clearTemplates();
    void showGroup(const char *id);
    const QList<ScenarioFieldRow *> &rows() const { return m_rows; } // of the group in front
    void retranslate();

Q_SIGNALS:
    void edited(const bootscope::Scenario &scenario);
    void saveRequested();
    void saveAsRequested();
    void reloadRequested();
    void newRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    const ScenarioGroup &group() const;
    void rebuild();
    void refill();
    void refillItems();
    void change(ScenarioFieldRow *row, const QString &text);
    void refreshLook();

    Scenario m_scenario;
    int m_group = 0;
    int m_item = 0;
    QString m_name;
    bool m_modified = false;
    QLabel *m_file;
    QToolButton *m_save;
    QToolButton *m_more;
    QMenu *m_menu;
    QMenu *m_templates;
    QAction *m_saveAs;
    QAction *m_reload;
    QComboBox *m_groups;
    QWidget *m_itemBar;
    QComboBox *m_items;
    QToolButton *m_add;
    QToolButton *m_remove;
    QScrollArea *m_area;
    QList<ScenarioFieldRow *> m_rows;
};

} // namespace bootscope
