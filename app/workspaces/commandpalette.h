// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the menus in one list that narrows while one types: Ctrl+Shift+P.
#pragma once

#include <QDialog>
#include <QPointer>

class QAction;
class QLineEdit;
class QListWidget;
class QMenuBar;

namespace bootscope {

class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    // Lists what the menus hold and can be done now. Closes itself.
    CommandPalette(const QMenuBar &menus, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void narrow(const QString &words);
    void run();

    QLineEdit *m_words;
    QListWidget *m_list;
    QList<QPointer<QAction>> m_actions; // of the list's rows
};

} // namespace bootscope
