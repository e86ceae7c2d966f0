// SPDX-License-Identifier: GPL-3.0-or-later
// One item of the metadata service: its path, what it is, its value, and what can be copied from it.
#pragma once

#include <QTimer>
#include <QUrl>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace bootscope {

class SecretText;

class ValueView : public QWidget
{
    Q_OBJECT
public:
    explicit ValueView(QWidget *parent = nullptr);

    void setEndpoint(const QUrl &endpoint); // for the curl lines
    void showNothing();
    void showWaiting(const QByteArray &path);
    void showDirectory(const QByteArray &path, int items);
    void showValue(const QByteArray &path, const QByteArray &body);
    // Not fetched until asked for; the button says so.
    void showWithheld(const QByteArray &path);
    void showProblem(const QByteArray &path, const QString &sentence, bool isAbsent);
    void setExplanation(const QString &sentence); // translated; empty hides it
    void setEditable(bool editable);              // the service is one whose values can be set
    // What is shown is a text that may be set: not what is masked, nor bytes.
    bool canEdit() const;
    bool isAbsent() const { return m_shown == Shown::Absent; }
    QByteArray path() const { return m_path; }
    QString text() const;
    QByteArray body() const { return m_body; } // of the value that is shown, as it came
    // A secret that was revealed is masked again after so long; one that was copied leaves the clipboard. Milliseconds.
    void setSecretTimes(int hideMs, int clipboardMs);
    void retranslate();

Q_SIGNALS:
    void fetchRequested(const QByteArray &path); // the button of showWithheld
    void openInEditorRequested(const QByteArray &body);
    void editRequested();
    void saveRequested(const QByteArray &path, const QByteArray &body); // masked while it is not revealed

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Shown : quint8 { Nothing, Waiting, Directory, Value, Withheld, Absent, Problem };
    void change(Shown what, const QByteArray &path);
    void refresh();
    void refreshLook();
    void fitExplanation();
    void copy(const QString &text);
    void setRevealed(bool revealed);
    QByteArray shownBody() const;

    Shown m_shown = Shown::Nothing;
    QByteArray m_path;
    QByteArray m_body;
    QString m_problem;
    QUrl m_endpoint;
    int m_items = 0;
    bool m_revealed = false;
    bool m_editable = false;
    bool m_hasSecret = false; // what is shown has, masked or not
    QLabel *m_pathLabel;
    QLabel *m_explanation;
    QScrollArea *m_explanationArea; // scrolls where the window is too low for all of it
    QLabel *m_kind;
    SecretText *m_text;
    QPushButton *m_reveal;
    QPushButton *m_change;
    QPushButton *m_edit;
    QToolButton *m_copy;
    QAction *m_copyValue;
    QAction *m_copyPath;
    QAction *m_copyCurl;
    QAction *m_copyCurlV1;
    QAction *m_copyShell;
    QAction *m_copyPython;
    QAction *m_save;
    QTimer m_hide; // masks again what was revealed
};

} // namespace bootscope
