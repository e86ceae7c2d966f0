// SPDX-License-Identifier: GPL-3.0-or-later
// What a workspace shows before anything is open: a dashed area to drop things on, two buttons, three lines of promise.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace bootscope {

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    // icon: a name of resources/icons. All texts are translated by the caller, who sets them again on a language
    // change.
    void setContent(const QString &icon, const QString &headline, const QStringList &lines, const QString &primary,
                    const QString &secondary);
    // A third button; none while its text is empty.
    void setTertiary(const QString &text);

Q_SIGNALS:
    void primaryTriggered();
    void secondaryTriggered();
    void tertiaryTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    QString m_icon;
    QLabel *m_picture;
    QLabel *m_headline;
    QLabel *m_lines;
    QPushButton *m_primary;
    QPushButton *m_secondary;
    QPushButton *m_tertiary;
};

} // namespace bootscope
