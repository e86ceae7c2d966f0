// SPDX-License-Identifier: GPL-3.0-or-later
// The left bar: a button a workspace (icon over a short word), and settings at its foot.
#pragma once

#include <QWidget>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace bootscope {

class SideBar : public QWidget
{
    Q_OBJECT
public:
    explicit SideBar(QWidget *parent = nullptr);

    int addPage(const QString &iconName); // its index
    void setPageText(int index, const QString &text, const QString &shortcut);
    void setCurrent(int index);
    QToolButton *settingsButton() { return m_settings; }

Q_SIGNALS:
    void pageRequested(int index);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshIcons();
    QToolButton *makeButton();

    QVBoxLayout *m_layout;
    QButtonGroup *m_group;
    QToolButton *m_settings;
    QStringList m_icons;
};

} // namespace bootscope
