// SPDX-License-Identifier: GPL-3.0-or-later
// One value of a scenario: its name, an editor that fits its kind, and what is wrong with what was typed.
#pragma once

#include "imds/scenario/form/scenarioform.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace bootscope {

class ScenarioFieldRow : public QWidget
{
    Q_OBJECT
public:
    explicit ScenarioFieldRow(const ScenarioField &field, QWidget *parent = nullptr);

    const ScenarioField &field() const { return m_field; }
    // Shows a value that was changed elsewhere; what is being typed stays. Does not emit.
    void setValue(const QString &value);
    QString value() const;
    void setProblem(const QString &sentence); // empty: none
    QString problem() const;

Q_SIGNALS:
    void edited(const QString &value); // with each key

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void refreshLook();

    ScenarioField m_field;
    QLabel *m_label = nullptr;
    QLabel *m_problem = nullptr;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_lines = nullptr;
    QComboBox *m_choice = nullptr;
    QCheckBox *m_flag = nullptr;
};

} // namespace bootscope
