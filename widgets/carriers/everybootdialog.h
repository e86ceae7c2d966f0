// SPDX-License-Identifier: GPL-3.0-or-later
// "Run at every boot": the recipes that fit the text in front, what each does, and the user data that it gives.
#pragma once

#include "parsers/carriers/everyboot.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace bootscope {

class EveryBootDialog : public QDialog
{
    Q_OBJECT
public:
    explicit EveryBootDialog(QWidget *parent = nullptr);

    void setUserData(const UserData &userData, const QString &cloudInit);
    const QByteArray &result() const { return m_result; }
    void retranslate();

Q_SIGNALS:
    void openRequested(const QByteArray &userData);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void refresh();

    UserData m_userData;
    QString m_cloudInit;
    EveryBoot m_offer;
    QByteArray m_result;
    QVBoxLayout *m_choices;
    QButtonGroup *m_group;
    QLabel *m_problem;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QPlainTextEdit *m_preview;
    QLabel *m_once;
    QPushButton *m_open;
    QPushButton *m_close;
};

} // namespace bootscope
