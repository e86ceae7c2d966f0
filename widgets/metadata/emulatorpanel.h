// SPDX-License-Identifier: GPL-3.0-or-later
// Starts and stops the emulator, chooses its scenario and port, and says how to try it from a terminal.
#pragma once

#include <QUrl>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace bootscope {

class EmulatorPanel : public QWidget
{
    Q_OBJECT
public:
    explicit EmulatorPanel(QWidget *parent = nullptr);

    // id: what scenarioChosen() gives back; a name is shown as it is.
    void addScenario(const QString &id, const QString &name);
    void setScenario(const QString &id); // does not emit
    QString scenario() const;
    void setTokensRequired(bool required); // does not emit
    void setPort(int port);
    int port() const; // 0: any free one
    // An empty endpoint: not running. path: what the curl lines fetch.
    void setRunning(const QUrl &endpoint, const QString &state);
    void setCurlPath(const QByteArray &path);
    void setEditorText(const QString &description); // what of it is served; empty: it is not
    void retranslate();

Q_SIGNALS:
    void startRequested();
    void stopRequested();
    void scenarioChosen(const QString &id);
    void openScenarioRequested();
    void tokensRequiredChanged(bool required);
    void editorTextChanged(bool served); // user data from the editor

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshLook();

    QUrl m_endpoint;
    QByteArray m_path;
    QLabel *m_title;
    QLabel *m_state;
    QLabel *m_scenarioLabel;
    QComboBox *m_scenario;
    QPushButton *m_openScenario;
    QLabel *m_portLabel;
    QSpinBox *m_port;
    QPushButton *m_start;
    QCheckBox *m_tokens;
    QCheckBox *m_editor;
    QLabel *m_editorText;
    QLabel *m_tryLabel;
    QPlainTextEdit *m_lines;
    QPushButton *m_copy;
};

} // namespace bootscope
