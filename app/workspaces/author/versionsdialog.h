// SPDX-License-Identifier: GPL-3.0-or-later
// Which target versions accept the text, side by side; stays open beside the editor and follows it.
#pragma once

#include "parsers/targets/targetverdict.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace bootscope {

class PlainTable;
class VersionsModel;

class VersionsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit VersionsDialog(QWidget *parent = nullptr);

    void setVerdicts(const QList<TargetVerdict> &verdicts, const QString &chosen);

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void useCurrent();

    QLabel *m_sentence;
    PlainTable *m_table;
    VersionsModel *m_model;
    QPushButton *m_use;
    QPushButton *m_close;
};

} // namespace bootscope
