// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the host whose boot is to be fetched over ssh, and says what will be run and brought.
#pragma once

#include <QDialog>
#include <functional>

class QComboBox;
class QLabel;
class QPushButton;

namespace bootscope {

class HostDialog : public QDialog
{
    Q_OBJECT
public:
    // isHost: whether a text may be asked for. command: what is run for it, to show.
    HostDialog(std::function<bool(const QString &)> isHost, std::function<QString(const QString &)> command,
               QWidget *parent = nullptr);

    void setHosts(const QStringList &hosts); // to choose from, the likeliest first
    QString host() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();

    std::function<bool(const QString &)> m_isHost;
    std::function<QString(const QString &)> m_command;
    QLabel *m_label;
    QComboBox *m_host;
    QLabel *m_what;
    QLabel *m_run;
    QPushButton *m_fetch;
    QPushButton *m_cancel;
};

} // namespace bootscope
